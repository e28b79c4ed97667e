//! The pages in a real browser: filled in by keyboard, looked at in every width, light, dark and on
//! paper, held against WCAG, and watched for anything that they ask for or that a hostile bank starts.

use std::path::PathBuf;

use rolefit::bank::{Kind, Question};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::hostile_bank::{HOSTILE, hostile_bank, hostile_sheet};
use crate::support::browser::Browser;
use crate::support::made_up::{ENGLISH, MADE_UP, given};
use crate::support::program::{participants, run};
use crate::support::shipped;

/// Writes what the program prints into a file of the folder.
fn page(folder: &TempDir, name: &str, arguments: &[&str], input: &str) -> String {
    let done = run(arguments, input);
    assert_eq!(done.status, Some(0), "{}", done.err);
    written(folder, name, &done.out)
}

fn written(folder: &TempDir, name: &str, content: &str) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, content).expect("the file is written");
    path.to_string_lossy().into_owned()
}

/// Answers to every question of the shipped bank, in its order, each as the digits to press.
fn answers() -> Vec<(String, Vec<String>)> {
    let bank = shipped::text();
    let bank = rolefit::Bank::parse(bank).expect("a bank");
    let questions = bank.questions().iter().enumerate();
    let digits = |index: usize, question: &Question| match question.kind {
        Kind::Multi { .. } => vec!["7".into(), "2".into()],
        _ => vec![(index % question.options.len() + 1).to_string()],
    };
    questions
        .map(|(index, question)| (question.id.clone(), digits(index, question)))
        .collect()
}

/// The participants in 24 groups of six, some of them with long names.
fn crowd(participants: &str) -> String {
    let sheets: Vec<Value> = participants
        .lines()
        .map(|line| serde_json::from_str(line).expect("a sheet"))
        .collect();
    let people = (0..24).flat_map(|group| (0..6).map(move |person| (group, person)));
    let lines = people.map(|(group, person)| {
        let mut sheet = sheets[(group * 7 + person * 5) % sheets.len()].clone();
        sheet["id"] = json!(format!("{group} {person}"));
        sheet["group"] = match group % 4 {
            0 => json!(format!("Platform engineering for all of Europe {group}")),
            1 => json!(format!("Infrastructureandoperations {group}")),
            _ => json!(format!("Team {group}")),
        };
        format!("{sheet}\n")
    });
    lines.collect()
}

/// The same answers as a sheet that somebody writes by hand.
fn sheet(answers: &[(String, Vec<String>)]) -> String {
    let mut sheet = json!({"id": "Zoë <b>", "group": "Team 1", "answers": {}});
    for (id, digits) in answers {
        sheet["answers"][id] = match digits.as_slice() {
            [] => Value::Null,
            [digit] => json!(digit.parse::<u8>().expect("a digit")),
            several => several
                .iter()
                .map(|digit| json!(digit.parse::<u8>().expect("a digit")))
                .collect(),
        };
    }
    sheet.to_string()
}

#[test]
fn every_page_is_right_at_every_width_in_light_and_dark_and_on_paper() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let bank = written(&folder, "bank.json", &hostile_bank());
    let full = sheet(&answers());
    let score = ["score", "-", "--format", "html"];
    let hostile_score = ["score", "-", "--format", "html", "--bank", &bank];
    let questions = "legend, .purpose p";
    let participants = std::fs::read_to_string(participants()).expect("the example is there");
    let cohort = ["cohort", "-", "--by", "group", "--format", "html"];
    let hostile_cohort = [&cohort[..], &["--bank", &bank]].concat();
    // Twelve people, each with an id as hostile as the next.
    let hostile_sheets: String = (1..=12)
        .map(|person| {
            let mut sheet: Value = serde_json::from_str(&hostile_sheet()).expect("a sheet");
            sheet["id"] = json!(format!("{} {person}", sheet["id"].as_str().expect("an id")));
            format!("{sheet}\n")
        })
        .collect();
    // One line a page: its name, its file, how many sheets of A4 it may take, what may begin a sheet.
    let pages = [
        (
            "form",
            page(&folder, "form.html", &["form"], ""),
            2,
            questions,
        ),
        (
            "quick-form",
            page(&folder, "quick.html", &["form", "--quick"], ""),
            1,
            questions,
        ),
        (
            "report",
            page(&folder, "report.html", &score, &full),
            2,
            ".eyebrow, li, h2, .sum, .purpose",
        ),
        (
            "cohort",
            page(&folder, "cohort.html", &cohort, &participants),
            6,
            ".eyebrow, li, h2, h3, .read, .told, .purpose",
        ),
        (
            "many-groups",
            page(&folder, "many-groups.html", &cohort, &crowd(&participants)),
            12,
            "",
        ),
        (
            "hostile-cohort",
            page(
                &folder,
                "hostile-cohort.html",
                &hostile_cohort,
                &hostile_sheets,
            ),
            9,
            "",
        ),
        (
            "hostile-form",
            page(&folder, "hostile-form.html", &["form", "--bank", &bank], ""),
            9,
            questions,
        ),
        (
            "hostile-report",
            page(
                &folder,
                "hostile-report.html",
                &hostile_score,
                &hostile_sheet(),
            ),
            9,
            "",
        ),
    ];
    let pages: Vec<Value> = pages
        .iter()
        .map(|(name, file, most_sheets, sheets_begin_with)| {
            json!({
                "name": name, "file": file, "most_sheets": most_sheets, "sheets_begin_with": sheets_begin_with,
                "texts": if name.starts_with("hostile") { vec![HOSTILE] } else { vec![] },
            })
        })
        .collect();
    let shots = std::env::var_os("ROLEFIT_SHOTS").map(PathBuf::from);
    let out = shots.as_deref().unwrap_or(folder.path());
    let plan = json!({"folder": out, "shots": shots.is_some(), "pages": pages});
    let done = browser.run("pages.mjs", folder.path(), &plan);
    assert_eq!(done.status, Some(0), "{}", done.err);
}

#[test]
fn a_form_and_its_result_fit_a_telephone_in_every_language_and_in_one_of_long_words() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let full = sheet(&answers());
    let pages = [ENGLISH, "de", "es", "fr", MADE_UP].iter().flat_map(|tag| {
        let place = folder.path().join(tag);
        std::fs::create_dir(&place).expect("a folder");
        let bank = given(&place, tag);
        let bank = bank.to_str().expect("UTF-8").to_owned();
        let written = |name: &str, arguments: &[&str], input: &str| {
            let name = format!("{name}-{tag}");
            let all = [arguments, &["--bank", &bank, "--language", tag]].concat();
            let file = page(&folder, &format!("{name}.html"), &all, input);
            json!({"name": name, "file": file, "most_sheets": 20, "sheets_begin_with": ""})
        };
        [
            written("form", &["form", "--groups", "Berlin,Leeds"], ""),
            written("report", &["score", "-", "--format", "html"], &full),
        ]
    });
    // On paper the shipped form takes two sheets in each language.
    let on_paper = ["de", "es", "fr"].map(|tag| {
        let arguments = ["form", "--groups", "Berlin,Leeds", "--language", tag];
        let name = format!("shipped-form-{tag}");
        let file = page(&folder, &format!("{name}.html"), &arguments, "");
        json!({"name": name, "file": file, "most_sheets": 2, "sheets_begin_with": "legend, .purpose p"})
    });
    let pages: Vec<Value> = pages.chain(on_paper).collect();
    let shots = std::env::var_os("ROLEFIT_SHOTS").map(PathBuf::from);
    let out = shots.as_deref().unwrap_or(folder.path());
    let plan = json!({"folder": out, "shots": shots.is_some(), "widths": [320], "schemes": ["light"], "pages": pages});
    let done = browser.run("pages.mjs", folder.path(), &plan);
    assert_eq!(done.status, Some(0), "{}", done.err);
}

#[test]
fn a_form_filled_in_by_keyboard_gives_the_sheet_that_score_reads() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let mut answers = answers();
    // Two questions are passed over.
    answers[4].1.clear();
    answers[28].1.clear();
    let plan = json!({
        "form": page(&folder, "form.html", &["form"], ""),
        "folder": folder.path(), "program": env!("CARGO_BIN_EXE_rolefit"), "name": "Zoë <b>", "group": "Team 1", "answers": answers,
    });
    let done = browser.run("fill.mjs", folder.path(), &plan);
    assert_eq!(done.status, Some(0), "{}", done.err);
    let saved = done.out.trim();
    let content = std::fs::read_to_string(saved).expect("the sheet is saved");
    let written: serde_json::Value = serde_json::from_str(&content).expect("a sheet");
    let version = rolefit::bank::built_in("pm-vs-po")
        .expect("it ships")
        .version;
    assert_eq!(written["version"], version, "{content}");
    assert_eq!(written["group"], "Team 1", "{content}");
    // The name, and random letters by which a sheet that is saved twice is known again.
    let id = written["id"].as_str().expect("an id");
    let mark = id.strip_prefix("Zoë <b> ").expect("the name comes first");
    assert!(
        mark.len() == 22 && mark.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        "{id}"
    );
    assert_eq!(
        content.lines().count(),
        1,
        "a sheet is one line of a stream: {content}"
    );
    let mut by_hand: Value = serde_json::from_str(&sheet(&answers)).expect("a sheet");
    by_hand["id"] = json!(id);
    // Nobody answers as fast as this test, and the form measures it.
    by_hand["pace"] = written["pace"].clone();
    let by_hand = by_hand.to_string();
    let from_form = run(&["score", saved, "--format", "json"], "");
    let by_hand = run(&["score", "-", "--format", "json"], &by_hand);
    assert_eq!(from_form.status, Some(0), "{}", from_form.err);
    assert_eq!(from_form.out, by_hand.out);
}

/// The shipped bank, and one whose texts are hostile to whatever they are put into.
#[test]
fn a_form_speaks_the_language_that_is_chosen_and_keeps_the_answers() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let given = given(folder.path(), "de");
    // A second one beside it, with signs that are HTML's and JSON's.
    let french = rolefit::bank::built_in("pm-vs-po").expect("it ships");
    let french = french
        .translations
        .iter()
        .find(|texts| texts.contains("\"language\": \"fr\""));
    let french = french
        .expect("French ships")
        .replace("équipe", "<b>é&amp;\\\"quipe</b></script>");
    written(&folder, "bank.fr.json", &french);
    let given = given.to_str().expect("UTF-8");
    for (bank, tags) in [
        ("pm-vs-po", &["en", "de", "es", "fr"][..]),
        (given, &["en", "de", "fr"]),
    ] {
        let mut alone = json!({});
        for tag in tags {
            let arguments = ["form", "--bank", bank, "--language", tag];
            alone[tag] = page(&folder, &format!("{tag}.html"), &arguments, "").into();
        }
        let plan = json!({
            "form": page(&folder, "all.html", &["form", "--bank", bank], ""), "alone": alone,
            "folder": folder.path(), "program": env!("CARGO_BIN_EXE_rolefit"), "bank": bank, "own": "en",
        });
        let done = browser.run("languages.mjs", folder.path(), &plan);
        assert_eq!(done.status, Some(0), "{bank}: {}", done.err);
    }
}

#[test]
fn the_checks_find_what_they_look_for() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let bad = r#"<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bad</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src *; script-src 'none'">
<style>.wide-thing { width: 1500px } p { color: #999; background: #fff } button { height: 20px } .over { margin-top: -30px }</style></head>
<body><div class="wide-thing">wide</div><p>pale</p><p class="over">over</p><button>small</button><img src="http://127.0.0.1:9/x.png">
<script>console.log("never")</script></body></html>"#;
    let plan = json!({"folder": folder.path(), "pages": [{
        "name": "bad", "file": written(&folder, "bad.html", bad), "most_sheets": 0, "sheets_begin_with": "h1", "texts": ["absent"],
    }]});
    let done = browser.run("pages.mjs", folder.path(), &plan);
    assert_eq!(done.status, Some(1));
    for finding in [
        "asks for http://127.0.0.1:9/x.png",
        "the policy is violated: script-src",
        "the console says error",
        "at 320 pixels, light: sticks out: div wide-thing",
        "is 20 pixels high: button",
        "\"pale\" lies over \"over\"",
        "color-contrast",
        "image-alt",
        "html-has-lang",
        "does not show as it is: absent",
        "1 buttons are printed",
        "takes 1 sheets, not 0",
        "sheet 1 begins with \"wide\"",
    ] {
        assert!(
            done.err.contains(finding),
            "no word of {finding}:\n{}",
            done.err
        );
    }
}
