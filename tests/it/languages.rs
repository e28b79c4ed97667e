//! What `--language` changes, and what it never changes: texts and sentences, and no figure.

use std::path::Path;

use serde_json::Value;

use crate::support::program::{participants, run, tiny_bank};

const TAGS: [&str; 4] = ["en", "de", "es", "fr"];

fn people() -> String {
    std::fs::read_to_string(participants()).expect("they ship")
}

#[test]
fn every_language_gives_the_same_figures() {
    let people = people();
    let sheet = people.lines().next().expect("a sheet");
    let in_all = |arguments: &[&str], input: &str| {
        let outs = TAGS.map(|tag| {
            let done = run(&[arguments, &["--language", tag]].concat(), input);
            assert_eq!(done.status, Some(0), "{}", done.err);
            done.out
        });
        assert!(outs.iter().all(|out| *out == outs[0]), "{arguments:?}");
    };
    in_all(&["score", "-", "--format", "json"], sheet);
    in_all(
        &["cohort", "-", "--by", "group", "--format", "json"],
        &people,
    );
    in_all(
        &["cohort", "-", "--by", "group", "--format", "csv"],
        &people,
    );
    in_all(&["cohort", "-", "--by", "group", "--partial"], &people);
}

#[test]
fn texts_and_sentences_are_of_the_language() {
    let people = people();
    let sheet = people.lines().next().expect("a sheet");
    for (tag, verdict, topics) in [
        (
            "de",
            "Du neigst klar zur Rolle Product Manager.",
            "Gesprächsthemen",
        ),
        (
            "es",
            "Te inclinas claramente por el rol de Product Manager.",
            "Temas de conversación",
        ),
        (
            "fr-CA",
            "Vous penchez nettement pour le rôle Product Manager.",
            "Sujets de discussion",
        ),
    ] {
        for format in ["text", "markdown", "html"] {
            let done = run(
                &["score", "-", "--language", tag, "--format", format],
                sheet,
            );
            assert!(done.out.contains(verdict), "{format}: {}", done.out);
        }
        for format in ["text", "html"] {
            let done = run(
                &["cohort", "-", "--language", tag, "--format", format],
                &people,
            );
            assert!(done.out.contains(topics), "{format}: {}", done.out);
            for english in [
                "To talk about",
                "Outcomes",
                "How well the roles fit",
                "sheets",
            ] {
                assert!(!done.out.contains(english), "{tag} {format}: {english}");
            }
        }
    }
}

#[test]
fn a_label_of_any_language_is_the_same_answer_in_a_single_sheet() {
    let score = |answers: &[&str]| {
        let answers = answers.iter().flat_map(|answer| ["--answer", answer]);
        let arguments: Vec<&str> = ["score"].into_iter().chain(answers).collect();
        run(&arguments, "")
    };
    let numbers = score(&["own-the-why=5", "focus=1"]);
    assert!(numbers.out.contains("24 questions"), "{}", numbers.out);
    for labels in [
        ["own-the-why=Tout à fait d’accord", "focus=1"],
        [
            "own-the-why=stimme voll zu",
            "focus=Nettement le premier choix",
        ],
        [
            "own-the-why=Strongly agree",
            "focus=Nettement le premier choix",
        ],
    ] {
        assert_eq!(score(&labels).out, numbers.out, "{labels:?}");
    }
}

#[test]
fn a_form_is_wholly_of_its_language() {
    for (tag, words) in [
        ("de", "Mein Ergebnis zeigen"),
        ("es", "Ver mi resultado"),
        ("fr", "Voir mon résultat"),
    ] {
        let page = run(&["form", "--language", tag], "").out;
        assert!(
            page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{tag}\">")),
            "{tag}"
        );
        assert!(page.contains(words), "{tag}");
        // Before the scripts, which say the same in every language.
        let shown = page.split("<script").next().expect("the page");
        for english in [
            "Your answers",
            "Clear answer",
            "optional",
            "answered<",
            "lang=\"en\"",
        ] {
            assert!(!shown.contains(english), "{tag}: {english}");
        }
    }
}

#[test]
fn a_form_carries_its_banks_languages_once_and_with_a_wish_that_one_alone() {
    let all = run(&["form"], "").out;
    for tag in ["de", "es", "fr"] {
        let texts = format!("class=\"language\" data-language=\"{tag}\"");
        assert_eq!(all.matches(&texts).count(), 1, "{tag}");
    }
    assert_eq!(all.matches("id=\"engine\"").count(), 1);
    let alone = run(&["form", "--language", "de"], "").out;
    let tiny = run(&["form", "--bank", &tiny_bank()], "").out;
    for page in [&alone, &tiny] {
        let body = page.split("<body>").nth(1).expect("a body");
        assert!(!body.contains("<nav") && !body.contains("rolefit-language"));
    }
    // What a language adds is its texts, and the bank's for the result.
    let more = (all.len() - alone.len()) / 3;
    assert!(more < 60 * 1024, "{more} bytes a language");
}

#[test]
fn a_language_that_a_bank_does_not_have_is_wrong_usage() {
    let done = run(&["score", "--language", "tlh", "--answer", "focus=1"], "");
    assert_eq!(done.status, Some(2));
    assert_eq!(
        done.err,
        "error: bank \"pm-vs-po\" has no texts in \"tlh\"\nhelp: it has: en, de, es, fr\n"
    );
}

/// The worked example's bank with a German translation beside it, in a folder of its own.
fn translated(folder: &Path) -> String {
    let bank = folder.join("tiny.json");
    std::fs::copy(tiny_bank(), &bank).expect("a copy");
    let bank = bank.to_str().expect("UTF-8").to_owned();
    let skeleton = run(&["bank", "translate", &bank, "de", "--output", "-"], "");
    assert_eq!(skeleton.status, Some(0), "{}", skeleton.err);
    let mut texts: Value = serde_json::from_str(&skeleton.out).expect("JSON");
    texts["title"] = "Kleines Beispiel".into();
    texts["questions"]["set-direction"]["text"] = "Ich gebe gern die Richtung vor.".into();
    texts["scales"]["agree"][4] = "Stimme voll zu".into();
    std::fs::write(folder.join("tiny.de.json"), texts.to_string()).expect("written");
    bank
}

#[test]
fn translations_beside_a_bank_file_are_found_and_their_labels_and_questions_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let bank = translated(folder.path());
    let german = run(
        &[
            "form",
            "--format",
            "markdown",
            "--bank",
            &bank,
            "--language",
            "de",
        ],
        "",
    );
    assert!(
        german.out.starts_with("# Kleines Beispiel\n"),
        "{}",
        german.out
    );
    let own = run(&["form", "--format", "markdown", "--bank", &bank], "");
    assert!(own.out.starts_with("# Tiny example\n"), "{}", own.out);
    let table = "id,Ich gebe gern die Richtung vor.\np1,stimme voll zu\n";
    let done = run(&["convert", "-", "--bank", &bank, "--allow-missing"], table);
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(
        done.out.contains("\"answers\":{\"set-direction\":5}"),
        "{}",
        done.out
    );
}

#[test]
fn a_form_services_field_for_the_group_is_of_the_language_and_read_back() {
    let script = run(&["form", "--format", "apps-script", "--language", "de"], "").out;
    assert!(script.contains("\"Gruppe\""), "{script}");
    for (tag, group) in [("de", "Gruppe"), ("es", "Grupo"), ("fr", "Groupe")] {
        let form = run(&["form", "--format", "surveyjs", "--language", tag], "").out;
        assert!(form.contains(&format!("\"{group}\"")), "{tag}");
        let table = format!("id,{group},own-the-why\np1,Leeds,3\n");
        let done = run(&["convert", "-", "--allow-missing"], &table);
        assert!(done.out.contains("\"group\":\"Leeds\""), "{}", done.err);
    }
}

#[test]
fn a_broken_translation_beside_a_bank_file_is_told_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let bank = translated(folder.path());
    let file = folder.path().join("tiny.de.json");
    let text = std::fs::read_to_string(&file).expect("the texts");
    std::fs::write(&file, text.replace("Kleines Beispiel", "")).expect("written");
    // Anything else of such a name is somebody's own file.
    std::fs::write(
        folder.path().join("tiny.old.json"),
        "{\"format\": \"mine\"}",
    )
    .expect("written");
    let done = run(
        &["score", "--bank", &bank, "--answer", "set-direction=5"],
        "",
    );
    assert_eq!(done.status, Some(1), "{}", done.out);
    assert!(done.err.contains("tiny.de.json"), "{}", done.err);
}

#[test]
fn a_bank_in_a_language_that_the_program_does_not_speak_follows_the_locale() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("klingon.json");
    let bank = std::fs::read_to_string(tiny_bank()).expect("the bank");
    let bank = bank.replace("\"language\": \"en\"", "\"language\": \"tlh\"");
    std::fs::write(&path, bank).expect("written");
    let said = |locale: &str| {
        let mut command = crate::support::program::rolefit();
        command
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", locale);
        command.args(["score", "--bank", path.to_str().expect("UTF-8")]);
        command.args(["--answer", "set-direction=5"]);
        crate::support::program::run_command(&mut command, "").out
    };
    assert!(
        said("de_DE.UTF-8").starts_with("Noch ist zu wenig beantwortet."),
        "{}",
        said("de_DE.UTF-8")
    );
    assert!(
        said("C.UTF-8").starts_with("Too little is answered yet."),
        "{}",
        said("C.UTF-8")
    );
}
