//! What every view looks like: from the flow and the size of the terminal to a frame.

mod canvas;
mod pages;
mod question;
mod result;

use canvas::Canvas;

use super::edit::LineEditor;
use super::flow::{Flow, View};
use super::screen_layout::{Frame, Screen, Size};
use super::theme::Theme;

/// Draws the view that the flow shows.
pub(crate) fn draw(flow: &Flow<'_>, size: Size, theme: Theme) -> Frame {
    let canvas = Canvas::new(size, theme);
    match flow.view {
        View::Question => question::draw(flow, canvas),
        View::Help => pages::help(flow, canvas),
        View::Menu => pages::menu(flow, canvas),
        View::Discard => pages::discard(flow, canvas),
        View::Review => pages::review(flow, canvas),
        View::Result => result::draw(flow, canvas),
        View::Enough => pages::enough(flow, canvas),
        View::All => result::all(flow, canvas),
        View::Compare => result::compared(flow, canvas),
        View::Formats => result::formats(flow, canvas),
    }
}

/// A page with a title, a text and a few items to choose from; `escape` is the key that chooses none, and
/// what it does.
pub(crate) fn choice(
    title: &str,
    text: &str,
    items: &[&str],
    focus: Option<usize>,
    escape: (&str, &str),
    size: Size,
    theme: Theme,
) -> Frame {
    let canvas = Canvas::new(size, theme);
    let mut screen = items_under(title, text, items, focus, canvas);
    screen.foot(canvas.keys(&[
        ("key-arrows", "does-move"),
        ("key-enter", "does-takes"),
        escape,
    ]));
    screen.frame()
}

/// The key that leaves a choice.
pub(crate) const LEAVES: (&str, &str) = ("Ctrl-C", "does-leaves");
/// The key that goes back from a choice.
pub(crate) const BACK: (&str, &str) = ("key-escape", "does-back");

fn items_under(
    title: &str,
    text: &str,
    items: &[&str],
    focus: Option<usize>,
    canvas: Canvas,
) -> Screen {
    let mut screen = canvas.screen();
    screen.part(0, canvas.strong(title));
    screen.gap(2);
    screen.part(1, canvas.text(text));
    screen.gap(2);
    screen.list(canvas.items(items, focus), focus);
    screen
}

/// What a prompt for a file's name shows.
pub(crate) struct Prompt<'a> {
    pub(crate) title: &'a str,
    pub(crate) edit: &'a LineEditor,
    /// The full path that the name means.
    pub(crate) place: &'a str,
    /// Why it cannot be saved so.
    pub(crate) problem: &'a str,
}

/// A prompt for a file's name.
pub(crate) fn prompt(prompt: &Prompt<'_>, size: Size, theme: Theme) -> Frame {
    let canvas = Canvas::new(size, theme);
    let mut screen = canvas.screen();
    screen.part(0, canvas.strong(prompt.title));
    screen.gap(2);
    let label = Theme::label(&canvas.say("quiz-file"));
    let (shown, column) = prompt.edit.window(
        canvas
            .width
            .saturating_sub(console::measure_text_width(&label)),
    );
    screen.anchor_at(
        vec![format!("{label}{shown}")],
        console::measure_text_width(&label) + column,
    );
    screen.gap(3);
    match prompt.problem {
        "" => screen.part(
            1,
            canvas.faint(&canvas.say_with("quiz-saves-as", &[("file", prompt.place.into())])),
        ),
        problem => screen.part(1, canvas.notice(problem)),
    }
    screen.foot(canvas.keys(&[
        ("key-enter", "does-saves"),
        ("key-escape", "does-saves-nothing"),
        ("Ctrl-U", "does-empties"),
        ("Ctrl-W", "does-word"),
    ]));
    screen.frame()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;
    use rolefit::bank::built_in;
    use rolefit::{Bank, Length};

    use super::*;
    use crate::quiz::flow::Effect;
    use crate::quiz::keys::Press;
    use crate::quiz::session::Session;

    fn press() -> impl Strategy<Value = Press> {
        prop_oneof![
            4 => (0..10usize).prop_map(Press::Digit),
            4 => Just(Press::Enter),
            6 => prop::sample::select(vec![
                Press::Up, Press::Down, Press::Left, Press::Right, Press::First, Press::Last,
                Press::PageUp, Press::PageDown, Press::Space, Press::Back, Press::Skip,
                Press::Help, Press::Menu, Press::Undo, Press::Other,
            ]),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn any_keys_at_any_size_lead_to_a_screen_that_fits(
            presses in prop::collection::vec(press(), 0..300),
            rows in 1..60usize,
            columns in 17..210usize,
        ) {
            let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("sound");
            let mut flow = Flow::new(Session::new(&bank, Length::Quick), true, String::new());
            let size = Size { rows, columns };
            for press in presses {
                let frame = draw(&flow, size, Theme {
                    color: false,
                    language: rolefit::language::Language::English,
                });
                flow.page = frame.page;
                flow.sections.clone_from(&frame.sections);
                if matches!(flow.view, View::Help | View::All | View::Compare) {
                    flow.scroll = frame.first;
                }
                let text = frame.paint();
                prop_assert_eq!(text.matches("\u{1b}[K").count(), rows);
                for line in text.split("\r\n") {
                    let width = console::measure_text_width(line);
                    // A report is set for 40 columns at least.
                    prop_assert!(width < columns.max(40), "{} columns: {:?}", width, line);
                }
                let effect = flow.press(press, Duration::from_secs(1));
                // A digit may be meant for a question: it does nothing else that cannot be undone.
                if matches!(press, Press::Digit(_)) {
                    prop_assert!(matches!(effect, Effect::Draw | Effect::Save), "{:?}", effect);
                }
                if effect == Effect::Save {
                    let draft = flow.session.draft();
                    let resumed = Session::resume(&bank, draft.clone());
                    prop_assert_eq!(resumed.draft(), draft);
                }
            }
        }
    }
}
