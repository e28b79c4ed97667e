//! A form's page in several languages: what it says in each of the others, for the script that changes
//! them in place, so that whatever is answered stays.

use rolefit::{Bank, Length};
use serde::Serialize;

use super::questionnaire::{FormOptions, Questionnaire};
use crate::cli::failure::Failure;

/// A bank in a language to choose, with its file where the page is to show one's own result.
#[derive(Debug)]
pub(crate) struct InLanguage {
    pub(crate) bank: Bank,
    pub(crate) text: Option<String>,
}

/// What a page says in a language to choose.
#[derive(Debug)]
pub(super) struct Choosable {
    /// As a BCP 47 tag.
    pub(super) language: String,
    /// The texts and sentences, as JSON that is safe within a script.
    pub(super) words: String,
    /// The bank's file, safe within a script; empty where no result is shown.
    pub(super) bank: String,
}

/// The part of the page that the script puts in place.
#[derive(Serialize)]
struct Said<'a> {
    /// The language of the form's own sentences and of its result.
    spoken: &'static str,
    title: &'a str,
    /// What stands in the page, in its order.
    texts: Vec<String>,
    /// What the scripts say.
    words: serde_json::Value,
}

impl InLanguage {
    /// The form in this language, with what the page's own form has.
    pub(super) fn form(&self, length: Length, options: &FormOptions) -> Questionnaire {
        let options = FormOptions {
            result_of: self.text.clone(),
            ..options.clone()
        };
        Questionnaire::new(&self.bank, length, &options)
    }
}

impl Choosable {
    /// What a form's page in another language says; `own` is the page that it is to be put into.
    pub(super) fn new(form: Questionnaire, page: &str, own: &str) -> Result<Choosable, Failure> {
        let bug = |error: &dyn std::fmt::Display| {
            Failure::bug("cannot write the form's languages", error)
        };
        let texts = texts(page);
        if texts.len() != self::texts(own).len() {
            return Err(bug(&"the pages differ by more than their texts"));
        }
        let words = form.script_words()?;
        let said = Said {
            spoken: form.spoken.tag(),
            title: &form.title,
            texts,
            words: serde_json::from_str(&words).map_err(|error| bug(&error))?,
        };
        let words = serde_json::to_string(&said).map_err(|error| bug(&error))?;
        Ok(Choosable {
            words: words.replace('<', "\\u003c"),
            bank: form.result.map_or_else(String::new, |result| result.bank),
            language: form.language,
        })
    }
}

/// What a language may change in the body of a page of ours, in its order: the texts; of the elements what they
/// are called, their language, and whether options stand in a row. What stands in scripts, or is for browsers
/// without them, is left out.
fn texts(page: &str) -> Vec<String> {
    const BEFORE: [&str; 3] = [" aria-label=\"", " lang=\"", " class=\"options"];
    let body = page.split_once("<body>").map_or("", |(_, body)| body);
    let mut texts = Vec::new();
    let mut hidden: Option<&str> = None;
    // Every text of a bank is escaped: these signs are the template's.
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split_whitespace().next().unwrap_or_default();
        match hidden {
            Some(element) => {
                if name.strip_prefix('/') != Some(element) {
                    continue;
                }
                hidden = None;
            }
            None if matches!(name, "script" | "noscript") => {
                hidden = Some(name);
                continue;
            }
            None => texts.extend(BEFORE.iter().filter_map(|before| {
                let (_, value) = tag.split_once(before)?;
                value.split('"').next().map(unescaped)
            })),
        }
        if !text.trim().is_empty() {
            texts.push(unescaped(text));
        }
    }
    texts
}

/// A text as a browser reads it.
fn unescaped(text: &str) -> String {
    const SIGNS: [(&str, &str); 5] = [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        // The last one: what it gives is not to be read again.
        ("&#38;", "&"),
    ];
    SIGNS.iter().fold(text.to_owned(), |text, (escape, sign)| {
        text.replace(escape, sign)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_those_that_a_reader_meets_in_their_order() {
        let page = "<head><title>no</title></head><body>\n<p lang=\"de\" class=\"options row\">A &#60;b&#62; &#38;#60;</p>\n\
                    <noscript><p>no</p></noscript><a aria-label=\"&#34;B&#34;\" hreflang=\"no\"></a><script>no</script> \
                    <i>C</i>\n";
        assert_eq!(texts(page), ["de", " row", "A <b> &#60;", "\"B\"", "C"]);
    }
}
