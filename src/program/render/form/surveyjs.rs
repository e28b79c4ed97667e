//! The form as a survey of SurveyJS: its results are objects of question to answer.

use serde::Serialize;
use serde_json::{Value, json};

use super::questionnaire::{AnswerWay, FormQuestion, Questionnaire};
use super::service;
use crate::cli::failure::Failure;

/// A survey in SurveyJS's own form (<https://surveyjs.io/form-library/documentation/api-reference/survey-data-model>).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Survey<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    locale: &'a str,
    questions_on_page_mode: &'static str,
    show_progress_bar: &'static str,
    show_question_numbers: &'static str,
    /// What every result says, so that it is read as what it is.
    calculated_values: Vec<Value>,
    pages: Vec<Value>,
}

pub(super) fn form(form: &Questionnaire) -> Result<String, Failure> {
    let mut calculated = Vec::new();
    if form.is_quick() {
        calculated
            .push(json!({"name": "length", "expression": "'quick'", "includeIntoResult": true}));
    }
    let titles = service::titles(form);
    let questions = form.items.iter().zip(&titles);
    let mut pages: Vec<Value> = questions
        .map(|(item, title)| json!({"name": format!("page-{}", item.id), "elements": [question(form, item, title)]}))
        .collect();
    let person = person(form);
    if !person.is_empty() {
        pages.push(json!({"name": "page-person", "elements": person}));
    }
    let introduction = form.introduction();
    let survey = Survey {
        title: &form.title,
        description: &introduction,
        locale: &form.language,
        questions_on_page_mode: "standard",
        show_progress_bar: "top",
        show_question_numbers: "off",
        calculated_values: calculated,
        pages,
    };
    serde_json::to_string_pretty(&survey)
        .map(|text| text + "\n")
        .map_err(|error| Failure::bug("cannot write the survey", &error))
}

fn question(form: &Questionnaire, item: &FormQuestion, title: &str) -> Value {
    let labels = service::labels(item);
    let choices = item.options.iter().zip(labels);
    let choices: Vec<Value> = choices
        .map(|(option, label)| match item.answer {
            AnswerWay::Grade => json!({"value": option.number, "text": label}),
            AnswerWay::One | AnswerWay::Many(_) => {
                json!({"value": option.value, "text": label})
            }
        })
        .collect();
    let mut question = json!({
        "type": if item.most().is_some() { "checkbox" } else { "radiogroup" },
        "name": item.id,
        "title": title,
        "description": service::hint(form, item),
        "choices": choices,
    });
    if let Some(most) = item.most()
        && most < item.options.len()
    {
        question["maxSelectedChoices"] = json!(most);
    }
    if service::offers_none(form, item) {
        // Its value is "none", as of no option here.
        question["showNoneItem"] = json!(true);
        question["noneText"] = json!(service::none(form));
    }
    question
}

/// Who answers: the fields that a sheet calls `id` and `group`.
fn person(form: &Questionnaire) -> Vec<Value> {
    let mut fields = Vec::new();
    if form.options.name {
        fields.push(json!({"type": "text", "name": "id", "title": "ID", "description": form.catalog().text("service-id-help")}));
    }
    fields.push(match form.options.groups.as_slice() {
        [] => json!({"type": "text", "name": "group", "title": form.catalog().text("form-group"), "description": form.catalog().text("service-group-help")}),
        groups => json!({"type": "dropdown", "name": "group", "title": form.catalog().text("form-group"), "description": form.catalog().text("service-group-help"), "choices": groups}),
    });
    fields
}
