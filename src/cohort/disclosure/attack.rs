//! A tool of tests, an attack on reports: what can be found out by adding and subtracting their figures?
//!
//! It sees nothing but the JSON of two reports of one cohort, without and with `--by group`.

use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::Value;

use crate::cohort::report::CohortReport;
use crate::cohort::testing::{bank, sheets, summary};
use crate::cohort::{CountLayout, Masked, disclosure::disclose};
use crate::sheet::Sheet;

/// A row of counts of some set of people, where it is told.
type Counts = Option<Vec<u64>>;

fn numbers(list: &Value, key: &str) -> Counts {
    let list = list.as_array()?;
    let counts: Option<Vec<u64>> = list.iter().map(|entry| entry[key].as_u64()).collect();
    counts.filter(|counts| !counts.is_empty())
}

/// How many cohorts are made up: 192, or `ROLEFIT_ATTACK` times as many.
fn cases() -> u32 {
    #[allow(clippy::disallowed_methods)] // a test may be told to run longer
    let wanted = std::env::var("ROLEFIT_ATTACK").ok();
    let wanted = wanted.and_then(|wanted| wanted.parse::<u32>().ok());
    192 * wanted.unwrap_or(1)
}

/// Every row of counts in a population's figures, by a name.
fn rows(population: &Value) -> Vec<(String, Counts)> {
    let mut rows = vec![(
        "outcomes".to_owned(),
        numbers(&population["outcomes"]["counts"], "sheets"),
    )];
    for fit in population["fits"].as_array().expect("fits") {
        let bars = fit["histogram"].as_array().expect("bars");
        let bars: Vec<u64> = bars.iter().filter_map(Value::as_u64).collect();
        rows.push((
            format!("fit {}", fit["role"]),
            Some(bars).filter(|bars| !bars.is_empty()),
        ));
    }
    for question in population["questions"].as_array().expect("questions") {
        let name = question["question"].as_str().expect("an id");
        if name != "likes" {
            rows.push((name.to_owned(), numbers(&question["options"], "people")));
            continue;
        }
        let options = question["options"].as_array().expect("options");
        for option in 0..3 {
            let people = options
                .get(option)
                .and_then(|option| option["people"].as_u64());
            let row = people.zip(question["answered"].as_u64());
            let row = row.map(|(people, answered)| vec![people, answered - people]);
            rows.push((format!("{name} {option}"), row));
        }
        let none = question["none"]["people"].as_u64();
        let row = none.zip(question["answered"].as_u64());
        let row = row.map(|(none, answered)| vec![none, answered - none]);
        rows.push((format!("{name} none"), row));
    }
    rows
}

/// Whom the figures of two reports give away.
fn findings(without: &Value, with: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let least = with["min_group"].as_u64().expect("a minimum");
    if without["figures"]["whole"] != with["figures"]["whole"] {
        found.push("the two reports differ in the figures of all".to_owned());
    }
    if with["figures"].is_null() {
        return found;
    }
    let total = rows(&with["figures"]["whole"]);
    let groups = with["figures"]["groups"]["shown"]
        .as_array()
        .expect("groups");
    let sizes = |of: &Value| of["sheets"].as_u64().expect("a size");
    let group_rows: Vec<Vec<(String, Counts)>> =
        groups.iter().map(|group| rows(&group["figures"])).collect();
    for subset in 0..1usize << groups.len() {
        let chosen = |group: usize| subset >> group & 1 == 1;
        let size: u64 = (0..groups.len())
            .filter(|&group| chosen(group))
            .map(|group| sizes(&groups[group]["figures"]))
            .sum();
        let rest = with["sheets"].as_u64().expect("a size") - size;
        for (of, size) in [("union", size), ("rest", rest)] {
            if size != 0 && size < least {
                found.push(format!("the {of} of {subset:b} has {size} people"));
            }
        }
        for (row, (name, total)) in total.iter().enumerate() {
            let of_groups: Vec<&Counts> = (0..groups.len())
                .filter(|&group| chosen(group))
                .map(|group| &group_rows[group][row].1)
                .collect();
            let told: Vec<&Vec<u64>> = of_groups
                .iter()
                .filter_map(|counts| counts.as_ref())
                .collect();
            if told.len() != of_groups.len() {
                continue;
            }
            let width = total.as_ref().or(told.first().copied()).map_or(0, Vec::len);
            let sum = (0..width).map(|cell| told.iter().map(|counts| counts[cell]).sum());
            let sum: Vec<u64> = sum.collect();
            let mut derived = vec![("union", sum.clone())];
            if let Some(total) = total {
                let rest = total
                    .iter()
                    .zip(&sum)
                    .map(|(total, sum)| total.saturating_sub(*sum));
                derived.push(("rest", rest.collect()));
            }
            for (of, counts) in derived {
                let people: u64 = counts.iter().sum();
                let most = counts.iter().max().copied().unwrap_or(0);
                if people != 0 && (people < least || most + 1 == people) {
                    found.push(format!(
                        "{name}: the {of} of {subset:b} answered {counts:?}"
                    ));
                }
            }
        }
    }
    found
}

/// Whom the totals of two reports with different minimums give away: a question that is told in both may
/// differ by no fewer people than the smaller minimum.
fn differences(fewer: &Value, more: &Value) -> Vec<String> {
    if fewer["figures"].is_null() || more["figures"].is_null() {
        return Vec::new();
    }
    let least = fewer["min_group"].as_u64().expect("a minimum");
    let of = |report: &Value| rows(&report["figures"]["whole"]);
    let mut found = Vec::new();
    for ((name, one), (_, other)) in of(fewer).into_iter().zip(of(more)) {
        let (Some(one), Some(other)) = (one, other) else {
            continue;
        };
        // Outcomes and fits are of all sheets in both.
        if name != "outcomes" && !name.starts_with("fit ") {
            let apart: u64 = one.iter().zip(&other).map(|(a, b)| a.abs_diff(*b)).sum();
            if apart != 0 && apart < least {
                found.push(format!("{name}: {one:?} and {other:?}"));
            }
        }
    }
    found
}

fn json(report: &CohortReport) -> Value {
    serde_json::to_value(report).expect("it serializes")
}

fn report(
    layout: &CountLayout<'_>,
    sheets: &[Sheet],
    by_group: bool,
    min_group: u64,
) -> CohortReport {
    let summary = summary(layout, sheets);
    let masked = Masked::new(layout, &summary, min_group);
    disclose(layout, &masked, &summary.refused, by_group)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn no_difference_of_figures_singles_out_people(
        sizes in prop::collection::vec(0usize..14, 1..6),
        fashion in 0usize..100,
        seed in any::<u64>(),
        min_group in 3u64..7,
    ) {
        let bank = bank();
        let layout = CountLayout::new(&bank);
        let sheets = sheets(&bank, &sizes, fashion, seed);
        let without = json(&report(&layout, &sheets, false, min_group));
        let with = json(&report(&layout, &sheets, true, min_group));
        prop_assert_eq!(findings(&without, &with), Vec::<String>::new());
        let more = json(&report(&layout, &sheets, true, min_group + 2));
        prop_assert_eq!(differences(&with, &more), Vec::<String>::new());
        // Nobody's id, and no hidden group's name.
        let text = with.to_string();
        prop_assert!(!text.contains("secret"));
        let shown = with["figures"]["groups"]["shown"].as_array().map_or(0, Vec::len);
        let names: HashSet<&Value> = with["figures"]["groups"]["shown"]
            .as_array().into_iter().flatten().map(|group| &group["group"]).collect();
        prop_assert_eq!(names.len(), shown);
        for (group, &size) in sizes.iter().enumerate().skip(1) {
            let named = text.contains(&format!("group-{group}-name"));
            prop_assert!(!named || size as u64 >= min_group, "{}", group);
        }
    }
}

#[test]
fn the_attack_finds_what_a_careless_report_gives_away() {
    let bank = bank();
    let layout = CountLayout::new(&bank);
    let people = sheets(&bank, &[9, 8, 7], 10, 3);
    let with = json(&report(&layout, &people, true, 5));
    let without = json(&report(&layout, &people, false, 5));
    assert_eq!(findings(&without, &with), Vec::<String>::new());
    let question = with["figures"]["whole"]["questions"][0]["options"]
        .as_array()
        .expect("shown");
    assert_eq!(question.len(), 5);
    // A group of which all answered alike, and one that is too small.
    let mut careless = with.clone();
    let group =
        &mut careless["figures"]["groups"]["shown"][0]["figures"]["questions"][0]["options"];
    for (option, count) in group.as_array_mut().expect("shown").iter_mut().enumerate() {
        count["people"] = [0, 1, 6, 0, 0][option].into();
    }
    assert!(!findings(&without, &careless).is_empty());
    let mut careless = with;
    careless["figures"]["groups"]["shown"][0]["figures"]["sheets"] = 4.into();
    assert!(!findings(&without, &careless).is_empty());
}
