//! When things happen: working hours, lunch, weekends, summer and the end of the year; and how long answers take.
//!
//! No chance of its own: everything is drawn from the [`Draw`] it is given.

use super::draw::Draw;
use super::talk::Appointment;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};
use std::ops::Range;
use std::time::Duration;
use touchbase_core::{Method, Timestamp};

/// How often reps write in each hour of their day: a slow start, a dip at noon, a few in the evening.
const WORKING_HOURS: &[(u32, i8)] = &[
    (5, 8),
    (13, 9),
    (15, 10),
    (12, 11),
    (4, 12),
    (6, 13),
    (12, 14),
    (13, 15),
    (11, 16),
    (6, 17),
    (2, 18),
];

/// The hours in which leads write: also before work and in the evening.
const WRITING_HOURS: Range<i8> = 7..22;
/// The hours in which a telephone may ring.
const RINGING_HOURS: Range<i8> = 8..20;
/// The hours in which reps answer.
const DESK_HOURS: Range<i8> = 8..19;

/// Of a thousand touches that fall on a weekend, how many stay there.
const WEEKEND_WORK_PER_MILLE: u32 = 40;
/// Of a thousand touches that fall into August, how many wait until September.
const SUMMER_REST_PER_MILLE: u32 = 550;
/// Of a thousand touches that fall between the years, how many wait until January.
const YEAR_END_REST_PER_MILLE: u32 = 850;

/// Minutes until an answer comes, at every tenth of the answers, from the fastest to the slowest: log-normal, as measured
/// response times are. In between it is linear.
const MAIL_MINUTES: [u64; 11] = [3, 12, 25, 45, 80, 140, 250, 450, 900, 2_500, 11_000];
const CHAT_MINUTES: [u64; 11] = [1, 3, 6, 10, 17, 28, 48, 85, 170, 480, 2_600];
const LINKEDIN_MINUTES: [u64; 11] = [
    15, 70, 160, 320, 560, 950, 1_500, 2_500, 4_300, 8_200, 19_000,
];
/// How long reps take to answer somebody who has written.
const REP_MINUTES: [u64; 11] = [4, 12, 22, 35, 52, 75, 110, 170, 280, 600, 1_700];

/// Where the two people are.
#[derive(Clone, Copy)]
pub(super) struct Zones<'a> {
    pub(super) rep: &'a TimeZone,
    pub(super) lead: &'a TimeZone,
}

/// A moment in the rep's working hours, this many days later; one at which the lead is awake, if the method rings.
pub(super) fn touch(
    draw: &mut Draw,
    after: Timestamp,
    days: i64,
    zones: Zones<'_>,
    method: Method,
) -> Timestamp {
    let mut date = working_day(draw, date_of(after, zones.rep), days);
    for _ in 0..8 {
        for _ in 0..12 {
            let moment = working_moment(draw, date, zones.rep);
            if moment > after && may_ring(moment, zones.lead, method) {
                return moment;
            }
        }
        date = working_day(draw, date, 1);
    }
    working_moment(draw, date, zones.rep)
}

/// Whether this method disturbs nobody at that moment.
pub(super) fn may_ring(moment: Timestamp, lead_zone: &TimeZone, method: Method) -> bool {
    match method {
        Method::Call | Method::Sms | Method::Whatsapp => {
            RINGING_HOURS.contains(&zoned(moment, lead_zone).hour())
        }
        Method::Email | Method::Linkedin | Method::Other => true,
    }
}

/// Whether leads write at that moment.
pub(super) fn is_writing_time(moment: Timestamp, lead_zone: &TimeZone) -> bool {
    WRITING_HOURS.contains(&zoned(moment, lead_zone).hour())
}

/// When a lead answers what it got at `after`: after a while, and in its own day.
pub(super) fn answer(
    draw: &mut Draw,
    after: Timestamp,
    method: Method,
    zone: &TimeZone,
) -> Timestamp {
    let delays = match method {
        Method::Email | Method::Call | Method::Other => &MAIL_MINUTES,
        Method::Linkedin => &LINKEDIN_MINUTES,
        Method::Sms | Method::Whatsapp => &CHAT_MINUTES,
    };
    let moment = delayed(draw, after, delays);
    let here = zoned(moment, zone);
    let rests = is_weekend(here.date()) && delays == &MAIL_MINUTES && draw.chance(800);
    if WRITING_HOURS.contains(&here.hour()) && !rests {
        return moment;
    }
    let is_early = here.hour() < WRITING_HOURS.start;
    let date = days_later(here.date(), i64::from(!is_early));
    let date = if rests { workday_from(date) } else { date };
    let time = (draw.between(7, 10), draw.between(0, 59));
    at(date, time, zone).plus(odd_seconds(draw)).max(moment)
}

/// When a rep answers what came at `after`: soon, if it came in working hours, and at no hour at which it disturbs.
pub(super) fn reply(
    draw: &mut Draw,
    after: Timestamp,
    zones: Zones<'_>,
    method: Method,
) -> Timestamp {
    let moment = delayed(draw, after, &REP_MINUTES);
    let here = zoned(moment, zones.rep);
    let is_at_desk = DESK_HOURS.contains(&here.hour()) && !is_weekend(here.date());
    if is_at_desk && may_ring(moment, zones.lead, method) {
        return moment;
    }
    let is_early = here.hour() < DESK_HOURS.start || is_at_desk;
    let date = workday_from(days_later(here.date(), i64::from(!is_early)));
    let time = (draw.between(8, 10), draw.between(0, 59));
    let morning = at(date, time, zones.rep)
        .plus(odd_seconds(draw))
        .max(moment);
    // What would wake the lead waits until it is awake.
    let hourly = (0..72).map(|hours| morning.plus(Duration::from_hours(hours)));
    let mut suitable = hourly.filter(|moment| may_ring(*moment, zones.lead, method));
    suitable.next().unwrap_or(morning)
}

/// When an appointment takes place, if it was agreed on at `after`: on its day, or on the next one of that name.
pub(super) fn appointment(agreed: Appointment, zone: &TimeZone, after: Timestamp) -> Timestamp {
    let Appointment { date, hour } = agreed;
    let time = (hour.hour, hour.minute);
    let on = |weeks: i64| at(days_later(date, weeks * 7), time, zone);
    let mut moments = (0..8).map(on);
    moments.find(|moment| *moment > after).unwrap_or(after)
}

/// The working day this many days later. In August and between the years much waits.
pub(super) fn working_day(draw: &mut Draw, from: Date, days: i64) -> Date {
    let date = days_later(from, days);
    if is_weekend(date) && draw.chance(WEEKEND_WORK_PER_MILLE) {
        return date;
    }
    let date = workday_from(date);
    let rest_days = match (date.month(), date.day()) {
        (8, day) if draw.chance(SUMMER_REST_PER_MILLE) => 32 - i64::from(day) + draw.between(0, 12),
        (12, 22..) if draw.chance(YEAR_END_REST_PER_MILLE) => draw.between(13, 22),
        (1, 1..=2) => 5,
        _ => return date,
    };
    workday_from(days_later(date, rest_days))
}

/// A day for a meeting, about this many days later.
pub(super) fn meeting_day(from: Date, days: i64) -> Date {
    workday_from(days_later(from, days))
}

/// The date where this zone is.
pub(super) fn date_of(moment: Timestamp, zone: &TimeZone) -> Date {
    zoned(moment, zone).date()
}

/// The clock on the wall there, at that moment.
pub(super) fn zoned(moment: Timestamp, zone: &TimeZone) -> Zoned {
    let moment = jiff::Timestamp::from_microsecond(moment.as_micros()).unwrap_or_default();
    moment.to_zoned(zone.clone())
}

/// The time zone of that name; the tables name only zones that exist.
pub(super) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// Whole days, as a span of time.
pub(super) fn days(count: i64) -> Duration {
    Duration::from_hours(24 * u64::try_from(count).unwrap_or(0))
}

/// After a while that is drawn from the table: between two neighbours, each pair being as likely as any.
fn delayed(draw: &mut Draw, after: Timestamp, delays: &[u64; 11]) -> Timestamp {
    let neighbours = delays.iter().copied().zip(delays.iter().copied().skip(1));
    let (low, high) = draw.pick(&neighbours.collect::<Vec<_>>());
    let delay = Duration::from_mins(draw.between(low, high));
    after.plus(delay).plus(odd_seconds(draw))
}

fn working_moment(draw: &mut Draw, date: Date, zone: &TimeZone) -> Timestamp {
    let time = (draw.weighted(WORKING_HOURS), draw.between(0, 59));
    at(date, time, zone).plus(odd_seconds(draw))
}

fn odd_seconds(draw: &mut Draw) -> Duration {
    Duration::from_millis(draw.between(0, 59_999))
}

fn at(date: Date, (hour, minute): (i8, i8), zone: &TimeZone) -> Timestamp {
    let there = date.at(hour, minute, 0, 0).to_zoned(zone.clone());
    Timestamp::from_micros(there.unwrap_or_default().timestamp().as_microsecond())
}

fn days_later(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

fn workday_from(date: Date) -> Date {
    match date.weekday() {
        Weekday::Saturday => days_later(date, 2),
        Weekday::Sunday => days_later(date, 1),
        Weekday::Monday
        | Weekday::Tuesday
        | Weekday::Wednesday
        | Weekday::Thursday
        | Weekday::Friday => date,
    }
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests;
