//! Which key means what.

use console::Key;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    Digit(usize),
    Up,
    Down,
    Left,
    Right,
    First,
    Last,
    PageUp,
    PageDown,
    Enter,
    Space,
    Back,
    Skip,
    Undo,
    Help,
    Menu,
    Suspend,
    Other,
}

impl From<Key> for Press {
    fn from(key: Key) -> Press {
        match key {
            Key::ArrowUp | Key::Char('k') => Press::Up,
            Key::ArrowDown | Key::Char('j') => Press::Down,
            Key::ArrowLeft | Key::Char('h') => Press::Left,
            Key::ArrowRight | Key::Char('l') => Press::Right,
            Key::Home => Press::First,
            Key::End => Press::Last,
            Key::PageUp => Press::PageUp,
            Key::PageDown => Press::PageDown,
            Key::Enter => Press::Enter,
            Key::Char(' ') => Press::Space,
            Key::Backspace => Press::Back,
            Key::Char('s' | 'S') => Press::Skip,
            Key::Char('u' | 'U') => Press::Undo,
            Key::Char('?') => Press::Help,
            Key::Char('q' | 'Q') | Key::Escape => Press::Menu,
            Key::Char('\u{1a}') => Press::Suspend,
            Key::Char(digit) => match digit.to_digit(10) {
                Some(digit) => Press::Digit(digit as usize),
                None => Press::Other,
            },
            _ => Press::Other,
        }
    }
}
