//! What is asked of the room, taken apart, and what is answered, with the headers of a strict page.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method, Response, StatusCode};

/// A request in parts.
#[derive(Debug)]
pub(super) struct RoomRequest<'a> {
    pub(super) method: &'a Method,
    /// The path's segments; none for `/`.
    pub(super) segments: Vec<&'a str>,
    /// What stands behind the path's question mark.
    pub(super) query: &'a str,
    pub(super) headers: &'a HeaderMap,
    pub(super) body: &'a [u8],
}

impl<'a> RoomRequest<'a> {
    pub(super) fn new(head: &'a Parts, body: &'a [u8]) -> RoomRequest<'a> {
        let path = head.uri.path();
        RoomRequest {
            method: &head.method,
            // No segment is ever a path on the disk; they are only compared.
            segments: path.strip_prefix('/').unwrap_or(path).split('/').collect(),
            query: head.uri.query().unwrap_or_default(),
            headers: &head.headers,
            body,
        }
    }

    /// The value of a header that stands once and is text.
    pub(super) fn header(&self, name: HeaderName) -> Option<&'a str> {
        let mut values = self.headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (Some(value), None) => value.to_str().ok(),
            _ => None,
        }
    }
}

/// An answer.
#[derive(Debug)]
pub(super) struct RoomAnswer {
    pub(super) status: StatusCode,
    content_type: &'static str,
    policy: String,
    location: Option<String>,
    body: Bytes,
}

/// The policy of what is no page.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

impl RoomAnswer {
    /// A line of text.
    pub(super) fn plain(status: StatusCode, text: impl Into<String>) -> RoomAnswer {
        RoomAnswer {
            status,
            content_type: "text/plain; charset=utf-8",
            policy: NOTHING.into(),
            location: None,
            body: (text.into() + "\n").into(),
        }
    }

    /// A page with its Content-Security-Policy.
    pub(super) fn page(page: String, policy: &str) -> RoomAnswer {
        RoomAnswer {
            status: StatusCode::OK,
            content_type: "text/html; charset=utf-8",
            policy: format!("{policy}; frame-ancestors 'none'"),
            location: None,
            body: page.into(),
        }
    }

    /// A piece of JSON.
    pub(super) fn json(json: &serde_json::Value) -> RoomAnswer {
        RoomAnswer {
            content_type: "application/json",
            ..RoomAnswer::plain(StatusCode::OK, json.to_string())
        }
    }

    /// Somewhere else, to be fetched anew.
    pub(super) fn see_other(location: String) -> RoomAnswer {
        RoomAnswer {
            location: Some(location),
            ..RoomAnswer::plain(StatusCode::SEE_OTHER, "see there")
        }
    }

    pub(super) fn into_response(self) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::new(self.body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        let fixed = [
            (header::CONTENT_TYPE, self.content_type),
            (header::CACHE_CONTROL, "no-store"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::X_FRAME_OPTIONS, "DENY"),
            // The address is the secret: it must not travel with a link.
            (header::REFERRER_POLICY, "no-referrer"),
        ];
        for (name, value) in fixed {
            headers.insert(name, HeaderValue::from_static(value));
        }
        for (name, value) in [
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            (
                "permissions-policy",
                "camera=(), microphone=(), geolocation=()",
            ),
        ] {
            headers.insert(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
        let made = [
            (header::CONTENT_SECURITY_POLICY, Some(self.policy)),
            (header::LOCATION, self.location),
        ];
        for (name, value) in made {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                headers.insert(name, value);
            }
        }
        response
    }
}
