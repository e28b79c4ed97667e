//! One question: where it stands, what is asked, its options, and the keys.

use rolefit::Pick;
use rolefit::bank::{Kind, Question};

use super::canvas::Canvas;
use crate::quiz::flow::Flow;
use crate::quiz::phrases;
use crate::quiz::screen_layout::{Frame, Screen};
use crate::render::terminal::visible::visible;
use crate::render::terminal::wrap::wrap;
use crate::render::words;

pub(super) fn draw(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let session = &flow.session;
    let place = session.place();
    let question = session.question(place);
    let mut screen = canvas.screen();
    screen.part(1, header(flow, canvas));
    screen.part(
        4,
        vec![
            canvas
                .theme
                .bar(place, session.count(), canvas.width.min(60)),
        ],
    );
    if place == 0 && !session.is_detour() {
        screen.gap(6);
        screen.part(3, canvas.strong(session.bank().title()));
        let takes = words::takes_or_short(session.bank(), session.length());
        screen.part(4, canvas.text(&takes));
        // The help has it too.
        screen.part(7, canvas.text(session.bank().intro()));
    }
    if let Some(section) = session.section(place).filter(|section| section.number == 1) {
        screen.gap(6);
        let heading = match section.dimension.about.as_str() {
            "" => section.dimension.name.clone(),
            about => canvas
                .theme
                .language
                .labelled(&section.dimension.name, about),
        };
        screen.part(2, canvas.faint(&heading));
    }
    screen.gap(5);
    screen.anchor(canvas.strong(&question.text));
    if !question.help.is_empty() {
        // What an answer is for, where it gives no points, is known nowhere else.
        let rank = match session.bank().is_context(session.index(place)) {
            true => 3,
            false => 8,
        };
        screen.part(rank, canvas.faint(&question.help));
    }
    options(flow, question, canvas, &mut screen);
    screen.notice(canvas.notice(&flow.notice));
    screen.keys(canvas.keys(&keys(question)));
    screen.frame()
}

/// Which question of how many, in which section, and how long the rest takes.
fn header(flow: &Flow<'_>, canvas: Canvas) -> Vec<String> {
    let session = &flow.session;
    let place = session.place();
    let mut parts = vec![canvas.say_with(
        "quiz-question-of",
        &[
            ("number", (place + 1).into()),
            ("count", session.count().into()),
        ],
    )];
    if let Some(section) = session.section(place) {
        let name = visible(&section.dimension.name);
        parts.push(match section.count {
            1 => name.into_owned(),
            count => format!("{name} {}/{count}", section.number),
        });
    }
    let left = match session.is_detour() {
        true => Some(canvas.say("quiz-to-change")),
        false => phrases::time_left(
            canvas.theme.language,
            flow.pace.minutes_left(session.open()),
        ),
    };
    let short = parts.join(" · ");
    parts.extend(left);
    let full = parts.join(" · ");
    // One line: the remaining time gives way first, then the end of a long name.
    let line = match console::measure_text_width(&full) <= canvas.width {
        true => full,
        false => console::truncate_str(&short, canvas.width, "…").into_owned(),
    };
    vec![canvas.theme.faint(&line)]
}

/// The narrowest that two statements stand side by side, in columns.
const SIDE_BY_SIDE: usize = 64;

/// The two statements of a pair, side by side under the ends of their scale:
/// `First ●──○──○──○──○ Second`. What the scale's labels call them is what stands there.
fn side_by_side(left: &str, right: &str, flow: &Flow<'_>, canvas: Canvas) -> Vec<String> {
    let [first, second] = ["quiz-first", "quiz-second"].map(|id| canvas.say(id));
    let first = format!("{first} ");
    let first_width = console::measure_text_width(&first);
    let half = (canvas.width - 4) / 2;
    let count = flow.session.question(flow.session.place()).options.len();
    let steps = count.saturating_sub(1).max(1);
    let step = ((half + 3).saturating_sub(first_width + 1)) / steps;
    let dots = (0..count).map(|dot| match flow.selection.list.focus == Some(dot) {
        true => "●",
        false => "○",
    });
    let dots = dots.collect::<Vec<_>>();
    let scale = dots.join(&"─".repeat(step.saturating_sub(1)));
    let under = console::pad_str(
        &format!("{first}{scale}"),
        half + 3,
        console::Alignment::Left,
        None,
    )
    .into_owned();
    let mut lines = vec![format!("{under} {second}")];
    let (left, right) = (wrap(left, half, "", ""), wrap(right, half, "", ""));
    for row in 0..left.len().max(right.len()) {
        let left = left.get(row).map_or("", String::as_str);
        let left = console::pad_str(left, half + 4, console::Alignment::Left, None);
        let right = right.get(row).map_or("", String::as_str);
        lines.push(format!("{left}{right}").trim_end().to_owned());
    }
    lines
}

fn options(flow: &Flow<'_>, question: &Question, canvas: Canvas, screen: &mut Screen) {
    let count = question.options.len();
    screen.gap(5);
    let is_wide = canvas.width >= SIDE_BY_SIDE;
    if let Kind::Pair { left, right } = &question.kind {
        match is_wide {
            true => {
                screen.part(0, side_by_side(left, right, flow, canvas));
                screen.gap(5);
            }
            false => screen.part(
                0,
                wrap(left, canvas.width, &canvas.labelled("quiz-first"), "  "),
            ),
        }
    }
    if let Kind::Multi { max } = question.kind {
        let chosen = flow
            .selection
            .chosen
            .iter()
            .filter(|&&chosen| chosen)
            .count();
        let id = if max < count {
            "quiz-up-to"
        } else {
            "quiz-as-many"
        };
        let text = canvas.say_with(id, &[("most", max.into()), ("chosen", chosen.into())]);
        screen.part(1, canvas.text(&text));
    }
    let former = flow.session.answer_at(flow.session.place());
    let focus = flow.selection.list.focus;
    let indent = match question.kind {
        Kind::Pair { .. } if !is_wide => "  ",
        _ => "",
    };
    let widest = count.to_string().len();
    let items = question.options.iter().enumerate().map(|(index, option)| {
        let mut prefix = format!("{:>widest$}  ", index + 1);
        if question.kind.is_multi() {
            let mark = if flow.selection.chosen[index] {
                "x"
            } else {
                " "
            };
            prefix.push_str(&format!("[{mark}] "));
        }
        let text = match former == Some(Pick::One(index)) {
            true => canvas.say_with("quiz-your-answer", &[("answer", (&option.label).into())]),
            false => option.label.clone(),
        };
        canvas.indented(indent, focus == Some(index), &prefix, &text)
    });
    let items = items.collect();
    screen.list(items, focus);
    if let Kind::Pair { right, .. } = &question.kind
        && !is_wide
    {
        screen.part(
            0,
            wrap(right, canvas.width, &canvas.labelled("quiz-second"), "  "),
        );
    }
}

fn keys(question: &Question) -> Vec<(&'static str, &'static str)> {
    const DIGITS: [&str; 8] = ["1-2", "1-3", "1-4", "1-5", "1-6", "1-7", "1-8", "1-9"];
    let digits = match question.options.len() {
        count @ 2..=9 => DIGITS[count - 2],
        1 => "1",
        _ => "key-number",
    };
    let mut keys = match (&question.kind, question.options.len()) {
        (Kind::Multi { .. }, 1..=9) => vec![
            (digits, "does-space-chooses"),
            ("key-arrows", "does-move"),
            ("key-enter", "does-goes-on"),
        ],
        (Kind::Multi { .. }, _) => vec![
            ("key-space", "does-chooses"),
            ("key-arrows-number", "does-move"),
            ("key-enter", "does-goes-on"),
        ],
        (_, 1..=9) => vec![
            (digits, "does-answers"),
            ("key-arrows", "does-move"),
            ("key-enter", "does-takes"),
        ],
        _ => vec![
            ("key-arrows-number", "does-move"),
            ("key-enter", "does-takes"),
        ],
    };
    keys.extend([
        ("key-back", "does-back"),
        ("s", "does-skip"),
        ("?", "does-help"),
        ("q", "does-menu"),
    ]);
    keys
}
