use super::*;

/// Contract, *HTTP*: RFC 3339 in UTC, with microseconds at most, and equal times as equal texts.
#[test]
fn times_are_shown_in_two_forms() {
    let table = [
        (0, "1970-01-01T00:00:00Z"),
        (1, "1970-01-01T00:00:00.000001Z"),
        (-1, "1969-12-31T23:59:59.999999Z"),
        (123_450_000, "1970-01-01T00:02:03.450000Z"),
        (946_684_800_000_000, "2000-01-01T00:00:00Z"),
        (951_782_400_000_000, "2000-02-29T00:00:00Z"),
        (4_107_542_399_000_000, "2100-02-28T23:59:59Z"),
        (4_107_542_400_000_000, "2100-03-01T00:00:00Z"),
        (EARLIEST, "0000-01-01T00:00:00Z"),
        (LATEST, "9999-12-31T23:59:59.999999Z"),
        (i64::MIN, "0000-01-01T00:00:00Z"),
        (i64::MAX, "9999-12-31T23:59:59.999999Z"),
    ];
    for (micros, text) in table {
        assert_eq!(Timestamp::from_micros(micros).to_string(), text);
    }
}

/// Every day of five centuries, counted by hand.
#[test]
fn days_follow_each_other() {
    let (mut year, mut month, mut day) = (1_600, 1, 1);
    for number in -135_140..47_482 {
        assert_eq!(civil(number), (year, month, day), "day {number}");
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        day += 1;
        if day > days {
            (month, day) = (month + 1, 1);
        }
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    assert_eq!((year, month, day), (2_100, 1, 1));
}

/// Edge: T8: at the ends of time there is no overflow.
#[test]
fn spans_stop_at_the_ends_of_time() {
    let (first, last) = (
        Timestamp::from_micros(i64::MIN),
        Timestamp::from_micros(i64::MAX),
    );
    assert_eq!(last.plus(Duration::from_micros(1)), last);
    assert_eq!(first.minus(Duration::MAX), first);
    assert_eq!(Timestamp::YEAR_2000.plus(Duration::MAX), last);
    let day = Duration::from_hours(24);
    assert_eq!(
        Timestamp::YEAR_2000.plus(day).minus(day),
        Timestamp::YEAR_2000
    );
}
