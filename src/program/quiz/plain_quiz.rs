//! The quiz in plain lines: for scripts, screen readers, and terminals that know no cursor. It writes
//! no escape sequence, and reads one answer a line.

use std::time::Duration;

use rolefit::bank::Kind;
use rolefit::{Bank, Length, Pick};

use super::beginning::{Ask as _, StartMode, begin};
use super::draft::DraftKeeper;
use super::ending::{End, Finished};
use super::enough::{self, Enough};
use super::interruption::InterruptionWatch;
use super::kept_results::KeptBefore;
use super::lines::Lines;
use super::options::QuizOptions;
use super::pace::{Pace, Stopwatch};
use super::paper_sheet::PaperSheet;
use super::phrases;
use super::plain_input::{LineCommand, Meaning, read};
use super::session::Session;
use crate::cli::failure::Failure;
use crate::render::terminal::wrap::wrap;
use crate::render::words;

/// Takes the quiz in plain lines.
pub(super) fn take(
    bank: &Bank,
    length: Length,
    options: &QuizOptions,
    watch: &InterruptionWatch,
) -> Result<End, Failure> {
    let mut lines = Lines::new(bank);
    let resume = &options.resume;
    // What comes from a pipe is somebody's file or script: no draft, unless one is asked for.
    let (keeper, session, is_resumed) = if !lines.is_terminal && options.start == StartMode::Ask {
        let keeper = DraftKeeper::at_the_end(options.asks_group, watch, resume.this.clone());
        (keeper, Session::new(bank, length), false)
    } else {
        match begin(
            bank,
            (length, options.asks_group),
            options.taking_up(),
            resume,
            watch,
            &mut lines,
        )? {
            None => return Ok(End::Left(Vec::new())),
            Some(beginning) => {
                lines.say(&beginning.notice)?;
                let session = beginning.session;
                (beginning.keeper, session, beginning.is_resumed)
            }
        }
    };
    let is_of_other = options.asks_group || session.paper.whose().is_some();
    let kept = match is_of_other {
        true => KeptBefore::default(),
        false => KeptBefore::new(&session, is_resumed),
    };
    let mut talk = Talk {
        enough: (lines.is_terminal && !is_of_other).then(|| Enough::new(&session)),
        lines,
        keeper,
        session,
        pace: Pace::default(),
    };
    if options.asks_group && talk.session.paper.whose().is_none() {
        talk.session.paper = talk.ask_person()?;
    }
    talk.keeper.watch(&talk.session);
    talk.introduce()?;
    match talk.go()? {
        Go::On => {
            // A script has no pace, and that of whoever types is not that of whoever answered.
            let has_pace = talk.lines.is_terminal && !is_of_other;
            let pace = talk.pace.seconds().filter(|_| has_pace);
            Ok(End::Finished(Box::new(Finished {
                sheet: talk.session.sheet(pace),
                kept,
                is_of_other,
                is_typed: talk.lines.is_terminal,
                was_shown: false,
                keeper: talk.keeper,
            })))
        }
        Go::Leave => Ok(End::left(talk.keeper.leave(&talk.session))),
    }
}

/// Whether the quiz goes on.
#[derive(PartialEq, Eq)]
enum Go {
    On,
    Leave,
}

struct Talk<'b> {
    lines: Lines,
    keeper: DraftKeeper,
    session: Session<'b>,
    pace: Pace,
    /// Who makes the offer to end early, where one is made.
    enough: Option<Enough<'b>>,
}

impl Talk<'_> {
    /// Asks what stands on a sheet of paper besides the answers.
    fn ask_person(&mut self) -> Result<PaperSheet, Failure> {
        let catalog = words::catalog(self.session.bank());
        let field = |id: &str| -> Result<Option<String>, Failure> {
            let line = self.lines.read(&catalog.text(id))?.unwrap_or_default();
            let line = line.trim();
            Ok((!line.is_empty()).then(|| line.to_owned()))
        };
        Ok(PaperSheet {
            id: field("ask-name")?,
            group: field("ask-group")?,
        })
    }

    fn introduce(&mut self) -> Result<(), Failure> {
        let bank = self.session.bank();
        self.lines.say(bank.title())?;
        let takes = words::takes_or_short(bank, self.session.length());
        self.lines.say(&takes)?;
        self.lines.say(bank.intro())?;
        // In a file an empty line is an empty answer; a person may have pressed Enter once too often.
        let id = match self.lines.is_terminal {
            true => "plain-intro-person",
            false => "plain-intro-script",
        };
        self.lines.say(&words::catalog(bank).text(id))
    }

    fn go(&mut self) -> Result<Go, Failure> {
        loop {
            while !self.session.is_at_review() {
                if self.ask()? == Go::Leave {
                    return Ok(Go::Leave);
                }
                let enough = self.enough.as_mut();
                if enough.is_some_and(|enough| enough.is_due(&self.session)) {
                    let (heading, why, ways) = enough::offer(&self.session);
                    let ways = [ways[0].as_str(), ways[1].as_str()];
                    self.lines.write("\n")?;
                    match self.lines.choose(&heading, &why, &ways)? {
                        None => return Ok(Go::Leave),
                        Some(0) => {}
                        Some(_) => return Ok(Go::On),
                    }
                }
            }
            // A script has said all it has to say.
            if !self.lines.is_terminal {
                return Ok(Go::On);
            }
            let catalog = words::catalog(self.session.bank());
            let tally = phrases::tally(&self.session);
            self.lines.write("\n")?;
            self.lines
                .say(&catalog.with("plain-last", &[("tally", (&tally).into())]))?;
            let rest = match self.session.length() {
                Length::Quick => {
                    let values = [("count", self.session.beyond().into())];
                    words::catalog(self.session.bank()).with("rest-in-plain-lines", &values)
                }
                Length::Full => String::new(),
            };
            let how = catalog.text("plain-at-review");
            self.lines.say(format!("{how} {rest}").trim_end())?;
            let Some(line) = self.lines.read("> ")? else {
                return Ok(Go::On);
            };
            match (line.trim(), LineCommand::at_prompt(&line)) {
                ("", _) => return Ok(Go::On),
                (_, Some(LineCommand::Leave)) => return Ok(Go::Leave),
                (_, Some(LineCommand::Back)) => drop(self.session.back()),
                (_, Some(LineCommand::Review)) => self.review()?,
                (_, Some(LineCommand::Rest)) if self.session.length() == Length::Quick => {
                    self.session.go_on_with_the_rest();
                    self.save()?;
                }
                (number, _) => self.visit(number)?,
            }
        }
    }

    /// Asks the question that the session stands at, until it is answered or left.
    fn ask(&mut self) -> Result<Go, Failure> {
        self.show_question()?;
        let catalog = words::catalog(self.session.bank());
        let mut stopwatch = Stopwatch::start();
        loop {
            let place = self.session.place();
            let question = self.session.question(place);
            let Some(line) = self.lines.read(&catalog.text("plain-answer"))? else {
                // Ctrl-D leaves, as it leaves a shell.
                return match self.lines.is_terminal {
                    true => Ok(Go::Leave),
                    false => Err(self.ended_early()),
                };
            };
            match read(question, &line) {
                Meaning::Answer(pick) => {
                    self.answer(&pick, stopwatch.look(true))?;
                    return Ok(Go::On);
                }
                Meaning::Empty if self.session.answer_at(place).is_some() => {
                    self.session.go_on();
                    return Ok(Go::On);
                }
                Meaning::Empty if self.lines.is_terminal => {
                    self.lines.say(&catalog.text("plain-nothing"))?;
                }
                Meaning::Empty | Meaning::Word(LineCommand::Skip) => {
                    self.session.skip();
                    self.lines.say(&catalog.text("plain-skipped"))?;
                    self.save()?;
                    return Ok(Go::On);
                }
                Meaning::Word(LineCommand::Leave) => return Ok(Go::Leave),
                Meaning::Word(LineCommand::Back) => {
                    if self.session.back() {
                        return Ok(Go::On);
                    }
                    self.lines.say(&catalog.text("quiz-this-is-first"))?;
                }
                Meaning::Word(LineCommand::Review) => {
                    self.review()?;
                    self.lines.say(&catalog.text("plain-change-how"))?;
                    let line = self.lines.read("> ")?.unwrap_or_default();
                    match (line.trim(), LineCommand::at_prompt(&line)) {
                        ("", _) => {}
                        (_, Some(LineCommand::Leave)) => return Ok(Go::Leave),
                        (_, Some(LineCommand::Back)) => drop(self.session.back()),
                        (number, _) => self.visit(number)?,
                    }
                    return Ok(Go::On);
                }
                Meaning::Word(LineCommand::Help) => {
                    for paragraph in phrases::help(&self.session) {
                        self.lines.say(&paragraph)?;
                    }
                    stopwatch.go_on();
                }
                Meaning::Word(LineCommand::Rest) => {
                    let later = words::catalog(self.session.bank()).text("quiz-rest-later");
                    self.lines.say(&later)?;
                }
                Meaning::Wrong => self.lines.say(&phrases::no_answer(&self.session, &line))?,
            }
        }
    }

    fn answer(&mut self, pick: &Pick, after: Duration) -> Result<(), Failure> {
        let place = self.session.place();
        if self.session.answer_at(place).is_none() {
            let is_graded = self.session.question(place).kind.is_graded();
            self.pace.note(after, is_graded);
        }
        let answer = words::answer(self.session.bank(), self.session.index(place), pick);
        self.session.answer(pick);
        self.lines.item(&answer, "→ ")?;
        self.save()
    }

    fn save(&mut self) -> Result<(), Failure> {
        match self.keeper.save(&self.session) {
            Ok(()) => Ok(()),
            Err(error) => {
                let told = phrases::not_saved(self.session.bank(), &error);
                self.lines.say(&told)
            }
        }
    }

    fn show_question(&mut self) -> Result<(), Failure> {
        let session = &self.session;
        let place = session.place();
        let question = session.question(place);
        let language = words::language(session.bank());
        let catalog = language.catalog();
        let values = [
            ("number", (place + 1).into()),
            ("count", session.count().into()),
        ];
        let mut header = vec![catalog.with("quiz-question-of", &values)];
        let section = session.section(place);
        header.extend(section.map(|section| section.dimension.name.clone()));
        if self.lines.is_terminal {
            let minutes = self.pace.minutes_left(session.open());
            header.extend(phrases::time_left(language, minutes));
        }
        let mut lines = vec![String::new()];
        let width = self.lines.width;
        let mut add = |text: &str, first: &str, rest: &str| {
            lines.extend(wrap(text, width, first, rest));
        };
        add(&header.join(" · "), "", "");
        if let Some(section) = section.filter(|section| section.number == 1)
            && !section.dimension.about.is_empty()
        {
            add(&section.dimension.about, "", "");
        }
        add(&question.text, "", "");
        if session.bank().is_context(session.index(place)) {
            add(&question.help, "", "");
        }
        if let Kind::Pair { left, right } = &question.kind {
            add(
                left,
                &language.labelled(&catalog.text("quiz-first"), ""),
                "  ",
            );
            add(
                right,
                &language.labelled(&catalog.text("quiz-second"), ""),
                "  ",
            );
        }
        if let Kind::Multi { max } = question.kind {
            add(
                &catalog.with("plain-up-to", &[("most", max.into())]),
                "",
                "",
            );
        }
        for (index, option) in question.options.iter().enumerate() {
            add(&option.label, &format!("  {}  ", index + 1), "     ");
        }
        if session.answer_at(place).is_some() {
            let answer = phrases::answer_at(session, place);
            add(
                &catalog.with("plain-so-far", &[("answer", (&answer).into())]),
                "",
                "",
            );
        }
        self.lines.write(&(lines.join("\n") + "\n"))
    }

    fn review(&mut self) -> Result<(), Failure> {
        self.lines.say(&phrases::tally(&self.session))?;
        for place in 0..self.session.count() {
            let question = &self.session.question(place).text;
            let answer = phrases::answer_at(&self.session, place);
            let number = format!("{}. ", place + 1);
            self.lines
                .item(&format!("{question} → {answer}"), &number)?;
        }
        Ok(())
    }

    fn visit(&mut self, number: &str) -> Result<(), Failure> {
        let count = self.session.count();
        match number.parse::<usize>() {
            Ok(number @ 1..) if number <= count => self.session.visit(number - 1),
            _ => {
                let values = [("number", number.into()), ("count", count.into())];
                let catalog = words::catalog(self.session.bank());
                self.lines.say(&catalog.with("quiz-no-question", &values))?;
            }
        }
        Ok(())
    }

    fn ended_early(&self) -> Failure {
        let questions = match self.session.open() {
            1 => "1 question".into(),
            open => format!("{open} questions"),
        };
        let help = "give an answer a line, an empty line where a question is skipped";
        Failure::refused(
            format!("the input ended with {questions} left"),
            self.keeper
                .how_to_go_on(&self.session)
                .unwrap_or(help.into()),
        )
    }
}
