//! The house rules that can be counted: a name of a type is given once, files and functions are short.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use syn::visit::Visit;
use syn::{ItemEnum, ItemStruct, ItemTrait, ItemType};

use crate::house::sources;

/// "Under about 400 lines."
const FILE_LINES: usize = 420;
const FUNCTION_LINES: usize = 100;

fn files() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources(&root).into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).expect("a source file");
        let path = path.strip_prefix(&root).expect("below the root").to_owned();
        (path, text)
    });
    files.collect()
}

/// The types that a file defines.
#[derive(Default)]
struct Types(Vec<String>);

impl Visit<'_> for Types {
    fn visit_item_struct(&mut self, item: &ItemStruct) {
        self.0.push(item.ident.to_string());
    }

    fn visit_item_enum(&mut self, item: &ItemEnum) {
        self.0.push(item.ident.to_string());
    }

    fn visit_item_trait(&mut self, item: &ItemTrait) {
        self.0.push(item.ident.to_string());
    }

    fn visit_item_type(&mut self, item: &ItemType) {
        self.0.push(item.ident.to_string());
    }
}

#[test]
fn a_name_of_a_type_means_one_type() {
    let mut defined: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (path, text) in files() {
        let mut types = Types::default();
        types.visit_file(&syn::parse_file(&text).expect("it compiles"));
        for name in types.0 {
            let places = defined.entry(name).or_default();
            // One type under two conditions of compiling stands twice in its file.
            if places.last() != Some(&path) {
                places.push(path.clone());
            }
        }
    }
    assert!(defined.len() > 400, "types are found: {}", defined.len());
    defined.retain(|_, places| places.len() > 1);
    assert_eq!(defined, BTreeMap::new());
}

/// The functions of a formatted text that are too long, by the line where they begin, with their lines.
fn long_functions(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut long = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let start = line.trim_start();
        let is_function = [
            "fn ",
            "pub fn ",
            "pub(super) fn ",
            "pub(crate) fn ",
            "const fn ",
        ]
        .iter()
        .any(|beginning| start.starts_with(beginning));
        if !is_function {
            continue;
        }
        // A signature in a trait has no body.
        let signature_end = lines[at..].iter().find(|line| line.ends_with(['{', ';']));
        if signature_end.is_none_or(|line| line.ends_with(';')) {
            continue;
        }
        let end = format!("{}}}", &line[..line.len() - start.len()]);
        let length = lines[at..].iter().position(|line| *line == end);
        if let Some(length) = length.filter(|length| *length >= FUNCTION_LINES) {
            long.push((at + 1, length + 1));
        }
    }
    long
}

#[test]
fn files_and_functions_are_short() {
    let mut long = Vec::new();
    for (path, text) in files() {
        let lines = text.lines().count();
        if lines > FILE_LINES {
            long.push(format!("{}: {lines} lines", path.display()));
        }
        if path.ends_with("tests.rs") {
            continue;
        }
        for (line, length) in long_functions(&text) {
            long.push(format!("{}:{line}: {length} lines", path.display()));
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn a_long_function_is_found_where_there_is_one() {
    let body = "        step();\n".repeat(FUNCTION_LINES - 1);
    let text = format!(
        "trait T {{\n    fn none();\n}}\nimpl A {{\n    pub fn long() {{\n{body}    }}\n\n    fn short() {{\n    }}\n}}\n"
    );
    assert_eq!(long_functions(&text), [(5, FUNCTION_LINES + 1)]);
}
