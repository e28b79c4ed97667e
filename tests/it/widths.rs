//! Every screen of the quiz in every language, and in one of long words and wide characters, at the usual
//! size of a terminal and at the least: nothing is wider, nothing is cut without a mark, and what one
//! stands on is in sight.

use std::path::Path;

use rolefit::bank::Kind;
use rolefit::language::Language;

use crate::support::made_up::{BEGIN, END as CLOSE, ENGLISH, MADE_UP, given};
use crate::support::pty::{BACKSPACE, DOWN, END, ENTER, ESCAPE, PAGE_DOWN, RIGHT, Start, Terminal};
use crate::support::shipped;

/// A quiz in a terminal, whose every screen is looked at.
struct Looked {
    terminal: Terminal,
    language: Language,
    /// What is looked at, for messages.
    name: String,
    found: Vec<String>,
}

impl Looked {
    fn start(folder: &Path, tag: &str, (rows, columns): (u16, u16), more: &[&str]) -> Looked {
        let bank = given(folder, tag);
        let bank = bank.to_str().expect("UTF-8");
        std::fs::write(folder.join("there.json"), "{}").expect("written");
        let arguments = [&["--bank", bank, "--language", tag], more].concat();
        let terminal = Start {
            rows,
            columns,
            // Of the languages that the program speaks, the one of the longest words.
            variables: &[("LANG", "de_DE.UTF-8")],
            ..Start::new(folder, &arguments)
        }
        .run();
        Looked {
            terminal,
            language: Language::from_tag(tag).unwrap_or(Language::German),
            name: format!("{tag} {columns}x{rows}"),
            found: Vec::new(),
        }
    }

    fn say(&self, id: &str) -> String {
        // A narrow screen breaks a sentence anywhere: its beginning is enough to know it by.
        self.language.catalog().text(id).chars().take(24).collect()
    }

    fn note(&mut self, place: &str, what: &str) {
        let screen = self.terminal.contents();
        self.found
            .push(format!("{} {place}: {what}\n{screen}\n", self.name));
    }

    /// What holds of everything that is written to the terminal.
    fn look_at_rows(&mut self, place: &str) {
        let wide = self.terminal.screen(|screen| {
            let (rows, _) = screen.size();
            (0..rows.get()).find(|&row| screen.row_wrapped(row))
        });
        if let Some(row) = wide {
            self.note(place, &format!("row {row} is wider than the screen"));
        }
    }

    /// What holds of every screen: the last column stays free, and what begins ends or is marked as cut.
    fn look(&mut self, place: &str) {
        self.look_at_rows(place);
        let (last, is_cut) = self.terminal.screen(|screen| {
            let (_, columns) = screen.size();
            let mut last = screen.rows(columns.get() - 1, 1);
            let text = screen.contents();
            let [begun, ended] = [BEGIN, CLOSE].map(|mark| text.matches(mark).count());
            let cut = text.lines().filter(|line| line.trim_end().ends_with('…'));
            let is_cut = begun > ended + cut.count();
            (last.position(|cell| !cell.trim().is_empty()), is_cut)
        });
        if let Some(row) = last {
            self.note(place, &format!("row {row} takes the last column"));
        }
        if is_cut {
            self.note(place, "a text is cut without a mark");
        }
    }

    /// What holds of a screen with a list on which one stands on an item.
    fn look_at_item(&mut self, place: &str) {
        self.look(place);
        // Several items may share a row.
        let row = self.terminal.screen(|screen| {
            let (row, column) = screen.cursor_position();
            let (_, columns) = screen.size();
            let mut rows = screen.rows(column, columns.get() - column);
            rows.nth(usize::from(row)).unwrap_or_default()
        });
        let Some(item) = row.trim_start().strip_prefix('▸') else {
            return self.note(place, "the cursor stands on no item");
        };
        if !item.chars().any(char::is_alphabetic) {
            self.note(place, "of the item one stands on nothing is in sight");
        }
    }

    fn press(&mut self, key: &str) {
        self.terminal.press_and_see(key);
    }

    /// Takes an item of a menu by its number.
    fn take(&mut self, number: &str) {
        self.press(number);
        self.look_at_item("an item by its number");
        self.press(ENTER);
    }

    /// Goes through a list of so many items.
    fn through(&mut self, items: usize, place: &str) {
        for item in 1..=items {
            self.press(DOWN);
            self.look_at_item(&format!("{place}, item {item}"));
        }
    }

    /// Pages through a text to its end, which has to be in sight there.
    fn page_to_the_end(&mut self, end: &str, place: &str) {
        // Of a text that scrolls, the first may have begun and the last may end out of sight.
        self.look_at_rows(place);
        for _ in 0..200 {
            let before = self.terminal.contents();
            self.press(PAGE_DOWN);
            self.look_at_rows(place);
            if self.terminal.contents() == before {
                break;
            }
        }
        let paged = self.terminal.contents();
        self.press(END);
        if self.terminal.contents() != paged {
            self.note(place, "paging does not lead to the end");
        }
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        if !plain(&paged).contains(&plain(end)) {
            self.note(place, &format!("the end is not reached: {end}"));
        }
    }

    /// Answers every question, having looked at all that can be seen there.
    fn questions(&mut self) {
        let bank = shipped::bank();
        let count = bank.questions().len();
        for (place, question) in bank.questions().iter().enumerate() {
            let here = format!("question {} ({})", place + 1, question.id);
            if self
                .terminal
                .contents()
                .contains(&self.say("enough-heading"))
            {
                self.look_at_item("enough");
                self.press(ENTER);
            }
            self.look(&here);
            self.through(question.options.len(), &here);
            self.press("?");
            // The quiz's own title and what it is about close the help.
            self.page_to_the_end(&CLOSE.to_string(), &format!("{here}, help"));
            self.press(ENTER);
            if place % 10 == 3 {
                self.press("9");
                self.look(&format!("{here}, a key that is none"));
                self.press("q");
                self.through(3, &format!("{here}, menu"));
                // To discard comes last, whether or not the result is offered.
                self.press(END);
                self.look_at_item(&format!("{here}, menu, last item"));
                self.press(ENTER);
                self.through(1, &format!("{here}, discard"));
                self.press(ESCAPE);
                if !self.terminal.contents().contains(BEGIN) {
                    self.press(ESCAPE);
                }
            }
            if matches!(question.kind, Kind::Multi { .. }) {
                self.press("1");
                self.press("3");
                self.look_at_item(&format!("{here}, chosen"));
                self.press(ENTER);
            } else {
                self.press(if place % 3 == 0 { "2" } else { "4" });
            }
        }
        self.terminal.wait_for(&self.say("quiz-show-result"));
        self.look_at_item("review");
        self.through(count, "review");
        self.press("\u{1b}[H");
        self.look_at_item("review, top");
        self.terminal.press_for(ENTER, &self.say("does-meaning"));
    }

    /// Everything that can be done with a result.
    fn result(&mut self) {
        self.look_at_item("result");
        self.through(3, "result");
        self.press("?");
        self.page_to_the_end("", "result, help");
        self.press(ENTER);
        self.take("1");
        let purpose = self.language.catalog().text("purpose");
        self.page_to_the_end(&purpose, "the whole report");
        self.press(ENTER);
        self.take("2");
        self.look_at_item("changing");
        self.through(4, "changing");
        self.press(RIGHT);
        self.look_at_item("changed");
        self.press(BACKSPACE);
        self.look("result, changed");
        self.take("3");
        self.through(4, "formats");
        self.press(ENTER);
        self.look("file");
        for letter in "/a/folder/that/is/nowhere/and/whose/name/is/longer/than/a/line".chars() {
            self.press(&letter.to_string());
        }
        self.look("file, no folder");
        self.press("\u{15}");
        for letter in "bank.json".chars() {
            self.press(&letter.to_string());
        }
        self.look("file, one that the quiz reads");
        self.press("\u{15}");
        for letter in "there.json".chars() {
            self.press(&letter.to_string());
        }
        self.look("file, one that exists");
        self.press(ENTER);
        self.look_at_item("replace");
        self.through(1, "replace");
        self.press(ESCAPE);
        self.press("x");
        self.press(ENTER);
        self.look("saved");
        // Finishing keeps it, and leaves a few lines on the screen.
        self.terminal.press("4\r");
        self.terminal.end();
        self.look_at_rows("what is left on the screen");
    }

    /// Answers the short version with one key, up to its result, and holds it against the last one.
    fn again(&mut self) {
        let [enough, at_review] = ["enough-heading", "quiz-show-result"].map(|id| self.say(id));
        while !self.terminal.contents().contains(&at_review) {
            let is_enough = self.terminal.contents().contains(&enough);
            if is_enough {
                self.through(1, "enough");
                self.take("1");
            } else {
                self.press("2");
            }
        }
        self.terminal.press_for(ENTER, &self.say("does-meaning"));
        self.look_at_item("result of the short version");
        self.take("4");
        let purpose = self.language.catalog().text("purpose");
        self.page_to_the_end(&purpose, "comparison");
    }
}

#[test]
fn every_screen_fits_in_every_language_and_in_one_of_long_words_and_wide_characters() {
    let mut found = Vec::new();
    for size in [(24, 80), (15, 40)] {
        for tag in [ENGLISH, "de", "es", "fr", MADE_UP] {
            let folder = tempfile::tempdir().expect("a folder");
            let mut quiz = Looked::start(folder.path(), tag, size, &[]);
            quiz.terminal.wait_for(&BEGIN.to_string());
            quiz.press("4");
            quiz.terminal.press("\u{3}");
            quiz.terminal.end();
            found.append(&mut quiz.found);
            let mut quiz = Looked::start(folder.path(), tag, size, &[]);
            quiz.terminal.wait_for(&quiz.say("quiz-resume"));
            quiz.look_at_item("resume");
            quiz.through(2, "resume");
            quiz.take("2");
            quiz.terminal.wait_for(&BEGIN.to_string());
            quiz.questions();
            quiz.result();
            found.append(&mut quiz.found);
            let mut quiz = Looked::start(folder.path(), tag, size, &["--quick"]);
            quiz.terminal.wait_for(&BEGIN.to_string());
            quiz.again();
            found.append(&mut quiz.found);
        }
    }
    assert!(
        found.is_empty(),
        "{} findings:\n{}",
        found.len(),
        found.join("\n")
    );
}
