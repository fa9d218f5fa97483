use super::*;

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// Whether a figure is the expected one to the three digits that the histogram keeps.
fn is_about(found: Duration, expected: Duration) -> bool {
    found.abs_diff(expected) <= expected / 500
}

#[test]
fn percentiles_and_rate_are_those_of_what_was_recorded() {
    let mut latencies = Latencies::new().unwrap();
    for milliseconds in 1..=100 {
        latencies.record(ms(milliseconds), 1);
    }
    let measured = latencies.over(Duration::from_secs(4));
    assert!((measured.rate - 25.0).abs() < f64::EPSILON);
    for (found, expected) in [
        (measured.p50, ms(50)),
        (measured.p95, ms(95)),
        (measured.p99, ms(99)),
    ] {
        assert!(is_about(found, expected), "{found:?} is not {expected:?}");
    }
}

#[test]
fn those_of_two_connections_are_one_distribution() {
    let (mut quick, mut slow) = (Latencies::new().unwrap(), Latencies::new().unwrap());
    quick.record(ms(1), 98);
    slow.record(ms(300), 2);
    quick.add(&slow).unwrap();
    assert_eq!(quick.count(), 100);
    let measured = quick.over(ms(1_000));
    assert!(is_about(measured.p95, ms(1)));
    assert!(is_about(measured.p99, ms(300)));
}

#[test]
fn what_is_out_of_bounds_counts_as_the_bound() {
    let mut latencies = Latencies::new().unwrap();
    latencies.record(Duration::from_hours(2), 1);
    latencies.record(Duration::ZERO, 1);
    assert_eq!(latencies.count(), 2);
    assert!(is_about(latencies.over(ms(1)).p99, Duration::from_mins(1)));
}

#[test]
fn nothing_measured_is_zero_and_not_a_failure() {
    let measured = Latencies::new().unwrap().over(Duration::ZERO);
    assert_eq!((measured.rate, measured.p99), (0.0, Duration::ZERO));
}

#[test]
fn ratios() {
    for (of, to, expected) in [
        (15_000.0, 40_000.0, Some(0.375)),
        (0.0, 2.0, Some(0.0)),
        (1.0, 0.0, None),
    ] {
        assert_eq!(ratio(of, to), expected, "{of} to {to}");
    }
    assert_eq!(span_ratio(ms(3), ms(2)), Some(1.5));
    assert_eq!(share(ms(10), 4), Some(Duration::from_micros(2_500)));
    assert_eq!(share(ms(10), 0), None);
    assert!((mebibytes(3 << 20) - 3.0).abs() < f64::EPSILON);
}

#[test]
fn the_median_is_the_middle_one_in_the_given_order() {
    let median = |numbers: &[u8]| median_by(numbers.to_vec(), u8::cmp);
    assert_eq!(median(&[]), None);
    assert_eq!(median(&[9, 1, 2]), Some(2));
    assert_eq!(median(&[4, 1, 2, 3]), Some(3));
    assert_eq!(
        median_by(vec![1, 2, 9, 8], |one, other| other.cmp(one)),
        Some(2)
    );
}
