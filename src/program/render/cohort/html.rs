//! The cohort as a page to project or print.

use askama::Template;
use rolefit::Bank;
use rolefit::cohort::CohortReport;
use rolefit::cohort::report::{Figures, FitDistribution, Population};
use rolefit::language::Catalog;

use super::bars;
use super::lines::{Line, bar_line, outcomes};
use super::slides::{self, Body, Slide};
use super::words::Whose;
use super::{discussion, figures, privacy, questions, reading, reliability, words};
use crate::cli::failure::Failure;
use crate::render::form::FormLanguage;
use crate::render::page::drawing::{Drawing, Paint, Rectangle};
use crate::render::page::{Inline, Page, STYLE};
use crate::render::words::for_script;

/// The style of this page alone.
pub(crate) const COHORT_STYLE: Inline = Inline {
    text: include_str!("cohort.css"),
    hash: "sha256-VTC4d7GbQq1mEahJwb9tG1FsyaeWjFi9PloYxwg6O4Q=",
};

/// The style of the screens to project.
pub(crate) const SLIDES_STYLE: Inline = Inline {
    text: include_str!("slides.css"),
    hash: "sha256-nWOHMPw2E5EDv/sLxSIFJ41VUZ+c145QDRxhuhIRzUw=",
};

/// What shows the report one topic a screen.
pub(crate) const COHORT_SCRIPT: Inline = Inline {
    text: include_str!("cohort.js"),
    hash: "sha256-KKU/JFNXk7AwXwq0NHdla7HCYlkWjiNaOuIvyIvspWk=",
};

/// The size of a histogram, in units of its drawing.
const CHART: (u32, u32) = (200, 60);

#[derive(Template)]
#[template(
    path = "cohort/cohort.html",
    config = "src/program/render/page/askama.toml"
)]
struct Cohort<'a> {
    page: Page<'a>,
    say: &'static Catalog,
    /// The languages in which it can be had instead.
    others: &'a [FormLanguage],
    quiz: String,
    title: String,
    heading: String,
    /// What the script says.
    words: String,
    refused: String,
    tables: Vec<String>,
    basis: String,
    figures: Option<CohortView>,
}

/// The figures as the page shows them.
struct CohortView {
    notes: String,
    topics: Vec<TopicView>,
    /// That the outcomes are nothing to talk about; may be empty.
    warning: String,
    outcomes: Vec<Line>,
    no_outcomes: String,
    read_outcomes: Vec<String>,
    fits: Vec<FitView>,
    read_fits: Vec<String>,
    dimensions: Vec<DimensionView>,
    read_dimensions: String,
    groups: Option<Vec<GroupView>>,
    lists: Vec<ListView>,
    questions: Vec<questions::QuestionView>,
    reliability: Vec<ScaleView>,
    privacy: Vec<String>,
    slides: Vec<Slide>,
}

/// Something to talk about, and the number of its question.
struct TopicView {
    text: String,
    number: usize,
    link: String,
}

struct FitView {
    role: String,
    told: String,
    chart: Option<Drawing>,
}

struct DimensionView {
    name: String,
    lines: Vec<Line>,
    told: String,
}

struct GroupView {
    name: String,
    outcomes: Vec<Line>,
    no_outcomes: String,
    told: Vec<String>,
}

struct ListView {
    heading: String,
    items: Vec<ListItem>,
    read: String,
}

struct ListItem {
    figure: String,
    text: String,
    note: String,
}

struct ScaleView {
    name: String,
    told: Vec<String>,
}

/// The whole page.
pub(crate) fn report(
    bank: &Bank,
    report: &CohortReport,
    others: &[FormLanguage],
) -> Result<String, Failure> {
    let basis = match &report.figures {
        Some(figures) => words::completeness(bank, report, figures),
        None => words::too_few(bank, report),
    };
    let mut page = Page::new(
        bank.language(),
        bank.title(),
        &[&STYLE, &COHORT_STYLE, &SLIDES_STYLE],
    );
    if report.figures.is_some() {
        page.scripts = vec![&COHORT_SCRIPT];
    }
    crate::render::page::render(&Cohort {
        page,
        say: words::catalog(bank),
        others,
        quiz: words::quiz(bank),
        title: words::shown(bank.title()),
        words: for_script(words::language(bank), "cohort-", &["slide"])?,
        heading: words::heading(bank, report),
        refused: words::refused(bank, report),
        tables: words::tables(bank, report),
        basis,
        figures: report
            .figures
            .as_ref()
            .map(|figures| view(bank, report, figures)),
    })
}

fn view(bank: &Bank, report: &CohortReport, figures: &Figures) -> CohortView {
    let whole = &figures.whole;
    let everybody = Whose::everybody(figures);
    let groups = figures.groups.as_ref().map(|groups| {
        let group = |group: &rolefit::cohort::report::GroupFigures| GroupView {
            name: figures::group_heading(bank, group),
            outcomes: outcomes(bank, &group.figures),
            no_outcomes: words::capitalised(&figures::outcomes(
                bank,
                &group.figures,
                Whose::OneGroup,
            )),
            told: figures::group(bank, group),
        };
        groups.shown.iter().map(group).collect()
    });
    let dimensions = whole.dimensions.iter().map(|dimension| DimensionView {
        name: words::dimension_name(bank, &dimension.dimension),
        lines: dimension
            .roles
            .iter()
            .map(|mean| {
                let name = words::role_name(bank, &mean.role);
                bar_line(
                    name,
                    mean.mean,
                    bars::outcome(bank, &mean.role),
                    words::number(bank, mean.mean),
                    String::new(),
                )
            })
            .collect(),
        told: dimension
            .held_back
            .map_or_else(String::new, |why| figures::held_back(bank, why)),
    });
    let scales = figures.reliability.iter().map(|scale| ScaleView {
        name: reliability::scale(bank, scale),
        told: reliability::figures(bank, scale),
    });
    CohortView {
        notes: words::notes(bank, figures),
        topics: figures
            .topics
            .iter()
            .map(|topic| {
                let number = number_of(whole, topic.question());
                TopicView {
                    text: discussion::topic(words::language(bank), bank, figures, topic),
                    link: words::catalog(bank).with("form-question", &[("number", number.into())]),
                    number,
                }
            })
            .collect(),
        warning: reliability::warning(bank, figures).unwrap_or_default(),
        outcomes: outcomes(bank, whole),
        no_outcomes: words::capitalised(&figures::outcomes(bank, whole, everybody)),
        read_outcomes: reading::outcomes(bank, figures),
        read_fits: reading::fits(bank, figures),
        read_dimensions: reading::dimensions(bank),
        fits: whole
            .fits
            .iter()
            .map(|fit| FitView {
                role: words::role_name(bank, &fit.role),
                told: words::capitalised(&figures::fit(bank, fit)),
                chart: histogram(bank, fit),
            })
            .collect(),
        dimensions: dimensions.collect(),
        groups,
        lists: lists(bank, figures),
        questions: whole
            .questions
            .iter()
            .map(|found| questions::view(bank, found, everybody))
            .collect(),
        reliability: scales.collect(),
        privacy: privacy::sentences(bank, report, figures),
        slides: slides::of(bank, report, figures),
    }
}

/// The number of a question in the list of all.
fn number_of(whole: &Population, id: &str) -> usize {
    let place = whole
        .questions
        .iter()
        .position(|found| found.question == id);
    place.map_or(0, |place| place + 1)
}

fn histogram(bank: &Bank, fit: &FitDistribution) -> Option<Drawing> {
    let paint = match bars::outcome(bank, &fit.role) {
        "second" => Paint::Second,
        _ => Paint::First,
    };
    let most = fit
        .histogram
        .iter()
        .copied()
        .max()
        .filter(|&most| most > 0)?;
    let (width, height) = CHART;
    let bars = u32::try_from(fit.histogram.len()).ok()?;
    let step = width / bars;
    let mut rectangles: Vec<Rectangle> = (0..)
        .zip(&fit.histogram)
        .map(|(bar, &people)| {
            let tall = u32::try_from(people * u64::from(height - 1) / most).unwrap_or(0);
            Rectangle {
                x: bar * step + 1,
                y: height - 1 - tall,
                width: step - 2,
                height: tall,
                paint,
                strength: 100,
            }
        })
        .collect();
    rectangles.push(Rectangle {
        x: 0,
        y: height - 1,
        width,
        height: 1,
        paint: Paint::Axis,
        strength: 100,
    });
    let catalog = words::catalog(bank);
    let steps = (0u64..).zip(&fit.histogram).map(|(bar, &people)| {
        let values = [
            ("from", (bar * 10).into()),
            ("to", (bar * 10 + 10).into()),
            ("people", people.into()),
        ];
        catalog.with("cohort-histogram-step", &values)
    });
    let steps = steps.collect::<Vec<_>>().join(", ");
    Some(Drawing::chart(
        catalog.with("cohort-histogram", &[("steps", (&steps).into())]),
        width,
        height,
        rectangles,
    ))
}

fn lists(bank: &Bank, figures: &Figures) -> Vec<ListView> {
    let splits = figures.splits.iter().map(|split| ListItem {
        figure: words::number(bank, split.divided),
        text: words::question(bank, &split.question),
        note: String::new(),
    });
    let differences = figures.differences.iter().map(|difference| ListItem {
        figure: words::whole(difference.difference).to_string(),
        text: words::question(bank, &difference.question),
        note: figures::difference(bank, difference),
    });
    let lists = [
        ListView {
            heading: words::text(bank, "cohort-splits"),
            items: splits.collect(),
            read: words::text(bank, "cohort-read-splits"),
        },
        ListView {
            heading: words::text(bank, "cohort-group-differences"),
            items: differences.collect(),
            read: words::text(bank, "cohort-read-differences"),
        },
    ];
    lists
        .into_iter()
        .filter(|list| !list.items.is_empty())
        .collect()
}
