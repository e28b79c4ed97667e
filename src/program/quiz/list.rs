//! A list that one moves along: by arrows, pages, or the number of an item.

use super::keys::Press;

/// Where one stands in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ListFocus {
    /// The item one stands on, from 0; none before the first move.
    pub(crate) focus: Option<usize>,
    typed: usize,
}

impl ListFocus {
    /// A list where one stands on an item already.
    pub(crate) fn on(focus: usize) -> ListFocus {
        ListFocus {
            focus: Some(focus),
            typed: 0,
        }
    }

    /// Moves along a list of so many items, `page` of which fit on the screen; says whether the key was
    /// one that moves. Digits that follow each other make one number.
    pub(crate) fn press(&mut self, press: Press, count: usize, page: usize) -> bool {
        let last = count.saturating_sub(1);
        let typed = std::mem::take(&mut self.typed);
        let page = page.max(1);
        let to = match (press, self.focus) {
            (Press::Digit(digit), _) => {
                let number = match typed * 10 + digit {
                    longer if longer <= count => longer,
                    _ => digit,
                };
                if number == 0 || number > count {
                    return false;
                }
                self.typed = number;
                number - 1
            }
            (Press::Up, None) | (Press::Last, _) => last,
            (Press::Down, None) | (Press::First, _) => 0,
            (Press::Up, Some(focus)) => focus.saturating_sub(1),
            (Press::Down, Some(focus)) => (focus + 1).min(last),
            (Press::PageUp, focus) => focus.unwrap_or(0).saturating_sub(page),
            (Press::PageDown, focus) => (focus.unwrap_or(0) + page).min(last),
            _ => return false,
        };
        self.focus = Some(to);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_pages_and_numbers_lead_to_an_item() {
        let mut list = ListFocus::default();
        let mut press = |press| {
            list.press(press, 30, 10);
            list.focus
        };
        assert_eq!(press(Press::Down), Some(0));
        assert_eq!(press(Press::Up), Some(0));
        assert_eq!(press(Press::PageDown), Some(10));
        assert_eq!(press(Press::Last), Some(29));
        assert_eq!(press(Press::Down), Some(29));
        assert_eq!(press(Press::Digit(2)), Some(1));
        assert_eq!(press(Press::Digit(4)), Some(23), "2 and 4 make 24");
        assert_eq!(press(Press::Digit(7)), Some(6), "there is no 247");
        assert_eq!(press(Press::Digit(0)), Some(6), "there is no 70, nor a 0");
        assert_eq!(press(Press::First), Some(0));
    }

    #[test]
    fn an_empty_list_stays_where_it_is() {
        let mut list = ListFocus::default();
        for press in [Press::Down, Press::PageDown, Press::Last, Press::Digit(1)] {
            list.press(press, 0, 5);
            assert!(list.focus.is_none_or(|focus| focus == 0));
        }
    }
}
