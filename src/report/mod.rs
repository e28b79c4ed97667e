//! What is said to the person who answered, whatever it is shown on: [`Content`], and two formats of it
//! that need no terminal, a page for a browser and Markdown.
//!
//! ```
//! use rolefit::language::Language;
//! use rolefit::report::{Content, html, markdown};
//! use rolefit::{Bank, Length, audit, bank, sheet};
//!
//! let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
//! let sheet = sheet::parse(r#"{"answers": {"own-the-why": 5}}"#, &bank).map_err(|error| error.problems)?;
//! let assessment = bank.assess(&sheet);
//! // What answering at random gives is the bank's: it serves every sheet.
//! let random = || audit::at_random(&bank, Length::Full);
//! let content = Content::new(Language::English, &bank, &sheet, &assessment, random);
//! assert_eq!(content.sentence, "Too little is answered yet.");
//! assert!(markdown::text(&content).is_ok_and(|text| text.starts_with("# Too little")));
//! assert!(html::page(&content).is_ok_and(|page| page.starts_with("<!DOCTYPE html>")));
//! # Ok::<(), rolefit::Problems>(())
//! ```

pub mod answers;
pub mod bar;
pub mod checklist;
pub mod compared;
pub mod content;
mod dimensions;
pub mod firmness;
pub mod html;
pub mod markdown;
mod missing;
pub mod page;
pub mod reasons;
pub mod standing;
pub mod verdict;

pub use content::Content;
pub use markdown::Markdown;
