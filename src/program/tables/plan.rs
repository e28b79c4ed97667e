//! What a table means, decided once, before any row is read: which row holds the headers, which column
//! which question.

use std::collections::{BTreeMap, HashMap, HashSet};

use rolefit::{Bank, Length};

use super::fold::fold;
use super::map::Map;
use super::names::{Named, Names, Unnamed};
use super::options::{Options, quoted};
use super::words::SECOND_HEADER;

/// How many rows at the beginning of a table are looked at.
pub(crate) const HEAD_ROWS: usize = 40;
/// How many of them may hold the headers.
const HEADER_ROWS: usize = 15;

/// What the user says beside the table.
#[derive(Debug, Default)]
pub(crate) struct Wishes {
    /// What columns and words stand for.
    pub(crate) map: Map,
    /// The header of the column of ids.
    pub(crate) id_column: Option<String>,
    /// The header of the column of groups.
    pub(crate) group_column: Option<String>,
    /// Whether questions that count may lack a column.
    pub(crate) allow_missing: bool,
    /// Whether columns that are nothing known are refused.
    pub(crate) strict: bool,
}

/// A row of a table with its place: the line of a text, the row of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TableRow {
    /// Counted from 1.
    pub(crate) number: u64,
    pub(crate) cells: Vec<String>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedColumn {
    /// Its header as it stands in the table.
    pub(crate) header: String,
    /// What it holds; nothing where it is ignored.
    pub(crate) named: Option<Named>,
    /// A column without a header beside a question with several options: anything in it would be lost.
    pub(crate) must_be_blank: bool,
}

/// A row at the beginning that holds no sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Its number.
    pub(crate) row: u64,
    /// What it is.
    pub(crate) why: &'static str,
}

/// What a table means.
#[derive(Clone, Debug)]
pub(crate) struct TablePlan {
    pub(crate) columns: Vec<PlannedColumn>,
    /// The row that holds the headers.
    pub(crate) header_row: u64,
    /// How many rows from the beginning are no sheets, the headers included.
    pub(crate) head: usize,
    /// Those of them that are no headers.
    pub(crate) left_out: Vec<LeftOut>,
    /// Which questions were asked of everybody in the table.
    pub(crate) length: Length,
    /// The questions of that length that have no column.
    pub(crate) missing: Vec<usize>,
    /// How cells of each question are read.
    pub(super) options: Vec<Options>,
    /// The questions that have one column an option, with their columns and a joined one beside them.
    pub(super) split: Vec<Split>,
}

/// A question with one column an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) question: usize,
    /// The column that joins the options, where there is one too.
    pub(super) joined: Option<usize>,
    /// The options that have a column.
    pub(super) options: Vec<usize>,
}

/// Why a table is refused: what is wrong, the row where it is, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlanError {
    pub(crate) what: String,
    pub(crate) row: u64,
    /// The column, from 0, where it is one.
    pub(crate) column: Option<usize>,
    pub(crate) help: String,
}

/// Reads the meaning of tables for one bank.
pub(crate) struct Planner<'b> {
    bank: &'b Bank,
    names: Names<'b>,
    wishes: &'b Wishes,
}

/// Headers as they may be read, and how many columns that names.
struct Candidate {
    row: usize,
    /// Whether the row below holds the options of questions with several columns.
    two_rows: bool,
    headers: Vec<String>,
    named: Vec<Result<Option<Named>, Unnamed>>,
    known: usize,
}

impl<'b> Planner<'b> {
    pub(crate) fn new(bank: &'b Bank, wishes: &'b Wishes) -> Planner<'b> {
        Planner {
            bank,
            names: Names::new(bank),
            wishes,
        }
    }

    /// How many columns name a question in the row that names most: what tells one separator from another.
    pub(crate) fn known(&self, rows: &[TableRow]) -> usize {
        self.headers(rows).map_or(0, |found| found.known)
    }

    /// The meaning of a table that begins with these rows.
    pub(crate) fn plan(&self, rows: &[TableRow]) -> Result<TablePlan, Vec<PlanError>> {
        let Some(found) = self.headers(rows) else {
            return Err(vec![self.no_question(rows)]);
        };
        if self.turned(rows) > found.known.max(1) {
            return Err(vec![self.no_question(rows)]);
        }
        let at = rows[found.row].number;
        let mut errors = Vec::new();
        errors.extend(self.other_headers(rows, &found));
        let mut columns = self.columns(&found, at, &mut errors);
        self.wished(&mut columns, at, &mut errors);
        let split = split(&columns);
        self.check_twice(&columns, &split, at, &mut errors);
        self.check_options(&split, at, &mut errors);
        self.mark_blank(&mut columns);
        let (length, missing) = self.missing(&columns, at, &mut errors);
        if self.wishes.strict {
            errors.extend(strict(&columns, at));
        }
        let questions = self.bank.questions().iter().enumerate();
        let options: Vec<Options> = questions
            .map(|(index, question)| Options::new(question, self.wishes.map.words(index)))
            .collect();
        let (head, left_out, contradictions) = self.below(rows, &found, &columns, &options);
        errors.extend(contradictions);
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(TablePlan {
            columns,
            header_row: at,
            head,
            left_out,
            length,
            missing,
            options,
            split,
        })
    }

    /// The row of headers, or the two rows, that name most columns; the first of them.
    fn headers(&self, rows: &[TableRow]) -> Option<Candidate> {
        let mut best: Option<Candidate> = None;
        for row in 0..rows.len().min(HEADER_ROWS) {
            let candidate = self.candidate(row, rows[row].cells.clone(), false);
            let two = rows
                .get(row + 1)
                .filter(|_| candidate.known > 0)
                .and_then(|below| over_two_rows(&rows[row].cells, &below.cells))
                .map(|headers| self.candidate(row, headers, true));
            for candidate in [Some(candidate), two].into_iter().flatten() {
                if candidate.known > best.as_ref().map_or(0, |best| best.known) {
                    best = Some(candidate);
                }
            }
        }
        best
    }

    fn candidate(&self, row: usize, headers: Vec<String>, two_rows: bool) -> Candidate {
        let named: Vec<_> = headers.iter().map(|header| self.named(header)).collect();
        let is_question = |named: &&Result<Option<Named>, Unnamed>| {
            matches!(
                named,
                Ok(Some(Named::Question(_))) | Err(Unnamed::Several(_))
            )
        };
        let questions = named.iter().filter(is_question).count();
        let options = Self::named_options(&named);
        // The label of an option stands in cells too: without a question beside them, options are headers
        // where all of a question are there.
        let is_whole = |question: usize| {
            let named = options.iter().filter(|(of, _)| *of == question).count();
            named == self.bank.questions()[question].options.len()
        };
        let known = if questions > 0 || options.iter().any(|(question, _)| is_whole(*question)) {
            questions + options.len()
        } else {
            0
        };
        Candidate {
            row,
            two_rows,
            headers,
            named,
            known,
        }
    }

    /// The options that headers name, each with its question.
    fn named_options(named: &[Result<Option<Named>, Unnamed>]) -> Vec<(usize, usize)> {
        let option = |named: &Result<Option<Named>, Unnamed>| match named {
            Ok(Some(Named::Option(question, option))) => Some((*question, *option)),
            _ => None,
        };
        named.iter().filter_map(option).collect()
    }

    fn named(&self, header: &str) -> Result<Option<Named>, Unnamed> {
        if let Some((_, named)) = self.wishes.map.columns.get(&fold(header)) {
            return Ok(*named);
        }
        match self.names.named(header) {
            Ok(named) => Ok(Some(named)),
            Err(Unnamed::Unknown) => Ok(None),
            Err(several) => Err(several),
        }
    }

    fn columns(
        &self,
        found: &Candidate,
        row: u64,
        errors: &mut Vec<PlanError>,
    ) -> Vec<PlannedColumn> {
        let each = found.headers.iter().zip(&found.named).enumerate();
        each.map(|(column, (header, named))| {
            let named = named.as_ref().copied().unwrap_or_else(|unnamed| {
                if let Unnamed::Several(questions) = unnamed {
                    errors.push(self.several(column, header, questions, row));
                }
                None
            });
            PlannedColumn {
                header: header.trim().to_owned(),
                named,
                must_be_blank: false,
            }
        })
        .collect()
    }

    fn several(&self, column: usize, header: &str, questions: &[usize], row: u64) -> PlanError {
        let ids: Vec<String> = questions
            .iter()
            .take(3)
            .map(|&question| format!("\"{}\"", self.bank.questions()[question].id))
            .collect();
        PlanError {
            what: format!(
                "{} may be the question {}",
                column_name(column, header),
                ids.join(" or ")
            ),
            row,
            column: Some(column),
            help: format!(
                "say which with --map: {{\"columns\": {{{}: {}}}}}",
                json(header),
                ids[0]
            ),
        }
    }

    /// The columns that the user names.
    fn wished(&self, columns: &mut [PlannedColumn], row: u64, errors: &mut Vec<PlanError>) {
        for (wish, named, option) in [
            (&self.wishes.id_column, Named::Id, "--id-column"),
            (&self.wishes.group_column, Named::Group, "--group-column"),
        ] {
            let Some(wish) = wish else {
                continue;
            };
            let same = |column: &&mut PlannedColumn| fold(&column.header) == fold(wish);
            let headers: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
            let found: Vec<&mut PlannedColumn> = columns.iter_mut().filter(same).collect();
            if found.len() != 1 {
                let near = rolefit::diagnostics::problem::nearest(
                    wish,
                    headers.iter().map(String::as_str),
                );
                errors.push(PlanError {
                    what: format!(
                        "{} columns are called \"{wish}\", which {option} names",
                        found.len()
                    ),
                    row,
                    column: None,
                    help: match near {
                        Some(near) => format!("did you mean \"{near}\"?"),
                        None => "name a column by its header".into(),
                    },
                });
                continue;
            }
            for column in columns.iter_mut() {
                if fold(&column.header) == fold(wish) {
                    column.named = Some(named);
                } else if column.named == Some(named) {
                    column.named = None;
                }
            }
        }
        for (header, _) in self.wishes.map.columns.values() {
            if !columns
                .iter()
                .any(|column| fold(&column.header) == fold(header))
            {
                errors.push(PlanError {
                    what: format!(
                        "the map names the column \"{header}\", which the table does not have"
                    ),
                    row,
                    column: None,
                    help: "write the header as it stands in the table".into(),
                });
            }
        }
    }

    /// Two columns for one thing, unless one joins what the others split.
    fn check_twice(
        &self,
        columns: &[PlannedColumn],
        split: &[Split],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) {
        let mut held: HashMap<Named, usize> = HashMap::new();
        for (index, column) in columns.iter().enumerate() {
            let Some(named) = column.named else {
                continue;
            };
            let Some(first) = held.insert(named, index) else {
                continue;
            };
            let what = match named {
                Named::Id => "ids".into(),
                Named::Group => "groups".into(),
                Named::Length => "lengths".into(),
                Named::Version => "versions".into(),
                Named::Pace => "paces".into(),
                Named::Question(question) => {
                    format!("question \"{}\"", self.bank.questions()[question].id)
                }
                Named::Option(question, option) => {
                    let asked = &self.bank.questions()[question];
                    format!("option {} of question \"{}\"", option + 1, asked.id)
                }
            };
            errors.push(PlanError {
                what: format!(
                    "two columns are for {what}: {} and {}",
                    column_name(first, &columns[first].header),
                    column_name(index, &column.header)
                ),
                row,
                column: Some(index),
                help: "take one out, or say with --map that one is to be ignored".into(),
            });
        }
        for split in split {
            let asked = &self.bank.questions()[split.question];
            if let Some(joined) = split.joined.filter(|_| asked.kind.is_graded()) {
                errors.push(PlanError {
                    what: format!(
                        "question \"{}\" has columns of options beside its own",
                        asked.id
                    ),
                    row,
                    column: Some(joined),
                    help: "take them out".into(),
                });
            }
        }
    }

    /// A question with one column an option needs one for each.
    fn check_options(&self, split: &[Split], row: u64, errors: &mut Vec<PlanError>) {
        for split in split.iter().filter(|split| split.joined.is_none()) {
            let asked = &self.bank.questions()[split.question];
            let lacks: Vec<&str> = (0..asked.options.len())
                .filter(|option| !split.options.contains(option))
                .map(|option| asked.options[option].label.as_str())
                .collect();
            if !lacks.is_empty() && !self.wishes.allow_missing {
                errors.push(PlanError {
                    what: format!(
                        "question \"{}\" has one column an option, but none for {}",
                        asked.id,
                        list(lacks.iter().copied())
                    ),
                    row,
                    column: None,
                    help: "export all columns, or accept it with --allow-missing".into(),
                });
            }
        }
    }

    /// Columns without a header that follow a question with several options would be its options.
    fn mark_blank(&self, columns: &mut [PlannedColumn]) {
        let mut after_multi = false;
        for column in columns {
            match column.named {
                Some(Named::Question(question)) => {
                    after_multi = matches!(
                        self.bank.questions()[question].kind,
                        rolefit::bank::Kind::Multi { .. }
                    );
                }
                None if column.header.is_empty() => column.must_be_blank = after_multi,
                _ => after_multi = false,
            }
        }
    }

    /// The version that the table asks, and the questions of it that have no column.
    fn missing(
        &self,
        columns: &[PlannedColumn],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) -> (Length, Vec<usize>) {
        let has: HashSet<usize> = columns
            .iter()
            .filter_map(|column| match column.named {
                Some(Named::Question(question) | Named::Option(question, _)) => Some(question),
                _ => None,
            })
            .collect();
        let lacking = |length| -> Vec<usize> {
            self.bank
                .asked(length)
                .into_iter()
                .filter(|question| !has.contains(question))
                .collect()
        };
        let quick = self.bank.quick();
        if quick
            .is_some_and(|quick| quick.len() == has.len() && quick.iter().all(|q| has.contains(q)))
            && has.len() < self.bank.questions().len()
        {
            return (Length::Quick, Vec::new());
        }
        let missing = lacking(Length::Full);
        let says_length = columns
            .iter()
            .any(|column| column.named == Some(Named::Length));
        let may_be_quick = says_length && quick.is_some() && lacking(Length::Quick).is_empty();
        let counts: Vec<&str> = missing
            .iter()
            .filter(|&&question| !self.bank.is_context(question))
            .map(|&question| self.bank.questions()[question].id.as_str())
            .collect();
        if !counts.is_empty() && !self.wishes.allow_missing && !may_be_quick {
            let none = has.is_empty();
            let unknown: Vec<&str> = columns
                .iter()
                .filter(|column| column.named.is_none() && !column.header.is_empty())
                .map(|column| column.header.as_str())
                .collect();
            let hint = match unknown[..] {
                [] => String::new(),
                _ => format!(
                    "; columns that are no question: {}",
                    list(unknown.iter().copied())
                ),
            };
            errors.push(PlanError {
                what: format!(
                    "{} {} no column: {}{hint}",
                    counted(counts.len(), "question that counts", "questions that count"),
                    if counts.len() == 1 { "has" } else { "have" },
                    list(counts.iter().copied())
                ),
                row,
                column: None,
                help: if none {
                    "let the first row hold the ids or the texts of the questions".into()
                } else {
                    "say with --map which columns they are, or accept it with --allow-missing"
                        .into()
                },
            });
        }
        (Length::Full, missing)
    }

    /// The rows around the headers that are no sheets.
    fn below(
        &self,
        rows: &[TableRow],
        found: &Candidate,
        columns: &[PlannedColumn],
        options: &[Options],
    ) -> (usize, Vec<LeftOut>, Vec<PlanError>) {
        let mut left_out = Vec::new();
        for row in &rows[..found.row] {
            if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
                left_out.push(LeftOut {
                    row: row.number,
                    why: "above the headers",
                });
            }
        }
        let mut head = found.row + 1;
        if found.two_rows {
            left_out.push(LeftOut {
                row: rows[head].number,
                why: "a second row of headers",
            });
            head += 1;
        }
        let mut errors = Vec::new();
        while let Some(row) = rows.get(head) {
            let why = if is_import_ids(&row.cells) {
                "import ids"
            } else if let Some(agrees) = self.repeats(&row.cells, columns, options) {
                if let Err(column) = agrees {
                    errors.push(PlanError {
                        what: format!(
                            "{} is one question by its first header, another by {} below it",
                            column_name(column, &columns[column].header),
                            quoted(&row.cells[column])
                        ),
                        row: row.number,
                        column: Some(column),
                        help: "keep one row of headers".into(),
                    });
                }
                "headers once more"
            } else {
                break;
            };
            left_out.push(LeftOut {
                row: row.number,
                why,
            });
            head += 1;
        }
        (head, left_out, errors)
    }

    /// Whether a row names questions too: then whether it agrees, else the column where it does not. A
    /// sheet answers with options; questions stand in headers alone.
    fn repeats(
        &self,
        cells: &[String],
        columns: &[PlannedColumn],
        options: &[Options],
    ) -> Option<Result<(), usize>> {
        let (mut asked, mut same, mut other) = (0, 0, Vec::new());
        for (index, (cell, column)) in cells.iter().zip(columns).enumerate() {
            let Some(Named::Question(question)) = column.named else {
                continue;
            };
            asked += 1;
            if options[question].read(cell).is_ok() {
                continue;
            }
            match self.names.named(cell) {
                Ok(Named::Question(named)) if named == question => same += 1,
                Ok(Named::Question(_)) => other.push(index),
                _ => {}
            }
        }
        if 2 * (same + other.len()) <= asked {
            return None;
        }
        Some(other.first().map_or(Ok(()), |column| Err(*column)))
    }

    /// Headers further up, with rows in between that would be lost.
    fn other_headers(&self, rows: &[TableRow], found: &Candidate) -> Option<PlanError> {
        let above = rows[..found.row.saturating_sub(1)].iter();
        let other = above
            .rev()
            .find(|row| self.candidate(0, row.cells.clone(), false).known > 1)?;
        Some(PlanError {
            what: format!(
                "rows {} and {} both name questions",
                other.number, rows[found.row].number
            ),
            row: rows[found.row].number,
            column: None,
            help: "put each table into a file of its own".into(),
        })
    }

    /// How many questions the first cells of the rows name.
    fn turned(&self, rows: &[TableRow]) -> usize {
        let first: Vec<String> = rows
            .iter()
            .filter_map(|row| row.cells.first().cloned())
            .collect();
        self.candidate(0, first, false).known
    }

    /// No row names a question.
    fn no_question(&self, rows: &[TableRow]) -> PlanError {
        let row = rows.first().map_or(1, |row| row.number);
        if self.turned(rows) > 1 {
            return PlanError {
                what: "the table is turned: it has a row a question instead of a row a sheet"
                    .into(),
                row,
                column: None,
                help: "turn it in a spreadsheet (copy, then paste special, transpose)".into(),
            };
        }
        PlanError {
            what: "no column is a question".into(),
            row,
            column: None,
            help: format!(
                "let the first row hold the ids or the exact texts of the questions of bank \"{}\"",
                self.bank.id()
            ),
        }
    }
}

/// Headers over two rows: a question over the first of its columns, what the columns are below. `None`
/// where the rows do not look like that.
fn over_two_rows(above: &[String], below: &[String]) -> Option<Vec<String>> {
    let gaps = above
        .iter()
        .skip(1)
        .zip(below.iter().skip(1))
        .any(|(above, below)| above.trim().is_empty() && !below.trim().is_empty());
    if !gaps {
        return None;
    }
    let mut over = "";
    let mut headers = Vec::new();
    for (index, first) in above.iter().enumerate() {
        let second = below.get(index).map_or("", |cell| cell.trim());
        if !first.trim().is_empty() {
            over = first.trim();
        }
        let is_plain = second.is_empty() || SECOND_HEADER.contains(&fold(second).as_str());
        let is_alone = above
            .get(index + 1)
            .is_none_or(|next| !next.trim().is_empty());
        if is_alone && !first.trim().is_empty() && !is_plain {
            // An answer below a question: the row is a sheet.
            return None;
        }
        headers.push(if !is_plain {
            format!("{over} [{second}]")
        } else if first.trim().is_empty() {
            String::new()
        } else {
            over.to_owned()
        });
    }
    Some(headers)
}

/// The questions that have columns of options.
fn split(columns: &[PlannedColumn]) -> Vec<Split> {
    let mut split: BTreeMap<usize, Split> = BTreeMap::new();
    for column in columns {
        if let Some(Named::Option(question, option)) = column.named {
            let joined = columns
                .iter()
                .position(|other| other.named == Some(Named::Question(question)));
            let entry = split.entry(question).or_insert(Split {
                question,
                joined,
                options: Vec::new(),
            });
            entry.options.push(option);
        }
    }
    split.into_values().collect()
}

fn strict(columns: &[PlannedColumn], row: u64) -> Option<PlanError> {
    let ignored = columns
        .iter()
        .filter(|column| column.named.is_none() && !column.header.is_empty());
    let ignored: Vec<&str> = ignored.map(|column| column.header.as_str()).collect();
    (!ignored.is_empty()).then(|| PlanError {
        what: format!(
            "columns that are no question: {}",
            list(ignored.into_iter())
        ),
        row,
        column: None,
        help: "take them out, or leave --strict out".into(),
    })
}

/// The import ids of Qualtrics: JSON in every cell.
fn is_import_ids(cells: &[String]) -> bool {
    let mut filled = cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .peekable();
    filled.peek().is_some() && filled.all(|cell| cell.starts_with("{\"ImportId\""))
}

/// A column as spreadsheets call it, with its header.
pub(super) fn column_name(column: usize, header: &str) -> String {
    format!("column {} {}", letters(column), quoted(header.trim()))
}

/// The letters of a column: A to Z, AA and on.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        #[allow(clippy::cast_possible_truncation)] // below 26
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Texts in quotes, the first few of many.
pub(super) fn list<'t>(texts: impl ExactSizeIterator<Item = &'t str>) -> String {
    const MOST: usize = 8;
    let count = texts.len();
    let mut list: Vec<String> = texts.take(MOST).map(quoted).collect();
    if count > MOST {
        list.push(format!("{} more", count - MOST));
    }
    list.join(", ")
}

/// A number with its noun.
pub(super) fn counted(count: usize, one: &str, more: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {more}")
    }
}

fn json(text: &str) -> String {
    serde_json::to_string(text.trim()).unwrap_or_default()
}
