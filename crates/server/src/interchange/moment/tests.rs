//! Dates: what is understood, what is refused, and why. edge: X3, T4

use super::{Calendar, DateOrder, Fault, Moment};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use touchbase_core::Timestamp;

fn timestamp(text: &str) -> Timestamp {
    let at: jiff::Timestamp = text.parse().unwrap();
    Timestamp::from_micros(at.as_microsecond())
}

fn calendar(order: Option<DateOrder>) -> Calendar {
    let zone = TimeZone::get("Europe/Berlin").unwrap();
    Calendar {
        zone,
        order,
        now: timestamp("2026-11-20T08:30:00Z"),
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it stands beside faults in tables"
)]
fn exact(text: &str) -> Result<Moment, Fault> {
    Ok(Moment {
        at: timestamp(text),
        is_date_only: false,
    })
}

#[test]
fn times_are_read_as_the_products_write_them() {
    let cases = [
        ("2025-03-14T09:05:00Z", "2025-03-14T09:05:00Z"),
        (
            "2025-03-14T09:05:00.123456789Z",
            "2025-03-14T09:05:00.123456Z",
        ),
        ("2025-03-14T09:05:00+05:30", "2025-03-14T03:35:00Z"),
        ("2025-03-14T09:05:00.000+0000", "2025-03-14T09:05:00Z"),
        ("2025-03-14 09:05:00Z", "2025-03-14T09:05:00Z"),
        ("2025-03-14 09:05:00 UTC", "2025-03-14T09:05:00Z"),
        ("2025-03-14 09:05:00 GMT", "2025-03-14T09:05:00Z"),
        ("1741943100000", "2025-03-14T09:05:00Z"),
        ("2025-03-14 09:05", "2025-03-14T08:05:00Z"),
        ("2025-03-14 9:05:07", "2025-03-14T08:05:07Z"),
        ("2025-03-14T09:05:07.25", "2025-03-14T08:05:07.25Z"),
        ("2025-07-14 09:05", "2025-07-14T07:05:00Z"),
        ("2025-03-14 2:30 PM", "2025-03-14T13:30:00Z"),
        ("2025-03-14 12:30 am", "2025-03-13T23:30:00Z"),
        ("2025-03-14 12:30 PM", "2025-03-14T11:30:00Z"),
        ("3/14/2025 9:05 AM", "2025-03-14T08:05:00Z"),
        ("3/14/2025, 9:05\u{202f}AM", "2025-03-14T08:05:00Z"),
        ("14/3/2025 9:05", "2025-03-14T08:05:00Z"),
        ("14.03.2025 09:05", "2025-03-14T08:05:00Z"),
        ("03.04.2025 09:05", "2025-04-03T07:05:00Z"),
        ("14-03-2025 09:05", "2025-03-14T08:05:00Z"),
        ("2025/03/04 09:05", "2025-03-04T08:05:00Z"),
        ("05/05/2025 09:05", "2025-05-05T07:05:00Z"),
        ("  2025-03-14 09:05  ", "2025-03-14T08:05:00Z"),
    ];
    for (text, expected) in cases {
        assert_eq!(calendar(None).read(text, None), exact(expected), "{text:?}");
    }
}

#[test]
fn the_order_of_day_and_month_is_proved_or_said_never_guessed() {
    let cases = [
        (None, "03/04/2025 9:05", Err(Fault::Ambiguous)),
        (
            Some(DateOrder::DayFirst),
            "03/04/2025 9:05",
            exact("2025-04-03T07:05:00Z"),
        ),
        (
            Some(DateOrder::MonthFirst),
            "03/04/2025 9:05",
            exact("2025-03-04T08:05:00Z"),
        ),
        (
            Some(DateOrder::DayFirst),
            "12/25/2025 9:05",
            Err(Fault::Nonexistent),
        ),
        (
            Some(DateOrder::MonthFirst),
            "25/12/2025 9:05",
            Err(Fault::Nonexistent),
        ),
        (
            Some(DateOrder::MonthFirst),
            "2025-12-25 9:05",
            exact("2025-12-25T08:05:00Z"),
        ),
        (
            Some(DateOrder::MonthFirst),
            "25.12.2025 9:05",
            exact("2025-12-25T08:05:00Z"),
        ),
    ];
    for (order, text, expected) in cases {
        assert_eq!(
            calendar(order).read(text, None),
            expected,
            "{order:?} {text:?}"
        );
    }
    assert_eq!(DateOrder::from_name("dmy"), Some(DateOrder::DayFirst));
    assert_eq!(DateOrder::from_name("mdy"), Some(DateOrder::MonthFirst));
    assert_eq!(DateOrder::from_name("ymd"), None);
}

#[test]
fn what_is_no_date_is_refused_with_its_reason() {
    let cases = [
        ("", Fault::Unreadable),
        ("yesterday", Fault::Unreadable),
        ("03/14/25", Fault::Unreadable),
        ("45730.375", Fault::Unreadable),
        ("20250314", Fault::Unreadable),
        ("1741943100", Fault::Unreadable),
        ("2025-03-14 09:05 CET", Fault::Unreadable),
        ("2025-03-14 9", Fault::Unreadable),
        ("2025-03-14 09:05:00.1234567890", Fault::Unreadable),
        ("2025-02-30", Fault::Nonexistent),
        ("2025-03-14 24:00", Fault::Nonexistent),
        ("2025-03-14 13:00 PM", Fault::Nonexistent),
        ("2025-03-14 0:30 AM", Fault::Nonexistent),
        ("1970-01-01", Fault::TooOld),
        ("1999-12-31T23:59:59Z", Fault::TooOld),
        ("1741943100.0", Fault::Unreadable),
        ("0000000000001", Fault::TooOld),
        ("2026-11-20T08:35:00.000001Z", Fault::Future),
        ("2026-11-21", Fault::Future),
        ("9998-12-31 23:59", Fault::Future),
    ];
    for (text, fault) in cases {
        assert_eq!(calendar(None).read(text, None), Err(fault), "{text:?}");
    }
    assert_eq!(
        calendar(None).read("2026-11-20T08:35:00Z", None),
        exact("2026-11-20T08:35:00Z")
    );
    assert_eq!(
        calendar(None).read("2000-01-01T00:00:00Z", None),
        exact("2000-01-01T00:00:00Z")
    );
}

#[test]
fn a_date_is_its_noon_or_now_if_that_is_today_and_earlier() {
    let cases = [
        ("2025-03-14", "2025-03-14T11:00:00Z"),
        ("2025-07-14", "2025-07-14T10:00:00Z"),
        ("25/12/2025", "2025-12-25T11:00:00Z"),
        ("2026-11-19", "2026-11-19T11:00:00Z"),
        ("2026-11-20", "2026-11-20T08:30:00Z"),
    ];
    for (text, expected) in cases {
        let expected = Moment {
            at: timestamp(expected),
            is_date_only: true,
        };
        assert_eq!(calendar(None).read(text, None), Ok(expected), "{text:?}");
    }
}

#[test]
fn a_time_of_its_own_completes_a_date_that_has_none() {
    let read = |date: &str, time: &str| calendar(None).read(date, Some(time));
    assert_eq!(read("2025-03-14", "09:05"), exact("2025-03-14T08:05:00Z"));
    assert_eq!(
        read("2025-03-14 10:00", "09:05"),
        exact("2025-03-14T09:00:00Z")
    );
    assert_eq!(
        read("2025-03-14T10:00:00Z", "09:05"),
        exact("2025-03-14T10:00:00Z")
    );
    assert_eq!(read("2025-03-14", "soon"), Err(Fault::Unreadable));
}

#[test]
fn a_skipped_hour_means_the_later_a_doubled_one_the_earlier() {
    // Berlin skips 02:00–03:00 on 30 March and doubles it on 26 October 2025.
    assert_eq!(
        calendar(None).read("2025-03-30 02:30", None),
        exact("2025-03-30T01:30:00Z")
    );
    assert_eq!(
        calendar(None).read("2025-10-26 02:30", None),
        exact("2025-10-26T00:30:00Z")
    );
}

#[test]
fn days_are_those_of_the_company() {
    let berlin = calendar(None);
    assert!(berlin.is_same_day(
        timestamp("2025-03-13T23:30:00Z"),
        timestamp("2025-03-14T22:30:00Z")
    ));
    assert!(!berlin.is_same_day(
        timestamp("2025-03-13T22:30:00Z"),
        timestamp("2025-03-13T23:30:00Z")
    ));
}

proptest! {
    #[test]
    fn no_text_panics(text in "[0-9TZ:./+ APM-]{0,30}", time in proptest::option::of("[0-9: .APM]{0,12}")) {
        let read = calendar(None).read(&text, time.as_deref());
        if let Ok(moment) = read {
            prop_assert!(moment.at >= Timestamp::YEAR_2000);
        }
    }

    #[test]
    fn what_the_export_writes_is_read(micros in 946_684_800_000_000_i64..1_763_000_000_000_000) {
        let written = jiff::Timestamp::from_microsecond(micros).unwrap().to_string();
        let at = calendar(None).read(&written, None).unwrap().at;
        prop_assert_eq!(at.as_micros(), micros);
    }
}
