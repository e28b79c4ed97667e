//! The report for a reader at a terminal: at most 80 columns, readable at 40.

use console::{Style, measure_text_width};
use rolefit::report::Content;
use rolefit::report::bar::{Bar, Cell};
use rolefit::report::checklist::Checklist;
use rolefit::report::content::{AllReasons, NextStep, ReportSection};
use rolefit::report::firmness::{ChangedAnswers, Firmness};
use rolefit::report::reasons::ReasonList;
use rolefit::report::standing::{Balance, RoleFit, Standing};

use crate::render::terminal::Layout;
use crate::render::text_page::TextPage;

/// How many columns a figure without sign takes: `100.0`.
const FIGURE: usize = 5;
/// How many columns the bar of a reason takes.
const REASON: usize = 11;
/// How many columns the bar of a dimension takes.
const DIMENSION: usize = 21;
/// How many columns are left at least for what is told beside a dimension's bar.
const TOLD: usize = 20;

/// A part of a report that one can go to.
pub(crate) struct PageSection {
    /// Its lines, the heading first.
    pub(crate) lines: Vec<String>,
}

/// The whole report, ending with a line break.
pub(crate) fn report(content: &Content, layout: Layout) -> String {
    let mut page = TextPage::new(layout);
    for section in sections(content, Headings::Plain, layout) {
        page.blank();
        section.lines.into_iter().for_each(|line| page.line(line));
    }
    page.finish()
}

/// What stands before the headings of a report's sections.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headings {
    /// Nothing.
    Plain,
    /// The number by which one goes to the section.
    Numbered,
}

/// The report in its parts, the result itself first; an empty line stands between two of them.
pub(crate) fn sections(content: &Content, headings: Headings, layout: Layout) -> Vec<PageSection> {
    let mut sections = vec![PageSection::new(layout, content.sentence.clone(), |page| {
        result(page, content, layout);
    })];
    let mut part = |part: ReportSection, is_there: bool, write: &dyn Fn(&mut TextPage)| {
        if is_there {
            let heading = content.heading(part);
            let heading = match headings {
                Headings::Plain => heading,
                Headings::Numbered => format!("{}  {heading}", sections.len()),
            };
            sections.push(PageSection::new(layout, heading, write));
        }
    };
    part(
        ReportSection::Checklist,
        !content.checklists.is_empty(),
        &|page| {
            page.text(&content.checklist_legend(), "  ", "  ");
            page.blank();
            checklists(page, &content.checklists);
        },
    );
    part(
        ReportSection::Strongest,
        content.strongest.is_some(),
        &|page| {
            let lists = content.strongest.iter().flatten();
            lists.for_each(|list| strongest(page, content, list));
        },
    );
    part(
        ReportSection::Firmness,
        content.firmness.is_some(),
        &|page| {
            content.firmness.iter().for_each(|of| firm(page, of));
        },
    );
    part(
        ReportSection::Portraits,
        !content.portraits.is_empty(),
        &|page| {
            let portraits = content.portraits.iter();
            portraits.for_each(|portrait| page.text(&portrait.summary, "  ", "  "));
        },
    );
    part(ReportSection::Reasons, content.reasons.is_some(), &|page| {
        content
            .reasons
            .iter()
            .for_each(|of| reasons(page, content, of, layout));
    });
    part(
        ReportSection::Dimensions,
        !content.dimensions.is_empty(),
        &|page| {
            dimensions(page, content, layout);
        },
    );
    part(ReportSection::Advice, !content.advice.is_empty(), &|page| {
        items(page, &content.advice);
    });
    part(
        ReportSection::NextSteps,
        !content.next_steps.is_empty(),
        &|page| {
            content.next_steps.iter().for_each(|list| steps(page, list));
        },
    );
    let mut purpose = TextPage::new(layout);
    purpose.text(&content.purpose, "", "");
    if let Some(last) = sections.last_mut() {
        last.lines.push(String::new());
        last.lines.extend(purpose.into_lines());
    }
    sections
}

impl PageSection {
    fn new(layout: Layout, heading: String, write: impl FnOnce(&mut TextPage)) -> PageSection {
        let mut page = TextPage::new(layout);
        page.heading(&heading);
        write(&mut page);
        PageSection {
            lines: page.into_lines(),
        }
    }
}

/// What came out, in short: where the roles stand, one thing to do, and what to keep in mind.
fn result(page: &mut TextPage, content: &Content, layout: Layout) {
    if let Some(text) = &content.remark {
        page.text(text, "", "");
    }
    if let Some(standing) = &content.standing {
        page.blank();
        let lines = self::standing(standing, &content.sides, layout);
        lines.into_iter().for_each(|line| page.line(line));
    }
    for text in &content.missing {
        page.paragraph(text);
    }
    if let Some(next) = &content.next {
        page.paragraph(&next.heading);
        items(page, &next.steps);
    }
    if let Some(text) = &content.short_version {
        page.paragraph(text);
    }
    if !content.notes.is_empty() {
        page.paragraph(&content.notes.join(" "));
    }
}

fn reasons(page: &mut TextPage, content: &Content, reasons: &AllReasons, layout: Layout) {
    page.text(&reasons.about, "  ", "  ");
    for list in &reasons.lists {
        all_of_one_side(page, content, list, layout);
    }
    page.blank();
    page.text(&reasons.sum, "  ", "  ");
}

/// Where the roles stand.
pub(crate) fn standing(standing: &Standing, sides: &[String; 2], layout: Layout) -> Vec<String> {
    let mut page = TextPage::new(layout);
    match standing {
        Standing::Between(balance) => between(&mut page, sides, balance, layout),
        Standing::Ranked(fits) => ranked(&mut page, fits, layout),
    }
    page.into_lines()
}

/// The bar with a middle, its ends named, and the figure in words below.
pub(crate) fn between(page: &mut TextPage, sides: &[String; 2], balance: &Balance, layout: Layout) {
    page.blank();
    let [left, right] = sides;
    let names = measure_text_width(left) + measure_text_width(right);
    let room = layout.width.saturating_sub(2 + names + 2);
    // On a narrow screen the names take a line of their own.
    if room >= 21 {
        let bar = bar(balance.bar, room.min(41), layout);
        page.line(format!("  {left} {bar} {right}"));
    } else {
        let width = (layout.width - 2).min(41);
        let bar_width = width - (width + 1) % 2;
        let gap = bar_width.saturating_sub(names);
        match gap {
            0 => page.text(&format!("{left} / {right}"), "  ", "  "),
            gap => page.line(format!("  {left}{}{right}", " ".repeat(gap))),
        }
        page.line(format!("  {}", bar(balance.bar, bar_width, layout)));
    }
    page.text(&balance.told, "  ", "  ");
}

/// A bar and a figure a role.
fn ranked(page: &mut TextPage, fits: &[RoleFit], layout: Layout) {
    let widths = fits.iter().map(|fit| measure_text_width(&fit.role));
    let widest = widths.max().unwrap_or(0);
    // On a narrow screen the names take a line of their own.
    let stacked = widest + 2 + 10 + 1 + FIGURE + 2 > layout.width;
    let taken = if stacked {
        2 + 1 + FIGURE
    } else {
        2 + widest + 2 + 1 + FIGURE
    };
    let width = (layout.width - taken).min(40);
    for RoleFit {
        role, figure, bar, ..
    } in fits
    {
        let bar = self::bar(*bar, width, layout);
        if stacked {
            page.text(role, "  ", "  ");
            page.line(format!("  {bar} {figure:>FIGURE$}"));
        } else {
            let padding = " ".repeat(widest - measure_text_width(role));
            page.line(format!("  {role}{padding}  {bar} {figure:>FIGURE$}"));
        }
    }
}

/// A bar in characters and, where there may be, colours.
pub(crate) fn bar(bar: Bar, width: usize, layout: Layout) -> String {
    let runs = bar.cells(width).into_iter();
    let painted = runs.map(|(cell, count)| {
        let text: String = std::iter::repeat_n(cell.sign(), count).collect();
        match cell {
            Cell::Left => layout.paint(Style::new().green(), &text),
            Cell::Right => layout.paint(Style::new().cyan(), &text),
            Cell::Track | Cell::Middle => text,
        }
    });
    painted.collect()
}

fn checklists(page: &mut TextPage, lists: &[Checklist]) {
    for (place, list) in lists.iter().enumerate() {
        if place > 0 {
            page.blank();
        }
        page.text(&list.heading, "  ", "  ");
        for (mark, statement) in &list.statements {
            page.text(statement, &format!("  {} ", mark.sign()), "    ");
        }
        page.text(&list.count, "    ", "    ");
    }
}

fn strongest(page: &mut TextPage, content: &Content, list: &ReasonList) {
    page.text(&list.heading, "  ", "  ");
    if list.reasons.is_empty() {
        page.text(&content.no_reasons(), "    ", "    ");
    }
    for reason in &list.reasons {
        page.text(&reason.cause, "  • ", "    ");
        let figure = &reason.figure;
        let behind = match &reason.answer {
            Some(answer) => format!("→ {answer} ({figure})"),
            None => format!("({figure})"),
        };
        page.text(&behind, "    ", "      ");
    }
}

fn firm(page: &mut TextPage, firmness: &Firmness) {
    page.text(&firmness.retest, "  ", "  ");
    for changed in firmness.nearest.iter().chain([&firmness.other_role]) {
        other_answers(page, changed);
    }
    for text in [&firmness.yardstick, &firmness.margins, &firmness.answered] {
        page.text(text, "  ", "  ");
    }
}

fn other_answers(page: &mut TextPage, changed: &ChangedAnswers) {
    page.text(&changed.told, "  ", "  ");
    for answer in &changed.answers {
        page.text(answer, "  • ", "    ");
    }
}

fn all_of_one_side(page: &mut TextPage, content: &Content, list: &ReasonList, layout: Layout) {
    page.blank();
    page.text(&list.heading, "  ", "  ");
    if list.reasons.is_empty() {
        page.text(&content.no_reasons(), "    ", "    ");
    }
    for reason in &list.reasons {
        let figures = BarAndFigure {
            bar: reason.bar,
            figure: &reason.figure,
        };
        let answer = reason.answer.as_ref();
        let answer = answer.map_or(String::new(), |answer| format!("→ {answer}"));
        on_one_scale(page, figures, &reason.cause, &answer, layout);
    }
}

/// What stands before a reason or a change: its bar and its figure.
pub(crate) struct BarAndFigure<'a> {
    pub(crate) bar: Bar,
    pub(crate) figure: &'a str,
}

/// A reason or a change with its bar: what it is, and below it an answer, which may be empty.
pub(crate) fn on_one_scale(
    page: &mut TextPage,
    BarAndFigure { bar, figure }: BarAndFigure<'_>,
    cause: &str,
    answer: &str,
    layout: Layout,
) {
    let bar = self::bar(bar, REASON, layout);
    let figures = format!("  {bar} {figure:>FIGURE$}  ");
    // On a narrow screen bar and figure take a line of their own.
    let indent = if layout.width < 60 {
        page.line(figures.trim_end().to_owned());
        page.text(cause, "    ", "    ");
        "    ".to_owned()
    } else {
        let indent = " ".repeat(2 + REASON + 1 + FIGURE + 2);
        page.text(cause, &figures, &indent);
        indent
    };
    if !answer.is_empty() {
        page.text(answer, &indent, &format!("{indent}  "));
    }
}

fn dimensions(page: &mut TextPage, content: &Content, layout: Layout) {
    let names = content.dimensions.iter().map(|dimension| &dimension.name);
    let widest = names
        .map(|name| measure_text_width(name))
        .max()
        .unwrap_or(0);
    // Beside a long name what is told would be a column of letters.
    let indent = 2 + widest + 2 + DIMENSION + 2;
    let stacked = layout.width < 60 || indent + TOLD > layout.width;
    for dimension in &content.dimensions {
        let bar = bar(dimension.balance.bar, DIMENSION, layout);
        let told = &dimension.balance.told;
        if stacked {
            page.text(&dimension.name, "  ", "  ");
            page.line(format!("  {bar}"));
            page.text(told, "  ", "  ");
        } else {
            let padding = " ".repeat(widest - measure_text_width(&dimension.name));
            let first = format!("  {}{padding}  {bar}  ", dimension.name);
            page.text(told, &first, &" ".repeat(indent));
        }
    }
}

fn items(page: &mut TextPage, texts: &[String]) {
    for text in texts {
        page.text(text, "  • ", "    ");
    }
}

fn steps(page: &mut TextPage, list: &NextStep) {
    page.text(&list.heading, "  ", "  ");
    for (index, step) in list.steps.iter().enumerate() {
        page.text(step, &format!("  {}. ", index + 1), "     ");
    }
}
