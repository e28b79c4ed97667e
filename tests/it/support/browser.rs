//! A real headless browser, driven by the scripts in tests/browser/. Where it, Node.js, their modules or
//! Poppler are missing, the tests say that they skip; with ROLEFIT_REQUIRE_BROWSER set, as in CI, they fail.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::program::{Run, run_command};

/// The folder of scripts, and the browser that they drive.
pub(crate) struct Browser {
    scripts: PathBuf,
    chromium: PathBuf,
}

impl Browser {
    /// The browser, or nothing where the test is to be skipped.
    pub(crate) fn find() -> Option<Browser> {
        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
        let missing = |what: &str| {
            assert!(
                std::env::var_os("ROLEFIT_REQUIRE_BROWSER").is_none(),
                "{what} is missing, and ROLEFIT_REQUIRE_BROWSER is set"
            );
            // Written past the test's captured output, so that it is seen.
            let _ = writeln!(
                std::io::stderr(),
                "skipped: {what} is missing (see .ci/run)"
            );
            None
        };
        let Some(chromium) = ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(|name| on_path(name))
        else {
            return missing("chromium");
        };
        for program in ["node", "pdftotext"] {
            if on_path(program).is_none() {
                return missing(program);
            }
        }
        if !scripts.join("node_modules/puppeteer-core").exists() {
            return missing("tests/browser/node_modules");
        }
        Some(Browser { scripts, chromium })
    }

    /// Runs a script on a plan.
    pub(crate) fn run(&self, script: &str, folder: &Path, plan: &Value) -> Run {
        let file = folder.join("plan.json");
        std::fs::write(&file, plan.to_string()).expect("the plan is written");
        let mut node = Command::new("node");
        node.arg(self.scripts.join(script))
            .arg(&file)
            .env("ROLEFIT_CHROMIUM", &self.chromium);
        run_command(&mut node, "")
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.exists())
}
