//! A bank whose every text tries to break out of wherever it is put, and a sheet that does the same.

use serde_json::{Value, json};

use crate::support::program::tiny_bank;

/// What every text of the bank ends with.
pub(crate) const HOSTILE: &str = r#"</script></style></textarea></title>--><img src=x onerror=alert(1)><svg onload=alert(2)>"'` onfocus=alert(3) autofocus {{7*7}}{% raw %}${alert(4)} javascript:alert(5) &lt;b&gt; <a href=javascript:alert(6)>x</a> [link](http://evil.example) ![i](//evil.example/i.png) <http://evil.example> http://evil.example www.evil.example a@evil.example @everyone [ref]: http://evil.example | `code` *b* _i_ ~~s~~ $x$ \"#;

/// The worked example's bank with a hostile text in every field that holds free text.
pub(crate) fn hostile_bank() -> String {
    let text = std::fs::read_to_string(tiny_bank()).expect("the example is there");
    let mut bank: Value = serde_json::from_str(&text).expect("JSON");
    taint(&mut bank, "");
    for key in ["version", "language"] {
        bank[key] = json!(format!("{key} {HOSTILE}"));
    }
    bank["questions"][0]["help"] = json!(format!("help {HOSTILE}"));
    bank.to_string()
}

/// Lengthens every text that somebody reads; ids, kinds and names of scales stay.
fn taint(value: &mut Value, key: &str) {
    const READ: [&str; 14] = [
        "title",
        "intro",
        "name",
        "summary",
        "next_steps",
        "about",
        "text",
        "help",
        "source",
        "left",
        "right",
        "label",
        "because",
        "scales",
    ];
    match value {
        Value::String(text) if READ.contains(&key) => {
            *text = format!("{text} {HOSTILE}");
        }
        Value::Array(items) => items.iter_mut().for_each(|item| taint(item, key)),
        Value::Object(members) => {
            for (name, member) in members {
                let key = if key == "scales" { key } else { name };
                taint(member, key);
            }
        }
        _ => {}
    }
}

/// A sheet on that bank: everything answered, id and group as hostile as the rest.
pub(crate) fn hostile_sheet() -> String {
    json!({
        "bank": "tiny",
        "id": format!("id {HOSTILE}"),
        "group": format!("group {HOSTILE}"),
        "answers": {
            "set-direction": 5, "horizon": 1, "daily-team": 1, "company": "startup", "energy": ["interviews", "reviews"]
        }
    })
    .to_string()
}
