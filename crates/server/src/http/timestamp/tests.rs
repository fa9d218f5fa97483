use super::*;
use proptest::prelude::*;

/// What four digits of a year can say.
const EARLIEST: i64 = -62_167_219_200_000_000;
const LATEST: i64 = 253_402_300_799_999_999;

#[test]
fn any_offset_is_read_and_utc_is_written() {
    let cases = [
        ("2026-02-10T12:00:00Z", "2026-02-10T12:00:00Z"),
        ("2026-02-10T12:00:00.000000Z", "2026-02-10T12:00:00Z"),
        ("2026-02-10T12:00:00.5Z", "2026-02-10T12:00:00.500000Z"),
        ("2026-02-10t12:00:00z", "2026-02-10T12:00:00Z"),
        ("2026-02-10 12:00:00Z", "2026-02-10T12:00:00Z"),
        ("2026-02-10T12:00:00+01:00", "2026-02-10T11:00:00Z"),
        ("2026-03-01T00:30:00+01:00", "2026-02-28T23:30:00Z"),
        ("2024-02-29T23:59:59-00:01", "2024-03-01T00:00:59Z"),
        (
            "2026-02-10T12:00:00.123456789Z",
            "2026-02-10T12:00:00.123456Z",
        ),
        (
            "1969-12-31T23:59:59.999999999Z",
            "1969-12-31T23:59:59.999999Z",
        ),
        ("1969-12-31T23:59:59.0000001Z", "1969-12-31T23:59:59Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
    ];
    for (read, written) in cases {
        assert_eq!(
            Rfc3339::parse(read).map(|time| time.to_string()).as_deref(),
            Some(written),
            "{read}"
        );
    }
}

#[test]
fn what_is_no_time_with_a_zone_is_refused() {
    let refused = [
        "",
        "now",
        "2026-02-10",
        "2026-02-10T12:00:00",
        "2026-02-10T12:00:00.5",
        "2026-02-10T12:00Z",
        "20260210T120000Z",
        "2026-02-10T12:00:00[Europe/Paris]",
        "2026-02-10T12:00:00+01:00[Europe/Paris]",
        "2026-02-30T12:00:00Z",
        "2026-02-10T24:00:00Z",
        "2026-02-10T12:60:00Z",
        "2026-02-10T12:00:00+99:00",
        "1770724800",
        "2026-02-10T12:00:00Zx",
        " 2026-02-10T12:00:00Z",
        "+002026-02-10T12:00:00Z",
        "２026-02-10T12:00:00Z",
    ];
    for text in refused {
        assert_eq!(Rfc3339::parse(text), None, "{text}");
    }
}

#[test]
fn times_beyond_four_digits_do_not_break_an_answer() {
    assert_eq!(
        Rfc3339(Timestamp::from_micros(i64::MAX)).to_string(),
        "9999-12-31T23:59:59.999999Z"
    );
    assert_eq!(
        Rfc3339(Timestamp::from_micros(i64::MIN)).to_string(),
        "0000-01-01T00:00:00Z"
    );
}

#[test]
fn json_has_it_as_text_and_says_what_it_wants() {
    let time: Rfc3339 = serde_json::from_str("\"2026-02-10T12:00:00Z\"").unwrap();
    assert_eq!(
        serde_json::to_string(&time).unwrap(),
        "\"2026-02-10T12:00:00Z\""
    );
    let refusal = serde_json::from_str::<Rfc3339>("\"yesterday\"")
        .unwrap_err()
        .to_string();
    assert!(refusal.contains("a time with its zone"), "{refusal}");
    assert!(serde_json::from_str::<Rfc3339>("1770724800").is_err());
}

proptest! {
    #[test]
    fn what_is_written_reads_back_and_is_what_the_time_library_says(micros in EARLIEST..=LATEST) {
        let time = Rfc3339(Timestamp::from_micros(micros));
        prop_assert_eq!(Rfc3339::parse(&time.to_string()), Some(time));
        let library = jiff::Timestamp::from_microsecond(micros).unwrap();
        prop_assert_eq!(time.to_string(), if micros % 1_000_000 == 0 { library.to_string() } else { format!("{library:.6}") });
    }

    #[test]
    fn garbage_does_not_panic(text in "[0-9TtZz:+\\-. ]{0,40}") {
        let _read = Rfc3339::parse(&text);
    }
}
