//! The pages around the questions: help, menu, review.

use super::Canvas;
use crate::quiz::flow::{Flow, View};
use crate::quiz::items::{MENU, MenuItem};
use crate::quiz::phrases;
use crate::quiz::screen::{Frame, Screen};

pub(super) fn help(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let mut lines = Vec::new();
    if flow.under == View::Question {
        for paragraph in phrases::help(&flow.session) {
            lines.extend(canvas.text(&paragraph));
            lines.push(String::new());
        }
        lines.extend(canvas.strong("Keys"));
    }
    for key in keys(flow.under) {
        lines.extend(crate::render::terminal::wrap::wrap(
            key,
            canvas.width,
            "  ",
            "    ",
        ));
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

fn keys(view: View) -> &'static [&'static str] {
    match view {
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
            "Backspace goes back to the answers. q or Esc opens the menu.",
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
    let text = format!(
        "{answered} of {} questions are answered.",
        flow.session.count()
    );
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

pub(super) fn review(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let session = &flow.session;
    let mut screen = Screen::new(canvas.size);
    screen.part(0, canvas.strong("Your answers"));
    screen.part(1, canvas.text(&phrases::tally(session)));
    screen.gap(1);
    let first = match (&flow.result, session.is_at_review()) {
        (Some(_), _) => "Back to the result".into(),
        (None, true) => "Show the result".into(),
        (None, false) => format!("Go on with question {}", session.place() + 1),
    };
    let focus = flow.list.focus;
    let mut items = vec![canvas.item(focus == Some(0), "", &first)];
    let widest = session.count().to_string().len();
    items.extend((0..session.count()).map(|place| {
        let is_selected = focus == Some(place + 1);
        let number = format!("{:>widest$}  ", place + 1);
        let mut lines = canvas.item(is_selected, &number, &session.question(place).text);
        let indent = " ".repeat(2 + widest + 2);
        let answer = crate::render::terminal::wrap::wrap(
            &phrases::answer_at(session, place),
            canvas.width,
            &format!("{indent}→ "),
            &format!("{indent}  "),
        );
        match is_selected {
            true => lines.extend(answer.iter().map(|line| canvas.theme.selected(line))),
            false => lines.extend(answer),
        }
        lines
    }));
    screen.list(items, focus);
    screen.foot(canvas.notice(&flow.notice));
    screen.foot(canvas.keys(&[
        ("arrows, number", "move"),
        ("Enter", "opens"),
        ("Home", "top"),
        ("Backspace", "back"),
        ("q", "menu"),
    ]));
    screen.frame()
}
