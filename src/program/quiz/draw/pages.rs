//! The pages around the questions: help, menu, review.

use rolefit::language::Value;

use super::canvas::Canvas;
use super::result;
use crate::quiz::enough;
use crate::quiz::flow::{Flow, View};
use crate::quiz::items::{MENU, MenuItem};
use crate::quiz::phrases;
use crate::quiz::screen::{Frame, Screen};
use crate::render::score::short;
use crate::render::terminal::wrap::wrap;
use crate::render::words;

pub(super) fn help(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let mut lines = Vec::new();
    if flow.under == View::Question {
        for paragraph in phrases::help(&flow.session) {
            lines.extend(canvas.text(&paragraph));
            lines.push(String::new());
        }
        lines.extend(canvas.strong("Keys"));
    }
    if flow.under == View::Result {
        for paragraph in result::help(flow) {
            lines.extend(canvas.text(&paragraph));
            lines.push(String::new());
        }
        lines.extend(canvas.strong("Keys"));
    }
    let is_known = flow.result.is_some();
    for key in keys(flow.under, is_known) {
        lines.extend(wrap(key, canvas.width, "  ", "    "));
    }
    if flow.under == View::Question {
        lines.push(String::new());
        lines.extend(canvas.strong(flow.session.bank().title()));
        lines.extend(canvas.text(flow.session.bank().intro()));
    }
    let mut screen = Screen::new(canvas.size);
    screen.part(0, canvas.strong("Help"));
    screen.gap(1);
    screen.text(lines, flow.scroll);
    screen.foot(canvas.keys(&[("arrows", "scroll"), ("Enter", "back")]));
    screen.frame()
}

fn keys(view: View, is_known: bool) -> &'static [&'static str] {
    match view {
        View::Review if is_known => &[
            "Up, Down, Page Up and Page Down, Home and End move; a question's number leads to it.",
            "Left and Right change the answer, and the result moves with it. u takes a change back.",
            "Enter opens the question. Backspace or Esc goes back to the result.",
        ],
        View::Question => &[
            "A digit gives that answer and goes on; where several can be chosen it chooses.",
            "Arrows, or h j k l, move. Enter takes what is selected.",
            "Space chooses, where several can be chosen.",
            "Backspace goes back, and so does Left at the start.",
            "s skips the question. A former answer is taken away.",
            "q or Esc opens the menu: review, save and leave, discard.",
            "Ctrl-C saves and leaves at once.",
        ],
        View::Review => &[
            "Arrows, Page Up and Page Down, Home and End move.",
            "A question's number leads to it.",
            "Enter opens the question, to change its answer; on the first line it goes on.",
            "Backspace goes back. q or Esc opens the menu.",
        ],
        _ => &[
            "Arrows move, Enter takes what is selected, a digit takes that item.",
            "Backspace leads to the answers. q or Esc opens the menu.",
        ],
    }
}

pub(super) fn menu(flow: &Flow<'_>, canvas: Canvas, keeps: bool) -> Frame {
    let answered = flow.session.answered();
    let items = MENU.map(|item| match (item, keeps) {
        (MenuItem::GoOn, _) => "Go on",
        (MenuItem::Review, _) => "Review the answers",
        (MenuItem::Leave, true) => "Save and leave",
        (MenuItem::Leave, false) => "Leave; the answers are not saved",
        (MenuItem::Discard, _) => "Discard the answers and leave",
    });
    let text = format!("{answered} of {} questions answered.", flow.session.count());
    let mut screen = Screen::new(canvas.size);
    screen.part(0, canvas.strong("Menu"));
    screen.gap(2);
    screen.part(1, canvas.text(&text));
    screen.gap(2);
    screen.list(canvas.items(&items, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[("arrows", "move"), ("Enter", "takes"), ("Esc", "goes on")]));
    screen.frame()
}

pub(super) fn discard(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let question = format!(
        "Discard {} for good?",
        phrases::answers(flow.session.answered())
    );
    let mut screen = Screen::new(canvas.size);
    screen.part(0, canvas.strong(&question));
    screen.gap(1);
    let items = ["Keep them and go on", "Discard them and leave"];
    screen.list(canvas.items(&items, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[("arrows", "move"), ("Enter", "takes"), ("Esc", "goes on")]));
    screen.frame()
}

pub(super) fn enough(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let (heading, why, ways) = enough::offer(&flow.session);
    let ways = [ways[0].as_str(), ways[1].as_str()];
    let mut screen = Screen::new(canvas.size);
    screen.part(0, canvas.strong(&heading));
    screen.gap(2);
    screen.part(1, canvas.text(&why));
    screen.gap(2);
    screen.list(canvas.items(&ways, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[("arrows", "move"), ("Enter", "takes"), ("Esc", "goes on")]));
    screen.frame()
}

pub(super) fn review(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let session = &flow.session;
    let mut screen = Screen::new(canvas.size);
    let catalog = words::catalog(flow.session.bank());
    if let Some(moving) = &flow.moving {
        screen.part(3, canvas.faint(&catalog.text("change-heading")));
        screen.part(0, canvas.strong(&moving.sentence));
        let layout = result::layout(canvas);
        let standing = short::standing(moving.standing.as_ref(), &moving.sides, layout);
        screen.part(0, standing);
        let was = flow.result.as_ref().map(|shown| &shown.content);
        let was = was.and_then(|content| content.standing.as_ref());
        if let Some(was) = was.filter(|was| moving.standing.as_ref() != Some(*was)) {
            let before = short::standing_in_words(was);
            let values = [("before", Value::Text(&before))];
            screen.part(1, canvas.notice(&catalog.with("moved-from", &values)));
        }
    } else {
        screen.part(0, canvas.strong("Your answers"));
        screen.part(1, canvas.text(&phrases::tally(session)));
    }
    screen.gap(1);
    let first = match (&flow.result, session.is_at_review()) {
        (Some(_), _) => catalog.text("change-back"),
        (None, true) => "Show the result".into(),
        (None, false) => format!("Go on with question {}", session.place() + 1),
    };
    let focus = flow.list.focus;
    let mut items = vec![canvas.item(focus == Some(0), "", &first)];
    items.extend((0..session.count()).map(|place| answer_item(flow, place, canvas)));
    screen.list(items, focus);
    screen.foot(canvas.notice(&flow.notice));
    screen.foot(match flow.moving {
        Some(_) => canvas.keys(&[
            ("Left, Right", "change it"),
            ("u", "undoes"),
            ("Up, Down, number", "move"),
            ("Enter", "opens"),
            ("Backspace", "result"),
        ]),
        None => canvas.keys(&[
            ("arrows, number", "move"),
            ("Enter", "opens"),
            ("Home", "top"),
            ("Backspace", "back"),
            ("q", "menu"),
        ]),
    });
    screen.frame()
}

/// A question with its answer and, where there is a result, what the answer weighs.
fn answer_item(flow: &Flow<'_>, place: usize, canvas: Canvas) -> Vec<String> {
    let session = &flow.session;
    let is_selected = flow.list.focus == Some(place + 1);
    let widest = session.count().to_string().len();
    let number = format!("{:>widest$}  ", place + 1);
    let mut lines = canvas.item(is_selected, &number, &session.question(place).text);
    let indent = " ".repeat(2 + widest + 2);
    let mut answer = phrases::answer_at(session, place);
    let index = session.index(place);
    if let Some(moving) = &flow.moving
        && session.answer_at(place).is_some()
        && !session.bank().is_context(index)
    {
        answer += &format!(" ({})", moving.weight(index));
    }
    let (first, rest) = (format!("{indent}→ "), format!("{indent}  "));
    let answer = wrap(&answer, canvas.width, &first, &rest);
    match is_selected {
        true => lines.extend(answer.iter().map(|line| canvas.theme.selected(line))),
        false => lines.extend(answer),
    }
    lines
}
