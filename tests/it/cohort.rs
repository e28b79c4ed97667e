//! `rolefit cohort`: what a facilitator sees.

use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::embedding::example_program;
use crate::support::program::{Run, participants, run, run_command};
use crate::support::shipped;

fn sheets() -> Vec<String> {
    let text = std::fs::read_to_string(participants()).expect("the example is there");
    text.lines().map(str::to_owned).collect()
}

fn write(folder: &TempDir, name: &str, content: &str) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, content).expect("the file is written");
    path.to_string_lossy().into_owned()
}

fn cohort(arguments: &[&str], input: &str) -> Run {
    run(&[&["cohort"], arguments].concat(), input)
}

/// The report of a run in which nothing was refused.
fn report(arguments: &[&str], input: &str) -> String {
    let done = cohort(arguments, input);
    // How tables were read is told; nothing else is.
    let told = done
        .err
        .lines()
        .find(|line| !line.contains("questions have a column"));
    assert_eq!((done.status, told), (Some(0), None));
    done.out
}

fn json(arguments: &[&str], input: &str) -> Value {
    let out = report(&[arguments, &["--format", "json"]].concat(), input);
    serde_json::from_str(&out).expect("JSON")
}

/// Sheets as a table, with the questions' ids as headers.
fn table(sheets: &[String]) -> String {
    let bank = shipped::text();
    let bank = rolefit::Bank::parse(bank).expect("a bank");
    let questions: Vec<&str> = bank
        .questions()
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    let mut rows = vec![format!("id,group,{}", questions.join(","))];
    for sheet in sheets {
        let sheet: Value = serde_json::from_str(sheet).expect("JSON");
        let cell = |value: &Value| match value {
            Value::String(text) => text.clone(),
            Value::Array(list) if list.is_empty() => "[]".into(),
            Value::Array(list) => list
                .iter()
                .filter_map(Value::as_str)
                .collect::<Vec<_>>()
                .join(";"),
            Value::Null => String::new(),
            number => number.to_string(),
        };
        let mut cells = vec![cell(&sheet["id"]), cell(&sheet["group"])];
        cells.extend(questions.iter().map(|id| cell(&sheet["answers"][id])));
        rows.push(cells.join(","));
    }
    rows.join("\n")
}

#[test]
fn one_report_whatever_the_sheets_come_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheets = sheets();
    let stream = sheets.join("\n");
    let by = ["--by", "group"];
    let expected = report(&[&["-"], &by[..]].concat(), &stream);
    let file = participants().to_string_lossy().into_owned();
    assert_eq!(report(&[&[file.as_str()], &by[..]].concat(), ""), expected);
    let csv = write(&folder, "all.csv", &table(&sheets));
    // How a table was read is told, and no more.
    let told = report(&[&[csv.as_str()], &by[..]].concat(), "");
    let read = "How the table was read: 29 of 29 questions have a column; read as CSV.\n\n";
    assert!(told.contains(read), "{told}");
    assert_eq!(told.replace(read, ""), expected);
    // A folder: some sheets each in a file of its own, as the form saves them or spread over lines, the
    // others in a stream and a table, and things that are no sheets.
    let inner = tempfile::tempdir().expect("a folder");
    for (number, sheet) in sheets[..10].iter().enumerate() {
        let sheet: Value = serde_json::from_str(sheet).expect("JSON");
        let spread = if number % 2 == 0 {
            serde_json::to_string_pretty(&sheet).expect("JSON")
        } else {
            sheet.to_string()
        };
        write(&inner, &format!("answers-{number}.json"), &spread);
    }
    write(&inner, "more.jsonl", &sheets[10..20].join("\n"));
    write(&inner, "rest.CSV", &table(&sheets[20..]));
    write(&inner, ".hidden.json", "not a sheet");
    let path = inner.path().to_string_lossy().into_owned();
    let told = report(&[&[path.as_str()], &by[..]].concat(), "");
    assert_eq!(told.replace(read, ""), expected);
}

#[test]
fn summaries_add_up_byte_for_byte_in_any_order_and_grouping() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheets = sheets();
    let partial = |name: &str, sheets: &[String]| {
        let text = report(&["-", "--partial"], &sheets.join("\n"));
        write(&folder, name, &text)
    };
    let [a, b, c] = [
        partial("a", &sheets[..7]),
        partial("b", &sheets[7..31]),
        partial("c", &sheets[31..]),
    ];
    let bc = report(&["--merge", "--partial", "--by", "group", &c, &b], "");
    let bc = write(&folder, "bc", &bc);
    let file = participants().to_string_lossy().into_owned();
    for format in ["text", "json", "csv", "html"] {
        for by in [&["--by", "group"][..], &[]] {
            let tail = [&["--format", format], by].concat();
            let expected = report(&[&[file.as_str()], &tail[..]].concat(), "");
            for files in [
                [&a, &b, &c].to_vec(),
                [&c, &a, &b].to_vec(),
                [&bc, &a].to_vec(),
            ] {
                let files: Vec<&str> = files.into_iter().map(String::as_str).collect();
                let added = report(&[&["--merge"], &files[..], &tail[..]].concat(), "");
                assert_eq!(added, expected);
            }
        }
    }
}

#[test]
fn notes_are_counted_and_one_that_stands_alone_in_its_group_is_not() {
    let noted = |change: &dyn Fn(usize, &mut Value)| {
        let mut places = std::collections::BTreeMap::<String, usize>::new();
        let sheets = sheets().into_iter().map(|sheet| {
            let mut sheet: Value = serde_json::from_str(&sheet).expect("JSON");
            let place = places.entry(sheet["group"].to_string()).or_default();
            change(*place, &mut sheet);
            *place += 1;
            sheet.to_string()
        });
        sheets.collect::<Vec<_>>().join("\n")
    };
    let one_key = |sheet: &mut Value| {
        let answers = sheet["answers"].as_object_mut().expect("answers");
        for answer in answers.values_mut().filter(|answer| answer.is_number()) {
            *answer = 2.into();
        }
    };
    let fast = |sheet: &mut Value| sheet["pace"] = 1.9.into();
    // The first of each of the three groups.
    let alone = noted(&|place, sheet| {
        if place == 0 {
            one_key(sheet);
            fast(sheet);
        }
    });
    let none = json(&["-"], &alone);
    let expected = serde_json::json!({"same_key": 0, "pattern": 0, "fast": 0});
    assert_eq!(none["figures"]["notes"], expected);
    assert!(!report(&["-"], &alone).contains("changes no score"));
    let two = noted(&|place, sheet| {
        if place < 2 {
            one_key(sheet);
        }
        // All but one in each group.
        if place > 0 {
            fast(sheet);
        }
    });
    let told = json(&["-"], &two);
    let expected = serde_json::json!({"same_key": 6, "pattern": 0, "fast": 40});
    assert_eq!(told["figures"]["notes"], expected);
    for format in ["text", "html"] {
        let text = report(&["-", "--format", format], &two).replace('\n', " ");
        assert!(text.contains("On 6 sheets the same key stands"), "{text}");
        assert!(text.contains("40 sheets were answered in less"), "{text}");
    }
    let csv = report(&["-", "--format", "csv"], &two);
    assert!(csv.contains("notes,all,,same-key,,sheets,6"), "{csv}");
}

#[test]
fn any_number_of_threads_gives_the_same_report() {
    let stream = sheets().join("\n") + "\n";
    let many: String = (0..300)
        .map(|round| stream.replace("\"id\":\"p", &format!("\"id\":\"{round}-p")))
        .collect();
    let one = report(
        &["-", "--by", "group", "--jobs", "1", "--format", "json"],
        &many,
    );
    let four = report(
        &["-", "--by", "group", "--jobs", "4", "--format", "json"],
        &many,
    );
    assert_eq!(one, four);
    assert!(one.contains("\"sheets\":12000"));
}

#[test]
fn refused_sheets_are_counted_by_reason_and_nobody_is_named() {
    let mut stream = sheets().join("\n");
    stream += "\n{\"id\": \"Ann-Secret\", \"answers\": {\"scope\": 9}}\nAnn-Secret\n";
    stream += "{\"id\": \"Ann-Secret\", \"answers\": {\"Ann-Secret\": 1}}\n";
    for format in ["text", "json", "csv", "html"] {
        let done = cohort(&["-", "--format", format], &stream);
        assert_eq!(done.status, Some(1));
        assert_eq!(
            done.err,
            "40 sheets scored, 3 refused: 1 not a sheet, 1 an unknown question, \
             1 an answer that is not allowed (`rolefit batch` tells of each)\n"
        );
        assert!(!done.out.contains("Secret"), "{}", done.out);
        assert!(!done.out.contains("p17"), "{}", done.out);
        assert!(done.out.contains("40"), "{}", done.out);
    }
    let done = cohort(&["-"], &stream);
    assert!(
        done.out
            .contains("Fewer than 5 more sheets were refused: not a sheet,"),
        "{}",
        done.out
    );
}

#[test]
fn small_groups_and_small_cohorts_show_no_figures() {
    let sheets = sheets();
    let few = json(&["-", "--by", "group"], &sheets[..4].join("\n"));
    assert_eq!(
        (few["sheets"].as_u64(), &few["figures"]),
        (Some(4), &Value::Null)
    );
    let text = report(&["-"], &sheets[..4].join("\n"));
    assert!(
        text.contains("Figures are shown from 5 sheets on"),
        "{text}"
    );
    // A group of one takes the next smallest along, and its name is not told.
    let mut more = sheets.clone();
    more.push(
        sheets[0]
            .replace("\"id\":\"p1\"", "\"id\":\"p41\"")
            .replace("Berlin", "Ann Miller")
            .replace("Lisbon", "Ann Miller")
            .replace("Remote", "Ann Miller"),
    );
    assert!(more[40].contains("Ann Miller"));
    let told = json(&["-", "--by", "group"], &more.join("\n"));
    let groups = &told["figures"]["groups"];
    // Two, but that is fewer than the minimum.
    assert_eq!(groups["held_back"]["groups"], Value::Null);
    assert!(groups["held_back"]["sheets"].as_u64() >= Some(5));
    assert_eq!(groups["shown"].as_array().map(Vec::len), Some(2));
    for format in ["text", "json", "csv", "html"] {
        let out = report(
            &["-", "--by", "group", "--format", format],
            &more.join("\n"),
        );
        assert!(!out.contains("Ann"), "{out}");
    }
    let text = report(&["-", "--by", "group"], &more.join("\n"));
    assert!(text.contains("Some groups with"), "{text}");
}

#[test]
fn the_minimum_can_be_raised_but_not_lowered_below_three() {
    let stream = sheets().join("\n");
    assert_eq!(cohort(&["-", "--min-group", "2"], &stream).status, Some(2));
    assert_eq!(json(&["-", "--min-group", "3"], &stream)["min_group"], 3);
    let told = json(&["-", "--by", "group", "--min-group", "13"], &stream);
    let shown = told["figures"]["groups"]["shown"]
        .as_array()
        .expect("groups")
        .len();
    assert!(shown < 3);
    assert_eq!(cohort(&["-", "--min-group", "51"], &stream).status, Some(2));
}

#[test]
fn hostile_names_steer_neither_terminals_nor_spreadsheets_nor_pages() {
    for name in [
        "\\u001b[2Jx",
        "=HYPERLINK(1)",
        "<script>x</script>",
        "\\u202egrab",
    ] {
        let stream = sheets().join("\n").replace("Berlin", name);
        let text = report(&["-", "--by", "group"], &stream);
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'));
        let csv = report(&["-", "--by", "group", "--format", "csv"], &stream);
        assert!(!csv.contains(",=HYPERLINK"));
        let html = report(&["-", "--by", "group", "--format", "html"], &stream);
        assert!(!html.contains("<script>x"));
        // Its own words, and its own script.
        assert_eq!(html.matches("<script").count(), 2);
    }
}

#[test]
fn text_fits_eighty_columns() {
    let text = report(&["-", "--by", "group"], &sheets().join("\n"));
    for line in text.lines() {
        assert!(console::measure_text_width(line) <= 80, "{line}");
    }
}

#[test]
fn what_cannot_be_merged_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let stream = sheets().join("\n");
    let plain = write(&folder, "plain", &report(&["-", "--partial"], &stream));
    let tell = |arguments: &[&str]| {
        let done = cohort(arguments, "");
        assert_eq!(done.out, "");
        (done.status, done.err)
    };
    assert_eq!(
        tell(&["--merge", &plain, &plain]),
        (
            Some(1),
            format!(
                "error: the same summary is merged twice\n  --> {plain}\n\
                 help: check the summaries\n"
            )
        )
    );
    let text = std::fs::read_to_string(&plain).expect("written");
    let broken = write(
        &folder,
        "broken",
        &text.replacen("\"complete\":", "\"complete\":9", 1),
    );
    assert_eq!(
        tell(&["--merge", &plain, &broken]),
        (
            Some(1),
            format!(
                "error: the figures contradict each other: there are too many complete sheets\n  --> {broken}\n\
                 help: make the summary again from the sheets\n"
            )
        )
    );
    let file = participants().to_string_lossy().into_owned();
    let (status, err) = tell(&["--merge", &file]);
    assert_eq!(status, Some(1));
    assert!(err.starts_with("error: not a partial summary: "), "{err}");
    assert_eq!(tell(&["--merge", &plain, "--strict"]).0, Some(2));
    assert_eq!(tell(&["--partial", "--format", "json", &file]).0, Some(2));
}

#[test]
fn a_folder_without_sheets_and_too_many_groups_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_string_lossy().into_owned();
    let done = cohort(&[&path], "");
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.contains("there are no sheets in this folder"),
        "{}",
        done.err
    );
    let sheet = |group: u32| format!("{{\"group\": \"{group}\", \"answers\": {{}}}}\n");
    let stream: String = (0..1001).map(sheet).collect();
    let done = cohort(&["-", "--by", "group"], &stream);
    assert_eq!(done.status, Some(1));
    assert!(
        done.err
            .starts_with("error: there are more than 1000 groups\n"),
        "{}",
        done.err
    );
    assert_eq!(cohort(&["-"], &stream).status, Some(0));
}

/// The participants of the README are those that the example makes up.
#[test]
fn the_participants_are_what_the_example_writes() {
    let example = example_program("make_participants");
    let done = run_command(&mut Command::new(example), "");
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert_eq!(done.out, sheets().join("\n") + "\n");
}
