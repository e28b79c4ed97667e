//! The programs of `examples/`, as a reader would run them.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Once;

use crate::support::program::{participants, run, run_command};

/// An example's program; built here where `cargo test --test it` has not.
pub(crate) fn example_program(name: &str) -> PathBuf {
    static BUILT: Once = Once::new();
    let programs = PathBuf::from(env!("CARGO_BIN_EXE_rolefit"));
    let examples = programs.with_file_name("examples");
    BUILT.call_once(|| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--examples", "--quiet", "--manifest-path"]);
        cargo.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        cargo.arg("--target-dir");
        cargo.arg(examples.ancestors().nth(2).expect("the target folder"));
        let done = run_command(&mut cargo, "");
        assert_eq!(done.status, Some(0), "{}", done.err);
    });
    examples.join(name)
}

fn printed(name: &str) -> String {
    let done = run_command(&mut Command::new(example_program(name)), "");
    assert_eq!(done.status, Some(0), "{}", done.err);
    done.out
}

#[test]
fn a_bank_made_in_code_scores_a_sheet_with_its_reasons() {
    insta::assert_snapshot!(printed("bank_in_code"), @r"
    ada: tea, 80.0 points ahead
       40.0  slow-mornings
       20.0  strong-taste
       20.0  place
    ");
}

#[test]
fn threads_that_share_a_bank_count_what_batch_counts() {
    let people = std::fs::read_to_string(participants()).expect("they ship");
    let batch = run(&["batch", "-", "--quiet"], &people);
    let count = |outcome: &str| {
        batch
            .out
            .matches(&format!("\"outcome\":\"{outcome}\""))
            .count()
    };
    let expected: String = ["close", "pm", "po"]
        .map(|outcome| format!("{:>3}  {outcome}\n", count(outcome)))
        .concat();
    assert_eq!(printed("threads"), expected);
}

#[test]
fn the_web_handler_answers_with_the_result_or_what_is_wrong() {
    let mut server = Command::new(example_program("web"))
        .arg("0")
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut address = String::new();
    let output = server.stdout.take().expect("a pipe");
    BufReader::new(output)
        .read_line(&mut address)
        .expect("its address");
    let ask = |body: &str| {
        let host = address.trim().trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).expect("it listens");
        write!(
            stream,
            "POST / HTTP/1.1\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    };
    let sheet = r#"{"id": "p1", "answers": {"focus": 1, "own-the-why": 5}}"#;
    let score = run(&["score", "-", "--format", "json"], sheet);
    let (right, wrong) = (ask(sheet), ask(r#"{"answers": {"focus": 6}}"#));
    let _ = server.kill();
    let _ = server.wait();
    assert!(right.starts_with("HTTP/1.1 200 OK\r\n"), "{right}");
    assert_eq!(right.split("\r\n\r\n").nth(1), Some(score.out.trim_end()));
    assert!(wrong.starts_with("HTTP/1.1 400 Bad Request\r\n"), "{wrong}");
    assert!(wrong.contains("6 is not an answer"), "{wrong}");
}
