//! The room: one address at which many answer, one at which the facilitator sees how many.
//!
//! `room` keeps the sheets, `site` says what stands at which address and who may ask for it, `server`
//! carries it, within bounds; `view` is what the facilitator's terminal shows.

mod answer;
mod forms;
mod rate;
mod room;
mod secret;
mod server;
mod site;
mod state;
mod view;

use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::sync::{Arc, Mutex};

pub(crate) use forms::{Forms, PolicedPage};
pub(crate) use room::Room;
pub(crate) use site::MakeReport;
pub(crate) use state::is_collecting;

use crate::cli::failure::Failure;
use crate::cli::interrupt;
use crate::render;
use site::Site;

/// How a room is to be served.
pub(crate) struct Serving {
    /// Under which address a reverse proxy serves the room, where one does: `https://example.org`.
    pub(crate) public: Option<String>,
    /// The fewest people of whom figures are shown.
    pub(crate) min_group: usize,
    /// Whether to draw in colour.
    pub(crate) color: bool,
}

/// Takes an address before anything is made on the disk.
///
/// # Errors
/// Where it is not free.
pub(crate) fn listen(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).map_err(|error| {
        Failure::refused(
            format!("cannot listen at {address}: {error}"),
            "choose another address or port with --listen; instead of --lan: --listen 0.0.0.0:8708",
        )
    })
}

/// Opens the room to whoever has its address, until the program is ended.
///
/// # Errors
/// What the server meets that ends it: a listener that is lost, a folder that cannot be written.
pub(crate) fn serve(
    listener: TcpListener,
    room: Room,
    forms: Forms,
    make_report: Box<MakeReport>,
    serving: &Serving,
) -> Result<(), Failure> {
    let listening = listener
        .local_addr()
        .map_err(|error| Failure::bug("cannot tell the address", &error))?;
    let base = match &serving.public {
        Some(public) => public.trim_end_matches('/').to_owned(),
        None => format!("http://{}", reachable(listening)),
    };
    let join = format!("{base}/{}/", room.code());
    // The facilitator's own machine is the safest place for the secret address.
    let own = match &serving.public {
        Some(_) => base.clone(),
        None => format!("http://{}", on_this_machine(listening)),
    };
    let facilitate = format!("{own}/f/{}/", room.token());
    let facilitator = render::room::facilitator(room.bank(), &join, serving.min_group)?;
    let site = Arc::new(Site {
        forms,
        facilitator: PolicedPage::new(facilitator),
        make_report,
        report: Mutex::new(None),
        host: serving
            .public
            .as_deref()
            .and_then(host_of)
            .map(str::to_owned),
        room,
    });
    let reach = match serving.public.is_none() && listening.ip().is_loopback() {
        true => view::ReachableFrom::ThisMachine,
        false => view::ReachableFrom::Elsewhere,
    };
    view::opened(&site.room, &join, &facilitate, reach, serving.color)?;
    interrupt::on_interrupt({
        let site = Arc::clone(&site);
        move || Some(view::parting(&site.room))
    })?;
    view::follow(Arc::clone(&site), serving.min_group);
    server::serve(listener, site)
}

/// The host, with its port, of an address.
fn host_of(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    rest.split('/').next().filter(|host| !host.is_empty())
}

/// The address by which others reach a listener: one that listens everywhere is reached at this
/// machine's own address in its network.
fn reachable(listening: SocketAddr) -> SocketAddr {
    let mut address = listening;
    if address.ip().is_unspecified() {
        address.set_ip(own_address().unwrap_or_else(|| on_this_machine(listening).ip()));
    }
    address
}

/// The address by which this machine reaches its own listener.
fn on_this_machine(listening: SocketAddr) -> SocketAddr {
    let mut address = listening;
    if address.ip().is_unspecified() {
        address.set_ip(match listening {
            SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
        });
    }
    address
}

/// This machine's address in its network. Nothing is sent: the system only looks up by which of its
/// addresses it would reach another one (here one of those set aside for documentation, RFC 5737).
fn own_address() -> Option<std::net::IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    socket.connect(("192.0.2.1", 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_unspecified()).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_that_can_be_reached() {
        let everywhere: SocketAddr = "0.0.0.0:8080".parse().expect("an address");
        assert!(!reachable(everywhere).ip().is_unspecified());
        assert_eq!(on_this_machine(everywhere).to_string(), "127.0.0.1:8080");
        let one: SocketAddr = "127.0.0.1:8080".parse().expect("an address");
        assert_eq!(reachable(one), one);
        assert_eq!(host_of("https://example.org/room"), Some("example.org"));
        assert_eq!(
            host_of("https://example.org:8443"),
            Some("example.org:8443")
        );
        assert_eq!(host_of("example.org"), None);
    }
}
