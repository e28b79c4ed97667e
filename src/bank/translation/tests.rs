use super::*;
use crate::bank::{Bank, built_in, starter};

fn shipped() -> &'static str {
    built_in("pm-vs-po").expect("it ships").text
}

#[test]
fn a_skeleton_is_whole_and_changes_nothing_but_the_language() {
    for bank in [shipped(), &starter("new")] {
        let skeleton = Translation::skeleton(bank, "xx").expect("sound");
        assert_eq!(skeleton.check(bank).expect("sound"), Vec::new());
        let untouched = skeleton.untouched(bank).expect("sound");
        let texts = texts_of(&sound(bank).expect("sound"));
        let sentences = texts.values().filter(|text| text.split(' ').count() > 2);
        assert_eq!(untouched.len(), sentences.count());
        let written = serde_json::to_string(&skeleton).expect("texts");
        assert_eq!(Translation::parse(&written).expect("whole"), skeleton);
        let translated = Bank::parse(&skeleton.apply(bank).expect("whole")).expect("sound");
        let own = Bank::parse(bank).expect("sound");
        assert_eq!(translated.language(), "xx");
        assert_eq!(translated.title(), own.title());
        assert_eq!(translated.questions().len(), own.questions().len());
    }
}

#[test]
fn a_translated_bank_asks_in_the_other_language_for_the_same_points() {
    let mut skeleton = Translation::skeleton(shipped(), "de").expect("sound");
    for texts in skeleton.questions.values_mut() {
        texts.text = format!("de {}", texts.text);
    }
    for labels in skeleton.scales.values_mut() {
        labels
            .iter_mut()
            .for_each(|label| label.insert_str(0, "de "));
    }
    let translated = skeleton.apply(shipped()).expect("whole");
    let translated = Bank::parse(&translated).expect("sound");
    let own = Bank::parse(shipped()).expect("sound");
    for (one, other) in translated.questions().iter().zip(own.questions()) {
        assert_eq!(one.id, other.id);
        assert_eq!(one.text, format!("de {}", other.text));
        for (option, own) in one.options.iter().zip(&other.options) {
            assert_eq!(option.award, own.award);
            if one.kind.is_graded() {
                assert_eq!(option.label, format!("de {}", own.label));
            }
        }
    }
}

#[test]
fn what_is_missing_or_left_over_is_named() {
    let mut skeleton = Translation::skeleton(shipped(), "de").expect("sound");
    let first = skeleton
        .questions
        .keys()
        .next()
        .expect("a question")
        .clone();
    skeleton.questions.remove(&first);
    skeleton.rules.insert("no-such".into(), "x".into());
    skeleton.title = " ".into();
    let problems = skeleton.check(shipped()).expect("sound");
    let whats: Vec<&str> = problems
        .iter()
        .map(|problem| problem.what.as_str())
        .collect();
    let missing = format!("questions.{first}.text is missing");
    assert!(whats.contains(&missing.as_str()), "{whats:?}");
    assert!(whats.contains(&"title is empty"), "{whats:?}");
    assert!(
        whats.contains(&"rules.no-such is left over: the bank has no such text"),
        "{whats:?}"
    );
    assert!(skeleton.apply(shipped()).is_err());
    skeleton.bank = "other".into();
    assert_eq!(skeleton.check(shipped()).expect("sound").len(), 1);
}

#[test]
fn what_is_no_translation_is_refused_at_its_place() {
    let problem = Translation::parse("{\n  \"format\": 1}").expect_err("no text");
    assert_eq!(problem.place.map(|place| place.line), Some(2));
    let other = Translation::skeleton(shipped(), "de").expect("sound");
    let other = Translation {
        format: "rolefit-bank/1".into(),
        ..other
    };
    let text = serde_json::to_string(&other).expect("texts");
    assert!(Translation::parse(&text).is_err());
}
