//! The result: the recommendation, what moved, and what can be done now.

use clap::ValueEnum;
use rolefit::{Bank, Score};

use super::Canvas;
use crate::quiz::flow::{Flow, Shown};
use crate::quiz::items::{RESULT, ResultItem};
use crate::quiz::screen::{Frame, Screen};
use crate::render::score::text;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::visible;
use crate::render::{Format, content, words};

/// How many columns a fit takes: `100.0`.
const FIGURE: usize = 5;

pub(super) fn draw(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let mut screen = Screen::new(canvas.size);
    let bank = flow.session.bank();
    if let Some(shown) = &flow.result {
        let score = &shown.assessment.score;
        screen.part(0, canvas.strong(&words::recommendation(bank, score)));
        screen.gap(5);
        let is_known = score.outcome != rolefit::Outcome::Insufficient;
        if is_known {
            screen.part(1, fits(bank, score, canvas));
        }
        for text in words::missing(bank, &shown.sheet, score) {
            screen.part(1, canvas.text(&text));
        }
        if let Some(before) = &shown.before {
            screen.gap(5);
            screen.part(0, canvas.notice(&moved(bank, before, score)));
        }
        screen.gap(5);
        if is_known {
            screen.part(3, canvas.text(&words::decision(score)));
        }
        screen.part(2, canvas.text(&words::evidence(bank, &shown.sheet, score)));
        for text in words::notes(&shown.assessment) {
            screen.part(4, canvas.text(&text));
        }
        if is_known {
            screen.part(4, canvas.text(&words::stability(&shown.assessment)));
        }
    }
    screen.gap(5);
    let items = RESULT.map(|item| match item {
        ResultItem::Reasons => "See all reasons",
        ResultItem::Change => "Change an answer and see the result move",
        ResultItem::SaveReport => "Save the report",
        ResultItem::SaveAnswers => "Save the answers",
        ResultItem::Finish => "Finish",
    });
    screen.list(canvas.items(&items, flow.list.focus), flow.list.focus);
    screen.foot(canvas.notice(&flow.notice));
    screen.foot(canvas.keys(&[
        ("arrows", "move"),
        ("Enter", "takes"),
        ("Backspace", "answers"),
        ("?", "help"),
        ("q", "menu"),
    ]));
    screen.frame()
}

/// A bar and a figure a role, in order of fit.
fn fits(bank: &Bank, score: &Score, canvas: Canvas) -> Vec<String> {
    let mut order = score.order(bank);
    order.retain(|&role| score.basis.ranked[role]);
    let name = |role: usize| visible(&bank.roles()[role].name).into_owned();
    let widest = order
        .iter()
        .map(|&role| console::measure_text_width(&name(role)));
    let widest = widest.max().unwrap_or(0).min(canvas.width / 2);
    let bar = canvas.width.saturating_sub(widest + FIGURE + 3).min(40);
    let line = |&role: &usize| {
        let fit = score.standing.fits[role];
        let name = name(role);
        let name = console::pad_str(&name, widest, console::Alignment::Left, Some("…"));
        let tenths = usize::try_from(fit.0).unwrap_or(0);
        format!(
            "{name}  {} {fit:>FIGURE$}",
            canvas.theme.bar(tenths, 1000, bar)
        )
    };
    order.iter().map(line).collect()
}

/// What the last change of an answer did to the result.
pub(crate) fn moved(bank: &Bank, before: &Score, now: &Score) -> String {
    let mut parts = Vec::new();
    for role in now.order(bank) {
        let (was, is) = (before.standing.fits[role], now.standing.fits[role]);
        parts.push(format!("{} {was} → {is}", bank.roles()[role].name));
    }
    let (was, is) = (before.standing.margin, now.standing.margin);
    parts.push(format!("margin {was} → {is}"));
    let mut text = format!("Your change: {}.", parts.join(", "));
    if before.outcome != now.outcome {
        let name = |score: &Score| match score.outcome {
            rolefit::Outcome::Role(role) => bank.roles()[role].name.clone(),
            other => other.id(bank).to_owned(),
        };
        text += &format!(
            " The outcome was {}; now it is {}.",
            name(before),
            name(now)
        );
    }
    text
}

pub(super) fn reasons(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let lines = flow
        .result
        .as_ref()
        .map_or(Vec::new(), |shown| report(flow, shown, canvas));
    let mut screen = Screen::new(canvas.size);
    screen.text(lines, flow.scroll);
    screen.foot(canvas.keys(&[("arrows", "scroll"), ("Space", "pages"), ("Enter", "back")]));
    screen.frame()
}

fn report(flow: &Flow<'_>, shown: &Shown, canvas: Canvas) -> Vec<String> {
    let layout = Layout {
        width: canvas.width.clamp(39, 80),
        color: canvas.theme.color,
    };
    let content = content(flow.session.bank(), &shown.sheet, &shown.assessment);
    let report = text::report(&content, layout);
    report.lines().map(str::to_owned).collect()
}

pub(super) fn formats(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let mut screen = Screen::new(canvas.size);
    screen.part(0, canvas.strong("Save the report"));
    screen.gap(1);
    let names = Format::value_variants().iter().map(|format| {
        let value = format.to_possible_value();
        let name = value
            .as_ref()
            .map_or(String::new(), |value| value.get_name().to_owned());
        let help = value.and_then(|value| value.get_help().map(ToString::to_string));
        match help {
            Some(help) => format!("{name}: {help}"),
            None => name,
        }
    });
    let names: Vec<String> = names.collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    screen.list(canvas.items(&names, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[("arrows", "move"), ("Enter", "takes"), ("Esc", "back")]));
    screen.frame()
}
