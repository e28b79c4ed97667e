//! What a table says of its scales: held against the bank before a number is read.

use rolefit::bank::Kind;

use super::room::{LEADING, Table, convert, read, read_text, refused};

/// A text with what the ends of a scale are called.
type Legend = fn(&str, &str) -> String;

#[test]
fn a_row_of_legends_below_the_headers_is_held_against_the_bank() {
    let with_legend = |by_number: bool, legend: Legend| {
        let mut table = Table::new();
        let mut row = vec![String::new(); LEADING];
        row.extend(table.bank.questions().iter().map(|question| {
            let [first, .., last] = &question.options[..] else {
                return String::new();
            };
            match question.kind.is_graded() {
                true => legend(&first.label, &last.label),
                false => String::new(),
            }
        }));
        if by_number {
            table.graded(|number, _| number.to_string());
        }
        table.rows.insert(0, row);
        table
    };
    let alike: [Legend; 4] = [
        |low, high| format!("1 = {low}, 5 = {high}"),
        |low, high| format!("{low} (1) … {high} (5)"),
        |low, high| format!("{low} / {high}"),
        |low, high| format!("Scale from {low} to {high}"),
    ];
    for legend in alike {
        for by_number in [true, false] {
            let said = read_text("alike", &with_legend(by_number, legend).text());
            assert!(said.contains("left out: row 2 (a legend)"), "{said}");
        }
    }
    let otherwise: [(Legend, &str); 3] = [
        (
            |low, high| format!("1 = {high}, 5 = {low}"),
            "says that 1 is \"Strongly agree\", in the bank that is 5",
        ),
        (
            |low, high| format!("{high} / {low}"),
            "the answers go from \"Strongly agree\" to \"Strongly disagree\", in the bank the other way",
        ),
        (
            |low, high| format!("0 = {low}, 4 = {high}"),
            "says that 0 is \"Strongly disagree\", in the bank that is 1",
        ),
    ];
    for (legend, why) in otherwise {
        let mut table = with_legend(true, legend);
        let text = table.text();
        refused("otherwise", &text, 0, why);
        let done = convert(&text);
        assert!(done.err.contains("export.csv:2:"), "{}", done.err);
        // Numbers that are dressed are numbers.
        for cell in table
            .rows
            .iter_mut()
            .skip(1)
            .flat_map(|row| row.iter_mut().skip(LEADING))
        {
            if cell.parse::<usize>().is_ok() {
                *cell = format!("=\"{cell}\"");
            }
        }
        refused("dressed", &table.text(), 0, why);
    }
    // An answer among them makes it a sheet, which cannot be read.
    let mut table = with_legend(true, alike[0]);
    table.rows[0][LEADING] = "3".into();
    refused("an answer", &table.text(), 4, "is not an answer");
}

/// A row below the headers with the sides of each pair.
fn with_sides(sides: Legend) -> Table {
    let mut table = Table::new();
    let mut row = vec![String::new(); LEADING];
    row.extend(
        table
            .bank
            .questions()
            .iter()
            .map(|question| match &question.kind {
                Kind::Pair { left, right } => sides(left, right),
                Kind::Scale | Kind::Choice | Kind::Multi { .. } => String::new(),
            }),
    );
    table.rows.insert(0, row);
    table
}

#[test]
fn the_sides_of_a_pair_stand_as_the_bank_has_them() {
    for between in [" vs. ", " – ", " <> ", " / ", " ↔ "] {
        let mut table = Table::new();
        for (index, question) in table.bank.questions().iter().enumerate() {
            if let Kind::Pair { left, right } = &question.kind {
                table.head[LEADING + index] += &format!(" ({left}{between}{right})");
            }
        }
        read(between, &table);
    }
    read(
        "below",
        &with_sides(|left, right| format!("{left} vs. {right}")),
    );
    read(
        "ends",
        &with_sides(|left, right| format!("1 = {left}, 5 = {right}")),
    );
    // "Clearly the first" would be the other one.
    let turned = with_sides(|left, right| format!("{right} vs. {left}"));
    let why = "in the bank the other way";
    refused("turned", &turned.text(), 0, why);
}

#[test]
fn a_pair_is_named_by_its_two_sides_in_their_order() {
    let headed = |sides: fn(usize, &str, &str) -> String| {
        let mut table = Table::new();
        for (index, question) in table.bank.questions().iter().enumerate() {
            if let Kind::Pair { left, right } = &question.kind {
                table.head[LEADING + index] = sides(index, left, right);
            }
        }
        table
    };
    read(
        "vs.",
        &headed(|_, left, right| format!("{left} vs. {right}")),
    );
    read(
        "a dash",
        &headed(|_, left, right| format!("{left} – {right}")),
    );
    read(
        "arrows",
        &headed(|_, left, right| format!("{left} <> {right}")),
    );
    read(
        "numbers",
        &headed(|index, left, right| format!("Q{index}: {left} / {right} *")),
    );
    read(
        "a matrix",
        &headed(|_, left, right| format!("What do you prefer? [{left} or {right}]")),
    );
    let turned = headed(|_, left, right| format!("{right} vs. {left}"));
    refused(
        "turned",
        &turned.text(),
        0,
        "15 questions that count have no column",
    );
    let one = headed(|_, left, _| left.to_owned());
    refused(
        "one side",
        &one.text(),
        0,
        "15 questions that count have no column",
    );
    // Another question's text in front of them.
    let mut table = headed(|_, left, right| format!("{left} vs. {right}"));
    let at = table.column("focus");
    table.head[at] = format!(
        "{} {}",
        table.bank.questions()[table.column("scope") - LEADING].text,
        table.head[at]
    );
    refused("two questions", &table.text(), 0, "may be the question");
}
