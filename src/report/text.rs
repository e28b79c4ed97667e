//! The report for a reader at a terminal: at most 80 columns, readable at 40.

use console::{Style, measure_text_width};
use rolefit::explain::Reason;
use rolefit::{Assessment, Bank, Outcome, Sheet, Tenths};

use super::words;
use crate::terminal::Layout;
use crate::terminal::visible::visible;
use crate::terminal::wrap::wrap;

/// How many columns a figure with its sign takes: `-100.0`.
const FIGURE: usize = 6;

/// The whole report, ending with a line break.
pub(crate) fn report(
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
    layout: Layout,
) -> String {
    let mut page = Page {
        bank,
        sheet,
        assessment,
        layout,
        lines: Vec::new(),
    };
    page.recommendation();
    page.fits();
    page.evidence();
    page.reasons();
    page.certainty();
    page.dimensions();
    page.advice();
    page.next_steps();
    page.paragraph(words::PURPOSE);
    page.lines.join("\n") + "\n"
}

struct Page<'a> {
    bank: &'a Bank,
    sheet: &'a Sheet,
    assessment: &'a Assessment,
    layout: Layout,
    lines: Vec<String>,
}

impl Page<'_> {
    fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    fn heading(&mut self, text: &str) {
        self.blank();
        for line in wrap(text, self.layout.width, "", "") {
            self.lines.push(self.layout.heading(&line));
        }
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        self.lines
            .extend(wrap(text, self.layout.width, first, rest));
    }

    fn paragraph(&mut self, text: &str) {
        self.blank();
        self.wrapped(text, "", "");
    }

    fn recommendation(&mut self) {
        let score = &self.assessment.score;
        self.heading(&words::recommendation(self.bank, score));
        if let Outcome::Role(role) = score.outcome {
            let summary = self.bank.roles[role].summary.clone();
            if !summary.is_empty() {
                self.wrapped(&summary, "", "");
            }
        }
    }

    fn fits(&mut self) {
        self.blank();
        let score = &self.assessment.score;
        let order = score.order(self.bank);
        let names: Vec<String> = order
            .iter()
            .map(|&role| visible(&self.bank.roles[role].name).into_owned())
            .collect();
        let widest = names
            .iter()
            .map(|name| measure_text_width(name))
            .max()
            .unwrap_or(0);
        // On a narrow screen the names take a line of their own.
        let stacked = widest + 2 + 10 + 1 + FIGURE + 2 > self.layout.width;
        let taken = if stacked {
            2 + 1 + FIGURE
        } else {
            2 + widest + 2 + 1 + FIGURE
        };
        let bar_width = (self.layout.width - taken).min(40);
        for (place, (&role, name)) in order.iter().zip(&names).enumerate() {
            let fit = score.standing.fits[role];
            let bar = self.bar(fit.0, bar_width, place == 0);
            if stacked {
                self.wrapped(name, "  ", "  ");
                self.lines.push(format!("  {bar} {fit:>FIGURE$}"));
            } else {
                let padding = " ".repeat(widest - measure_text_width(name));
                self.lines
                    .push(format!("  {name}{padding}  {bar} {fit:>FIGURE$}"));
            }
        }
    }

    fn bar(&self, tenths: i64, width: usize, first: bool) -> String {
        let tenths = usize::try_from(tenths).unwrap_or(0);
        let full = (tenths * width + 500) / 1000;
        let style = if first {
            Style::new().green()
        } else {
            Style::new().cyan()
        };
        let filled = self.layout.paint(style, &"█".repeat(full));
        format!("{filled}{}", "░".repeat(width - full))
    }

    fn evidence(&mut self) {
        let score = &self.assessment.score;
        let text = format!(
            "{} {}",
            words::decision(self.bank, score),
            words::evidence(self.bank, self.sheet, score)
        );
        self.paragraph(&text);
    }

    fn reasons(&mut self) {
        let reasons = self.assessment.explanation.strongest_first();
        let (first, second) = (
            self.assessment.score.standing.first,
            self.assessment.score.standing.second,
        );
        let (against, towards): (Vec<Reason>, Vec<Reason>) =
            reasons.into_iter().partition(|reason| {
                // A lean that rounds to 0.0 belongs where its points are.
                reason.lean.0 < 0
                    || reason.lean.0 == 0 && reason.points[second] > reason.points[first]
            });
        let [heading_for, heading_against] =
            words::reason_headings(self.bank, &self.assessment.score);
        self.heading(&heading_for);
        self.list_reasons(&towards);
        self.heading(&heading_against);
        self.list_reasons(&against);
        self.blank();
        let margin = self.assessment.score.standing.margin;
        let text = match self.assessment.explanation.baseline {
            Tenths(0) => format!("These leans add up to the margin of {margin}."),
            baseline => format!(
                "These leans, and the {} by which the roles differ before any answer, add up to the margin of {margin}.",
                words::signed(baseline)
            ),
        };
        self.wrapped(&text, "", "");
    }

    fn list_reasons(&mut self, reasons: &[Reason]) {
        if reasons.is_empty() {
            self.lines.push("  (nothing)".into());
        }
        let indent = " ".repeat(2 + FIGURE + 2);
        for reason in reasons {
            let lean = words::signed(reason.lean);
            let first = format!("  {lean:>FIGURE$}  ");
            self.wrapped(words::cause(self.bank, reason.cause), &first, &indent);
            if let Some(answer) = words::given(self.bank, self.sheet, reason.cause) {
                self.wrapped(&format!("→ {answer}"), &indent, &format!("{indent}  "));
            }
        }
    }

    fn certainty(&mut self) {
        self.heading("How sure this is, and what would change it");
        self.wrapped(&words::stability(self.assessment), "  ", "  ");
        let (intro, changes) = words::change(self.bank, self.assessment);
        self.wrapped(&intro, "  ", "  ");
        for change in changes {
            self.wrapped(&change, "  • ", "    ");
        }
    }

    fn dimensions(&mut self) {
        if self.bank.dimensions.is_empty() {
            return;
        }
        self.heading("Points by dimension");
        let order = self.assessment.score.order(self.bank);
        for (dimension, points) in self
            .bank
            .dimensions
            .iter()
            .zip(&self.assessment.explanation.dimensions)
        {
            let figures: Vec<String> = order
                .iter()
                .map(|&role| format!("{} {}", self.bank.roles[role].name, points[role]))
                .collect();
            self.wrapped(
                &format!("{}: {}", dimension.name, figures.join(", ")),
                "  ",
                "    ",
            );
        }
    }

    fn advice(&mut self) {
        if self.assessment.explanation.advice.is_empty() {
            return;
        }
        self.heading("Advice");
        for &advice in &self.assessment.explanation.advice {
            let text = self.bank.advice[advice].text.clone();
            self.wrapped(&text, "  • ", "    ");
        }
    }

    fn next_steps(&mut self) {
        let Outcome::Role(role) = self.assessment.score.outcome else {
            return;
        };
        let role = &self.bank.roles[role];
        if role.next_steps.is_empty() {
            return;
        }
        self.heading("Next steps");
        for (index, step) in role.next_steps.iter().enumerate() {
            self.wrapped(step, &format!("  {}. ", index + 1), "     ");
        }
    }
}
