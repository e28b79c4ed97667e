//! Which page stands at which address of the room, and who may ask for it.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use hyper::header;
use hyper::{Method, StatusCode};
use serde_json::json;

use super::answer::{RoomAnswer, RoomRequest};
use super::languages::{InEachLanguage, PolicedPage, SpokenBank, same_language};
use super::room::{Receipt, Room};
use super::secret::is_same;
use crate::cli::failure::Failure;
use crate::cli::streams::tell;

/// Makes the room's report from its folder, in a language; asked for once the room is closed.
pub(crate) type MakeReport =
    dyn Fn(&Room, &SpokenBank) -> Result<PolicedPage, Failure> + Send + Sync;

/// The report in a language, made when it is first asked for.
pub(crate) struct RoomReport {
    pub(crate) spoken: SpokenBank,
    pub(crate) page: Mutex<Option<PolicedPage>>,
}

/// The pages of a room.
pub(crate) struct Site {
    pub(crate) room: Room,
    /// The form, as participants get it, in each of its languages.
    pub(crate) forms: InEachLanguage<PolicedPage>,
    /// What the facilitator sees while the room collects.
    pub(crate) facilitator: InEachLanguage<PolicedPage>,
    pub(crate) make_report: Box<MakeReport>,
    pub(crate) report: InEachLanguage<RoomReport>,
    /// The name under which a reverse proxy serves the room, where one does.
    pub(crate) host: Option<String>,
}

impl Site {
    /// The answer to a request.
    pub(super) fn answer(&self, asked: &RoomRequest<'_>) -> RoomAnswer {
        let Some(host) = asked.header(header::HOST).filter(|host| self.is_ours(host)) else {
            return RoomAnswer::plain(
                StatusCode::MISDIRECTED_REQUEST,
                "this room is not served under that name",
            );
        };
        let reads = asked.method == Method::GET || asked.method == Method::HEAD;
        // A page of somebody else's must not write here in a visitor's name: browsers say whose page
        // it is that writes.
        if !reads && !self.is_own_page(asked, host) {
            return RoomAnswer::plain(
                StatusCode::FORBIDDEN,
                "only the room's own pages may do this",
            );
        }
        let (code, token) = (self.room.code(), self.room.token());
        match asked.segments.as_slice() {
            [given, rest @ ..] if is_same(given, &code) => self.participant(asked, rest, reads),
            ["f", given, rest @ ..] if is_same(given, &token) => {
                self.facilitator(asked, rest, reads, &token)
            }
            _ => nothing_here(),
        }
    }

    fn participant(&self, asked: &RoomRequest<'_>, rest: &[&str], reads: bool) -> RoomAnswer {
        match rest {
            [] | [""] if reads => {
                let form = self.forms.chosen(asked.query, wish(asked));
                RoomAnswer::page(form.html.clone(), &form.policy)
            }
            [] | [""] => wrong_method(),
            ["open"] if reads => RoomAnswer::json(&json!({"open": !self.room.is_closed()})),
            ["sheets", id] if asked.method == Method::PUT => self.receive(asked, id),
            ["sheets", _] | ["open"] => wrong_method(),
            _ => nothing_here(),
        }
    }

    fn receive(&self, asked: &RoomRequest<'_>, id: &str) -> RoomAnswer {
        let kind = asked.header(header::CONTENT_TYPE).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return RoomAnswer::plain(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "a sheet is sent as JSON",
            );
        }
        match self.room.receive(id, asked.body) {
            Receipt::Received => RoomAnswer::json(&json!({"received": true, "replaced": false})),
            Receipt::Replaced => RoomAnswer::json(&json!({"received": true, "replaced": true})),
            Receipt::Closed => RoomAnswer::plain(StatusCode::GONE, "the room is closed"),
            Receipt::Full => RoomAnswer::plain(StatusCode::SERVICE_UNAVAILABLE, "the room is full"),
            Receipt::WrongId => nothing_here(),
            Receipt::NotASheet(what) => RoomAnswer::plain(StatusCode::UNPROCESSABLE_ENTITY, what),
            Receipt::NotWritten => RoomAnswer::plain(
                StatusCode::INSUFFICIENT_STORAGE,
                "the sheet could not be kept",
            ),
        }
    }

    fn facilitator(
        &self,
        asked: &RoomRequest<'_>,
        rest: &[&str],
        reads: bool,
        token: &str,
    ) -> RoomAnswer {
        let language = same_language(asked.query);
        match rest {
            [] | [""] if reads && self.room.is_closed() => {
                RoomAnswer::see_other(format!("/f/{token}/report{language}"))
            }
            [] | [""] if reads => {
                let page = self.facilitator.chosen(asked.query, wish(asked));
                RoomAnswer::page(page.html.clone(), &page.policy)
            }
            ["status"] if reads => self.status(),
            ["report"] if reads && self.room.is_closed() => self.report(asked),
            ["report"] if reads => RoomAnswer::see_other(format!("/f/{token}/{language}")),
            ["close"] if asked.method == Method::POST => match self.room.close() {
                Ok(()) => RoomAnswer::see_other(format!("/f/{token}/report{language}")),
                Err(failure) => not_done(&failure),
            },
            [] | ["" | "status" | "report" | "close"] => wrong_method(),
            _ => nothing_here(),
        }
    }

    fn status(&self) -> RoomAnswer {
        let status = self.room.status();
        let age = status.last.map(|last| Instant::now() - last);
        RoomAnswer::json(&json!({
            "sheets": status.sheets,
            "groups": status.groups.shown,
            "small": status.groups.small,
            "held": status.groups.held,
            "alike": status.groups.alike,
            "last": age.map(|age| age.as_secs()),
            "closed": status.closed,
        }))
    }

    fn report(&self, asked: &RoomRequest<'_>) -> RoomAnswer {
        let report = self.report.chosen(asked.query, wish(asked));
        let mut page = report.page.lock().unwrap_or_else(PoisonError::into_inner);
        if page.is_none() {
            match (self.make_report)(&self.room, &report.spoken) {
                Ok(made) => *page = Some(made),
                Err(failure) => return not_done(&failure),
            }
        }
        match &*page {
            Some(page) => RoomAnswer::page(page.html.clone(), &page.policy),
            None => nothing_here(),
        }
    }

    /// Whether a request means this machine. A name that somebody else's name server points here would
    /// let a stranger's page read the room (DNS rebinding); a number cannot be pointed anywhere.
    fn is_ours(&self, host: &str) -> bool {
        if self
            .host
            .as_deref()
            .is_some_and(|ours| ours.eq_ignore_ascii_case(host))
        {
            return true;
        }
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let number = name.trim_start_matches('[').trim_end_matches(']');
        name.eq_ignore_ascii_case("localhost") || number.parse::<IpAddr>().is_ok()
    }

    fn is_own_page(&self, asked: &RoomRequest<'_>, host: &str) -> bool {
        let Some(origin) = asked.header(header::ORIGIN) else {
            return false;
        };
        let origin = origin.split_once("://").map(|(_, origin)| origin);
        origin.is_some_and(|origin| origin.eq_ignore_ascii_case(host))
    }
}

/// The languages that a browser wishes.
fn wish<'a>(asked: &RoomRequest<'a>) -> &'a str {
    asked.header(header::ACCEPT_LANGUAGE).unwrap_or_default()
}

/// Something on the facilitator's side failed: the reason is for the facilitator, who reads the page and
/// the terminal.
fn not_done(failure: &Failure) -> RoomAnswer {
    let text = failure.to_string();
    tell(text.trim_end());
    RoomAnswer::plain(StatusCode::INTERNAL_SERVER_ERROR, text)
}

fn nothing_here() -> RoomAnswer {
    RoomAnswer::plain(StatusCode::NOT_FOUND, "there is nothing at this address")
}

fn wrong_method() -> RoomAnswer {
    RoomAnswer::plain(StatusCode::METHOD_NOT_ALLOWED, "this cannot be done here")
}
