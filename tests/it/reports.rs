//! `rolefit score --format markdown|html`: what the text says, to keep.

use std::collections::BTreeMap;

use crate::hostile_bank::{HOSTILE, hostile_bank, hostile_sheet};
use crate::markdown::{read, unescaped};
use crate::support::program::{example, run, tiny_bank};
#[cfg(unix)]
use crate::support::pty::Start;

const SHEET: &str = r#"{"id": "Ada", "group": "Berlin", "answers":
    {"own-the-why": 5, "focus": 1, "stand-out": 4, "vision-planning": 2, "key-question": 5, "scope": 4,
     "visible-results": 2, "set-routines": 5, "horizon": 1, "many-small-decisions": 2, "varied-days": 5,
     "missing-facts": 5, "company": "startup", "stakeholders": 4, "influence-company": 5,
     "daily-with-team": 4, "fine-detail": 2, "energy": ["market-study"], "country": "us"}}"#;

fn report(format: &str, bank: &str, sheet: &str) -> String {
    let done = run(&["score", "-", "--bank", bank, "--format", format], sheet);
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(
        done.out.ends_with('\n') && !done.out.ends_with("\n\n"),
        "{}",
        done.out
    );
    done.out
}

/// A report's words in their order, without bars.
fn words(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    let words = words.filter(|word| !word.contains(['█', '░', '•', '→', '|']));
    words.map(str::to_owned).collect()
}

/// The text that a page shows, tags and head left out.
fn shown(page: &str) -> String {
    let (_, body) = page.split_once("<body>").expect("a body");
    let pieces = body.split('<').skip(1);
    let texts = pieces.map(|piece| piece.split_once('>').expect("a tag ends").1);
    unescaped(&texts.collect::<Vec<_>>().join(" "))
}

/// Whether the one list of words is within the other, in its order.
fn missing<'a>(wanted: &'a [String], found: &[String]) -> Option<&'a String> {
    let mut rest = found.iter();
    wanted.iter().find(|word| !rest.any(|other| other == *word))
}

#[test]
fn every_format_says_what_the_text_says_in_its_order() {
    let sheets = std::fs::read_to_string(example("sheets.jsonl")).expect("the example");
    let mut cases: Vec<(String, &str)> = vec![("pm-vs-po".into(), SHEET)];
    cases.extend(sheets.lines().map(|sheet| (tiny_bank(), sheet)));
    for (bank, sheet) in cases {
        let text = report("text", &bank, sheet);
        let markdown = words(&read(&report("markdown", &bank, sheet)));
        let html = words(&shown(&report("html", &bank, sheet)));
        let wanted = words(&text);
        // Lists are numbered by the page itself.
        let is_number = |word: &String| {
            word.strip_suffix('.')
                .is_some_and(|number| number.parse::<u8>().is_ok())
        };
        let wanted: Vec<String> = wanted.into_iter().filter(|word| !is_number(word)).collect();
        assert_eq!(missing(&wanted, &markdown), None, "{sheet}\n{markdown:?}");
        assert_eq!(missing(&wanted, &html), None, "{sheet}\n{html:?}");
    }
}

#[test]
fn the_marks_of_a_checklist_are_explained_in_every_format() {
    let told = "✓ is yours: you answered above the middle of its scale. · is not yours. A blank is not answered.";
    for format in ["text", "markdown", "html"] {
        let report = report(format, "pm-vs-po", SHEET);
        let words = words(&report).join(" ");
        assert!(words.contains(told), "{format}: {words}");
    }
}

#[test]
fn one_number_draws_one_bar_in_every_format() {
    let text = report("text", "pm-vs-po", SHEET);
    let bars: Vec<&str> = text
        .split(' ')
        .filter(|word| word.contains('│') && word.trim() == *word)
        .collect();
    assert!(bars.len() > 15, "{text}");
    let markdown = report("markdown", "pm-vs-po", SHEET);
    for bar in &bars {
        assert!(markdown.contains(bar), "{bar}: {markdown}");
    }
    // The reasons in text and Markdown: the same figure has the same bar.
    let mut of_figure: BTreeMap<(String, &str), &str> = BTreeMap::new();
    let mut list = "";
    for line in text.lines() {
        if line.starts_with("  Towards ") {
            list = line;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        if let [bar, figure, ..] = words[..]
            && bar.contains('│')
            && figure.contains('.')
        {
            let drawn = of_figure.entry((figure.to_owned(), list)).or_insert(bar);
            assert_eq!(*drawn, bar, "{figure}");
        }
    }
    assert!(of_figure.len() > 4, "{of_figure:?}");
}

#[test]
fn every_bar_of_a_page_says_what_it_shows() {
    let html = report("html", "pm-vs-po", SHEET);
    let (_, body) = html.split_once("<body>").expect("a body");
    let bars: Vec<&str> = body.split("<svg ").skip(1).collect();
    let labelled = bars.iter().filter(|bar| {
        bar.contains("role=\"img\" aria-label=\"") && !bar.contains("aria-label=\"\"")
    });
    assert!(bars.len() > 10);
    assert_eq!(labelled.count(), bars.len());
    assert!(html.contains(" of 100 from the middle, towards product manager\"><rect"));
    assert!(html.contains("aria-label=\"moves you "));
}

#[test]
fn a_report_to_keep_says_whose_it_is_and_of_which_quiz() {
    for format in ["markdown", "html"] {
        let report = report(format, "pm-vs-po", SHEET);
        assert!(report.contains("Ada, Berlin"), "{report}");
        assert!(report.contains("(pm-vs-po 2.0.0)"), "{report}");
    }
}

#[test]
fn a_hostile_bank_and_sheet_are_only_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bank.json");
    std::fs::write(&path, hostile_bank()).expect("the bank is written");
    let bank = path.to_str().expect("UTF-8");
    let markdown = read(&report("markdown", bank, &hostile_sheet()));
    let page = report("html", bank, &hostile_sheet());
    for tag in ["<script", "<img", "<a ", "</textarea"] {
        assert!(!page.contains(tag), "{tag}");
    }
    let html = shown(&page);
    for field in [
        "Product manager",
        "Sets direction.",
        "I want to set direction.",
        "Strongly agree",
        "Does not seek the team daily.",
        "Focus",
        "In a startup both roles are often one.",
        "Talk to customers.",
        "id",
        "group",
    ] {
        let wanted = format!("{field} {HOSTILE}");
        assert!(markdown.contains(&wanted), "{field}: {markdown}");
        assert!(html.contains(&wanted), "{field}: {html}");
    }
}

#[test]
fn what_could_reorder_or_hide_text_is_shown_instead() {
    let sheet = "{\"id\": \"a\\u202eb\\u0007\", \"answers\": {\"own-the-why\": 5}}";
    for format in ["markdown", "html"] {
        let report = report(format, "pm-vs-po", sheet);
        assert!(!report.contains(['\u{202e}', '\u{7}']), "{report}");
        assert!(
            report.replace('\\', "").contains("au{202e}bu{7"),
            "{report}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_page_for_a_terminal_is_refused_with_the_command_that_keeps_it() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in ["score --answer own-the-why=5 --format html", "form"] {
        let arguments: Vec<&str> = command.split(' ').collect();
        let mut terminal = Start::new(folder.path(), &arguments).run();
        terminal.end();
        let shown = terminal.bytes().to_owned();
        assert!(!shown.contains("<!DOCTYPE"), "{shown}");
        let words: Vec<&str> = shown.split_whitespace().collect();
        let wanted = format!("rolefit {command} --output page.html");
        assert!(words.join(" ").contains(&wanted), "{shown}");
    }
}
