//! Which questions rules tie together, and in how many ways each such group can be answered.

use super::model::{
    MAX_ALL_COMBINATIONS, MAX_COMBINATIONS, MAX_STEPS, Rule, RuleGroup, STEPS_OF_A_RULE,
};
use super::question::{Kind, Question};
use crate::diagnostics::json::quote;

/// The groups of questions that scoring rules tie together, in the order of their first question;
/// rules that name no question make a group of their own. Rules without points tie nothing.
pub(super) fn groups(questions: &[Question], rules: &[Rule]) -> Vec<RuleGroup> {
    let mut parent: Vec<usize> = (0..questions.len()).collect();
    let mut first_named = vec![None; rules.len()];
    for (index, rule) in rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| !rule.award.is_zero())
    {
        rule.when.each_question(&mut |question| {
            let first = *first_named[index].get_or_insert(question);
            let (a, b) = (find(&mut parent, first), find(&mut parent, question));
            parent[a.max(b)] = a.min(b);
        });
    }
    // Only questions that a rule names belong to a group; its root is its first question.
    let mut group_at: Vec<Option<usize>> = vec![None; questions.len()];
    let mut groups: Vec<RuleGroup> = Vec::new();
    let mut named = vec![false; questions.len()];
    for rule in rules.iter().filter(|rule| !rule.award.is_zero()) {
        rule.when
            .each_question(&mut |question| named[question] = true);
    }
    for question in (0..questions.len()).filter(|&question| named[question]) {
        let root = find(&mut parent, question);
        let group = *group_at[root].get_or_insert_with(|| {
            groups.push(RuleGroup {
                questions: Vec::new(),
                rules: Vec::new(),
                combinations: 1,
            });
            groups.len() - 1
        });
        groups[group].questions.push(question);
        groups[group].combinations = groups[group]
            .combinations
            .saturating_mul(ways_to_answer(&questions[question]));
    }
    let mut always = RuleGroup {
        questions: Vec::new(),
        rules: Vec::new(),
        combinations: 1,
    };
    for (index, _) in rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| !rule.award.is_zero())
    {
        let root = first_named[index].map(|question| find(&mut parent, question));
        match root.and_then(|root| group_at[root]) {
            Some(group) => groups[group].rules.push(index),
            None => always.rules.push(index),
        }
    }
    if !always.rules.is_empty() {
        groups.push(always);
    }
    groups
}

fn find(parent: &mut [usize], mut node: usize) -> usize {
    while parent[node] != node {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    node
}

/// In how many ways a question can be answered, capped well above the limit.
pub(super) fn ways_to_answer(question: &Question) -> u64 {
    let options = question.options.len() as u64;
    match question.kind {
        Kind::Multi { max } => count_subsets(options, max as u64),
        Kind::Scale | Kind::Pair { .. } | Kind::Choice => options,
    }
}

/// How many subsets of at most `max` options there are, capped well above [`MAX_COMBINATIONS`].
pub(crate) fn count_subsets(options: u64, max: u64) -> u64 {
    let (mut ways, mut binomial) = (0u64, 1u64);
    for chosen in 0..=max {
        ways += binomial;
        if ways > MAX_COMBINATIONS || chosen >= options {
            break;
        }
        // C(n, k + 1) = C(n, k)·(n − k)/(k + 1) is a whole number.
        binomial = binomial * (options - chosen) / (chosen + 1);
    }
    ways
}

/// What the groups checked so far take together.
#[derive(Default)]
pub(super) struct Total {
    combinations: u64,
    steps: u64,
}

impl Total {
    /// Refuses a group that has too many combinations of answers (docs/scoring.md, 12), or
    /// with which the groups of the bank together have too many, or too many rules besides.
    pub(super) fn add(
        &mut self,
        group: &RuleGroup,
        questions: &[Question],
        rules: &[Rule],
    ) -> Result<(), String> {
        let combinations = group.combinations;
        let rules = group.rules.iter().map(|&rule| &rules[rule]);
        let cost: u64 = rules.map(|rule| STEPS_OF_A_RULE + rule.when.size()).sum();
        let steps = combinations.saturating_mul(cost);
        let tied = names(group, questions);
        if combinations > MAX_COMBINATIONS {
            return Err(format!(
                "{tied} into a group with over {MAX_COMBINATIONS} combinations of answers"
            ));
        }
        self.combinations += combinations;
        if self.combinations > MAX_ALL_COMBINATIONS {
            return Err(format!(
                "{tied} into a group with {combinations} combinations of answers, and with it all groups \
                 have {}, over {MAX_ALL_COMBINATIONS}",
                self.combinations
            ));
        }
        self.steps = self.steps.saturating_add(steps);
        if self.steps > MAX_STEPS {
            let all = if self.steps == steps {
                String::new()
            } else {
                format!(", with the groups before it {}", self.steps)
            };
            return Err(format!(
                "{tied} into a group with {combinations} combinations of answers and {} rules, which take \
                 {steps} steps to try{all}, over {MAX_STEPS}",
                group.rules.len()
            ));
        }
        Ok(())
    }
}

/// The questions of a group, the first ones by name.
fn names(group: &RuleGroup, questions: &[Question]) -> String {
    const SHOWN: usize = 12;
    let mut names: Vec<String> = group
        .questions
        .iter()
        .take(SHOWN)
        .map(|&question| quote(&questions[question].id))
        .collect();
    if group.questions.len() > SHOWN {
        names.push(format!("{} more", group.questions.len() - SHOWN));
    }
    format!("rules tie the questions {}", names.join(", "))
}
