//! A place in a line of JSON that moves along the usual forms of values.

use memchr::{memchr, memchr2};

/// A place in a line.
pub(super) struct LineCursor<'l> {
    pub(super) line: &'l [u8],
    pub(super) at: usize,
}

impl<'l> LineCursor<'l> {
    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.line.get(self.at).copied()
    }

    #[inline]
    pub(super) fn blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek() {
            self.at += 1;
        }
    }

    /// Takes a byte, blanks before it too.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8) -> Option<()> {
        self.skip(byte).then_some(())
    }

    /// Takes a byte, blanks before it too, where it comes next.
    #[inline]
    pub(super) fn skip(&mut self, byte: u8) -> bool {
        if self.peek() != Some(byte) {
            self.blanks();
            if self.peek() != Some(byte) {
                return false;
            }
        }
        self.at += 1;
        true
    }

    /// Takes these bytes where they come next.
    #[inline]
    pub(super) fn skip_all(&mut self, bytes: &[u8]) -> bool {
        let found = self.line[self.at..].starts_with(bytes);
        if found {
            self.at += bytes.len();
        }
        found
    }

    /// Takes a comma, and says so, or the byte that ends a list.
    #[inline]
    pub(super) fn goes_on(&mut self, end: u8) -> Option<bool> {
        if self.skip(b',') {
            return Some(true);
        }
        self.skip(end).then_some(false)
    }

    /// A text without escapes whose opening quote has been taken; its closing quote is taken. Its bytes
    /// are not checked.
    #[inline]
    pub(super) fn plain_text(&mut self) -> Option<&'l [u8]> {
        let rest = &self.line[self.at..];
        let end = memchr(b'"', rest)?;
        self.at += end + 1;
        Some(&rest[..end])
    }

    /// A text without escapes or control characters, or `null`.
    pub(super) fn text_or_null(&mut self) -> Option<Option<&'l str>> {
        self.blanks();
        if self.skip_all(b"null") {
            return Some(None);
        }
        self.expect(b'"')?;
        let rest = &self.line[self.at..];
        let end = memchr2(b'"', b'\\', rest)?;
        let text = &rest[..end];
        if rest[end] == b'\\' || text.iter().any(|&byte| byte < b' ') {
            return None;
        }
        self.at += end + 1;
        std::str::from_utf8(text).ok().map(Some)
    }

    /// A number without a sign or an exponent, or `null`.
    pub(super) fn number_or_null(&mut self) -> Option<Option<&'l str>> {
        self.blanks();
        if self.skip_all(b"null") {
            return Some(None);
        }
        let rest = &self.line[self.at..];
        let is_in = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
        let (number, after) = rest.split_at(rest.iter().take_while(|byte| is_in(byte)).count());
        let text = std::str::from_utf8(number).ok()?;
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let usual = !whole.is_empty()
            && (whole == "0" || !whole.starts_with('0'))
            && fraction.is_none_or(|digits| !digits.is_empty() && !digits.contains('.'))
            && !matches!(after.first(), Some(b'e' | b'E'));
        self.at += number.len();
        usual.then_some(Some(text))
    }

    /// A whole number of at most five digits without a sign, a fraction or an exponent.
    #[inline]
    pub(super) fn whole(&mut self) -> Option<usize> {
        let start = self.at;
        let mut number = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number * 10 + usize::from(digit - b'0');
            self.at += 1;
            if self.at - start > 5 {
                return None;
            }
        }
        // What follows a number decides whether it was one; a leading zero makes it none.
        let usual = self.at > start && self.line[start] != b'0';
        (usual && !matches!(self.peek(), Some(b'.' | b'e' | b'E'))).then_some(number)
    }

    pub(super) fn is_at_end(&mut self) -> bool {
        self.blanks();
        self.at == self.line.len()
    }
}
