//! A test of summaries: shards, in any order and grouping, add up to the whole.

use proptest::prelude::*;

use super::disclosure::disclose;
use super::testing::{Numbers, bank, sheets, summary};
use super::{CohortReport, CountLayout, Masked, RefusalReason, Summary, SummaryError, partial};

fn report(layout: &CountLayout<'_>, summary: &Summary, min_group: u64) -> CohortReport {
    disclose(
        layout,
        &Masked::new(layout, summary, min_group),
        &summary.refused,
        true,
    )
}

/// Merges summaries two by two, picked as the numbers say, until one is left; each is written and read
/// in between.
fn add_up(layout: &CountLayout<'_>, mut shards: Vec<Summary>, numbers: &mut Numbers) -> Summary {
    while shards.len() > 1 {
        let one = shards.swap_remove(numbers.below(shards.len()));
        let index = numbers.below(shards.len());
        let text = partial::write(layout, &one).expect("it is written");
        let one = partial::read(&text, layout).expect("it is read");
        shards[index].merge(layout, &one).expect("they add up");
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
        min_group in 3u64..8,
    ) {
        let bank = bank();
        let layout = CountLayout::new(&bank);
        let people = sheets(&bank, &sizes, 40, seed);
        let mut whole = summary(&layout, &people);
        let mut numbers = Numbers(seed ^ 1);
        let mut dealt = vec![Vec::new(); shards];
        for sheet in people {
            dealt[numbers.below(shards)].push(sheet);
        }
        let mut parts: Vec<Summary> = dealt.iter().map(|sheets| summary(&layout, sheets)).collect();
        for reason in [RefusalReason::NotASheet, RefusalReason::TooLarge, RefusalReason::NotASheet] {
            whole.refuse(reason);
            parts[numbers.below(shards)].refuse(reason);
        }
        // Two shards that hold alike sheets, or none, count as one and the same.
        let mut made: Vec<_> = parts.iter().flat_map(Summary::sources).collect();
        made.sort_unstable();
        made.dedup();
        prop_assume!(made.len() == parts.iter().filter(|part| part.sheets() > 0).count());
        let added = add_up(&layout, parts.clone(), &mut numbers);
        let again = add_up(&layout, parts, &mut numbers);
        prop_assert_eq!(
            partial::write(&layout, &added).expect("it is written"),
            partial::write(&layout, &again).expect("it is written")
        );
        prop_assert_eq!(report(&layout, &added, min_group), report(&layout, &whole, min_group));
    }

    /// A hostile file: any number of a sound one replaced, any line cut short.
    #[test]
    fn a_changed_file_is_refused_or_harmless(seed in any::<u64>(), value in any::<u64>(), cut in any::<bool>()) {
        let bank = bank();
        let layout = CountLayout::new(&bank);
        let text = partial::write(&layout, &summary(&layout, &sheets(&bank, &[9, 8], 40, seed))).expect("it is written");
        let mut numbers = Numbers(seed);
        let start = text.find("\"crowded\"").expect("it is there");
        let digits: Vec<usize> = text.bytes().enumerate().skip(start).filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
        let at = digits[numbers.below(digits.len())];
        let changed = if cut { text[..at].to_owned() } else { format!("{}{value}{}", &text[..at], &text[at + 1..]) };
        if let Ok(found) = partial::read(&changed, &layout) {
            let mut more = summary(&layout, &sheets(&bank, &[5], 40, seed ^ 9));
            more.merge(&layout, &found).expect("they add up");
            let _ = report(&layout, &more, 3);
        }
    }
}

#[test]
fn a_summary_holds_no_id() {
    let bank = bank();
    let layout = CountLayout::new(&bank);
    let people = summary(&layout, &sheets(&bank, &[3, 2], 40, 7));
    let text = partial::write(&layout, &people).expect("it is written");
    assert!(!text.contains("secret"), "{text}");
    assert!(text.contains("group-1-name"), "{text}");
}

#[test]
fn contradictions_and_strangers_are_refused_with_what_is_wrong() {
    let bank = bank();
    let layout = CountLayout::new(&bank);
    let people = summary(&layout, &sheets(&bank, &[9, 8], 40, 7));
    let text = partial::write(&layout, &people).expect("it is written");
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
            "\"crowded\":false",
            "\"crowded\":true",
            "groups beside those that are one",
        ),
        (
            "\"kept\":[[1",
            "\"kept\":[[3",
            "sheets that are kept do not fit",
        ),
        (
            "\"kept\":[[1,[0,0,",
            "\"kept\":[[1,[0,9,",
            "a sheet that is kept is none",
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
        ("\"none\":", "\"none\":99", "answers to \"likes\""),
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
        let problem = partial::read(&changed, &layout).expect_err(to);
        assert!(problem.what.contains(wrong), "{to}: {problem}");
    }
    // Before none was counted.
    let none = text.find(",\"none\":").expect("it is there");
    let end = none + text[none..].find('}').expect("it ends");
    let older = format!("{}{}", &text[..none], &text[end..]);
    let problem = partial::read(&older, &layout).expect_err("it is older");
    let wrong = "it does not say how many chose none of the options of \"likes\"";
    assert_eq!(problem.what, wrong);
}

#[test]
fn one_group_too_many_makes_all_of_them_one_in_any_order() {
    let bank = bank();
    let layout = CountLayout::new(&bank);
    let people = sheets(&bank, &[1], 40, 7);
    let score = crate::Scorer::new(&bank).score(&people[0].answers, people[0].length);
    let add = |summary: &mut Summary, group: &str| {
        let person = &people[0];
        summary.add(
            &layout,
            Some(group),
            person.length,
            None,
            &person.answers,
            &score,
        );
    };
    let mut one = Summary::new(&layout);
    for group in 1..super::MAX_GROUPS {
        add(&mut one, &group.to_string());
    }
    // Long names are cut, at a character.
    add(&mut one, &"ü".repeat(300));
    add(&mut one, &"ü".repeat(100));
    add(&mut one, " 7 ");
    assert!(one.tells_groups_apart());
    let mut other = Summary::new(&layout);
    add(&mut other, "one more");
    let mut merged = one.clone();
    merged.merge(&layout, &other).expect("they add up");
    let mut turned = other.clone();
    turned.merge(&layout, &one).expect("they add up");
    assert!(!merged.tells_groups_apart());
    let text = |summary: &Summary| partial::write(&layout, summary).expect("it is written");
    assert_eq!(text(&merged), text(&turned));
    let read = partial::read(&text(&merged), &layout).expect("it is read");
    assert_eq!(text(&read), text(&merged));
    assert_eq!(read.sheets(), merged.sheets());
}

#[test]
fn the_same_summary_is_merged_once() {
    let bank = bank();
    let layout = CountLayout::new(&bank);
    let [one, other] = [7, 8].map(|seed| summary(&layout, &sheets(&bank, &[3, 2], 40, seed)));
    let mut sum = one.clone();
    sum.merge(&layout, &other).expect("they add up");
    for twice in [&one, &other, &sum] {
        assert_eq!(sum.clone().merge(&layout, twice), Err(SummaryError::Twice));
    }
}
