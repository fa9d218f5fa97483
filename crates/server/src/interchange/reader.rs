//! A file of records, CSV or JSON Lines, read one record at a time in constant memory.
//!
//! It knows what a record is, not what its columns mean. A record that cannot be read costs itself only; a file whose
//! header cannot be read is refused as a whole.

use super::delimited::Delimited;
use super::lines::{Line, Lines};
use super::{COLUMNS_MAX, FileError, Format, Remark};
use encoding_rs::Encoding;
use serde_json::Value;
use std::io::Read;

/// One record, cell by cell in the order of [`Reader::headers`].
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Record {
    /// The line on which it starts.
    pub(super) line: u64,
    /// Its cells; what is empty is `null`, and what CSV brings is text.
    pub(super) cells: Vec<Value>,
}

/// What stands next in a file.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Found {
    /// A record.
    Record(Record),
    /// A single cell where the header has several, on this line: part of a footer, or half a row.
    Lone(u64),
    /// Something that cannot be read.
    Bad(Remark),
}

/// Reads the records of a file.
pub(super) struct Reader<R> {
    source: Source<R>,
    headers: Vec<String>,
}

enum Source<R> {
    Csv(Delimited<R>),
    Jsonl(Lines<R>),
}

impl<R: Read> Reader<R> {
    /// Reads the header. Without a format, a file that begins with `{` is JSON Lines, any other CSV.
    pub(super) fn open(
        source: R,
        format: Option<Format>,
        encoding: Option<&'static Encoding>,
    ) -> Result<Self, FileError> {
        let mut lines = Lines::open(source, encoding)?;
        let first = lines.peek_filled()?.ok_or(FileError::Empty)?;
        if let Some(flaw) = first.flaw {
            return Err(FileError::Header {
                line: first.number,
                problem: flaw.predicate(),
            });
        }
        let sniffed = if first.text.trim_start().starts_with('{') {
            Format::Jsonl
        } else {
            Format::Csv
        };
        match format.unwrap_or(sniffed) {
            Format::Csv => Self::open_csv(lines),
            Format::Jsonl => Self::open_jsonl(lines),
        }
    }

    fn open_csv(lines: Lines<R>) -> Result<Self, FileError> {
        let mut source = Delimited::open(lines)?;
        let header = source.next()?.ok_or(FileError::Empty)?;
        let header = header.map_err(|found| FileError::Header {
            line: found.line,
            problem: found.predicate,
        })?;
        let mut headers: Vec<String> = header
            .texts
            .iter()
            .map(|text| text.trim().to_owned())
            .collect();
        while headers.last().is_some_and(String::is_empty) {
            headers.pop();
        }
        refuse_duplicates(&headers)?;
        Ok(Self {
            source: Source::Csv(source),
            headers,
        })
    }

    fn open_jsonl(mut lines: Lines<R>) -> Result<Self, FileError> {
        let mut headers = Vec::new();
        if let Some(first) = lines.peek_filled()? {
            let problem = |problem| FileError::Header {
                line: first.number,
                problem,
            };
            cells(&mut headers, &first.text).map_err(problem)?;
        }
        Ok(Self {
            source: Source::Jsonl(lines),
            headers,
        })
    }

    /// The headers: of CSV those of its first row; of JSON Lines all names seen so far.
    pub(super) fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Whether it is CSV, where every cell is text.
    pub(super) fn is_csv(&self) -> bool {
        matches!(self.source, Source::Csv(_))
    }

    /// The next record with anything in it.
    pub(super) fn next(&mut self) -> Result<Option<Found>, FileError> {
        loop {
            let found = match &mut self.source {
                Source::Csv(source) => source.next()?.map(|found| match found {
                    Ok(cells) => fitted(cells.line, cells.texts, self.headers.len()),
                    Err(found) => Found::Bad(Remark::of_row(found.line, found.predicate)),
                }),
                Source::Jsonl(lines) => {
                    lines.peek_filled()?;
                    lines.next()?.map(|line| object(&mut self.headers, &line))
                }
            };
            match found {
                Some(Found::Record(record)) if record.cells.iter().all(Value::is_null) => {}
                found => return Ok(found),
            }
        }
    }
}

fn refuse_duplicates(headers: &[String]) -> Result<(), FileError> {
    for (second, header) in headers.iter().enumerate() {
        let first = headers
            .iter()
            .take(second)
            .position(|earlier| earlier == header);
        if let Some(first) = first.filter(|_| !header.is_empty()) {
            let header = header.clone();
            return Err(FileError::DuplicateHeader {
                header,
                first: first + 1,
                second: second + 1,
            });
        }
    }
    Ok(())
}

/// As many cells as there are headers; empty ones too many do no harm, a missing one may mean that all are shifted.
fn fitted(line: u64, mut texts: Vec<String>, headers: usize) -> Found {
    let is_blank = |text: &String| text.trim().is_empty();
    while texts.len() > headers && texts.last().is_some_and(is_blank) {
        texts.pop();
    }
    if texts.iter().all(is_blank) {
        return Found::Record(Record {
            line,
            cells: Vec::new(),
        });
    }
    match texts.len() {
        1 if headers > 1 => Found::Lone(line),
        cells if cells == headers => {
            let cell = |text: String| {
                if text.is_empty() {
                    Value::Null
                } else {
                    Value::String(text)
                }
            };
            Found::Record(Record {
                line,
                cells: texts.into_iter().map(cell).collect(),
            })
        }
        cells => Found::Bad(Remark::of_row(line, ragged(cells, headers))),
    }
}

/// What is said of a row with too few or too many cells.
pub(super) fn ragged(cells: usize, headers: usize) -> String {
    format!(
        "has {cells} cells where the header has {headers}: a cell with a delimiter or a line break in it needs quotation marks"
    )
}

fn object(headers: &mut Vec<String>, line: &Line) -> Found {
    let cells = match line.flaw {
        Some(flaw) => Err(flaw.predicate()),
        None => cells(headers, &line.text),
    };
    match cells {
        Ok(cells) => Found::Record(Record {
            line: line.number,
            cells,
        }),
        Err(predicate) => Found::Bad(Remark::of_row(line.number, predicate)),
    }
}

/// The members of an object under their headers; new names become new headers.
fn cells(headers: &mut Vec<String>, text: &str) -> Result<Vec<Value>, String> {
    let members = match serde_json::from_str(text.trim_end()) {
        Ok(Value::Object(members)) => members,
        Ok(_) => return Err("is not a JSON object: write one object a line".to_owned()),
        Err(error) => {
            return Err(format!(
                "is not a JSON object on one line (see column {})",
                error.column()
            ));
        }
    };
    let mut cells = vec![Value::Null; headers.len()];
    for (name, value) in members {
        let place = headers
            .iter()
            .position(|header| *header == name)
            .unwrap_or(headers.len());
        if place >= COLUMNS_MAX {
            return Err(format!(
                "brings the file to more than {COLUMNS_MAX} different names"
            ));
        }
        if place == headers.len() {
            headers.push(name);
            cells.push(Value::Null);
        }
        if let Some(cell) = cells.get_mut(place) {
            *cell = if value == Value::String(String::new()) {
                Value::Null
            } else {
                value
            };
        }
    }
    Ok(cells)
}

#[cfg(test)]
mod tests;
