//! Every example of the README is run, and its output held against what the README shows.
//!
//! A block marked `console` holds commands after `$ ` and their exact output; `...` on a line of its
//! own stands for any lines. Blocks share one folder, in order.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::run_command;

struct Example {
    line: usize,
    command: String,
    output: Vec<String>,
}

fn examples(readme: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut within = false;
    for (number, line) in readme.lines().enumerate() {
        if line.starts_with("```") {
            within = line == "```console";
        } else if let (true, Some(command)) = (within, line.strip_prefix("$ ")) {
            examples.push(Example {
                line: number + 1,
                command: command.into(),
                output: Vec::new(),
            });
        } else if let (true, Some(example)) = (within, examples.last_mut()) {
            match line.strip_prefix("> ") {
                Some(more) if example.output.is_empty() => {
                    example.command.push('\n');
                    example.command.push_str(more);
                }
                _ => example.output.push(line.to_owned()),
            }
        }
    }
    examples
}

/// Whether lines are those shown, where `...` stands for any lines.
fn matches(shown: &[String], found: &[&str]) -> bool {
    match shown.split_first() {
        None => found.is_empty(),
        Some((first, rest)) if first == "..." => {
            (0..=found.len()).any(|skipped| matches(rest, &found[skipped..]))
        }
        Some((first, rest)) => found
            .split_first()
            .is_some_and(|(next, more)| next.trim_end() == first && matches(rest, more)),
    }
}

#[test]
fn every_example_of_the_readme_tells_the_truth() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the README");
    let folder = tempfile::tempdir().expect("a folder");
    let program = PathBuf::from(env!("CARGO_BIN_EXE_rolefit"));
    let path = format!(
        "{}:{}",
        program.parent().expect("a folder").display(),
        std::env::var("PATH").expect("a path")
    );
    let examples = examples(&readme);
    assert!(examples.len() >= 20, "the README has examples");
    for example in examples {
        let mut bash = Command::new("bash");
        bash.args(["-c", &example.command])
            .current_dir(folder.path())
            .env("PATH", &path)
            .env("ROLEFIT_SOURCE", root)
            .env("XDG_STATE_HOME", folder.path())
            .env_remove("NO_COLOR");
        let done = run_command(&mut bash, "");
        let both = done.out.clone() + &done.err;
        let found: Vec<&str> = both.lines().collect();
        assert!(
            matches(&example.output, &found),
            "README.md:{}: $ {}\nshows:\n{}\ngives:\n{both}",
            example.line,
            example.command,
            example.output.join("\n")
        );
    }
}

/// The two commands that a newcomer is promised; CI runs the second one, and this build was the first.
#[test]
fn the_two_commands_are_those_of_cargo() {
    let readme = include_str!("../../README.md");
    assert!(readme.contains("cargo run --release\n"));
    assert!(readme.contains("cargo test\n"));
}
