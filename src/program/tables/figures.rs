//! Rows of figures below a table, or below a group of its rows, which nobody answered: known by their first text.

use crate::tables::fold::fold;

/// Words in front of a row of figures below a table, which nobody answered. Names of people ("Max") are
/// none of them.
const FIGURES: [&str; 68] = [
    "average",
    "averages",
    "avg",
    "mean",
    "means",
    "median",
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
    "std. dev.",
    "std. dev",
    "stdev",
    "average score",
    "gesamt",
    "ø",
    // What spreadsheets write below the groups of a table.
    "grand average",
    "grand count",
    "grand sum",
    "subtotal",
    "subtotals",
    "gesamtergebnis",
    "gesamtanzahl",
    "gesamtmittelwert",
    "gesamtmaximum",
    "gesamtminimum",
    "teilergebnis",
    "zwischensumme",
    "ergebnis",
    "total general",
    "total général",
    "sous-total",
    "média",
    "overall",
    "summary",
    "valid n",
    "valid",
    "rounded mean",
    "insgesamt",
    "ensemble",
    "effectif",
    "effectifs",
    "max. points",
    "max points",
    "maximum points",
    "possible points",
    "points possible",
    "max. score",
    "höchstpunktzahl",
];
/// Words in front of such a row that may hold labels as answers do.
const KEYS: [&str; 17] = [
    "mode",
    "modus",
    "moda",
    "answer key",
    "correct answer",
    "correct answers",
    "lösung",
    "respuestas correctas",
    "corrigé",
    "benchmark",
    "last year",
    "options",
    "answer options",
    "example",
    "beispiel",
    "exemple",
    "ejemplo",
];

/// The last words of a row of figures of a group, which no group is called: `Berlin Count`.
const FIGURES_BEHIND: [&str; 10] = [
    "average",
    "averages",
    "count",
    "subtotal",
    "stddev",
    "anzahl",
    "mittelwert",
    "durchschnitt",
    "ergebnis",
    "teilergebnis",
];
/// The first words of such a row, which no group is called either: `Moyenne Berlin`.
const MEANS_BEFORE: [&str; 5] = [
    "moyenne",
    "médiane",
    "promedio",
    "mittelwert",
    "durchschnitt",
];
/// What stands so behind a group alone, for a person may be called Max.
const EXTREMES: [&str; 6] = ["max", "min", "maximum", "minimum", "product", "var"];
/// Others, which a group or a person may be called too.
const FIGURES_OR_NAMES_BEHIND: [&str; 9] = [
    "total", "sum", "mean", "median", "result", "product", "summe", "max", "min",
];
/// The first words of such a row, which a group may be called too: `Total Berlin`.
const FIGURES_BEFORE: [&str; 6] = ["total", "somme", "nombre", "suma", "cuenta", "recuento"];

/// Words that may be a person's or a row of figures: they are figures where numbers stand below labels.
const FIGURES_OR_NAMES: [&str; 28] = [
    "min",
    "max",
    "sd",
    "n",
    "key",
    "target",
    "soll",
    "norm",
    "range",
    "weight",
    "std",
    "stabw",
    "var",
    "md",
    "m",
    "σ",
    "mittel",
    "schnitt",
    "totaal",
    "totale",
    "media",
    "gemiddelde",
    "ideal",
    "top",
    "freq",
    "unique",
    "rank",
    "vorjahr",
];

/// Whether the first text of a row says that it holds figures below a table, no answers.
pub(super) fn is_figures(cell: &[u8]) -> bool {
    // "n = 8" is nobody's name; "n = 12 people, mostly developers" may be somebody's words.
    let mut parts = cell.splitn(2, |&byte| byte == b'=');
    let is_number = |text: &[u8]| !text.iter().any(u8::is_ascii_alphabetic);
    let before = parts.next().filter(|_| parts.next().is_some_and(is_number));
    is_one_of(&FIGURES, cell)
        || is_percent(cell)
        || before.is_some_and(|word| is_one_of(&FIGURES_OR_NAMES, word))
}

/// Whether it says so of a row that may hold labels, such as a key.
pub(super) fn is_key(cell: &[u8]) -> bool {
    is_one_of(&KEYS, cell)
}

/// Whether a text is a percentage: below a table a percentile.
fn is_percent(cell: &[u8]) -> bool {
    let number = cell.trim_ascii().strip_suffix(b"%").unwrap_or_default();
    let number = number.trim_ascii_end();
    let is_part = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    !number.is_empty() && number.iter().all(is_part)
}

/// Whether it says so where the row holds numbers alone: `Berlin Count`; of a group also `Berlin Max`.
pub(super) fn is_figures_of(ends: &TextEnds, is_group: bool) -> bool {
    FIGURES_BEHIND.contains(&ends.last.as_str())
        || MEANS_BEFORE.contains(&ends.first.as_str())
        || is_group && EXTREMES.contains(&ends.last.as_str())
}

/// How many digits a text begins with.
fn digits(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Whether a text begins with an hour: `9:41`.
fn begins_with_hour(text: &[u8]) -> bool {
    let hours = digits(text);
    matches!(hours, 1 | 2) && text.get(hours) == Some(&b':') && digits(&text[hours + 1..]) == 2
}

/// What stands behind the date that a text begins with.
fn behind_date(text: &[u8]) -> Option<&[u8]> {
    let first = digits(text);
    let mark = *text.get(first).filter(|mark| b"-/.".contains(mark))?;
    let rest = &text[first + 1..];
    let second = digits(rest);
    let rest = rest[second..].strip_prefix(&[mark])?;
    let third = digits(rest);
    let is_date = matches!(
        (first, second, third),
        (4, 1 | 2, 1 | 2) | (1 | 2, 1 | 2, 2 | 4)
    );
    is_date.then(|| &rest[third..])
}

/// Whether a date or an hour stands in a text.
pub(super) fn is_time(cell: &[u8]) -> bool {
    let begins =
        |&at: &usize| cell[at].is_ascii_digit() && (at == 0 || !cell[at - 1].is_ascii_digit());
    let mut starts = (0..cell.len()).filter(begins);
    starts.any(|at| begins_with_hour(&cell[at..]) || behind_date(&cell[at..]).is_some())
}

/// Whether a text begins with a date and its hour, as forms write when a sheet came. A birthday has no hour, and a lunch no
/// date.
pub(super) fn is_moment(cell: &[u8]) -> bool {
    let behind = behind_date(cell.trim_ascii()).unwrap_or_default();
    let hour = behind.iter().position(u8::is_ascii_digit);
    hour.is_some_and(|at| at < 4 && begins_with_hour(&behind[at..]))
}

/// Whether it may say so of the rows of a group: `Berlin Max`, `Total Berlin`.
pub(super) fn may_be_figures(ends: &TextEnds) -> bool {
    FIGURES_BEFORE.contains(&ends.first.as_str())
        || FIGURES_OR_NAMES_BEHIND.contains(&ends.last.as_str())
}

/// The first and the last word of a text of several, folded.
pub(super) struct TextEnds {
    first: String,
    last: String,
}

/// The ends of a text of several words; of a time and of most ids none.
pub(super) fn ends(cell: &[u8]) -> Option<TextEnds> {
    let cell = cell.trim_ascii();
    if !cell.contains(&b' ') || cell.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let text = fold(&String::from_utf8_lossy(cell));
    let (first, rest) = text.split_once(' ')?;
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    Some(TextEnds {
        first: first.to_owned(),
        last: last.to_owned(),
    })
}

/// Whether a cell is one of these words, up to a colon or a bracket: `Mean (n=4)`.
fn is_one_of(words: &[&str], cell: &[u8]) -> bool {
    let word = cell.split(|byte| matches!(byte, b':' | b'(')).next();
    let word = word.unwrap_or_default().trim_ascii();
    // None holds a digit, and most first cells do: an id, a time.
    if word.iter().any(u8::is_ascii_digit) {
        return false;
    }
    if word.is_ascii() {
        return words
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known.as_bytes()));
    }
    let folded = fold(&String::from_utf8_lossy(word));
    words.contains(&folded.as_str())
}

/// Whether a word may be a person's or stand before figures.
pub(super) fn is_figures_or_name(cell: &[u8]) -> bool {
    is_one_of(&FIGURES_OR_NAMES, cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_dates_with_hours() {
        let moments = [
            "2026-11-20 10:00",
            "20/11/2026 9:41:07 AM",
            "20.11.2026, 10:00",
            "2026-11-20T10:00:00Z",
        ];
        for text in moments {
            assert!(
                is_moment(text.as_bytes()) && is_time(text.as_bytes()),
                "{text}"
            );
        }
        for text in [
            "20/11/2026",
            "9:41",
            "November 20, 2026 9:01 AM",
            "by 20.11.26",
        ] {
            assert!(
                !is_moment(text.as_bytes()) && is_time(text.as_bytes()),
                "{text}"
            );
        }
        for text in [
            "",
            "p1",
            "2025",
            "555-123-4567",
            "10.0.0.1",
            "4.5",
            "1:2",
            "12-34",
            "uuid:0001-aaaa",
            "Room 10.1",
        ] {
            assert!(
                !is_moment(text.as_bytes()) && !is_time(text.as_bytes()),
                "{text}"
            );
        }
    }

    #[test]
    fn figures_are_told_from_groups_and_people() {
        for text in [
            "Mean (n=4)",
            "Average:",
            "Grand Count",
            "n = 8",
            "Gesamtergebnis",
            "Total général",
            "50%",
            "97.5 %",
        ] {
            assert!(is_figures(text.as_bytes()), "{text}");
        }
        for text in [
            "Max",
            "p1",
            "2026/03/01 9:41:07 AM",
            "Berlin",
            "Anna Max",
            "Total Rewards",
            "Counting House",
            "N",
            "100% Anna",
            "%",
        ] {
            assert!(!is_figures(text.as_bytes()), "{text}");
        }
        let of = |text: &str, is_group| {
            let ends = ends(text.as_bytes());
            ends.is_some_and(|ends| is_figures_of(&ends, is_group))
        };
        for text in ["Berlin Count", "Team average", "Head Count", "Moyenne Lyon"] {
            assert!(of(text, false), "{text}");
        }
        assert!(of("Berlin Max", true) && !of("Anna Max", false));
        for text in ["Berlin Max", "Total Berlin", "Blue Team Sum"] {
            let ends = ends(text.as_bytes());
            assert!(ends.is_some_and(|ends| may_be_figures(&ends)), "{text}");
        }
    }
}
