//! The numbers that a text names: which they are, a range of answers, steps in words that no bank has.

/// What stands in the place of the question in a header.
pub(in crate::tables) const THE_QUESTION: char = '\u{1}';
/// What ends a part of a header.
pub(in crate::tables) const PARTS: [char; 8] = [';', '(', ')', '[', ']', '?', ':', '\n'];
/// The most steps that a scale of a form has, so that a larger number is a count: `n = 24`.
const MOST_STEPS: usize = 10;
/// What may stand between the ends of a range.
const TO: [&str; 9] = [
    "-",
    "..",
    " - ",
    " to ",
    " bis ",
    " a ",
    " à ",
    " through ",
    "...",
];
/// Words that tell a range of answers from other numbers; so does a bracket around it.
pub(in crate::tables) const OF_ANSWERS: [&str; 10] = [
    "rate", "scale", "skala", "escala", "échelle", "from", "von", "points", "punkte", "puntos",
];

/// What a text says of two numbers or more, the lowest among them, in words that are no answer's:
/// `1 = fully, 5 = not at all`, `SA=1, SD=5`, `1=-- 5=++`.
pub(in crate::tables) fn foreign(text: &str, numbers: &[(usize, usize, usize)]) -> Option<String> {
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '\'');
    let is_sign = |c: char| matches!(c, '+' | '-') || (c > '\u{2000}' && !c.is_alphanumeric());
    let behind = |&(_, end, number): &(usize, usize, usize)| {
        let rest = text[end..].trim_start();
        let words = rest.strip_prefix(['=', '('])?.trim_start();
        let is_signs = rest.starts_with('=') && words.starts_with(is_sign);
        let end = match is_signs {
            true => words.find(|c: char| !is_sign(c)),
            false => words.find(|c: char| !is_letter(c)),
        };
        let words = words[..end.unwrap_or(words.len())].trim_end();
        let is_told = is_signs || words.starts_with(char::is_alphabetic);
        is_told.then_some((number, words))
    };
    let in_front = |&(start, _, number): &(usize, usize, usize)| {
        let rest = text[..start].trim_end().strip_suffix('=')?.trim_end();
        let word = rest.trim_end_matches(|c: char| c.is_alphabetic() || is_sign(c));
        let word = &rest[word.len()..];
        (!word.is_empty() && number <= MOST_STEPS).then_some((number, word))
    };
    let behind: Vec<(usize, &str)> = numbers.iter().filter_map(behind).collect();
    let in_front: Vec<(usize, &str)> = numbers.iter().filter_map(in_front).collect();
    let said = match behind.len() > 1 {
        true => behind,
        false => in_front,
    };
    let (number, words) = *said.first().filter(|_| said.len() > 1)?;
    let has_lowest = said.iter().any(|(number, _)| *number <= 1);
    has_lowest.then(|| format!("{number} is \"{words}\""))
}

/// The numbers of one or two digits in a text, and 100, with where they begin and end.
pub(in crate::tables) fn numbers(text: &str) -> Vec<(usize, usize, usize)> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + from;
        let length = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        at = start + length;
        let is_part = text[..start].ends_with(char::is_alphanumeric)
            || text[at..].starts_with(char::is_alphanumeric);
        if (length <= 2 || &text[start..at] == "100")
            && !is_part
            && let Ok(number) = text[start..at].parse()
        {
            numbers.push((start, at, number));
        }
    }
    numbers
}

/// Whether a text has a number 0.
pub(in crate::tables) fn names_zero(text: &str) -> bool {
    numbers(text).iter().any(|(_, _, number)| *number == 0)
}

/// The range of answers that a text names.
pub(in crate::tables) fn range(
    text: &str,
    numbers: &[(usize, usize, usize)],
) -> Option<(usize, usize)> {
    let names_answers = OF_ANSWERS.iter().any(|word| text.contains(word));
    numbers.windows(2).find_map(|pair| {
        let [(start, end, low), (next, stop, high)] = pair else {
            return None;
        };
        let is_bracketed = text[..*start].trim_end().ends_with(['[', '('])
            && text[*stop..].trim_start().starts_with([']', ')']);
        // A part of its own, "How far do you agree? 0-4". In front of all else "1-3" may be the question's number.
        let (before, after) = (text[..*start].trim_end(), text[*stop..].trim_start());
        // 2026-01-05, 10:00-12:00.
        let goes_on = |rest: &str, beside: Option<char>| {
            let mut signs = rest.chars();
            matches!(beside, Some('-' | ':' | '.' | '/')) && signs.any(|c| c.is_ascii_digit())
        };
        let behind: String = text[..*start].chars().rev().take(2).collect();
        let in_front: String = text[*stop..].chars().take(2).collect();
        if goes_on(&behind, behind.chars().next()) || goes_on(&in_front, in_front.chars().next()) {
            return None;
        }
        let is_alone = match before.chars().next_back() {
            None => after.starts_with(['[', '(']),
            Some(last) => {
                (PARTS.contains(&last) || matches!(last, '-' | '/' | THE_QUESTION))
                    && (after.is_empty() || after.starts_with(PARTS) || after.starts_with('/'))
            }
        } && (*low).min(*high) <= 1;
        (TO.contains(&&text[*end..*next]) && (is_bracketed || names_answers || is_alone))
            .then_some((*low, *high))
    })
}

/// A cell that holds a plain number.
pub(in crate::tables) fn number(cell: &str) -> Option<usize> {
    let text = cell.trim();
    let whole = text
        .split_once(['.', ','])
        .map_or(text, |(whole, fraction)| {
            match fraction.bytes().all(|byte| byte == b'0') {
                true => whole,
                false => text,
            }
        });
    whole.parse().ok()
}
