//! Text wrapped at words to a width in columns.

use super::visible::visible;

/// Wraps a text, made safe to show, to lines of at most `width` columns; the first line begins with
/// `first`, the others with `rest`.
pub(crate) fn wrap(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    broken(text, width, first, rest, true)
}

/// The same without ever breaking a word: one that is longer makes a longer line.
pub(crate) fn wrap_words(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    broken(text, width, first, rest, false)
}

fn broken(text: &str, width: usize, first: &str, rest: &str, words_too: bool) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .break_words(words_too)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(&visible(text), options)
        .into_iter()
        .map(|line| line.into_owned())
        .collect()
}
