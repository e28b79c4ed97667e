//! `rolefit form`: the questionnaire to hand out.

use crate::hostile_bank::{HOSTILE, hostile_bank};
use crate::markdown::read;
use crate::support::program::{run, tiny_bank};

fn form(arguments: &[&str]) -> String {
    let mut all = vec!["form"];
    all.extend(arguments);
    let done = run(&all, "");
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert_eq!(done.err, "");
    done.out
}

#[test]
fn a_page_asks_every_question_and_carries_all_it_needs() {
    let page = form(&[]);
    assert_eq!(page.matches("<fieldset").count(), 29);
    for asks_elsewhere in ["http:", "https:", "src=", "<link", "@import", "url("] {
        assert!(!page.contains(asks_elsewhere), "{asks_elsewhere}");
    }
    for against_the_policy in [" style=", " onclick=", "javascript:", "'unsafe-"] {
        assert!(!page.contains(against_the_policy), "{against_the_policy}");
    }
    assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
    assert!(page.contains("not for selecting applicants"));
}

#[test]
fn groups_that_are_named_can_be_chosen_in_every_format() {
    let named = |format: &str| form(&["--quick", "--format", format, "--groups", "Berlin,A_B"]);
    let markdown = named("markdown");
    let said = "\n\nName (optional): \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\nGroup (optional):\n\n- [ ] Berlin\n- [ ] A\\_B\n\n**1.**";
    assert!(markdown.contains(said), "{markdown}");
    let page = named("html");
    let boxes = "<span class=\"tick\">Berlin</span> <span class=\"tick\">A_B</span>";
    assert!(page.contains("<option>Berlin</option>") && page.contains(boxes));
    let table = named("csv");
    let row = ",group,one,Group,Your team or place. You may leave it out.,,Berlin,A_B,,,";
    assert_eq!(table.lines().last(), Some(row));
    for format in ["surveyjs", "apps-script"] {
        assert!(named(format).contains("\"Berlin\""), "{format}");
    }
    let nameless = form(&[
        "--quick",
        "--format",
        "markdown",
        "--no-name",
        "--groups",
        "Berlin",
    ]);
    assert!(!nameless.contains("Name (optional)"), "{nameless}");
    assert!(
        nameless.contains("\n\nGroup (optional):\n\n- [ ] Berlin\n\n"),
        "{nameless}"
    );
}

#[test]
fn quick_asks_the_short_version() {
    let page = form(&["--quick"]);
    assert_eq!(page.matches("<fieldset").count(), 12);
    assert!(page.contains("data-length=\"quick\""));
    let page = form(&["--quick", "--format", "markdown"]);
    assert!(
        page.contains("\n**12.** ") && !page.contains("\n**13.** "),
        "{page}"
    );
    assert!(
        page.contains("`rolefit take --ask-group --save NAME.json --quick`"),
        "{page}"
    );
}

#[test]
fn a_form_says_how_long_its_own_version_takes_and_once_how_many_may_be_chosen() {
    for (short, time) in [
        (&[][..], "29 questions, about 5 minutes."),
        (&["--quick"][..], "12 questions, about 2 minutes."),
    ] {
        for format in ["markdown", "html", "surveyjs", "apps-script"] {
            let page = form(&[&["--format", format, "--language", "en"], short].concat());
            assert!(page.contains(time), "{format}: {page}");
            assert!(!page.contains("two in the short version"), "{format}");
        }
    }
    for (language, said) in [
        ("en", "Up to 3, or none."),
        ("de", "Bis zu 3, oder keine."),
        ("es", "Hasta 3, o ninguna."),
        ("fr", "Jusqu’à 3, ou aucune."),
    ] {
        let page = form(&["--format", "markdown", "--language", language]);
        assert_eq!(page.matches(said).count(), 1, "{page}");
        for twice in ["up to three", "bis zu drei", "hasta tres", "jusqu’à trois"] {
            assert!(!page.to_lowercase().contains(twice), "{page}");
        }
    }
}

#[test]
fn a_bank_without_a_short_version_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bank.json");
    let bank = std::fs::read_to_string(tiny_bank()).expect("the example");
    let bank = bank.replace("\"quick\": [\"set-direction\", \"horizon\"],", "");
    std::fs::write(&path, bank).expect("the bank is written");
    let path = path.to_str().expect("UTF-8");
    let done = run(&["form", "--quick", "--bank", path], "");
    assert_eq!(done.status, Some(2));
    assert_eq!(
        done.err,
        "error: bank \"tiny\" has no short version\nhelp: leave --quick out\n"
    );
}

#[test]
fn markdown_numbers_what_can_be_ticked() {
    let page = form(&["--format", "markdown", "--bank", &tiny_bank()]);
    assert_eq!(
        page,
        r"# Tiny example

5 questions, about a minute. Five questions, small enough to check by hand.

Name (optional): \_\_\_\_\_\_\_\_\_\_\_\_ Group (optional): \_\_\_\_\_\_\_\_\_\_\_\_

**1.** I want to set direction.

- [ ] 1 Strongly disagree
- [ ] 2 Disagree
- [ ] 3 Neutral
- [ ] 4 Agree
- [ ] 5 Strongly agree

**2.** Which horizon suits you?

5 steps, from 1 “Years” to 5 “Sprints”

- [ ] 1 Clearly left
- [ ] 2 Rather left
- [ ] 3 Both alike
- [ ] 4 Rather right
- [ ] 5 Clearly right

**3.** I like to be with the team daily.

- [ ] 1 Strongly disagree
- [ ] 2 Disagree
- [ ] 3 Neutral
- [ ] 4 Agree
- [ ] 5 Strongly agree

**4.** Where do you work?

- [ ] 1 Startup
- [ ] 2 Large company

**5.** What gives you energy?

Up to 2, or none.

- [ ] 1 Interviews
- [ ] 2 Refinement
- [ ] 3 Reviews
- [ ] 0 None of them

---

For exploring a career, by and for the person who answered; not for selecting applicants.

tiny 1.0.0. To type in this sheet: `rolefit take --ask-group --save NAME.json --bank FILE`: name and group first, then one number a line, several joined by a semicolon, 0 for “None of them”, skip for no answer.
"
    );
}

#[test]
fn a_hostile_bank_is_only_text_in_markdown() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bank.json");
    std::fs::write(&path, hostile_bank()).expect("the bank is written");
    let page = form(&[
        "--format",
        "markdown",
        "--bank",
        path.to_str().expect("UTF-8"),
    ]);
    let text = read(&page);
    for field in [
        "Tiny example",
        "Five questions, small enough to check by hand.",
        "Which horizon suits you?",
        "help",
        "Years",
        "Sprints",
        "Clearly left",
        "Large company",
    ] {
        let shown = format!("{field} {HOSTILE}");
        assert!(text.contains(&shown), "{field}: {text}");
    }
}
