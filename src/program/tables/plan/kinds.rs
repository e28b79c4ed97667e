//! A row below the headers that says of each column what kind of answers it holds: `text`, `single choice`.

use smol_str::SmolStr;

use crate::tables::fold::{fold, words};
use crate::tables::names::Named;
use crate::tables::options::Options;
use crate::tables::plan::table_plan::PlannedColumn;
use crate::tables::rows::is_tick;
use crate::tables::words::MISSING;

/// Words for kinds of answers, as some services write them in a row below the headers: `single choice`, `int64`.
const KINDS: [&str; 120] = [
    "text",
    "string",
    "str",
    "char",
    "varchar",
    "number",
    "numeric",
    "integer",
    "int",
    "float",
    "double",
    "decimal",
    "object",
    "category",
    "categorical",
    "factor",
    "ordinal",
    "nominal",
    "boolean",
    "bool",
    "date",
    "datetime",
    "time",
    "timestamp",
    "choice",
    "choices",
    "single",
    "multiple",
    "multi",
    "select",
    "selection",
    "option",
    "options",
    "radio",
    "button",
    "checkbox",
    "checkboxes",
    "dropdown",
    "list",
    "rating",
    "scale",
    "likert",
    "matrix",
    "grid",
    "slider",
    "open",
    "ended",
    "free",
    "form",
    "response",
    "answer",
    "question",
    "type",
    "short",
    "long",
    "paragraph",
    "entry",
    "field",
    "value",
    "required",
    "optional",
    "mandatory",
    "zahl",
    "ganzzahl",
    "dezimalzahl",
    "datum",
    "zeichenkette",
    "auswahl",
    "einfachauswahl",
    "mehrfachauswahl",
    "einfachnennung",
    "mehrfachnennung",
    "skala",
    "bewertung",
    "matrixfrage",
    "freitext",
    "textfeld",
    "frage",
    "antwort",
    "offene",
    "kurzantwort",
    "absatz",
    "pflichtfeld",
    "pflichtfrage",
    "número",
    "entero",
    "texto",
    "cadena",
    "fecha",
    "opción",
    "opciones",
    "selección",
    "única",
    "múltiple",
    "escala",
    "matriz",
    "respuesta",
    "pregunta",
    "tipo",
    "casillas",
    "corta",
    "abierta",
    "obligatorio",
    "obligatoria",
    "opcional",
    "nombre",
    "entier",
    "texte",
    "chaîne",
    "choix",
    "unique",
    "sélection",
    "échelle",
    "grille",
    "réponse",
    "cases",
    "courte",
    "ouverte",
    "obligatoire",
    "facultatif",
];

/// Whether a row tells kinds of answers, and answers nothing itself: nearly every question has such a word, and
/// where somebody's name or time would stand there is none.
pub(in crate::tables) fn are_kinds(
    cells: &[SmolStr],
    columns: &[PlannedColumn],
    options: &[Options],
) -> bool {
    let (mut asked, mut kinds) = (0, 0);
    for (index, column) in columns.iter().enumerate() {
        let cell = cells.get(index).map_or("", |cell| cell.trim());
        let is_kind = is_kind(cell);
        let is_blank = cell.is_empty() || MISSING.contains(&fold(cell).as_str());
        match column.named {
            Some(Named::Question(question)) => {
                asked += 1;
                kinds += usize::from(is_kind);
                if !is_blank && options[question].read(cell).is_ok() {
                    return false;
                }
            }
            Some(Named::Option(question, option)) => {
                asked += 1;
                kinds += usize::from(is_kind);
                if !is_blank && is_tick(&options[question], option, cell) {
                    return false;
                }
            }
            Some(Named::Id | Named::Group | Named::Length | Named::Version | Named::Pace) => {
                if !is_blank && !is_kind {
                    return false;
                }
            }
            None => {
                let digits = cell.bytes().filter(u8::is_ascii_digit).count();
                if digits > 1 && !is_kind {
                    return false;
                }
            }
        }
    }
    asked > 1 && 8 * kinds >= 7 * asked
}

/// Whether a text is the name of a kind: `Multiple choice (only one answer)`, `int64`.
fn is_kind(cell: &str) -> bool {
    let folded = fold(cell);
    let words = words(&folded)
        .into_iter()
        .map(|(from, to)| folded[from..to].trim_end_matches(|c: char| c.is_ascii_digit()))
        .filter(|word| !word.is_empty());
    let known: Vec<bool> = words.map(|word| KINDS.contains(&word)).collect();
    let count = known.iter().filter(|known| **known).count();
    known.first() == Some(&true) && 2 * count > known.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_kinds_are_known() {
        for kind in [
            "text",
            "Open-Ended Response",
            "int64",
            "Multiple choice (only one answer)",
            "Einfachauswahl",
            "Échelle",
        ] {
            assert!(is_kind(kind), "{kind}");
        }
        for other in [
            "",
            "Agree",
            "5",
            "a number",
            "Date of the team's last move",
            "p1",
        ] {
            assert!(!is_kind(other), "{other}");
        }
    }
}
