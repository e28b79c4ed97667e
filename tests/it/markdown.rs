//! Reading Markdown as GitHub does, to see that texts in it are only text.

use markdown::{CompileOptions, Options, ParseOptions, to_html_with_options};

/// What a reader sees of a Markdown text. A link, a picture or HTML in it, but for empty comments,
/// fails the test.
pub(crate) fn read(text: &str) -> String {
    let gfm = Options::gfm();
    let options = Options {
        parse: ParseOptions {
            constructs: markdown::Constructs {
                math_text: true,
                math_flow: true,
                ..gfm.parse.constructs
            },
            ..gfm.parse
        },
        compile: CompileOptions {
            allow_dangerous_html: true,
            allow_dangerous_protocol: true,
            gfm_tagfilter: false,
            ..gfm.compile
        },
    };
    let html = to_html_with_options(text, &options).expect("Markdown");
    let html = html.replace("<!-- -->", "");
    let mut shown = String::new();
    for (number, piece) in html.split('<').enumerate() {
        let text = if number == 0 {
            piece
        } else {
            let (tag, text) = piece.split_once('>').expect("a tag ends");
            let name = tag.trim_start_matches('/').split([' ', '/']).next();
            const EXPECTED: [&str; 15] = [
                "h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "input", "hr", "code", "table",
                "thead", "tbody", "tr",
            ];
            let name = name.unwrap_or_default();
            assert!(
                EXPECTED.contains(&name) || ["th", "td"].contains(&name),
                "<{tag}> in {html}"
            );
            text
        };
        shown.push_str(text);
    }
    unescaped(&shown)
}

/// A text without the character references that HTML needs.
pub(crate) fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
