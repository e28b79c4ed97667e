//! The sheets of a table's rows, read by its plan.

use std::collections::HashMap;

use rolefit::bank::Question;
use rolefit::sheet::{Head, SheetError, Versions, pace_from_text};
use rolefit::{Answers, Bank, Length, Pick, Problem, ProblemKind, Problems};

use super::fold::fold;
use super::names::Named;
use super::naming::{column_name, letters};
use super::options::{Options, Wrong, quoted};
use super::plan::{PlannedColumn, TablePlan};
use super::words::{CHOSEN, FIGURES, MISSING, NOT_CHOSEN};

/// How many texts of cells are remembered per question, so that a table needs constant memory.
const REMEMBERED: usize = 4096;
/// How many of them, the first, are looked through before the others are looked up: most columns have no
/// more, and comparing a few short texts is faster than hashing one.
const AT_HAND: usize = 8;
/// The longest text of a cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 256;

/// What texts of cells stand for.
#[derive(Clone, Debug, Default)]
struct Remembered {
    at_hand: Vec<(Fingerprint, Box<[u8]>, Option<Pick>)>,
    others: HashMap<Box<[u8]>, Option<Pick>>,
}

/// The length of a text and the bytes at its two ends: up to sixteen bytes all there is to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fingerprint {
    length: usize,
    first: u64,
    last: u64,
}

impl Fingerprint {
    #[inline]
    fn of(text: &[u8]) -> Fingerprint {
        let (first, last) = match (text.first_chunk(), text.last_chunk()) {
            (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => {
                let mut bytes = [0; 8];
                bytes[..text.len()].copy_from_slice(text);
                (u64::from_le_bytes(bytes), 0)
            }
        };
        Fingerprint {
            length: text.len(),
            first,
            last,
        }
    }
}

impl Remembered {
    #[inline]
    fn get(&self, cell: &[u8]) -> Option<&Option<Pick>> {
        let print = Fingerprint::of(cell);
        let same = |(of, text, _): &&(Fingerprint, Box<[u8]>, Option<Pick>)| {
            *of == print && (cell.len() <= 16 || **text == *cell)
        };
        match self.at_hand.iter().find(same) {
            Some((.., pick)) => Some(pick),
            None if self.others.is_empty() => None,
            None => self.others.get(cell),
        }
    }

    fn insert(&mut self, cell: &[u8], pick: Option<Pick>) {
        if cell.len() > LONGEST_REMEMBERED || self.others.len() >= REMEMBERED {
            return;
        }
        if self.at_hand.len() < AT_HAND {
            self.at_hand
                .push((Fingerprint::of(cell), cell.into(), pick));
        } else {
            self.others.insert(cell.into(), pick);
        }
    }
}

/// Reads rows; a thread of its own wants a reader of its own.
pub(crate) struct RowReader<'b> {
    bank: &'b Bank,
    versions: Versions,
    /// Per question what cells that were seen before stand for.
    remembered: Vec<Remembered>,
    /// Per question and option what its column says in this row.
    chosen: HashMap<(usize, usize), Tick>,
}

/// What the column of one option says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tick {
    /// The option is chosen.
    Chosen,
    /// It is not chosen.
    Not,
    /// The cell is empty: not chosen, where another column says anything.
    Empty,
    /// The question was not shown.
    Missing,
}

impl<'b> RowReader<'b> {
    pub(crate) fn new(bank: &'b Bank, versions: Versions) -> RowReader<'b> {
        RowReader {
            bank,
            versions,
            remembered: vec![Remembered::default(); bank.questions().len()],
            chosen: HashMap::new(),
        }
    }

    /// Reads a row into `answers`, which are cleared first and were made for the same bank.
    ///
    /// # Errors
    /// Every problem of the row, with the sheet's id where it has one. The answers are then of no use.
    pub(crate) fn read<'r>(
        &mut self,
        plan: &TablePlan,
        cells: impl IntoIterator<Item = &'r [u8]>,
        answers: &mut Answers,
    ) -> Result<Head<'r>, SheetError> {
        answers.clear();
        self.chosen.clear();
        let mut row = Row {
            head: Head {
                length: plan.length,
                ..Head::default()
            },
            problems: Vec::new(),
        };
        let mut count = 0;
        let mut is_first = true;
        for (index, cell) in cells.into_iter().enumerate() {
            if is_first && !cell.trim_ascii().is_empty() {
                is_first = false;
                if let Some(column) = plan.columns.get(index) {
                    figures(index, column, cell, &mut row);
                }
            }
            let Some(column) = plan.columns.get(index) else {
                if !cell.trim_ascii().is_empty() {
                    count = index + 1;
                }
                continue;
            };
            count = index + 1;
            match column.named {
                Some(Named::Question(question)) => {
                    if !cell.is_empty() {
                        self.answer(plan, index, question, cell, answers, &mut row);
                    }
                }
                None if !column.must_be_blank => {}
                None => {
                    if !cell.trim_ascii().is_empty() {
                        row.note(
                            ProblemKind::Columns,
                            format!(
                                "{} has no header, and holds {}",
                                column_name(index, ""),
                                shown(cell)
                            ),
                            "export with a header for every column".into(),
                        );
                    }
                }
                Some(named) => self.other(plan, index, named, cell, &mut row),
            }
        }
        if count != plan.columns.len() {
            row.note(
                ProblemKind::Columns,
                format!(
                    "the row has {count} cells, its header {}",
                    plan.columns.len()
                ),
                "put cells with a comma, a quote or a line break in double quotes".into(),
            );
        }
        if !plan.split.is_empty() {
            self.splits(plan, answers, &mut row);
        }
        self.outside(answers, &mut row);
        row.finish()
    }

    fn answer(
        &mut self,
        plan: &TablePlan,
        column: usize,
        question: usize,
        cell: &[u8],
        answers: &mut Answers,
        row: &mut Row<'_>,
    ) {
        let cell = cell.trim_ascii();
        match self.remembered[question].get(cell) {
            Some(Some(pick)) => return row.set(answers, question, pick),
            Some(None) => return,
            None => {}
        }
        let read = match std::str::from_utf8(cell) {
            Ok(text) => plan.options[question].read(text),
            Err(_) => Err(not_utf8()),
        };
        match read {
            Ok(pick) => {
                if let Some(pick) = &pick {
                    row.set(answers, question, pick);
                }
                self.remembered[question].insert(cell, pick);
            }
            Err(wrong) => row.wrong(&self.bank.questions()[question], plan, column, wrong),
        }
    }

    fn other<'r>(
        &mut self,
        plan: &TablePlan,
        column: usize,
        named: Named,
        cell: &'r [u8],
        row: &mut Row<'r>,
    ) {
        let Ok(text) = std::str::from_utf8(cell) else {
            let Wrong {
                kind: _,
                what,
                help,
            } = not_utf8();
            row.note(
                ProblemKind::Syntax,
                format!(
                    "{what} ({})",
                    column_name(column, &plan.columns[column].header)
                ),
                help,
            );
            return;
        };
        let text = text.trim();
        let filled = Some(text).filter(|text| !text.is_empty());
        match named {
            Named::Id => row.head.id = filled,
            Named::Group => row.head.group = filled,
            Named::Length => match filled.map(fold).as_deref() {
                None => {}
                Some("full") => row.head.length = Length::Full,
                Some("quick") if self.bank.quick().is_some() => row.head.length = Length::Quick,
                Some("quick") => row.note(
                    ProblemKind::NotInShortVersion,
                    format!("bank \"{}\" has no short version", self.bank.id()),
                    "leave \"length\" out".into(),
                ),
                Some(other) => row.note(
                    ProblemKind::Shape,
                    format!("unknown length {}", quoted(other)),
                    "allowed: quick, full".into(),
                ),
            },
            Named::Version => {
                row.head.version = filled;
                let refusal = filled.and_then(|text| self.versions.refusal(self.bank, text));
                if let Some(problem) = refusal {
                    row.note(problem.kind, problem.what, problem.help);
                }
            }
            Named::Pace => match filled.map(pace_from_text).transpose() {
                Ok(pace) => row.head.pace = pace,
                Err(problem) => row.note(problem.kind, problem.what, problem.help),
            },
            Named::Option(question, option) => match tick(&plan.options[question], option, text) {
                Ok(tick) => {
                    self.chosen.insert((question, option), tick);
                }
                Err(wrong) => row.wrong(&self.bank.questions()[question], plan, column, wrong),
            },
            Named::Question(_) => {}
        }
    }

    /// The answers that stand in one column an option; a joined column beside them has to agree.
    fn splits(&self, plan: &TablePlan, answers: &mut Answers, row: &mut Row<'_>) {
        for split in &plan.split {
            let asked = &self.bank.questions()[split.question];
            let ticks = |wanted: Tick| {
                (0..asked.options.len()).filter(move |option| {
                    self.chosen.get(&(split.question, *option)) == Some(&wanted)
                })
            };
            let options: Vec<usize> = ticks(Tick::Chosen).collect();
            let is_answered = !options.is_empty() || ticks(Tick::Not).next().is_some();
            let missing = ticks(Tick::Missing).next().is_some();
            if missing && !options.is_empty() {
                row.note(
                    ProblemKind::Contradiction,
                    format!(
                        "question \"{}\": some of its columns say that it was not asked",
                        asked.id
                    ),
                    "correct the row".into(),
                );
                continue;
            }
            let joined = split.joined.filter(|_| answers.is_answered(split.question));
            if joined.is_some() {
                // Beside a joined column not every option needs one: "other" alone may have it.
                let has_column = |option: &usize| split.options.contains(option);
                let same = answers.get(self.bank, split.question);
                let joined_options = match same {
                    Some(Pick::Many(joined)) => joined,
                    Some(Pick::One(joined)) => vec![joined],
                    None => options.clone(),
                };
                let agrees = joined_options
                    .iter()
                    .copied()
                    .filter(has_column)
                    .eq(options);
                if !agrees {
                    row.note(
                        ProblemKind::Contradiction,
                        format!(
                            "question \"{}\": {} does not agree with the columns of its options",
                            asked.id,
                            joined.map_or_else(String::new, |column| format!(
                                "column {}",
                                letters(column)
                            ))
                        ),
                        "correct the row, or leave out one of the two".into(),
                    );
                }
                continue;
            }
            if !is_answered || missing {
                continue;
            }
            if plan.options[split.question].is_multi() {
                if let Err(wrong) = plan.options[split.question].check_count(options.len()) {
                    row.note(
                        wrong.kind,
                        format!("question \"{}\": {}", asked.id, wrong.what),
                        wrong.help,
                    );
                    continue;
                }
                row.set(answers, split.question, &Pick::Many(options));
            } else {
                match options[..] {
                    [] => {}
                    [option] => row.set(answers, split.question, &Pick::One(option)),
                    _ => row.note(
                        ProblemKind::UnknownAnswer,
                        format!(
                            "question \"{}\": {} options are chosen",
                            asked.id,
                            options.len()
                        ),
                        "choose one".into(),
                    ),
                }
            }
        }
    }

    /// Answers that are not in the short version.
    fn outside(&self, answers: &Answers, row: &mut Row<'_>) {
        if row.head.length != Length::Quick {
            return;
        }
        for question in answers
            .answered()
            .filter(|&asked| !self.bank.asks(Length::Quick, asked))
        {
            row.note(
                ProblemKind::NotInShortVersion,
                format!(
                    "question \"{}\" is not in the short version",
                    self.bank.questions()[question].id
                ),
                "leave it out, or leave \"length\" out".into(),
            );
        }
    }
}

/// Refuses a row of figures below a table: its first text says so, where no answer stands.
fn figures(index: usize, column: &PlannedColumn, cell: &[u8], row: &mut Row<'_>) {
    if !matches!(column.named, None | Some(Named::Id | Named::Group)) {
        return;
    }
    let word = cell.split(|byte| *byte == b':').next().unwrap_or_default();
    let is_word = |figure: &&str| word.trim_ascii().eq_ignore_ascii_case(figure.as_bytes());
    if FIGURES.iter().any(is_word) {
        row.note(
            ProblemKind::Shape,
            format!(
                "the row holds figures, no answers: it begins with {} ({})",
                shown(cell.trim_ascii()),
                column_name(index, &column.header)
            ),
            "take the row out of the table".into(),
        );
    }
}

/// What the column of an option says.
fn tick(options: &Options, option: usize, cell: &str) -> Result<Tick, Wrong> {
    let folded = fold(cell);
    if folded.is_empty() {
        return Ok(Tick::Empty);
    }
    let named = options.one(&folded);
    let is_word = |words: &[&str]| words.contains(&folded.as_str());
    let is_number = folded
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
    if named == [option] && !is_number {
        return Ok(Tick::Chosen);
    }
    if named.is_empty() || is_number {
        if is_word(&CHOSEN) {
            return Ok(Tick::Chosen);
        }
        if is_word(&NOT_CHOSEN) {
            return Ok(Tick::Not);
        }
        if is_word(&MISSING) {
            return Ok(Tick::Missing);
        }
    }
    Err(Wrong {
        kind: ProblemKind::UnknownAnswer,
        what: format!("{} does not say whether the option is chosen", quoted(cell)),
        help: "allowed: yes, 1, true, the option itself; no, 0, false, nothing".into(),
    })
}

fn not_utf8() -> Wrong {
    Wrong {
        kind: ProblemKind::Syntax,
        what: "the cell is not UTF-8 text".into(),
        help: "save the file as UTF-8".into(),
    }
}

fn shown(cell: &[u8]) -> String {
    quoted(&String::from_utf8_lossy(cell))
}

/// What is known of a row so far.
struct Row<'r> {
    head: Head<'r>,
    problems: Vec<Problem>,
}

impl<'r> Row<'r> {
    fn note(&mut self, kind: ProblemKind, what: String, help: String) {
        self.problems.push(Problem::new(kind, what, help));
    }

    /// Answers a question with what was read from a cell.
    fn set(&mut self, answers: &mut Answers, question: usize, pick: &Pick) {
        if let Err(error) = answers.set(question, pick) {
            self.note(
                ProblemKind::UnknownAnswer,
                error.to_string(),
                "correct the cell".into(),
            );
        }
    }

    fn wrong(&mut self, question: &Question, plan: &TablePlan, column: usize, wrong: Wrong) {
        let header = &plan.columns[column].header;
        let place = if *header == question.id {
            format!("column {}", letters(column))
        } else {
            column_name(column, header)
        };
        let what = format!("question \"{}\": {} ({place})", question.id, wrong.what);
        self.note(wrong.kind, what, wrong.help);
    }

    fn finish(self) -> Result<Head<'r>, SheetError> {
        if self.problems.is_empty() {
            return Ok(self.head);
        }
        let name = match self.head.id {
            Some(id) => format!("sheet {}", quoted(id)),
            None => "the sheet".into(),
        };
        let named = |problem: Problem| Problem {
            what: format!("{name}: {}", problem.what),
            ..problem
        };
        Err(SheetError {
            id: self.head.id.map(str::to_owned),
            problems: Problems(self.problems.into_iter().map(named).collect()),
        })
    }
}
