//! Summaries add up: shards, in any order and grouping, are the whole.

use proptest::prelude::*;

use super::disclosure::disclose;
use super::testing::{Numbers, bank, sheets, summary};
use super::{Frame, Reason, Summary, SummaryError, partial};

/// Merges summaries two by two, picked as the numbers say, until one is left; each is written and read
/// in between.
fn add_up(frame: &Frame<'_>, mut shards: Vec<Summary>, numbers: &mut Numbers) -> Summary {
    while shards.len() > 1 {
        let one = shards.swap_remove(numbers.below(shards.len()));
        let index = numbers.below(shards.len());
        let text = partial::write(frame, &one).expect("it is written");
        let one = partial::read(&text, frame).expect("it is read");
        shards[index].merge(frame, &one).expect("they add up");
    }
    shards.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn shards_in_any_order_and_grouping_are_the_whole(
        sizes in prop::collection::vec(0usize..14, 1..5),
        seed in any::<u64>(),
        shards in 1usize..6,
        by_group in any::<bool>(),
    ) {
        let bank = bank();
        let frame = Frame::new(&bank);
        let people = sheets(&bank, &sizes, 40, seed);
        let mut whole = summary(&frame, &people, by_group);
        let mut numbers = Numbers(seed ^ 1);
        let mut dealt = vec![Vec::new(); shards];
        for sheet in people {
            dealt[numbers.below(shards)].push(sheet);
        }
        let mut parts: Vec<Summary> = dealt.iter().map(|sheets| summary(&frame, sheets, by_group)).collect();
        for reason in [Reason::NotASheet, Reason::TooLarge, Reason::NotASheet] {
            whole.refuse(reason);
            parts[numbers.below(shards)].refuse(reason);
        }
        let added = add_up(&frame, parts, &mut numbers);
        prop_assert_eq!(
            partial::write(&frame, &added).expect("it is written"),
            partial::write(&frame, &whole).expect("it is written")
        );
        prop_assert_eq!(disclose(&frame, &added, 5), disclose(&frame, &whole, 5));
    }

    /// A hostile file: any number of a sound one replaced, any line cut short.
    #[test]
    fn a_changed_file_is_refused_or_harmless(seed in any::<u64>(), value in any::<u64>(), cut in any::<bool>()) {
        let bank = bank();
        let frame = Frame::new(&bank);
        let text = partial::write(&frame, &summary(&frame, &sheets(&bank, &[9, 8], 40, seed), true)).expect("it is written");
        let mut numbers = Numbers(seed);
        let start = text.find("\"by_group\"").expect("it is there");
        let digits: Vec<usize> = text.bytes().enumerate().skip(start).filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
        let at = digits[numbers.below(digits.len())];
        let changed = if cut { text[..at].to_owned() } else { format!("{}{value}{}", &text[..at], &text[at + 1..]) };
        if let Ok(found) = partial::read(&changed, &frame) {
            let mut twice = found.clone();
            twice.merge(&frame, &found).expect("they add up");
            let _ = disclose(&frame, &twice, 3);
        }
    }
}

#[test]
fn a_summary_holds_no_id() {
    let bank = bank();
    let frame = Frame::new(&bank);
    let people = summary(&frame, &sheets(&bank, &[3, 2], 40, 7), true);
    let text = partial::write(&frame, &people).expect("it is written");
    assert!(!text.contains("secret"), "{text}");
    assert!(text.contains("group-1-name"), "{text}");
    let people = summary(&frame, &sheets(&bank, &[3, 2], 40, 7), false);
    let text = partial::write(&frame, &people).expect("it is written");
    assert!(!text.contains("name"), "{text}");
}

#[test]
fn contradictions_and_strangers_are_refused_with_what_is_wrong() {
    let bank = bank();
    let frame = Frame::new(&bank);
    let people = summary(&frame, &sheets(&bank, &[9, 8], 40, 7), true);
    let text = partial::write(&frame, &people).expect("it is written");
    for (from, to, wrong) in [
        (
            "partial/1",
            "partial/2",
            "format \"rolefit-cohort-partial/2\" does not fit",
        ),
        ("\"small\"", "\"large\"", "it is of bank \"large\" \"1\""),
        (
            "\"version\":\"1\"",
            "\"version\":\"2\"",
            "it is of bank \"small\" \"2\"",
        ),
        (
            "\"fingerprint\":\"",
            "\"fingerprint\":\"0",
            "another bank with the same id",
        ),
        (
            "\"by_group\":true",
            "\"by_group\":false",
            "a name that it cannot have",
        ),
        (
            "\"group\":\"group-1-name\"",
            "\"group\":\"\"",
            "a group stands twice",
        ),
        (
            "\"group\":\"group-1-name\"",
            "\"group\":\" x\"",
            "a name that it cannot have",
        ),
        ("\"full\":", "\"full\":1", "do not add up"),
        ("\"full\":", "\"full\":-", "not a partial summary"),
        ("\"full\":", "\"fool\":", "unknown field `fool`"),
        (
            "\"complete\":",
            "\"complete\":9",
            "too many complete sheets",
        ),
        ("\"answered\":", "\"answered\":1", "answers to \"q1\""),
        ("{\"sheets\":", "{\"sheets\":9", "sheets of a scale"),
        ("\"squares\":", "\"squares\":9", "the sums of a scale"),
        ("\"sum\":", "\"sum\":99999", "the sums of a dimension"),
        (
            "\"refused\":{}",
            "\"refused\":{\"bored\":1}",
            "unknown variant `bored`",
        ),
        (
            "\"refused\":{}",
            "\"refused\":{\"too-large\":1e3}",
            "not a partial summary",
        ),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        let problem = partial::read(&changed, &frame).expect_err(to);
        assert!(problem.what.contains(wrong), "{to}: {problem}");
    }
}

#[test]
fn groups_have_a_limit_and_summaries_must_be_alike() {
    let bank = bank();
    let frame = Frame::new(&bank);
    let people = sheets(&bank, &[1], 40, 7);
    let score = crate::Scorer::new(&bank).score(&people[0].answers, people[0].length);
    let mut summary = Summary::new(&frame, true);
    let mut add = |group: &str| {
        summary.add(
            &frame,
            Some(group),
            people[0].length,
            &people[0].answers,
            &score,
        )
    };
    for group in 1..super::MAX_GROUPS {
        assert_eq!(add(&group.to_string()), Ok(()));
    }
    // Long names are cut, at a character.
    assert_eq!(add(&"ü".repeat(300)), Ok(()));
    assert_eq!(add(&"ü".repeat(100)), Ok(()));
    assert_eq!(add(" 7 "), Ok(()));
    assert_eq!(add("one more"), Err(SummaryError::TooManyGroups));
    let other = Summary::new(&frame, false);
    assert_eq!(summary.merge(&frame, &other), Err(SummaryError::Mixed));
}
