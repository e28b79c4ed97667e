//! A result in short: the pieces that the quiz's screen and its last words are made of.

use console::Style;
use rolefit::Bank;
use rolefit::language::Value;
use rolefit::report::Content;
use rolefit::report::checklist::Checklist;
use rolefit::report::reasons::ReasonInWords;
use rolefit::report::standing::Standing;

use super::text;
use crate::render::terminal::Layout;
use crate::render::terminal::hint::Hint;
use crate::render::terminal::wrap::wrap;
use crate::render::words;

/// The most lines that are left on the screen when the quiz is over.
const SUMMARY: usize = 10;

/// Where the roles stand; nothing where too little is answered.
pub(crate) fn standing(
    standing: Option<&Standing>,
    sides: &[String; 2],
    layout: Layout,
) -> Vec<String> {
    standing.map_or(Vec::new(), |standing| {
        text::standing(standing, sides, layout)
    })
}

/// Where the roles stand, in words.
pub(crate) fn standing_in_words(standing: &Standing) -> String {
    match standing {
        Standing::Between(balance) => balance.told.clone(),
        Standing::Ranked(fits) => {
            let fits = fits
                .iter()
                .map(|fit| format!("{} {}", fit.role, fit.figure));
            fits.collect::<Vec<_>>().join(", ")
        }
    }
}

/// A checklist: of whom, and how many conditions are met. Marks would say nothing without the statements.
pub(crate) fn checklist(list: &Checklist, width: usize) -> Vec<String> {
    wrap(&list.in_short, width, "", "  ")
}

/// A reason: the question and the answer, the figure small behind them.
pub(crate) fn reason(reason: &ReasonInWords, layout: Layout) -> Vec<String> {
    let mut text = reason.cause.clone();
    if let Some(answer) = &reason.answer {
        text += &format!(" → {answer}");
    }
    let figure = format!("({})", reason.figure);
    let mut lines = wrap(&format!("{text} {figure}"), layout.width, "  • ", "    ");
    if let Some(last) = lines.last_mut()
        && let Some(before) = last.strip_suffix(&figure)
    {
        *last = format!("{before}{}", layout.paint(Style::new().dim(), &figure));
    }
    lines
}

/// One thing to do next: so many steps of it at most, or all where the heading speaks of all.
pub(crate) fn next(content: &Content, steps: usize, width: usize) -> Vec<String> {
    let Some(next) = &content.next else {
        return Vec::new();
    };
    let mut lines = wrap(&next.heading, width, "", "");
    let steps = match next.is_of_all {
        true => next.steps.len(),
        false => steps,
    };
    let steps = next.steps.iter().take(steps);
    lines.extend(steps.flat_map(|step| wrap(step, width, "  → ", "    ")));
    lines
}

/// What stays on the screen when the quiz is over: ten lines at most. `told` is where things are, and
/// stays whole; of the rest what matters least goes first.
pub(crate) fn summary(
    content: &Content,
    since: Option<&str>,
    told: &[Hint],
    layout: Layout,
) -> Vec<String> {
    let width = layout.width;
    let said = |text: &str| wrap(text, width, "", "");
    let sentence = said(&content.sentence).into_iter();
    let remark = content.remark.as_deref().map_or(Vec::new(), said);
    let lists = content.checklists.iter();
    let lists = lists.flat_map(|list| checklist(list, width)).collect();
    let standing = standing(content.standing.as_ref(), &content.sides, layout);
    let head: Vec<String> = sentence
        .map(|line| layout.heading(&line))
        .chain(remark)
        .collect();
    let told: Vec<String> = told.iter().flat_map(|hint| hint.lines(width)).collect();
    let mut room = SUMMARY.saturating_sub(head.len() + told.len());
    let mut lines = head;
    // What stands earlier in this list goes in first; of one thing to do the first step is enough.
    let since = vec![since.map_or(Vec::new(), said)];
    let next_steps = vec![next(content, 2, width), next(content, 1, width)];
    // Where it is undecided, trying both is what the result comes to.
    let others = match content.next.as_ref().is_some_and(|next| next.is_of_all) {
        true => [since, next_steps, vec![lists]],
        false => [vec![lists], since, next_steps],
    };
    let firm = content.firmness.as_ref();
    let firm = firm.and_then(|firmness| firmness.in_short.as_deref());
    let ways = [vec![standing], vec![firm.map_or(Vec::new(), said)]];
    let ways = ways.into_iter().chain(others);
    for ways in ways {
        if let Some(part) = ways.into_iter().find(|part| part.len() <= room) {
            room -= part.len();
            lines.extend(part);
        }
    }
    lines.extend(told);
    lines
}

/// What is said in plain lines when the quiz is over: all that the result's screen would show, without bars
/// and marks, which a screen reader would read out sign by sign.
pub(crate) fn in_plain_lines(
    content: &Content,
    since: Option<&str>,
    told: &[Hint],
    layout: Layout,
) -> Vec<String> {
    let width = layout.width;
    let mut lines = Vec::new();
    let mut say = |text: &str| lines.extend(wrap(text, width, "", ""));
    say(&content.sentence);
    content.remark.iter().for_each(|text| say(text));
    if let Some(standing) = &content.standing {
        say(&standing_in_words(standing));
    }
    let caveats = content.missing.iter().chain(&content.short_version);
    caveats.chain(&content.notes).for_each(|text| say(text));
    content
        .checklists
        .iter()
        .for_each(|list| say(&list.in_short));
    for list in content.strongest.iter().flatten() {
        if !list.reasons.is_empty() {
            lines.extend(wrap(&list.heading, width, "", ""));
        }
        let reasons = list.reasons.iter();
        lines.extend(reasons.flat_map(|of_list| reason(of_list, layout)));
    }
    let mut say = |text: &str| lines.extend(wrap(text, width, "", ""));
    if let Some(firmness) = &content.firmness {
        say(&firmness.retest);
        say(&firmness.nearest_of_all().counted);
    }
    since.into_iter().for_each(say);
    lines.extend(next(content, 2, width));
    lines.extend(told.iter().flat_map(|hint| hint.lines(width)));
    lines
}

/// The command that shows a kept result again, in a sentence.
pub(crate) fn see_again(bank: &Bank, command: &str) -> Hint {
    let values = [("command", Value::Text(command))];
    Hint::new(&words::catalog(bank).with("see-again", &values), command)
}
