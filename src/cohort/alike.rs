//! Where masking may have changed answers, and how far it may have moved a mean by it.
//!
//! It is told from masked counts alone: an answer that all of a finest population share may be one that
//! stood alone and was changed. So it is the same whether an answer was changed or not.

use super::count_layout::CountLayout;
use super::group_counts::GroupCounts;

/// In how many of the finest populations answers are alike: in each, one of them may be a masked one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alike {
    /// Per question: all who answered chose one option.
    pub(super) questions: Vec<u64>,
    /// Per option of the flat list, where several can be chosen: nobody chose it.
    nobody: Vec<u64>,
    /// The same: everybody who answered chose it.
    all: Vec<u64>,
}

impl Alike {
    /// None yet.
    pub(super) fn new(layout: &CountLayout<'_>) -> Alike {
        let questions = layout.bank.questions.len();
        let options = layout.options(questions - 1).end;
        Alike {
            questions: vec![0; questions],
            nobody: vec![0; options],
            all: vec![0; options],
        }
    }

    /// Adds a finest population: masked groups, by their places.
    pub(super) fn add(
        &mut self,
        layout: &CountLayout<'_>,
        parts: &[GroupCounts],
        population: &[usize],
    ) {
        let sum = |count: &dyn Fn(&GroupCounts) -> u64| -> u64 {
            population.iter().map(|&place| count(&parts[place])).sum()
        };
        for question in 0..layout.bank.questions.len() {
            let answered = sum(&|part| part.answered[question]);
            if answered == 0 {
                continue;
            }
            let mut is_alike = false;
            for option in layout.options(question) {
                let chose = sum(&|part| part.options[option]);
                is_alike |= chose == answered;
                if layout.plans[question].is_multi {
                    self.nobody[option] += u64::from(chose == 0);
                    self.all[option] += u64::from(chose == answered);
                }
            }
            self.questions[question] += u64::from(is_alike);
        }
    }

    /// Whether an option of a question in which several can be chosen was chosen by nobody of a
    /// population, or by one who is counted as having left it out.
    pub(super) fn is_rare(&self, layout: &CountLayout<'_>, question: usize) -> bool {
        let mut options = layout.options(question);
        options.any(|option| self.nobody[option] > 0)
    }

    /// How far masking may have moved these people's mean in points of 100, at most, where a mean is of
    /// the answers to such questions, placed on what they can give this role: rules aside, in whole points
    /// rounded up.
    pub(super) fn off_by(
        &self,
        layout: &CountLayout<'_>,
        part: &GroupCounts,
        role: usize,
        is_of: impl Fn(usize) -> bool,
    ) -> u64 {
        let (mut moved, mut all) = (0u128, 0u128);
        let points = |points: i32| u128::from(points.unsigned_abs());
        for (question, plan) in layout.plans.iter().enumerate() {
            if !is_of(question) {
                continue;
            }
            let width = points(plan.width[role]);
            all += u128::from(part.answered[question]) * width;
            if !plan.is_multi {
                moved += u128::from(self.questions[question]) * width;
                continue;
            }
            for (place, option) in layout.options(question).enumerate() {
                let award = layout.bank.questions[question].options[place].award;
                let people = self.nobody[option] + self.all[option];
                moved += u128::from(people) * points(award[role]);
            }
        }
        let off_by = (moved * 100)
            .checked_div(all)
            .map_or(0, |_| (moved * 100).div_ceil(all));
        u64::try_from(off_by).unwrap_or(u64::MAX).min(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Bank;

    #[test]
    fn what_may_have_been_masked_is_weighed_by_what_it_can_give() {
        let bank = Bank::parse(
            r#"{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t",
            "roles": [{"id": "pm", "name": "A"}, {"id": "po", "name": "B"}],
            "scales": {"s": ["a", "b", "c"]}, "dimensions": [{"id": "d", "name": "D"}],
            "questions": [
            {"id": "s", "kind": "scale", "scale": "s", "text": "s?", "dimension": "d",
             "award": {"pm": [0, 1, 2], "po": [1, 0, 0]}},
            {"id": "m", "kind": "multi", "text": "m?", "dimension": "d", "options": [
             {"id": "a", "label": "A", "award": {"pm": 1}}, {"id": "b", "label": "B", "award": {"pm": 1}},
             {"id": "c", "label": "C", "award": {"po": 2}}]}]}"#,
        )
        .expect("it is sound");
        let layout = CountLayout::new(&bank);
        let mut part = GroupCounts::new(&layout);
        part.answered = vec![5, 5];
        part.options = vec![2, 3, 0, 0, 3, 5];
        let off_by = |part: &GroupCounts, role, is_of: &dyn Fn(usize) -> bool| {
            let mut alike = Alike::new(&layout);
            alike.add(&layout, std::slice::from_ref(part), &[0]);
            (
                alike.is_rare(&layout, 1),
                alike.off_by(&layout, part, role, is_of),
            )
        };
        // One of five people may have chosen A, which is half of what `m` can give.
        assert_eq!(off_by(&part, 0, &|question| question == 1), (true, 10));
        // One may not have chosen C.
        assert_eq!(off_by(&part, 1, &|question| question == 1), (true, 20));
        assert_eq!(off_by(&part, 0, &|_| true), (true, 5));
        part.options = vec![0, 0, 5, 1, 3, 4];
        assert_eq!(off_by(&part, 0, &|question| question == 0), (false, 20));
        assert_eq!(off_by(&part, 0, &|question| question == 1), (false, 0));
        part.answered = vec![0, 0];
        part.options.fill(0);
        assert_eq!(off_by(&part, 0, &|_| true), (false, 0));
    }
}
