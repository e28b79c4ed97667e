//! The form as a table, a row a question: for services that take questions from a table, and to copy from.

use super::questionnaire::{AnswerWay, Questionnaire};
use super::service;
use crate::render::spreadsheet::{row, safe_cell};

pub(super) fn form(form: &Questionnaire) -> String {
    let options = form.items.iter().map(|item| item.options.len()).max();
    let options = options.unwrap_or_default();
    let heads = ["number", "id", "kind", "question", "help", "most"].map(str::to_owned);
    let heads = heads
        .into_iter()
        .chain((1..=options).map(|number| format!("option {number}")));
    let mut table = Vec::new();
    write(&mut table, heads);
    for (item, title) in form.items.iter().zip(service::titles(form)) {
        let kind = match item.answer {
            AnswerWay::Grade | AnswerWay::One => "one",
            AnswerWay::Many(_) => "several",
        };
        let most = item.most().map_or(String::new(), |most| most.to_string());
        let cells = [
            item.number.to_string(),
            item.id.clone(),
            kind.into(),
            title,
            service::hint(form, item),
            most,
        ];
        let empty = std::iter::repeat(String::new());
        let labels = service::labels(item).into_iter().chain(empty).take(options);
        write(&mut table, cells.into_iter().chain(labels));
    }
    String::from_utf8_lossy(&table).into_owned()
}

fn write(table: &mut Vec<u8>, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| safe_cell(&cell).into_owned()).collect();
    row(table, cells.iter().map(String::as_str));
}
