//! What the quiz says at its end and the command line at a narrow terminal: words stay whole, and what is to be
//! copied works.

use crate::quiz::folder;
use crate::support::program::tiny_bank;
use crate::support::pty::{CTRL_C, CTRL_D, ENTER, Start};

#[test]
fn a_command_to_go_on_stands_whole_on_lines_that_a_shell_reads() {
    let state = folder();
    std::fs::copy(tiny_bank(), state.path().join("a-bank-of-some-length.json")).expect("copied");
    let arguments = ["--bank", "./a-bank-of-some-length.json", "--language", "en"];
    let mut start = Start::new(state.path(), &arguments);
    start.columns = 40;
    let mut terminal = start.run();
    terminal.wait_for("Question 1 of");
    terminal.press_for("1", "Question 2 of");
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), 130);
    let screen = terminal.contents();
    let lines: Vec<&str> = screen.trim().lines().map(str::trim_end).collect();
    assert_eq!(
        lines,
        [
            "Interrupted. 1 answer saved. Go on with:",
            r"rolefit take --resume \",
            r"  --bank ./a-bank-of-some-length.json \",
            "  --language en",
        ]
    );
}

#[test]
fn the_list_of_results_and_errors_break_at_blanks_on_a_terminal() {
    let state = folder();
    let mut start = Start::new(state.path(), &["--quick"]);
    start.columns = 40;
    let mut terminal = start.run();
    terminal.wait_for("Question 1 of");
    terminal.press_for(&"s".repeat(12), "Show the result");
    terminal.press_for(ENTER, "what it means");
    terminal.press("5\r");
    assert_eq!(terminal.end(), 0);
    for (arguments, shown) in [
        (&["last", "--list"][..], "     Too little is answered yet."),
        (
            &["last", "2"],
            "help: they are 1 to 1:\nrolefit last --list",
        ),
    ] {
        let mut start = Start::new(state.path(), arguments);
        start.columns = 40;
        // Where the hour has no name behind it.
        start.variables = &[("TZ", "CET-1")];
        let mut terminal = start.run();
        terminal.end();
        let screen = terminal.contents();
        assert!(screen.contains(shown), "{screen}");
    }
}

#[test]
fn in_plain_lines_ctrl_d_leaves_and_what_is_no_answer_is_told_in_the_quizs_language() {
    let state = folder();
    let arguments = ["--plain", "--quick", "--language", "de"];
    let mut terminal = Start::new(state.path(), &arguments).run();
    terminal.press_for(
        "9\n",
        "„9“ ist hier keine Antwort: Möglich ist eine Nummer von 1",
    );
    terminal.press_for("skip\n", "Frage 2 von 12");
    terminal.press_for(CTRL_D, "Noch ist nichts beantwortet.");
    assert_eq!(terminal.end(), 0);

    let mut terminal = Start::new(state.path(), &arguments).run();
    terminal.wait_for("Frage 1 von 12");
    assert!(
        !terminal.contents().contains("Entwurf"),
        "a draft without answers is not offered"
    );
    terminal.press_for("4\n", "Frage 2 von 12");
    terminal.press_for(CTRL_D, "1 Antwort gespeichert. Weiter mit:");
    assert_eq!(terminal.end(), 0);
}
