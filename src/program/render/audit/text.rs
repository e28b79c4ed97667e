//! An audit for a reader at a terminal: at most 80 columns, readable at 40.

use rolefit::audit::{Audit, Firing, Influence, Moments, Periodic, Reach, Version};
use rolefit::probability::chance::percent;
use rolefit::scoring::points::rounded;
use rolefit::{Bank, Outcome};

use super::{Translated, told};
use crate::render::terminal::Layout;
use crate::render::text_page::TextPage;

/// The whole report.
pub(crate) fn report(
    bank: &Bank,
    audit: &Audit,
    translations: &[Translated],
    layout: Layout,
) -> String {
    let mut page = TextPage::new(layout);
    verdict(&mut page, bank, audit);
    for version in [Some(&audit.full), audit.quick.as_ref()]
        .into_iter()
        .flatten()
    {
        random(&mut page, bank, version, audit.quick.is_some());
        straight_liners(&mut page, bank, version);
        periodic(&mut page, bank, version);
        wholly_for(&mut page, bank, version);
        roles(&mut page, bank, version);
    }
    influence(&mut page, bank, audit);
    rules(&mut page, bank, audit);
    dimensions(&mut page, bank, audit);
    words(&mut page, bank, audit);
    translated(&mut page, translations);
    page.finish()
}

fn verdict(page: &mut TextPage, bank: &Bank, audit: &Audit) {
    page.heading(&format!(
        "{} ({} {})",
        bank.title(),
        bank.id(),
        bank.version()
    ));
    match audit.findings.len() {
        0 => page.text(
            "Nothing stands against trusting it: --strict passes.",
            "",
            "",
        ),
        1 => page.text("One finding stands against trusting it:", "", ""),
        count => page.text(
            &format!("{count} findings stand against trusting it:"),
            "",
            "",
        ),
    }
    for finding in &audit.findings {
        item(page, &told::finding(bank, finding).0);
    }
    page.paragraph("All figures: everything that is asked is answered.");
}

fn random(page: &mut TextPage, bank: &Bank, version: &Version, is_one_of_two: bool) {
    let questions = version.questions;
    let asked = match version.length {
        rolefit::Length::Full if is_one_of_two => format!("the whole bank, {questions} questions"),
        rolefit::Length::Full => format!("{questions} questions"),
        rolefit::Length::Quick => format!("the short version, {questions} questions"),
    };
    page.heading(&format!("If everybody answered at random: {asked}"));
    let random = &version.random;
    for (outcome, chance) in &random.outcomes {
        // Nobody is told that too little is answered where everything is.
        if *outcome == Outcome::Insufficient && chance.probability == 0.0 {
            continue;
        }
        let name = match outcome {
            Outcome::Role(role) => &bank.roles()[*role].name,
            Outcome::Close => "close, with no role preferred",
            Outcome::Insufficient => "too little to say",
        };
        figure(page, &format!("{} %", chance.percent()), name);
    }
    let mut spread = |moments: &Moments, name: &str| {
        let [mean, deviation] =
            [moments.mean, moments.deviation].map(|value| rounded(value * 10.0));
        figure(
            page,
            &mean.to_string(),
            &format!("{name} on average, standard deviation {deviation}"),
        );
    };
    for (role, fit) in bank.roles().iter().zip(&random.fits) {
        spread(fit, &format!("fit of {}", role.name));
    }
    spread(&random.margin, "margin");
    if let Some(sampled) = random.margin.sampled {
        let errors = random
            .outcomes
            .iter()
            .filter_map(|(_, chance)| chance.sampled);
        let largest = errors
            .map(|sampled| sampled.standard_error)
            .max()
            .unwrap_or_default();
        page.text(
            &format!(
                "Outcomes and margin are estimated from {} draws, because the exact figures would \
                 need too many states; standard error {largest} at most for an outcome, {} for the \
                 mean margin.",
                sampled.draws, sampled.standard_error
            ),
            "  ",
            "  ",
        );
    }
}

fn straight_liners(page: &mut TextPage, bank: &Bank, version: &Version) {
    page.paragraph("Answering without reading, the outcome and its margin:");
    for straight in &version.straight_liners {
        let score = &straight.score;
        let outcome = match score.outcome {
            Outcome::Role(role) => &bank.roles()[role].name,
            other => other.id(bank),
        };
        let told = format!("{}: {outcome}", told::pattern(straight.pattern));
        figure(page, &score.ranking.margin.to_string(), &told);
    }
}

fn periodic(page: &mut TextPage, bank: &Bank, version: &Version) {
    page.paragraph("Pressing a few keys over and over, how many patterns get a role:");
    for found in &version.periodic {
        figure(
            page,
            &format!("{} %", percent(found.share())),
            &periodic_of(found),
        );
        if let Some(widest) = &found.widest {
            let outcome = match widest.outcome {
                Outcome::Role(role) => &bank.roles()[role].name,
                other => other.id(bank),
            };
            let told = format!("their largest margin, {}: {outcome}", told::widest(widest));
            figure(page, &widest.margin.to_string(), &told);
        }
    }
}

fn wholly_for(page: &mut TextPage, bank: &Bank, version: &Version) {
    page.paragraph("Answering wholly for one role, what is noted of it:");
    for found in &version.wholly_for {
        let noted = found.note.map_or("nothing".into(), told::noted);
        let role = &bank.roles()[found.role].name;
        item(page, &format!("{role}: {noted}"));
    }
}

fn periodic_of(periodic: &Periodic) -> String {
    let Periodic {
        with_role,
        patterns,
        longest,
        ..
    } = periodic;
    let skipped = if periodic.ungraded {
        ""
    } else {
        ", what is not graded skipped"
    };
    format!("{with_role} of {patterns} of up to {longest} keys{skipped}")
}

fn roles(page: &mut TextPage, bank: &Bank, version: &Version) {
    page.paragraph("The largest lead that each role can reach:");
    for reach in &version.reach {
        let told = format!("{}{}", bank.roles()[reach.role].name, certainty(reach));
        figure(page, &reach.lead.to_string(), &told);
    }
}

fn certainty(reach: &Reach) -> String {
    let mut told = String::new();
    if !reach.is_exact() {
        told += &format!(" or a little more, {} at most", reach.at_most);
    }
    if reach.is_out_of_reach() {
        told += ": it cannot be the outcome";
    } else if !reach.is_reached() {
        told += ": whether it can be the outcome is open";
    }
    told
}

fn influence(page: &mut TextPage, bank: &Bank, audit: &Audit) {
    page.heading("Influence of each question: its share of what all can move");
    let (with, without): (Vec<&Influence>, Vec<&Influence>) = audit
        .full
        .influence
        .iter()
        .partition(|influence| influence.width > 0.0);
    for influence in with {
        let question = &bank.questions()[influence.question];
        figure(
            page,
            &format!("{} %", percent(influence.share)),
            &question.id,
        );
    }
    let ids = |context: bool| -> Vec<&str> {
        let questions = without.iter().map(|influence| influence.question);
        let questions = questions.filter(|&question| bank.is_context(question) == context);
        questions
            .map(|question| bank.questions()[question].id.as_str())
            .collect()
    };
    let mut list = |name: &str, ids: Vec<&str>| {
        if !ids.is_empty() {
            page.text(&format!("{name}: {}", ids.join(", ")), "  ", "    ");
        }
    };
    list("None, though not context", ids(false));
    list("Context, for advice alone", ids(true));
}

fn rules(page: &mut TextPage, bank: &Bank, audit: &Audit) {
    if audit.full.rules.is_empty() {
        return;
    }
    page.heading("Rules: how likely at random, and how far they move the margin");
    for firing in &audit.full.rules {
        let often = match firing.odds {
            Some(odds) => format!("{} %", percent(odds.probability)),
            None => "open".into(),
        };
        figure(page, &often, &rule(bank, firing));
    }
}

fn rule(bank: &Bank, firing: &Firing) -> String {
    let id = &bank.rules()[firing.rule].id;
    let when = match firing.odds {
        Some(odds) if !odds.can_fire => ", can never fire",
        Some(odds) if odds.always_fires => ", always fires",
        Some(_) => "",
        None => ", too many combinations to try",
    };
    let moves = match firing.moves {
        Some((towards, _, by)) if bank.roles().len() == 2 => {
            format!("{by} for {}", bank.roles()[towards].name)
        }
        Some((towards, from, by)) => {
            format!(
                "{by} for {} over {}",
                bank.roles()[towards].name,
                bank.roles()[from].name
            )
        }
        None => "moves nothing".into(),
    };
    format!("{id}{when}: {moves}")
}

fn dimensions(page: &mut TextPage, bank: &Bank, audit: &Audit) {
    let named = bank.dimensions().iter().zip(&audit.dimensions);
    let one_sided: Vec<_> = named.filter(|(_, roles)| roles.len() == 1).collect();
    if bank.dimensions().is_empty() {
        return;
    }
    page.heading("Dimensions that speak for one role only");
    if one_sided.is_empty() {
        page.line("  (none)".into());
    }
    for (dimension, roles) in one_sided {
        item(
            page,
            &format!("{}: {}", dimension.id, bank.roles()[roles[0]].name),
        );
    }
}

fn words(page: &mut TextPage, bank: &Bank, audit: &Audit) {
    page.heading("Words to look at again");
    if audit.remarks.is_empty() {
        page.line("  (none)".into());
    }
    for remark in &audit.remarks {
        item(page, &told::remark(bank, remark));
    }
}

/// The same in the bank's other languages.
fn translated(page: &mut TextPage, translations: &[Translated]) {
    if translations.is_empty() {
        return;
    }
    page.heading("Words to look at again in its other languages");
    let clean = translations.iter();
    let clean = clean.filter(|translated| translated.remarks.is_empty());
    let clean: Vec<&str> = clean.map(|translated| translated.bank.language()).collect();
    if !clean.is_empty() {
        page.text(&format!("{}: (none)", clean.join(", ")), "  ", "    ");
    }
    for Translated { bank, remarks } in translations {
        for remark in remarks {
            let told = told::remark(bank, remark);
            item(page, &format!("{}: {told}", bank.language()));
        }
    }
}

/// A line with its figure in front.
fn figure(page: &mut TextPage, figure: &str, text: &str) {
    page.text(text, &format!("  {figure:>7}  "), "           ");
}

fn item(page: &mut TextPage, text: &str) {
    page.text(text, "  - ", "    ");
}
