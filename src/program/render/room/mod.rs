//! What the facilitator of a room sees while it collects: the address to join, and how many have sent.

pub(crate) mod qr;

use askama::Template;
use rolefit::Bank;

use self::qr::QrCode;
use crate::cli::failure::Failure;
use crate::render::page::{Inline, Page, STYLE};
use crate::render::terminal::visible::visible;

/// The style of this page alone.
pub(crate) const ROOM_STYLE: Inline = Inline {
    text: include_str!("room.css"),
    hash: "sha256-VnBhVdSQCiBykgyDAlai7JtoPhebuWmLKAY3tla2sUw=",
};

/// What keeps the page's counts true, and closes the room.
pub(crate) const ROOM_SCRIPT: Inline = Inline {
    text: include_str!("room.js"),
    hash: "sha256-ooxFiB/T8TUFh2AotYKASMnC7Alo94qR9gMcZZXQpDs=",
};

#[derive(Template)]
#[template(
    path = "room/facilitator.html",
    config = "src/program/render/page/askama.toml"
)]
struct Facilitator<'a> {
    page: Page<'a>,
    title: String,
    address: &'a str,
    qr: QrCode,
    min_group: usize,
}

/// The facilitator's page of a room that collects.
pub(crate) fn facilitator(bank: &Bank, address: &str, min_group: usize) -> Result<String, Failure> {
    let mut page = Page::new(bank.language(), bank.title(), &[&STYLE, &ROOM_STYLE]);
    page.scripts = vec![&ROOM_SCRIPT];
    page.connects = true;
    crate::render::page::render(&Facilitator {
        page,
        title: visible(bank.title()).into_owned(),
        address,
        qr: QrCode::new(address)?,
        min_group,
    })
}
