//! Hostile input: the fuzz targets' entry points with bounded random input.

#[path = "../../fuzz/entry_points.rs"]
#[allow(unreachable_pub)]
pub(crate) mod entry_points;

use proptest::prelude::*;

/// A valid text with a few places cut, doubled, swapped or overwritten.
fn mutated(texts: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let edit = (
        any::<prop::sample::Index>(),
        0..6u8,
        1..12usize,
        any::<u8>(),
        any::<prop::sample::Index>(),
    );
    let token = prop::sample::select(vec![
        "null",
        "-1",
        "1e999",
        "99999999999999999999",
        "{}",
        "[]",
        "\"\"",
        "\"\\ud800\"",
        "\"close\"",
        "0.30000001",
    ]);
    (
        prop::sample::select(texts),
        prop::collection::vec((edit, token), 0..6),
    )
        .prop_map(|(text, edits)| {
            let mut bytes = text.as_bytes().to_vec();
            for ((at, kind, length, byte, other), token) in edits {
                let at = at.index(bytes.len().max(1));
                let end = (at + length).min(bytes.len());
                match kind {
                    0 => drop(bytes.drain(at..end)),
                    1 => {
                        let again = bytes[at..end].to_vec();
                        bytes.splice(at..at, again);
                    }
                    2 => bytes.splice(at..end, [byte]).for_each(drop),
                    3 => bytes.splice(at..end, token.bytes()).for_each(drop),
                    4 => bytes.truncate(end),
                    _ => {
                        let other = other.index(bytes.len().max(1));
                        if at < bytes.len() && other < bytes.len() {
                            bytes.swap(at, other);
                        }
                    }
                }
            }
            bytes
        })
}

const BANKS: &[&str] = &[
    entry_points::TINY,
    include_str!("../../src/bank/starter.json"),
];
const SHEETS: &[&str] = &[
    r#"{"id":"p1","group":"Berlin","length":"quick","answers":{"set-direction":4,"horizon":2}}"#,
    r#"{"format":"rolefit-answers/1","bank":"tiny","answers":{"daily-team":2,"company":"startup","energy":["interviews",3]}}"#,
];
const TABLES: &[&str] = &[
    "id,group,length,set-direction,horizon,company,energy\np1,Berlin,quick,4,2,,\np2,\"=1+1\",,agree,5,startup,\"interviews; 3\"\n",
    "\"set-direction\",\"daily-team\"\r\n\"4\",\"\"\r\n\"a \"\"quoted\"\"\nbreak\",1\r\n",
];
const PARTIALS: &[&str] = &[include_str!("hostile_seeds/partial.json")];
const DRAFTS: &[&str] = &[include_str!("hostile_seeds/draft.json")];
const CONDITIONS: &[&str] = &[
    r#"{"all": [{"question": "set-direction", "at_least": 2, "at_most": 4}, {"not": {"question": "energy", "includes": "reviews"}}]}"#,
    r#"{"count": {"at_least": 1, "of": [{"question": "company", "in": ["large", 1]}, {"any": []}]}}"#,
    r#"{"outcome": ["pm", "close"]}"#,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn banks_are_read_or_refused(data in mutated(BANKS)) {
        entry_points::bank(&data);
    }

    #[test]
    fn sheets_are_read_or_refused(data in mutated(SHEETS)) {
        entry_points::sheet(&data);
    }

    #[test]
    fn tables_are_read_or_refused(data in mutated(TABLES)) {
        entry_points::table(&data);
    }

    #[test]
    fn partial_summaries_are_read_or_refused(data in mutated(PARTIALS)) {
        entry_points::partial(&data);
    }

    #[test]
    fn drafts_are_read_or_refused(data in mutated(DRAFTS)) {
        entry_points::draft(&data);
    }

    #[test]
    fn conditions_are_read_or_refused(data in mutated(CONDITIONS)) {
        entry_points::conditions(&data);
    }
}
