//! Words that form services write themselves, folded.

/// Words that stand for no answer.
pub(super) const MISSING: [&str; 9] =
    ["n/a", "na", "n.a.", "nan", "null", "-", "#n/a", "nil", "--"];

/// Words that stand for none of the options of a question with several.
pub(super) const NONE: [&str; 30] = [
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
    "nada",
    "nada de esto",
    "rien",
    "keine der genannten",
    "keine der oben genannten",
    "ninguna de las anteriores",
    "ninguno de los anteriores",
    "aucune de ces réponses",
    "aucun de ces choix",
    "aucune des réponses ci-dessus",
];

/// Words of a column that stands for one option, where it is chosen.
pub(super) const CHOSEN: [&str; 20] = [
    "1",
    "1.0",
    "1,0",
    "yes",
    "y",
    "true",
    "x",
    "ja",
    "j",
    "wahr",
    "oui",
    "checked",
    "selected",
    "chosen",
    "✓",
    "✔",
    "sí",
    "si",
    "verdadero",
    "vrai",
];

/// Words of such a column where the option is not chosen.
pub(super) const NOT_CHOSEN: [&str; 15] = [
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
    "falso",
    "faux",
];

/// Words under a question that has one column, in a second row of headers.
pub(super) const SECOND_HEADER: [&str; 10] = [
    "response",
    "open-ended response",
    "antwort",
    "offene antwort",
    "answer",
    "respuesta",
    "respuesta abierta",
    "réponse",
    "réponse ouverte",
    "réponse libre",
];

/// What may stand behind a question beside its text.
pub(super) const MARKS: [&str; 16] = [
    "required",
    "mandatory",
    "optional",
    "erforderlich",
    "pflichtfeld",
    "pflichtfrage",
    // Qualtrics, where an option of the question has a text field.
    "selectedchoice",
    "obligatorio",
    "obligatoria",
    "opcional",
    "obligatoire",
    "requis",
    "facultatif",
    "ausgewählteoption",
    "opciónseleccionada",
    "choixsélectionné",
];

/// Words in front of a row of figures below a table, which nobody answered. Names of people ("Max") are
/// none of them.
pub(super) const FIGURES: [&str; 30] = [
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
    "promedio",
    "suma",
    "mediana",
    "moyenne",
    "médiane",
    "somme",
    "standardabweichung",
    "desviación estándar",
    "écart type",
    "écart-type",
];

/// What stands in front of a question, before a dash, over what a form gave for the answer: points, and a
/// remark on it. Microsoft writes them beside each question of a quiz.
pub(super) const REMARKS: [&str; 10] = [
    "points",
    "feedback",
    "score",
    "punkte",
    "puntos",
    "comentarios",
    "commentaires",
    "rückmeldung",
    "observaciones",
    "note",
];
