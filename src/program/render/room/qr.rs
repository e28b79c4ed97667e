//! An address as a QR code, for a terminal and for a page.

use std::fmt::Write as _;

use qrcodegen::{QrCode as Encoded, QrCodeEcc};

use crate::cli::failure::Failure;
use crate::render::terminal::visible::FOR_CAMERAS;

/// How many light modules stand around the code: the standard (ISO/IEC 18004) asks for four.
const QUIET: i32 = 4;

/// A QR code.
pub(crate) struct QrCode {
    code: Encoded,
}

impl QrCode {
    /// The code of a text.
    ///
    /// # Errors
    /// The text is longer than a code holds.
    pub(crate) fn new(text: &str) -> Result<QrCode, Failure> {
        let code = Encoded::encode_text(text, QrCodeEcc::Medium)
            .map_err(|error| Failure::bug("the address is too long for a QR code", &error))?;
        Ok(QrCode { code })
    }

    /// How many modules a side has, the quiet zone included.
    pub(crate) fn side(&self) -> i32 {
        self.code.size() + 2 * QUIET
    }

    /// The dark modules as the data of an SVG path, a unit a module.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            for x in (0..self.side()).filter(|&x| self.is_dark(x, y)) {
                let _ = write!(path, "M{x} {y}h1v1h-1z");
            }
        }
        path
    }

    /// The code in lines of half blocks, two modules a character. Black on white where colour may be
    /// used; else light modules are drawn, as they show on a dark screen.
    pub(crate) fn lines(&self, color: bool) -> Vec<String> {
        let row = |y: i32| {
            let pair = |x: i32| match (self.is_dark(x, y), self.is_dark(x, y + 1)) {
                (true, true) => ' ',
                (true, false) => '▄',
                (false, true) => '▀',
                (false, false) => '█',
            };
            let modules: String = (0..self.side()).map(pair).collect();
            match color {
                true => format!("\u{1b}[{FOR_CAMERAS}m{modules}\u{1b}[0m"),
                false => modules,
            }
        };
        (0..self.side()).step_by(2).map(row).collect()
    }

    fn is_dark(&self, x: i32, y: i32) -> bool {
        self.code.get_module(x - QUIET, y - QUIET)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::terminal::visible::Medium;

    #[test]
    fn the_code_has_its_quiet_zone_and_its_finder() {
        let code = QrCode::new("http://192.168.1.20:8080/abcdefghjkmn/").expect("it is short");
        let lines = code.lines(false);
        let blank = "█".repeat(usize::try_from(code.side()).expect("positive"));
        assert_eq!(lines[0], blank);
        assert_eq!(lines[1], blank);
        // The finder pattern's upper edge: seven dark modules, over a dark frame with a light ring.
        assert!(lines[2].starts_with("████ ▄▄▄▄▄ █"), "{}", lines[2]);
        assert!(code.path().starts_with("M4 4h1v1h-1z"));
        // A terminal gets the colours as they are.
        let colored = code.lines(true).join("\n");
        assert_eq!(Medium::Report.gate(&colored, true), colored);
    }
}
