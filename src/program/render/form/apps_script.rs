//! The form as a Google Apps Script that builds it in Google Forms.

use askama::Template;
use serde::Serialize;

use super::questionnaire::Questionnaire;
use super::service;
use crate::cli::failure::Failure;

/// How many questions stand on a page.
const A_PAGE: usize = 8;

/// What the script builds.
#[derive(Debug, Serialize)]
struct ScriptPlan {
    title: String,
    description: String,
    confirmation: String,
    pages: Vec<Vec<ScriptQuestion>>,
}

/// A question in Google's words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ScriptQuestion {
    kind: &'static str,
    title: String,
    help: String,
    choices: Vec<String>,
    /// The most that may be chosen; 0 where there is no limit.
    most: usize,
}

#[derive(Template)]
#[template(
    path = "form/apps_script.js",
    config = "src/program/render/page/askama.toml",
    escape = "none"
)]
struct Script<'a> {
    plan: &'a str,
}

pub(super) fn form(form: &Questionnaire) -> Result<String, Failure> {
    let titles = service::titles(form);
    let questions = form.items.iter().zip(titles).map(|(item, title)| {
        let mut choices = service::labels(item);
        if service::offers_none(form, item) {
            choices.push(service::none(form));
        }
        ScriptQuestion {
            kind: if item.most().is_some() {
                "several"
            } else {
                "one"
            },
            title,
            help: service::hint(form, item),
            most: item
                .most()
                .filter(|&most| most < item.options.len())
                .unwrap_or(0),
            choices,
        }
    });
    let field = |title: &str, help: &str, choices: &[String]| ScriptQuestion {
        kind: if choices.is_empty() { "text" } else { "one" },
        title: title.into(),
        help: help.into(),
        choices: choices.to_vec(),
        most: 0,
    };
    let name = form
        .options
        .name
        .then(|| field("ID", &form.catalog().text("service-id-help"), &[]));
    let person = [
        name,
        Some(field(
            &form.catalog().text("form-group"),
            &form.catalog().text("service-group-help"),
            &form.options.groups,
        )),
    ];
    let mut questions: Vec<ScriptQuestion> = questions.collect();
    let mut pages = Vec::new();
    while !questions.is_empty() {
        let rest = questions.split_off(A_PAGE.min(questions.len()));
        pages.push(std::mem::replace(&mut questions, rest));
    }
    pages.push(person.into_iter().flatten().collect());
    let plan = ScriptPlan {
        title: form.title.clone(),
        description: form.introduction(),
        confirmation: form.catalog().text("service-thanks"),
        pages,
    };
    let plan = serde_json::to_string_pretty(&plan)
        .map_err(|error| Failure::bug("cannot write the script", &error))?;
    crate::render::page::render(&Script { plan: &plan })
}
