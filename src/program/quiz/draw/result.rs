//! The result: what came out, on what it rests, how firm it is, and what can be done now.

use clap::ValueEnum;
use rolefit::language::Value;
use rolefit::report::Content;
use rolefit::report::verdict::{CloseCall, Verdict};
use rolefit::{Assessment, Bank, Tenths};

use super::canvas::Canvas;
use crate::quiz::flow::{Flow, Shown};
use crate::quiz::items::ResultItem;
use crate::quiz::screen_layout::{Frame, Screen};
use crate::render::score::text::Headings;
use crate::render::score::{short, text};
use crate::render::terminal::Layout;
use crate::render::terminal::wrap::wrap;
use crate::render::words;
use crate::render::{ReportFormat, comparison};

/// From the highest down, what goes first where there is too little room.
mod rank {
    pub(super) const ALWAYS: u8 = 0;
    pub(super) const STANDING: u8 = 1;
    /// The strongest reason where it is undecided: there both sides are the result.
    pub(super) const TORN: u8 = 2;
    /// The strongest reason on the other side, there.
    pub(super) const TORN_TOO: u8 = 3;
    /// How often the same would come out again: the first sentence alone sounds sure.
    pub(super) const FIRM: u8 = 4;
    pub(super) const CHECKLIST: u8 = 5;
    /// The strongest reason: without it a result is only said. The others follow below.
    pub(super) const REASON: u8 = 6;
    /// The strongest reason on the other side, where both draw somebody or neither does.
    pub(super) const REASON_TOO: u8 = 7;
    /// That the checklist speaks against what came out.
    pub(super) const REMARK: u8 = 8;
    /// What the way of answering looks like: who was in a hurry is to know before anything else.
    pub(super) const NOTES: u8 = 9;
    pub(super) const OTHER_NOTE: u8 = 10;
    pub(super) const NEXT: u8 = 11;
    /// How far the short version can be trusted.
    pub(super) const SHORT: u8 = 12;
    /// The strongest reason on the other side, where one came out.
    pub(super) const AGAINST: u8 = 13;
    /// What to make of the way of answering.
    pub(super) const ADVICE_ON_NOTES: u8 = 14;
    /// The other reasons on the same side.
    pub(super) const SECOND: u8 = 15;
    pub(super) const NEAREST: u8 = 16;
    pub(super) const THIRD: u8 = 17;
    pub(super) const YARDSTICK: u8 = 18;
    pub(super) const GAP: u8 = 19;
    pub(super) const STATEMENTS: u8 = 20;
    /// Which answers would change the result.
    pub(super) const CHANGES: u8 = 21;
}

/// Below so many rows one step is enough.
const LOW: usize = 24;

pub(super) fn draw(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let frame = with_menu(flow, canvas, MenuRoom::ForAll);
    match frame.left_out {
        Some(rank) if rank < rank::GAP => with_menu(flow, canvas, MenuRoom::ForSome),
        _ => frame,
    }
}

/// Whether all that is worth a word stands on the screen; where not, the menu says that there is more.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MenuRoom {
    ForAll,
    ForSome,
}

fn with_menu(flow: &Flow<'_>, canvas: Canvas, room: MenuRoom) -> Frame {
    let mut screen = canvas.screen();
    if let Some(shown) = &flow.result {
        result(&mut screen, flow.session.bank(), shown, canvas);
    }
    let whole = flow.result_items().into_iter();
    let whole: Vec<String> = whole.map(|item| item_text(flow, item, room)).collect();
    let whole: Vec<&str> = whole.iter().map(String::as_str).collect();
    let whole = canvas.items(&whole, flow.list.focus);
    let keys = canvas.keys(&[
        ("key-arrows", "does-move"),
        ("key-enter", "does-takes"),
        ("?", "does-meaning"),
        ("q", "does-menu"),
    ]);
    let besides = whole.iter().map(Vec::len).sum::<usize>() + keys.len();
    let is_roomy = screen.has_room(rank::SHORT, besides);
    screen.gap(rank::NEAREST);
    screen.notice(canvas.notice(&flow.notice));
    if is_roomy {
        screen.list(whole, flow.list.focus);
        screen.foot(keys);
    } else {
        // What came out matters more than what can be done with it.
        let short = flow.result_items().into_iter();
        let short: Vec<String> = short.map(|item| short_text(flow, item, room)).collect();
        let short: Vec<&str> = short.iter().map(String::as_str).collect();
        let (lines, at) = canvas.packed(&short, flow.list.focus);
        screen.packed(lines, at);
        screen.foot(canvas.keys(&[
            ("key-enter", "does-takes"),
            ("?", "does-meaning"),
            ("q", "does-menu"),
        ]));
    }
    screen.frame()
}

/// The result, in the order in which somebody wants to know.
fn result(screen: &mut Screen, bank: &Bank, shown: &Shown, canvas: Canvas) {
    let content = &shown.content;
    let layout = layout(canvas);
    screen.part(rank::ALWAYS, canvas.strong(&content.sentence));
    if let Some(text) = &content.remark {
        screen.part(rank::REMARK, canvas.text(text));
    }
    let standing = short::standing(content.standing.as_ref(), &content.sides, layout);
    screen.part(rank::STANDING, standing);
    let firm = content.firmness.as_ref();
    if let Some(text) = firm.and_then(|firmness| firmness.in_short.as_deref()) {
        screen.part(rank::FIRM, canvas.text(text));
    }
    if let Some(before) = &shown.before {
        let values = [("before", Value::Text(before))];
        let moved = content.language.catalog().with("moved-from", &values);
        // Where the result moved from says nothing without where it is.
        screen.part(rank::NEXT, canvas.notice(&moved));
    }
    for text in &content.missing {
        screen.part(rank::STANDING, canvas.text(text));
    }
    if let Some(text) = &content.short_version {
        screen.part(rank::SHORT, canvas.text(text));
    }
    notes(screen, &content.notes, canvas);
    if !content.checklists.is_empty() {
        screen.gap(rank::GAP);
    }
    for list in &content.checklists {
        screen.part(rank::CHECKLIST, short::checklist(list, canvas.width));
        let statements = list.statements.iter();
        let statements = statements.flat_map(|(mark, text)| {
            wrap(text, canvas.width, &format!("  {} ", mark.sign()), "    ")
        });
        screen.part(rank::STATEMENTS, statements.collect());
    }
    strongest(screen, content, reason_ranks(bank, shown), layout);
    if let Some(firmness) = &content.firmness {
        screen.gap(rank::GAP);
        let nearest = firmness.nearest_of_all();
        screen.part(rank::NEAREST, canvas.text(&nearest.counted));
        let answers = nearest.answers.iter();
        let answers = answers.flat_map(|answer| wrap(answer, canvas.width, "  • ", "    "));
        screen.part_of(rank::NEAREST, rank::CHANGES, answers.collect());
        screen.part(rank::YARDSTICK, canvas.text(&firmness.yardstick));
    }
    screen.gap(rank::GAP);
    let steps = if canvas.size.rows < LOW { 1 } else { 2 };
    screen.part(rank::NEXT, short::next(content, steps, canvas.width));
}

/// What the way of answering looks like, the first of it longest; what to make of it comes last.
fn notes(screen: &mut Screen, notes: &[String], canvas: Canvas) {
    let Some((advice, notes)) = notes.split_last() else {
        return;
    };
    for (at, note) in notes.iter().enumerate() {
        let rank = if at == 0 {
            rank::NOTES
        } else {
            rank::OTHER_NOTE
        };
        screen.part(rank, canvas.notice(note));
    }
    screen.part_of(rank::NOTES, rank::ADVICE_ON_NOTES, canvas.notice(advice));
}

/// How long the strongest reason of each side stays.
fn reason_ranks(bank: &Bank, shown: &Shown) -> [u8; 2] {
    let Assessment {
        score, criteria, ..
    } = &shown.assessment;
    match Verdict::new(bank, score, criteria) {
        Verdict::Close(CloseCall::Undecided, _) => [rank::TORN, rank::TORN_TOO],
        Verdict::Close(CloseCall::Both | CloseCall::Neither, _) => [rank::REASON, rank::REASON_TOO],
        Verdict::Role(..) | Verdict::Insufficient => [rank::REASON, rank::AGAINST],
    }
}

/// The strongest reasons, the less strong of them the sooner to go.
fn strongest(screen: &mut Screen, content: &Content, ranks: [u8; 2], layout: Layout) {
    let lists = content.strongest.iter().flatten();
    for (rank, list) in ranks.into_iter().zip(lists) {
        let Some((first, others)) = list.reasons.split_first() else {
            continue;
        };
        screen.gap(rank::GAP);
        let mut lines = wrap(&list.heading, layout.width, "", "");
        lines.extend(short::reason(first, layout));
        screen.part(rank, lines);
        for (other, reason) in [rank::SECOND, rank::THIRD].into_iter().zip(others) {
            screen.part_of(rank, other, short::reason(reason, layout));
        }
    }
}

/// What can be done with the result, in whole words.
pub(super) fn items(flow: &Flow<'_>) -> Vec<String> {
    let items = flow.result_items().into_iter();
    items
        .map(|item| item_text(flow, item, MenuRoom::ForAll))
        .collect()
}

fn item_text(flow: &Flow<'_>, item: ResultItem, room: MenuRoom) -> String {
    let catalog = words::catalog(flow.session.bank());
    match item {
        ResultItem::All if room == MenuRoom::ForSome => catalog.text("menu-all-more"),
        ResultItem::All => catalog.text("menu-all"),
        ResultItem::Change => catalog.text("menu-change"),
        ResultItem::Rest => match flow.session.open() {
            0 => catalog.with("rest-offer", &[("count", flow.session.beyond().into())]),
            open => catalog.with("rest-open", &[("count", open.into())]),
        },
        ResultItem::Skipped => {
            let count = flow.session.skipped();
            catalog.with("rest-skipped", &[("count", count.into())])
        }
        ResultItem::Compare => catalog.text("menu-compare"),
        ResultItem::Save => catalog.text("menu-save"),
        ResultItem::Finish => catalog.text("menu-finish"),
    }
}

/// The same where there is little room.
fn short_text(flow: &Flow<'_>, item: ResultItem, room: MenuRoom) -> String {
    words::catalog(flow.session.bank()).text(match item {
        ResultItem::All if room == MenuRoom::ForSome => "menu-short-more",
        ResultItem::All => "menu-short-all",
        ResultItem::Change => "menu-short-change",
        ResultItem::Rest => "menu-short-rest",
        ResultItem::Skipped => "menu-short-skipped",
        ResultItem::Compare => "menu-short-compare",
        ResultItem::Save => "menu-short-save",
        ResultItem::Finish => "menu-finish",
    })
}

/// What the words and figures on the result's screen mean.
pub(super) fn help(flow: &Flow<'_>) -> Vec<String> {
    let catalog = words::catalog(flow.session.bank());
    let content = flow.result.as_ref().map(|shown| &shown.content);
    let has = |holds: fn(&Content) -> bool| content.is_some_and(holds);
    let ids = [
        ("help-both", has(|content| !content.checklists.is_empty())),
        ("help-bar", true),
        ("help-fits", flow.session.bank().roles().len() > 2),
        (
            "help-checklist",
            has(|content| !content.checklists.is_empty()),
        ),
        ("help-reasons", has(|content| content.strongest.is_some())),
        ("help-retest", has(|content| content.firmness.is_some())),
        ("help-random", has(|content| content.firmness.is_some())),
        ("help-short", has(|content| content.short_version.is_some())),
        ("help-unranked", has(|content| !content.missing.is_empty())),
    ];
    let bank = flow.session.bank();
    let margins = bank.decision().margins(flow.session.length());
    let values = [
        ("close", Tenths(margins.close).into()),
        ("clear", Tenths(margins.clear).into()),
    ];
    let ids = ids.into_iter().filter(|(_, is_there)| *is_there);
    std::iter::once(catalog.with("help-sentence", &values))
        .chain(ids.map(|(id, _)| catalog.text(id)))
        .collect()
}

/// The whole report, from its top, with sections to jump to.
pub(super) fn all(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let mut lines = Vec::new();
    let mut starts = Vec::new();
    if let Some(shown) = &flow.result {
        let sections = text::sections(&shown.content, Headings::Numbered, layout(canvas));
        for (number, section) in sections.into_iter().enumerate() {
            if number > 0 {
                lines.push(String::new());
            }
            starts.push(lines.len());
            lines.extend(section.lines);
        }
    }
    // The result itself is the top; Home leads there.
    let starts: Vec<usize> = starts.into_iter().skip(1).collect();
    let digits = match starts.len() {
        0 => String::new(),
        1 => "1".into(),
        count => format!("1-{}", count.min(9)),
    };
    let keys = [
        ("key-arrows", "does-scroll"),
        ("key-space", "does-pages"),
        (digits.as_str(), "does-sections"),
        ("key-home", "does-top"),
        ("key-enter", "does-back"),
    ];
    let keys: Vec<(&str, &str)> = keys
        .into_iter()
        .filter(|(key, _)| !key.is_empty())
        .collect();
    let mut frame = scrolled(lines, flow, canvas, &keys);
    frame.sections = starts;
    frame
}

pub(super) fn compared(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let mut lines = Vec::new();
    if let (Some(compared), Some(earlier), Some(shown)) =
        (&flow.compared, &flow.earlier, &flow.result)
    {
        let sheets = [&earlier.sheet, &shown.sheet];
        let called = [Some(earlier.day.as_str()), None];
        let bank = flow.session.bank();
        let report = comparison::text::report(bank, sheets, called, compared, layout(canvas));
        lines.extend(report.lines().map(str::to_owned));
    }
    let keys = [
        ("key-arrows", "does-scroll"),
        ("key-space", "does-pages"),
        ("key-enter", "does-back"),
    ];
    scrolled(lines, flow, canvas, &keys)
}

fn scrolled(lines: Vec<String>, flow: &Flow<'_>, canvas: Canvas, keys: &[(&str, &str)]) -> Frame {
    let mut screen = canvas.screen();
    screen.text(lines, flow.scroll);
    screen.foot(canvas.keys(keys));
    screen.frame()
}

pub(super) fn layout(canvas: Canvas) -> Layout {
    Layout {
        width: canvas.width.clamp(39, 80),
        color: canvas.theme.color,
    }
}

pub(super) fn formats(flow: &Flow<'_>, canvas: Canvas) -> Frame {
    let mut screen = canvas.screen();
    screen.part(
        0,
        canvas.strong(&words::catalog(flow.session.bank()).text("menu-save")),
    );
    screen.gap(1);
    let names = ReportFormat::value_variants()
        .iter()
        .map(|format| match format {
            ReportFormat::Text => "quiz-format-text",
            ReportFormat::Json => "quiz-format-json",
            ReportFormat::Markdown => "quiz-format-markdown",
            ReportFormat::Html => "quiz-format-html",
        });
    let names: Vec<String> = names
        .chain(["quiz-format-answers"])
        .map(|id| canvas.say(id))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    screen.list(canvas.items(&names, flow.list.focus), flow.list.focus);
    screen.foot(canvas.keys(&[
        ("key-arrows", "does-move"),
        ("key-enter", "does-takes"),
        ("key-escape", "does-back"),
    ]));
    screen.frame()
}
