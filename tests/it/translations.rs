//! The shipped banks in other languages: whole, for the same points, and written by the same rules.

use std::collections::BTreeMap;
use std::path::Path;

use rolefit::Bank;
use rolefit::audit::remarks;
use rolefit::bank::translation::Translation;
use rolefit::bank::{BUILT_IN, built_in};
use serde_json::Value;

/// A shipped bank with one of its translations.
struct Shipped {
    file: String,
    bank: String,
    translation: Translation,
}

impl Shipped {
    /// The bank in the translation's language.
    fn translated(&self) -> String {
        self.translation
            .apply(&self.bank)
            .unwrap_or_else(|problems| panic!("{}: {problems:?}", self.file))
    }
}

/// Every `questions/BANK.TAG.json` with its `questions/BANK.json`.
fn shipped() -> Vec<Shipped> {
    let questions = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions");
    let read = |name: &str| std::fs::read_to_string(questions.join(name)).expect("it can be read");
    let mut shipped = Vec::new();
    for entry in questions.read_dir().expect("it can be listed") {
        let file = entry.expect("it can be listed").file_name();
        let file = file.into_string().expect("it is ASCII");
        let parts: Vec<&str> = file.split('.').collect();
        if let [bank, tag, "json"] = parts[..] {
            let translation = Translation::parse(&read(&file)).expect(&file);
            assert_eq!(translation.language, tag, "{file}");
            let bank = read(&format!("{bank}.json"));
            shipped.push(Shipped {
                bank,
                translation,
                file,
            });
        }
    }
    shipped.sort_by(|one, other| one.file.cmp(&other.file));
    shipped
}

/// Every text in a value by where it stands.
fn texts(value: &Value, at: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => drop(found.insert(at.to_owned(), text.clone())),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                texts(item, &format!("{at}/{place}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                texts(field, &format!("{at}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The figures of a text, however their thousands are parted.
fn figures(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |place: usize| letters.get(place).is_some_and(char::is_ascii_digit);
    let parts = |place: usize| {
        matches!(letters[place], ',' | '.' | '\u{a0}')
            && place > 0
            && is_digit(place - 1)
            && (1..=3).all(|ahead| is_digit(place + ahead))
            && !is_digit(place + 4)
    };
    let joined: String = (0..letters.len())
        .filter(|&place| !parts(place))
        .map(|place| letters[place])
        .collect();
    let mut figures: Vec<String> = joined
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|figure| !figure.is_empty())
        .map(str::to_owned)
        .collect();
    // The order of a sentence is the language's.
    figures.sort();
    figures
}

#[test]
fn every_file_is_built_in_and_the_default_bank_speaks_what_is_promised() {
    let shipped = shipped();
    for built_in in BUILT_IN {
        let of_bank = |shipped: &&Shipped| shipped.translation.bank == built_in.name;
        let files: Vec<&Translation> = shipped
            .iter()
            .filter(of_bank)
            .map(|shipped| &shipped.translation)
            .collect();
        let own: Vec<Translation> = built_in
            .translations
            .iter()
            .map(|text| Translation::parse(text).expect(built_in.name))
            .collect();
        assert_eq!(own.iter().collect::<Vec<_>>(), files, "{}", built_in.name);
    }
    let default = built_in("pm-vs-po").expect("it ships").translations.len();
    let tags: Vec<&str> = shipped
        .iter()
        .filter(|shipped| shipped.translation.bank == "pm-vs-po")
        .map(|shipped| shipped.translation.language.as_str())
        .collect();
    assert_eq!((default, tags), (3, vec!["de", "es", "fr"]));
}

#[test]
fn every_translation_is_whole() {
    for shipped in shipped() {
        let problems = shipped.translation.check(&shipped.bank).expect("sound");
        assert!(problems.is_empty(), "{}: {problems:#?}", shipped.file);
    }
}

/// What is the same word in both languages.
fn same_words(language: &str) -> &'static [&'static str] {
    match language {
        "es" => &["/questions/country/options/australia"],
        "fr" => &["/questions/country/options/canada"],
        _ => &[],
    }
}

#[test]
fn nothing_is_left_in_the_banks_own_language_but_names_that_are_the_same_word() {
    for shipped in shipped() {
        let language = &shipped.translation.language;
        let skeleton = Translation::skeleton(&shipped.bank, language).expect("sound");
        let [own, other] = [&skeleton, &shipped.translation].map(|translation| {
            let head = ["format", "bank", "version", "language"];
            let mut value = serde_json::to_value(translation).expect("it can be written");
            let fields = value.as_object_mut().expect("an object");
            fields.retain(|name, _| !head.contains(&name.as_str()));
            let mut found = BTreeMap::new();
            texts(&value, "", &mut found);
            found
        });
        let same: Vec<&String> = own
            .iter()
            .filter(|(at, text)| other.get(*at) == Some(text))
            .map(|(at, _)| at)
            .collect();
        assert_eq!(same, same_words(language), "{}", shipped.file);
    }
}

#[test]
fn but_for_its_texts_a_translated_bank_is_the_bank() {
    for shipped in shipped() {
        let translated = shipped.translated();
        let bank = Bank::parse(&translated).expect(&shipped.file);
        assert_eq!(bank.language(), shipped.translation.language);
        let own: Value = serde_json::from_str(&shipped.bank).expect("JSON");
        let language = own["language"].as_str().expect("a language");
        let back = Translation::skeleton(&shipped.bank, language).expect("sound");
        let back: Value =
            serde_json::from_str(&back.apply(&translated).expect("whole")).expect("JSON");
        assert_eq!(back, own, "{}", shipped.file);
    }
}

#[test]
fn questions_are_as_short_and_sides_as_even_as_in_the_bank_itself() {
    for shipped in shipped() {
        let bank = Bank::parse(&shipped.translated()).expect(&shipped.file);
        assert_eq!(remarks(&bank), [], "{}", shipped.file);
    }
}

#[test]
fn figures_stay_what_they_are() {
    for shipped in shipped() {
        let [own, other] = [&shipped.bank, &shipped.translated()].map(|bank| {
            let mut found = BTreeMap::new();
            let bank = serde_json::from_str(bank).expect("JSON");
            texts(&bank, "", &mut found);
            found
        });
        for (at, text) in &own {
            assert_eq!(figures(&other[at]), figures(text), "{}: {at}", shipped.file);
        }
    }
}

#[test]
fn figures_are_found_however_they_are_written() {
    for text in [
        "$148,948 and 13",
        "148.948 $ am 13. März",
        "13 et 148\u{a0}948\u{a0}$",
    ] {
        assert_eq!(figures(text), ["13", "148948"]);
    }
    assert_eq!(figures("von 6 bis 24, 100"), ["100", "24", "6"]);
}
