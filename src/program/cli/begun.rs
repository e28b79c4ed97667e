//! Files for somebody to go on with: a bank to begin with, a translation to fill in.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::files::{STDIN, write_new, write_result};
use crate::cli::streams::tell;
use crate::render::terminal::visible::Medium;

/// Writes a file for somebody to go on with, and says so; one that is there already is never overwritten.
pub(super) fn write_begun(path: &Path, content: &str, what: &str) -> Result<(), Failure> {
    if path.as_os_str() == STDIN {
        return write_result(None, Medium::Json, content);
    }
    write_new(path, content.as_bytes())?;
    let path = path.display();
    tell(&format!(
        "wrote {path}: {what}; check it with: rolefit bank check {path}"
    ));
    Ok(())
}
