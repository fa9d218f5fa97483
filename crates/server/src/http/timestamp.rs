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

const MICROS_PER_DAY: i64 = 86_400_000_000;
/// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59.999999Z: what four digits can say.
const EARLIEST: i64 = -62_167_219_200_000_000;
const LATEST: i64 = 253_402_300_799_999_999;

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

    /// Its text, made without the formatting machinery: a page of a list has hundreds of them.
    fn text(self) -> Text {
        let micros = self.0.as_micros().clamp(EARLIEST, LATEST);
        let (year, month, day) = civil(micros.div_euclid(MICROS_PER_DAY));
        let of_day = micros.rem_euclid(MICROS_PER_DAY);
        let (seconds, fraction) = (of_day / 1_000_000, of_day % 1_000_000);
        let ([y1, y2], [y3, y4]) = (two_digits(year / 100), two_digits(year % 100));
        let ([o1, o2], [d1, d2]) = (two_digits(month), two_digits(day));
        let ([h1, h2], [m1, m2]) = (two_digits(seconds / 3_600), two_digits(seconds / 60 % 60));
        let ([s1, s2], [f1, f2]) = (two_digits(seconds % 60), two_digits(fraction / 10_000));
        let ([f3, f4], [f5, f6]) = (two_digits(fraction / 100 % 100), two_digits(fraction % 100));
        let (end, length) = if fraction == 0 {
            (b'Z', 20)
        } else {
            (b'.', 27)
        };
        let bytes = [
            y1, y2, y3, y4, b'-', o1, o2, b'-', d1, d2, b'T', h1, h2, b':', m1, m2, b':', s1, s2,
            end, f1, f2, f3, f4, f5, f6, b'Z',
        ];
        Text { bytes, length }
    }
}

struct Text {
    bytes: [u8; 27],
    length: usize,
}

impl Text {
    fn as_str(&self) -> &str {
        let shown = self
            .bytes
            .split_at_checked(self.length)
            .map(|(shown, _)| shown);
        shown
            .and_then(|bytes| str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl fmt::Display for Rfc3339 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.text().as_str())
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "every caller passes 0 to 99"
)]
const fn two_digits(number: i64) -> [u8; 2] {
    [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8]
}

/// Year, month and day of a day counted from 1970-01-01. The year is taken to begin in March, so that the leap day is its
/// last, and 400 years are always 146 097 days.
const fn civil(day: i64) -> (i64, i64, i64) {
    let from_march_0000 = day + 719_468;
    let (era, of_era) = (
        from_march_0000.div_euclid(146_097),
        from_march_0000.rem_euclid(146_097),
    );
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = era * 400 + year_of_era + (month <= 2) as i64;
    (year, month, day_of_month)
}

impl Serialize for Rfc3339 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text().as_str())
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
