//! What goes into a statement and what comes out of a row, whichever the engine.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, ToSqlOutput, ValueRef};
use thiserror::Error;
use touchbase_core::Timestamp;
use uuid::Uuid;

/// A value bound to a statement.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Time(Timestamp),
    Id(Uuid),
    Text(&'a str),
    OwnedText(String),
    Bytes(&'a [u8]),
}

impl<'a> Value<'a> {
    pub(crate) fn optional<T>(value: Option<T>, some: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Null, some)
    }

    pub(crate) fn text(value: Option<&'a String>) -> Self {
        Self::optional(value, |text| Self::Text(text))
    }

    pub(crate) fn time(value: Option<Timestamp>) -> Self {
        Self::optional(value, Self::Time)
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Bool(value) => ValueRef::Integer(i64::from(*value)),
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Time(value) => ValueRef::Integer(value.as_micros()),
            Self::Id(value) => ValueRef::Blob(value.as_bytes()),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::OwnedText(value) => ValueRef::Text(value.as_bytes()),
            Self::Bytes(value) => ValueRef::Blob(value),
        }))
    }
}

/// A row holds something that this program never wrote.
#[derive(Debug, Error)]
#[error(
    "column {column} holds {problem}; the database was changed by something else than touchbase"
)]
pub struct CorruptRow {
    column: usize,
    problem: String,
}

/// A row, read column by column from the left.
pub(crate) struct Columns<'a, 'stmt> {
    row: &'a rusqlite::Row<'stmt>,
    next: usize,
}

impl<'a, 'stmt> Columns<'a, 'stmt> {
    pub(crate) fn of(row: &'a rusqlite::Row<'stmt>) -> Self {
        Self { row, next: 0 }
    }

    fn take<T: FromSql>(&mut self) -> Result<T, CorruptRow> {
        let column = self.next;
        self.next += 1;
        self.row.get(column).map_err(|error| CorruptRow {
            column,
            problem: error.to_string(),
        })
    }

    pub(crate) fn corrupt(&self, problem: String) -> CorruptRow {
        CorruptRow {
            column: self.next.saturating_sub(1),
            problem,
        }
    }

    pub(crate) fn text(&mut self) -> Result<String, CorruptRow> {
        self.take()
    }

    pub(crate) fn optional_text(&mut self) -> Result<Option<String>, CorruptRow> {
        self.take()
    }

    pub(crate) fn int(&mut self) -> Result<i64, CorruptRow> {
        self.take()
    }

    pub(crate) fn bool(&mut self) -> Result<bool, CorruptRow> {
        self.take()
    }

    /// A number that is never negative nor large.
    pub(crate) fn count<T: TryFrom<i64>>(&mut self) -> Result<T, CorruptRow> {
        let value: i64 = self.take()?;
        T::try_from(value).map_err(|_error| self.corrupt(format!("the impossible number {value}")))
    }

    pub(crate) fn time(&mut self) -> Result<Timestamp, CorruptRow> {
        self.take().map(Timestamp::from_micros)
    }

    pub(crate) fn optional_time(&mut self) -> Result<Option<Timestamp>, CorruptRow> {
        Ok(self.take::<Option<i64>>()?.map(Timestamp::from_micros))
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], CorruptRow> {
        self.take()
    }

    pub(crate) fn byte_string(&mut self) -> Result<Vec<u8>, CorruptRow> {
        self.take()
    }

    pub(crate) fn id<T>(&mut self, make: impl FnOnce(Uuid) -> T) -> Result<T, CorruptRow> {
        Ok(make(Uuid::from_bytes(self.bytes::<16>()?)))
    }

    pub(crate) fn optional_id<T>(
        &mut self,
        make: impl FnOnce(Uuid) -> T,
    ) -> Result<Option<T>, CorruptRow> {
        Ok(self
            .take::<Option<[u8; 16]>>()?
            .map(|bytes| make(Uuid::from_bytes(bytes))))
    }

    /// The name of an enumeration's member.
    pub(crate) fn named<T>(
        &mut self,
        from_name: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, CorruptRow> {
        self.optional_named(from_name)?
            .ok_or_else(|| self.corrupt("nothing where a name belongs".to_owned()))
    }

    pub(crate) fn optional_named<T>(
        &mut self,
        from_name: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, CorruptRow> {
        let column = self.next;
        self.next += 1;
        let value = self.row.get_ref(column).map_err(|error| CorruptRow {
            column,
            problem: error.to_string(),
        })?;
        let Some(name) = value
            .as_str_or_null()
            .map_err(|error| self.corrupt(error.to_string()))?
        else {
            return Ok(None);
        };
        match from_name(name) {
            Some(member) => Ok(Some(member)),
            None => Err(self.corrupt(format!("the unknown name {name:?}"))),
        }
    }
}
