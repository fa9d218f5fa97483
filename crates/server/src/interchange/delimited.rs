//! Lines to records of cells, by RFC 4180 and what spreadsheets make of it: `,`, `;` or tab between cells, line breaks and
//! doubled quotation marks inside quoted ones.
//!
//! Stricter than most readers in one respect: after the end of a quoted cell nothing but the next cell may come. A lone
//! quotation mark would otherwise swallow rows in silence; so it costs its own row only, and reading goes on with the next
//! line (edge: X4).

use super::lines::{Flaw, Line, Lines, RECORD_BYTES_MAX};
use super::{COLUMNS_MAX, FileError};
use std::io::Read;

/// The characters that may stand between cells.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// A record, or why there is none.
pub(super) type Found = Result<Cells, Unreadable>;

/// Why there is no record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Unreadable {
    /// The line on which it starts.
    pub(super) line: u64,
    /// The end of a sentence that begins with the row.
    pub(super) predicate: String,
}

/// The cells of one record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Cells {
    /// The line on which it starts.
    pub(super) line: u64,
    /// Its cells.
    pub(super) texts: Vec<String>,
}

/// The records of a file.
pub(super) struct Delimited<R> {
    lines: Lines<R>,
    delimiter: char,
}

impl<R: Read> Delimited<R> {
    /// Finds out what stands between cells: what `sep=` says (a spreadsheet's hint), else what is most frequent in the header.
    pub(super) fn open(mut lines: Lines<R>) -> Result<Self, FileError> {
        let first = lines.peek_filled()?.map_or("", |line| &line.text);
        let hint = first
            .trim_end()
            .strip_prefix("sep=")
            .and_then(|hint| hint.parse().ok());
        let delimiter = match hint {
            Some(hint) => {
                lines.next()?;
                hint
            }
            None => most_frequent(first),
        };
        Ok(Self { lines, delimiter })
    }

    /// The next record; lines without any text are none.
    pub(super) fn next(&mut self) -> Result<Option<Found>, FileError> {
        if self.lines.peek_filled()?.is_none() {
            return Ok(None);
        }
        let Some(first) = self.lines.next()? else {
            return Ok(None);
        };
        let number = first.number;
        Ok(Some(match self.record(&first)? {
            Ok(texts) => Ok(Cells {
                line: number,
                texts,
            }),
            Err(predicate) => Err(Unreadable {
                line: number,
                predicate,
            }),
        }))
    }

    /// The record that begins with this line.
    fn record(&mut self, first: &Line) -> Result<Result<Vec<String>, String>, FileError> {
        let mut parser = Parser::new(self.delimiter);
        let mut size_bytes = first.text.len();
        let mut flaw = first.flaw;
        let mut step = parser.feed(&first.text);
        let mut further: Vec<Line> = Vec::new();
        while step == Step::Open && size_bytes <= RECORD_BYTES_MAX && flaw != Some(Flaw::TooLong) {
            let Some(line) = self.lines.next()? else {
                break;
            };
            size_bytes += line.text.len();
            flaw = flaw.or(line.flaw);
            step = parser.feed(&line.text);
            further.push(line);
        }
        if step != Step::Complete {
            self.lines.give_back(further);
        }
        Ok(match (step, flaw) {
            (Step::Complete, None) => Ok(parser.texts),
            (Step::Complete, Some(flaw)) => Err(flaw.predicate()),
            (Step::Open | Step::Stray, _) => Err(STRAY_QUOTE.to_owned()),
            (Step::TooWide, _) => Err(format!("has more than {COLUMNS_MAX} cells")),
        })
    }
}

const STRAY_QUOTE: &str = "has a lone quotation mark: a cell that begins with \" must end with \", and \" inside it is written \"\"";

impl Flaw {
    /// What is wrong, and what to do.
    pub(super) fn predicate(self) -> String {
        match self {
            Self::TooLong => format!("is longer than {RECORD_BYTES_MAX} bytes: shorten it"),
            Self::NotText => String::from(
                "is not text in the encoding of the file: save the file as UTF-8, or name its encoding, for example --encoding windows-1252",
            ),
        }
    }
}

fn most_frequent(header: &str) -> char {
    let mut best = (0, ',');
    for delimiter in DELIMITERS {
        let outside_quotes = header.split('"').step_by(2);
        let count: usize = outside_quotes
            .map(|part| part.matches(delimiter).count())
            .sum();
        if count > best.0 {
            best = (count, delimiter);
        }
    }
    best.1
}

/// What a line made of the record so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    /// The record ends with this line.
    Complete,
    /// A quoted cell goes on with the next line.
    Open,
    /// Something other than the next cell follows a quoted one.
    Stray,
    /// Too many cells.
    TooWide,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    CellStart,
    Plain,
    Quoted,
    Quote,
}

struct Parser {
    delimiter: char,
    at: At,
    cell: String,
    texts: Vec<String>,
}

impl Parser {
    fn new(delimiter: char) -> Self {
        Self {
            delimiter,
            at: At::CellStart,
            cell: String::new(),
            texts: Vec::new(),
        }
    }

    fn feed(&mut self, line: &str) -> Step {
        let content = line.strip_suffix('\n').unwrap_or(line);
        let content = content.strip_suffix('\r').unwrap_or(content);
        let end = line.strip_prefix(content).unwrap_or_default();
        let mut rest = content;
        while self.texts.len() <= COLUMNS_MAX {
            (self.at, rest) = match self.at {
                At::CellStart => rest
                    .strip_prefix('"')
                    .map_or((At::Plain, rest), |rest| (At::Quoted, rest)),
                At::Plain => {
                    let Some((text, rest)) = rest.split_once(self.delimiter) else {
                        self.end_cell(rest);
                        return self.complete();
                    };
                    (self.end_cell(text), rest)
                }
                At::Quoted => {
                    let Some((text, rest)) = rest.split_once('"') else {
                        self.cell.push_str(rest);
                        self.cell.push_str(end);
                        return Step::Open;
                    };
                    self.cell.push_str(text);
                    (At::Quote, rest)
                }
                At::Quote => {
                    if let Some(rest) = rest.strip_prefix('"') {
                        self.cell.push('"');
                        (At::Quoted, rest)
                    } else if let Some(rest) = rest.strip_prefix(self.delimiter) {
                        (self.end_cell(""), rest)
                    } else if rest.trim().is_empty() {
                        self.end_cell("");
                        return self.complete();
                    } else {
                        return Step::Stray;
                    }
                }
            };
        }
        Step::TooWide
    }

    fn complete(&self) -> Step {
        if self.texts.len() > COLUMNS_MAX {
            Step::TooWide
        } else {
            Step::Complete
        }
    }

    fn end_cell(&mut self, text: &str) -> At {
        self.cell.push_str(text);
        self.texts.push(std::mem::take(&mut self.cell));
        At::CellStart
    }
}

#[cfg(test)]
mod tests;
