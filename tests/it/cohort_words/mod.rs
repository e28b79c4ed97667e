//! What a cohort's report says in words: no more than its figures bear, and in ways that a room understands.

mod of_groups;

use serde_json::{Value, json};

use crate::support::program::{participants, run};

/// Whoever takes part, so many people a group; `change` gives each an answer or two, by the place in the group.
fn people(groups: &[&str], each: usize, change: impl Fn(usize, &str, &mut Value)) -> String {
    let text = std::fs::read_to_string(participants()).expect("the participants");
    let made: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("a sheet"))
        .collect();
    let all = groups.iter().enumerate();
    let all = all.flat_map(|(group, name)| (0..each).map(move |place| (group, *name, place)));
    let lines = all.map(|(group, name, place)| {
        let mut sheet = made[(group * 11 + place * 3) % made.len()].clone();
        sheet["id"] = json!(format!("{group}-{place}"));
        sheet["group"] = json!(name);
        change(place, name, &mut sheet["answers"]);
        format!("{sheet}\n")
    });
    lines.collect()
}

fn report(sheets: &str, format: &str, language: &str) -> String {
    let arguments = [
        "cohort",
        "-",
        "--by",
        "group",
        "--format",
        format,
        "--language",
        language,
    ];
    let done = run(&arguments, sheets);
    assert_eq!(done.status, Some(0), "{}", done.err);
    done.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shipped() -> rolefit::Bank {
    rolefit::Bank::parse(crate::support::shipped::text()).expect("a bank")
}

fn question_text(id: &str) -> String {
    let bank = shipped();
    let place = bank.question(id).expect("a question");
    bank.questions()[place].text.clone()
}

fn energy_options() -> Vec<String> {
    let bank = shipped();
    let place = bank.question("energy").expect("a question");
    let options = &bank.questions()[place].options;
    options.iter().map(|option| option.id.clone()).collect()
}

const TEN: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

#[test]
fn ten_people_who_stand_alone_in_ten_groups_are_not_one_of_all() {
    let deviates = |place: usize, _: &str, answers: &mut Value| {
        answers["own-the-why"] = json!(if place == 0 { 1 } else { 5 });
    };
    let ten = people(&TEN, 6, deviates);
    for (format, language, said) in [
        (
            "text",
            "en",
            "All, or all but one in each group, say “Strongly agree”",
        ),
        (
            "html",
            "en",
            "All, or all but one in each group, say “Strongly agree”",
        ),
        (
            "html",
            "en",
            "<p class=\"held\">All, or all but one in each group: Strongly agree</p>",
        ),
        (
            "text",
            "de",
            "Alle, oder alle bis auf eine Person je Gruppe, sagen",
        ),
        (
            "text",
            "fr",
            "Toutes les personnes, ou toutes sauf une par groupe, disent",
        ),
        (
            "text",
            "es",
            "Todas las personas, o todas menos una por grupo, dicen",
        ),
        (
            "csv",
            "en",
            "question,all,,own-the-why,5,nearly,all-in-each-group",
        ),
        ("csv", "en", "question,group,a,own-the-why,5,nearly,all"),
    ] {
        let told = report(&ten, format, language);
        assert!(told.contains(said), "{format} {language}: {told}");
        let wrong = "All, or all but one, say";
        assert!(!told.contains(wrong), "{format} {language}: {told}");
    }
    // One group by itself.
    let one = people(&["a"], 12, deviates);
    let told = report(&one, "text", "en");
    let said = "All, or all but one, say “Strongly agree”";
    assert!(told.contains(said), "{told}");
    // Data stay as they were.
    let told = report(&ten, "json", "en");
    assert!(told.contains("\"agree\":\"nearly-all\""), "{told}");
}

#[test]
fn none_of_them_is_an_answer_with_a_row_and_percents_say_of_how_many() {
    let sheets = people(&["a", "b"], 12, |place, group, answers| {
        let is_none = place < if group == "a" { 4 } else { 1 };
        answers["energy"] = match (is_none, place) {
            (true, _) => json!([]),
            (false, 11) => json!(null),
            _ => json!(["market-study", "customer-visits"]),
        };
    });
    let text = report(&sheets, "text", "en");
    // Of group b, where all but one chose something, nobody is told of. Other options may have been one's.
    let (_, told) = text
        .split_once("None of them, or only what few chose")
        .expect("a row");
    let row = told.trim_start_matches([' ', '█', '░']);
    assert!(
        row.starts_with("4 18 % Percents of the 22 people who answered, rounded."),
        "{row}"
    );
    let page = report(&sheets, "html", "en");
    let said = "<p class=\"told\">Percents of the 22 people who answered, rounded.</p>";
    assert!(page.contains(said), "{page}");
    assert!(
        page.contains("<th scope=\"row\">None of them, or only what few chose</th>"),
        "{page}"
    );
    let csv = report(&sheets, "csv", "en");
    for row in [
        "question,all,,energy,,none_people,4 ",
        "question,group,a,energy,,none_people,4 ",
        "question,group,b,energy,,none_nearly,nobody ",
    ] {
        assert!(csv.contains(row), "{row}");
    }
    // Where everybody chose none, each option may have been somebody's.
    let all = people(&["a"], 12, |_, _, answers| answers["energy"] = json!([]));
    let text = report(&all, "text", "en");
    let held = "None of them, or only what few chose held back";
    assert!(text.contains(held), "{text}");
    // Where two or more of a group chose each option, nobody's choice can be masked.
    let options: Vec<String> = energy_options();
    let sheets = people(&["a", "b"], 12, |place, _, answers| {
        answers["energy"] = match place {
            8..12 => json!([]),
            _ => json!([options[place], options[(place + 1) % 8]]),
        };
    });
    let text = report(&sheets, "text", "en");
    let (_, told) = text.split_once("None of them ").expect("a row");
    let row = told.trim_start_matches(['█', '░', ' ']);
    assert!(row.starts_with("8 33 % Percents"), "{row}");
    let csv = report(&sheets, "csv", "en");
    assert!(!csv.contains("none_or_rare"), "{csv}");
}

#[test]
fn what_a_topic_has_shown_whole_is_projected_once() {
    let sheets = std::fs::read_to_string(participants()).expect("the participants");
    let page = report(&sheets, "html", "en");
    let slides: Vec<&str> = page.split("<section class=\"slide\"").skip(1).collect();
    let of = |number: usize| {
        let anchor = format!("data-anchor=\"question-{number}\"");
        let slides = slides.iter().filter(move |slide| slide.contains(&anchor));
        let eyebrow = |slide: &&str| {
            let (_, text) = slide.split_once("eyebrow\">").expect("one");
            text.split('<').next().expect("a text").to_owned()
        };
        slides.map(eyebrow).collect::<Vec<_>>()
    };
    assert_eq!(of(20), ["Most divided · Question 20"]);
    assert_eq!(of(12), ["Strongest consensus · Question 12"]);
    // Of a difference the other groups are still to be seen.
    let both = [
        "Largest difference between groups · Question 26",
        "Question 26",
    ];
    assert_eq!(of(26), both);
    assert_eq!(of(1), ["Question 1"]);
    // The outcomes, three topics, and 27 of 29 questions.
    assert_eq!(slides.len(), 31);
}

#[test]
fn outcomes_that_are_nothing_to_talk_about_say_so_and_do_not_come_first() {
    // Every other answer turned round, so that no question goes with the others.
    let sheets = people(&["a", "b"], 20, |place, _, answers| {
        let graded = answers.as_object_mut().expect("answers").values_mut();
        for (number, answer) in graded.filter(|answer| answer.is_number()).enumerate() {
            *answer = json!((place * 7 + number * (place + 3) * 3) % 5 + 1);
        }
    });
    let warning = "The questions do not pull together here: talk about single questions, not about these outcomes.";
    let text = report(&sheets, "text", "en");
    assert!(text.contains(&format!("Outcomes {warning}")), "{text}");
    assert!(!text.contains("Goes against the rest"), "{text}");
    let page = report(&sheets, "html", "en");
    let screens: Vec<&str> = page.split("<section class=\"slide\"").skip(1).collect();
    let of = |anchor: &str| {
        let mut places = screens.iter();
        places.position(|screen| screen.contains(anchor))
    };
    let outcomes = of("data-anchor=\"outcomes\"").expect("a screen");
    assert!(screens[outcomes].contains(&format!("<p class=\"ask\">{warning}</p>")));
    assert!(
        outcomes > 0 && screens[0].contains("· Question"),
        "{outcomes}"
    );
    assert!(!screens[outcomes + 1].contains("· Question"));
    // Where they are something to talk about, they come first and say nothing of it.
    let sheets = std::fs::read_to_string(participants()).expect("the participants");
    let page = report(&sheets, "html", "en");
    assert!(!page.contains(warning), "{page}");
    let (_, first) = page
        .split_once("<section class=\"slide\"")
        .expect("a screen");
    assert!(first.starts_with(" data-anchor=\"outcomes\""), "{first}");
}

#[test]
fn what_only_steers_advice_is_told_of_everybody_and_of_no_group() {
    let sheets = people(&["HR", "Sales"], 6, |place, group, answers| {
        let todays = match (group, place) {
            ("HR", _) => "starting",
            (_, 0..3) => "build",
            _ => "other",
        };
        answers["work-today"] = json!(todays);
    });
    let asked = question_text("work-today");
    for format in ["text", "html"] {
        let told = report(&sheets, format, "en");
        let alike = format!("“{asked}” All, or all but one");
        assert!(!told.contains(&alike), "{format}: {told}");
    }
    let data = report(&sheets, "csv", "en");
    let kept = data.contains("question,group,HR,work-today,starting,nearly,all");
    assert!(kept, "{data}");
}

#[test]
fn summaries_are_added_up_from_a_folder_and_told_from_sheets() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheets = people(&["a", "b"], 8, |_, _, _| {});
    let lines: Vec<&str> = sheets.lines().collect();
    for (name, part) in [("one.json", &lines[..8]), ("two.json", &lines[8..])] {
        let written = run(&["cohort", "-", "--partial"], &part.join("\n"));
        std::fs::write(folder.path().join(name), written.out).expect("it is written");
    }
    let place = folder.path().to_str().expect("UTF-8");
    let merged = run(&["cohort", "--merge", place, "--by", "group"], "");
    let whole = run(&["cohort", "-", "--by", "group"], &sheets);
    assert_eq!((merged.status, &merged.out), (Some(0), &whole.out));
    let mixed = run(&["cohort", place], "");
    assert_eq!(mixed.status, Some(1));
    for name in ["one.json", "two.json"] {
        let told = mixed.err.split("error: ").find(|told| told.contains(name));
        let told = told.expect("it is named");
        assert!(told.contains("added up with --merge"), "{told}");
    }
}

#[test]
fn a_screen_says_how_many_are_counted_and_shares_are_whole() {
    let sheets = people(&["a", "b"], 18, |place, _, answers| {
        answers["own-the-why"] = json!([1, 1, 1, 2, 3, 4, 5, 5, 5][place % 9]);
        answers["stand-out"] = json!([1, 3, 3, 3, 3, 3, 3, 5, 2][place % 9]);
    });
    let page = report(&sheets, "html", "en");
    let slides: Vec<&str> = page.split("<section class=\"slide\"").skip(1).collect();
    let of = |anchor: &str| {
        let found = slides
            .iter()
            .find(|slide| slide.contains(anchor) && slide.contains("Question"));
        found.map(|slide| slide.to_string()).expect("a screen")
    };
    let number = |id: &str| {
        let place = shipped().question(id).expect("a question");
        format!("\"question-{}\"", place + 1)
    };
    let together = of(&number("stand-out"));
    assert!(
        together.contains("36 people are counted here."),
        "{together}"
    );
    for said in [
        "<span>Everybody (36)</span>",
        "<span>a (18)</span>",
        "12 (33 %)</text>",
        "Percents are of the people in a row, rounded.",
    ] {
        let screen = of(&number("own-the-why"));
        assert!(screen.contains(said), "{said}: {screen}");
    }
    let text = report(&sheets, "text", "en");
    let words: Vec<&str> = text.split(' ').collect();
    let tenths = words
        .windows(2)
        .find(|pair| pair[1].starts_with('%') && pair[0].contains('.'));
    assert_eq!(tenths, None);
}
