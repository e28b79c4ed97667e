//! The screens of the outcomes.

use rolefit::cohort::report::{OutcomeCount, Population};

use super::{BarChart, BarRow, Body, LegendEntry, MOST_COLUMNS, MOST_ROWS, Part, Slide, Slides};
use crate::render::cohort::bars::{self, StackedBar};
use crate::render::cohort::lines::outcome_lines;
use crate::render::cohort::words::Whose;
use crate::render::cohort::{figures, words};

impl<'a> Slides<'a> {
    /// Everybody and groups.
    fn populations(
        &self,
        part: Part<'a, '_>,
    ) -> impl Iterator<Item = (String, &'a Population, Whose)> {
        let groups = part.iter().map(|group| {
            let name = figures::group_name(self.bank, group.group.as_deref());
            (name, &group.figures, Whose::OneGroup)
        });
        std::iter::once((self.everybody(part), self.whole, self.whose)).chain(groups)
    }

    /// The outcomes; `warning` says so where they are nothing to talk about.
    pub(super) fn outcomes(&self, sheets: u64, warning: Option<&str>) -> Vec<Slide> {
        let groups = match self.whole.outcomes.counts.is_empty() {
            true => &[],
            false => &self.groups[..],
        };
        let eyebrow = words::shown(self.bank.title());
        // Of two roles there are bars.
        let most = match self.bank.roles().len() {
            2 => MOST_ROWS,
            _ => MOST_COLUMNS,
        };
        let answered = |part: Part<'a, '_>| {
            let id = match most == MOST_COLUMNS && part.is_empty() {
                true => "cohort-slide-percents",
                false => "cohort-slide-answered",
            };
            words::catalog(self.bank).with(id, &[("count", sheets.into())])
        };
        self.screens(&eyebrow, groups, most, |eyebrow, part| Slide {
            anchor: "outcomes".into(),
            eyebrow,
            text: words::text(self.bank, "cohort-outcomes"),
            body: self.outcomes_of(part),
            found: String::new(),
            ask: warning.unwrap_or_default().to_owned(),
            foot: self.foot([
                answered(part),
                self.hidden_of(Some(self.hidden), part),
                self.row_percents(
                    &None,
                    most == MOST_ROWS && !self.whole.outcomes.counts.is_empty(),
                ),
                self.rounded("cohort-slide-rounded-outcomes"),
            ]),
        })
    }

    fn outcomes_of(&self, part: Part<'a, '_>) -> Body {
        if self.whole.outcomes.counts.is_empty() {
            let told = figures::outcomes(self.bank, self.whole, self.whose);
            return Body::Told(words::capitalised(&told));
        }
        // Two roles have each a colour and a side; more than two have one colour.
        if let [first, second] = self.bank.roles() {
            let order = [
                first.id.as_str(),
                "close",
                second.id.as_str(),
                "insufficient",
            ];
            return self.outcome_bars(&order, part);
        }
        let counts = self.whole.outcomes.counts.iter();
        let names = counts
            .map(|count| words::outcome(self.bank, &count.outcome))
            .collect();
        let columns = self.populations(part).map(|(name, population, whose)| {
            let lines = outcome_lines(self.bank, population, |count| {
                words::percent(self.bank, count.share)
            });
            let told = lines
                .is_empty()
                .then(|| figures::outcomes(self.bank, population, whose));
            (name, lines, told)
        });
        self.table(names, columns.collect())
    }

    /// The outcomes in this order, the roles on either side as in one's own result.
    fn outcome_bars(&self, order: &[&str], part: Part<'a, '_>) -> Body {
        let counted = |population: &Population| -> Vec<LegendEntry> {
            let counts = &population.outcomes.counts;
            let counts = order
                .iter()
                .filter_map(|id| counts.iter().find(|count| count.outcome == *id));
            let key = |count: &OutcomeCount| LegendEntry {
                paint: bars::outcome(self.bank, &count.outcome),
                label: words::outcome(self.bank, &count.outcome),
                people: count.sheets,
            };
            counts.map(key).collect()
        };
        let rows = self.populations(part).map(|(name, population, whose)| {
            let keys = counted(population);
            let parts: Vec<_> = keys.iter().map(|key| (key.paint, key.people)).collect();
            let in_words = keys
                .iter()
                .map(|key| words::labelled(self.bank, &key.label, &key.people.to_string()));
            let in_words = in_words.collect::<Vec<_>>().join(", ");
            let is_told = keys.is_empty();
            BarRow {
                name: self.row_name(name, Some(population.sheets)),
                bar: (!is_told)
                    .then(|| StackedBar::stacked(in_words, &parts).with_percents(self.bank)),
                told: words::capitalised(&figures::outcomes(self.bank, population, whose)),
            }
        });
        Body::Scale(BarChart {
            ends: None,
            rows: rows.collect(),
            legend: counted(self.whole),
        })
    }
}
