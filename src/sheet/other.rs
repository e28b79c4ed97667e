//! Documents of ours that stand where answers belong: named as what they are, not read key by key.

/// A document that is no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherDocument {
    /// What it is, with its article.
    pub what: &'static str,
    /// What to do instead.
    pub help: &'static str,
    /// Whether it is about one person, whose id it may have.
    pub is_of_one: bool,
}

const GIVE_ANSWERS: &str = "give the answers that it was made of: the quiz's \"Save\" writes the answers alone, and so does rolefit take --save FILE";
const GIVE_SHEETS: &str = "give the sheets that it was made of";

/// The document that a `format` names, where that is one of ours and no sheet.
#[must_use]
pub fn other_document(format: &str) -> Option<OtherDocument> {
    let name = format.split('/').next()?.strip_prefix("rolefit-")?;
    let (what, help) = match name {
        "answers" => return None,
        "result" => ("a result", GIVE_ANSWERS),
        "comparison" => ("a comparison of two sheets", GIVE_ANSWERS),
        "cohort" => ("a cohort's report", GIVE_SHEETS),
        "cohort-partial" => (
            "a summary that --partial wrote",
            "summaries are added up with --merge",
        ),
        "audit" => ("an audit of a bank", "give a sheet of answers"),
        "check" => ("a check of a bank", "give a sheet of answers"),
        "bank" => ("a bank", "name it with --bank, and give a sheet of answers"),
        "texts" => (
            "a translation of a bank",
            "it is found beside its bank; give a sheet of answers",
        ),
        "draft" => (
            "the draft of a quiz",
            "go on with it: rolefit take --resume",
        ),
        "map" => ("a map", "name it with --map, and give the table"),
        "reading" => (
            "what convert tells of a table",
            "give the table or the sheets themselves",
        ),
        _ => (
            "another kind of file of this program",
            "give a sheet of answers",
        ),
    };
    Some(OtherDocument {
        what,
        help,
        is_of_one: name == "result",
    })
}

/// What a line that `batch` wrote is.
pub(super) const LINE_OF_RESULTS: OtherDocument = OtherDocument {
    what: "a line of results",
    help: GIVE_SHEETS,
    is_of_one: true,
};
