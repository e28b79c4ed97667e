//! Reading a summary: nothing is believed that can be checked.

use super::checks::{add_up, at_most, contradiction, dense};
use super::read_kept::{check_kept, read_kept};
use super::{
    FORMAT, PartialDimension, PartialDocument, PartialGroup, PartialQuestion, PartialScale,
};
use crate::bank::{Kind, Length};
use crate::cohort::count_layout::CountLayout;
use crate::cohort::group_counts::{BARS, DimensionCounts, FITS, GroupCounts, PERCENTS, bar};
use crate::cohort::scale_sums::{ItemSums, ScaleSums};
use crate::cohort::summary::{MAX_GROUP_BYTES, MAX_GROUPS, Summary};
use crate::diagnostics::json::quote;
use crate::diagnostics::problem::{Place, Problem, ProblemKind};
use crate::scoring::points::MAX_ROLES;

/// The most sheets that a file may count, so that nothing overflows when a thousand are added up.
const MAX_SHEETS: u64 = 1 << 40;

/// Reads a summary, and holds it to everything that is true of the counts of real sheets and can be
/// checked from sums.
///
/// # Errors
/// What is wrong: no such file, one of another bank or another version, or counts that contradict each
/// other.
pub fn read(text: &str, layout: &CountLayout<'_>) -> Result<Summary, Problem> {
    let document: PartialDocument = serde_json::from_str(text).map_err(|error| {
        let place = Place {
            line: error.line(),
            column: error.column(),
        };
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or(&message);
        let what = format!("not a partial summary: {what}");
        let help = "give files that `rolefit cohort --partial` wrote";
        Problem::new(ProblemKind::Shape, what, help).at(place)
    })?;
    let bank = layout.bank;
    if document.format != FORMAT {
        let what = format!("format {} does not fit", quote(&document.format));
        let help = format!("this program reads {FORMAT}");
        return Err(Problem::new(ProblemKind::OtherFormat, what, help));
    }
    let found = (&document.bank.id, &document.bank.version);
    if found != (&bank.id, &bank.version) {
        let what = format!("it is of bank {} {}", quote(found.0), quote(found.1));
        let help = format!(
            "the bank in use is {} {}",
            quote(&bank.id),
            quote(&bank.version)
        );
        let kind = match found.0 == &bank.id {
            true => ProblemKind::OtherVersion,
            false => ProblemKind::OtherBank,
        };
        return Err(Problem::new(kind, what, help));
    }
    if document.bank.fingerprint != format!("{:016x}", layout.fingerprint) {
        let what = "it is of another bank with the same id and version";
        let help = "use the bank that it was made with";
        return Err(Problem::new(ProblemKind::OtherBank, what, help));
    }
    let mut summary = Summary::new(layout);
    for source in &document.made_from {
        let source = u64::from_str_radix(source, 16);
        let source = source.map_err(|_| contradiction("what it was made from is no number"))?;
        summary.merged.insert(source);
    }
    if document.crowded && document.groups.len() > 1 {
        return Err(contradiction("there are groups beside those that are one"));
    }
    if document.groups.len() > MAX_GROUPS {
        return Err(contradiction("there are too many groups"));
    }
    for (reason, sheets) in document.refused {
        at_most(sheets, MAX_SHEETS, "refused")?;
        summary.refused.add(reason, sheets);
    }
    for group in document.groups {
        let name = group.group.trim();
        let fits = name.len() <= MAX_GROUP_BYTES && name == group.group;
        if !fits || document.crowded && !name.is_empty() {
            return Err(contradiction("a group has a name that it cannot have"));
        }
        if summary.has(&group.group) {
            return Err(contradiction("a group stands twice"));
        }
        let name = group.group.clone();
        let kept = read_kept(layout, &group)?;
        let part = read_group(layout, group)?;
        check_kept(layout, &part, &kept)?;
        summary.put(layout, &name, part, kept);
    }
    summary.is_crowded = document.crowded;
    if document.scales.len() != layout.scales.len() {
        return Err(contradiction("the scales are not those of the bank"));
    }
    at_most(summary.sheets_checked()?, MAX_SHEETS, "sheets")?;
    summary.scales = (0..layout.scales.len())
        .zip(document.scales)
        .map(|(scale, sums)| read_scale(layout, &summary, scale, sums))
        .collect::<Result<_, _>>()?;
    Ok(summary)
}

impl Summary {
    fn sheets_checked(&self) -> Result<u64, Problem> {
        self.parts
            .iter()
            .try_fold(0u64, |sum, part| sum.checked_add(part.sheets()))
            .ok_or_else(|| contradiction("the sheets are too many"))
    }
}

fn read_group(layout: &CountLayout<'_>, group: PartialGroup) -> Result<GroupCounts, Problem> {
    let bank = layout.bank;
    let roles = bank.roles.len();
    let mut part = GroupCounts::new(layout);
    at_most(group.full, MAX_SHEETS, "sheets")?;
    at_most(group.short, MAX_SHEETS, "sheets")?;
    let sheets = group.full + group.short;
    if sheets == 0 {
        return Err(contradiction("a group has no sheets"));
    }
    if group.short > 0 && bank.quick.is_none() {
        return Err(contradiction("the bank has no short version"));
    }
    part.lengths = [group.full, group.short];
    at_most(group.complete, sheets, "complete sheets")?;
    part.complete = [group.complete, sheets - group.complete];
    if group.outcomes.len() != layout.outcomes()
        || group.fits.len() != roles
        || group.dimensions.len() != bank.dimensions.len()
        || group.questions.len() != bank.questions.len()
    {
        return Err(contradiction("the lists are not those of the bank"));
    }
    add_up(&group.outcomes, sheets, "the outcomes")?;
    part.outcomes = group.outcomes;
    let [one_key, pattern, fast] = group.notes;
    at_most(fast, sheets, "fast sheets")?;
    at_most(one_key, sheets, "notes")?;
    // A sheet has one of these two or none.
    at_most(pattern, sheets - one_key, "notes")?;
    part.notes = group.notes.map(|with| [sheets - with, with]);
    part.evidence = dense(&group.evidence, PERCENTS, "the evidences")?;
    add_up(&part.evidence, sheets, "the evidences")?;
    // More may be insufficient: those with too little evidence for two of the roles.
    let below = &part.evidence[..(bank.decision.min_evidence as usize).min(PERCENTS)];
    let insufficient = part.outcomes[roles + 1];
    at_most(below.iter().sum(), insufficient, "insufficient sheets")?;
    for (role, fits) in group.fits.iter().enumerate() {
        let fits = dense(fits, FITS, "the fits")?;
        add_up(&fits, sheets, "the fits")?;
        part.fits[role * FITS..(role + 1) * FITS].copy_from_slice(&fits);
        for (fit, sheets) in fits.into_iter().enumerate() {
            part.bars[role * BARS + bar(fit)] += sheets;
        }
    }
    for (dimension, of_roles) in group.dimensions.iter().enumerate() {
        if of_roles.len() != roles {
            return Err(contradiction("the lists are not those of the bank"));
        }
        for (role, counts) in of_roles.iter().enumerate() {
            part.dimensions[dimension * roles + role] = read_dimension(counts, sheets)?;
        }
    }
    for (question, counts) in group.questions.iter().enumerate() {
        read_question(layout, &mut part, question, counts)?;
    }
    Ok(part)
}

fn read_dimension(counts: &PartialDimension, sheets: u64) -> Result<DimensionCounts, Problem> {
    let wrong = || contradiction("the sums of a dimension do not fit its histogram");
    let (mut people, mut least, mut most) = (0u64, 0u64, 0u64);
    for (bar, &count) in (0u64..).zip(&counts.bars) {
        at_most(count, sheets, "people in a histogram")?;
        people += count;
        // The last bar holds 1000 too.
        let highest = if bar == 9 { 1000 } else { bar * 100 + 99 };
        least += bar * 100 * count;
        most += highest * count;
    }
    at_most(people, sheets, "people in a histogram")?;
    if !(least..=most).contains(&counts.sum) {
        return Err(wrong());
    }
    Ok(DimensionCounts {
        sum: counts.sum,
        bars: counts.bars,
    })
}

fn read_question(
    layout: &CountLayout<'_>,
    part: &mut GroupCounts,
    question: usize,
    counts: &PartialQuestion,
) -> Result<(), Problem> {
    let asked = &layout.bank.questions[question];
    let name = quote(&asked.id);
    if counts.options.len() != asked.options.len() {
        return Err(contradiction("the lists are not those of the bank"));
    }
    let what = format!("answers to {name}");
    at_most(counts.answered, part.asked(layout, question), &what)?;
    if let Kind::Multi { max } = asked.kind {
        let mut chosen = 0u128;
        for &count in &counts.options {
            at_most(count, counts.answered, &what)?;
            chosen += u128::from(count);
        }
        let none = counts.none.ok_or_else(|| {
            let what = format!("it does not say how many chose none of the options of {name}");
            let help = "make the summary again from the sheets, with this version of the program";
            Problem::new(ProblemKind::Shape, what, help)
        })?;
        at_most(none, counts.answered, &what)?;
        let some = counts.answered - none;
        if chosen > u128::from(some) * max as u128 {
            return Err(contradiction(&format!("there are too many {what}")));
        }
        if chosen < u128::from(some) {
            return Err(contradiction(&format!("there are too few {what}")));
        }
        part.none[question] = [none, some];
    } else {
        add_up(&counts.options, counts.answered, &format!("the {what}"))?;
    }
    part.answered[question] = counts.answered;
    part.options[layout.options(question)].copy_from_slice(&counts.options);
    Ok(())
}

/// Reads the sums of a scale: of x, x² and x·T of its items and of T and T², where T is Σ x.
fn read_scale(
    layout: &CountLayout<'_>,
    summary: &Summary,
    scale: usize,
    document: PartialScale,
) -> Result<ScaleSums, Problem> {
    let wrong = || contradiction("the sums of a scale do not fit each other");
    let scale = &layout.scales[scale];
    let short = usize::from(scale.length == Length::Quick);
    let of_length: u64 = summary.parts.iter().map(|part| part.lengths[short]).sum();
    at_most(document.sheets, of_length, "sheets of a scale")?;
    if document.items.len() != scale.items.len() {
        return Err(contradiction("the lists are not those of the bank"));
    }
    let mut sums = ScaleSums {
        sheets: document.sheets,
        total: document.sum,
        square: document.squares,
        items: Vec::with_capacity(document.items.len()),
    };
    let (mut total, mut square, mut highest_total) = (0i128, 0i128, 0i128);
    for (&[sum, squares, product], &question) in document.items.iter().zip(&scale.items) {
        let own = &layout.own[question];
        // No answer's score is farther from 0.
        let highest = (0..MAX_ROLES)
            .map(|role| {
                i128::from(own.lo[role])
                    .abs()
                    .max(i128::from(own.hi[role]).abs())
            })
            .sum::<i128>();
        highest_total += highest;
        fits(sums.sheets, sum, squares, highest).ok_or_else(wrong)?;
        total = total.checked_add(sum).ok_or_else(wrong)?;
        square = square.checked_add(product).ok_or_else(wrong)?;
        sums.items.push(ItemSums {
            sum,
            square: squares,
            product,
        });
    }
    fits(sums.sheets, sums.total, sums.square, highest_total).ok_or_else(wrong)?;
    let products = sums.items.iter().all(|item| {
        // Cauchy and Schwarz: (Σ xT)² ≤ Σ x²·Σ T², as far as it can be multiplied.
        let squared = item.product.checked_mul(item.product);
        let bound = item.square.checked_mul(sums.square);
        item.product.unsigned_abs() <= i128::MAX as u128
            && squared
                .zip(bound)
                .is_none_or(|(squared, bound)| squared <= bound)
    });
    if total != sums.total || square != sums.square || !products {
        return Err(wrong());
    }
    Ok(sums)
}

/// Whether Σ x and Σ x² can be those of `n` values from −`highest` to `highest`.
fn fits(n: u64, sum: i128, squares: i128, highest: i128) -> Option<()> {
    let n = i128::from(n);
    let most = n.checked_mul(highest)?;
    let most_square = most.checked_mul(highest)?;
    let within = (-most..=most).contains(&sum) && (0..=most_square).contains(&squares);
    // (Σ x)² ≤ n·Σ x², as far as it can be multiplied.
    let spread = sum
        .checked_mul(sum)
        .zip(n.checked_mul(squares))
        .is_none_or(|(left, right)| left <= right);
    (within && spread).then_some(())
}
