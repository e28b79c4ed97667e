//! One room of four, written as many programs write it: read exactly as it is, or refused with the reason.

use super::room::{CHOICES, LEADING, Table, bank, convert, read, refused};

#[test]
fn headers_are_read_in_every_dress() {
    read("as it is", &Table::new());
    for (id, dress) in [
        ("energy", "(Choose up to three)"),
        ("energy", "Select all that apply."),
        ("energy", "(Mehrfachauswahl)"),
        ("energy", "(Plusieurs réponses possibles)"),
        ("own-the-why", "(1 = strongly disagree, 5 = strongly agree)"),
        ("own-the-why", "(Strongly disagree / Strongly agree)"),
        ("own-the-why", "[1-5]"),
    ] {
        let mut table = Table::new();
        let at = table.column(id);
        table.head[at] += &format!(" {dress}");
        read(dress, &table);
    }
    let mut table = Table::new();
    table
        .head
        .iter_mut()
        .skip(LEADING)
        .enumerate()
        .for_each(|(index, header)| *header = format!("#{} {header}", index + 1));
    read("numbered", &table);
    let mut table = Table::new();
    for header in table.head.iter_mut().skip(LEADING) {
        *header = match header.char_indices().nth(48) {
            Some((at, _)) => format!("{}…", &header[..at]),
            None => header.clone(),
        };
    }
    read("shortened", &table);
}

/// What a number with its label becomes.
type Dress = fn(usize, &str) -> String;

/// The text of the question with several options.
fn energy() -> String {
    let bank = bank();
    bank.questions()[bank.question("energy").expect("asked")]
        .text
        .clone()
}

#[test]
fn columns_of_options_are_read_in_every_dress() {
    let text = &energy();
    let named = |before: &str, after: &str| {
        let (before, after) = (before.to_owned(), after.to_owned());
        move |_: usize, label: &str| format!("{text}{before}{label}{after}")
    };
    for (before, after) in [(" (choice=", ")"), (" - Selected Choice - ", "")] {
        let mut table = Table::new();
        table.split(named(before, after), |_, _, is_chosen| {
            if is_chosen { "Checked" } else { "Unchecked" }.into()
        });
        read(before, &table);
    }
    let mut table = Table::new();
    table.split(
        |index, label| format!("{text} [{}. {label}]", index + 1),
        |_, _, is_chosen| u8::from(is_chosen).to_string(),
    );
    read("numbered options", &table);
    for (chosen, not) in [
        ("Yes", "NaN"),
        ("true", "null"),
        ("x", "-"),
        ("☑", "☐"),
        ("T", "F"),
        ("on", "off"),
        ("Quoted", "Not quoted"),
    ] {
        let mut table = Table::new();
        // One who chose nothing would look like one who was not asked.
        table.split(named(" [", "]"), |_, _, is_chosen| {
            if is_chosen { chosen } else { not }.into()
        });
        read(chosen, &table);
    }
    let mut table = Table::new();
    table.split(named(" [", "]"), |index, _, is_chosen| {
        if is_chosen {
            (index + 1).to_string()
        } else {
            String::new()
        }
    });
    read("numbers of their own", &table);
}

#[test]
fn cells_are_read_in_every_dress() {
    let dresses: [(&str, Dress); 6] = [
        ("a formula", |number, _| format!("=\"{number}\"")),
        ("an apostrophe", |number, _| format!("'{number}")),
        ("of five", |number, _| format!("{number}/5")),
        ("out of five", |number, _| format!("{number} out of 5")),
        ("wide", |number, _| {
            char::from_u32('０' as u32 + number as u32)
                .expect("a digit")
                .to_string()
        }),
        ("marks", |_, label| format!("{label}!")),
    ];
    for (what, dress) in dresses {
        let mut table = Table::new();
        table.graded(dress);
        read(what, &table);
    }
    let mut table = Table::new();
    let at = table.column("company");
    let question = table.bank.questions()[at - LEADING].clone();
    for (person, row) in table.rows.iter_mut().enumerate() {
        let letter = ["a", "B", "c", "D"][CHOICES[person] % 4];
        row[at] = format!("{letter}. {}", question.options[CHOICES[person]].label);
    }
    for (row, letter) in table.rows.iter_mut().zip(["C", "d", "A", "b"]) {
        row[at].replace_range(..1, letter);
    }
    read("letters", &table);
}

#[test]
fn numbers_that_count_otherwise_are_refused() {
    for (dress, why) in [
        (
            "[5-1]",
            "the answers go from 5 to 1, in the bank from 1 to 5",
        ),
        (
            "(1-7)",
            "the answers go from 1 to 7, in the bank from 1 to 5",
        ),
        (
            "(1 = strongly agree, 5 = strongly disagree)",
            "1 is \"Strongly agree\", in the bank that is 5",
        ),
    ] {
        let mut table = Table::new();
        table.graded(|number, _| number.to_string());
        let at = table.column("own-the-why");
        table.head[at] += &format!(" {dress}");
        let text = table.text();
        let done = convert(&text);
        assert_eq!((done.status, done.out.as_str()), (Some(1), ""), "{dress}");
        let is_told = done.err.contains(why) || done.err.contains("no column");
        assert!(is_told, "{dress}: {}", done.err);
    }
    let mut table = Table::new();
    table.graded(|number, _| number.to_string());
    let above = format!(
        "\"1 = Strongly agree, 5 = Strongly disagree\"\n{}",
        table.text()
    );
    refused(
        "a legend above",
        &above,
        0,
        "1 is \"Strongly agree\", in the bank that is 5",
    );
    let mut table = Table::new();
    table.graded(|number, _| (number - 1).to_string());
    refused("from 0", &table.text(), 0, "seem to begin at 0");
}

#[test]
fn columns_that_a_program_named_are_no_headers() {
    let text = energy();
    for filler in ["Unnamed: 3", "Column", "Spalte", "...3", "F"] {
        let header = |index: usize, _: &str| match index {
            0 => text.clone(),
            index => format!("{filler}{index}"),
        };
        let mut table = Table::new();
        table.split(header, |_, label, is_chosen| {
            if is_chosen {
                label.to_owned()
            } else {
                String::new()
            }
        });
        let done = convert(&table.text());
        assert_eq!(done.status, Some(1), "{filler}");
        assert!(
            done.err.contains("has no header of its own, and holds"),
            "{filler}: {}",
            done.err
        );
        // With the options in a second row it is all there.
        let mut table = Table::new();
        table.split(header, |_, _, is_chosen| u8::from(is_chosen).to_string());
        let options = table.bank.questions()[table.bank.question("energy").expect("asked")]
            .options
            .clone();
        let at = table
            .head
            .iter()
            .position(|header| *header == text)
            .expect("it stands there");
        let mut second = vec![String::new(); table.head.len()];
        for (index, option) in options.iter().enumerate() {
            second[at + index].clone_from(&option.label);
        }
        table.rows.insert(0, second);
        read(filler, &table);
    }
}

/// A table with one more row below it, which begins with a word and holds this in every answer.
fn with_below(first: &str, answer: &str) -> String {
    let mut table = Table::new();
    let mut below = vec![answer.to_owned(); table.head.len()];
    below[0] = first.into();
    below[1..LEADING].fill(String::new());
    table.rows.push(below);
    table.text()
}

#[test]
fn what_stands_below_a_table_is_nobody() {
    for word in ["Min", "SD", "Ø", "n", "Mean (n=4)", "Answer key", "Gesamt"] {
        refused(word, &with_below(word, "3"), 4, "the row holds figures");
    }
    let figures = with_below("", "3");
    refused("figures alone", &figures, 4, "the row holds numbers alone");
    let note = with_below("Exported on 2026-11-20", "");
    refused("a note", &note, 4, "it seems to be a note");
    // Whoever is called Max answers with labels like everybody.
    let mut table = Table::new();
    table.rows[1][0] = "Max".into();
    read("a name", &table);
}

#[test]
fn two_stray_quotes_swallow_nobody() {
    let table = Table::new();
    let plain: Vec<String> = std::iter::once(&table.head)
        .chain(&table.rows)
        .map(|row| {
            row.iter()
                .map(|cell| cell.replace(',', ""))
                .collect::<Vec<_>>()
                .join(",")
        })
        .collect();
    let text = plain.join("\n") + "\n";
    let opened = text.replacen("Berlin", "\"Berlin", 1);
    let third = opened
        .match_indices("Berlin")
        .nth(2)
        .expect("four of them")
        .0;
    let both = format!("{}Berlin\"{}", &opened[..third], &opened[third + 6..]);
    let done = convert(&both);
    assert_eq!(done.status, Some(1), "{}", done.out);
    assert!(
        done.err.contains("a quote is left open in it"),
        "{}",
        done.err
    );
}

#[test]
fn words_for_nothing_name_nobody() {
    let mut table = Table::new();
    table.head[0] = "ID".into();
    for (row, id) in table.rows.iter_mut().zip(["N/A", "N/A", "-", "null"]) {
        row[0] = id.into();
    }
    read("ids", &table);
}

#[test]
fn what_stands_in_front_of_questions_is_told() {
    let mut table = Table::new();
    let at = table.column("own-the-why");
    table.head[at] = format!("Last year: {}", table.head[at]);
    let done = convert(&table.text());
    assert_eq!(done.status, Some(0), "{}", done.err);
    let told = "in front of questions, and not read: \"last year\" (1 column)";
    assert!(done.err.contains(told), "{}", done.err);
    let plain = convert(&Table::new().text());
    assert!(!plain.err.contains("in front of"), "{}", plain.err);
}
