//! Points in time: whole microseconds since 1970-01-01 UTC.
//!
//! Both engines keep exactly this, so that an answer equals what is stored (edge: T9). There is no clock here: times arrive from outside.

use std::fmt;
use std::time::Duration;

/// A point in time in microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Timestamp(i64);

impl Timestamp {
    /// 2000-01-01T00:00:00Z: nothing that a user reports is older (semantics.md, *The attempt*).
    pub const YEAR_2000: Self = Self(946_684_800_000_000);

    /// From microseconds since 1970.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// This much later, or the end of time.
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(micros(span)))
    }

    /// This much earlier, or the beginning of time.
    #[must_use]
    pub fn minus(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(micros(span)))
    }

    /// Its RFC 3339 text in UTC, in one of two forms, so that equal times are equal texts: `2026-02-10T12:00:00Z` and
    /// `2026-02-10T12:00:00.123456Z`. Made without the formatting machinery: a page of a list has hundreds of them.
    pub fn rfc3339(self) -> Rfc3339Text {
        let micros = self.0.clamp(EARLIEST, LATEST);
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
        Rfc3339Text { bytes, length }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.rfc3339().as_str())
    }
}

const MICROS_PER_DAY: i64 = 86_400_000_000;
/// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59.999999Z: what four digits can say.
const EARLIEST: i64 = -62_167_219_200_000_000;
const LATEST: i64 = 253_402_300_799_999_999;

/// The RFC 3339 text of a time.
pub struct Rfc3339Text {
    bytes: [u8; 27],
    length: usize,
}

impl Rfc3339Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        let shown = self
            .bytes
            .split_at_checked(self.length)
            .map(|(shown, _)| shown);
        shown
            .and_then(|bytes| str::from_utf8(bytes).ok())
            .unwrap_or_default()
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

fn micros(span: Duration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
