//! What the facilitator of a room sees while it collects: the address to join, and how many have sent.

pub(crate) mod qr;

use askama::Template;
use rolefit::Bank;
use rolefit::language::Catalog;

use self::qr::QrCode;
use crate::cli::failure::Failure;
use crate::render::form::FormLanguage;
use crate::render::page::{Inline, Page, STYLE};
use crate::render::terminal::visible::visible;
use crate::render::words;

/// The style of this page alone.
pub(crate) const ROOM_STYLE: Inline = Inline {
    text: include_str!("room.css"),
    hash: "sha256-HRB5sPke6TV+R+O84nJx2fmJCAF8eZDYtnvboeVHS0s=",
};

/// What keeps the page's counts true, and closes the room.
pub(crate) const ROOM_SCRIPT: Inline = Inline {
    text: include_str!("room.js"),
    hash: "sha256-0pr1ppkymZEsxK8x8CIB3VsgOR4ZUFE6BJYvgsHcXnE=",
};

/// The sentences of the script, without what they all begin with.
const WORDS: [&str; 20] = [
    "sent-one",
    "sent-other",
    "few",
    "groups-one",
    "groups-other",
    "small-one",
    "small-other",
    "held",
    "alike",
    "last-now",
    "last-seconds",
    "last-minutes",
    "silent",
    "not-closed",
    "sure-one",
    "sure-other",
    "sure-few-none",
    "sure-few-one",
    "sure-few-other",
    "close",
];

#[derive(Template)]
#[template(
    path = "room/facilitator.html",
    config = "src/program/render/page/askama.toml"
)]
struct Facilitator<'a> {
    page: Page<'a>,
    say: &'static Catalog,
    /// The languages in which it can be had instead.
    others: &'a [FormLanguage],
    /// What the script says.
    words: String,
    title: String,
    /// The address in the pieces between which a line may be broken: each ends with its slash.
    address: Vec<&'a str>,
    qr: QrCode,
    min_group: usize,
}

/// The facilitator's page of a room that collects.
pub(crate) fn facilitator(
    bank: &Bank,
    others: &[FormLanguage],
    address: &str,
    min_group: usize,
) -> Result<String, Failure> {
    let mut page = Page::new(bank.language(), bank.title(), &[&STYLE, &ROOM_STYLE]);
    page.scripts = vec![&ROOM_SCRIPT];
    page.connects = true;
    crate::render::page::render(&Facilitator {
        page,
        say: words::catalog(bank),
        others,
        words: words::for_script(words::language(bank), "room-", &WORDS)?,
        title: visible(bank.title()).into_owned(),
        address: pieces(address),
        qr: QrCode::new(address)?,
        min_group,
    })
}

/// An address in pieces: the scheme with its host, and every part of the path, each with its slash.
fn pieces(address: &str) -> Vec<&str> {
    let scheme = address.find("://").map_or(0, |at| at + 3);
    let host = address[scheme..]
        .find('/')
        .map_or(address.len(), |at| scheme + at + 1);
    let (host, path) = address.split_at(host);
    std::iter::once(host)
        .chain(path.split_inclusive('/'))
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_address_is_broken_after_slashes_alone() {
        let pieces = super::pieces;
        assert_eq!(
            pieces("http://192.0.2.2:8707/abcdefghjkmn/"),
            ["http://192.0.2.2:8707/", "abcdefghjkmn/"]
        );
        assert_eq!(
            pieces("https://room.example.org/at/work/x/"),
            ["https://room.example.org/", "at/", "work/", "x/"]
        );
        assert_eq!(pieces("http://room"), ["http://room"]);
    }
}
