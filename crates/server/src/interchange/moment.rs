//! Dates as files write them.
//!
//! A time with an offset is itself; one without is in the company's zone (edge: X3), a skipped hour meaning the later and a
//! doubled one the earlier. A date without a time is noon of that day, or now if it is today and not noon yet: the middle of
//! the day stays on its day in most other zones too. `03/04/2025` is nothing until the caller says which order it has.
//! What lies before 2000, or more than five minutes ahead, is refused (edge: T4).

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use touchbase_core::Timestamp;
use touchbase_core::limits::CLOCK_SKEW_MAX;

/// Which comes first in `03/04/2025`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    /// The day: 3 April.
    DayFirst,
    /// The month: March 4.
    MonthFirst,
}

impl DateOrder {
    /// The order of that name: `dmy` or `mdy`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "dmy" => Some(Self::DayFirst),
            "mdy" => Some(Self::MonthFirst),
            _ => None,
        }
    }
}

/// How the dates of a file are read.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The company's time zone.
    pub zone: TimeZone,
    /// The order of day and month where a date does not show it.
    pub order: Option<DateOrder>,
    /// The present.
    pub now: Timestamp,
}

/// A point in time as a file gave it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Moment {
    /// When.
    pub(super) at: Timestamp,
    /// The file gave a date only: the time of day is ours.
    pub(super) is_date_only: bool,
}

/// Why a text is no point in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub(super) enum Fault {
    /// It is none that we know.
    #[error(
        "is no date that is understood here: write it like 2025-03-14 09:05 or 2025-03-14T09:05:00Z"
    )]
    Unreadable,
    /// It may be two dates.
    #[error(
        "may mean two different days: say --dates dmy if the day comes first, --dates mdy if the month does"
    )]
    Ambiguous,
    /// There is no such day or time.
    #[error("does not exist in the calendar")]
    Nonexistent,
    /// Nothing that happened.
    #[error("lies in the future")]
    Future,
    /// A mistake of units, or a placeholder.
    #[error("lies before the year 2000")]
    TooOld,
}

impl Calendar {
    /// The point in time that these texts mean: a date with or without time, and the time if it stands by itself.
    pub(super) fn read(&self, date: &str, time: Option<&str>) -> Result<Moment, Fault> {
        if let Some(at) = instant(date) {
            return self.believable(at).map(|at| Moment {
                at,
                is_date_only: false,
            });
        }
        let (date, time) = match date.trim().split_once([' ', 'T', '\u{a0}', '\u{202f}']) {
            Some((date, time)) => (date, Some(time)),
            None => (date.trim(), time),
        };
        let date = self.date(date.trim_end_matches(','))?;
        match time {
            Some(time) => {
                let at = self.local(date.to_datetime(time_of_day(time)?))?;
                Ok(Moment {
                    at: self.believable(at)?,
                    is_date_only: false,
                })
            }
            None => Ok(Moment {
                at: self.midday(date)?,
                is_date_only: true,
            }),
        }
    }

    /// Whether both are on one day of the company.
    pub(super) fn is_same_day(&self, first: Timestamp, second: Timestamp) -> bool {
        let day = |at: Timestamp| {
            let at = jiff::Timestamp::from_microsecond(at.as_micros()).ok()?;
            Some(at.to_zoned(self.zone.clone()).date())
        };
        day(first).is_some() && day(first) == day(second)
    }

    fn midday(&self, date: Date) -> Result<Timestamp, Fault> {
        let start = self.local(date.to_datetime(Time::midnight()))?;
        let noon = self.local(date.at(12, 0, 0, 0))?;
        self.believable(if start <= self.now {
            noon.min(self.now)
        } else {
            noon
        })
    }

    fn local(&self, time: DateTime) -> Result<Timestamp, Fault> {
        let at = self
            .zone
            .to_ambiguous_timestamp(time)
            .compatible()
            .ok()
            .ok_or(Fault::Nonexistent)?;
        Ok(Timestamp::from_micros(at.as_microsecond()))
    }

    fn believable(&self, at: Timestamp) -> Result<Timestamp, Fault> {
        if at < Timestamp::YEAR_2000 {
            return Err(Fault::TooOld);
        }
        if at > self.now.plus(CLOCK_SKEW_MAX) {
            Err(Fault::Future)
        } else {
            Ok(at)
        }
    }

    fn date(&self, text: &str) -> Result<Date, Fault> {
        let separator = text
            .chars()
            .find(|char| !char.is_ascii_digit())
            .ok_or(Fault::Unreadable)?;
        let parts: Vec<&str> = text.split(separator).collect();
        let &[first, second, third] = parts.as_slice() else {
            return Err(Fault::Unreadable);
        };
        let (year, month, day) = match (separator, first.len(), third.len()) {
            ('-' | '/' | '.', 4, _) => (first, number(second)?, number(third)?),
            ('.', _, 4) => (third, number(second)?, number(first)?),
            ('-' | '/', _, 4) => {
                let (month, day) = self.month_and_day(number(first)?, number(second)?)?;
                (third, month, day)
            }
            _ => return Err(Fault::Unreadable),
        };
        let year = year.parse().ok().ok_or(Fault::Unreadable)?;
        Date::new(year, month, day).ok().ok_or(Fault::Nonexistent)
    }

    /// A number above 12 shows which is the day, two equal ones need no order; else the caller has to say it. What the caller
    /// says is not overruled: a date against it is a mistake somewhere.
    fn month_and_day(&self, first: i8, second: i8) -> Result<(i8, i8), Fault> {
        match self.order {
            Some(DateOrder::DayFirst) => Ok((second, first)),
            Some(DateOrder::MonthFirst) => Ok((first, second)),
            None if first > 12 || first == second => Ok((second, first)),
            None if second > 12 => Ok((first, second)),
            None => Err(Fault::Ambiguous),
        }
    }
}

/// A point in time that needs no zone: RFC 3339, or milliseconds since 1970.
fn instant(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.len() == 13 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text
            .parse::<i64>()
            .ok()
            .map(|millis| Timestamp::from_micros(millis * 1_000));
    }
    let text = ["UTC", "GMT"]
        .into_iter()
        .find_map(|zone| text.strip_suffix(zone))
        .map_or_else(|| text.to_owned(), |text| format!("{}Z", text.trim_end()));
    let at: jiff::Timestamp = text.parse().ok()?;
    Some(Timestamp::from_micros(at.as_microsecond()))
}

/// `14:30`, `14:30:05`, `14:30:05.123`, `2:30 PM`.
fn time_of_day(text: &str) -> Result<Time, Fault> {
    let text = text.trim().to_ascii_uppercase();
    let half = ["AM", "PM"].into_iter().find(|half| text.ends_with(half));
    let digits = half.map_or(text.as_str(), |half| text.trim_end_matches(half).trim_end());
    let (digits, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let parts: Vec<&str> = digits.split(':').collect();
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (number(hour)?, number(minute)?, 0),
        [hour, minute, second] => (number(hour)?, number(minute)?, number(second)?),
        _ => return Err(Fault::Unreadable),
    };
    let hour = match (half, hour) {
        (None, hour) => hour,
        (Some("AM"), 12) => 0,
        (Some("PM"), 1..=11) => hour + 12,
        (Some(_), 1..=12) => hour,
        (Some(_), _) => return Err(Fault::Nonexistent),
    };
    Time::new(hour, minute, second, nanoseconds(fraction)?)
        .ok()
        .ok_or(Fault::Nonexistent)
}

fn nanoseconds(fraction: &str) -> Result<i32, Fault> {
    if fraction.len() > 9 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::Unreadable);
    }
    format!("{fraction:0<9}")
        .parse()
        .ok()
        .ok_or(Fault::Unreadable)
}

/// A number of one or two digits.
fn number(text: &str) -> Result<i8, Fault> {
    let is_number = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        text.parse().ok().ok_or(Fault::Unreadable)
    } else {
        Err(Fault::Unreadable)
    }
}

#[cfg(test)]
mod tests;
