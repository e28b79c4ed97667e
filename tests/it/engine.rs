//! The core for a browser, as it is committed, against the core that runs here: a module that is stale
//! gives other bytes.

use rolefit::language::Language;
use rolefit::report::{Content, html};
use rolefit::{Bank, audit, sheet};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::browser::Browser;
use crate::support::random_bank;
use crate::support::shipped;

/// How many random banks are tried.
const BANKS: u64 = 400;
/// How many sheets of each.
const SHEETS: u64 = 5;

/// The page that the core here writes.
fn page(bank: &Bank, sheet: &str, language: Language) -> String {
    let sheet = sheet::parse(sheet, bank).expect("a sheet");
    let assessment = bank.assess(&sheet);
    let random = || audit::at_random(bank, sheet.length);
    let content = Content::new(language, bank, &sheet, &assessment, random);
    html::page(&content).expect("a page")
}

#[test]
fn the_committed_module_writes_the_same_bytes_as_the_program() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let shipped = shipped::text();
    let mut banks: Vec<Value> = vec![serde_json::from_str(shipped).expect("JSON")];
    banks.extend((0..BANKS).map(random_bank::bank));
    let mut cases = Vec::new();
    for (seed, value) in (0..).zip(&banks) {
        let text = value.to_string();
        let Ok(bank) = Bank::parse(&text) else {
            continue;
        };
        let sheets: Vec<Value> = (0..SHEETS)
            .map(|sheet| random_bank::sheet(value, seed * SHEETS + sheet).to_string())
            .filter(|sheet| sheet::parse(sheet, &bank).is_ok())
            .zip(Language::ALL.into_iter().cycle().skip(seed as usize))
            .map(|(sheet, language)| {
                json!({"sheet": &sheet, "language": language.tag(), "page": page(&bank, &sheet, language)})
            })
            .collect();
        cases.push(json!({"bank": text, "sheets": sheets}));
    }
    let sheets = cases.iter().filter_map(|case| case["sheets"].as_array());
    assert!(
        sheets.map(Vec::len).sum::<usize>() > 1_000,
        "most are sound"
    );
    let module = concat!(env!("CARGO_MANIFEST_DIR"), "/wasm/rolefit.wasm.gz");
    let plan = json!({"module": module, "cases": cases});
    let done = browser.run("engine.mjs", folder.path(), &plan);
    assert_eq!(
        done.status,
        Some(0),
        "{}\nbuild it anew with wasm/build.sh",
        done.err
    );
}

#[test]
fn the_committed_module_is_light_enough_for_a_telephone() {
    let module = concat!(env!("CARGO_MANIFEST_DIR"), "/wasm/rolefit.wasm.gz");
    let length = std::fs::metadata(module).expect("the module").len();
    assert!(length <= 300 * 1024, "{length} bytes");
}
