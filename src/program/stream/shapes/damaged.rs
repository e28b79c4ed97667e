//! Tables of every shape with bytes cut, doubled, overwritten or swapped.

use super::dice::Dice;
use super::{Bank, RecordReader, Shape, Sheet, Versions, languages, random_sheets, read};

/// How many damaged files a run reads.
const FILES: usize = 500;

/// What tables are made of, and what stands nowhere in a sound one.
const TOKENS: [&[u8]; 12] = [
    b"\"",
    b"\"\"",
    b"\n",
    b"\r",
    b",",
    b";",
    b"\t",
    b"\0",
    b"\xff\xfe",
    b"'",
    b"=1+1",
    b"[{\"",
];

fn damage(dice: &mut Dice, bytes: &mut Vec<u8>) {
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(12)).min(bytes.len());
        match dice.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again).for_each(drop);
            }
            2 => {
                let token = dice.one(&TOKENS);
                bytes.splice(at..end, token.iter().copied()).for_each(drop);
            }
            3 => {
                let token = dice.one(&TOKENS);
                bytes.splice(at..at, token.iter().copied()).for_each(drop);
            }
            4 => {
                for byte in &mut bytes[at..end] {
                    *byte ^= 1 << dice.below(8);
                }
            }
            _ => bytes.truncate(bytes.len().saturating_sub(dice.below(40))),
        }
    }
}

/// What is read of a file by a reader that has read others, and by one that has not.
fn both(
    bank: &Bank,
    used: &mut RecordReader<'_>,
    path: &std::path::Path,
) -> [Result<Vec<Sheet>, String>; 2] {
    let mut unused = RecordReader::new(bank, Versions::SameMajor);
    [read(bank, used, path), read(bank, &mut unused, path)]
}

#[test]
fn a_damaged_table_is_read_or_refused_and_what_was_read_before_it_changes_nothing() {
    let (bank, languages) = languages();
    let mut dice = Dice::new(7);
    let folder = tempfile::tempdir().expect("a folder");
    let mut used = RecordReader::new(&bank, Versions::SameMajor);
    let mut refused = 0;
    for number in 0..FILES {
        let shape = Shape::random(&mut dice, languages.len());
        let sheets = random_sheets(&mut dice, &languages[shape.language], shape.has_person);
        let (mut content, ending) = shape.file(&shape.rows(&languages[shape.language], &sheets));
        damage(&mut dice, &mut content);
        let path = folder.path().join(format!("export{ending}"));
        std::fs::write(&path, content).expect("the file is written");
        let [found, again] = both(&bank, &mut used, &path);
        assert_eq!(found, again, "file {number}: {shape:?}");
        match found {
            Ok(sheets) => assert!(
                sheets.len() < 100,
                "file {number}: more sheets than could be in it"
            ),
            Err(why) => {
                refused += 1;
                assert!(!why.trim().is_empty(), "file {number}: a refusal says why");
            }
        }
    }
    assert!(
        refused > FILES / 10 && refused < FILES,
        "{refused} of {FILES} refused"
    );
}
