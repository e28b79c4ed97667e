//! The screens to project: the outcomes, each topic with its question's answers, then all questions in
//! order. They show counts for a room to talk about; statistics stay in the report.

use rolefit::Bank;
use rolefit::cohort::report::{
    CohortReport, Figures, GroupFigures, OutcomeCount, Population, QuestionCounts,
};

use super::bars::{self, StackedBar, step};
use super::lines::{Line, outcome_lines};
use super::{discussion, figures, questions, words};

/// A screen.
pub(super) struct Slide {
    /// Where in the report it stands, as the id of an element.
    pub(super) anchor: String,
    pub(super) eyebrow: String,
    pub(super) text: String,
    pub(super) body: Body,
    /// A question to begin with; may be empty.
    pub(super) ask: String,
    /// What else there is to say; may be empty.
    pub(super) foot: String,
}

/// What a screen shows.
pub(super) enum Body {
    Scale(BarChart),
    Options(OptionTable),
    /// Words alone, where figures are held back.
    Told(String),
}

/// A graded question, or the outcomes between two roles: a bar for everybody, one for each group below it, and what the colours mean.
pub(super) struct BarChart {
    /// What its two ends stand for, where it has such.
    pub(super) ends: Option<[String; 2]>,
    pub(super) rows: Vec<BarRow>,
    pub(super) legend: Vec<LegendEntry>,
}

pub(super) struct BarRow {
    /// Whose answers; empty where there are no groups to tell from.
    pub(super) name: String,
    pub(super) bar: Option<StackedBar>,
    /// What stands for the bar where answers are held back.
    pub(super) told: String,
}

/// A colour, the answer that it stands for, and how many people gave it.
pub(super) struct LegendEntry {
    pub(super) paint: &'static str,
    pub(super) label: String,
    pub(super) people: u64,
}

/// Options or outcomes: a row each, a column for everybody and one for each group.
pub(super) struct OptionTable {
    /// The names of the columns; none where there is one column.
    pub(super) columns: Vec<String>,
    /// The name of a row, and in each column its name and a line.
    pub(super) rows: Vec<(String, Vec<(String, Line)>)>,
    /// What is held back of columns.
    pub(super) told: Vec<String>,
}

/// All screens in order.
pub(super) fn of(bank: &Bank, report: &CohortReport, figures: &Figures) -> Vec<Slide> {
    let groups = figures.groups.as_ref();
    let slides = Slides {
        bank,
        whole: &figures.whole,
        groups: groups.map_or(&[], |groups| &groups.shown),
    };
    let outcomes = Slide {
        anchor: "outcomes".into(),
        eyebrow: words::shown(bank.title()),
        text: words::text(bank, "cohort-outcomes"),
        body: slides.outcomes(),
        ask: String::new(),
        foot: slides.foot([slides.answered(report.sheets)]),
    };
    let topics = figures.topics.iter().filter_map(|topic| {
        let place = slides.place(topic.question())?;
        let [name, ask] = discussion::name_and_ask(bank, topic);
        Some(Slide {
            eyebrow: name,
            ask,
            ..slides.question(place)
        })
    });
    let questions = (0..figures.whole.questions.len()).map(|place| slides.question(place));
    std::iter::once(outcomes)
        .chain(topics)
        .chain(questions)
        .collect()
}

struct Slides<'a> {
    bank: &'a Bank,
    whole: &'a Population,
    groups: &'a [GroupFigures],
}

impl Slides<'_> {
    fn place(&self, id: &str) -> Option<usize> {
        let mut questions = self.whole.questions.iter();
        questions.position(|found| found.question == id)
    }

    /// The groups of which a room is shown the answers to the question at this place: of what people are and where
    /// they want to work nobody needs to see a group's, in which one person is easily known.
    fn groups_of(&self, place: usize) -> &[GroupFigures] {
        let question = self.bank.question(&self.whole.questions[place].question);
        match question.is_some_and(|question| self.bank.is_context(question)) {
            true => &[],
            false => self.groups,
        }
    }

    /// Everybody and each group, with their answers to the question at this place.
    fn answers(&self, place: usize) -> impl Iterator<Item = (String, &QuestionCounts)> {
        let groups = self.groups_of(place).iter().filter_map(move |group| {
            let name = figures::group_name(self.bank, group.group.as_deref());
            Some((name, group.figures.questions.get(place)?))
        });
        let everybody = match self.groups_of(place) {
            [] => String::new(),
            _ => self.everybody(),
        };
        std::iter::once((everybody, &self.whole.questions[place])).chain(groups)
    }

    /// What the figures of everybody are called; nothing where there are no others.
    fn everybody(&self) -> String {
        match self.groups {
            [] => String::new(),
            _ => words::text(self.bank, "cohort-slide-everybody"),
        }
    }

    fn answered(&self, people: u64) -> String {
        words::catalog(self.bank).with("cohort-slide-answered", &[("count", people.into())])
    }

    fn question(&self, place: usize) -> Slide {
        let question = &self.whole.questions[place];
        let catalog = words::catalog(self.bank);
        let body = match (
            figures::no_answers(self.bank, question),
            words::ends(self.bank, &question.question),
        ) {
            (Some(told), _) => Body::Told(told),
            (None, Some(ends)) => self.scale(place, ends),
            (None, None) => self.options(place),
        };
        let counted = question.answered.map(|answers| {
            let count = [("count", answers.into())];
            words::catalog(self.bank).with("cohort-slide-counted", &count)
        });
        let middle = self.middle(question);
        Slide {
            anchor: format!("question-{}", place + 1),
            eyebrow: catalog.with("form-question", &[("number", (place + 1).into())]),
            text: words::question(self.bank, &question.question),
            body,
            ask: String::new(),
            foot: self.foot(counted.into_iter().chain(middle)),
        }
    }

    /// What stands below a screen, and that its counts are not exact.
    fn foot(&self, told: impl IntoIterator<Item = String>) -> String {
        let rounded = words::text(self.bank, "cohort-slide-rounded");
        let told: Vec<String> = told.into_iter().chain([rounded]).collect();
        told.join(" ")
    }

    fn scale(&self, place: usize, ends: [String; 2]) -> Body {
        let rows = self.answers(place).map(|(name, question)| {
            let told = figures::no_answers(self.bank, question);
            let label = questions::in_words(self.bank, question);
            let bar = || StackedBar::scale(label, &questions::people(question));
            BarRow {
                name,
                bar: told.is_none().then(bar),
                told: told.unwrap_or_default(),
            }
        });
        let question = &self.whole.questions[place];
        let options = question.options.iter().enumerate();
        let legend = options.map(|(place, option)| LegendEntry {
            paint: step(place, question.options.len()),
            label: words::label(self.bank, &question.question, &option.option),
            people: option.people.unwrap_or_default(),
        });
        Body::Scale(BarChart {
            ends: Some(ends),
            rows: rows.collect(),
            legend: legend.collect(),
        })
    }

    fn options(&self, place: usize) -> Body {
        let question = &self.whole.questions[place];
        let label = |option: &rolefit::cohort::report::OptionCount| {
            words::label(self.bank, &question.question, &option.option)
        };
        let names = question.options.iter().map(label).collect();
        let columns = self.answers(place).map(|(name, question)| {
            let lines = questions::lines(self.bank, question);
            (name, lines, figures::no_answers(self.bank, question))
        });
        self.table(names, columns.collect())
    }

    /// Everybody and each group.
    fn populations(&self) -> impl Iterator<Item = (String, &Population)> {
        let groups = self.groups.iter().map(|group| {
            let name = figures::group_name(self.bank, group.group.as_deref());
            (name, &group.figures)
        });
        std::iter::once((self.everybody(), self.whole)).chain(groups)
    }

    fn outcomes(&self) -> Body {
        if self.whole.outcomes.counts.is_empty() {
            let told = figures::outcomes(self.bank, self.whole);
            return Body::Told(words::capitalised(&told));
        }
        // Two roles have each a colour and a side; more than two have one colour.
        if let [first, second] = self.bank.roles() {
            let order = [
                first.id.as_str(),
                "close",
                second.id.as_str(),
                "insufficient",
            ];
            return self.outcome_bars(&order);
        }
        let counts = self.whole.outcomes.counts.iter();
        let names = counts
            .map(|count| words::outcome(self.bank, &count.outcome))
            .collect();
        let columns = self.populations().map(|(name, population)| {
            let lines = outcome_lines(self.bank, population, |count| {
                words::percent(self.bank, count.share)
            });
            let told = lines
                .is_empty()
                .then(|| figures::outcomes(self.bank, population));
            (name, lines, told)
        });
        self.table(names, columns.collect())
    }

    /// The outcomes in this order, the roles on either side as in one's own result.
    fn outcome_bars(&self, order: &[&str]) -> Body {
        let counted = |population: &Population| -> Vec<LegendEntry> {
            let counts = &population.outcomes.counts;
            let counts = order
                .iter()
                .filter_map(|id| counts.iter().find(|count| count.outcome == *id));
            let key = |count: &OutcomeCount| LegendEntry {
                paint: bars::outcome(self.bank, &count.outcome),
                label: words::outcome(self.bank, &count.outcome),
                people: count.sheets,
            };
            counts.map(key).collect()
        };
        let rows = self.populations().map(|(name, population)| {
            let keys = counted(population);
            let parts: Vec<_> = keys.iter().map(|key| (key.paint, key.people)).collect();
            let in_words = keys
                .iter()
                .map(|key| words::labelled(self.bank, &key.label, &key.people.to_string()));
            let in_words = in_words.collect::<Vec<_>>().join(", ");
            let is_told = keys.is_empty();
            BarRow {
                name,
                bar: (!is_told).then(|| StackedBar::stacked(in_words, &parts)),
                told: words::capitalised(&figures::outcomes(self.bank, population)),
            }
        });
        Body::Scale(BarChart {
            ends: None,
            rows: rows.collect(),
            legend: counted(self.whole),
        })
    }

    /// A table of these rows and columns; a column without figures is told in words.
    fn table(&self, names: Vec<String>, columns: Vec<(String, Vec<Line>, Option<String>)>) -> Body {
        let told = columns
            .iter()
            .filter_map(|(name, _, told)| Some(words::labelled(self.bank, name, told.as_ref()?)));
        let told = told.collect();
        let mut heads = Vec::new();
        let mut rows: Vec<(String, Vec<(String, Line)>)> =
            names.into_iter().map(|name| (name, Vec::new())).collect();
        for (name, lines, _) in columns
            .into_iter()
            .filter(|(_, lines, _)| !lines.is_empty())
        {
            for ((_, row), line) in rows.iter_mut().zip(lines) {
                row.push((name.clone(), line));
            }
            heads.push(name);
        }
        if heads.iter().all(String::is_empty) {
            heads.clear();
        }
        Body::Options(OptionTable {
            columns: heads,
            rows,
            told,
        })
    }

    /// The answer in the middle, of all in order: one half gave it or one before it, the other it or one
    /// after it.
    fn middle(&self, question: &QuestionCounts) -> Option<String> {
        words::ends(self.bank, &question.question)?;
        let people = questions::people(question);
        let all: u64 = people.iter().sum();
        let mut so_far = 0;
        let place = people.iter().position(|people| {
            so_far += people;
            so_far * 2 >= all.max(1)
        })?;
        // Two answers share the middle where exactly one half ends with the first of them.
        let is_shared = people[..=place].iter().sum::<u64>() * 2 == all;
        let option = question.options.get(place).filter(|_| !is_shared)?;
        let answer = words::label(self.bank, &question.question, &option.option);
        let values = [("answer", (&answer).into())];
        Some(words::catalog(self.bank).with("cohort-slide-middle", &values))
    }
}
