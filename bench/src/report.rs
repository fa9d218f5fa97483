//! Tables of figures: read by people as Markdown, by programs as JSON.

use crate::measured::mebibytes;
use comfy_table::{CellAlignment, Table as TextTable, presets};
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::time::Duration;

/// A table.
pub(crate) struct Table {
    title: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    notes: Vec<String>,
}

/// A column: its heading, and the name of its cells in JSON, which tells their unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) heading: &'static str,
    pub(crate) name: &'static str,
}

/// A figure with its unit.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Cell {
    /// A word.
    Text(String),
    /// A number of things.
    Count(u64),
    /// So many a second.
    Rate(f64),
    /// So many times something else; nothing where there was nothing to compare with.
    Ratio(Option<f64>),
    /// A time, in milliseconds.
    Milliseconds(Duration),
    /// A time, in seconds.
    Seconds(Duration),
    /// A time, in microseconds; nothing where nobody knows.
    Microseconds(Option<Duration>),
    /// Memory, in MiB; nothing where nobody knows.
    Mebibytes(Option<u64>),
}

impl Table {
    pub(crate) fn new(title: impl Into<String>, columns: &[(&'static str, &'static str)]) -> Self {
        let columns = columns
            .iter()
            .map(|(heading, name)| Column { heading, name });
        Self {
            title: title.into(),
            columns: columns.collect(),
            rows: Vec::new(),
            notes: Vec::new(),
        }
    }

    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }

    /// A sentence below the table.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    fn write_text(&self, out: &mut impl Write) -> io::Result<()> {
        let mut table = TextTable::new();
        table.load_style(presets::ASCII_MARKDOWN);
        table.set_header(self.columns.iter().map(|column| column.heading));
        for cells in &self.rows {
            table.add_row(cells.iter().map(Cell::to_text));
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        writeln!(out, "## {}\n\n{table}", self.title)?;
        for note in &self.notes {
            writeln!(out, "\n{note}")?;
        }
        writeln!(out)
    }

    fn to_json(&self) -> Value {
        let rows = self.rows.iter().map(|cells| {
            let members = self.columns.iter().zip(cells);
            let row = members.map(|(column, cell)| (column.name.to_owned(), cell.to_json()));
            Value::Object(row.collect::<Map<_, _>>())
        });
        json!({ "title": self.title, "rows": rows.collect::<Vec<_>>(), "notes": self.notes })
    }
}

impl Cell {
    fn to_text(&self) -> String {
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(count) => grouped(*count),
            Self::Rate(rate) => format!("{rate:.0}"),
            Self::Ratio(ratio) => or_dash(ratio.map(|ratio| format!("{ratio:.2}"))),
            Self::Milliseconds(span) => format!("{:.2}", milliseconds(*span)),
            Self::Seconds(span) => format!("{:.1}", span.as_secs_f64()),
            Self::Microseconds(span) => {
                or_dash(span.map(|span| format!("{:.0}", microseconds(span))))
            }
            Self::Mebibytes(bytes) => {
                or_dash(bytes.map(|bytes| format!("{:.1}", mebibytes(bytes))))
            }
        }
    }

    fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => json!(text),
            Self::Count(count) => json!(count),
            Self::Rate(rate) => json!(rate),
            Self::Ratio(ratio) => json!(ratio),
            Self::Milliseconds(span) => json!(milliseconds(*span)),
            Self::Seconds(span) => json!(span.as_secs_f64()),
            Self::Microseconds(span) => json!(span.map(microseconds)),
            Self::Mebibytes(bytes) => json!(bytes.map(mebibytes)),
        }
    }
}

/// Where tables go: to be read at once, or all together as one JSON document.
pub(crate) struct Report<W> {
    out: W,
    json: Option<Vec<Value>>,
}

impl<W: Write> Report<W> {
    pub(crate) fn new(out: W, as_json: bool) -> Self {
        Self {
            out,
            json: as_json.then(Vec::new),
        }
    }

    /// Shows a table, or keeps it for the end.
    pub(crate) fn add(&mut self, table: &Table) -> anyhow::Result<()> {
        if let Some(tables) = &mut self.json {
            tables.push(table.to_json());
        } else {
            table.write_text(&mut self.out)?;
            self.out.flush()?;
        }
        Ok(())
    }

    /// Writes what was kept.
    pub(crate) fn finish(mut self) -> anyhow::Result<()> {
        if let Some(tables) = &self.json {
            writeln!(self.out, "{:#}", json!(tables))?;
        }
        Ok(())
    }
}

/// Tells whoever waits for the tables what is being done. Whether anybody reads it does not matter.
pub(crate) fn say(what: &str) {
    drop(writeln!(io::stderr(), "{what} …"));
}

fn milliseconds(span: Duration) -> f64 {
    span.div_duration_f64(Duration::from_millis(1))
}

fn microseconds(span: Duration) -> f64 {
    span.div_duration_f64(Duration::from_micros(1))
}

/// Digits in threes.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
