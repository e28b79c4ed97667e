//! (b) Small worlds: of all cohorts there can be, those with the same reports leave open what is protected.

use std::collections::HashMap;

use rolefit::cohort::CountLayout;
use rolefit::cohort::report::{HeldBack, Nearly, Population};
use rolefit::{Bank, Length};

use super::banks::parse;
use super::{Person, is_multi, reports, summary, thorough};

/// What stands in the row of a question, or of an option of it.
type Row = (Option<String>, usize, Option<usize>);

/// Every way in which one person can answer.
fn sheets(bank: &Bank) -> Vec<Vec<Option<Vec<usize>>>> {
    let mut sheets = vec![Vec::new()];
    for (question, asked) in bank.questions().iter().enumerate() {
        let options = asked.options.len();
        let mut ways = vec![None];
        if is_multi(bank, question) {
            let chosen = (0..1usize << options)
                .map(|set| {
                    (0..options)
                        .filter(|option| set >> option & 1 == 1)
                        .collect()
                })
                .filter(|chosen: &Vec<usize>| chosen.len() <= asked.most());
            ways.extend(chosen.map(Some));
        } else {
            ways.extend((0..options).map(|option| Some(vec![option])));
        }
        sheets = sheets
            .iter()
            .flat_map(|sheet| {
                ways.iter()
                    .map(|way| sheet.iter().cloned().chain([way.clone()]).collect())
            })
            .collect();
    }
    sheets
}

/// Every choice of `size` of `kinds` in which order does not matter.
fn multisets(kinds: usize, size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let smaller = multisets(kinds, size - 1);
    let more = smaller.iter().flat_map(|set| {
        let first = set.last().copied().unwrap_or(0);
        (first..kinds).map(|kind| set.iter().copied().chain([kind]).collect())
    });
    more.collect()
}

/// The rows of a population in which something is left open, each with which of the two it is in truth:
/// 1 where all are alike, or nobody answered, else 2.
fn open_rows(
    group: Option<&str>,
    told: &Population,
    people: &[&Person],
    rows: &mut Vec<(Row, u8)>,
) {
    let bit = |is_first: bool| if is_first { 1 } else { 2 };
    for (question, found) in told.questions.iter().enumerate() {
        let given = people
            .iter()
            .filter_map(|person| person.answers[question].as_ref());
        let given: Vec<&Vec<usize>> = given.collect();
        let row = |option| (group.map(str::to_owned), question, option);
        match found.held_back {
            Some(HeldBack::FewAnswers) => rows.push((row(None), bit(given.is_empty()))),
            Some(HeldBack::NearlyAll) => {
                let alike = given.windows(2).all(|pair| pair[0] == pair[1]);
                rows.push((row(None), bit(alike)));
            }
            // That is said of means alone.
            Some(HeldBack::Masked) | None => {
                for (option, count) in found.options.iter().enumerate() {
                    let chose = given.iter().filter(|given| given.contains(&option)).count();
                    let alike = match count.nearly {
                        Some(Nearly::All) => chose == given.len(),
                        Some(Nearly::Nobody) => chose == 0,
                        None => continue,
                    };
                    rows.push((row(Some(option)), bit(alike)));
                }
            }
        }
    }
}

/// All cohorts of groups of these sizes: how many there are, how many reports, and how many rows are
/// known by what the reports of all of them are.
fn enumerate(bank: &Bank, sizes: &[usize]) -> (usize, usize, usize) {
    let layout = CountLayout::new(bank);
    let sheets = sheets(bank);
    let mut cohorts = vec![Vec::new()];
    for (group, &size) in sizes.iter().enumerate() {
        let choices = multisets(sheets.len(), size);
        cohorts = cohorts
            .iter()
            .flat_map(|cohort: &Vec<(usize, usize)>| {
                choices.iter().map(move |choice| {
                    let more = choice.iter().map(|&sheet| (group, sheet));
                    cohort.iter().copied().chain(more).collect()
                })
            })
            .collect();
    }
    let mut classes: HashMap<String, HashMap<Row, u8>> = HashMap::new();
    for cohort in &cohorts {
        let people = cohort.iter().map(|&(group, sheet)| Person {
            group,
            length: Length::Full,
            pace: None,
            answers: sheets[sheet].clone(),
        });
        let people: Vec<Person> = people.collect();
        let reports = reports(&layout, &summary(&layout, &people), 3);
        let figures = reports[1].figures.as_ref().expect("there are enough");
        let mut rows = Vec::new();
        let all: Vec<&Person> = people.iter().collect();
        open_rows(None, &figures.whole, &all, &mut rows);
        for shown in figures.groups.iter().flat_map(|groups| &groups.shown) {
            let name = shown.group.as_deref();
            let of_group = all.iter().copied();
            let of_group: Vec<&Person> = of_group
                .filter(|person| Some(format!("g{}", person.group).as_str()) == name)
                .collect();
            open_rows(name, &shown.figures, &of_group, &mut rows);
        }
        let key = serde_json::to_string(&reports).expect("it serializes");
        let class = classes.entry(key).or_default();
        for (row, bit) in rows {
            *class.entry(row).or_default() |= bit;
        }
    }
    let rows = classes.values().flat_map(HashMap::values);
    let known = rows.filter(|&&bits| bits != 3).count();
    (cohorts.len(), classes.len(), known)
}

#[test]
fn every_report_leaves_open_what_is_protected() {
    let rules = parse(
        r#"{"id": "s", "kind": "choice", "text": "s?", "options": [
            {"id": "y", "label": "yes"}, {"id": "n", "label": "no"}]},
          {"id": "q", "kind": "choice", "text": "q?", "options": [
            {"id": "y", "label": "yes", "award": {"po": 1}}, {"id": "n", "label": "no"}]}],
        "rules": [{"id": "r", "when": {"question": "s", "is": "y"}, "award": {"pm": 4}, "because": "so"}]}"#,
    );
    let multi = |max: usize, award: &str| {
        parse(&format!(
            r#"{{"id": "likes", "kind": "multi", "max": {max}, "text": "l?", "options": [
              {{"id": "a", "label": "A"{award}}}, {{"id": "b", "label": "B"}}, {{"id": "c", "label": "C"}}]}},
            {{"id": "q", "kind": "choice", "text": "q?", "options": [
              {{"id": "y", "label": "yes", "award": {{"po": 1}}}},
              {{"id": "n", "label": "no", "award": {{"pm": 1}}}}]}}]}}"#
        ))
    };
    let award = r#", "award": {"pm": 2}"#;
    let mut worlds: Vec<(&str, Bank, Vec<Vec<usize>>)> = vec![
        ("rules", rules, vec![vec![4]]),
        ("multi without max", multi(3, award), Vec::new()),
        ("multi with max", multi(2, ""), vec![vec![3]]),
        ("multi of one", multi(1, ""), vec![vec![4]]),
    ];
    if thorough() > 1 {
        let more = [vec![5], vec![6], vec![3, 3], vec![3, 2]];
        worlds[0].2.extend(more);
        worlds[1].2.extend([vec![3], vec![4]]);
        worlds[2].2.push(vec![4]);
    }
    let mut enumerated = 0;
    for (name, bank, of_sizes) in worlds {
        for sizes in of_sizes {
            let (cohorts, reports, known) = enumerate(&bank, &sizes);
            crate::support::program::say!(
                "(b) {name} {sizes:?}: {cohorts} cohorts, {reports} reports, {known} known"
            );
            assert_eq!(known, 0, "{name} {sizes:?}");
            enumerated += cohorts;
        }
    }
    crate::support::program::say!("(b) {enumerated} cohorts");
    assert!(enumerated > 1000);
}
