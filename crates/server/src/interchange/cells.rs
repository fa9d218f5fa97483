//! The cells of one row by field: taken one after the other, until what is left over can be kept.
//!
//! Cells of other programs are trimmed; those of our own export are taken as they are, their formula escapes undone.

use super::headers::{Column, Product};
use super::reader::Record;
use super::{Remark, escape};
use serde_json::{Map, Value};
use std::fmt;
use touchbase_core::attempt::ExternalId;
use touchbase_core::identity::IdentityKind;
use uuid::Uuid;

/// As much of a cell as a message quotes.
const SHOWN_CHARS_MAX: usize = 60;
const DAMAGED: &str = "is what a spreadsheet made of a longer number: export the file again and import it without opening it there";

/// The cells of one row.
pub(super) struct Cells<'c, F> {
    /// The line on which the row starts.
    pub(super) line: u64,
    /// The product that wrote it.
    pub(super) product: Product,
    columns: &'c [Column<F>],
    values: Vec<Value>,
}

/// A cell that was taken, and the header it stood under.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Taken<'c> {
    /// The line of its row.
    pub(super) line: u64,
    /// Its header.
    pub(super) header: &'c str,
    /// Its text, never empty.
    pub(super) text: String,
}

impl<'c, F: Copy + PartialEq> Cells<'c, F> {
    /// The cells of this record.
    pub(super) fn new(record: Record, columns: &'c [Column<F>], product: Product, is_escaped: bool) -> Self {
        let clean = |value: Value| match value {
            Value::String(text) if is_escaped => Value::String(escape::unescape(&text).to_owned()),
            Value::String(text) if product != Product::Touchbase => match text.trim() {
                "" => Value::Null,
                trimmed => Value::String(trimmed.to_owned()),
            },
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value,
        };
        let values = record.cells.into_iter().map(clean).collect();
        Self { line: record.line, product, columns, values }
    }

    /// Whether the row is from our own export.
    pub(super) fn is_own(&self) -> bool {
        self.product == Product::Touchbase
    }

    /// Takes the first filled cell of this field; others stay.
    pub(super) fn take(&mut self, field: F) -> Option<Taken<'c>> {
        let (header, value) = self.take_value(field)?;
        Some(Taken { line: self.line, header, text: text_of(value) })
    }

    /// The text of the first filled cell of this field, which stays.
    pub(super) fn peek(&self, field: F) -> Option<Taken<'c>> {
        let (column, value) = self.filled(field)?;
        Some(Taken { line: self.line, header: &column.header, text: text_of(value.clone()) })
    }

    /// Takes the first filled cell of this field as it is.
    pub(super) fn take_value(&mut self, field: F) -> Option<(&'c str, Value)> {
        let mut places = self.columns.iter().zip(&mut self.values);
        let (column, value) =
            places.find(|(column, value)| column.field == Some(field) && !value.is_null())?;
        Some((&column.header, value.take()))
    }

    /// Takes all cells of this field, each of which may hold several texts: our own lists, those of other programs between
    /// these separators.
    pub(super) fn take_list(&mut self, field: F, separators: &[char]) -> Vec<Taken<'c>> {
        let (line, is_own) = (self.line, self.is_own());
        let mut texts = Vec::new();
        while let Some((header, value)) = self.take_value(field) {
            let parts = match value {
                Value::Array(values) => values.into_iter().map(text_of).collect(),
                value if is_own => escape::split(&text_of(value)),
                value => text_of(value).split(separators).map(|part| part.trim().to_owned()).collect(),
            };
            let filled = parts.into_iter().filter(|text: &String| !text.is_empty());
            texts.extend(filled.map(|text| Taken { line, header, text }));
        }
        texts
    }

    /// Takes all addresses of this kind. Of an e-mail cell with display names, as in `"Doe, Jane" <jane@example.com>`, it takes
    /// the addresses only.
    pub(super) fn take_addresses(&mut self, field: F, kind: IdentityKind) -> Vec<Taken<'c>> {
        let separators: &[char] = match kind {
            IdentityKind::Email => &[';', ',', ' ', '\n', '<', '>'],
            IdentityKind::Linkedin => &[';', ' ', '\n'],
            IdentityKind::Phone | IdentityKind::Whatsapp => &[';', ',', '\n'],
        };
        let mut addresses = self.take_list(field, separators);
        if kind == IdentityKind::Email && addresses.iter().any(|address| address.text.contains('@')) && !self.is_own() {
            addresses.retain(|address| address.text.contains('@'));
        }
        addresses
    }

    /// Takes the JSON object of this field, if it is one.
    pub(super) fn take_object(&mut self, field: F) -> Result<Map<String, Value>, Remark> {
        let Some((header, value)) = self.take_value(field) else { return Ok(Map::new()) };
        let value = match value {
            Value::String(text) => serde_json::from_str(&text).unwrap_or(Value::String(text)),
            value => value,
        };
        match value {
            Value::Object(members) => Ok(members),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                let cell = Taken { line: self.line, header, text: text_of(value) };
                Err(cell.remark("is not a JSON object, like {\"budget\": \"20k\"}"))
            }
        }
    }

    /// About the row as a whole.
    pub(super) fn remark(&self, predicate: &str) -> Remark {
        Remark::of_row(self.line, predicate)
    }

    /// What was not taken, under the keys of its columns.
    pub(super) fn rest(self) -> impl Iterator<Item = (String, Value, Option<F>)> {
        let places = self.columns.iter().zip(self.values);
        places.filter(|(_, value)| !value.is_null()).map(|(column, value)| (column.key.clone(), value, column.field))
    }

    fn filled(&self, field: F) -> Option<(&'c Column<F>, &Value)> {
        let mut places = self.columns.iter().zip(&self.values);
        places.find(|(column, value)| column.field == Some(field) && !value.is_null())
    }
}

impl Taken<'_> {
    /// About the cell: the end of a sentence that begins with its text.
    pub(super) fn remark(&self, predicate: impl fmt::Display) -> Remark {
        let shown: String = self.text.chars().take(SHOWN_CHARS_MAX).collect();
        let more = if shown.len() < self.text.len() { "…" } else { "" };
        let message = format!("“{shown}{more}” {predicate}");
        Remark { line: self.line, field: Some(self.header.to_owned()), message }
    }

    /// Whether it says yes.
    pub(super) fn is_yes(&self) -> bool {
        matches!(self.text.to_lowercase().as_str(), "true" | "yes" | "1" | "y" | "x" | "done")
    }

    /// Whether it says no.
    pub(super) fn is_no(&self) -> bool {
        matches!(self.text.to_lowercase().as_str(), "false" | "no" | "0" | "n" | "to do" | "undone")
    }

    /// The cell as an id of ours.
    pub(super) fn uuid(&self) -> Result<Uuid, Remark> {
        Uuid::parse_str(&self.text).ok().ok_or_else(|| self.remark("is no id of a touchbase export"))
    }

    /// The cell as one that a spreadsheet has not taken for a number and rounded (edge: X4).
    pub(super) fn undamaged(self) -> Result<Self, Remark> {
        let is_scientific = self.text.split_once(['E', 'e']).is_some_and(|(mantissa, exponent)| {
            let is_number = |text: &str, extra: [char; 2]| {
                text.contains(|char: char| char.is_ascii_digit())
                    && text.chars().all(|char| char.is_ascii_digit() || extra.contains(&char))
            };
            is_number(mantissa, ['.', ',']) && is_number(exponent, ['+', '-'])
        });
        let is_fraction = self.text.strip_suffix(".0").is_some_and(|digits| {
            digits.len() > 4 && digits.chars().all(|char| char.is_ascii_digit())
        });
        let is_filler = self.text.starts_with("##") && self.text.chars().all(|char| char == '#');
        if is_scientific || is_fraction || is_filler {
            return Err(self.remark(DAMAGED));
        }
        Ok(self)
    }

    /// The cell as an id in the product that wrote it.
    pub(super) fn external_id(self, product: Product) -> Result<ExternalId, Remark> {
        let id = self.undamaged()?.text;
        let id = if product == Product::Salesforce { long_salesforce_id(&id) } else { id };
        Ok(ExternalId { source: product.name().to_owned(), id })
    }
}

fn text_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// Salesforce's reports show ids of 15 characters, its data exports the same ids with 3 more, which tell upper from lower
/// case: one for each five characters. Both must be the same lead.
fn long_salesforce_id(id: &str) -> String {
    if id.len() != 15 || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return id.to_owned();
    }
    let suffix = id.as_bytes().chunks(5).map(|five| {
        let capitals = five.iter().rev().fold(0, |bits, byte| bits << 1 | u8::from(byte.is_ascii_uppercase()));
        char::from(if capitals < 26 { b'A' + capitals } else { b'0' + (capitals - 26) })
    });
    id.chars().chain(suffix).collect()
}

#[cfg(test)]
mod tests;
