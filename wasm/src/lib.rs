//! The door between a page and the core: texts in, texts out, no logic.
//!
//! WebAssembly hands over numbers only. So the page asks for room ([`input`]), writes there the bank, the
//! sheet and the language's tag one after the other, calls [`report`] with their lengths, and reads the
//! answer where [`output`] says. One call at a time: a page has one thread.

// Exported names are an unsafe attribute: two of one name would clash. These are the only ones here.
#![allow(unsafe_code)]

use std::cell::RefCell;

use rolefit::language::Language;
use rolefit::report::{Content, html};
use rolefit::{Bank, audit, sheet};

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OUTPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for so many bytes, and where it is.
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    INPUT.with_borrow_mut(|input| {
        input.clear();
        input.resize(length, 0);
        input.as_mut_ptr()
    })
}

/// Where the last answer is.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    OUTPUT.with_borrow(|output| output.as_ptr())
}

/// The page about a sheet, as `rolefit score --format html` writes it; its length, or below zero the
/// length of what is wrong. The input is the bank of this length, the sheet of this length, and the
/// language's tag for the rest.
#[unsafe(no_mangle)]
pub extern "C" fn report(bank: usize, sheet: usize) -> i32 {
    let page = INPUT.with_borrow(|input| {
        let text = std::str::from_utf8(input).map_err(|error| error.to_string())?;
        let cut = |from: usize, to: usize| text.get(from..to).ok_or("the lengths are not those of texts");
        let end = bank.saturating_add(sheet);
        page(cut(0, bank)?, cut(bank, end)?, cut(end, text.len())?)
    });
    let (text, sign) = match page {
        Ok(page) => (page, 1),
        Err(what) => (what, -1),
    };
    let length = i32::try_from(text.len()).unwrap_or(i32::MAX);
    OUTPUT.with_borrow_mut(|output| *output = text.into_bytes());
    sign * length
}

fn page(bank: &str, sheet: &str, language: &str) -> Result<String, String> {
    let bank = Bank::parse(bank).map_err(|problems| problems.to_string())?;
    let sheet = sheet::parse(sheet, &bank).map_err(|error| error.problems.to_string())?;
    let assessment = bank.assess(&sheet);
    let random = || audit::at_random(&bank, sheet.length);
    let language = Language::from_tag(language).unwrap_or_default();
    let content = Content::new(language, &bank, &sheet, &assessment, random);
    html::page(&content).map_err(|error| error.to_string())
}
