//! Limits: what is larger or deeper than promised is refused with clear words, and what is as large as
//! it may be is read in passing.

use rolefit::{Bank, sheet};

use crate::hostile::entry_points;
use crate::json_kinds::is_json_for_banks;
use crate::support::program::{run, tiny_bank};

#[test]
fn depth_size_and_number_are_limited() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(!is_json_for_banks(&"[".repeat(100_000)));
    assert!(is_json_for_banks(&deep));
    let nested = |depth: usize| {
        let condition = format!(
            "{}{{\"question\": \"horizon\", \"at_least\": 2}}{}",
            "{\"not\": ".repeat(depth - 1),
            "}".repeat(depth - 1)
        );
        let rule = format!(
            "{{\"id\": \"deep\", \"award\": {{}}, \"because\": \"b\", \"when\": {condition}}}, "
        );
        Bank::parse(&entry_points::TINY.replacen("\"rules\": [", &format!("\"rules\": [{rule}"), 1))
    };
    assert!(nested(64).is_ok());
    // The deepest way to write 64 conditions.
    let counted = format!(
        "{}{{\"question\": \"horizon\", \"at_least\": 2}}{}",
        "{\"count\": {\"at_least\": 1, \"of\": [".repeat(63),
        "]}}".repeat(63)
    );
    entry_points::conditions(counted.as_bytes());
    let advice =
        format!("\"advice\": [{{\"id\": \"deep\", \"text\": \"t\", \"when\": {counted}}}, ");
    assert!(Bank::parse(&entry_points::TINY.replacen("\"advice\": [", &advice, 1)).is_ok());
    assert!(
        nested(65).expect_err("too deep").0[0]
            .what
            .contains("64 deep")
    );
    let large = entry_points::TINY.replacen("Tiny example", &"x".repeat(4 << 20), 1);
    assert!(
        Bank::parse(&large).expect_err("too large").0[0]
            .what
            .contains("4 MiB")
    );
    let question = |number: usize| {
        format!(
            "{{\"id\": \"n{number}\", \"kind\": \"choice\", \"text\": \"t\", \"options\": [{{\"id\": \"a\", \"label\": \"A\"}}, {{\"id\": \"b\", \"label\": \"B\"}}]}},"
        )
    };
    let many = |count: usize| {
        let questions: String = (0..count).map(question).collect();
        Bank::parse(&entry_points::TINY.replacen(
            "\"questions\": [",
            &format!("\"questions\": [{questions}"),
            1,
        ))
    };
    assert!(many(2_995).is_ok());
    assert!(
        many(2_996).expect_err("too many").0[0]
            .what
            .contains("3000 questions, not 3001")
    );
}

/// A list as long as fits into so many bytes.
fn filled(bytes: usize, item: impl Fn(usize) -> String) -> String {
    let mut list = item(0);
    for number in 1.. {
        let next = item(number);
        if list.len() + next.len() >= bytes {
            break;
        }
        list.push(',');
        list.push_str(&next);
    }
    list
}

/// An option that gives every role of [`hostile_bank`] points.
const FIRST: &str = r#"{"id":"first","label":"first","award":{"a":1,"b":1}}"#;

fn hostile_bank(rest: &str) -> String {
    format!(
        r#"{{"format": "rolefit-bank/1", "id": "h", "version": "1", "title": "T",
            "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}], {rest}}}"#
    )
}

/// Each of these would take minutes or gigabytes if something in its reading grew with the square.
#[test]
fn the_largest_banks_are_read_or_refused_in_passing() {
    const ALL: usize = 1 << 20;
    const MOST: usize = (4 << 20) - 1_000;
    let choice = |number: usize| {
        format!(
            r#"{{"id":"q{number}","kind":"choice","text":"t","options":[{{"id":"a","label":"A"}},{{"id":"b","label":"B"}}]}}"#
        )
    };
    let questions = |bytes| format!("\"questions\": [{}]", filled(bytes, choice));
    let told = |text: String| match Bank::parse(&text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.0,
    };
    for rest in [
        filled(MOST, |number| format!("\"key-{number}\":0")),
        filled(ALL, |_| "\"id\":0".into()),
        format!(
            "{}, \"quick\": [{}]",
            questions(ALL / 4),
            filled(ALL / 2, |number| format!("\"z{number}\""))
        ),
        format!(
            "{}, \"quick\": [{}]",
            questions(ALL / 4),
            filled(ALL / 2, |_| "\"q900\"".into())
        ),
        format!(
            "{}, \"rules\": [{}]",
            questions(ALL / 4),
            filled(ALL / 2, |_| "[]".into())
        ),
    ] {
        let problems = told(hostile_bank(&rest));
        assert_eq!(problems.len(), 1_001);
        assert!(
            problems[1_000]
                .what
                .contains("more problems stand after these")
        );
    }
    let dimension = |number: usize| format!(r#"{{"id":"d{number}","name":"n"}}"#);
    let options = filled(MOST / 2, |number| {
        format!(r#"{{"id":"o{number}","label":"l"}}"#)
    });
    let option = |number: usize| format!("\"o{}\"", 40_000 + number % 9_000);
    let many = format!(
        r#""questions": [{{"id":"q","kind":"choice","text":"t","options":[{FIRST},{options}]}}]"#
    );
    for rest in [
        format!(
            "{}, \"dimensions\": [{}], \"rules\": [{}]",
            questions(1),
            (0..1_000).map(dimension).collect::<Vec<_>>().join(","),
            filled(ALL / 3, |number| format!(
                r#"{{"id":"r{number}","when":{{"all":[]}},"award":{{"a":1,"b":1}},"because":"b","dimension":"d900"}}"#
            ))
        ),
        format!(
            r#"{many}, "advice": [{{"id":"x","text":"t","when":{{"question":"q","in":[{}]}}}}]"#,
            filled(ALL / 3, option)
        ),
    ] {
        assert_eq!(told(hostile_bank(&rest)), []);
    }
    // As many rules on as many options: to try them all would be 28 billion steps.
    let rule = |number: usize| {
        format!(
            r#"{{"id":"r{number}","when":{{"question":"q","is":{}}},"award":{{"a":1}},"because":"b"}}"#,
            number + 1
        )
    };
    let problems = told(hostile_bank(&format!(
        "{many}, \"rules\": [{}]",
        filled(MOST * 5 / 12, rule)
    )));
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].what.contains("steps to try"),
        "{}",
        problems[0].what
    );
    let roles = filled(300, |number| {
        format!(r#"{{"id":"role-{number}","name":"R"}}"#)
    });
    let nine = hostile_bank("").replacen(r#"{"id": "a", "name": "A"}"#, &roles, 1);
    assert!(
        told(nine.replacen(", }", "}", 1))
            .iter()
            .any(|problem| problem.what.contains("2 to 8 roles"))
    );
}

#[test]
fn the_largest_sheets_are_read_or_refused_in_passing() {
    const ALL: usize = (1 << 20) - 1_000;
    let questions = filled(270_000, |number| {
        format!(
            r#"{{"id":"q{number}","kind":"choice","text":"t","options":[{{"id":"a","label":"A"}},{{"id":"b","label":"B"}}]}}"#
        )
    });
    let options = filled(1 << 20, |number| {
        format!(r#"{{"id":"o{number}","label":"l{number}"}}"#)
    });
    let multi = format!(r#"{{"id":"m","kind":"multi","text":"t","options":[{FIRST},{options}]}}"#);
    let bank = hostile_bank(&format!("\"questions\": [{multi},{questions}]"));
    let bank = Bank::parse(&bank).expect("as large as it may be");
    let parse = |answers: String| sheet::parse(&format!("{{\"answers\": {{{answers}}}}}"), &bank);
    let problems = |answers| parse(answers).expect_err("refused").problems.0;
    assert_eq!(
        problems(filled(ALL, |number| format!("\"z{number}\":0"))).len(),
        1_001
    );
    assert_eq!(problems(filled(ALL, |_| "\"q2000\":1".into())).len(), 1_001);
    assert_eq!(problems(format!("\"q0\": {}", "9".repeat(ALL))).len(), 1);
    assert_eq!(
        problems(format!(
            "\"q0\": {}{}",
            "[".repeat(ALL / 2),
            "]".repeat(ALL / 2)
        ))
        .len(),
        1
    );
    let answers: Vec<String> = (0..2_500)
        .map(|number| format!("\"q{number}\":2"))
        .collect();
    let all = parse(answers.join(",")).expect("sound");
    assert!(all.answers.answered().count() == 2_500);
    // Tens of thousands of options, chosen one by one.
    let chosen = filled(ALL / 2, |number| format!("\"o{number}\""));
    assert!(
        parse(format!("\"m\": [{chosen}]")).is_err(),
        "there are not so many"
    );
    let chosen = filled(ALL / 6, |number| format!("\"o{number}\""));
    assert!(parse(format!("\"m\": [{chosen}]")).is_ok());
    let labels = filled(ALL / 6, |number| format!("L{number}")).replace(',', ";");
    assert!(sheet::answer_from_text(&bank.questions()[0], &labels).is_ok());
}

#[test]
fn files_and_lines_over_the_limits_are_refused_by_name() {
    let blanks = " ".repeat(1 << 20);
    let sheet = format!("{{\"answers\": {{}}{blanks}}}");
    let done = run(&["score", "-", "--bank", &tiny_bank()], &sheet);
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.contains("the sheet is larger than 1 MiB"),
        "{}",
        done.err
    );
    let lines = format!("{{\"answers\": {{}}}}\n{sheet}\n{{\"answers\": {{}}}}\n");
    let done = run(&["batch", "--quiet", "--bank", &tiny_bank()], &lines);
    assert_eq!(done.status, Some(1));
    let answered: Vec<&str> = done.out.lines().collect();
    assert_eq!(answered.len(), 3, "{}", done.out);
    assert!(
        answered[1].contains("1 MiB") && !answered[0].contains("error"),
        "{}",
        done.out
    );
    let done = run(&["bank", "check", "-"], &" ".repeat((4 << 20) + 1));
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.contains("the bank is larger than 4 MiB"),
        "{}",
        done.err
    );
}
