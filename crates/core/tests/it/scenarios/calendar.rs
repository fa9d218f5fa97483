//! The times of the scenarios: `day 3 09:00`, and for those out of the ordinary `1999-12-31T23:59:59Z`.

use touchbase_core::Timestamp;

/// `day 1 00:00`: Monday, 5 January 2026.
const DAY_1: i64 = 20_458;
/// Days that are shown as such.
const DAYS: std::ops::RangeInclusive<i64> = -400..=400;
const DAY_MICROS: i64 = 86_400_000_000;
const SECOND_MICROS: i64 = 1_000_000;

/// `day 3 09:00`, with seconds and their fraction if need be, or a date with `T` and `Z`.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    if let Some(rest) = text.strip_prefix("day ") {
        let (day, time) = rest.split_once(' ')?;
        return at(DAY_1 - 1 + day.parse::<i64>().ok()?, time);
    }
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    at(days(parts.next()??, parts.next()??, parts.next()??), time)
}

/// The same, back again.
pub(super) fn show(at: Timestamp) -> String {
    let days_since_1970 = at.as_micros().div_euclid(DAY_MICROS);
    let day = days_since_1970 - DAY_1 + 1;
    if DAYS.contains(&day) {
        let time = time(at.as_micros().rem_euclid(DAY_MICROS));
        return format!("day {day} {time}");
    }
    at.to_string()
}

fn at(days_since_1970: i64, time: &str) -> Option<Timestamp> {
    let mut parts = time.splitn(3, ':');
    let hours: i64 = parts.next()?.parse().ok()?;
    let minutes: i64 = parts.next()?.parse().ok()?;
    let (seconds, fraction) = match parts.next() {
        Some(seconds) => seconds.split_once('.').unwrap_or((seconds, "0")),
        None => ("0", "0"),
    };
    let seconds = (hours * 60 + minutes) * 60 + seconds.parse::<i64>().ok()?;
    let fraction: i64 = format!("{fraction:0<6}").parse().ok()?;
    let micros = days_since_1970 * DAY_MICROS + seconds * SECOND_MICROS + fraction;
    Some(Timestamp::from_micros(micros))
}

fn time(micros: i64) -> String {
    let (seconds, fraction) = (micros / SECOND_MICROS, micros % SECOND_MICROS);
    let minutes = format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    match (seconds % 60, fraction) {
        (0, 0) => minutes,
        (seconds, 0) => format!("{minutes}:{seconds:02}"),
        (seconds, fraction) => format!("{minutes}:{seconds:02}.{fraction:06}"),
    }
}

/// Days from 1970 to a date.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let months = [
        31,
        28 + i64::from(is_leap),
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ];
    let earlier = (1..month).zip(months).map(|(_, days)| days);
    let in_year: i64 = earlier.sum();
    let leap_days = |year: i64| year / 4 - year / 100 + year / 400;
    (year - 1970) * 365 + leap_days(year - 1) - leap_days(1969) + in_year + day - 1
}

#[test]
fn times_read_back() {
    let texts = [
        "day 1 00:00",
        "day -3 23:59:59",
        "day 29 09:00:00.000001",
        "1999-12-31T23:59:59Z",
        "2000-02-29T00:00:00Z",
        "2031-12-31T12:30:00.000001Z",
        "1970-01-01T00:00:00Z",
        "1900-03-01T00:00:00Z",
    ];
    for text in texts {
        assert_eq!(show(read(text).expect(text)), text);
    }
    assert_eq!(read("2000-01-01T00:00:00Z"), Some(Timestamp::YEAR_2000));
    assert_eq!(read("2026-01-05T00:00Z"), read("day 1 00:00"));
}
