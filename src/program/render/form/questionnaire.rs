//! What a form asks, in its order, whatever the format: every text safe to show.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rolefit::bank::{Kind, Question, built_in};
use rolefit::language::{Catalog, Language};
use rolefit::{Bank, Length};

use crate::cli::failure::Failure;
use crate::render::terminal::visible::visible;
use crate::render::words::{for_script, language, takes};

/// The most options whose labels stand side by side in a row.
const LONGEST_ROW: usize = 7;
/// The longest label in such a row, in characters.
const LONGEST_LABEL: usize = 24;

/// The sentences of the form's scripts, without what they all begin with.
const SCRIPT_WORDS: [&str; 36] = [
    "count",
    "restored-one",
    "restored-other",
    "kept",
    "not-kept",
    "all-answered",
    "open-one",
    "open-other",
    "question",
    "nothing",
    "nothing-to-send",
    "no-group-sure",
    "saved",
    "handed",
    "forget-sure",
    "forget-sure-room",
    "forgotten",
    "result-below",
    "result-trouble",
    "sending",
    "sent",
    "sent-again",
    "sent-at",
    "sent-before",
    "room-closed",
    "room-too-large",
    "room-unreadable",
    "room-busy",
    "room-full",
    "room-lost",
    "room-refused",
    "room-silent",
    "room-offline",
    "changed-since",
    "send",
    "save",
];

/// A bank's questions as a form asks them.
#[derive(Debug)]
pub(crate) struct Questionnaire {
    /// The bank's id: what a sheet names.
    pub(crate) bank: String,
    /// The bank's version.
    pub(crate) version: String,
    /// The language of the bank's texts, as a BCP 47 tag.
    pub(crate) language: String,
    /// The language of the form's own sentences.
    pub(crate) spoken: Language,
    pub(crate) title: String,
    /// How long it takes.
    pub(crate) time: String,
    /// May be empty.
    pub(crate) intro: String,
    pub(crate) length: Length,
    /// What else the form asks and does.
    pub(crate) options: FormOptions,
    /// What shows one's own result in the page, where the form is to.
    pub(crate) result: Option<OwnResult>,
    pub(crate) items: Vec<FormQuestion>,
}

/// What a page needs to show one's own result.
#[derive(Debug)]
pub(crate) struct OwnResult {
    /// The bank's file, safe within a script.
    pub(crate) bank: String,
    /// The core for a browser, gzipped, in base64.
    pub(crate) engine: &'static str,
    /// The language of the result, as a BCP 47 tag.
    pub(crate) language: &'static str,
}

impl OwnResult {
    /// That of a bank of this text.
    pub(crate) fn new(bank: &str, language: Language) -> OwnResult {
        /// Packed once a run.
        static ENGINE: LazyLock<String> =
            LazyLock::new(|| STANDARD.encode(include_bytes!("../../../../wasm/rolefit.wasm.gz")));
        OwnResult {
            // In JSON this letter stands in texts alone, and there its escape is the same text. So no
            // text of a bank ends the script that it stands in.
            bank: bank.replace('<', "\\u003c"),
            engine: &ENGINE,
            language: language.tag(),
        }
    }
}

/// What a form asks beside its questions, and where its answers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormOptions {
    /// Whether it asks for a name.
    pub(crate) name: bool,
    /// The groups to choose from; free text where there are none.
    pub(crate) groups: Vec<String>,
    /// Whether it sends its sheet to the room that it came from.
    pub(crate) room: bool,
    /// The bank's file, where the page is to show one's own result.
    pub(crate) result_of: Option<String>,
    /// The languages to choose from, where there are several: those in which the same room shows its form,
    /// or that the page itself carries.
    pub(crate) languages: Vec<FormLanguage>,
}

/// A language in which a form can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormLanguage {
    /// Its BCP 47 tag.
    pub(crate) tag: String,
    /// Its own name for itself.
    pub(crate) name: String,
}

impl FormLanguage {
    /// A language by its tag, with its own name where the program speaks it.
    pub(crate) fn new(tag: &str) -> FormLanguage {
        FormLanguage {
            tag: tag.to_owned(),
            name: Language::from_tag(tag)
                .map_or_else(|| tag.to_owned(), |known| known.name().into()),
        }
    }
}

impl Default for FormOptions {
    fn default() -> FormOptions {
        FormOptions {
            name: true,
            groups: Vec::new(),
            room: false,
            result_of: None,
            languages: Vec::new(),
        }
    }
}

/// One question.
#[derive(Debug)]
pub(crate) struct FormQuestion {
    /// Its number on the form, from 1.
    pub(crate) number: usize,
    /// The question's id: what a sheet names.
    pub(crate) id: String,
    pub(crate) text: String,
    /// May be empty.
    pub(crate) help: String,
    /// The two statements of a pair.
    pub(crate) sides: Option<[String; 2]>,
    pub(crate) answer: AnswerWay,
    pub(crate) options: Vec<FormOption>,
    /// Whether the options are short enough to stand side by side on a wide screen.
    pub(crate) in_a_row: bool,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnswerWay {
    /// One grade of a scale, which a sheet gives by its number.
    Grade,
    /// One option, which a sheet gives by its id.
    One,
    /// At most so many options, none included.
    Many(usize),
}

/// One option.
#[derive(Debug)]
pub(crate) struct FormOption {
    /// Its number, from 1: what somebody types who copies a sheet of paper.
    pub(crate) number: usize,
    /// What a sheet gives: the number or the id.
    pub(crate) value: String,
    pub(crate) label: String,
}

impl Questionnaire {
    /// The questions that a sheet of this length is asked.
    pub(crate) fn new(bank: &Bank, length: Length, options: &FormOptions) -> Questionnaire {
        let asked = bank.asked(length).into_iter().enumerate();
        Questionnaire {
            bank: bank.id().to_owned(),
            version: shown(bank.version()),
            language: bank.language().to_owned(),
            title: shown(bank.title()),
            time: takes(bank, length),
            intro: shown(bank.intro()),
            length,
            options: FormOptions {
                groups: options.groups.iter().map(|group| shown(group)).collect(),
                ..options.clone()
            },
            spoken: language(bank),
            result: options
                .result_of
                .as_deref()
                .map(|text| OwnResult::new(text, language(bank))),
            items: asked
                .map(|(index, question)| FormQuestion::new(index + 1, &bank.questions()[question]))
                .collect(),
        }
    }

    /// What it begins with: how long it takes, and the bank's own words.
    pub(crate) fn introduction(&self) -> String {
        format!("{} {}", self.time, self.intro)
            .trim_end()
            .to_owned()
    }

    /// How a filled-in sheet of paper is typed in.
    pub(crate) fn typing(&self) -> String {
        self.typing_by(&self.command())
    }

    /// The same with the command as Markdown writes code.
    pub(crate) fn typing_in_code(&self) -> String {
        self.typing_by(&format!("`{}`", self.command()))
    }

    fn typing_by(&self, command: &str) -> String {
        let several = |item: &FormQuestion| item.most().is_some();
        let id = match self.items.iter().any(several) {
            true => "form-typing-several",
            false => "form-typing",
        };
        self.catalog().with(id, &[("command", command.into())])
    }

    /// The form's own sentences.
    pub(crate) fn catalog(&self) -> &'static Catalog {
        self.spoken.catalog()
    }

    /// How many questions are answered.
    pub(crate) fn count(&self, done: usize) -> String {
        let values = [("done", done.into()), ("all", self.items.len().into())];
        self.catalog().with("form-count", &values)
    }

    /// What stands before the line for something that one need not say.
    pub(crate) fn labelled(&self, id: &str) -> String {
        let catalog = self.catalog();
        let label = format!("{} {}", catalog.text(id), catalog.text("form-optional"));
        self.spoken.labelled(&label, "")
    }

    /// What is said about how many options may be chosen; empty where it is one.
    pub(crate) fn how_many(&self, item: &FormQuestion) -> String {
        match item.answer {
            AnswerWay::Many(most) if most >= item.options.len() => {
                self.catalog().text("form-many-all")
            }
            AnswerWay::Many(1) => self.catalog().text("form-many-one"),
            AnswerWay::Many(most) => self.catalog().with("form-many", &[("most", most.into())]),
            _ => String::new(),
        }
    }

    /// What the button that clears an answer is called.
    pub(crate) fn clear_label(&self, item: &FormQuestion) -> String {
        self.catalog()
            .with("form-clear-of", &[("number", item.number.into())])
    }

    /// The steps between the sides of a pair.
    pub(crate) fn steps(&self, item: &FormQuestion, left: &str, right: &str) -> String {
        let values = [
            ("last", item.options.len().into()),
            ("left", left.into()),
            ("right", right.into()),
        ];
        self.catalog().with("form-steps", &values)
    }

    /// What the form's scripts say, as JSON.
    pub(crate) fn script_words(&self) -> Result<String, Failure> {
        for_script(self.spoken, "form-", &SCRIPT_WORDS)
    }

    /// The command that asks the same questions, for whoever copies a sheet of paper.
    pub(crate) fn command(&self) -> String {
        let bank = match built_in(&self.bank) {
            Some(_) => "",
            None => " --bank FILE",
        };
        let quick = if self.is_quick() { " --quick" } else { "" };
        format!("rolefit take --ask-group --save NAME.json{bank}{quick}")
    }

    /// Whether this is the short version.
    pub(crate) fn is_quick(&self) -> bool {
        self.length == Length::Quick
    }
}

impl FormQuestion {
    fn new(number: usize, question: &Question) -> FormQuestion {
        let answer = match question.kind {
            Kind::Scale | Kind::Pair { .. } => AnswerWay::Grade,
            Kind::Choice => AnswerWay::One,
            Kind::Multi { max } => AnswerWay::Many(max),
        };
        let options = question.options.iter().enumerate();
        let options: Vec<FormOption> = options
            .map(|(index, option)| FormOption {
                number: index + 1,
                value: if option.id.is_empty() {
                    (index + 1).to_string()
                } else {
                    option.id.clone()
                },
                label: shown(&option.label),
            })
            .collect();
        let is_short = |option: &FormOption| option.label.chars().count() <= LONGEST_LABEL;
        FormQuestion {
            number,
            id: question.id.clone(),
            text: shown(&question.text),
            help: shown(&question.help),
            sides: match &question.kind {
                Kind::Pair { left, right } => Some([shown(left), shown(right)]),
                Kind::Scale | Kind::Choice | Kind::Multi { .. } => None,
            },
            in_a_row: answer == AnswerWay::Grade
                && options.len() <= LONGEST_ROW
                && options.iter().all(is_short),
            answer,
            options,
        }
    }

    /// The most options that may be chosen, where several may.
    pub(crate) fn most(&self) -> Option<usize> {
        match self.answer {
            AnswerWay::Many(most) => Some(most),
            _ => None,
        }
    }
}

fn shown(text: &str) -> String {
    visible(text).into_owned()
}
