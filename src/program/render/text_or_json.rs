//! The formats of what has two of them: text for people, one line of JSON for programs.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::render::terminal::visible::Medium;

/// Text or JSON.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TextOrJson {
    Text,
    Json,
}

impl TextOrJson {
    /// What reads it from the command line, with what each of the two is, as the help says it.
    pub(crate) fn parser(
        text: &'static str,
        json: &'static str,
    ) -> impl TypedValueParser<Value = TextOrJson> {
        let values = [
            PossibleValue::new("text").help(text),
            PossibleValue::new("json").help(json),
        ];
        PossibleValuesParser::new(values).map(|value| match value.as_str() {
            "json" => TextOrJson::Json,
            _ => TextOrJson::Text,
        })
    }

    /// What a terminal is to take a report in it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            TextOrJson::Text => Medium::Report,
            TextOrJson::Json => Medium::Json,
        }
    }
}
