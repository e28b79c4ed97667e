//! Opening JSON: sheets a line each, one sheet, a list, or objects of question to answer.

use std::sync::Arc;

use memchr::memchr;

use super::beginning::{is_document, is_json, is_json_text, too_large};
use super::blocks::{Block, BlockContent, BlockSource, Open};
use super::input::InputFormat;
use super::opening::Unread;
use crate::cli::failure::Failure;
use crate::cli::files::MAX_SHEET_BYTES;
use crate::tables::{
    self, FileKind, Json, MAX_FILE_BYTES, TableRow, begins_by_column, goes_on, list_within,
    read_json, read_json_within,
};

impl BlockSource<'_> {
    /// JSON: sheets a line each, one sheet, a list, or objects of question to answer.
    pub(super) fn json(&mut self, unread: Unread) -> Result<Open, Failure> {
        let ending = unread.ending.clone();
        let by_line = unread.format == Some(InputFormat::Jsonl);
        let mut open = BlockSource::opened(unread, true);
        let mut head = Block::default();
        let mut line_end = None;
        while line_end.is_none()
            && head.filled <= MAX_SHEET_BYTES
            && open.read_more(&mut head, &mut self.read)?
        {
            let start = head
                .bytes()
                .iter()
                .position(|byte| !byte.is_ascii_whitespace());
            line_end = start
                .and_then(|start| memchr(b'\n', &head.bytes()[start..]).map(|end| start + end));
        }
        let first = head.bytes()[..line_end.unwrap_or(head.filled)]
            .trim_ascii()
            .to_vec();
        let mut is_list = first.starts_with(b"[");
        let is_whole = is_json(&first);
        if is_whole && !is_list {
            // A first line that is a sheet of ours, or one that is told as a line.
            let holds_list =
                || std::str::from_utf8(&first).is_ok_and(|first| list_within(first).is_some());
            if !(tables::is_other_object(&first) && (self.names_questions(&first) || holds_list()))
            {
                open.carry.extend_from_slice(head.bytes());
                return Ok(open);
            }
        } else if by_line && !is_list {
            open.carry.extend_from_slice(head.bytes());
            return Ok(open);
        }
        // One document, or objects that are read as a table: as a whole.
        let is_held = is_whole || is_list || begins_by_column(head.bytes());
        let most = if is_held {
            MAX_FILE_BYTES
        } else {
            MAX_SHEET_BYTES
        };
        while head.filled <= most && open.read_more(&mut head, &mut self.read)? {}
        if !open.at_end {
            if is_held {
                return Err(too_large(&open.name));
            }
            open.carry.extend_from_slice(head.bytes());
            return Ok(open);
        }
        let text = std::str::from_utf8(head.bytes()).ok();
        let mut document = text.map(read_json);
        if let (Some(text), Some(Ok(Json::Objects(rows)))) = (text, &document)
            && self.planner.known(&rows[..1]) == 0
            && let Some(list) = list_within(text)
        {
            whole_list(&open.name, text, list)?;
            document = Some(read_json_within(text, list));
            is_list = true;
        }
        match document {
            Some(Ok(Json::Objects(rows))) => {
                let name = Arc::clone(&open.name);
                match rows.iter().skip(1).filter(|row| row.is_blank()).count() {
                    0 => {}
                    1 => self
                        .notes
                        .push(format!("{name}: 1 object is empty, and left out")),
                    more => self
                        .notes
                        .push(format!("{name}: {more} objects are empty, and left out")),
                }
                self.held(&name, FileKind::Json, rows, &[])
            }
            Some(Ok(Json::Columns(rows))) => self.by_column(&open.name, rows),
            Some(Ok(Json::Sheets(sheets))) if is_list || sheets.len() > 1 => {
                open.kind = BlockContent::Sheets(Arc::new(sheets), 0..0);
                Ok(open)
            }
            // A list that is no JSON is told by the explaining reader, with the place.
            Some(Err(error)) if is_whole || is_list && !error.is_syntax => {
                Err(Failure::refused_at(
                    error.what,
                    format!("{}:{}", open.name, error.line),
                    error.help,
                ))
            }
            _ => {
                // One sheet of ours, which the explaining reader reads or refuses; else lines.
                if ending == "json" && is_document(head.bytes())
                    || matches!(text.map(is_json_text), Some(true))
                {
                    open.kind = BlockContent::Document;
                }
                open.carry.extend_from_slice(head.bytes());
                Ok(open)
            }
        }
    }

    /// A table by column, unless its lists may also be what one person chose.
    fn by_column(&mut self, name: &str, rows: Vec<TableRow>) -> Result<Open, Failure> {
        if rows.len() > 2 && self.planner.asks_several_alone(&rows[0]) {
            return Err(Failure::refused_at(
                "the lists may be the answers of one sheet, or the columns of a table",
                name,
                "write one sheet in brackets, [{…}]; a table as a list with an object a sheet",
            ));
        }
        self.held(name, FileKind::Json, rows, &[])
    }

    /// Whether an object's keys are questions.
    fn names_questions(&self, object: &[u8]) -> bool {
        let rows = std::str::from_utf8(object).ok().map(read_json);
        match rows {
            Some(Ok(Json::Objects(rows) | Json::Columns(rows))) => {
                self.planner.known(&rows[..1]) > 0
            }
            _ => false,
        }
    }
}

/// Refuses one page of several.
fn whole_list(name: &str, text: &str, list: &str) -> Result<(), Failure> {
    let refusal = |told| {
        Failure::refused_at(
            format!("the file is one page of several: {told}"),
            name,
            "fetch all pages, and put their lists into one file",
        )
    };
    goes_on(text, list).map_or(Ok(()), |told| Err(refusal(told)))
}
