//! Times on the wire: RFC 3339 in UTC, microseconds at most (edge: T9).
//!
//! Written in one of two forms only, `2026-02-10T12:00:00Z` and `2026-02-10T12:00:00.123456Z`, so that equal times are
//! equal texts. Read with any offset, but never without one: a time without a zone is not a time.

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use touchbase_core::Timestamp;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A time as the API says it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Rfc3339(pub Timestamp);

impl Rfc3339 {
    /// Reads `2026-02-10T13:00:00.5+01:00`. Digits beyond the microsecond are cut.
    pub fn parse(text: &str) -> Option<Self> {
        // The library also reads basic ISO 8601 and zone names in brackets, which RFC 3339 does not know.
        let shaped =
            text.bytes()
                .zip(*b"0000-00-00?00:00:00")
                .all(|(byte, pattern)| match pattern {
                    b'0' => byte.is_ascii_digit(),
                    b'?' => matches!(byte, b'T' | b't' | b' '),
                    separator => byte == separator,
                });
        if !shaped || text.len() < 20 || text.ends_with(']') {
            return None;
        }
        let time: jiff::Timestamp = text.parse().ok()?;
        // Cut, not rounded, on both sides of 1970.
        let micros = time.as_nanosecond().div_euclid(1_000);
        i64::try_from(micros)
            .ok()
            .map(Timestamp::from_micros)
            .map(Self)
    }
}

impl fmt::Display for Rfc3339 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, out)
    }
}

impl Serialize for Rfc3339 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.rfc3339().as_str())
    }
}

impl<'de> Deserialize<'de> for Rfc3339 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader)
    }
}

struct Reader;

impl Visitor<'_> for Reader {
    type Value = Rfc3339;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a time with its zone, such as 2026-02-10T12:00:00Z")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Rfc3339, E> {
        Rfc3339::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl PartialSchema for Rfc3339 {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .into()
    }
}

impl ToSchema for Rfc3339 {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Time")
    }
}

#[cfg(test)]
mod tests;
