//! The shipped bank in languages as hard on a screen as any: its own translations with marks around every
//! text, and one that is made up of long words and wide characters.

use std::path::{Path, PathBuf};

use rolefit::bank::built_in;
use rolefit::bank::translation::Translation;
use serde_json::Value;

use super::shipped;

/// What a text of a given bank begins and ends with, so that a screen tells whether it shows all of it.
pub(crate) const BEGIN: char = '⟦';
pub(crate) const END: char = '⟧';

/// The tag of the language that is made up: nobody speaks it, the program neither.
pub(crate) const MADE_UP: &str = "qaa";
/// The tag of the shipped bank's own texts with marks around them.
pub(crate) const ENGLISH: &str = "en-GB";

/// The shipped bank in a folder, with a translation beside it as somebody would give one.
pub(crate) fn given(folder: &Path, tag: &str) -> PathBuf {
    let bank = folder.join("bank.json");
    std::fs::write(&bank, shipped::text()).expect("the bank is written");
    let translations = built_in("pm-vs-po").expect("it ships").translations;
    let shipped = translations.iter();
    let shipped = shipped.map(|text| Translation::parse(text).expect("sound"));
    let mut texts = shipped
        .into_iter()
        .find(|texts| texts.language == tag)
        .unwrap_or_else(|| Translation::skeleton(shipped::text(), tag).expect("sound"));
    texts = marked(&texts, tag == MADE_UP);
    let path = folder.join(format!("bank.{tag}.json"));
    let content = serde_json::to_string_pretty(&texts).expect("it can be written");
    std::fs::write(path, content).expect("the texts are written");
    bank
}

/// Every text within marks, and made up anew where that is wished.
fn marked(texts: &Translation, is_made_up: bool) -> Translation {
    let mut value = serde_json::to_value(texts).expect("it can be written");
    let head = ["format", "bank", "version", "language"];
    let mut count = 0;
    let fields = value.as_object_mut().expect("an object");
    for (name, field) in fields {
        if !head.contains(&name.as_str()) {
            each_text(field, &mut |text| {
                count += 1;
                let inner = match is_made_up {
                    true => made_up(text, count),
                    false => text.to_owned(),
                };
                format!("{BEGIN}{inner}{END}")
            });
        }
    }
    serde_json::from_value(value).expect("the same fields")
}

fn each_text(value: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| each_text(field, change)),
        _ => {}
    }
}

/// Words of thirty letters and runs of wide characters by turns, no two alike, that take half as many
/// columns again as the text.
fn made_up(text: &str, count: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "wei", "ter", "bil", "dungs", "maß", "nah", "men", "pla", "nungs", "stel", "len", "ver",
        "zeich", "nis", "prü", "fung",
    ];
    let wanted = text.chars().count() * 3 / 2;
    let mut seed = count;
    let mut draw = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut words = Vec::new();
    let mut columns = 0;
    while columns < wanted || words.len() < 2 {
        if words.len() % 2 == count % 2 {
            let mut word = String::new();
            while word.chars().count() < 30 {
                word += SYLLABLES[draw(SYLLABLES.len())];
            }
            columns += word.chars().count() + 1;
            words.push(word);
        } else {
            let wide =
                |number: usize| char::from_u32(0x4e00 + number as u32).expect("an ideograph");
            let run: String = (0..15).map(|_| wide(draw(20_000))).collect();
            columns += 31;
            words.push(run);
        }
    }
    words.join(" ")
}
