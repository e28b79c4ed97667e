//! The screens to project: the outcomes, each topic with its question's answers, then all other questions
//! in order. Outcomes that are nothing to talk about come after the topics. They show counts for a room to talk about; statistics stay in the report.

mod outcomes;

use rolefit::Bank;
use rolefit::cohort::report::{
    CohortReport, Difference, Figures, GroupFigures, Population, QuestionCounts, Topic,
};

use super::bars::{StackedBar, step};
use super::lines::Line;
use super::words::Whose;
use super::{discussion, figures, questions, reliability, words};

/// A screen.
pub(super) struct Slide {
    /// Where in the report it stands, as the id of an element.
    pub(super) anchor: String,
    pub(super) eyebrow: String,
    pub(super) text: String,
    pub(super) body: Body,
    /// What was found; may be empty.
    pub(super) found: String,
    /// A question to begin with, or that this is nothing to talk about; may be empty.
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

impl BarChart {
    /// Whether a count stands below the bar of everybody, the first row.
    pub(super) fn is_everybody_under(&self) -> bool {
        self.rows.iter().take(1).any(BarRow::has_under)
    }

    /// Whether a count stands below a bar of the groups: then all of them leave room for it, so that they are
    /// equally high.
    pub(super) fn is_group_under(&self) -> bool {
        self.rows.iter().skip(1).any(BarRow::has_under)
    }
}

pub(super) struct BarRow {
    /// Whose answers; empty where there are no groups to tell from.
    pub(super) name: String,
    pub(super) bar: Option<StackedBar>,
    /// What stands for the bar where answers are held back.
    pub(super) told: String,
}

impl BarRow {
    fn has_under(&self) -> bool {
        self.bar.as_ref().is_some_and(StackedBar::has_under)
    }
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

/// The most groups whose bars stand below everybody's on one screen; of more there are several screens.
const MOST_ROWS: usize = 8;
/// The most groups that stand beside everybody in a table.
const MOST_COLUMNS: usize = 6;

/// All screens in order.
pub(super) fn of(bank: &Bank, report: &CohortReport, figures: &Figures) -> Vec<Slide> {
    let groups = figures.groups.as_ref();
    let slides = Slides {
        bank,
        whole: &figures.whole,
        whose: Whose::everybody(figures),
        groups: groups.map_or_else(Vec::new, |groups| groups.shown.iter().collect()),
        hidden: groups.map_or(0, |groups| groups.held_back.sheets),
        hidden_answers: &figures.hidden_answers,
        min_group: report.min_group,
    };
    let warning = reliability::warning(bank, figures);
    let outcomes = slides.outcomes(report.sheets, warning.as_deref());
    let (mut screens, outcomes_after) = match warning {
        None => (outcomes, Vec::new()),
        Some(_) => (Vec::new(), outcomes),
    };
    let mut shown = Vec::new();
    for topic in &figures.topics {
        if let Some(place) = slides.place(topic.question()) {
            let groups = slides.groups_about(figures, topic, place);
            screens.extend(slides.topic(figures, topic, place, &groups));
            if groups.len() == slides.groups_of(place).len() {
                shown.push(place);
            }
        }
    }
    screens.extend(outcomes_after);
    for place in (0..figures.whole.questions.len()).filter(|place| !shown.contains(place)) {
        screens.extend(slides.question(place, &slides.number(place), slides.groups_of(place)));
    }
    screens
}

/// The difference between groups that a topic is about.
fn difference<'a>(figures: &'a Figures, topic: &Topic) -> Option<&'a Difference> {
    match topic {
        Topic::LargestDifference { .. } => figures.differences.first(),
        _ => None,
    }
}

struct Slides<'a> {
    bank: &'a Bank,
    whole: &'a Population,
    whose: Whose,
    groups: Vec<&'a GroupFigures>,
    /// How many people are in groups that are not shown, and per question how many of them answered it.
    hidden: u64,
    hidden_answers: &'a [u64],
    min_group: u64,
}

/// Some of the groups, for one screen.
type Part<'a, 'b> = &'b [&'a GroupFigures];

impl<'a> Slides<'a> {
    fn place(&self, id: &str) -> Option<usize> {
        let mut questions = self.whole.questions.iter();
        questions.position(|found| found.question == id)
    }

    /// The groups of which a room is shown the answers to the question at this place: of what people are and where
    /// they want to work nobody needs to see a group's, in which one person is easily known.
    fn groups_of(&self, place: usize) -> Part<'a, '_> {
        match figures::is_context(self.bank, &self.whole.questions[place].question) {
            true => &[],
            false => &self.groups,
        }
    }

    /// A screen for everybody and some of the groups, until all have been shown; what is said above each.
    fn screens(
        &self,
        eyebrow: &str,
        groups: Part<'a, '_>,
        most: usize,
        screen: impl Fn(String, Part<'a, '_>) -> Slide,
    ) -> Vec<Slide> {
        let count = groups.len();
        let each = count.div_ceil(count.div_ceil(most).max(1)).max(1);
        if count <= each {
            return vec![screen(eyebrow.to_owned(), groups)];
        }
        let parts = groups.chunks(each).enumerate();
        parts
            .map(|(number, part)| {
                let values = [
                    ("what", eyebrow.into()),
                    ("from", (number * each + 1).into()),
                    ("to", (number * each + part.len()).into()),
                    ("count", count.into()),
                ];
                let eyebrow = words::catalog(self.bank).with("cohort-slide-part", &values);
                screen(eyebrow, part)
            })
            .collect()
    }

    /// Everybody and groups, with their answers to the question at this place.
    fn answers(
        &self,
        place: usize,
        part: Part<'a, '_>,
    ) -> impl Iterator<Item = (String, &'a QuestionCounts, Whose)> {
        let groups = part.iter().filter_map(move |group| {
            let name = figures::group_name(self.bank, group.group.as_deref());
            let answers = group.figures.questions.get(place)?;
            Some((name, answers, Whose::OneGroup))
        });
        let whole = &self.whole.questions[place];
        std::iter::once((self.everybody(part), whole, self.whose)).chain(groups)
    }

    /// What the figures of everybody are called; nothing where there are no others.
    fn everybody(&self, part: Part<'a, '_>) -> String {
        match part {
            [] => String::new(),
            _ => words::text(self.bank, "cohort-slide-everybody"),
        }
    }

    /// A question's number in the report.
    fn number(&self, place: usize) -> String {
        let number = [("number", (place + 1).into())];
        words::catalog(self.bank).with("form-question", &number)
    }

    /// The groups that a topic is about: of a difference the two, which stand there alone.
    fn groups_about(
        &self,
        figures: &Figures,
        topic: &Topic,
        place: usize,
    ) -> Vec<&'a GroupFigures> {
        let groups = self.groups_of(place).iter().copied();
        match difference(figures, topic) {
            None => groups.collect(),
            Some(found) => groups
                .filter(|group| group.group == found.lowest || group.group == found.highest)
                .collect(),
        }
    }

    /// The screens of a topic.
    fn topic(
        &self,
        figures: &Figures,
        topic: &Topic,
        place: usize,
        groups: Part<'a, '_>,
    ) -> Vec<Slide> {
        let [name, ask] = discussion::name_and_ask(self.bank, topic);
        let found = discussion::found(self.bank, figures, topic);
        let eyebrow = format!("{name} · {}", self.number(place));
        let mut screens = self.question(place, &eyebrow, groups);
        for screen in &mut screens {
            screen.ask.clone_from(&ask);
            screen.found.clone_from(&found);
        }
        screens
    }

    fn question(&self, place: usize, eyebrow: &str, groups: Part<'a, '_>) -> Vec<Slide> {
        let question = &self.whole.questions[place];
        let told = figures::no_answers(self.bank, question, self.whose);
        let groups = if told.is_some() { &[] } else { groups };
        let ends = words::ends(self.bank, &question.question);
        let most = if ends.is_some() {
            MOST_ROWS
        } else {
            MOST_COLUMNS
        };
        let counted = |part: Part<'a, '_>| {
            let count = [("count", question.answered?.into())];
            // Beside groups there are counts alone.
            let id = match ends.is_none() && part.is_empty() {
                true => "cohort-slide-percents",
                false => "cohort-slide-counted",
            };
            Some(words::catalog(self.bank).with(id, &count))
        };
        self.screens(eyebrow, groups, most, |eyebrow, part| Slide {
            anchor: format!("question-{}", place + 1),
            eyebrow,
            text: words::question(self.bank, &question.question),
            body: match (&told, &ends) {
                (Some(told), _) => Body::Told(told.clone()),
                (None, Some(ends)) => self.scale(place, ends.clone(), part),
                (None, None) => self.options(place, part),
            },
            found: String::new(),
            ask: String::new(),
            foot: self.foot([
                counted(part).unwrap_or_default(),
                self.hidden_of(self.hidden_answers.get(place).copied(), part),
                self.row_percents(&told, ends.is_some()),
                self.rounded("cohort-slide-rounded"),
            ]),
        })
    }

    /// What stands below a screen.
    fn foot(&self, told: [String; 4]) -> String {
        let told = told.into_iter().filter(|told| !told.is_empty());
        told.collect::<Vec<String>>().join(" ")
    }

    /// How many of the people counted are in groups that are not shown, beside those that are.
    fn hidden_of(&self, people: Option<u64>, part: Part<'a, '_>) -> String {
        match people.filter(|&people| people > 0 && !part.is_empty()) {
            Some(people) => {
                words::catalog(self.bank).with("cohort-slide-hidden", &[("sheets", people.into())])
            }
            None => String::new(),
        }
    }

    /// Of whom the percents in bars are; nothing where there are no bars.
    fn row_percents(&self, told: &Option<String>, is_bars: bool) -> String {
        match told.is_none() && is_bars {
            true => words::text(self.bank, "cohort-slide-row-percents"),
            false => String::new(),
        }
    }

    /// That counts are not exact.
    fn rounded(&self, id: &str) -> String {
        words::catalog(self.bank).with(id, &[("min", self.min_group.into())])
    }

    /// A row's name with the number of its people; nothing where there are no others.
    fn row_name(&self, name: String, people: Option<u64>) -> String {
        match people.filter(|_| !name.is_empty()) {
            Some(people) => {
                let values = [("group", (&name).into()), ("count", people.into())];
                words::catalog(self.bank).with("cohort-slide-row", &values)
            }
            None => name,
        }
    }

    fn scale(&self, place: usize, ends: [String; 2], part: Part<'a, '_>) -> Body {
        let rows = self.answers(place, part).map(|(name, question, whose)| {
            let told = figures::no_answers(self.bank, question, whose);
            let label = questions::in_words(self.bank, question);
            let bar =
                || StackedBar::scale(label, &questions::people(question)).with_percents(self.bank);
            BarRow {
                name: self.row_name(name, question.answered),
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

    fn options(&self, place: usize, part: Part<'a, '_>) -> Body {
        let question = &self.whole.questions[place];
        let choices = questions::choices(self.bank, question).into_iter();
        let names = choices.map(|choice| choice.name).collect();
        let columns = self.answers(place, part).map(|(name, question, whose)| {
            let lines = questions::lines(self.bank, question, whose);
            let told = figures::no_answers(self.bank, question, whose);
            (name, lines, told)
        });
        self.table(names, columns.collect())
    }

    /// A table of these rows and columns; a column without figures is told in words.
    fn table(&self, names: Vec<String>, columns: Vec<(String, Vec<Line>, Option<String>)>) -> Body {
        // What is said of several columns is said once.
        let mut alike: Vec<(&str, Vec<&str>)> = Vec::new();
        for (name, _, told) in &columns {
            let Some(told) = told.as_deref() else {
                continue;
            };
            match alike.iter_mut().find(|(same, _)| *same == told) {
                Some((_, names)) => names.push(name),
                None => alike.push((told, vec![name])),
            }
        }
        let told = alike
            .iter()
            .map(|(told, names)| words::labelled(self.bank, &names.join(", "), told));
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
}
