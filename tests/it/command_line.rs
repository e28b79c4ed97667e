//! What packagers and shells ask of the program.

use crate::support::program::{rolefit, run, run_command};

#[test]
fn the_version_names_the_versions_of_the_banks() {
    let version = run(&["--version"], "").out;
    let listed = run(&["bank", "list"], "").out;
    for line in listed.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert!(
            version.contains(&format!("{} {}", words[0], words[1])),
            "{version} lacks {line}"
        );
    }
    assert!(!listed.is_empty());
}

#[test]
fn every_shell_gets_a_script() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let done = run(&["completions", shell], "");
        assert_eq!(done.status, Some(0), "{}", done.err);
        assert!(done.out.contains("rolefit"), "{}", done.out);
    }
    assert_eq!(run(&["completions", "tcsh"], "").status, Some(2));
}

#[test]
fn a_shell_is_offered_banks_formats_questions_and_answers() {
    let ask = |words: &[&str]| {
        let mut command = rolefit();
        command
            .env("ROLEFIT_COMPLETE", "fish")
            .arg("--")
            .arg("rolefit")
            .args(words);
        run_command(&mut command, "").out
    };
    assert!(ask(&["score", "--bank", "pm"]).contains("pm-vs-po"));
    assert!(ask(&["score", "--format", ""]).contains("json"));
    assert!(ask(&["score", "--answer", "compan"]).contains("company="));
    assert!(ask(&["score", "--answer", "company=st"]).contains("company=startup"));
}

#[test]
fn the_manual_page_has_every_subcommand() {
    let page = run(&["man"], "").out;
    let help = run(&["--help"], "").out;
    let commands = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty());
    let names: Vec<&str> = commands
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() > 3, "{help}");
    for name in names.iter().filter(|name| **name != "help") {
        assert!(
            page.contains(&format!(".SH \"ROLEFIT {}\"", name.to_uppercase())),
            "{name}"
        );
    }
}

#[test]
fn a_new_bank_is_sound_and_never_overwrites() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = || {
        run_command(
            rolefit()
                .current_dir(folder.path())
                .args(["bank", "new", "tea-or-coffee"]),
            "",
        )
    };
    assert_eq!(new().status, Some(0));
    let path = folder.path().join("tea-or-coffee.json");
    let path = path.to_str().expect("UTF-8");
    let checked = run(&["bank", "check", path], "");
    assert_eq!(checked.status, Some(0), "{}", checked.err);
    assert!(
        checked.out.starts_with("tea-or-coffee 0.1.0: "),
        "{}",
        checked.out
    );
    let again = new();
    assert_eq!(again.status, Some(1));
    assert!(
        again.err.contains("there already") && again.err.contains("tea-or-coffee.json"),
        "{}",
        again.err
    );
    assert_eq!(run(&["bank", "new", "Not An Id"], "").status, Some(2));
}

#[test]
fn wrong_usage_is_one_error_and_one_help_line_that_fits() {
    for (arguments, error, help) in [
        (
            "last --json",
            "`rolefit last` has no option --json",
            "did you mean --format json?",
        ),
        (
            "bank audit --json",
            "`rolefit bank audit` has no option --json",
            "did you mean --format json?",
        ),
        (
            "last x",
            "NUMBER cannot be \"x\"",
            "1 is the latest result; `rolefit last --list` lists all",
        ),
        (
            "host --listen 80",
            "--listen cannot be \"80\"",
            "write an address and a port, as in --listen 127.0.0.1:8707",
        ),
        (
            "score",
            "`rolefit score` needs FILE or --answer",
            "name a sheet's file, - for standard input, or give answers alone: \
             rolefit score --answer QUESTION=ANSWER",
        ),
        (
            "compare 1",
            "`rolefit compare` needs AFTER",
            "name two sheets, or two results by their numbers in `rolefit last --list`: \
             rolefit compare 2 1",
        ),
        (
            "bank new",
            "`rolefit bank new` needs NAME",
            "write rolefit bank new <NAME>",
        ),
        (
            "cohrt",
            "there is no command \"cohrt\"",
            "did you mean `rolefit cohort`?",
        ),
        (
            "score --format yaml",
            "--format cannot be \"yaml\"",
            "it can be text, json, markdown, html",
        ),
        (
            "batch --jobs 0",
            "--jobs cannot be \"0\"",
            "write a number from 1 to 1024",
        ),
        (
            "batch --jobs x",
            "--jobs cannot be \"x\"",
            "write a whole number",
        ),
        (
            "take --resume --fresh",
            "--resume and --fresh do not go together",
            "leave one of them out",
        ),
        (
            "--quick --quick",
            "--quick stands twice",
            "keep one of them",
        ),
        (
            "last 1 2",
            "`rolefit last` has no place for \"2\"",
            "`rolefit last --help` lists its arguments",
        ),
        (
            "form --groups",
            "--groups has no value",
            "join the groups by commas, as in --groups Berlin,Leeds",
        ),
    ] {
        let words: Vec<&str> = arguments.split(' ').collect();
        let done = run(&words, "");
        assert_eq!((done.status, done.out.as_str()), (Some(2), ""));
        assert_eq!(
            done.err,
            format!("error: {error}\nhelp: {help}\n"),
            "{arguments}"
        );
    }
}
