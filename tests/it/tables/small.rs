//! Small tables, each for one rule: `small.json` has the banks, the texts, the sheets that a person reads in them, and
//! where a row or the whole is refused, how the first error begins.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::support::program::run;

#[derive(Deserialize)]
struct SmallTables {
    banks: BTreeMap<String, Value>,
    cases: Vec<SmallTable>,
}

#[derive(Deserialize)]
struct SmallTable {
    /// The name of its file, which tells the rule.
    name: String,
    bank: String,
    text: String,
    sheets: Vec<Value>,
    refused: Option<String>,
    told: Option<String>,
}

#[test]
fn each_rule_reads_or_refuses_its_table() {
    let tables: SmallTables = serde_json::from_str(include_str!("small.json")).expect("JSON");
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    for (name, bank) in &tables.banks {
        std::fs::write(path(&format!("bank-{name}.json")), bank.to_string()).expect("written");
    }
    assert!(tables.cases.len() > 30);
    for table in tables.cases {
        let (bank, file) = (
            path(&format!("bank-{}.json", table.bank)),
            path(&table.name),
        );
        std::fs::write(&file, &table.text).expect("written");
        let asked = ["convert", "--allow-missing", "--bank", &bank, &file];
        let done = run(&asked, "");
        let lines = done.out.lines();
        let sheets: Vec<Value> = lines
            .map(|line| {
                let mut sheet: Value = serde_json::from_str(line).expect("JSON");
                let pairs = sheet.as_object_mut().expect("an object");
                pairs.retain(|key, _| key != "format" && key != "bank");
                sheet
            })
            .collect();
        let name = &table.name;
        assert_eq!(sheets, table.sheets, "{name}: {}", done.err);
        let status = i32::from(table.refused.is_some());
        assert_eq!(done.status, Some(status), "{name}: {}", done.err);
        let errors: Vec<&str> = done
            .err
            .lines()
            .filter_map(|line| line.strip_prefix("error: "))
            .collect();
        let begins = table.refused.unwrap_or_default();
        let first = errors.first().copied().unwrap_or_default();
        assert!(first.starts_with(&begins), "{name}: {}", done.err);
        if let Some(told) = &table.told {
            assert!(done.err.contains(told), "{name}: {}", done.err);
        }
    }
}
