//! A document of ours where answers belong: one error that says what it is, not one for each of its keys.

use tempfile::TempDir;

use crate::support::program::{participants, run};

/// Files that the program writes, each with what it is.
fn documents(folder: &TempDir) -> Vec<(String, &'static str)> {
    let sheets = participants().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(&sheets).expect("they ship");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path.to_string_lossy().into_owned()
    };
    let mut lines = text.lines();
    let [one, two] = ["one.json", "two.json"].map(|name| write(name, lines.next().expect("two")));
    let made = |arguments: &[&str]| {
        let done = run(arguments, "");
        assert_eq!(done.status, Some(0), "{arguments:?}: {}", done.err);
        done.out
    };
    let json = ["--format", "json"];
    let documents = [
        (made(&["score", &one, json[0], json[1]]), "a result"),
        (
            made(&["compare", &one, &two, json[0], json[1]]),
            "a comparison of two sheets",
        ),
        (
            made(&["cohort", &sheets, json[0], json[1]]),
            "a cohort's report",
        ),
        (
            made(&["cohort", &sheets, "--partial"]),
            "a summary that --partial wrote",
        ),
        (made(&["batch", "--quiet", &one]), "a line of results"),
        (
            rolefit::bank::built_in("pm-vs-po").expect("it").text.into(),
            "a bank",
        ),
    ];
    let documents = documents.into_iter().enumerate();
    documents
        .map(|(number, (text, what))| (write(&format!("other-{number}.json"), &text), what))
        .collect()
}

#[test]
fn a_report_where_answers_belong_is_named_in_one_error() {
    let folder = TempDir::new().expect("a folder");
    let one = folder.path().join("one.json");
    for (file, what) in documents(&folder) {
        let told = format!("this is {what}, not answers");
        let one = one.to_string_lossy();
        for arguments in [
            &["score", &file][..],
            &["compare", &one, &file],
            &["convert", &file],
            &["batch", "--quiet", &file],
        ] {
            let done = run(arguments, "");
            assert_eq!(done.status, Some(1), "{arguments:?}: {}", done.err);
            let said = done.out + &done.err;
            assert_eq!(said.matches("not answers").count(), 1, "{said}");
            assert!(said.contains(&told), "{arguments:?}: {said}");
            assert!(!said.contains("unknown key"), "{said}");
        }
    }
}

#[test]
fn where_no_sheet_could_be_read_a_cohort_is_an_error_and_no_report() {
    let folder = TempDir::new().expect("a folder");
    let output = folder.path().join("report.html");
    let output = output.to_string_lossy();
    for (file, what) in documents(&folder) {
        let done = run(&["cohort", &file, "--output", &output], "");
        assert_eq!(
            (done.status, done.out.as_str()),
            (Some(1), ""),
            "{}",
            done.err
        );
        assert!(!std::path::Path::new(&*output).exists(), "{what}");
        let is_named = what != "a line of results";
        let told = format!("error: this is {what}, not answers\n  --> {file}\nhelp: ");
        assert_eq!(done.err.starts_with(&told), is_named, "{}", done.err);
    }
    let done = run(&["cohort"], "{\"answers\": {\"no-such\": 1}}");
    assert_eq!((done.status, done.out.as_str()), (Some(1), ""));
    assert_eq!(
        done.err,
        "error: no sheet could be read: 1 an unknown question\n\
         help: `rolefit batch` tells what is wrong with each\n"
    );
    // Beside a sheet that is read it is left out, and told.
    let one = folder.path().join("one.json");
    let done = run(
        &["cohort", &one.to_string_lossy(), &documents(&folder)[0].0],
        "",
    );
    assert_eq!(done.status, Some(1));
    assert!(done.out.contains("One sheet"), "{}", done.out);
    assert!(
        done.err.contains("other-0.json is no sheet but a result: "),
        "{}",
        done.err
    );
}
