//! Random letters that nobody guesses, and their comparison in constant time.

use crate::cli::failure::Failure;

/// Letters and digits that are not mistaken for each other when they are read aloud or typed.
const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// So many random letters of the system's source; each is worth 4.95 bits.
pub(super) fn random_letters(count: usize) -> Result<String, Failure> {
    // The largest multiple of the number of letters below 256: what lies above would favour some.
    let fair = u8::try_from(256 / LETTERS.len() * LETTERS.len()).unwrap_or(u8::MAX);
    let mut letters = String::with_capacity(count);
    let mut bytes = [0; 64];
    while letters.len() < count {
        getrandom::fill(&mut bytes)
            .map_err(|error| Failure::bug("the system has no random numbers", &error))?;
        let drawn = bytes.iter().filter(|&&byte| byte < fair);
        let drawn = drawn.map(|&byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
        letters.extend(drawn.take(count - letters.len()));
    }
    Ok(letters)
}

/// Whether a text is made of such letters alone.
pub(super) fn is_letters(text: &str) -> bool {
    text.bytes().all(|byte| LETTERS.contains(&byte))
}

/// Whether two texts are the same, in a time that does not tell where they differ.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let differences = one.bytes().zip(other.bytes()).map(|(a, b)| a ^ b);
    one.len() == other.len() && differences.fold(0, |sum, bits| sum | bits) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_random_and_as_many_as_asked_for() {
        let one = random_letters(26).expect("random numbers");
        let other = random_letters(26).expect("random numbers");
        assert_eq!(one.len(), 26);
        assert!(is_letters(&one), "{one}");
        assert_ne!(one, other);
        assert!(!is_letters("../etc"));
    }

    #[test]
    fn only_equal_texts_are_the_same() {
        assert!(is_same("abc", "abc"));
        for other in ["abd", "ab", "abcd", ""] {
            assert!(!is_same("abc", other), "{other}");
        }
    }
}
