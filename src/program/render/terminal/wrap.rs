//! Text wrapped at words to a width in columns.

use super::visible::visible;

/// Wraps a text, made safe to show, to lines of at most `width` columns; the first line begins with
/// `first`, the others with `rest`.
pub(crate) fn wrap(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(&visible(text), options)
        .into_iter()
        .map(|line| line.into_owned())
        .collect()
}
