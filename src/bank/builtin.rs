//! The banks that are built into the program.

/// A bank that is built into the program.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// The name that `--bank` takes; the bank's id.
    pub name: &'static str,
    /// Its version, as the file says.
    pub version: &'static str,
    /// The bank file.
    pub text: &'static str,
}

/// Every built-in bank; the first is the default.
pub const BUILT_IN: [BuiltIn; 1] = [BuiltIn {
    name: "pm-vs-po",
    version: "2.0.0",
    text: include_str!("../../questions/pm-vs-po.json"),
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
