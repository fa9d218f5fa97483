//! The cells of one row by field: taken one after the other, until what is left over can be kept.
//!
//! Cells of other programs are trimmed; those of our own export are taken as they are, their formula escapes undone.

mod taken;

pub(super) use taken::Taken;

use super::headers::{Column, Product};
use super::reader::Record;
use super::{Remark, escape};
use serde_json::{Map, Value};
use touchbase_core::attempt::ExternalId;
use touchbase_core::identity::IdentityKind;
use uuid::Uuid;

/// The cells of one row.
pub(super) struct Cells<'c, F> {
    /// The line on which the row starts.
    pub(super) line: u64,
    /// The product that wrote it.
    pub(super) product: Product,
    columns: &'c [Column<F>],
    values: Vec<Value>,
}

impl<'c, F: Copy + PartialEq> Cells<'c, F> {
    /// The cells of this record.
    pub(super) fn new(
        record: Record,
        columns: &'c [Column<F>],
        product: Product,
        is_escaped: bool,
    ) -> Self {
        let clean = |value: Value| match value {
            Value::String(text) if is_escaped => Value::String(escape::unescape(&text).to_owned()),
            Value::String(text) if product != Product::Touchbase => match text.trim() {
                "" => Value::Null,
                trimmed => Value::String(trimmed.to_owned()),
            },
            Value::String(_)
            | Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::Array(_)
            | Value::Object(_) => value,
        };
        let values = record.cells.into_iter().map(clean).collect();
        Self {
            line: record.line,
            product,
            columns,
            values,
        }
    }

    /// Whether the row is from our own export.
    pub(super) fn is_own(&self) -> bool {
        self.product == Product::Touchbase
    }

    /// Takes the first filled cell of this field; others stay.
    pub(super) fn take(&mut self, field: F) -> Option<Taken<'c>> {
        let (header, value) = self.take_value(field)?;
        Some(Taken {
            line: self.line,
            header,
            text: text_of(value),
        })
    }

    /// The text of the first filled cell of this field, which stays.
    pub(super) fn peek(&self, field: F) -> Option<Taken<'c>> {
        let (column, value) = self.filled(field)?;
        Some(Taken {
            line: self.line,
            header: &column.header,
            text: text_of(value.clone()),
        })
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
            let parts: Vec<String> = if let Value::Array(values) = value {
                values.into_iter().map(text_of).collect()
            } else if is_own {
                escape::split(&text_of(value))
            } else {
                text_of(value)
                    .split(separators)
                    .map(|part| part.trim().to_owned())
                    .collect()
            };
            let filled = parts.into_iter().filter(|text| !text.is_empty());
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
        if kind == IdentityKind::Email
            && addresses.iter().any(|address| address.text.contains('@'))
            && !self.is_own()
        {
            addresses.retain(|address| address.text.contains('@'));
        }
        addresses
    }

    /// Takes the JSON object of this field, if it is one.
    pub(super) fn take_object(&mut self, field: F) -> Result<Map<String, Value>, Remark> {
        let Some((header, value)) = self.take_value(field) else {
            return Ok(Map::new());
        };
        let value = match value.as_str().map(serde_json::from_str) {
            Some(Ok(parsed)) => parsed,
            Some(Err(_)) | None => value,
        };
        match value {
            Value::Object(members) => Ok(members),
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_) => {
                let cell = Taken {
                    line: self.line,
                    header,
                    text: text_of(value),
                };
                Err(cell.remark("is not a JSON object, like {\"budget\": \"20k\"}"))
            }
        }
    }

    /// The row's ids: ours, of our own export; and the one of the product that the fields (id, its source, its id there) name.
    pub(super) fn ids(
        &mut self,
        fields: [F; 3],
    ) -> Result<(Option<Uuid>, Option<ExternalId>), Remark> {
        let [id, source, external_id] = fields.map(|field| self.take(field));
        let (own, id) = if self.is_own() {
            (id, external_id)
        } else {
            (None, id.or(external_id))
        };
        let own = own.map(|id| id.uuid()).transpose()?;
        let mut external = id.map(|id| id.external_id(self.product)).transpose()?;
        if let (Some(external), Some(source)) = (&mut external, source) {
            external.source = source.text;
        }
        Ok((own, external))
    }

    /// Whether the file has a column for any of these fields.
    pub(super) fn has_column(&self, fields: &[F]) -> bool {
        self.columns
            .iter()
            .any(|column| column.field.is_some_and(|field| fields.contains(&field)))
    }

    /// About the row as a whole.
    pub(super) fn remark(&self, predicate: &str) -> Remark {
        Remark::of_row(self.line, predicate)
    }

    /// What was not taken, under the keys of its columns.
    pub(super) fn rest(self) -> impl Iterator<Item = (String, Value, Option<F>)> {
        let places = self.columns.iter().zip(self.values);
        places
            .filter(|(_, value)| !value.is_null())
            .map(|(column, value)| (column.key.clone(), value, column.field))
    }

    fn filled(&self, field: F) -> Option<(&'c Column<F>, &Value)> {
        let mut places = self.columns.iter().zip(&self.values);
        places.find(|(column, value)| column.field == Some(field) && !value.is_null())
    }
}

fn text_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            value.to_string()
        }
    }
}

#[cfg(test)]
mod tests;
