//! Opening banks: built-in ones by name and files by path, with their translations, in a language.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use rolefit::Bank;
use rolefit::bank::translation::Translation;
use rolefit::bank::{BUILT_IN, BuiltIn, MAX_BANK_BYTES, built_in};
use rolefit::diagnostics::problem::nearest;

use crate::cli::failure::Failure;
use crate::cli::files::{STDIN, read_text, shown};

/// Reads the bank of this name or file; without one, the built-in bank that a sheet names, else the
/// first built-in bank. The labels of every language that is known of it count as answers.
pub(crate) fn open_bank(name: Option<&str>, sheet_names: Option<&str>) -> Result<Bank, Failure> {
    BankInLanguages::read(name, sheet_names)?.bank(None)
}

/// A bank's file with its translations: those built in with it, or those that stand beside it as
/// `NAME.TAG.json`.
#[derive(Debug)]
pub(crate) struct BankInLanguages {
    own: BankText,
    built_in: Option<&'static BuiltIn>,
    /// Their places and texts: not read until a language is asked for, as most runs ask for none.
    translations: Vec<(String, Cow<'static, str>)>,
}

impl BankInLanguages {
    /// Reads them, without asking whether they fit.
    pub(crate) fn read(name: Option<&str>, sheet_names: Option<&str>) -> Result<Self, Failure> {
        let found = match name {
            None => Some(sheet_names.and_then(built_in).unwrap_or(&BUILT_IN[0])),
            Some(name) => built_in(name),
        };
        let banks = match (found, name) {
            (None, Some(name)) => BankInLanguages {
                own: BankText::read(name)?,
                built_in: None,
                translations: beside(Path::new(name))?,
            },
            (found, _) => {
                let bank = found.unwrap_or(&BUILT_IN[0]);
                let texts = bank.translations.iter();
                let texts = texts.map(|text| (BUILT_IN_PLACE.to_owned(), Cow::Borrowed(*text)));
                BankInLanguages {
                    own: BankText::built_in(bank),
                    built_in: Some(bank),
                    translations: texts.collect(),
                }
            }
        };
        if banks.built_in.is_none() {
            banks.translations()?;
        }
        Ok(banks)
    }

    fn translations(&self) -> Result<Vec<(&str, Translation)>, Failure> {
        let texts = self.translations.iter();
        let read = texts.map(|(place, text)| match Translation::parse(text) {
            Ok(translation) => Ok((place.as_str(), translation)),
            Err(problem) => Err(Failure::of_problems(place.clone(), &problem.into())),
        });
        read.collect()
    }

    /// The bank in a language, or in its own; every other one's labels count too.
    pub(crate) fn bank(&self, language: Option<&str>) -> Result<Bank, Failure> {
        if let (Some(built_in), None) = (self.built_in, language) {
            let sound = built_in.bank();
            return sound.map_err(|problems| Failure::of_problems(BUILT_IN_PLACE, &problems));
        }
        let own = self.parse(&self.own.text)?;
        let texts = self.text_for(&own, language)?;
        let mut bank = self.parse(&texts)?;
        let mut others = vec![own];
        for (place, translation) in self.translations()? {
            others.push(self.parse(&self.applied(place, &translation)?)?);
        }
        others.retain(|other| other.language() != bank.language());
        for other in &others {
            let added = bank.add_language(other);
            added.map_err(|problems| Failure::of_problems(self.own.place.clone(), &problems))?;
        }
        Ok(bank)
    }

    /// A built-in bank in its own language, whose labels alone count: what it takes for an answer, [`Self::bank`]
    /// takes for the same. `None` for other banks, whose translations are to be checked, and other languages.
    pub(crate) fn built_in_alone(&self, language: Option<&str>) -> Result<Option<Bank>, Failure> {
        match (self.built_in, language) {
            (Some(bank), None) => self.parse(bank.text).map(Some),
            _ => Ok(None),
        }
    }

    /// The bank's text in a language, or in its own.
    pub(crate) fn text(&self, language: Option<&str>) -> Result<Cow<'_, str>, Failure> {
        self.text_for(&self.parse(&self.own.text)?, language)
    }

    fn text_for(&self, own: &Bank, language: Option<&str>) -> Result<Cow<'_, str>, Failure> {
        let Some(wanted) = language else {
            return Ok(Cow::Borrowed(&self.own.text));
        };
        let translations = self.translations()?;
        let tags = || {
            let texts = translations.iter();
            texts.map(|(_, texts)| texts.language.as_str())
        };
        let known = || std::iter::once(own.language()).chain(tags());
        // The tag as it is, else another region's or script's texts of the same language.
        let found = known()
            .position(|tag| tag.eq_ignore_ascii_case(wanted))
            .or_else(|| known().position(|tag| primary(tag).eq_ignore_ascii_case(primary(wanted))));
        match found {
            Some(0) => Ok(Cow::Borrowed(&self.own.text)),
            Some(place) => {
                let (place, translation) = &translations[place - 1];
                self.applied(place, translation).map(Cow::Owned)
            }
            None => {
                let tags: Vec<&str> = known().collect();
                let what = format!("bank \"{}\" has no texts in \"{wanted}\"", own.id());
                Err(Failure::usage(what, format!("it has: {}", tags.join(", "))))
            }
        }
    }

    /// The languages that the bank has texts in, its own first.
    pub(crate) fn languages(&self) -> Result<Vec<String>, Failure> {
        let own = self.parse(&self.own.text)?.language().to_owned();
        let others = self.translations()?;
        let others = others.into_iter().map(|(_, texts)| texts.language);
        Ok(std::iter::once(own).chain(others).collect())
    }

    fn parse(&self, text: &str) -> Result<Bank, Failure> {
        Bank::parse(text)
            .map_err(|problems| Failure::of_problems(self.own.place.clone(), &problems))
    }

    fn applied(&self, place: &str, translation: &Translation) -> Result<String, Failure> {
        let applied = translation.apply(&self.own.text);
        applied.map_err(|problems| Failure::of_problems(place, &problems))
    }
}

/// The language of a tag without its script, region and variants.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// The translations beside a bank's file, with their places, in the order of their names.
fn beside(bank: &Path) -> Result<Vec<(String, Cow<'static, str>)>, Failure> {
    let (Some(stem), Some(folder)) = (
        bank.file_stem().and_then(|stem| stem.to_str()),
        bank.parent(),
    ) else {
        return Ok(Vec::new());
    };
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    // Whoever may not list the folder has no translations there.
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let is_translation = |path: &PathBuf| {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let tag = name
            .strip_prefix(stem)
            .and_then(|rest| rest.strip_prefix('.'));
        let tag = tag.and_then(|rest| rest.strip_suffix(".json"));
        tag.is_some_and(|tag| {
            !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths.filter(is_translation).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let text = read_text(&path, MAX_BANK_BYTES, "translation")?;
        // Only what says that it is one.
        let says_so = serde_json::from_str::<serde_json::Value>(&text);
        if says_so.is_ok_and(|value| value["format"] == "rolefit-texts/1") {
            found.push((shown(&path).into_owned(), text.into()));
        }
    }
    Ok(found)
}

/// How messages call a built-in bank's file.
const BUILT_IN_PLACE: &str = "built-in bank";

/// The text of a bank, or of another file that is named like one, and how messages call it.
#[derive(Debug)]
pub(crate) struct BankText {
    pub(crate) place: String,
    pub(crate) text: Cow<'static, str>,
}

impl BankText {
    /// That of a built-in bank.
    pub(crate) fn built_in(bank: &BuiltIn) -> BankText {
        BankText {
            place: BUILT_IN_PLACE.into(),
            text: bank.text.into(),
        }
    }

    /// That of a built-in bank's name, or of a file.
    pub(crate) fn read(name: &str) -> Result<BankText, Failure> {
        if let Some(bank) = built_in(name) {
            return Ok(BankText::built_in(bank));
        }
        Ok(BankText {
            place: shown(name).into_owned(),
            text: bank_file(name)?.into(),
        })
    }
}

fn bank_file(name: &str) -> Result<String, Failure> {
    if name != STDIN && !Path::new(name).exists() {
        let file = format!("{name}.json");
        let names = BUILT_IN.iter().map(|bank| bank.name);
        let help = match nearest(name, names.clone()) {
            _ if Path::new(&file).is_file() => format!("did you mean the file {file}?"),
            Some(near) => format!("did you mean {near}?"),
            None => {
                format!(
                    "give the path of a bank file, or a built-in bank: {}",
                    names.collect::<Vec<_>>().join(", ")
                )
            }
        };
        return Err(Failure::refused(
            format!("there is no bank \"{name}\""),
            help,
        ));
    }
    read_text(name, MAX_BANK_BYTES, "bank")
}
