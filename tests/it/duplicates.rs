//! One person, one sheet: ids, copies of files, and things in a folder that are no sheets.

use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::{Run, run};

fn write(folder: &TempDir, name: &str, content: &str) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, content).expect("the file is written");
    path.to_string_lossy().into_owned()
}

fn sheet(id: &str, answer: u32) -> String {
    format!("{{\"id\": \"{id}\", \"answers\": {{\"focus\": {answer}}}}}\n")
}

/// The lines of a batch.
fn lines(done: &Run) -> Vec<Value> {
    let lines = done.out.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn refused(line: &Value) -> bool {
    line.get("error").is_some()
}

#[test]
fn the_first_sheet_of_an_id_counts_unless_told_otherwise() {
    let folder = tempfile::tempdir().expect("a folder");
    let stream = [sheet("a", 5), sheet("b", 1), sheet("a", 1), sheet(" a", 2)].concat();
    let file = write(&folder, "s.jsonl", &stream);
    for (rule, expected) in [
        (&[][..], [false, false, true, true]),
        (&["--duplicates", "first"], [false, false, true, true]),
        (&["--duplicates", "last"], [true, false, true, false]),
        (&["--duplicates", "all"], [false; 4]),
    ] {
        let done = run(&[&["batch", &file], rule].concat(), "");
        let found: Vec<bool> = lines(&done).iter().map(refused).collect();
        assert_eq!(found, expected, "{rule:?}");
        let any = expected.contains(&true);
        assert_eq!(done.status, Some(i32::from(any)), "{rule:?}");
        let done = run(&[&["cohort", &file, "--format", "json"], rule].concat(), "");
        let report: Value = serde_json::from_str(&done.out).expect("JSON");
        let sheets = expected.iter().filter(|refused| !**refused).count();
        assert_eq!(report["sheets"], sheets, "{rule:?}");
        assert_eq!(done.status, Some(i32::from(any)), "{rule:?}");
    }
    let done = run(&["batch", &file], "");
    let third = &lines(&done)[2];
    assert_eq!((&third["id"], &third["line"]), (&"a".into(), &3.into()));
    let error = third["error"].as_str().expect("a text");
    assert!(
        error.starts_with(&format!(
            "an earlier sheet has the same id, at {file}:1: that one counts (line 3, column 1)"
        )),
        "{error}"
    );
    let done = run(&["cohort", &file], "");
    assert!(
        done.err.starts_with(&format!(
            "{file}:3: refused, an earlier sheet has the same id, at {file}:1: that one counts\n"
        )),
        "{}",
        done.err
    );
    assert_eq!(
        run(&["batch", "-", "--duplicates", "last"], &stream).status,
        Some(2)
    );
    // A sheet that is refused for another reason takes nobody's place.
    let wrong = sheet("a", 9) + &stream;
    let found: Vec<bool> = lines(&run(&["batch", "-"], &wrong))
        .iter()
        .map(refused)
        .collect();
    assert_eq!(found, [true, false, false, true, true]);
}

#[test]
fn ids_are_known_across_files_tables_and_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let people: String = (0..20_000)
        .map(|person| sheet(&format!("p{person}"), 1 + person % 5))
        .collect();
    let table = "id,focus\np7,3\nq1,3\np19999,1\n";
    let (one, two) = (
        write(&folder, "one.jsonl", &people),
        write(&folder, "two.csv", table),
    );
    let three = write(&folder, "three.json", &sheet("q1", 1));
    let mut outputs = Vec::new();
    for jobs in ["1", "3"] {
        let done = run(
            &[
                "batch",
                &one,
                &two,
                &three,
                "--jobs",
                jobs,
                "--allow-missing",
            ],
            "",
        );
        let lines = lines(&done);
        let found: Vec<usize> = (0..lines.len())
            .filter(|&line| refused(&lines[line]))
            .collect();
        assert_eq!(found, [20_000, 20_002, 20_003]);
        assert!(
            done.err.contains("20001 sheets scored, 3 refused"),
            "{}",
            done.err
        );
        outputs.push(done.out);
        let done = run(
            &[
                "batch",
                &one,
                &two,
                &three,
                "--jobs",
                jobs,
                "--allow-missing",
                "--format",
                "csv",
            ],
            "",
        );
        assert_eq!(done.out.lines().count(), 20_005);
        let done = run(
            &[
                "batch",
                &one,
                &two,
                "--jobs",
                jobs,
                "--allow-missing",
                "--fail-fast",
            ],
            "",
        );
        assert_eq!(done.out.lines().count(), 20_001);
        assert!(
            done.err.contains("error: an earlier sheet has the same id"),
            "{}",
            done.err
        );
        let done = run(
            &[
                "cohort",
                &one,
                &two,
                &three,
                "--jobs",
                jobs,
                "--allow-missing",
            ],
            "",
        );
        assert!(
            done.err.ends_with("20001 sheets scored, 3 refused: 3 of an id that has another sheet (`rolefit batch` tells of each; `--duplicates all` counts each, where ids are of one file alone)\n"),
            "{}",
            done.err
        );
    }
    assert_eq!(outputs[0], outputs[1]);
}

#[test]
fn alike_answers_without_an_id_are_of_different_people() {
    let stream = "{\"answers\": {\"focus\": 3}}\n".repeat(6);
    let done = run(&["cohort", "-", "--format", "json"], &stream);
    assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
    assert!(done.out.contains("\"sheets\":6"), "{}", done.out);
}

#[test]
fn a_copied_file_counts_once_and_what_is_no_sheet_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_string_lossy().into_owned();
    let content = "{\"answers\": {\"focus\": 3}}";
    let original = write(&folder, "answers.json", content);
    let copies = [
        write(&folder, "answers (1).json", content),
        write(&folder, "answers.json.txt", content),
    ];
    write(&folder, "other.json", content);
    write(&folder, "answers (2).json", "{\"answers\": {\"focus\": 4}}");
    for command in ["batch", "cohort"] {
        let done = run(
            &[
                command,
                &path,
                "--format",
                if command == "batch" { "jsonl" } else { "json" },
            ],
            "",
        );
        assert_eq!(done.status, Some(0), "{}", done.err);
        if command == "batch" {
            assert_eq!(done.out.lines().count(), 3);
        } else {
            assert!(done.out.contains("\"sheets\":3"), "{}", done.out);
        }
        // The copy with the number is read before the other, and is the copy all the same.
        for name in &copies {
            let told = format!("{name}: left out, it is a copy of {original}\n");
            assert!(done.err.contains(&told), "{}", done.err);
        }
    }
    for name in ["notes.txt", "picture.png", "empty.json"] {
        write(
            &folder,
            name,
            if name.starts_with("empty") { "" } else { "x" },
        );
    }
    std::fs::create_dir(folder.path().join("more")).expect("a folder");
    for command in ["batch", "cohort"] {
        let done = run(&[command, &path], "");
        assert_eq!(done.status, Some(1));
        for told in [
            "notes.txt: not read, sheets end in",
            "picture.png: not read, sheets end in",
            "empty.json: not read, it is empty",
            "more: not read, it is a folder",
        ] {
            assert!(done.err.contains(told), "{}", done.err);
        }
    }
}

#[test]
fn groups_that_look_alike_are_told() {
    let person = |group: &str, number: u32| {
        format!(
            "{{\"id\": \"{group}{number}\", \"group\": \"{group}\", \"answers\": {{\"focus\": 3}}}}\n"
        )
    };
    let mut stream: String = (0..6).map(|number| person("Zürich", number)).collect();
    stream += &person("zu rich", 0);
    stream += &person("Bern", 0);
    let done = run(&["cohort", "-", "--by", "group"], &stream);
    assert_eq!(
        done.err,
        "warning: these groups differ in case, blanks or accents alone: \"Zürich\" (6 sheets), \
         \"zu rich\" (fewer than 5 sheets); if they are one, give them one name\n"
    );
}

/// The cases that showed that one person could count twice.
#[test]
fn people_who_sent_twice_are_no_group_of_five() {
    let sheet = |person: u32, answer: u32| {
        format!(
            "{{\"id\": \"person{person}\", \"group\": \"Berlin\", \"answers\": {{\"focus\": {answer}}}}}\n"
        )
    };
    let stream = [
        sheet(0, 1),
        sheet(1, 2),
        sheet(2, 3),
        sheet(0, 1),
        sheet(1, 4),
    ]
    .concat();
    let done = run(
        &["cohort", "-", "--by", "group", "--format", "json"],
        &stream,
    );
    let report: Value = serde_json::from_str(&done.out).expect("JSON");
    assert_eq!(
        (&report["sheets"], &report["figures"]),
        (&3.into(), &Value::Null)
    );
}
