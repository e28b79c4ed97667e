//! What is kept between two sittings: nothing is lost, and nothing is overwritten.

use std::path::Path;

use rolefit::Pick;
use rolefit::sheet::draft;

use crate::support::program::{rolefit, run_command};
use crate::support::pty::{DOWN, ENTER, Start, Terminal};
use crate::support::shipped;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn quiz(state: &Path, arguments: &[&str], text: &str) -> Terminal {
    let terminal = Start::new(state, arguments).run();
    terminal.wait_for(text);
    terminal
}

fn draft_path(state: &Path) -> std::path::PathBuf {
    state.join("rolefit/pm-vs-po.json")
}

/// Leaves a draft with three answers: 4, 2, 5.
fn leave_draft(state: &Path) {
    let mut terminal = quiz(state, &["--fresh"], "Question 1 of 29");
    terminal.press_for("425", "Question 4 of 29");
    terminal.signal("KILL");
    terminal.end();
}

#[test]
fn the_next_start_offers_to_go_on_and_flags_decide_without_asking() {
    let state = folder();
    leave_draft(state.path());
    let mut terminal = quiz(state.path(), &[], "Go on where you were?");
    insta::assert_snapshot!(
        terminal
            .contents()
            .replace("from 0 min ago", "from a moment ago")
    );
    assert!(
        terminal
            .cursor_row()
            .contains("Go on with question 4 of 29")
    );
    terminal.press_for(ENTER, "Question 4 of 29");
    drop(terminal);
    let mut terminal = quiz(state.path(), &["--resume"], "Question 4 of 29");
    terminal.press_for("\u{7f}", "Strongly agree (your answer)");
    drop(terminal);
    let mut terminal = quiz(state.path(), &[], "Go on where you were?");
    terminal.press("3\r");
    assert_eq!(terminal.end(), 0);
    assert!(draft_path(state.path()).exists(), "leaving keeps the draft");
    let mut terminal = quiz(state.path(), &["take", "--fresh"], "Question 1 of 29");
    terminal.press_for("1", "Question 2 of 29");
    drop(terminal);
    quiz(state.path(), &["--resume"], "Question 2 of 29");
    let both = run_command(rolefit().args(["--fresh", "--resume"]), "");
    assert_eq!(both.status, Some(2), "{}", both.err);
}

/// Numbers that look random and are the same every time (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// The question that the screen shows, from 1.
fn shown(screen: &str) -> Option<usize> {
    let (_, rest) = screen.split_once("Question ")?;
    rest.split(' ').next()?.parse().ok()
}

#[test]
fn killed_at_fifty_random_moments_nothing_but_the_answer_being_given_is_lost() {
    let state = folder();
    let bank = shipped::bank();
    let quick = bank.quick().expect("it has a short version");
    let last = quick.len();
    let mut numbers = Numbers(4);
    // The option given to each question of the short version; a question may be answered again.
    let mut given: Vec<usize> = Vec::new();
    for round in 0..50 {
        let mut terminal = quiz(state.path(), &["--quick", "--resume"], "of 12");
        let at = terminal.wait_until("a question", |screen| shown(&screen.contents()).is_some());
        let at = shown(&at).expect("a question");
        assert_eq!(
            at,
            given.len() + 1,
            "round {round}: every answer shown as given is there"
        );
        // Some keys, then the kill: while one is read, saved, or drawn.
        let keys: Vec<usize> = (0..numbers.below(4))
            .map(|_| numbers.below(4) as usize)
            .collect();
        let back = numbers.below(4) == 0 && given.len() > 1;
        let mut former = None;
        if back {
            terminal.press_for("\u{7f}", "(your answer)");
            former = given.pop();
        }
        let room = (last - 1).saturating_sub(given.len());
        let keys = &keys[..keys.len().min(room)];
        for key in keys {
            terminal.press(&(key + 1).to_string());
        }
        let nap = numbers.below(30_000);
        std::thread::sleep(std::time::Duration::from_micros(nap));
        let seen = terminal.contents();
        terminal.signal("KILL");
        terminal.end();
        let seen = shown(&seen).expect("a question");
        let text = std::fs::read_to_string(state.path().join("rolefit/pm-vs-po.quick.json"));
        let restored = match text {
            Ok(text) => draft::parse(&text, &bank).expect("the draft is whole"),
            Err(_) => {
                assert_eq!(
                    seen, 1,
                    "round {round}: an answer is on disk before the next question"
                );
                given.clear();
                continue;
            }
        };
        let wanted: Vec<usize> = given.iter().chain(keys).copied().collect();
        let found: Vec<usize> = quick
            .iter()
            .map_while(
                |&question| match restored.draft.answers.get(&bank, question) {
                    Some(Pick::One(option)) => Some(option),
                    _ => None,
                },
            )
            .collect();
        assert!(
            found.len() + 1 >= seen,
            "round {round}: {found:?}, question {seen} shown"
        );
        for (place, option) in found.iter().enumerate() {
            // An answer that is about to be changed stays until it is.
            let is_former = place == given.len() && former == Some(*option);
            let is_given = wanted.get(place) == Some(option);
            assert!(
                is_given || is_former,
                "round {round}: {found:?}, {wanted:?}"
            );
        }
        given = found;
        let at = restored
            .draft
            .at
            .and_then(|at| quick.iter().position(|&asked| asked == at));
        given.truncate(at.unwrap_or(last));
        // Before the end is reached the quiz begins anew.
        if given.len() + 1 >= last {
            std::fs::remove_file(state.path().join("rolefit/pm-vs-po.quick.json")).expect("gone");
            given.clear();
        }
    }
}

#[test]
fn one_goes_back_changes_an_answer_is_killed_and_finishes() {
    let state = folder();
    let mut terminal = quiz(state.path(), &["--quick"], "Question 1 of 12");
    terminal.press_for("44444414", "Question 9 of 12");
    terminal.press_for(&"\u{7f}".repeat(5), "Question 4 of 12");
    terminal.press_for("1", "Question 5 of 12");
    terminal.signal("KILL");
    terminal.end();
    let save = state.path().join("sheet.json");
    let save = save.to_str().expect("UTF-8");
    let arguments = ["--quick", "--resume", "--save", save, "--format", "json"];
    let mut terminal = quiz(state.path(), &arguments, "Question 5 of 12");
    terminal.press(&ENTER.repeat(4));
    terminal.press_for("4444", "Show the result");
    terminal.press_for(ENTER, "5 Finish");
    terminal.press("5\r");
    assert_eq!(terminal.end(), 0);
    let text = std::fs::read_to_string(save).expect("the sheet");
    let bank = shipped::bank();
    let sheet = rolefit::sheet::parse(&text, &bank).expect("a sheet");
    let quick = bank.quick().expect("it has one");
    assert_eq!(sheet.answers.answered().count(), 12);
    assert_eq!(sheet.answers.option(quick[3]), Some(0), "the changed one");
    assert_eq!(sheet.answers.option(quick[4]), Some(3), "the one after it");
    assert!(!state.path().join("rolefit/pm-vs-po.quick.json").exists());
}

#[test]
fn a_damaged_draft_is_set_aside_with_its_path_told() {
    let state = folder();
    leave_draft(state.path());
    for number in 1..=2 {
        std::fs::write(draft_path(state.path()), "{\"format\": \"rolefit-dr").expect("written");
        let name = format!("pm-vs-po.damaged-{number}.json");
        let mut terminal = quiz(state.path(), &[], "Question 1 of 29");
        let flat = terminal.contents().replace('\n', "");
        assert!(flat.contains("could not be read"), "{flat}");
        assert!(state.path().join("rolefit").join(&name).exists());
        terminal.press_for("4", "Question 2 of 29");
    }
}

#[cfg(unix)]
#[test]
fn a_draft_is_its_owners_alone_and_never_goes_through_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let state = folder();
    leave_draft(state.path());
    let mode = |path: &Path| std::fs::metadata(path).expect("it").permissions().mode() & 0o777;
    assert_eq!(mode(&draft_path(state.path())), 0o600);
    assert_eq!(mode(&state.path().join("rolefit")), 0o700);
    let other = state.path().join("precious");
    std::fs::write(&other, "precious").expect("written");
    std::fs::remove_file(draft_path(state.path())).expect("removed");
    symlink(&other, draft_path(state.path())).expect("linked");
    let mut terminal = quiz(state.path(), &[], "could not be read");
    terminal.press_for("4", "Question 2 of 29");
    assert_eq!(std::fs::read_to_string(&other).expect("it"), "precious");
    assert!(
        draft_path(state.path())
            .symlink_metadata()
            .expect("it")
            .is_file()
    );
}

/// Another version of the shipped bank, under this name in the folder of a quiz.
fn other_bank(state: &Path, version: &str) -> String {
    let text = shipped::text();
    let own = format!("\"version\": \"{}\"", shipped::bank().version());
    assert!(text.contains(&own), "{own}");
    let other = text
        .replacen(&own, &format!("\"version\": \"{version}\""), 1)
        .replace("\"focus\"", "\"sharpness\"");
    std::fs::write(state.join("other.json"), other).expect("written");
    "other.json".into()
}

#[test]
fn another_minor_version_of_the_bank_keeps_what_still_exists() {
    let state = folder();
    leave_draft(state.path());
    let major = shipped::bank()
        .version()
        .split('.')
        .next()
        .expect("a part")
        .to_owned();
    let other = other_bank(state.path(), &format!("{major}.99.0"));
    let terminal = quiz(state.path(), &["--bank", &other, "--resume"], "Dropped:");
    let contents = terminal.contents();
    assert!(contents.contains("Question 2 of 29"), "{contents}");
}

/// An answer may mean something else in another major version, so none is taken up unasked; and none is
/// lost.
#[test]
fn a_draft_of_another_major_version_is_refused_and_stays() {
    let state = folder();
    leave_draft(state.path());
    let other = other_bank(state.path(), "99.0.0");
    let draft = std::fs::read(draft_path(state.path())).expect("a draft");
    let take = |more: &[&str]| {
        let arguments = [&["take", "--plain", "--bank", &other][..], more].concat();
        let mut command = rolefit();
        command
            .current_dir(state.path())
            .env("XDG_STATE_HOME", state.path())
            .args(arguments);
        run_command(&mut command, "4\n")
    };
    let refused = take(&["--resume"]);
    assert_eq!((refused.status, &*refused.out), (Some(1), ""));
    let told = format!(
        "error: the draft is of version \"{}\" of the bank, not of \"99.0.0\"\n  --> ",
        shipped::bank().version()
    );
    assert!(refused.err.starts_with(&told), "{}", refused.err);
    for flag in ["--any-version", "--fresh"] {
        assert!(refused.err.contains(flag), "{flag}: {}", refused.err);
    }
    let kept = || std::fs::read(draft_path(state.path())).expect("a draft");
    assert_eq!(kept(), draft);
    let terminal = quiz(
        state.path(),
        &["--bank", &other],
        "There is a draft of other questions.",
    );
    insta::assert_snapshot!(
        terminal
            .contents()
            .replace(shipped::bank().version(), "2.0.0")
    );
    drop(terminal);
    assert_eq!(kept(), draft);
    let any = ["--bank", &other, "--resume", "--any-version"];
    drop(quiz(state.path(), &any, "Dropped:"));
    assert_eq!(kept(), draft);
    let fresh = take(&["--fresh"]);
    assert!(fresh.err.contains("The old draft lies at"), "{}", fresh.err);
    let aside = state.path().join("rolefit/pm-vs-po.other-version-1.json");
    assert_eq!(std::fs::read(aside).expect("it is kept"), draft);
    assert_ne!(kept(), draft);
}

#[test]
fn a_second_quiz_is_told_and_may_go_on_unsaved_or_wait() {
    let state = folder();
    let mut first = quiz(state.path(), &[], "Question 1 of 29");
    first.press_for("4", "Question 2 of 29");
    let before = std::fs::read_to_string(draft_path(state.path())).expect("a draft");
    let mut second = quiz(state.path(), &[], "This quiz is running already.");
    insta::assert_snapshot!(second.contents());
    second.press_for("1\r", "The answers are not saved");
    second.press_for("11", "Question 3 of 29");
    second.press_for("q", "Leave; the answers are not saved");
    second.press_for("3\r", "2 answers not saved: this quiz is running already.");
    assert_eq!(second.end(), 0);
    assert_eq!(
        std::fs::read_to_string(draft_path(state.path())).expect("a draft"),
        before
    );
    let mut third = quiz(state.path(), &[], "This quiz is running already.");
    third.press_for(DOWN, "▸ 2");
    third.press_for(ENTER, "Waiting for the other quiz to end.");
    first.press("q3\r");
    assert_eq!(first.end(), 0);
    third.wait_for("Go on where you were?");
}

#[test]
fn forget_removes_every_draft_but_one_that_is_in_use() {
    let state = folder();
    let forget = |arguments: &[&str]| {
        let mut command = rolefit();
        command
            .env("XDG_STATE_HOME", state.path())
            .args(["take", "--forget"]);
        run_command(command.args(arguments), "")
    };
    assert_eq!(forget(&[]).out, "there is no draft\n");
    leave_draft(state.path());
    std::fs::write(state.path().join("rolefit/pm-vs-po.damaged-1.json"), "x").expect("written");
    std::fs::write(state.path().join("rolefit/other.quick.json"), "x").expect("written");
    let done = forget(&["--bank", "pm-vs-po"]);
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert_eq!(done.out.lines().count(), 2, "{}", done.out);
    let done = forget(&[]);
    assert!(done.out.contains("other.quick.json"), "{}", done.out);
    let left = std::fs::read_dir(state.path().join("rolefit"))
        .expect("it")
        .count();
    assert_eq!(left, 0);
    let mut terminal = quiz(state.path(), &[], "Question 1 of 29");
    terminal.press_for("4", "Question 2 of 29");
    let done = forget(&[]);
    assert_eq!(done.status, Some(1));
    assert!(
        done.err
            .contains("a quiz is running with the draft pm-vs-po"),
        "{}",
        done.err
    );
    assert!(draft_path(state.path()).exists());
}

#[test]
fn without_a_place_for_drafts_the_quiz_says_so_and_goes_on() {
    let state = folder();
    std::fs::write(state.path().join("rolefit"), "a file in the way").expect("written");
    let mut terminal = quiz(state.path(), &[], "The answers are not saved");
    terminal.press_for("4", "Question 2 of 29");
}
