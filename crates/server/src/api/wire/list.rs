//! Parts that all lists share.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{IntoParams, PartialSchema, ToSchema};

/// Entries when nobody asks for a number (contract.md, *HTTP*).
const LIMIT_DEFAULT: usize = 50;
/// Entries at most: a page is answered in milliseconds, and fits into anybody's memory.
const LIMIT_MAX: usize = 200;

/// How many entries a page has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::api) struct Limit(pub(in crate::api) usize);

impl Limit {
    /// How many to read: one more than a page has tells whether there is a next one.
    pub(in crate::api) const fn probe(self) -> usize {
        self.0.saturating_add(1)
    }

    /// Cuts what was read to the page; whether there is more.
    pub(in crate::api) fn cut<T>(self, read: &mut Vec<T>) -> bool {
        let more = read.len() > self.0;
        read.truncate(self.0);
        more
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self(LIMIT_DEFAULT)
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match usize::deserialize(deserializer)? {
            limit @ 1..=LIMIT_MAX => Ok(Self(limit)),
            limit => Err(D::Error::custom(format!("is {limit}; a page has 1 to {LIMIT_MAX} entries"))),
        }
    }
}

impl PartialSchema for Limit {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(1))
            .maximum(Some(LIMIT_MAX))
            .default(Some(LIMIT_DEFAULT.into()))
            .into()
    }
}

impl ToSchema for Limit {}

/// Which part of a list that knows no filters.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct PageParameters {
    /// How many entries on a page.
    #[serde(default)]
    #[param(inline, required = false)]
    pub(in crate::api) limit: Limit,
    /// Where the page begins: `next_cursor` of the page before.
    pub(in crate::api) cursor: Option<String>,
}

/// A list written entry by entry, without a second list of what is written.
pub(in crate::api) struct Each<'a, T, W> {
    /// What is listed.
    pub(in crate::api) of: &'a [T],
    /// How one of them looks.
    pub(in crate::api) wire: fn(&'a T) -> W,
}

impl<T, W: Serialize> Serialize for Each<'_, T, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.of.iter().map(self.wire))
    }
}
