//! The quiz in every language, at the usual size of a terminal and at the least, and what is written after it.

use rolefit::language::{Language, Value};

use crate::support::program::{participants, run};
use crate::support::pty::{ENTER, Start};
use crate::support::shipped;

const OTHERS: [Language; 3] = [Language::German, Language::Spanish, Language::French];

/// Takes the short version with one key, up to its result.
fn screens(language: Language, (rows, columns): (u16, u16)) -> [String; 3] {
    let state = tempfile::tempdir().expect("a folder");
    let arguments = ["--quick", "--language", language.tag()];
    let mut terminal = Start {
        rows,
        columns,
        ..Start::new(state.path(), &arguments)
    }
    .run();
    let say = language.catalog();
    let bank = shipped::bank();
    let count = bank.quick().expect("it has one").len();
    let here = |number: usize| {
        let values = [("number", Value::from(number)), ("count", count.into())];
        // A narrow screen shows the beginning alone.
        let line = say.with("quiz-question-of", &values);
        line.chars().take(usize::from(columns)).collect::<String>()
    };
    let first = terminal.wait_for(&here(1));
    for number in 1..=count {
        let screen = terminal.wait_until(&here(number), |screen| {
            let screen = screen.contents();
            screen.contains(&here(number)) || screen.contains(&say.text("enough-heading"))
        });
        if !screen.contains(&here(number)) {
            terminal.press_for(ENTER, &here(number));
        }
        // Every question of the short version has four options at least.
        terminal.press(if number % 3 == 0 { "2" } else { "4" });
    }
    let review = terminal.wait_for(&say.text("quiz-show-result"));
    let result = terminal.press_for(ENTER, &say.text("does-meaning"));
    [first, review, result]
}

#[test]
fn every_language_fits_a_screen() {
    for language in OTHERS {
        for size in [(24, 80), (15, 40)] {
            let (rows, columns) = size;
            for (name, screen) in ["first", "review", "result"]
                .into_iter()
                .zip(screens(language, size))
            {
                // What was cut off would end in dots.
                let cut = screen.lines().find(|line| line.trim_end().ends_with('…'));
                assert_eq!(cut, None, "{language} {columns}x{rows} {name}");
                let took = ["Sekunden", "segundos", "secondes"];
                let screen: Vec<&str> = screen
                    .lines()
                    .filter(|line| !took.iter().any(|word| line.contains(word)))
                    .collect();
                insta::assert_snapshot!(
                    format!("{language}_{name}_{columns}x{rows}"),
                    screen.join("\n")
                );
            }
        }
    }
}

#[test]
fn every_language_writes_the_report_the_form_and_the_cohort() {
    let people = std::fs::read_to_string(participants()).expect("they ship");
    let sheet = people.lines().next().expect("a sheet");
    for language in OTHERS {
        let tag = language.tag();
        for (name, arguments, input) in [
            ("report", &["score", "-"][..], sheet),
            ("form", &["form", "--format", "markdown", "--quick"][..], ""),
            (
                "cohort",
                &["cohort", "-", "--by", "group", "--quiet"][..],
                &people,
            ),
        ] {
            let done = run(&[arguments, &["--language", tag]].concat(), input);
            assert_eq!(done.status, Some(0), "{}", done.err);
            let widest = done.out.lines().map(|line| line.chars().count()).max();
            assert!(
                name == "form" || widest <= Some(80),
                "{tag} {name}: {widest:?} columns"
            );
            insta::assert_snapshot!(format!("{tag}_{name}"), done.out);
        }
    }
}
