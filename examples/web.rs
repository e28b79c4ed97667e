//! A small web handler: sheets in by POST, results out as JSON. `cargo run --example web -- 8080`, then
//! `curl -d '{"answers": {"focus": 1}}' localhost:8080`.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]
#![allow(clippy::disallowed_types, clippy::print_stdout)] // only the library has to be pure

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use rolefit::explain::result::ResultDocument;
use rolefit::{Bank, bank, sheet};

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let shipped = bank::built_in("pm-vs-po").ok_or("it ships")?;
    let bank: Bank = shipped.text.parse()?;
    let port = std::env::args().nth(1).unwrap_or_else(|| "8080".into());
    let listener = TcpListener::bind(("127.0.0.1", port.parse()?))?;
    println!("http://{}", listener.local_addr()?);
    std::thread::scope(|scope| {
        for stream in listener.incoming().flatten() {
            scope.spawn(|| serve(&bank, stream));
        }
    });
    Ok(())
}

/// Answers one request; whoever hangs up or is slow harms nobody else.
fn serve(bank: &Bank, mut stream: TcpStream) -> Result<(), Failure> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut request = BufReader::new(stream.try_clone()?.take(1 << 20));
    let (mut line, mut length) = (String::new(), 0);
    while request.read_line(&mut line)? > 2 {
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
        line.clear();
    }
    let mut body = String::new();
    request.take(length).read_to_string(&mut body)?;
    let (status, body) = match answer(bank, &body) {
        Ok(result) => ("200 OK", result),
        Err(error) => ("400 Bad Request", error.to_string()),
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\n\r\n{body}"
    )?;
    Ok(())
}

fn answer(bank: &Bank, body: &str) -> Result<String, Failure> {
    let sheet = sheet::parse(body, bank)?;
    let assessment = bank.assess(&sheet);
    let result = ResultDocument::new(bank, &sheet, &assessment, None);
    Ok(serde_json::to_string(&result)?)
}
