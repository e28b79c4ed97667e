//! What every form service is asked for alike: titles that tell questions apart, labels that tell options
//! apart, and who answers. What the services export is then read back without a map.

use std::collections::HashMap;

use rolefit::text::folded;

use super::questionnaire::{AnswerWay, FormQuestion, Questionnaire};

/// The value of "none of these options" where values are apart from labels.
pub(super) const NONE_VALUE: &str = "none";
/// Each question's title: its text, with the id behind it where another question has the same text.
pub(super) fn titles(form: &Questionnaire) -> Vec<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for item in &form.items {
        *times.entry(folded(&item.text).into_owned()).or_default() += 1;
    }
    let title = |item: &FormQuestion| match times.get(&*folded(&item.text)) {
        Some(1) => item.text.clone(),
        _ => format!("{} [{}]", item.text, item.id),
    };
    form.items.iter().map(title).collect()
}

/// Each option's label, with its number before it where another option has the same.
pub(super) fn labels(item: &FormQuestion) -> Vec<String> {
    let mut labels: Vec<_> = item
        .options
        .iter()
        .map(|option| folded(&option.label))
        .collect();
    labels.sort_unstable();
    let alike = labels.windows(2).any(|pair| pair[0] == pair[1]);
    let label = |option: &super::questionnaire::FormOption| match alike {
        true => format!("{} - {}", option.number, option.label),
        false => option.label.clone(),
    };
    item.options.iter().map(label).collect()
}

/// What stands under the question: its help, the sides of a pair, how many options may be chosen.
pub(super) fn hint(form: &Questionnaire, item: &FormQuestion) -> String {
    let sides = item.sides.as_ref().map(|[left, right]| {
        let values = [
            ("left", left.into()),
            ("right", right.into()),
            ("last", item.options.len().into()),
        ];
        form.catalog().with("service-sides", &values)
    });
    let parts = [Some(item.help.clone()), sides, Some(form.how_many(item))];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n")
}

/// What a service calls "none of these options".
pub(super) fn none(form: &Questionnaire) -> String {
    form.catalog().text("answer-none")
}

/// Whether "none of these" is offered as an option of its own: where several may be chosen, and no option
/// of the bank has that name.
pub(super) fn offers_none(form: &Questionnaire, item: &FormQuestion) -> bool {
    let none = none(form);
    let is_taken = item
        .options
        .iter()
        .any(|option| option.value == NONE_VALUE || *folded(&option.label) == *folded(&none));
    matches!(item.answer, AnswerWay::Many(_)) && !is_taken
}
