//! Words that form services write themselves, folded.

/// Words that stand for no answer.
pub(super) const MISSING: [&str; 9] =
    ["n/a", "na", "n.a.", "nan", "null", "-", "#n/a", "nil", "--"];

/// Words that stand for none of the options of a question with several.
pub(super) const NONE: [&str; 20] = [
    "none",
    "0",
    "none of them",
    "none of these",
    "none of the above",
    "[]",
    "(none)",
    "nothing",
    "keine",
    "keine davon",
    "keines davon",
    "nichts davon",
    "ninguna",
    "ninguno",
    "ninguna de ellas",
    "ninguno de ellos",
    "aucun",
    "aucune",
    "aucun de ceux-ci",
    "aucune de celles-ci",
];

/// Words of a column that stands for one option, where it is chosen.
pub(super) const CHOSEN: [&str; 16] = [
    "1", "1.0", "1,0", "yes", "y", "true", "x", "ja", "j", "wahr", "oui", "checked", "selected",
    "chosen", "✓", "✔",
];

/// Words of such a column where the option is not chosen.
pub(super) const NOT_CHOSEN: [&str; 13] = [
    "0",
    "0.0",
    "0,0",
    "no",
    "n",
    "false",
    "nein",
    "falsch",
    "non",
    "unchecked",
    "not selected",
    "not chosen",
    "[]",
];

/// Words under a question that has one column, in a second row of headers.
pub(super) const SECOND_HEADER: [&str; 5] = [
    "response",
    "open-ended response",
    "antwort",
    "offene antwort",
    "answer",
];

/// What may stand behind a question beside its text.
pub(super) const MARKS: [&str; 7] = [
    "required",
    "mandatory",
    "optional",
    "erforderlich",
    "pflichtfeld",
    "pflichtfrage",
    // Qualtrics, where an option of the question has a text field.
    "selectedchoice",
];

/// Words in front of a row of figures below a table, which nobody answered. Names of people ("Max") are
/// none of them.
pub(super) const FIGURES: [&str; 20] = [
    "average",
    "averages",
    "avg",
    "mean",
    "means",
    "median",
    "mode",
    "total",
    "totals",
    "grand total",
    "sum",
    "count",
    "minimum",
    "maximum",
    "standard deviation",
    "std dev",
    "mittelwert",
    "durchschnitt",
    "summe",
    "anzahl",
];
