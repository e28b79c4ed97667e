//! What the facilitator of a room sees while it collects: the address to join, and how many have sent.

pub(crate) mod qr;

use askama::Template;
use rolefit::Bank;
use rolefit::language::Catalog;

use self::qr::QrCode;
use crate::cli::failure::Failure;
use crate::render::page::{Inline, Page, STYLE};
use crate::render::terminal::visible::visible;
use crate::render::words;

/// The style of this page alone.
pub(crate) const ROOM_STYLE: Inline = Inline {
    text: include_str!("room.css"),
    hash: "sha256-VnBhVdSQCiBykgyDAlai7JtoPhebuWmLKAY3tla2sUw=",
};

/// What keeps the page's counts true, and closes the room.
pub(crate) const ROOM_SCRIPT: Inline = Inline {
    text: include_str!("room.js"),
    hash: "sha256-KyJ7gXbAx12yEjGBWy0LFPUaGocC7e5HoZSdtqwg2Fs=",
};

/// The sentences of the script, without what they all begin with.
const WORDS: [&str; 16] = [
    "sent-one",
    "sent-other",
    "few",
    "groups-one",
    "groups-other",
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
    /// What the script says.
    words: String,
    title: String,
    /// The address up to the room's code, and the code: a line is broken between them.
    host: &'a str,
    code: &'a str,
    qr: QrCode,
    min_group: usize,
}

/// The facilitator's page of a room that collects.
pub(crate) fn facilitator(bank: &Bank, address: &str, min_group: usize) -> Result<String, Failure> {
    let before_code = address
        .trim_end_matches('/')
        .rfind('/')
        .map_or(0, |at| at + 1);
    let (host, code) = address.split_at(before_code);
    let mut page = Page::new(bank.language(), bank.title(), &[&STYLE, &ROOM_STYLE]);
    page.scripts = vec![&ROOM_SCRIPT];
    page.connects = true;
    crate::render::page::render(&Facilitator {
        page,
        say: words::catalog(bank),
        words: words::for_script(words::language(bank), "room-", &WORDS)?,
        title: visible(bank.title()).into_owned(),
        host,
        code,
        qr: QrCode::new(address)?,
        min_group,
    })
}
