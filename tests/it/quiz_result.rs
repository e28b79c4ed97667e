//! The result moment: what people of every kind see after the last question, and what is kept of it.

use std::path::Path;

use rolefit::Bank;
use rolefit::bank::{Kind, Question};

use crate::support::program::{Run, rolefit, run_command};
use crate::support::pty::{BACKSPACE, DOWN, ENTER, ESCAPE, RIGHT, Start, Terminal};
use crate::support::shipped;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Somebody who answers.
#[derive(Clone, Copy)]
pub(crate) enum Person {
    /// Everything for one role.
    Clear,
    /// Two of three answers for it.
    Lean,
    /// Meets every criterion of both roles.
    Both,
    /// Meets none.
    Neither,
    /// By turns for the one and the other.
    Undecided,
    /// Skips nearly all.
    Hasty,
}

impl Person {
    /// The keys that answer a question.
    pub(crate) fn keys(self, bank: &Bank, question: &Question, number: usize) -> String {
        let manager = bank.role("pm").expect("a role");
        let score = |option: &usize| {
            let award = question.options[*option].award;
            award[manager] - award[1 - manager]
        };
        let options = 0..question.options.len();
        let most = options.clone().max_by_key(score).expect("options") + 1;
        let least = options.min_by_key(score).expect("options") + 1;
        match (question.kind.clone(), self) {
            (_, Person::Hasty) if number > 3 => "s".into(),
            (Kind::Multi { .. }, _) => "12\r".into(),
            (Kind::Choice, _) => "1".into(),
            (_, Person::Clear) => most.to_string(),
            (_, Person::Lean) => if number.is_multiple_of(3) {
                least
            } else {
                most
            }
            .to_string(),
            (_, Person::Undecided) => if number.is_multiple_of(2) {
                least
            } else {
                most
            }
            .to_string(),
            (_, Person::Both) if question.criterion.is_some() => "4".into(),
            (_, Person::Neither) if question.criterion.is_some() => "2".into(),
            _ => "3".into(),
        }
    }

    /// Takes the quiz up to its result; says after how many answers it was offered to stop.
    pub(crate) fn take(self, terminal: &mut Terminal, quick: bool) -> Option<usize> {
        let bank = shipped::bank();
        let asked: Vec<usize> = match quick {
            true => bank.quick().expect("it has one").to_vec(),
            false => (0..bank.questions().len()).collect(),
        };
        let count = asked.len();
        let mut offered = None;
        for (number, question) in asked.into_iter().enumerate() {
            let here = format!("Question {} of {count}", number + 1);
            let screen = terminal.wait_until(&here, |screen| {
                let screen = screen.contents();
                screen.contains(&here) || screen.contains("Enough is answered")
            });
            if screen.contains("Enough is answered") {
                assert_eq!(offered, None, "once");
                offered = Some(number);
                terminal.press_for("1", "Enough is answered");
                terminal.press_for(ENTER, &here);
            }
            terminal.press(&self.keys(&bank, &bank.questions()[question], number));
        }
        terminal.wait_for("Show the result");
        terminal.press_for(ENTER, "what it means");
        offered
    }
}

/// The screen without the time that a test takes, however quick.
pub(crate) fn screen(terminal: &Terminal) -> String {
    let screen = terminal.contents();
    let Some((before, rest)) = screen.split_once("You answered in about ") else {
        return screen;
    };
    let (_, rest) = rest.split_once(" seconds").expect("a note");
    format!("{before}You answered in about 0.N seconds{rest}")
}

const SIZES: [(u16, u16); 3] = [(24, 80), (20, 40), (40, 120)];

fn results(name: &str, person: Person, arguments: &[&str]) {
    let state = folder();
    let mut terminal = Start::new(state.path(), arguments).run();
    person.take(&mut terminal, arguments.contains(&"--quick"));
    for (rows, columns) in SIZES {
        terminal.resize(rows, columns);
        terminal.wait_until("the other size", |screen| {
            let last = screen.rows(0, columns).nth(usize::from(rows) - 1);
            let is_there = screen.contents().contains("what it means");
            is_there && last.is_some_and(|last| last.contains("q menu"))
        });
        insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), screen(&terminal));
    }
}

#[test]
fn somebody_who_leans_clearly() {
    results("clear", Person::Clear, &[]);
}

#[test]
fn somebody_who_leans() {
    results("lean", Person::Lean, &[]);
}

#[test]
fn somebody_whom_both_draw() {
    results("both", Person::Both, &[]);
}

#[test]
fn somebody_whom_neither_draws() {
    results("neither", Person::Neither, &[]);
}

#[test]
fn somebody_who_is_undecided() {
    results("undecided", Person::Undecided, &[]);
}

#[test]
fn somebody_who_answers_too_little() {
    results("insufficient", Person::Hasty, &[]);
}

#[test]
fn somebody_who_takes_the_short_version() {
    results("quick", Person::Clear, &["--quick"]);
}

#[test]
fn a_role_that_is_not_compared_is_named() {
    let state = folder();
    let bank = r#"{"format": "rolefit-bank/1", "id": "three", "version": "1", "title": "Three",
        "roles": [{"id": "a", "name": "Analyst"}, {"id": "b", "name": "Builder"}, {"id": "c", "name": "Coach"}],
        "scales": {"agree": ["no", "both", "yes"]},
        "questions": [
         {"id": "q1", "kind": "scale", "scale": "agree", "text": "I count.", "award": {"a": [0, 1, 2], "b": [2, 1, 0]}},
         {"id": "q2", "kind": "scale", "scale": "agree", "text": "I build.", "award": {"b": [0, 1, 2]}},
         {"id": "q3", "kind": "scale", "scale": "agree", "text": "I coach.", "award": {"c": [0, 1, 2]}}]}"#;
    std::fs::write(state.path().join("three.json"), bank).expect("written");
    let mut terminal = Start::new(state.path(), &["--bank", "three.json"]).run();
    terminal.wait_for("Question 1 of 3");
    terminal.press_for("31s", "Show the result");
    terminal.press_for(ENTER, "All of it");
    insta::assert_snapshot!("unranked_80x24", screen(&terminal));
}

#[test]
fn enough_is_offered_once_and_the_rest_can_be_answered_after_the_result() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &[]).run();
    let offered = Person::Clear
        .take(&mut terminal, false)
        .expect("it is offered");
    assert!((10..24).contains(&offered), "after {offered} of 29");
    drop(terminal);

    let mut terminal = Start::new(state.path(), &["--fresh"]).run();
    let bank = shipped::bank();
    for (number, question) in bank.questions().iter().enumerate().take(offered) {
        terminal.wait_for(&format!("Question {} of 29", number + 1));
        terminal.press(&Person::Clear.keys(&bank, question, number));
    }
    terminal.wait_for("Enough is answered");
    insta::assert_snapshot!("enough_80x24", terminal.contents());
    terminal.press_for(DOWN, "▸ 2  Show the result now");
    terminal.press_for(ENTER, "You lean clearly towards product manager.");
    let rest = format!("3  Answer the {} questions that are open", 29 - offered);
    terminal.wait_for(&rest);
    terminal.press_for("3\r", &format!("Question {} of 29", offered + 1));
}

#[test]
fn the_short_version_ends_with_the_rest_and_a_draft_of_it_goes_on_there() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &["--quick"]).run();
    Person::Lean.take(&mut terminal, true);
    terminal.press_for("3\r", "Question 13 of 29");
    terminal.press_for("4", "Question 14 of 29");
    drop(terminal);
    let mut terminal = Start::new(state.path(), &["--quick", "--resume"]).run();
    terminal.wait_for("Question 14 of 29");
    terminal.press_for("q2\r", "13 of 29 questions answered, 16 to come.");
}

#[test]
fn the_report_opens_at_its_top_and_digits_lead_to_its_sections() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &[]).run();
    Person::Lean.take(&mut terminal, false);
    let top = terminal.press_for("1\r", "1  The checklist");
    assert!(top.starts_with("You lean"), "{top}");
    for (digit, heading) in [
        ("4", "4  "),
        ("5", "5  All that weighs"),
        ("2", "2  What weighs"),
    ] {
        terminal.press(digit);
        terminal.wait_until(heading, |screen| screen.contents().starts_with(heading));
    }
    terminal.press_for(ESCAPE, "2  Change an answer");
    let help = terminal.press_for("?", "Help");
    assert!(
        help.contains("The first sentence says where you lean: towards neither below 10.0"),
        "{help}"
    );
}

fn last(state: &Path, arguments: &[&str]) -> Run {
    let mut command = rolefit();
    command.env("XDG_STATE_HOME", state).current_dir(state);
    run_command(command.arg("last").args(arguments), "")
}

/// Kept results are compared by their numbers as by their files; a file of that name comes first.
fn compare_kept(state: &Path, kept: &Path) {
    let compared = |before: &str, after: &str| {
        let mut command = rolefit();
        command.env("XDG_STATE_HOME", state).current_dir(state);
        run_command(command.args(["compare", before, after]), "")
    };
    let entries = std::fs::read_dir(kept).expect("the folder");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("it").path()).collect();
    files.sort();
    let [first, second] = [0, 1].map(|at| files[at].to_str().expect("UTF-8"));
    let by_file = compared(first, second);
    assert_eq!(by_file.status, Some(0), "{}", by_file.err);
    assert_eq!(compared("2", "1").out, by_file.out);
    assert_eq!(compared("2", second).out, by_file.out);
    let none = compared("3", "1");
    assert_eq!(none.status, Some(1));
    assert!(none.err.contains("there is no result 3"), "{}", none.err);
    std::fs::write(state.join("2"), "{}").expect("written");
    assert!(
        compared("2", "1").err.contains("2:1:1"),
        "a file's own error"
    );
    std::fs::remove_file(state.join("2")).expect("removed");
}

#[test]
fn a_finished_quiz_is_kept_shown_again_and_held_against_the_next() {
    let state = folder();
    let nothing = last(state.path(), &[]);
    assert_eq!(nothing.status, Some(1));
    assert!(
        nothing.err.contains("error: no result is kept"),
        "{}",
        nothing.err
    );

    let mut terminal = Start::new(state.path(), &[]).run();
    Person::Clear.take(&mut terminal, false);
    terminal.press("4\r");
    assert_eq!(terminal.end(), 0);
    insta::assert_snapshot!("summary_80x24", terminal.contents());

    let shown = last(state.path(), &[]);
    assert!(
        shown
            .out
            .starts_with("You lean clearly towards product manager."),
        "{}",
        shown.out
    );
    let listed = last(state.path(), &["--list"]);
    assert_eq!(listed.out.lines().count(), 1, "{}", listed.out);
    assert!(
        listed
            .out
            .contains("pm-vs-po: You lean clearly towards product manager."),
        "{}",
        listed.out
    );
    let kept = state.path().join("rolefit/results");
    let file = std::fs::read_dir(&kept).expect("the folder").next();
    let file = file.expect("a file").expect("it").path();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).expect("it").permissions().mode() & 0o777;
        assert_eq!((mode(&kept), mode(&file)), (0o700, 0o600));
    }
    let sheet = rolefit::sheet::parse(
        &std::fs::read_to_string(&file).expect("it"),
        &shipped::bank(),
    );
    let sheet = sheet.expect("a sheet that rolefit score reads");
    assert!(
        sheet.pace.is_some_and(|pace| pace.0 < 20),
        "{:?}",
        sheet.pace
    );

    let mut terminal = Start::new(state.path(), &[]).run();
    Person::Undecided.take(&mut terminal, false);
    terminal.press_for(
        "3\r",
        "Your place on the bar has moved by more than answers waver by themselves.",
    );
    terminal.press_for(ESCAPE, "3  Compare with last time");
    terminal.press("5\r");
    assert_eq!(terminal.end(), 0);
    let screen = terminal.contents();
    let flat = screen.replace('\n', " ");
    assert!(
        flat.contains("you have moved by") && flat.contains("Since "),
        "{screen}"
    );
    assert!(
        flat.contains("more than answers move by chance"),
        "{screen}"
    );
    assert!(screen.trim().lines().count() <= 10, "{screen}");
    assert_eq!(last(state.path(), &["--list"]).out.lines().count(), 2);
    let before = last(state.path(), &["2"]);
    assert_eq!(before.out, shown.out);
    assert_eq!(last(state.path(), &["3"]).status, Some(1));
    compare_kept(state.path(), &kept);

    let mut terminal = Start::new(state.path(), &["--no-keep", "--quick"]).run();
    Person::Hasty.take(&mut terminal, true);
    terminal.press("5\r");
    assert_eq!(terminal.end(), 0);
    assert!(
        !terminal.contents().contains("The whole report"),
        "{}",
        terminal.contents()
    );
    assert_eq!(last(state.path(), &["--list"]).out.lines().count(), 2);

    let removed = last(state.path(), &["--forget"]);
    assert_eq!(removed.out.lines().count(), 2, "{}", removed.out);
    assert_eq!(last(state.path(), &["--list"]).out, "no result is kept\n");
}

#[test]
fn a_script_leaves_nothing_and_gets_the_whole_report() {
    let state = folder();
    let mut command = rolefit();
    command
        .env("XDG_STATE_HOME", state.path())
        .current_dir(state.path());
    let done = run_command(command.arg("--quick"), &"4\n".repeat(12));
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(
        done.out.contains("It is for exploring a career"),
        "{}",
        done.out
    );
    assert_eq!(last(state.path(), &["--list"]).out, "no result is kept\n");
}

#[test]
fn a_terminal_gets_the_whole_report_where_a_format_asks_for_it() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &["--quick", "--format", "markdown"]).run();
    Person::Clear.take(&mut terminal, true);
    terminal.press("5\r");
    assert_eq!(terminal.end(), 0);
    let bytes = terminal.bytes();
    assert!(
        bytes.contains("# You lean clearly towards product manager"),
        "{bytes}"
    );
}

#[test]
fn an_answer_is_moved_along_its_scale_and_saved_at_once() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &["--quick"]).run();
    Person::Clear.take(&mut terminal, true);
    terminal.press_for("2\r", "▸  1");
    let right = terminal.press_for(RIGHT, "Back to the result");
    assert!(
        !right.contains("Before the change"),
        "the end of the scale: {right}"
    );
    terminal.press_for("\u{1b}[D", "Before the change: ");
    let draft = std::fs::read_to_string(state.path().join("rolefit/pm-vs-po.quick.json"));
    assert!(
        draft.expect("a draft").contains(r#""answer":4"#),
        "it is saved"
    );
    terminal.press_for(BACKSPACE, "All of it");
    terminal.press_for("2\ru", "▸  1");
    let back = terminal.press_for(BACKSPACE, "All of it");
    assert!(back.contains("You lean clearly"), "{back}");
}
