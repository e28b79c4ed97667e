//! The quiz in plain lines: what scripts drive and screen readers read.

use std::path::Path;
use std::process::Command;

use crate::support::program::{Run, rolefit, run, run_command, tiny_bank};
use crate::support::pty::{CTRL_C, Start};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn command(state: &Path, arguments: &[&str]) -> Command {
    let mut command = rolefit();
    command.env("XDG_STATE_HOME", state).args(arguments);
    command
}

fn take(state: &Path, arguments: &[&str], input: &str) -> Run {
    run_command(&mut command(state, arguments), input)
}

#[test]
fn a_script_takes_the_whole_quiz_and_leaves_nothing_behind() {
    let state = folder();
    let done = take(state.path(), &[], &"1\n".repeat(29));
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(done.out.starts_with("You "), "{}", done.out);
    assert!(done.err.contains("Question 29 of 29"), "{}", done.err);
    assert!(!(done.out + &done.err).contains('\u{1b}'));
    assert!(!state.path().join("rolefit").exists(), "no draft");
}

#[test]
fn rolefit_alone_is_take_and_takes_its_options() {
    let state = folder();
    let input = "4\n".repeat(12);
    let alone = take(state.path(), &["--quick", "--format", "json"], &input);
    let named = take(
        state.path(),
        &["take", "--quick", "--format", "json"],
        &input,
    );
    assert_eq!(alone.status, Some(0), "{}", alone.err);
    assert_eq!(alone.out, named.out);
    let mixed = take(state.path(), &["--quick", "score", "x.json"], "");
    assert_eq!(mixed.status, Some(2), "{}", mixed.err);
}

#[test]
fn the_saved_sheet_scores_the_same() {
    let state = folder();
    let save = state.path().join("sheet.json");
    let save = save.to_str().expect("UTF-8");
    for quick in [&["--quick"][..], &[]] {
        let mut arguments = vec!["take", "--format", "json", "--save", save];
        arguments.extend(quick);
        let done = take(state.path(), &arguments, &"2\n\n4\n".repeat(10));
        assert_eq!(done.status, Some(0), "{}", done.err);
        let scored = take(state.path(), &["score", save, "--format", "json"], "");
        assert_eq!(scored.out, done.out);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(save)
            .expect("the sheet")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "answers are their owner's alone");
    }
}

#[test]
fn answers_are_numbers_ids_or_labels_and_a_wrong_line_is_told_and_asked_again() {
    let state = folder();
    let bank = tiny_bank();
    let save = state.path().join("sheet.json");
    let arguments = ["--bank", &bank, "--save", save.to_str().expect("UTF-8")];
    let text = std::fs::read_to_string(&bank).expect("the bank");
    let bank = rolefit::Bank::parse(&text).expect("sound");
    let lines: Vec<&str> = bank
        .questions()
        .iter()
        .map(|question| match question.id.as_str() {
            "company" => "startup",
            "energy" => "interviews; 2",
            _ if question.kind.name() == "scale" => " strongly AGREE ",
            _ => "2",
        })
        .collect();
    let input = format!("seven\n8\n{}\n", lines.join("\n"));
    let done = take(state.path(), &arguments, &input);
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(
        done.err.contains("“seven” is not an answer"),
        "{}",
        done.err
    );
    assert_eq!(
        done.err.matches("Please answer again.").count(),
        2,
        "{}",
        done.err
    );
    let sheet = std::fs::read_to_string(save).expect("the sheet");
    let sheet = rolefit::sheet::parse(&sheet, &bank).expect("a sheet");
    assert_eq!(sheet.answers.answered().count(), bank.questions().len());
}

#[test]
fn words_go_back_skip_help_and_review() {
    let state = folder();
    let input = "help\n5\nback\n\nskip\nreview\n1\n2\nreview\n\n".to_owned() + &"4\n".repeat(10);
    let save = state.path().join("sheet.json");
    let arguments = ["--quick", "--save", save.to_str().expect("UTF-8")];
    let done = take(state.path(), &arguments, &input);
    assert_eq!(done.status, Some(0), "{}", done.err);
    for told in [
        "Why it is asked",
        "Your answer so far: Strongly agree",
        "Skipped.",
        "1 of 12 questions answered, 1 skipped, 10 to come.",
        "→ Disagree",
    ] {
        assert!(done.err.contains(told), "{told}: {}", done.err);
    }
    let sheet = std::fs::read_to_string(save).expect("the sheet");
    assert!(sheet.contains("\"own-the-why\": 2"), "{sheet}");
    assert!(!sheet.contains("\"stand-out\""), "{sheet}");
}

#[test]
fn an_option_wins_over_a_word_and_a_colon_makes_a_word() {
    let state = folder();
    let bank = r#"{"format": "rolefit-bank/1", "id": "words", "version": "1", "title": "Words",
        "roles": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "questions": [
         {"id": "q1", "kind": "choice", "text": "Which way?", "options": [{"id": "back", "label": "Back", "award": {"a": 1}}, {"id": "leave", "label": "Leave", "award": {"b": 1}}]},
         {"id": "q2", "kind": "choice", "text": "And then?", "options": [{"id": "back", "label": "Back", "award": {"a": 1}}, {"id": "x", "label": "X"}]}]}"#;
    std::fs::write(state.path().join("words.json"), bank).expect("written");
    let mut command = command(state.path(), &["--bank", "words.json", "--format", "json"]);
    let done = run_command(
        command.current_dir(state.path()),
        "leave\n:back\nback\nback\n",
    );
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(
        done.out.contains(r#""question":"q1","answer":"back""#),
        "{}",
        done.out
    );
    assert!(
        done.out.contains(r#""question":"q2","answer":"back""#),
        "{}",
        done.out
    );
}

#[test]
fn an_early_end_is_an_error_that_says_how_much_was_left() {
    let state = folder();
    let done = take(state.path(), &["--quick"], "4\n\n4\n");
    assert_eq!(done.status, Some(1));
    assert_eq!(done.out, "");
    assert!(
        done.err
            .contains("\nerror: the input ended with 9 questions left\nhelp: "),
        "{}",
        done.err
    );
    assert!(
        !state.path().join("rolefit").exists(),
        "a pipe leaves no draft"
    );
    let done = take(state.path(), &["--quick", "--fresh"], "4\n\n4\n");
    assert!(
        done.err
            .contains("2 answers saved. Go on with: rolefit take --resume --quick"),
        "{}",
        done.err
    );
    let done = take(state.path(), &["--quick", "--resume"], &"4\n".repeat(9));
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(done.err.contains("Question 4 of 12"), "{}", done.err);
}

#[test]
fn leaving_saves_where_no_other_draft_is_in_the_way() {
    let state = folder();
    let done = take(state.path(), &[], "4\nleave\n");
    assert_eq!((done.status, done.out.as_str()), (Some(0), ""));
    assert!(
        done.err
            .contains("1 answer saved. Go on with: rolefit take --resume"),
        "{}",
        done.err
    );
    let done = take(state.path(), &[], "4\n4\nleave\n");
    assert_eq!(done.status, Some(1), "what is not saved is lost");
    assert!(
        done.err
            .contains("error: 2 answers not saved: there is another draft"),
        "{}",
        done.err
    );
}

#[test]
fn plain_on_a_terminal_asks_to_resume_reviews_and_sends_no_escape() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &["--plain", "--quick"]).run();
    terminal.wait_for("Question 1 of 12");
    terminal.press_for("4\n", "Question 2 of 12");
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), 130);
    assert!(
        terminal.contents().contains("1 answer saved. Go on with"),
        "{}",
        terminal.contents()
    );
    assert!(
        !terminal.bytes().contains('\u{1b}'),
        "{:?}",
        terminal.bytes()
    );
    let mut start = Start::new(state.path(), &["--quick"]);
    start.variables = &[("TERM", "dumb")];
    let mut terminal = start.run();
    terminal.wait_for("Go on where you were?");
    terminal.press_for("1\n", "Question 2 of 12");
    for number in 3..=12 {
        terminal.press_for("4\n", &format!("Question {number} of 12"));
    }
    terminal.press_for("4\n", "That was the last question.");
    terminal.press_for("review\n", "10. ");
    terminal.press_for("2\n", "Question 2 of 12");
    terminal.press_for("1\n", "An empty line shows the result");
    terminal.press_for("\n", "The whole report: rolefit last");
    assert_eq!(terminal.end(), 0);
    assert!(
        !terminal.bytes().contains('\u{1b}'),
        "{:?}",
        terminal.bytes()
    );
}

#[test]
fn a_bank_from_standard_input_cannot_be_answered_there() {
    let state = folder();
    assert_eq!(take(state.path(), &["--bank", "-"], "{}").status, Some(2));
    let bank = tiny_bank();
    let text = std::fs::read_to_string(bank).expect("the bank");
    assert!(
        text.contains("\"quick\""),
        "the example has a short version"
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_lock_is_refused_and_holds_nobody_up() {
    let state = folder();
    let drafts = state.path().join("rolefit");
    std::fs::create_dir(&drafts).expect("made");
    let lock = drafts.join("pm-vs-po.lock");
    let made = Command::new("mkfifo").arg(&lock).status();
    assert!(made.expect("mkfifo runs").success());
    std::fs::write(drafts.join("other.json"), "{}").expect("written");
    let done = take(state.path(), &["--fresh"], "4\nleave\n");
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.contains("error: 1 answer not saved: ")
            && done.err.contains("pm-vs-po.lock is not a regular file"),
        "{}",
        done.err
    );
    let done = take(state.path(), &[], "4\nleave\n");
    assert_eq!(done.status, Some(1), "{}", done.err);
    let done = take(state.path(), &["take", "--forget"], "");
    assert_eq!(done.status, Some(1), "{}", done.err);
    assert!(done.out.contains("other.json"), "the others are removed");
    assert!(done.err.contains("is not a regular file"), "{}", done.err);
}

#[cfg(unix)]
#[test]
fn a_piped_quiz_obeys_polite_kills_even_where_nobody_reads_what_it_says() {
    use std::io::Write;
    use std::process::Stdio;
    use std::time::{Duration, Instant};

    let state = folder();
    for help in [0, 3000] {
        let mut quiz = command(state.path(), &[])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut input = quiz.stdin.take().expect("its input");
        input
            .write_all("help\n".repeat(help).as_bytes())
            .expect("it listens");
        // Until it waits for an answer, or for somebody who reads.
        std::thread::sleep(Duration::from_millis(500));
        let id = quiz.id().to_string();
        let kill = Command::new("kill").args(["-s", "TERM", &id]).status();
        assert!(kill.expect("kill runs").success());
        let deadline = Instant::now() + Duration::from_secs(20);
        let status = loop {
            if let Some(status) = quiz.try_wait().expect("it can be waited for") {
                break status;
            }
            assert!(Instant::now() < deadline, "it ignores the signal");
            std::thread::sleep(Duration::from_millis(20));
        };
        assert_eq!(status.code(), Some(130), "{help} times help");
    }
}

#[test]
fn an_empty_line_that_is_typed_asks_again_and_says_what_skips() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &["--plain", "--quick"]).run();
    terminal.wait_for("Question 1 of 12");
    terminal.press_for("\n", "Write an answer, or skip to leave it out.");
    assert!(!terminal.contents().contains("Question 2 of 12"));
    terminal.press_for("skip\n", "Question 2 of 12");
}

#[cfg(unix)]
#[test]
fn the_prompt_is_there_again_after_a_stop() {
    let state = folder();
    let mut start = Start::new(state.path(), &["--plain", "--quick"]);
    start.script = Some("set -m\n\"$@\"\necho \"stopped with $?\"\nread -r line\nfg > /dev/null");
    let mut terminal = start.run();
    terminal.wait_for("Answer: ");
    terminal.press_for("\u{1a}", "stopped with 148");
    terminal.press("\n");
    terminal.wait_until("the prompt", |screen| {
        let contents = screen.contents();
        contents
            .split_once("stopped with 148")
            .is_some_and(|(_, after)| after.contains("Answer: "))
    });
    terminal.press_for("4\n", "Question 2 of 12");
}

#[test]
fn paper_that_is_typed_in_keeps_its_name_and_group() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("p7.json");
    let save = file.to_str().expect("UTF-8");
    let bank = tiny_bank();
    let take = |input: &str| {
        let arguments = [
            "take",
            "--bank",
            &bank,
            "--ask-group",
            "--save",
            save,
            "--format",
            "json",
        ];
        let done = run(&arguments, input);
        assert_eq!(done.status, Some(0), "{}", done.err);
        let sheet = std::fs::read_to_string(&file).expect("the sheet");
        std::fs::remove_file(&file).expect("removed");
        sheet
    };
    let sheet: serde_json::Value =
        serde_json::from_str(&take(" p 7 \nBerlin\n4\n\n\n\n\n")).expect("JSON");
    assert_eq!(
        (&sheet["id"], &sheet["group"]),
        (&"p 7".into(), &"Berlin".into())
    );
    assert_eq!(
        sheet["answers"].as_object().map(serde_json::Map::len),
        Some(1),
        "{sheet}"
    );
    let sheet: serde_json::Value = serde_json::from_str(&take("\n\n4\n\n\n\n\n")).expect("JSON");
    assert_eq!((sheet.get("id"), sheet.get("group")), (None, None));
}
