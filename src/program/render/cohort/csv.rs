//! The figures of a cohort as a table: one figure a row, so that a spreadsheet can filter and pivot.

use std::fmt::Display;

use rolefit::cohort::CohortReport;
use rolefit::cohort::report::{HeldBack, Nearly, Population, QuestionCounts, SheetOption};
use serde::Serialize;

use super::words::Whose;
use crate::cli::failure::Failure;
use crate::render::spreadsheet::{row, safe_cell};

const HEADER: [&str; 7] = [
    "section", "scope", "group", "id", "option", "figure", "value",
];

/// The table, with its header.
pub(crate) fn report(report: &CohortReport) -> Result<String, Failure> {
    let mut table = CsvTable {
        rows: vec![HEADER.map(str::to_owned)],
        scope: "all",
        group: String::new(),
    };
    table.add("sheets", "", "", "read", &report.sheets);
    table.count("sheets", "", "refused", report.refused.sheets);
    for refused in &report.refused.reasons {
        table.count("refused", &name(&refused.reason), "sheets", refused.sheets);
    }
    for (number, table_read) in (1..).zip(&report.tables) {
        table.add(
            "tables",
            &number.to_string(),
            "",
            "read",
            &safe_cell(table_read),
        );
    }
    if let Some(figures) = &report.figures {
        let complete = figures.completeness;
        table.add("sheets", "", "", "short", &complete.short);
        table.add("sheets", "", "", "complete", &complete.complete);
        table.add("sheets", "", "", "answered_percent", &complete.answered);
        table.add("sheets", "", "", "evidence_percent", &complete.evidence);
        table.add("notes", "same-key", "", "sheets", &figures.notes.same_key);
        table.add("notes", "pattern", "", "sheets", &figures.notes.pattern);
        table.add("notes", "fast", "", "sheets", &figures.notes.fast);
        table.population(&figures.whole, Whose::everybody(figures));
        for group in figures.groups.iter().flat_map(|groups| &groups.shown) {
            table.scope = if group.group.is_some() {
                "group"
            } else {
                "no group"
            };
            table.group = group.group.clone().unwrap_or_default();
            table.add("sheets", "", "", "read", &group.figures.sheets);
            table.population(&group.figures, Whose::OneGroup);
        }
        table.scope = "all";
        table.group.clear();
        if let Some(groups) = &figures.groups {
            table.count("held_back", "", "groups", groups.held_back.groups);
            table.add("held_back", "", "", "sheets", &groups.held_back.sheets);
        }
        for scale in &figures.reliability {
            let id = &scale.role;
            table.count("reliability", id, "sheets", scale.sheets);
            if let Some(found) = &scale.figures {
                table.add("reliability", id, "", "alpha", &found.alpha);
                table.add("reliability", id, "", "alpha_low", &found.interval[0]);
                table.add("reliability", id, "", "alpha_high", &found.interval[1]);
                table.add("reliability", id, "", "deviation", &found.deviation);
                table.add("reliability", id, "", "standard_error", &found.error);
                for item in &found.items {
                    if let Some(correlation) = item.correlation {
                        table.add("item_rest", &item.question, id, "correlation", &correlation);
                    }
                }
            }
        }
    }
    table.write()
}

/// A name as JSON has it.
fn name(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

struct CsvTable {
    rows: Vec<[String; 7]>,
    /// Whom the next rows are about: `all`, `group` or `no group`.
    scope: &'static str,
    group: String,
}

impl CsvTable {
    fn add(&mut self, section: &str, id: &str, option: &str, figure: &str, value: &dyn Display) {
        let cells = [section, self.scope, &self.group, id, option, figure];
        let [section, scope, group, id, option, figure] =
            cells.map(|cell| safe_cell(cell).into_owned());
        // Figures may be negative: they are the one thing that is to be a number.
        self.rows
            .push([section, scope, group, id, option, figure, value.to_string()]);
    }

    /// A count, which may be of too few people to be told.
    fn count(&mut self, section: &str, id: &str, figure: &str, count: Option<u64>) {
        match count {
            Some(count) => self.add(section, id, "", figure, &count),
            None => self.add(section, id, "", figure, &"few"),
        }
    }

    fn held_back(&mut self, section: &str, id: &str, option: &str, why: Option<HeldBack>) {
        if let Some(why) = why {
            self.add(section, id, option, "held_back", &name(&why));
        }
    }

    fn population(&mut self, population: &Population, whose: Whose) {
        let all = whose.of("all", "all-in-each-group");
        let outcomes = &population.outcomes;
        self.held_back("outcome", "", "", outcomes.held_back);
        if let Some(outcome) = &outcomes.nearly_all {
            self.add("outcome", outcome, "", "nearly", &all);
        }
        for count in &outcomes.counts {
            self.add("outcome", &count.outcome, "", "sheets", &count.sheets);
            self.add("outcome", &count.outcome, "", "share_percent", &count.share);
            self.add(
                "outcome",
                &count.outcome,
                "",
                "share_low",
                &count.interval[0],
            );
            self.add(
                "outcome",
                &count.outcome,
                "",
                "share_high",
                &count.interval[1],
            );
        }
        for fit in &population.fits {
            let quartiles = fit
                .quartiles
                .map_or([None; 3], |quartiles| quartiles.map(Some));
            let figures = [
                ("mean", Some(fit.mean)),
                ("deviation", fit.deviation),
                ("quartile_1", quartiles[0]),
                ("median", quartiles[1]),
                ("quartile_3", quartiles[2]),
            ];
            for (figure, value) in figures {
                if let Some(value) = value {
                    self.add("fit", &fit.role, "", figure, &value);
                }
            }
            self.add("fit", &fit.role, "", "off_by", &fit.off_by);
            for (bar, people) in fit.histogram.iter().enumerate() {
                self.add(
                    "fit",
                    &fit.role,
                    &format!("from {}", bar * 10),
                    "people",
                    people,
                );
            }
        }
        for dimension in &population.dimensions {
            self.held_back("dimension", &dimension.dimension, "", dimension.held_back);
            for role in &dimension.roles {
                self.add(
                    "dimension",
                    &dimension.dimension,
                    &role.role,
                    "mean",
                    &role.mean,
                );
            }
        }
        for question in &population.questions {
            self.question(question, whose);
        }
    }

    fn question(&mut self, question: &QuestionCounts, whose: Whose) {
        let all = whose.of("all", "all-in-each-group");
        let nobody = whose.of("nobody", "nobody-in-each-group");
        let id = &question.question;
        self.held_back("question", id, "", question.held_back);
        if let Some(option) = &question.nearly_all {
            self.add("question", id, &option_name(option), "nearly", &all);
        }
        if let Some(answered) = question.answered {
            self.add("question", id, "", "answered", &answered);
        }
        for option in &question.options {
            let name_of = option_name(&option.option);
            if let Some(nearly) = option.nearly {
                let nearly = match nearly {
                    Nearly::All => all,
                    Nearly::Nobody => nobody,
                };
                self.add("question", id, &name_of, "nearly", &nearly);
            }
            if let Some(people) = option.people {
                self.add("question", id, &name_of, "people", &people);
            }
            if let Some(share) = option.share {
                self.add("question", id, &name_of, "share_percent", &share);
            }
        }
        if let Some(none) = question.none {
            if none.nearly.is_some() {
                self.add("question", id, "", "none_nearly", &nobody);
            }
            if none.or_rare {
                self.add("question", id, "", "none_or_rare", &"yes");
            }
            if let Some(people) = none.people {
                self.add("question", id, "", "none_people", &people);
            }
            if let Some(share) = none.share {
                self.add("question", id, "", "none_share_percent", &share);
            }
        }
        if let Some(mean) = question.mean {
            self.add("question", id, "", "mean", &mean);
        }
        if let Some(deviation) = question.deviation {
            self.add("question", id, "", "deviation", &deviation);
        }
        if let Some(divided) = question.divided {
            self.add("question", id, "", "divided_percent", &divided);
        }
    }

    fn write(self) -> Result<String, Failure> {
        let mut bytes = Vec::new();
        for cells in &self.rows {
            row(&mut bytes, cells.iter().map(String::as_str));
        }
        String::from_utf8(bytes).map_err(|error| Failure::bug("cannot write the table", &error))
    }
}

fn option_name(option: &SheetOption) -> String {
    match option {
        SheetOption::Number(number) => number.to_string(),
        SheetOption::Id(id) => id.clone(),
    }
}
