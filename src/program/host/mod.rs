//! The room: one address at which many answer, one at which the facilitator sees how many.
//!
//! `room` keeps the sheets, `site` says what stands at which address and who may ask for it, `server`
//! carries it, within bounds; `view` is what the facilitator's terminal shows.

mod answer;
mod groups_so_far;
mod languages;
mod rate;
mod room;
mod secret;
mod server;
mod site;
mod state;
mod view;

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::sync::{Arc, Mutex};

pub(crate) use languages::{InEachLanguage, PolicedPage, SpokenBank};
pub(crate) use room::{Room, refuse_if_open};
pub(crate) use site::MakeReport;
pub(crate) use state::{RoomSettings, is_collecting};

use crate::cli::failure::Failure;
use crate::cli::interrupt;
use crate::render;
use site::{RoomReport, Site};

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
pub(crate) fn listen(address: SocketAddr, is_lan: bool) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).map_err(|error| {
        let other = SocketAddr::new(address.ip(), address.port().checked_add(1).unwrap_or(8707));
        let lan = match is_lan {
            true => " instead of --lan",
            false => "",
        };
        let help = match error.kind() {
            ErrorKind::AddrInUse => {
                format!("something else listens there; take another port: --listen {other}{lan}")
            }
            _ => "name an address of this machine and a port with --listen".to_owned(),
        };
        Failure::refused(format!("cannot listen at {address}: {error}"), help)
    })
}

/// The address under which a reverse proxy serves the room, from what was given for it: whoever leaves the
/// scheme out means the usual one.
///
/// # Errors
/// It is no address of a page.
pub(crate) fn public_address(given: &str) -> Result<String, Failure> {
    let address = given.trim();
    let (scheme, rest) = address.split_once("://").unwrap_or(("https", address));
    let rest = rest.trim_end_matches('/');
    let is_page = ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str());
    let host = rest.split('/').next().unwrap_or_default();
    if !is_page
        || host.is_empty()
        || rest.contains(|sign: char| sign.is_whitespace() || "?#@".contains(sign))
    {
        return Err(Failure::usage(
            format!("--public {given} is no address of a page"),
            "write it as browsers do: --public https://room.example.org",
        ));
    }
    Ok(format!("{}://{rest}", scheme.to_ascii_lowercase()))
}

/// Opens the room to whoever has its address, until the program is ended.
///
/// # Errors
/// What the server meets that ends it: a listener that is lost, a folder that cannot be written.
pub(crate) fn serve(
    listener: TcpListener,
    room: Room,
    forms: InEachLanguage<PolicedPage>,
    spoken: InEachLanguage<SpokenBank>,
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
    let facilitator = spoken.try_map(|spoken| {
        let SpokenBank { bank, others } = spoken;
        render::room::facilitator(bank, others, &join, serving.min_group).map(PolicedPage::new)
    })?;
    let site = Arc::new(Site {
        forms,
        facilitator,
        make_report,
        report: spoken.map(|spoken| RoomReport {
            spoken,
            page: Mutex::new(None),
        }),
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
        let public = |given: &str| public_address(given).ok();
        let https = Some("https://room.example.org".to_owned());
        assert_eq!(public("room.example.org"), https);
        assert_eq!(public("HTTPS://room.example.org/"), https);
        let plain = Some("http://room.example.org:81/at/work".to_owned());
        assert_eq!(public("http://room.example.org:81/at/work"), plain);
        for wrong in [
            "",
            "https://",
            "ftp://room.example.org",
            "my room",
            "a.org/?b",
        ] {
            assert_eq!(public(wrong), None, "{wrong}");
        }
    }
}
