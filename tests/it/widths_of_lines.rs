//! What is written line by line, in a language of long words and wide characters: the quiz in plain lines, its last
//! words, the report, and a cohort's. No line is wider than the terminal, and every text is there whole.

use std::time::{Duration, Instant};

use console::measure_text_width;

use crate::support::made_up::{BEGIN, END, MADE_UP, given};
use crate::support::program::participants;
use crate::support::pty::{Start, Terminal};

const SIZES: [(u16, u16); 2] = [(24, 80), (20, 40)];

/// What is wrong with the lines that were written.
fn findings(what: &str, terminal: &Terminal, columns: u16) -> Vec<String> {
    let written = terminal.bytes();
    let lines = written.lines().map(|line| line.trim_end_matches('\r'));
    let wide = lines.filter(|line| measure_text_width(line) > usize::from(columns));
    let mut found: Vec<String> = wide
        .map(|line| format!("{what} {columns}: too wide: {line}"))
        .collect();
    let [begun, ended] = [BEGIN, END].map(|mark| written.matches(mark).count());
    if begun != ended {
        found.push(format!(
            "{what} {columns}: {begun} texts begin, {ended} end"
        ));
    }
    found
}

fn start(folder: &std::path::Path, arguments: &[&str], (rows, columns): (u16, u16)) -> Terminal {
    Start {
        rows,
        columns,
        variables: &[("LANG", "de_DE.UTF-8"), ("NO_COLOR", "1")],
        ..Start::new(folder, arguments)
    }
    .run()
}

/// Types a line, and waits for the next prompt: what is typed ahead would stand among what is written.
fn say(quiz: &mut Terminal, line: &str) {
    let prompts = |quiz: &Terminal| {
        let written = quiz.bytes();
        written.matches("Antwort: ").count() + written.matches("\n> ").count()
    };
    let before = prompts(quiz);
    quiz.press(&format!("{line}\n"));
    let deadline = Instant::now() + Duration::from_secs(20);
    while prompts(quiz) <= before {
        assert!(
            Instant::now() < deadline,
            "after {line}:\n{}",
            quiz.contents()
        );
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn plain_lines_and_reports_keep_to_the_terminal() {
    let mut found = Vec::new();
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a folder");
        let bank = given(folder.path(), MADE_UP);
        let bank = bank.to_str().expect("UTF-8");
        let of_bank = ["--bank", bank, "--language", MADE_UP];
        let plain = [&["--plain", "--quick"], &of_bank[..]].concat();
        let mut quiz = start(folder.path(), &plain, size);
        quiz.wait_for("Antwort: ");
        for line in ["help", "foo", "2", "4", "back", "4"] {
            say(&mut quiz, line);
        }
        // By turns, so that it is not offered to stop.
        for number in 3..=12 {
            say(&mut quiz, if number % 2 == 0 { "2" } else { "4" });
        }
        say(&mut quiz, "review");
        quiz.press("\n");
        assert_eq!(quiz.end(), 0);
        assert!(quiz.bytes().contains(BEGIN), "{}", quiz.bytes());
        found.extend(findings("plain", &quiz, size.1));
        for arguments in [&["last"][..], &["last", "--list"]] {
            let mut last = start(folder.path(), &[arguments, &of_bank].concat(), size);
            assert_eq!(last.end(), 0);
            found.extend(findings(&arguments.join(" "), &last, size.1));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_cohort_keeps_to_the_terminal() {
    let mut found = Vec::new();
    let people = std::fs::read_to_string(participants()).expect("they ship");
    let people = people.replace(
        "Berlin",
        "Anforderungsermittlungsgruppe Nord 日本語日本語日本語日本語日本語",
    );
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a folder");
        let bank = given(folder.path(), MADE_UP);
        let bank = bank.to_str().expect("UTF-8");
        std::fs::write(folder.path().join("people.jsonl"), &people).expect("written");
        let arguments = ["cohort", "people.jsonl", "--by", "group", "--bank", bank];
        let arguments = [&arguments[..], &["--language", MADE_UP]].concat();
        let mut cohort = start(folder.path(), &arguments, size);
        assert_eq!(cohort.end(), 0, "{}", cohort.bytes());
        found.extend(findings("cohort", &cohort, size.1));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
