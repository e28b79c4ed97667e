//! The cohort for a reader at a terminal: at most 80 columns, readable at 40.

use console::{Style, measure_text_width};
use rolefit::Bank;
use rolefit::cohort::CohortReport;
use rolefit::cohort::report::{
    Figures, FitDistribution, GroupFigures, OptionCount, QuestionCounts,
};

use super::words::Whose;
use super::{discussion, figures, privacy, questions, reading, reliability, words};
use crate::render::terminal::Layout;
use crate::render::text_page::TextPage;

/// The heights of a histogram's bars, from nothing to full.
const HEIGHTS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The whole report.
pub(crate) fn report(bank: &Bank, report: &CohortReport, layout: Layout) -> String {
    let mut text = Text {
        bank,
        layout,
        page: TextPage::new(layout),
    };
    text.page.heading(&words::quiz(bank));
    text.page.text(&words::heading(bank, report), "", "");
    text.page.text(&words::refused(bank, report), "", "");
    match &report.figures {
        None => text.page.paragraph(&words::too_few(bank, report)),
        Some(figures) => text.figures(report, figures),
    }
    for told in words::tables(bank, report) {
        text.page.paragraph(&told);
    }
    text.page.paragraph(&words::text(bank, "cohort-purpose"));
    text.page.finish()
}

struct Text<'a> {
    bank: &'a Bank,
    layout: Layout,
    page: TextPage,
}

impl Text<'_> {
    fn figures(&mut self, report: &CohortReport, figures: &Figures) {
        self.page
            .text(&words::completeness(self.bank, report, figures), "", "");
        let notes = words::notes(self.bank, figures);
        if !notes.is_empty() {
            self.page.text(&notes, "", "");
        }
        self.topics(figures);
        self.outcomes(figures);
        self.fits(figures);
        self.dimensions(figures);
        if let Some(groups) = &figures.groups {
            self.page.heading(&words::text(self.bank, "cohort-groups"));
            if groups.shown.is_empty() {
                self.page
                    .text(&words::text(self.bank, "cohort-no-group-shown"), "  ", "  ");
            }
            for group in &groups.shown {
                self.group(group);
            }
        }
        self.splits(figures);
        self.differences(figures);
        self.page
            .heading(&words::text(self.bank, "cohort-questions"));
        for (number, question) in (1..).zip(&figures.whole.questions) {
            self.question(number, question, Whose::everybody(figures));
        }
        self.page
            .heading(&words::text(self.bank, "cohort-reliability"));
        for scale in &figures.reliability {
            self.page
                .text(&reliability::scale(self.bank, scale), "  ", "  ");
            for told in reliability::figures(self.bank, scale) {
                self.item(&told);
            }
        }
        self.page.heading(&words::text(self.bank, "cohort-privacy"));
        for told in privacy::sentences(self.bank, report, figures) {
            self.item(&told);
        }
    }

    fn item(&mut self, text: &str) {
        self.page.text(text, "  - ", "    ");
    }

    fn topics(&mut self, figures: &Figures) {
        if figures.topics.is_empty() {
            return;
        }
        self.page.heading(&words::text(self.bank, "cohort-topics"));
        for topic in &figures.topics {
            self.item(&discussion::topic(
                words::language(self.bank),
                self.bank,
                figures,
                topic,
            ));
        }
    }

    /// Lines of a name, a bar and figures; on a narrow screen the name takes a line of its own. Blanks
    /// before the first name indent them all.
    fn bars(&mut self, lines: &[(String, Option<i64>, String)]) {
        let width_of = |text: &String| measure_text_width(text);
        let name = lines
            .iter()
            .map(|(name, ..)| width_of(name))
            .max()
            .unwrap_or(0);
        // Words without a bar may stand where the bars of others do.
        let widest = |is_bar: bool| {
            let lines = lines.iter().filter(|(_, bar, _)| bar.is_some() == is_bar);
            let widths = lines.map(|(.., figures)| width_of(figures));
            widths.max().unwrap_or(0)
        };
        let (figures, told) = (widest(true), widest(false));
        let width = self.page.width();
        let first = lines.first().map_or("", |(name, ..)| name);
        let indent = " ".repeat(first.len() - first.trim_start().len());
        let stacked = 2 + name + 2 + (12 + 1 + figures).max(told) > width;
        let bar = width
            .saturating_sub(2 + figures + 1 + if stacked { indent.len() } else { name + 2 })
            .min(30);
        for (text, tenths, figures) in lines {
            let drawn = match tenths {
                Some(tenths) if bar >= 8 => format!("{} ", self.bar(*tenths, bar)),
                _ => String::new(),
            };
            if stacked {
                let begin = format!("  {indent}");
                self.page.text(text.trim_start(), &begin, &begin);
                match (bar >= 8, drawn.is_empty()) {
                    (true, false) => self.page.line(format!("{begin}{drawn}{figures}")),
                    (true, true) => self.page.text(figures, &begin, &begin),
                    (false, _) => self.page.text(figures, "    ", "    "),
                }
            } else {
                let padding = " ".repeat(name - width_of(text));
                self.page
                    .line(format!("  {text}{padding}  {drawn}{figures}"));
            }
        }
    }

    fn bar(&self, tenths: i64, width: usize) -> String {
        let tenths = usize::try_from(tenths).unwrap_or(0).min(1000);
        let full = (tenths * width + 500) / 1000;
        let filled = self.layout.paint(Style::new().cyan(), &"█".repeat(full));
        format!("{filled}{}", "░".repeat(width - full))
    }

    fn outcomes(&mut self, figures: &Figures) {
        self.page
            .heading(&words::text(self.bank, "cohort-outcomes"));
        if let Some(warning) = reliability::warning(self.bank, figures) {
            self.page.text(&warning, "  ", "  ");
        }
        let outcomes = &figures.whole.outcomes;
        if outcomes.counts.is_empty() {
            let text = words::capitalised(&figures::outcomes(
                self.bank,
                &figures.whole,
                Whose::everybody(figures),
            ));
            self.page.text(&text, "  ", "  ");
            self.read(&reading::outcomes(self.bank, figures));
            return;
        }
        let lines = outcomes.counts.iter().map(|count| {
            let name = words::outcome(self.bank, &count.outcome);
            let figures = format!("{:>4}  {}", count.sheets, words::share(self.bank, count));
            (name, Some(count.share.0), figures)
        });
        let lines: Vec<_> = lines.collect();
        self.bars(&lines);
        self.read(&reading::outcomes(self.bank, figures));
    }

    /// How figures are to be read, below them.
    fn read(&mut self, told: &[String]) {
        for told in told {
            self.page.text(told, "  ", "  ");
        }
    }

    fn fits(&mut self, figures: &Figures) {
        self.page.heading(&words::text(self.bank, "cohort-fits"));
        for fit in &figures.whole.fits {
            let name = words::role_name(self.bank, &fit.role);
            self.page.text(
                &words::labelled(self.bank, &name, &figures::fit(self.bank, fit)),
                "  ",
                "    ",
            );
            self.histogram(fit);
        }
        self.read(&reading::fits(self.bank, figures));
    }

    fn histogram(&mut self, fit: &FitDistribution) {
        let most = fit.histogram.iter().copied().max().unwrap_or(0);
        if most == 0 {
            return;
        }
        let bars = fit.histogram.iter().map(|&people| {
            // Rounded up, so that one person is seen.
            let height = usize::try_from((people * 8).div_ceil(most)).unwrap_or(8);
            HEIGHTS[height.min(8)].to_string().repeat(2)
        });
        let bars = self
            .layout
            .paint(Style::new().cyan(), &bars.collect::<String>());
        self.page.line(format!("      0 {bars} 100"));
    }

    fn dimensions(&mut self, figures: &Figures) {
        if figures.whole.dimensions.is_empty() {
            return;
        }
        self.page
            .heading(&words::text(self.bank, "cohort-dimensions"));
        for dimension in &figures.whole.dimensions {
            let name = words::dimension_name(self.bank, &dimension.dimension);
            if let Some(why) = dimension.held_back {
                self.page.text(
                    &words::labelled(self.bank, &name, &figures::held_back(self.bank, why)),
                    "  ",
                    "    ",
                );
                continue;
            }
            self.page.text(&name, "  ", "  ");
            let lines: Vec<_> = dimension
                .roles
                .iter()
                .map(|mean| {
                    let role = format!("  {}", words::role_name(self.bank, &mean.role));
                    (
                        role,
                        Some(mean.mean.0),
                        format!("{:>5}", words::number(self.bank, mean.mean)),
                    )
                })
                .collect();
            self.bars(&lines);
        }
        self.read(&[reading::dimensions(self.bank)]);
    }

    fn group(&mut self, group: &GroupFigures) {
        self.page
            .text(&figures::group_heading(self.bank, group), "  ", "  ");
        let outcomes = figures::outcomes(self.bank, &group.figures, Whose::OneGroup);
        let outcomes = words::catalog(self.bank)
            .with("cohort-outcomes-of", &[("outcomes", (&outcomes).into())]);
        for told in [outcomes]
            .into_iter()
            .chain(figures::group(self.bank, group))
        {
            self.page.text(&told, "    ", "      ");
        }
    }

    fn splits(&mut self, figures: &Figures) {
        if figures.splits.is_empty() {
            return;
        }
        self.page.heading(&words::text(self.bank, "cohort-splits"));
        for split in &figures.splits {
            let text = words::question(self.bank, &split.question);
            let first = format!("  {:>5}  ", words::number(self.bank, split.divided));
            self.page.text(&text, &first, "         ");
        }
        self.page
            .text(&words::text(self.bank, "cohort-read-splits"), "  ", "  ");
    }

    fn differences(&mut self, figures: &Figures) {
        if figures.differences.is_empty() {
            return;
        }
        self.page
            .heading(&words::text(self.bank, "cohort-group-differences"));
        for difference in &figures.differences {
            let text = words::question(self.bank, &difference.question);
            let first = format!("  {:>5}  ", words::whole(difference.difference));
            self.page.text(&text, &first, "         ");
            let told = figures::difference(self.bank, difference);
            self.page.text(&told, "         ", "         ");
        }
        let read = words::text(self.bank, "cohort-read-differences");
        self.page.text(&read, "  ", "  ");
    }

    fn question(&mut self, number: usize, question: &QuestionCounts, whose: Whose) {
        let text = words::question(self.bank, &question.question);
        self.page.text(&text, &format!("{number:>3}. "), "     ");
        if let Some(told) = figures::no_answers(self.bank, question, whose) {
            self.page.text(&told, "     ", "     ");
            return;
        }
        let Some([left, right]) = words::ends(self.bank, &question.question) else {
            let line = |choice: questions::Choice| {
                let told = match choice.figures {
                    Some((people, share)) => {
                        format!("{people:>4}  {:>5}", words::percent(self.bank, share))
                    }
                    None => figures::nearly(self.bank, choice.nearly, whose),
                };
                let share = choice.figures.map(|(_, share)| share.0);
                (format!("   {}", choice.name), share, told)
            };
            let choices = questions::choices(self.bank, question);
            self.bars(&choices.into_iter().map(line).collect::<Vec<_>>());
            let base = figures::base(self.bank, question);
            if !base.is_empty() {
                self.page.text(&base, "     ", "     ");
            }
            return;
        };
        let bar = self.diverging(&question.options);
        self.page.line(format!("     {bar}"));
        self.page
            .text(&format!("{left} ◂ ▸ {right}"), "     ", "     ");
        let counts = figures::counts(question);
        let spread = figures::spread(self.bank, question).unwrap_or_default();
        self.page
            .text(&format!("{counts}   {spread}"), "     ", "     ");
    }

    /// A bar whose lower options lie to the left of the middle and its upper ones to the right; the
    /// stronger, the darker. A middle option lies half on either side.
    fn diverging(&self, options: &[OptionCount]) -> String {
        let half = (self.page.width() - 6).min(60) / 2;
        let shares = options
            .iter()
            .map(|option| option.share.map_or(0, |share| share.0));
        let shares: Vec<usize> = shares
            .map(|share| usize::try_from(share).unwrap_or(0))
            .collect();
        let count = shares.len();
        let side = |order: &mut dyn Iterator<Item = usize>| {
            // From the middle outwards.
            let (mut sum, mut drawn, mut pieces) = (0, 0, Vec::new());
            for option in order {
                let is_middle = 2 * option + 1 == count;
                sum += if is_middle {
                    shares[option]
                } else {
                    2 * shares[option]
                };
                let to = ((sum * half + 1000) / 2000).min(half);
                let glyph = match () {
                    () if is_middle => '░',
                    () if option == 0 || option == count - 1 => '█',
                    () => '▒',
                };
                pieces.push(glyph.to_string().repeat(to.saturating_sub(drawn)));
                drawn = drawn.max(to);
            }
            (pieces, half - drawn)
        };
        let (left, space) = side(&mut (0..count.div_ceil(2)).rev());
        let (right, _) = side(&mut (count / 2..count));
        let left: String = left.into_iter().rev().collect();
        let left = self.layout.paint(Style::new().yellow(), &left);
        let right = self.layout.paint(Style::new().cyan(), &right.concat());
        format!("{}{left}│{right}", " ".repeat(space))
    }
}
