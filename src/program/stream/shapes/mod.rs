//! Random sheets, written in every shape that form services and spreadsheets give, are read back exactly or
//! refused: never with another answer. The same files, damaged, are read or refused, too.

mod damaged;
mod dice;
mod files;
mod json;
mod shape;
mod ways;

use std::ops::ControlFlow;

use rolefit::bank::{Kind, built_in, translation::Translation};
use rolefit::sheet::{Versions, answers::Answers};
use rolefit::{Bank, Length, Pick, Sheet};

use super::{Block, BlockSource, RecordReader, inputs};
use crate::tables::Wishes;
use dice::Dice;
use shape::Shape;

/// How many shapes a run writes.
const SHAPES: usize = 5_000;

fn random_sheets(dice: &mut Dice, bank: &Bank, has_person: bool) -> Vec<Sheet> {
    let count = dice.below(4);
    let mut sheet = |number: usize| {
        let mut answers = Answers::new(bank);
        for (index, question) in bank.questions().iter().enumerate() {
            if dice.below(10) == 0 {
                continue;
            }
            let pick = match question.kind {
                Kind::Multi { max } => {
                    let mut all: Vec<usize> = (0..question.options.len()).collect();
                    let count = dice.below(max + 1);
                    Pick::Many(
                        (0..count)
                            .map(|_| all.swap_remove(dice.below(all.len())))
                            .collect(),
                    )
                }
                _ => Pick::One(dice.below(question.options.len())),
            };
            answers.set(index, &pick).expect("it is allowed");
        }
        Sheet {
            id: has_person.then(|| format!("p{number}")),
            group: has_person.then(|| dice.one(&["Berlin", "New York", "Zürich"]).to_owned()),
            ..Sheet::new(Length::Full, answers)
        }
    };
    let count = 1 + count;
    (0..count).map(&mut sheet).collect()
}

/// What a table can tell of a sheet: that nothing was chosen looks like no answer.
fn told(bank: &Bank, sheet: &Sheet) -> (Option<String>, Option<String>, Vec<Option<Pick>>) {
    let answers = (0..bank.questions().len()).map(|question| {
        let pick = sheet.answers.get(bank, question);
        pick.filter(|pick| *pick != Pick::Many(Vec::new()))
    });
    (sheet.id.clone(), sheet.group.clone(), answers.collect())
}

/// Everything that is read of a file, or why it is refused.
fn read(
    bank: &Bank,
    reader: &mut RecordReader<'_>,
    path: &std::path::Path,
) -> Result<Vec<Sheet>, String> {
    let refused = |failure: crate::cli::failure::Failure| failure.to_string();
    let wishes = Wishes::default();
    let inputs = inputs(&[path.to_owned()], None).map_err(refused)?;
    let mut source = BlockSource::new(bank, inputs, &wishes);
    let mut block = Block::default();
    let mut sheets = Vec::new();
    let mut wrong = None;
    while source.fill(&mut block).map_err(refused)? {
        let _ = reader.each(&block, &mut |_, sheet| {
            match sheet {
                Ok(sheet) => sheets.push(sheet.to_sheet()),
                Err(refusal) => wrong = Some(refusal.text()),
            }
            ControlFlow::Continue(())
        });
    }
    wrong.map_or(Ok(sheets), Err)
}

/// The shipped bank, and the same in each of its languages.
fn languages() -> (Bank, Vec<Bank>) {
    let shipped = built_in("pm-vs-po").expect("it ships");
    let bank = shipped.bank().expect("a sound bank");
    let mut languages = vec![bank.clone()];
    for texts in shipped.translations {
        let texts = Translation::parse(texts).expect("a translation");
        let text = texts.apply(shipped.text).expect("it is whole");
        languages.push(Bank::parse(&text).expect("a sound bank"));
    }
    (bank, languages)
}

/// Writes so many shapes, and gives why some were refused.
fn refusals(seed: u8, shapes: usize) -> Vec<String> {
    let (bank, languages) = languages();
    let mut dice = Dice::new(seed);
    let folder = tempfile::tempdir().expect("a folder");
    let mut reader = RecordReader::new(&bank, Versions::SameMajor);
    let mut refusals = Vec::new();
    for number in 0..shapes {
        let shape = Shape::random(&mut dice, languages.len());
        let texts = &languages[shape.language];
        let sheets = random_sheets(&mut dice, texts, shape.has_person);
        let (content, ending) = shape.file(&shape.rows(texts, &sheets));
        let path = folder.path().join(format!("export{ending}"));
        std::fs::write(&path, content).expect("the file is written");
        match read(&bank, &mut reader, &path) {
            Ok(found) => {
                let found: Vec<_> = found.iter().map(|sheet| told(&bank, sheet)).collect();
                let expected: Vec<_> = sheets.iter().map(|sheet| told(&bank, sheet)).collect();
                assert_eq!(found, expected, "seed {seed}, shape {number}: {shape:?}");
            }
            Err(why) => refusals.push(format!("{shape:?}: {why}")),
        }
    }
    refusals
}

#[test]
fn every_shape_is_read_back_exactly_or_refused() {
    let halves = std::thread::scope(|scope| {
        let halves = [1, 2].map(|seed| scope.spawn(move || refusals(seed, SHAPES / 2)));
        halves.map(|half| half.join().expect("every shape is read back or refused"))
    });
    let refusals = halves.concat();
    let some = refusals.iter().step_by(refusals.len() / 12 + 1);
    let some: Vec<&str> = some.map(String::as_str).collect();
    assert!(
        refusals.len() * 20 <= SHAPES,
        "{} of {SHAPES} refused:\n{}",
        refusals.len(),
        some.join("\n")
    );
}
