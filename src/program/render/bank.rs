//! A bank in words, for somebody who wants to read it before trusting it.

use rolefit::bank::Kind;
use rolefit::{Bank, Points};

use super::words::signed_points;
use crate::render::terminal::Layout;
use crate::render::terminal::wrap::wrap;

/// The whole bank: roles, questions with their awards and sources, rules and advice.
pub(crate) fn show(bank: &Bank, layout: Layout) -> String {
    let mut page = BankPage {
        bank,
        layout,
        lines: Vec::new(),
    };
    page.heading(&format!(
        "{} ({} {})",
        bank.title(),
        bank.id(),
        bank.version()
    ));
    page.text(bank.intro(), "", "");
    page.heading("Roles");
    for role in bank.roles() {
        page.text(
            &format!("{}: {}. {}", role.id, role.name, role.summary),
            "  ",
            "    ",
        );
    }
    page.heading("Questions");
    for number in 0..bank.questions().len() {
        page.question(number);
    }
    page.heading("Rules");
    for rule in bank.rules() {
        let award = page.award(&rule.award);
        page.text(
            &format!("{}: {} [{award}]", rule.id, rule.because),
            "  ",
            "    ",
        );
        page.source(&rule.source);
    }
    page.heading("Advice");
    for advice in bank.advice() {
        page.text(&format!("{}: {}", advice.id, advice.text), "  ", "    ");
    }
    page.lines.join("\n") + "\n"
}

struct BankPage<'a> {
    bank: &'a Bank,
    layout: Layout,
    lines: Vec<String>,
}

impl BankPage<'_> {
    fn heading(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        for line in wrap(text, self.layout.width, "", "") {
            self.lines.push(self.layout.heading(&line));
        }
    }

    fn text(&mut self, text: &str, first: &str, rest: &str) {
        if !text.is_empty() {
            self.lines
                .extend(wrap(text, self.layout.width, first, rest));
        }
    }

    fn source(&mut self, source: &str) {
        if !source.is_empty() {
            self.text(&format!("Source: {source}"), "      ", "        ");
        }
    }

    fn question(&mut self, index: usize) {
        let question = &self.bank.questions()[index];
        let context = if self.bank.is_context(index) {
            ", context"
        } else {
            ""
        };
        let first = format!("  {:>2}. ", index + 1);
        self.text(
            &format!(
                "{} ({}{context}) {}",
                question.id,
                question.kind.name(),
                question.text
            ),
            &first,
            "      ",
        );
        if let Kind::Pair { left, right } = &question.kind {
            self.text(&format!("left: {left}"), "      ", "        ");
            self.text(&format!("right: {right}"), "      ", "        ");
        }
        for (number, option) in question.options.iter().enumerate() {
            let id = if option.id.is_empty() {
                String::new()
            } else {
                format!(" ({})", option.id)
            };
            let award = self.award(&option.award);
            let award = if award.is_empty() {
                award
            } else {
                format!(" [{award}]")
            };
            self.text(
                &format!("{} {}{id}{award}", number + 1, option.label),
                "      ",
                "        ",
            );
        }
        self.source(&question.source);
    }

    fn award(&self, award: &Points) -> String {
        signed_points(self.bank, award)
    }
}
