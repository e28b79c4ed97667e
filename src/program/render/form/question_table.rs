//! The form as a table, a row a question: for services that take questions from a table, and to copy from.

use super::questionnaire::{AnswerWay, Questionnaire};
use super::service;
use crate::render::spreadsheet::{row, safe_cell};

pub(super) fn form(form: &Questionnaire) -> String {
    let groups = &form.options.groups;
    let options = form.items.iter().map(|item| item.options.len());
    let options = options.chain([groups.len()]).max().unwrap_or_default();
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
        let labels = service::labels(item);
        write(&mut table, filled(cells, labels, options));
    }
    if !groups.is_empty() {
        let [title, help] = ["form-group", "service-group-help"].map(|id| form.catalog().text(id));
        let cells = ["", "group", "one", &title, &help, ""].map(str::to_owned);
        write(&mut table, filled(cells, groups.clone(), options));
    }
    String::from_utf8_lossy(&table).into_owned()
}

/// A row with empty cells behind fewer options than others have.
fn filled(cells: [String; 6], options: Vec<String>, most: usize) -> impl Iterator<Item = String> {
    let empty = std::iter::repeat_n(String::new(), most - options.len());
    cells.into_iter().chain(options).chain(empty)
}

fn write(table: &mut Vec<u8>, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| safe_cell(&cell).into_owned()).collect();
    row(table, cells.iter().map(String::as_str));
}
