//! Pages: the frame, the style and the drawings that the library's report and the program's other pages
//! share.

pub(crate) use rolefit::report::page::{Inline, Page, STYLE, drawing, policy_of};

use askama::Template;

use crate::cli::failure::Failure;

/// A filled-in template, ending with a line break.
pub(crate) fn render(template: &impl Template) -> Result<String, Failure> {
    written(rolefit::report::page::render(template))
}

/// A page that was written, or the failure where it could not be.
pub(crate) fn written(page: askama::Result<String>) -> Result<String, Failure> {
    page.map_err(|error| Failure::bug("cannot write the page", &error))
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use sha2::{Digest, Sha256};

    /// Every style and script of every page.
    const INLINE: [&super::Inline; 12] = [
        &super::STYLE,
        &crate::render::form::html::FORM_STYLE,
        &crate::render::form::html::FORM_SCRIPT,
        &crate::render::form::html::LANGUAGES_SCRIPT,
        &crate::render::form::html::SEND_SCRIPT,
        &crate::render::form::html::RESULT_SCRIPT,
        &rolefit::report::html::REPORT_STYLE,
        &crate::render::cohort::COHORT_STYLE,
        &crate::render::cohort::SLIDES_STYLE,
        &crate::render::cohort::COHORT_SCRIPT,
        &crate::render::room::ROOM_STYLE,
        &crate::render::room::ROOM_SCRIPT,
    ];

    #[test]
    fn every_hash_is_that_of_its_text() {
        let mut wrong = String::new();
        for inline in INLINE {
            let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(inline.text)));
            if inline.hash != hash {
                let head = inline.text.lines().next().unwrap_or_default();
                wrong += &format!("{} has now the hash\n{hash}\n", head);
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }
}
