//! Writes records as they come: CSV that a spreadsheet can open without harm, or JSON Lines.
//!
//! An empty text and no text are the same in CSV, so JSON Lines makes no difference between them either.

use super::own::Exported;
use super::{Format, escape};
use serde::Serializer;
use serde_json::Value;
use std::io::{self, Write};
use std::marker::PhantomData;

/// A file being written.
pub struct Exporter<W: Write, Record> {
    sink: Sink<W>,
    records: PhantomData<fn(Record)>,
}

enum Sink<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Jsonl(W),
}

impl<W: Write, Record: Exported> Exporter<W, Record> {
    /// Writes the header, if the format has one.
    pub fn new(out: W, format: Format) -> io::Result<Self> {
        let sink = match format {
            Format::Csv => {
                let mut writer = csv::Writer::from_writer(out);
                for header in Record::headers() {
                    writer.write_field(header)?;
                }
                end_record(&mut writer)?;
                Sink::Csv(Box::new(writer))
            }
            Format::Jsonl => Sink::Jsonl(out),
        };
        Ok(Self {
            sink,
            records: PhantomData,
        })
    }

    /// Writes one record.
    pub fn write(&mut self, record: &Record) -> io::Result<()> {
        match &mut self.sink {
            Sink::Csv(writer) => {
                for cell in record.cells() {
                    writer.write_field(escape::escape(&text_of(cell)))?;
                }
                end_record(writer)
            }
            Sink::Jsonl(out) => {
                let members = Record::headers().zip(record.cells());
                serde_json::Serializer::new(&mut *out).collect_map(members)?;
                out.write_all(b"\n")
            }
        }
    }

    /// Writes what is still held back.
    pub fn finish(self) -> io::Result<()> {
        match self.sink {
            Sink::Csv(mut writer) => writer.flush(),
            Sink::Jsonl(mut out) => out.flush(),
        }
    }
}

fn end_record<W: Write>(writer: &mut csv::Writer<W>) -> io::Result<()> {
    Ok(writer.write_record(None::<&[u8]>)?)
}

/// The cell as text. An empty object is no text, so that a column of them is empty to the eye.
fn text_of(cell: Value) -> String {
    match cell {
        Value::Null => String::new(),
        Value::String(text) => text,
        Value::Array(values) => escape::join(&values.into_iter().map(text_of).collect::<Vec<_>>()),
        Value::Object(members) if members.is_empty() => String::new(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => cell.to_string(),
    }
}
