//! The structure that CONTRIBUTING.md promises: files import each other in no circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::visit::Visit;
use syn::{Item, UseTree};

/// A module by its path from the crate's root.
type Module = Vec<String>;

/// One crate's files: the library or the program.
struct House {
    files: BTreeMap<Module, PathBuf>,
    /// What a module hands on under a name: from where.
    handed_on: BTreeMap<(Module, String), Vec<String>>,
    /// What each module names, as whole paths from the root.
    named: BTreeMap<Module, BTreeSet<Vec<String>>>,
}

impl House {
    /// Reads the crate below a folder; `left_out` is a folder in it that belongs to another crate.
    fn read(root: &Path, left_out: Option<&Path>) -> House {
        let mut house = House {
            files: BTreeMap::new(),
            handed_on: BTreeMap::new(),
            named: BTreeMap::new(),
        };
        let mut texts = BTreeMap::new();
        for path in sources(root) {
            if left_out.is_some_and(|folder| path.starts_with(folder)) {
                continue;
            }
            let module = module_of(path.strip_prefix(root).expect("below the root"));
            let text = std::fs::read_to_string(&path).expect("a source file");
            texts.insert(module.clone(), syn::parse_file(&text).expect("it compiles"));
            house.files.insert(module, path);
        }
        for (module, file) in &texts {
            let mut names = Names {
                module,
                named: BTreeSet::new(),
                handed_on: Vec::new(),
            };
            names.visit_file(file);
            for (name, path) in names.handed_on {
                house.handed_on.insert((module.clone(), name), path);
            }
            house.named.insert(module.clone(), names.named);
        }
        house
    }

    /// The module in which a path leads to a definition.
    fn target(&self, path: &[String], depth: usize) -> Option<Module> {
        let length = (0..=path.len())
            .rev()
            .find(|&length| self.files.contains_key(&path[..length]))?;
        let (module, rest) = path.split_at(length);
        let handed_on = rest
            .first()
            .and_then(|name| self.handed_on.get(&(module.to_vec(), name.clone())));
        match handed_on {
            Some(from) if depth > 0 => self.target(from, depth - 1),
            _ => Some(module.to_vec()),
        }
    }

    /// Per module the modules that it imports from.
    fn imports(&self) -> BTreeMap<Module, BTreeSet<Module>> {
        let imports = self.named.iter().map(|(module, paths)| {
            let targets = paths.iter().filter_map(|path| self.target(path, 8));
            (
                module.clone(),
                targets.filter(|target| target != module).collect(),
            )
        });
        imports.collect()
    }
}

/// The names that a file uses, outside its tests.
struct Names<'m> {
    module: &'m Module,
    named: BTreeSet<Vec<String>>,
    handed_on: Vec<(String, Vec<String>)>,
}

impl Names<'_> {
    /// The path from the crate's root, where it leads into this crate.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut from = match first.as_str() {
            "crate" => Vec::new(),
            "self" => self.module.clone(),
            "super" => self.module[..self.module.len().checked_sub(1)?].to_vec(),
            _ => return None,
        };
        let mut rest = rest;
        while let Some(("super", more)) = rest
            .split_first()
            .map(|(first, more)| (first.as_str(), more))
        {
            from.pop()?;
            rest = more;
        }
        from.extend_from_slice(rest);
        Some(from)
    }
}

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        // Tests may look anywhere.
        let is_test = |module: &syn::ItemMod| {
            module.attrs.iter().any(|attribute| {
                attribute.path().is_ident("cfg")
                    && attribute
                        .parse_args::<syn::Path>()
                        .is_ok_and(|path| path.is_ident("test"))
            })
        };
        if !matches!(item, Item::Mod(module) if is_test(module)) {
            syn::visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut leaves = Vec::new();
        flatten(&item.tree, &mut Vec::new(), &mut leaves);
        for (path, name) in leaves {
            // `use child::Name` of a module's own child.
            let own = [vec!["self".to_owned()], path.clone()].concat();
            let Some(path) = self.absolute(&path).or_else(|| self.absolute(&own)) else {
                continue;
            };
            if !matches!(item.vis, syn::Visibility::Inherited) {
                self.handed_on.push((name, path));
            } else if path[..] != self.module[..] {
                self.named.insert(path);
            }
        }
    }

    /// `pub(super)` imports nothing.
    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        self.named.extend(self.absolute(&names));
        syn::visit::visit_path(self, path);
    }
}

/// The paths of a `use`, each with the name that it gets here.
fn flatten(tree: &UseTree, before: &mut Vec<String>, leaves: &mut Vec<(Vec<String>, String)>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flatten(&path.tree, before, leaves);
            before.pop();
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            let own = (name != "self").then(|| name.clone());
            leaves.push((before.iter().cloned().chain(own).collect(), name));
        }
        UseTree::Rename(rename) => {
            let path = before.iter().cloned().chain([rename.ident.to_string()]);
            leaves.push((path.collect(), rename.rename.to_string()));
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, before, leaves);
            }
        }
        _ => {}
    }
}

/// The Rust files below a folder.
pub(crate) fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn module_of(path: &Path) -> Module {
    let mut names: Vec<String> = path
        .with_extension("")
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    if names
        .last()
        .is_some_and(|last| last == "mod" || last == "lib" || last == "main")
    {
        names.pop();
    }
    names
}

/// A circle of imports, if there is one.
fn circle(imports: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    // What imports nothing that is left is in no circle; what then remains is.
    let mut left = imports.clone();
    loop {
        let leaves: Vec<Module> = left
            .iter()
            .filter(|(_, targets)| targets.iter().all(|target| !left.contains_key(target)))
            .map(|(module, _)| module.clone())
            .collect();
        if leaves.is_empty() {
            break;
        }
        for leaf in leaves {
            left.remove(&leaf);
        }
    }
    let mut path = vec![left.keys().next()?.clone()];
    loop {
        let next = left[path.last()?]
            .iter()
            .find(|target| left.contains_key(*target))?;
        if let Some(start) = path.iter().position(|module| module == next) {
            return Some(path.split_off(start));
        }
        path.push(next.clone());
    }
}

fn crates() -> [House; 2] {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let program = source.join("program");
    [
        House::read(&source, Some(&program)),
        House::read(&program, None),
    ]
}

#[test]
fn files_import_each_other_in_no_circle() {
    for house in crates() {
        let imports = house.imports();
        assert!(
            imports.values().map(BTreeSet::len).sum::<usize>() > 100,
            "imports are read"
        );
        let circle = circle(&imports).map(|circle| {
            let names = circle.iter().map(|module| module.join("::"));
            names.collect::<Vec<_>>().join(" -> ")
        });
        assert_eq!(circle, None);
    }
}

#[test]
fn a_circle_is_found_where_there_is_one() {
    let module = |name: &str| vec![name.to_owned()];
    let imports = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "a")];
    let imports = imports.map(|(from, to)| (module(from), BTreeSet::from([module(to)])));
    assert_eq!(
        circle(&BTreeMap::from(imports)),
        Some(vec![module("b"), module("c")])
    );
}
