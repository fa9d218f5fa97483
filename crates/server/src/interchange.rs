//! The files that touchbase exchanges with other programs: CSV and JSON Lines, of leads, attempts and events.
//!
//! Reading understands touchbase's own export and what HubSpot, Salesforce and Pipedrive export; writing makes files that
//! read back unchanged and that are safe to open in a spreadsheet. Nothing here knows the database: a file becomes
//! [`LeadRow`]s and [`AttemptRow`]s, and [`LeadRecord`]s, [`AttemptRecord`]s and [`EventRecord`]s become a file. Nothing here
//! knows the clock either: the caller says what time it is.
//!
//! What a row says is never guessed. What cannot be understood is an error of its row, with its line and what to do about
//! it; what is understood but has no field of its own is kept in `custom` or `metadata` under its header's name.

mod activity;
mod attempt_row;
mod cells;
mod delimited;
mod escape;
mod export;
mod headers;
mod lead_row;
mod lines;
mod moment;
mod own;
mod reader;
mod table;
mod user;

pub use attempt_row::{AttemptFile, AttemptRow, LeadReference};
pub use export::Exporter;
pub use headers::Product;
pub use lead_row::{LeadFile, LeadRow};
pub use lines::RECORD_BYTES_MAX;
pub use moment::{Calendar, DateOrder};
pub use own::{AttemptRecord, EventRecord, Exported, LeadRecord};
pub use user::UserReference;

use encoding_rs::Encoding;
use std::path::Path;
use std::{fmt, io};

/// Columns of a file: what the largest of the CRMs accepts, and far more than people look at.
pub const COLUMNS_MAX: usize = 1_000;

/// How records are written down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Cells between delimiters, one record a line, the headers in the first.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

impl Format {
    /// What the name of a file says; nothing for other names and for standard input.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "csv" | "tsv" | "txt" => Some(Self::Csv),
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            _ => None,
        }
    }
}

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its format; seen from its first character if nobody says.
    pub format: Option<Format>,
    /// Its encoding, if it has no byte order mark and is not UTF-8. `Encoding::for_label` knows the names.
    pub encoding: Option<&'static Encoding>,
    /// The product that wrote it; seen from its headers if nobody says.
    pub product: Option<Product>,
    /// How its dates are read.
    pub calendar: Calendar,
}

/// What became of a row.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome<T> {
    /// It was understood.
    Row(T),
    /// It is nothing to import, and that is no mistake: a note, an open task, a report's footer.
    Skipped(Remark),
    /// It cannot be imported.
    Bad(Remark),
}

/// Something to be said about a row: an error, a warning, or why it was skipped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// The line on which the row starts, from 1.
    pub line: u64,
    /// The header of the column it is about.
    pub field: Option<String>,
    /// What is the matter, and what to do about it: a sentence without its full stop.
    pub message: String,
}

impl Remark {
    /// About a row as a whole: the end of a sentence that begins with it.
    fn of_row(line: u64, predicate: impl fmt::Display) -> Self {
        Self {
            line,
            field: None,
            message: format!("the row {predicate}"),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.field {
            Some(field) => write!(
                out,
                "line {}, column “{field}”: {}",
                self.line, self.message
            ),
            None => write!(out, "line {}: {}", self.line, self.message),
        }
    }
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The source failed.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
    /// There is nothing in it.
    #[error("the file is empty: its first line must name the columns")]
    Empty,
    /// Its header is no record.
    #[error("the header on line {line} {problem}")]
    Header {
        /// Where it starts.
        line: u64,
        /// What is the matter.
        problem: String,
    },
    /// Two columns have one name, so that nobody can say which is meant.
    #[error(
        "columns {first} and {second} are both called “{header}”: rename or remove one of them"
    )]
    DuplicateHeader {
        /// The name.
        header: String,
        /// The number of the first, from 1.
        first: usize,
        /// The number of the second.
        second: usize,
    },
    /// What every row needs is in none of its columns.
    #[error("the file has no column for {missing}; it has {seen}; understood are {understood}")]
    MissingColumn {
        /// What is needed.
        missing: &'static str,
        /// Its headers.
        seen: String,
        /// The headers that would do.
        understood: String,
    },
}

#[cfg(test)]
mod tests;
