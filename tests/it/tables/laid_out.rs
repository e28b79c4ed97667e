//! The same room laid out as few programs do it, yet so that nobody who reads the table is in doubt; and what is
//! close to that and may mean something else.

use super::room::{CHOICES, LEADING, Table, convert, read, read_text, refused};

#[test]
fn blanks_behind_separators_are_no_part_of_cells() {
    let table = Table::new();
    let text = table.text();
    for (before, between) in [("", ", "), ("", ",\t "), ("  ", ",  ")] {
        let rows: Vec<String> = text
            .lines()
            .map(|row| {
                format!(
                    "{before}{}",
                    row.replace("\",\"", &format!("\"{between}\""))
                )
            })
            .collect();
        read_text("blanks", &(rows.join("\n") + "\n"));
    }
    read_text("semicolons", &text.replace("\",\"", "\"; \""));
    // Quotes only where a cell needs them, and a row over several lines.
    let mut table = Table::new();
    table.head.insert(0, "Comment".into());
    for row in &mut table.rows {
        row.insert(0, "one, \"two\", \"three\"\nfour".into());
    }
    let needed = |cell: &String| match cell.contains([',', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let row = |row: &Vec<String>| row.iter().map(needed).collect::<Vec<_>>().join(", ");
    let rows: Vec<String> = std::iter::once(&table.head)
        .chain(&table.rows)
        .map(row)
        .collect();
    read_text("where needed", &rows.join("\r\n"));
}

#[test]
fn a_blank_before_a_quote_in_some_cells_alone_is_told() {
    let text = Table::new().text();
    let one = text.replacen(",\"Berlin\"", ", \"Berlin\"", 1);
    let why = "column B \"Group\" holds a blank before a quote";
    refused("a group", &one, 3, why);
    // Its comma would be one between cells.
    let cell = text.match_indices(", \"").count();
    assert_eq!(cell, 0, "no cell has blanks in front");
    let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
    rows[3] = rows[3].replace("\",\"", "\", \"");
    refused(
        "a row",
        &rows.join("\n"),
        3,
        "column B \"Group\" holds a blank",
    );
    // Where all of them are, one that is not closed is told at its line.
    let spaced = text.replace("\",\"", "\", \"");
    let broken = spaced
        .replacen("Berlin\"", "Berlin", 3)
        .replacen("Berlin", "Berlin\"", 2);
    let done = convert(&broken);
    assert_eq!((done.status, done.out.as_str()), (Some(1), ""));
    assert!(done.err.contains(":4"), "{}", done.err);
}

/// A column a step for every graded question: its header, and what stands at the step that was chosen and at others.
fn with_steps(
    header: impl Fn(&str, usize, &str) -> String,
    cell: impl Fn(usize, &str, bool) -> String,
) -> Table {
    let mut table = Table::new();
    for (index, question) in table.bank.questions().iter().enumerate().rev() {
        if !question.kind.is_graded() {
            continue;
        }
        let at = LEADING + index;
        let steps = || question.options.iter().enumerate();
        let headers = steps().map(|(step, option)| header(&question.text, step + 1, &option.label));
        table.head.splice(at..=at, headers.collect::<Vec<_>>());
        for (row, choice) in table.rows.iter_mut().zip(CHOICES) {
            let cells = steps().map(|(step, option)| cell(step + 1, &option.label, step == choice));
            row.splice(at..=at, cells.collect::<Vec<_>>());
        }
    }
    table
}

fn cross(_: usize, _: &str, is_chosen: bool) -> String {
    if is_chosen { "x" } else { "" }.into()
}

#[test]
fn a_column_for_each_step_of_a_scale_is_read() {
    read(
        "labels",
        &with_steps(|text, _, label| format!("{text} [{label}]"), cross),
    );
    read(
        "both",
        &with_steps(
            |text, number, label| format!("{text}: {number}. {label}"),
            cross,
        ),
    );
    let numbers = |text: &str, number: usize, _: &str| format!("{text} - {number}");
    read("numbers", &with_steps(numbers, cross));
    for (chosen, not) in [("1", "0"), ("TRUE", "FALSE"), ("Yes", ""), ("1.0", "")] {
        let mark = |_: usize, _: &str, is_chosen| if is_chosen { chosen } else { not }.into();
        read(chosen, &with_steps(numbers, mark));
    }
    let label = |_: usize, label: &str, is_chosen| match is_chosen {
        true => label.to_owned(),
        false => String::new(),
    };
    read("the label", &with_steps(numbers, label));
    let number = |number: usize, _: &str, is_chosen| match is_chosen {
        true => number.to_string(),
        false => String::new(),
    };
    read("the number", &with_steps(numbers, number));
    // The question over the first of its columns, the steps below.
    let mut table = with_steps(
        |text, number, _| match number {
            1 => text.to_owned(),
            _ => String::new(),
        },
        cross,
    );
    let labels = with_steps(|_, _, label| format!("\u{1}{label}"), cross).head;
    let second = labels
        .iter()
        .map(|label| match label.strip_prefix('\u{1}') {
            Some(label) => label.to_owned(),
            None => String::new(),
        });
    table.rows.insert(0, second.collect());
    read("two rows", &table);
}

#[test]
fn steps_that_do_not_say_which_or_that_are_marked_twice_are_refused() {
    let labels = |text: &str, _: usize, label: &str| format!("{text} [{label}]");
    let numbers = |text: &str, number: usize, _: &str| format!("{text} [{number}]");
    let mut table = with_steps(labels, cross);
    table.rows[0][LEADING] = "x".into();
    let why = "question \"own-the-why\": 2 steps are chosen";
    refused("two marks", &table.text(), 3, why);
    // Who chose the step that is not there would have chosen none.
    let mut table = with_steps(labels, cross);
    table.head.remove(LEADING + 4);
    table
        .rows
        .iter_mut()
        .for_each(|row| drop(row.remove(LEADING + 4)));
    let why = "has one column a step, but none for \"Strongly agree\"";
    refused("a step less", &table.text(), 0, why);
    let from_zero = with_steps(|text, number, _| format!("{text} [{}]", number - 1), cross);
    let why = "which step each is does not stand there";
    refused("from zero", &from_zero.text(), 0, why);
    // The same question five times, or five steps of it: whoever answers 4 chose no step.
    let mut table = with_steps(numbers, cross);
    table.rows[0][LEADING..LEADING + 5].fill("4".into());
    let why = "\"4\" does not say whether the option is chosen";
    refused("five times", &table.text(), 3, why);
    let text = with_steps(numbers, cross).text();
    let titled = format!("\"1 = Strongly agree, 5 = Strongly disagree\"\n{text}");
    let why = "1 is \"Strongly agree\", in the bank that is 5";
    refused("counted otherwise", &titled, 0, why);
    // A row below the headers that says what the numbers are.
    let below = |turned: bool| {
        let mut table = with_steps(numbers, cross);
        let labels = with_steps(|_, _, label| format!("\u{1}{label}"), cross).head;
        let mut second: Vec<String> = labels
            .iter()
            .map(|label| label.strip_prefix('\u{1}').unwrap_or_default().to_owned())
            .collect();
        if turned {
            second[LEADING..LEADING + 5].reverse();
        }
        table.rows.insert(0, second);
        table
    };
    let said = read_text("labels below", &below(false).text());
    assert!(said.contains("left out: row 2 (a legend)"), "{said}");
    let why = "says that 1 is \"Strongly agree\", in the bank that is 5";
    refused("turned below", &below(true).text(), 0, why);
    // Steps that no header names.
    let table = with_steps(
        |text, number, _| match number {
            1 => text.to_owned(),
            _ => String::new(),
        },
        |number, _, is_chosen| match is_chosen {
            true => number.to_string(),
            false => String::new(),
        },
    );
    let why = "column E \"\" has no header of its own, and holds \"3\"";
    refused("without a header", &table.text(), 1, why);
}

/// A column an option under its bare id, with 1 and 0.
fn with_bare_ids() -> Table {
    let mut table = Table::new();
    let question = table.bank.question("energy").expect("asked");
    let ids: Vec<String> = table.bank.questions()[question]
        .options
        .iter()
        .map(|option| option.id.clone())
        .collect();
    table.split(
        |index, _| ids[index].clone(),
        |_, _, is_chosen| u8::from(is_chosen).to_string(),
    );
    table
}

#[test]
fn options_under_their_bare_ids_are_read_where_all_of_them_stand_side_by_side() {
    let mut table = with_bare_ids();
    read("ids", &table);
    let first = table
        .head
        .iter()
        .position(|header| header == "market-study");
    let first = first.expect("it stands there");
    for (at, column) in (first..first + 8).rev().enumerate() {
        table.head[column] = table.head[column]
            .replace('-', ["_", " "][at % 2])
            .to_uppercase();
    }
    read("as programs write names", &table);
    table.head.swap(first, first + 5);
    table
        .rows
        .iter_mut()
        .for_each(|row| row.swap(first, first + 5));
    read("in another order", &table);
    let mut table = with_bare_ids();
    table.head.remove(first);
    table
        .rows
        .iter_mut()
        .for_each(|row| drop(row.remove(first)));
    let why = "question \"energy\" has one column an option, but none for \"Studying a market\"";
    refused("one less", &table.text(), 0, why);
    table.head.remove(first);
    table
        .rows
        .iter_mut()
        .for_each(|row| drop(row.remove(first)));
    let none = "1 question that counts has no column: \"energy\"";
    refused("two less", &table.text(), 0, none);
    // An option's name over a column elsewhere may be about anything.
    let mut table = with_bare_ids();
    table.head.insert(first + 4, "Comment".into());
    table
        .rows
        .iter_mut()
        .for_each(|row| row.insert(first + 4, String::new()));
    refused("apart", &table.text(), 0, none);
    let mut table = Table::new();
    table.head.push("Presenting".into());
    table
        .rows
        .iter_mut()
        .for_each(|row| row.push("very well".into()));
    let said = read_text("a column of that name", &table.text());
    assert!(
        said.contains("2 columns ignored: \"Timestamp\", \"Presenting\""),
        "{said}"
    );
}

#[test]
fn a_row_of_kinds_below_the_headers_is_nobody() {
    let kinds = |words: [&str; 3]| {
        let table = Table::new();
        let mut row = vec!["datetime".to_owned(), "text".to_owned()];
        row.extend(table.bank.questions().iter().map(|question| {
            let word = match (question.kind.is_graded(), question.kind.is_multi()) {
                (true, _) => words[0],
                (false, true) => words[1],
                (false, false) => words[2],
            };
            word.to_owned()
        }));
        row
    };
    for words in [
        ["number", "multiple choice", "choice"],
        ["int64", "object", "object"],
        ["Skala (1-5)", "Mehrfachauswahl", "Einfachauswahl"],
        [
            "Rating Scale",
            "Checkboxes",
            "Multiple Choice (Only One Answer)",
        ],
    ] {
        let mut table = Table::new();
        table.rows.insert(0, kinds(words));
        let said = read_text(words[0], &table.text());
        assert!(
            said.contains("left out: row 2 (kinds of answers)"),
            "{said}"
        );
    }
    // Somebody was there at a time, answered a question, or left most of them out.
    let wrong: [fn(&mut Vec<String>); 3] = [
        |row| row[0] = "11/20/2026 10:00".into(),
        |row| row[LEADING] = "Agree".into(),
        |row| row[LEADING + 12..].fill(String::new()),
    ];
    for change in wrong {
        let mut table = Table::new();
        let mut row = kinds(["number", "multiple choice", "choice"]);
        change(&mut row);
        table.rows.insert(0, row);
        refused("a sheet", &table.text(), 4, "\"number\" is not an answer");
    }
    let mut table = Table::new();
    table
        .rows
        .insert(0, vec!["unsure".into(); table.head.len()]);
    refused("no kind", &table.text(), 4, "\"unsure\" is not an answer");
}
