//! The server of a room: connections in, answers out, bounded in number, size and time.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::answer::{RoomAnswer, RoomRequest};
use super::rate::RateLimit;
use super::room::MAX_SHEET_BYTES;
use super::site::Site;
use crate::cli::failure::Failure;

/// How many connections are served at a time; more wait in the system's queue.
const MOST_CONNECTIONS: usize = 600;
/// How long a client may take to send a request's head.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a client may take to send a request's body.
const BODY_TIME: Duration = Duration::from_secs(15);
/// How long a connection may last; a browser opens the next one by itself.
const CONNECTION_TIME: Duration = Duration::from_secs(120);
/// The largest head of a request, in bytes.
const MAX_HEAD_BYTES: usize = 16 << 10;

/// Serves the site until the program ends.
///
/// # Errors
/// The system gives no threads or no listener.
pub(super) fn serve(listener: TcpListener, site: Arc<Site>) -> Result<(), Failure> {
    let bug = |error: std::io::Error| Failure::bug("cannot start the server", &error);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(32)
        .enable_all()
        .build()
        .map_err(bug)?;
    listener.set_nonblocking(true).map_err(bug)?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(bug)?;
        let permits = Arc::new(Semaphore::new(MOST_CONNECTIONS));
        let limit = Arc::new(RateLimit::default());
        loop {
            let Ok(permit) = Arc::clone(&permits).acquire_owned().await else {
                return Ok(());
            };
            let Ok((stream, client)) = listener.accept().await else {
                // Too many open files, or a client that has gone already: it passes.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let (site, limit) = (Arc::clone(&site), Arc::clone(&limit));
            tokio::spawn(async move {
                let service = service_fn(|request| {
                    respond(Arc::clone(&site), Arc::clone(&limit), client, request)
                });
                let connection = http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(HEAD_TIME)
                    .max_buf_size(MAX_HEAD_BYTES)
                    .serve_connection(TokioIo::new(stream), service);
                // A client that breaks off, or says what is no HTTP, is nobody's business.
                let _ = timeout(CONNECTION_TIME, connection).await;
                drop(permit);
            });
        }
    })
}

async fn respond(
    site: Arc<Site>,
    limit: Arc<RateLimit>,
    client: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let answer = if limit.allows(address(client), Instant::now()) {
        answered(site, request).await
    } else {
        RoomAnswer::plain(
            StatusCode::TOO_MANY_REQUESTS,
            "too many requests, wait a little",
        )
    };
    Ok(answer.into_response())
}

/// The client's address; a version 4 address that came over version 6 is that address.
fn address(client: SocketAddr) -> IpAddr {
    client.ip().to_canonical()
}

async fn answered(site: Arc<Site>, request: Request<Incoming>) -> RoomAnswer {
    let (head, body) = request.into_parts();
    let body = match timeout(BODY_TIME, Limited::new(body, MAX_SHEET_BYTES).collect()).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            return RoomAnswer::plain(
                StatusCode::PAYLOAD_TOO_LARGE,
                "this is too large for a sheet",
            );
        }
        Ok(Err(_)) => return RoomAnswer::plain(StatusCode::BAD_REQUEST, "the body broke off"),
        Err(_) => return RoomAnswer::plain(StatusCode::REQUEST_TIMEOUT, "the body took too long"),
    };
    // Disks are slow: they are waited for where nobody else is kept from being answered.
    let answer = tokio::task::spawn_blocking(move || site.answer(&RoomRequest::new(&head, &body)));
    answer.await.unwrap_or_else(|_| {
        RoomAnswer::plain(StatusCode::INTERNAL_SERVER_ERROR, "something went wrong")
    })
}
