//! A statement with its values, before an engine runs it.
//!
//! The text is shared by the engines: `$1`, `$2` … appear first in ascending order, because SQLite numbers them so.

use crate::value::{Columns, CorruptRow, Value};
use std::borrow::Cow;

/// A statement that changes rows.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Write<'a> {
    pub(crate) sql: &'static str,
    pub(crate) values: Vec<Value<'a>>,
}

/// A statement that reads rows, and how each becomes a `T`.
pub(crate) struct Read<'a, T> {
    pub(crate) sql: Cow<'static, str>,
    pub(crate) values: Vec<Value<'a>>,
    pub(crate) decode: fn(&mut Columns<'_, '_>) -> Result<T, CorruptRow>,
}

impl<'a, T> Read<'a, T> {
    pub(crate) fn new(
        sql: impl Into<Cow<'static, str>>,
        values: Vec<Value<'a>>,
        decode: fn(&mut Columns<'_, '_>) -> Result<T, CorruptRow>,
    ) -> Self {
        Self {
            sql: sql.into(),
            values,
            decode,
        }
    }
}
