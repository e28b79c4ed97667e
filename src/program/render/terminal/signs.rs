//! Signs for terminals that show no more than ASCII.

use std::borrow::Cow;
use std::sync::OnceLock;

/// The text with the program's own signs, and those of careful typing, as the locale can show them.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    static ASCII: OnceLock<bool> = OnceLock::new();
    let is_ascii = *ASCII.get_or_init(|| is_ascii_only(|name| std::env::var(name).ok()));
    match is_ascii && !text.is_ascii() {
        true => Cow::Owned(text.chars().map(plain).collect()),
        false => Cow::Borrowed(text),
    }
}

/// Whether the locale says that more than ASCII cannot be shown. Where nothing is said it can: such
/// environments are containers and services, whose terminals stand elsewhere.
fn is_ascii_only(variable: impl Fn(&str) -> Option<String>) -> bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    said.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        !locale.contains("utf-8") && !locale.contains("utf8")
    })
}

/// A sign of one column for a sign of one column.
fn plain(sign: char) -> char {
    match sign {
        '█' | '▓' | '■' => '#',
        '░' | '▒' | '▏' | '□' => '.',
        '▸' | '→' | '▶' => '>',
        '←' | '◀' => '<',
        '▲' | '↑' => '^',
        '▼' | '↓' => 'v',
        '●' | '◆' | '✓' => '*',
        '○' | '◇' => 'o',
        '─' | '━' | '–' | '—' | '−' | '·' | '•' | '‐' | '‑' => '-',
        '│' | '┃' => '|',
        '‘' | '’' => '\'',
        '“' | '”' | '„' => '"',
        '…' => '~',
        '×' => 'x',
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let only = |variables: &'static [(&str, &str)]| {
            is_ascii_only(|name| {
                let found = variables.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert!(only(&[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")]));
        assert!(only(&[("LANG", "POSIX")]));
        assert!(only(&[("LC_CTYPE", "de_DE.ISO-8859-1")]));
        assert!(!only(&[("LC_ALL", ""), ("LANG", "C.UTF-8")]));
        assert!(!only(&[("LC_ALL", "de_DE.utf8"), ("LANG", "C")]));
        assert!(!only(&[]));
    }

    #[test]
    fn signs_keep_their_width_and_letters_stay() {
        let text = "█░ ▸ a → b · ●──○ “é日”…";
        let ascii: String = text.chars().map(plain).collect();
        assert_eq!(ascii, "#. > a > b - *--o \"é日\"~");
        assert_eq!(
            console::measure_text_width(&ascii),
            console::measure_text_width(text)
        );
    }
}
