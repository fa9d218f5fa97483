//! How many entries a page has.

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

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
            limit => Err(D::Error::custom(format!(
                "is {limit}; a page has 1 to {LIMIT_MAX} entries"
            ))),
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
