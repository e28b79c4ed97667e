//! The banks that are built into the program.

use super::Bank;
use super::translation::Translation;
use crate::diagnostics::problem::Problems;

/// A bank that is built into the program.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// The name that `--bank` takes; the bank's id.
    pub name: &'static str,
    /// Its version, as the file says.
    pub version: &'static str,
    /// The bank file.
    pub text: &'static str,
    /// Its translations: `rolefit-texts/1`, a language each.
    pub translations: &'static [&'static str],
}

impl BuiltIn {
    /// The bank, in which the labels of every language count as answers.
    ///
    /// # Errors
    /// Where the bank or a translation is not sound, which a test holds that they are.
    pub fn bank(&self) -> Result<Bank, Problems> {
        let mut bank = Bank::parse(self.text)?;
        for texts in self.translations {
            let texts = Translation::parse(texts)?;
            bank.add_labels(&Bank::parse(&texts.apply(self.text)?)?)?;
        }
        Ok(bank)
    }
}

/// Every built-in bank; the first is the default.
pub const BUILT_IN: [BuiltIn; 1] = [BuiltIn {
    name: "pm-vs-po",
    version: "2.0.0",
    text: include_str!("../../questions/pm-vs-po.json"),
    translations: &[
        include_str!("../../questions/pm-vs-po.de.json"),
        include_str!("../../questions/pm-vs-po.es.json"),
        include_str!("../../questions/pm-vs-po.fr.json"),
    ],
}];

/// The built-in bank of this name.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|bank| bank.name == name)
}

/// A small, balanced bank to begin with, under this id: its texts say what to write in their place.
#[must_use]
pub fn starter(id: &str) -> String {
    include_str!("starter.json").replacen("NAME", id, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_bank_is_sound_in_every_language() {
        for built_in in BUILT_IN {
            let bank = built_in.bank().expect("sound");
            assert_eq!(
                (bank.id(), bank.version()),
                (built_in.name, built_in.version)
            );
        }
    }
}
