//! A sheet of another major version of its bank is refused, by every command and reader, unless it is
//! asked for.

use rolefit::bank::built_in;

use crate::support::program::run;

/// A sheet of a version of the built-in bank.
fn sheet(version: &str) -> String {
    format!(
        r#"{{"bank": "pm-vs-po", "version": "{version}", "id": "p1", "answers": {{"own-the-why": 4}}}}"#
    )
}

/// The built-in bank's version, and one whose major version is another.
fn versions() -> (&'static str, String) {
    let version = built_in("pm-vs-po").expect("it ships").version;
    let major: u32 = version
        .split('.')
        .next()
        .and_then(|major| major.parse().ok())
        .expect("a number comes first");
    (version, format!("{}.0.0", major + 1))
}

#[test]
fn a_sheet_of_another_major_version_is_refused() {
    let (version, other) = versions();
    let major = version.split('.').next().expect("a part");
    for own in [
        version.to_owned(),
        format!("{major}.99.1"),
        major.to_owned(),
    ] {
        let done = run(&["score", "-"], &sheet(&own));
        assert_eq!(done.status, Some(0), "{own}: {}", done.err);
    }
    let done = run(&["score", "-"], &sheet(&other));
    assert_eq!(done.status, Some(1), "{}", done.err);
    assert_eq!(
        done.err,
        format!(
            "error: sheet \"p1\": it is of version \"{other}\" of the bank\n  --> standard input:1:33\nhelp: the bank in use is version \"{version}\", in which answers may mean something else; --any-version reads it all the same\n"
        )
    );
    let done = run(&["score", "-", "--any-version"], &sheet(&other));
    assert_eq!(done.status, Some(0), "{}", done.err);
}

#[test]
fn streams_and_comparisons_follow_the_same_rule() {
    let (version, other) = versions();
    let lines = format!(
        "{}\n{}\n",
        sheet(version),
        sheet(&other).replace("p1", "p2")
    );
    for (command, any) in [("batch", 0), ("cohort", 0)] {
        let refused = run(&[command, "-"], &lines);
        assert_eq!(refused.status, Some(1), "{command}: {}", refused.err);
        let read = run(&[command, "-", "--any-version"], &lines);
        assert_eq!(read.status, Some(any), "{command}: {}", read.err);
    }
    let told = run(&["cohort", "-"], &lines).err;
    assert!(told.contains("1 for another bank or version"), "{told}");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("before.json");
    std::fs::write(&file, sheet(&other)).expect("written");
    let before = file.to_str().expect("UTF-8");
    let done = run(&["compare", before, "-"], &sheet(version));
    assert_eq!(done.status, Some(1), "{}", done.err);
    let done = run(&["compare", before, "-", "--any-version"], &sheet(version));
    assert_eq!(done.status, Some(0), "{}", done.err);
}

/// A table says the version and the pace in columns of their own.
#[test]
fn rows_of_tables_follow_the_same_rule() {
    let (version, other) = versions();
    let bank = built_in("pm-vs-po")
        .expect("it ships")
        .bank()
        .expect("sound");
    let answers = ["4", "2", "1", "5", "3", "2", "4", "1", "5", "2", "3", "4"];
    let asked = bank.asked(rolefit::Length::Full);
    let graded = asked
        .iter()
        .filter(|&&asked| bank.questions()[asked].kind.is_graded());
    let headers: Vec<&str> = graded
        .take(answers.len())
        .map(|&asked| bank.questions()[asked].id.as_str())
        .collect();
    let table = format!(
        "id,Version,pace,{}\np1,{version},\"1,9\",{answers}\np2,{other},4.5,{answers}\np3,,quick,{answers}\n",
        headers.join(","),
        answers = answers.join(",")
    );
    let batch = |more: &[&str]| {
        let all = ["batch", "-", "--input", "csv", "--allow-missing"];
        run(&[&all[..], more].concat(), &table)
    };
    let done = batch(&[]);
    assert_eq!(done.status, Some(1), "{}", done.err);
    let lines: Vec<&str> = done.out.lines().collect();
    assert!(lines[0].contains("\"notes\":[\"fast\"]"), "{}", done.out);
    assert!(lines[1].contains("it is of version"), "{}", done.out);
    assert!(
        lines[2].contains("must be seconds, not \\\"quick\\\""),
        "{}",
        done.out
    );
    let any = batch(&["--any-version"]).out;
    assert!(
        any.lines()
            .nth(1)
            .is_some_and(|line| line.contains("\"outcome\"")),
        "{any}"
    );
}

#[test]
fn what_the_quiz_saves_names_the_version() {
    let (version, _) = versions();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sheet.json");
    let saved = path.to_str().expect("UTF-8");
    let done = run(
        &["take", "--plain", "--quick", "--save", saved],
        &"1\n".repeat(40),
    );
    assert_eq!(done.status, Some(0), "{}", done.err);
    let text = std::fs::read_to_string(&path).expect("it is saved");
    assert!(
        text.contains(&format!("\"version\": \"{version}\"")),
        "{text}"
    );
}
