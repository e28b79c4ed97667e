//! The pages around the questions: help, menu, review.

use rolefit::language::Value;

use super::canvas::Canvas;
use super::result;
use crate::quiz::enough;
use crate::quiz::flow::{Flow, View};
use crate::quiz::items::MenuItem;
use crate::quiz::phrases;
use crate::quiz::screen_layout::Frame;
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
        lines.extend(canvas.strong(&canvas.say("quiz-keys")));
    }
    if flow.under == View::Result {
        for paragraph in result::help(flow) {
            lines.extend(canvas.text(&paragraph));
            lines.push(String::new());
        }
        lines.extend(canvas.strong(&canvas.say("quiz-keys")));
    }
    let is_known = flow.result.is_some();
    for key in keys(flow.under, is_known) {
        lines.extend(wrap(&canvas.say(key), canvas.width, "  ", "    "));
    }
    if flow.under == View::Result {
        // On a low screen the items are called by a word each.
        for (number, item) in (1..).zip(result::items(flow)) {
            lines.extend(wrap(
                &item,
                canvas.width,
                &format!("    {number}  "),
                "       ",
            ));
        }
    }
    if flow.under == View::Question {
        lines.push(String::new());
        lines.extend(canvas.strong(flow.session.bank().title()));
        let (bank, length) = (flow.session.bank(), flow.session.length());
        lines.extend(canvas.text(&words::takes_or_short(bank, length)));
        lines.extend(canvas.text(bank.intro()));
    }
    let mut screen = canvas.screen();
    screen.part(0, canvas.strong(&canvas.say("quiz-help")));
    screen.gap(1);
    screen.text(lines, flow.scroll);
    screen.foot(canvas.keys(&[("key-arrows", "does-scroll"), ("key-enter", "does-back")]));
    screen.frame()
}

/// The sentences on the keys of a view.
fn keys(view: View, is_known: bool) -> &'static [&'static str] {
    match view {
        View::Review if is_known => &[
            "quiz-help-moving-1",
            "quiz-help-moving-2",
            "quiz-help-moving-3",
        ],
        View::Question => &[
            "quiz-help-question-1",
            "quiz-help-question-2",
            "quiz-help-question-3",
            "quiz-help-question-4",
            "quiz-help-question-5",
            "quiz-help-question-6",
            "quiz-help-question-7",
        ],
        View::Review => &[
            "quiz-help-review-1",
            "quiz-help-review-2",
            "quiz-help-review-3",
            "quiz-help-review-4",
        ],
        _ => &["quiz-help-menu-1", "quiz-help-menu-2"],
    }
}

pub(super) fn menu(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let answered = flow.session.answered();
    let text = |item: &MenuItem| {
        canvas.say(match item {
            MenuItem::GoOn => "quiz-go-on",
            MenuItem::Review => "quiz-review",
            MenuItem::ResultNow => "quiz-result-now",
            MenuItem::Finish => "menu-finish",
            MenuItem::Leave if flow.is_finished() => "quiz-leave-later",
            MenuItem::Leave if answered == 0 => "quiz-leave",
            MenuItem::Leave if flow.keeps => "quiz-save-leave",
            MenuItem::Leave => "quiz-leave-unsaved",
            MenuItem::Discard => "quiz-discard",
        })
    };
    let items: Vec<String> = flow.menu_items().iter().map(text).collect();
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let values = [
        ("answered", answered.into()),
        ("count", flow.session.count().into()),
    ];
    let text = canvas.say_with("quiz-answered-of", &values);
    let mut screen = canvas.screen();
    screen.part(0, canvas.strong(&canvas.say("quiz-menu")));
    screen.gap(2);
    screen.part(1, canvas.text(&text));
    screen.gap(2);
    screen.list(canvas.items(&items, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[
        ("key-arrows", "does-move"),
        ("key-enter", "does-takes"),
        ("key-escape", "does-goes-on"),
    ]));
    screen.frame()
}

pub(super) fn discard(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let values = [("count", flow.session.answered().into())];
    let question = canvas.say_with("quiz-discard-sure", &values);
    let mut screen = canvas.screen();
    screen.part(0, canvas.strong(&question));
    screen.gap(1);
    let items = ["quiz-keep", "quiz-discard-leave"].map(|id| canvas.say(id));
    let items = items.each_ref().map(String::as_str);
    screen.list(canvas.items(&items, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[
        ("key-arrows", "does-move"),
        ("key-enter", "does-takes"),
        ("key-escape", "does-goes-on"),
    ]));
    screen.frame()
}

pub(super) fn enough(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let (heading, why, ways) = enough::offer(&flow.session);
    let ways = [ways[0].as_str(), ways[1].as_str()];
    let mut screen = canvas.screen();
    screen.part(0, canvas.strong(&heading));
    screen.gap(2);
    screen.part(1, canvas.text(&why));
    screen.gap(2);
    screen.list(canvas.items(&ways, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[
        ("key-arrows", "does-move"),
        ("key-enter", "does-takes"),
        ("key-escape", "does-goes-on"),
    ]));
    screen.frame()
}

pub(super) fn review(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let session = &flow.session;
    let mut screen = canvas.screen();
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
        screen.part(0, canvas.strong(&canvas.say("quiz-your-answers")));
        screen.part(1, canvas.text(&phrases::tally(session)));
    }
    screen.gap(1);
    let first = match (&flow.result, session.is_at_review()) {
        (Some(_), _) => catalog.text("change-back"),
        (None, true) => canvas.say("quiz-show-result"),
        (None, false) => canvas.say_with(
            "quiz-go-on-with",
            &[("number", (session.place() + 1).into())],
        ),
    };
    let focus = flow.list.focus;
    let mut items = vec![canvas.item(focus == Some(0), "", &first)];
    items.extend((0..session.count()).map(|place| answer_item(flow, place, canvas)));
    screen.list(items, focus);
    screen.notice(canvas.notice(&flow.notice));
    screen.foot(match flow.moving {
        Some(_) => canvas.keys(&[
            ("key-sides", "does-change"),
            ("u", "does-undo"),
            ("key-up-down-number", "does-move"),
            ("key-enter", "does-opens"),
            ("key-back", "does-result"),
        ]),
        None => canvas.keys(&[
            ("key-arrows-number", "does-move"),
            ("key-enter", "does-opens"),
            ("key-home", "does-top"),
            ("key-back", "does-back"),
            ("q", "does-menu"),
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
