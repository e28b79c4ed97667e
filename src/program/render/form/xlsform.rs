//! The form as an XLSForm (<https://xlsform.org>), the workbook that KoboToolbox, ODK and others take.

use std::collections::BTreeMap;

use super::questionnaire::{AnswerWay, FormQuestion, Questionnaire};
use super::service::{self, NONE_VALUE};
use crate::cli::failure::Failure;
use crate::render::workbook::{WorkbookSheet, workbook};

/// The columns of the questions.
const SURVEY: [&str; 7] = [
    "type",
    "name",
    "label",
    "hint",
    "appearance",
    "constraint",
    "constraint_message",
];

pub(super) fn form(form: &Questionnaire) -> Result<Vec<u8>, Failure> {
    let mut survey = vec![SURVEY.map(str::to_owned).to_vec()];
    let mut lists = Lists::default();
    survey.push(line(["note", "intro", &form.introduction(), ""]));
    for (item, title) in form.items.iter().zip(service::titles(form)) {
        let list = lists.of(form, item);
        let kind = if item.most().is_some() {
            "select_multiple"
        } else {
            "select_one"
        };
        let mut cells = line([
            &format!("{kind} {list}"),
            &name(&item.id),
            &title,
            &service::hint(form, item),
        ]);
        if let Some((constraint, message)) = constraint(form, item) {
            cells.extend([String::new(), constraint, message]);
        }
        survey.push(cells);
    }
    if form.options.name {
        survey.push(line([
            "text",
            "id",
            "ID",
            &form.catalog().text("service-id-help"),
        ]));
    }
    match form.options.groups.as_slice() {
        [] => survey.push(line([
            "text",
            "group",
            &form.catalog().text("form-group"),
            &form.catalog().text("service-group-help"),
        ])),
        groups => {
            let list = lists.add(
                groups
                    .iter()
                    .map(|group| (word(group), group.clone()))
                    .collect(),
            );
            let mut cells = line([
                &format!("select_one {list}"),
                "group",
                &form.catalog().text("form-group"),
                &form.catalog().text("service-group-help"),
            ]);
            cells.push("minimal".into());
            survey.push(cells);
        }
    }
    let settings = vec![
        ["form_title", "form_id", "version"]
            .map(str::to_owned)
            .to_vec(),
        vec![form.title.clone(), form.bank.clone(), form.version.clone()],
    ];
    // "${name}" would stand for another answer.
    let sheets = [
        WorkbookSheet {
            name: "survey",
            rows: plain(survey),
        },
        WorkbookSheet {
            name: "choices",
            rows: plain(lists.rows()),
        },
        WorkbookSheet {
            name: "settings",
            rows: plain(settings),
        },
    ];
    workbook(&sheets)
}

/// The rows with no text in them that XLSForm would take for a reference.
fn plain(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for cell in rows.iter_mut().flatten().filter(|cell| cell.contains("${")) {
        *cell = cell.replace("${", "$ {");
    }
    rows
}

fn line(cells: [&str; 4]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// A question's name as XML allows it: an id may begin with a digit, a name not.
fn name(id: &str) -> String {
    match id.starts_with(|first: char| first.is_ascii_digit()) {
        true => format!("_{id}"),
        false => id.to_owned(),
    }
}

/// A choice's name: without blanks, by which several are joined.
fn word(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("_")
}

/// How many may be chosen, and that none goes with no other, as a condition and in words.
fn constraint(form: &Questionnaire, item: &FormQuestion) -> Option<(String, String)> {
    let most = item.most()?;
    let none = service::offers_none(form, item)
        .then(|| format!("not(selected(., '{NONE_VALUE}') and count-selected(.) > 1)"));
    let limit = (most < item.options.len()).then(|| format!("count-selected(.) <= {most}"));
    let conditions: Vec<String> = limit.into_iter().chain(none).collect();
    (!conditions.is_empty()).then(|| (conditions.join(" and "), form.how_many(item)))
}

/// The lists of choices; questions with the same options share one.
#[derive(Default)]
struct Lists(BTreeMap<Vec<(String, String)>, usize>);

impl Lists {
    /// The name of the list with a question's options.
    fn of(&mut self, form: &Questionnaire, item: &FormQuestion) -> String {
        let labels = service::labels(item);
        let values = item.options.iter().map(|option| match item.answer {
            AnswerWay::Grade => option.number.to_string(),
            AnswerWay::One | AnswerWay::Many(_) => option.value.clone(),
        });
        let mut choices: Vec<(String, String)> = values.zip(labels).collect();
        if service::offers_none(form, item) {
            choices.push((NONE_VALUE.into(), service::none(form)));
        }
        self.add(choices)
    }

    fn add(&mut self, choices: Vec<(String, String)>) -> String {
        let next = self.0.len() + 1;
        format!("list{}", self.0.entry(choices).or_insert(next))
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let mut lists: Vec<_> = self.0.iter().collect();
        lists.sort_by_key(|(_, number)| **number);
        let mut rows = vec![["list_name", "name", "label"].map(str::to_owned).to_vec()];
        for (choices, number) in lists {
            for (value, label) in choices {
                rows.push(vec![format!("list{number}"), value.clone(), label.clone()]);
            }
        }
        rows
    }
}
