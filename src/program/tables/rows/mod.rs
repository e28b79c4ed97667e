//! The sheets of a table's rows, read by its plan.

mod remembered;
mod row;
mod seen;
mod tick;

use std::collections::HashMap;

use rolefit::sheet::{SheetError, SheetHead, Versions, pace_from_text};
use rolefit::{Answers, Bank, Length, Pick, ProblemKind};

use remembered::Remembered;
use row::{Row, is_nothing, quoted_behind_blank, shown, swallowed};
use seen::Seen;
use tick::{Tick, is_lost, tick};

pub(super) use tick::is_tick;

use crate::tables::fold::fold;
use crate::tables::legends::numbers::numbers;
use crate::tables::legends::step_names::{LegendCount, StepNames};
use crate::tables::names::Named;
use crate::tables::naming::{column_name, letters};
use crate::tables::options::{Wrong, quoted};
use crate::tables::plan::about::check;
use crate::tables::plan::table_plan::TablePlan;

/// What says in a list that the same stands there as above, folded.
const DITTO: [&str; 7] = ["\"", "''", "〃", "ditto", "dto.", "s.o.", "↓"];

/// Reads rows; a thread of its own wants a reader of its own.
pub(crate) struct RowReader<'b> {
    bank: &'b Bank,
    versions: Versions,
    /// Per question what cells that were seen before stand for.
    remembered: Vec<Remembered>,
    /// Per question and option what its column says in this row.
    chosen: HashMap<(usize, usize), Tick>,
}

impl<'b> RowReader<'b> {
    pub(crate) fn new(bank: &'b Bank, versions: Versions) -> RowReader<'b> {
        RowReader {
            bank,
            versions,
            remembered: vec![Remembered::new(); bank.questions().len()],
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
    ) -> Result<SheetHead<'r>, SheetError> {
        answers.clear();
        self.chosen.clear();
        let mut row = Row {
            head: SheetHead {
                length: plan.length,
                ..SheetHead::default()
            },
            problems: Vec::new(),
            has_figures: false,
        };
        let mut seen = Seen::new(plan);
        let mut about = Vec::new();
        for (index, cell) in cells.into_iter().enumerate() {
            let Some(column) = plan.columns.get(index) else {
                seen.beyond(plan, index, cell);
                continue;
            };
            seen.cell(index, column, cell, &mut row);
            match column.named {
                Some(Named::Question(question)) => {
                    if !cell.is_empty() {
                        self.answer(plan, index, question, cell, answers, &mut row);
                    }
                }
                None => {
                    if let Some(said) = column.about {
                        about.push((index, said, cell));
                    }
                    if !is_lost(plan, column.beside, cell) {
                        swallowed(index, plan, cell, &mut row);
                    } else {
                        row.note(
                            ProblemKind::Columns,
                            format!(
                                "{} has no header of its own, and holds {}",
                                column_name(index, &column.header),
                                shown(cell)
                            ),
                            "export with a header for every column".into(),
                        );
                    }
                }
                Some(named) => {
                    swallowed(index, plan, cell, &mut row);
                    quoted_behind_blank(index, plan, cell, &mut row);
                    self.other(plan, index, named, cell, &mut row);
                }
            }
        }
        seen.judge(plan, &mut row);
        if let Some(text) = seen.alone() {
            self.legend(plan, text, &mut row);
        }
        if !plan.split.is_empty() {
            self.splits(plan, answers, &mut row);
        }
        for (index, about, cell) in about {
            let cell = String::from_utf8_lossy(cell);
            let checked = check(self.bank, plan, (index, about), &cell, answers);
            if let Err(Wrong { kind, what, help }) = checked {
                row.note(kind, what, help);
            }
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
        if let Some(option) = self.remembered[question].digit(cell)
            && answers.set_option(question, option).is_ok()
        {
            return;
        }
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
            Named::Id => row.head.id = filled.filter(|text| !is_nothing(text)),
            Named::Group => {
                row.head.group = filled.filter(|text| !is_nothing(text));
                if filled.is_some_and(|text| DITTO.contains(&fold(text).as_str())) {
                    row.note(
                        ProblemKind::Shape,
                        format!("the group is {}, which means the one above", quoted(text)),
                        "write the group's name in every row".into(),
                    );
                }
            }
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

    /// What a legend far below the headers says against the numbers that were read above it.
    fn legend(&self, plan: &TablePlan, text: &[u8], row: &mut Row<'_>) {
        let text = fold(&String::from_utf8_lossy(text));
        if numbers(&text).len() < 2 {
            return;
        }
        let asked = plan.columns.iter().filter_map(|column| match column.named {
            Some(Named::Question(question)) => Some(&self.bank.questions()[question]),
            _ => None,
        });
        let mut graded = asked.filter(|asked| asked.kind.is_graded());
        let said = graded.find_map(|asked| match StepNames::of(asked).count_alone(&text) {
            LegendCount::Otherwise(what) => Some(what),
            LegendCount::Nothing | LegendCount::Alike => None,
        });
        if let Some(what) = said {
            row.problems.clear();
            row.note(
                ProblemKind::Contradiction,
                format!("the row says that {what}: the numbers in the rows above it seem to mean something else"),
                "put the legend above the headers to see what to do, or export the labels of the answers".into(),
            );
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
            // Where an option is chosen, the question was asked: NaN is then how a program writes nothing.
            let missing = options.is_empty() && ticks(Tick::Missing).next().is_some();
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
                            "question \"{}\": {} {} are chosen",
                            asked.id,
                            options.len(),
                            if asked.kind.is_graded() {
                                "steps"
                            } else {
                                "options"
                            }
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

fn not_utf8() -> Wrong {
    Wrong {
        kind: ProblemKind::Syntax,
        what: "the cell is not UTF-8 text".into(),
        help: "save the file as UTF-8".into(),
    }
}
