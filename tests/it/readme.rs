//! Every example of the README and of `docs/` is run, and its output held against what the page shows.
//!
//! A block marked `console` holds commands after `$ ` and their exact output; `...` on a line of its
//! own stands for any lines. The blocks of a page share one folder, in order.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::program::run_command;

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

/// Runs the examples of one page, in a folder of their own, and tells those that say something else than shown.
fn false_examples(root: &Path, page: &Path) -> (usize, Vec<String>) {
    let text = std::fs::read_to_string(page).expect("the page");
    let folder = tempfile::tempdir().expect("a folder");
    // What an example reads is what the repository holds.
    std::os::unix::fs::symlink(root.join("examples"), folder.path().join("examples"))
        .expect("a link to the examples");
    let program = PathBuf::from(env!("CARGO_BIN_EXE_rolefit"));
    let path = format!(
        "{}:{}",
        program.parent().expect("a folder").display(),
        std::env::var("PATH").expect("a path")
    );
    let examples = examples(&text);
    let count = examples.len();
    let mut wrong = Vec::new();
    for example in examples {
        let mut bash = Command::new("bash");
        bash.args(["-c", &example.command])
            .current_dir(folder.path())
            .env("PATH", &path)
            .env("XDG_STATE_HOME", folder.path())
            .env_remove("NO_COLOR");
        let done = run_command(&mut bash, "");
        let both = done.out.clone() + &done.err;
        let found: Vec<&str> = both.lines().collect();
        if !matches(&example.output, &found) {
            wrong.push(format!(
                "{}:{}: $ {}\nshows:\n{}\ngives:\n{both}",
                page.display(),
                example.line,
                example.command,
                example.output.join("\n")
            ));
        }
    }
    (count, wrong)
}

/// The README and every page of `docs/`.
fn pages(root: &Path) -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = std::fs::read_dir(root.join("docs"))
        .expect("docs/")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    pages.sort();
    pages.insert(0, root.join("README.md"));
    pages
}

#[test]
fn every_example_of_the_readme_and_the_pages_tells_the_truth() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    let mut wrong = Vec::new();
    for page in pages(root) {
        let (run, found) = false_examples(root, &page);
        count += run;
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(count >= 40, "the pages have examples, these have {count}");
}

/// A link to a file of the repository leads somewhere.
#[test]
fn no_link_between_the_pages_is_broken() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut links = 0;
    for page in pages(root)
        .into_iter()
        .chain([root.join("CONTRIBUTING.md"), root.join("CHANGELOG.md")])
    {
        let text = std::fs::read_to_string(&page).expect("the page");
        let folder = page.parent().expect("a folder");
        for link in text.split("](").skip(1) {
            let target = link.split([')', '#']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            links += 1;
            assert!(
                folder.join(target).exists(),
                "{}: ({target}) leads nowhere",
                page.display()
            );
        }
    }
    assert!(links >= 15, "the pages are linked");
}

/// The two commands that a newcomer is promised; CI runs the second one, and this build was the first.
#[test]
fn the_two_commands_are_those_of_cargo() {
    let readme = include_str!("../../README.md");
    assert!(readme.contains("cargo run --release\n"));
    assert!(readme.contains("cargo test\n"));
}
