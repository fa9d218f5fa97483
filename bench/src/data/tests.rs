use super::*;
use std::collections::{BTreeMap, BTreeSet};

fn data(leads: u64) -> Data {
    let size = Size {
        leads,
        attempts_per_lead: 10,
    };
    Data::new(size, 1_800_000_000_000)
}

#[test]
fn the_same_size_gives_the_same_rows() {
    assert_eq!(data(100).lead(7), data(100).lead(7));
    assert_eq!(data(100).attempt(7), data(100).attempt(7));
    assert_ne!(data(100).lead(7), data(100).lead(8));
}

#[test]
fn no_two_leads_share_an_id_or_an_address() {
    let data = data(20_000);
    for column in [0, 4, 5] {
        let values: BTreeSet<String> = (0..20_000)
            .map(|number| data.lead(number)[column].clone())
            .collect();
        assert_eq!(values.len(), 20_000, "column {column}");
    }
}

#[test]
fn nineteen_in_twenty_leads_have_about_ten_attempts_each() {
    let data = data(1_000);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for number in 0..data.attempts() {
        *counts.entry(data.attempt(number)[1].clone()).or_default() += 1;
    }
    assert_eq!(counts.len(), 950);
    assert!(counts.values().all(|count| (10..=11).contains(count)));
    for id in data.contacted_leads(100) {
        assert!(counts.contains_key(&id.to_string()));
    }
}

#[test]
fn attempts_are_in_order_and_have_happened() {
    let data = data(1_000);
    let times: Vec<u64> = (0..data.attempts())
        .map(|number| data.attempt(number)[8].parse().unwrap())
        .collect();
    assert!(times.is_sorted());
    assert!(times.iter().all(|time| *time < 1_800_000_000_000));
}

#[test]
fn ids_sort_by_their_time() {
    assert!(id_of_time(1, u64::MAX) < id_of_time(2, 0));
    assert_ne!(id_of_time(1, 1), id_of_time(1, 2));
    assert_eq!(id_of_time(1, 1).get_version_num(), 7);
}

#[test]
fn a_posted_message_is_about_as_long_as_promised() {
    assert!((280..=330).contains(&BODY.len()), "{}", BODY.len());
}
