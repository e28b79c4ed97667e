//! The library stays pure: no terminal, no file, no clock, no randomness, no HTML in any of its modules.

use std::fs;
use std::path::{Path, PathBuf};

/// What the core must not name: parts of the standard library, and crates.
const STANDARD: [&str; 9] = [
    "env", "fs", "io", "net", "os", "process", "thread", "time", "path",
];
const CRATES: [&str; 11] = [
    "anstream",
    "askama",
    "clap",
    "console",
    "csv",
    "ctrlc",
    "dialoguer",
    "etcetera",
    "indicatif",
    "rand",
    "tempfile",
];
const MACROS: [&str; 5] = ["eprint!", "eprintln!", "print!", "println!", "dbg!"];

/// The first thing in a module's text that the core must not name.
fn impurity(text: &str) -> Option<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    if let Some(named) = MACROS.into_iter().find(|named| code.contains(named)) {
        return Some(named.to_owned());
    }
    let flat: String = code.split_whitespace().collect();
    for part in flat.split("std::").skip(1) {
        // A list of parts ends with its statement.
        let statement = part.split(';').next().unwrap_or(part);
        let names: Vec<&str> = match statement.strip_prefix('{') {
            Some(list) => list.split(['{', '}', ',']).collect(),
            None => vec![statement],
        };
        let named = names.iter().find_map(|name| {
            let first = name.split(|letter: char| !letter.is_alphanumeric()).next();
            STANDARD.into_iter().find(|known| first == Some(known))
        });
        if let Some(named) = named {
            return Some(format!("std::{named}"));
        }
    }
    let paths = code.split(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter)));
    let mut before = "";
    for path in paths.filter(|path| !path.is_empty()) {
        let (first, is_path) = path
            .split_once("::")
            .map_or((path, before == "use"), |(first, _)| (first, true));
        if is_path && CRATES.contains(&first) {
            return Some(first.to_owned());
        }
        before = path;
    }
    None
}

/// The files of a module and of all modules in it.
fn module_files(file: &Path, folder: &Path, found: &mut Vec<PathBuf>) {
    let text = fs::read_to_string(file).expect("a module");
    found.push(file.to_owned());
    for line in text.lines() {
        let Some(name) = line
            .trim_start_matches("pub ")
            .trim_start_matches("pub(crate) ")
            .strip_prefix("mod ")
            .and_then(|rest| rest.strip_suffix(';'))
        else {
            continue;
        };
        let flat = folder.join(format!("{name}.rs"));
        let inner = folder.join(name);
        if flat.exists() {
            module_files(&flat, &inner, found);
        } else {
            module_files(&inner.join("mod.rs"), &inner, found);
        }
    }
}

#[test]
fn the_core_names_nothing_of_the_world_outside() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    module_files(&source.join("lib.rs"), &source, &mut files);
    assert!(files.len() > 30, "{files:?}");
    for file in files {
        let text = fs::read_to_string(&file).expect("a module");
        assert_eq!(impurity(&text), None, "{}", file.display());
    }
}

#[test]
fn an_impure_module_would_be_noticed() {
    for (text, named) in [
        ("use std::fs::File;", "std::fs"),
        ("use std::{collections::HashMap, env};", "std::env"),
        ("let now = std::time::Instant::now();", "std::time"),
        ("fn f() { println!(\"x\"); }", "println!"),
        ("use console::Term;", "console"),
        ("let file = tempfile::tempfile();", "tempfile"),
    ] {
        assert_eq!(impurity(text).as_deref(), Some(named), "{text}");
    }
    for text in [
        "use std::collections::HashMap;",
        "//! no std::fs here",
        "use std::{cell::Cell, fmt};",
    ] {
        assert_eq!(impurity(text), None, "{text}");
    }
}
