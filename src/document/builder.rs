//! Banks made in code, held to the same checks as a file.

use std::collections::BTreeMap;

use super::bank::{
    AdviceDocument, BankDocument, BankFormat, DecisionDocument, DimensionDocument, GradeAwards,
    Labels, OptionDocument, PointsDocument, QuestionDocument, RoleDocument, RuleDocument,
};
use super::condition::ConditionDocument;
use crate::bank::Bank;
use crate::diagnostics::problem::{Problem, ProblemKind, Problems};

/// A bank that is being put together.
///
/// ```
/// use rolefit::Bank;
/// use rolefit::document::{GradedQuestion, ListedQuestion};
///
/// let bank = Bank::builder("tea-or-coffee", "Tea or coffee?")
///     .role("tea", "Tea")
///     .role("coffee", "Coffee")
///     .scale("agree", ["No", "Rather not", "Both alike", "Rather", "Yes"])
///     .question(GradedQuestion::scale("slow", "agree", "I like slow mornings.").award("tea", [-2, -1, 0, 1, 2]))
///     .question(
///         ListedQuestion::choice("place", "Where do you drink it?")
///             .option("home", "At home", [("tea", 1)])
///             .option("bar", "At a bar", [("coffee", 1)]),
///     )
///     .build()?;
/// assert_eq!(bank.questions().len(), 2);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[derive(Debug)]
#[must_use]
pub struct BankBuilder(BankDocument);

impl Bank {
    /// Begins a bank in code: its id, and what the quiz is called.
    pub fn builder(id: impl Into<String>, title: impl Into<String>) -> BankBuilder {
        BankBuilder(BankDocument {
            schema: None,
            format: BankFormat::V1,
            id: id.into(),
            version: "1.0.0".into(),
            language: None,
            title: title.into(),
            intro: None,
            roles: Vec::new(),
            dimensions: Vec::new(),
            scales: BTreeMap::new(),
            questions: Vec::new(),
            rules: Vec::new(),
            advice: Vec::new(),
            quick: None,
            decision: None,
        })
    }
}

impl BankBuilder {
    /// The bank's version; `1.0.0` where nothing is said.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.0.version = version.into();
        self
    }

    /// The language of the texts, a BCP 47 tag; `en` where nothing is said.
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.0.language = Some(tag.into());
        self
    }

    /// What a participant reads first.
    pub fn intro(mut self, text: impl Into<String>) -> Self {
        self.0.intro = Some(text.into());
        self
    }

    /// One more role; ties are broken in the order of roles.
    pub fn role(mut self, id: impl Into<String>, name: impl Into<String>) -> Self {
        self.0.roles.push(RoleDocument {
            id: id.into(),
            name: name.into(),
            summary: None,
            next_steps: Vec::new(),
        });
        self
    }

    /// One more dimension.
    pub fn dimension(mut self, id: impl Into<String>, name: impl Into<String>) -> Self {
        self.0.dimensions.push(DimensionDocument {
            id: id.into(),
            name: name.into(),
            about: None,
        });
        self
    }

    /// One more scale: its labels, lowest first, 2 to 9 of them.
    pub fn scale<L: Into<String>>(
        mut self,
        id: impl Into<String>,
        labels: impl IntoIterator<Item = L>,
    ) -> Self {
        let labels = labels.into_iter().map(Into::into).collect();
        self.0.scales.insert(id.into(), Labels(labels));
        self
    }

    /// One more question.
    pub fn question(mut self, question: impl Into<QuestionDocument>) -> Self {
        self.0.questions.push(question.into());
        self
    }

    /// One more rule: when it fires, the points that it gives, and why.
    pub fn rule<R: Into<String>>(
        mut self,
        id: impl Into<String>,
        when: ConditionDocument,
        award: impl IntoIterator<Item = (R, i32)>,
        because: impl Into<String>,
    ) -> Self {
        self.0.rules.push(RuleDocument {
            id: id.into(),
            when,
            award: points(award),
            because: because.into(),
            source: None,
            dimension: None,
        });
        self
    }

    /// One more piece of advice.
    pub fn advice(
        mut self,
        id: impl Into<String>,
        when: ConditionDocument,
        text: impl Into<String>,
    ) -> Self {
        self.0.advice.push(AdviceDocument {
            id: id.into(),
            when,
            text: text.into(),
        });
        self
    }

    /// The questions of the short version, by their ids.
    pub fn quick<Q: Into<String>>(mut self, questions: impl IntoIterator<Item = Q>) -> Self {
        self.0.quick = Some(questions.into_iter().map(Into::into).collect());
        self
    }

    /// The settings of the decision.
    pub fn decision(mut self, decision: DecisionDocument) -> Self {
        self.0.decision = Some(decision);
        self
    }

    /// The bank as it would stand in a file.
    #[must_use]
    pub fn document(&self) -> &BankDocument {
        &self.0
    }

    /// The bank, checked and compiled.
    ///
    /// # Errors
    /// As [`Bank::parse`]; places are those of [`BankBuilder::document`] written as one line.
    pub fn build(self) -> Result<Bank, Problems> {
        Bank::try_from(&self.0)
    }
}

impl TryFrom<&BankDocument> for Bank {
    type Error = Problems;

    fn try_from(document: &BankDocument) -> Result<Bank, Problems> {
        match serde_json::to_string(document) {
            Ok(text) => Bank::parse(&text),
            Err(error) => Err(Problem::new(ProblemKind::Syntax, error.to_string(), "").into()),
        }
    }
}

/// A question that is answered by a grade on a scale.
#[derive(Debug)]
#[must_use]
pub struct GradedQuestion {
    id: String,
    scale: String,
    text: String,
    sides: Option<[String; 2]>,
    dimension: Option<String>,
    criterion: Option<String>,
    award: BTreeMap<String, GradeAwards>,
}

impl GradedQuestion {
    /// Agreement with a statement.
    pub fn scale(id: impl Into<String>, scale: impl Into<String>, text: impl Into<String>) -> Self {
        GradedQuestion {
            id: id.into(),
            scale: scale.into(),
            text: text.into(),
            sides: None,
            dimension: None,
            criterion: None,
            award: BTreeMap::new(),
        }
    }

    /// A graded choice between two statements: low numbers stand for the left one.
    pub fn pair(
        id: impl Into<String>,
        scale: impl Into<String>,
        text: impl Into<String>,
        [left, right]: [&str; 2],
    ) -> Self {
        GradedQuestion {
            sides: Some([left.into(), right.into()]),
            ..GradedQuestion::scale(id, scale, text)
        }
    }

    /// The points that each grade gives a role, lowest grade first, −1000 to 1000.
    pub fn award(mut self, role: impl Into<String>, grades: impl IntoIterator<Item = i32>) -> Self {
        let grades = grades.into_iter().map(PointsDocument).collect();
        self.award.insert(role.into(), GradeAwards(grades));
        self
    }

    /// What it is about.
    pub fn dimension(mut self, id: impl Into<String>) -> Self {
        self.dimension = Some(id.into());
        self
    }

    /// The role that the statement speaks for; `scale` questions alone have one.
    pub fn criterion(mut self, role: impl Into<String>) -> Self {
        self.criterion = Some(role.into());
        self
    }
}

impl From<GradedQuestion> for QuestionDocument {
    fn from(question: GradedQuestion) -> QuestionDocument {
        let GradedQuestion {
            id,
            scale,
            text,
            sides,
            dimension,
            criterion,
            award,
        } = question;
        match sides {
            Some([left, right]) => QuestionDocument::Pair {
                id,
                text,
                left,
                right,
                scale,
                dimension,
                help: None,
                source: None,
                award,
            },
            None => QuestionDocument::Scale {
                id,
                text,
                scale,
                dimension,
                help: None,
                source: None,
                criterion,
                award,
            },
        }
    }
}

/// A question that is answered from a list of options.
#[derive(Debug)]
#[must_use]
pub struct ListedQuestion {
    id: String,
    text: String,
    /// The most that may be chosen, for several; nothing for one of several.
    most: Option<Option<u32>>,
    dimension: Option<String>,
    options: Vec<OptionDocument>,
}

impl ListedQuestion {
    /// One of several.
    pub fn choice(id: impl Into<String>, text: impl Into<String>) -> Self {
        ListedQuestion {
            id: id.into(),
            text: text.into(),
            most: None,
            dimension: None,
            options: Vec::new(),
        }
    }

    /// Several of several, and at most so many; all where nothing is said.
    pub fn multi(id: impl Into<String>, text: impl Into<String>, most: Option<u32>) -> Self {
        ListedQuestion {
            most: Some(most),
            ..ListedQuestion::choice(id, text)
        }
    }

    /// One more option, with the points that it gives each role.
    pub fn option<R: Into<String>>(
        mut self,
        id: impl Into<String>,
        label: impl Into<String>,
        award: impl IntoIterator<Item = (R, i32)>,
    ) -> Self {
        self.options.push(OptionDocument {
            id: id.into(),
            label: label.into(),
            award: points(award),
        });
        self
    }

    /// What it is about.
    pub fn dimension(mut self, id: impl Into<String>) -> Self {
        self.dimension = Some(id.into());
        self
    }
}

impl From<ListedQuestion> for QuestionDocument {
    fn from(question: ListedQuestion) -> QuestionDocument {
        let ListedQuestion {
            id,
            text,
            most,
            dimension,
            options,
        } = question;
        match most {
            None => QuestionDocument::Choice {
                id,
                text,
                options,
                dimension,
                help: None,
                source: None,
            },
            Some(max) => QuestionDocument::Multi {
                id,
                text,
                options,
                max,
                dimension,
                help: None,
                source: None,
            },
        }
    }
}

fn points<R: Into<String>>(
    award: impl IntoIterator<Item = (R, i32)>,
) -> BTreeMap<String, PointsDocument> {
    award
        .into_iter()
        .map(|(role, points)| (role.into(), PointsDocument(points)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_may_not_hold_is_refused_in_code_too() {
        let builder = Bank::builder("two-roles", "t")
            .role("a", "A")
            .role("b", "B")
            .scale("agree", ["no", "yes"])
            .question(GradedQuestion::scale("q", "agree", "t").award("c", [0, 1]));
        let problems = builder.build().expect_err("there is no role c");
        assert_eq!(problems.0[0].kind, ProblemKind::UnknownName, "{problems}");
        assert!(problems.to_string().contains("\"c\""), "{problems}");
    }
}
