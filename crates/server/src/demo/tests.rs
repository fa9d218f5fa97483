//! The promises of the demo world, checked over several seeds. What the ledger makes of it is worked out by the rules of
//! `core`, in `ledger`.

mod ledger;
mod live;

use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use touchbase_core::identity::Identity;

/// A Friday afternoon in November.
const NOW: Timestamp = Timestamp::from_micros(1_795_183_200_000_000);
const YEAR: Duration = Duration::from_hours(365 * 24);
const SEEDS: std::ops::Range<u64> = 1..4;

fn worlds() -> impl Iterator<Item = (u64, World)> {
    SEEDS.map(|seed| (seed, World::generate(seed, NOW)))
}

fn print(world: &World) -> String {
    format!(
        "{:?}",
        (
            &world.leads,
            &world.attempts,
            &world.opt_outs,
            world.duplicates
        )
    )
}

/// How many of a thousand.
fn per_mille(part: usize, whole: usize) -> usize {
    part * 1000 / whole.max(1)
}

fn outbound(world: &World) -> impl Iterator<Item = &DemoAttempt> {
    world
        .attempts
        .iter()
        .filter(|attempt| attempt.direction == Direction::Outbound)
}

#[test]
fn a_seed_always_makes_the_same_world_and_another_seed_another() {
    let world = print(&World::generate(7, NOW));
    assert_eq!(world, print(&World::generate(7, NOW)));
    assert_ne!(world, print(&World::generate(8, NOW)));
}

#[test]
fn it_is_as_large_as_a_busy_small_company() {
    for (seed, world) in worlds() {
        assert_eq!(world.reps.len(), 6);
        assert!(
            (380..=420).contains(&world.leads.len()),
            "seed {seed}: {} leads",
            world.leads.len()
        );
        let attempts = world.attempts.len();
        assert!(
            (4_000..=6_000).contains(&attempts),
            "seed {seed}: {attempts} attempts"
        );
    }
}

#[test]
fn it_is_the_year_before_now_in_order() {
    for (seed, world) in worlds() {
        assert!(
            world
                .attempts
                .is_sorted_by_key(|attempt| attempt.occurred_at),
            "seed {seed}"
        );
        for attempt in &world.attempts {
            let known_since = world.leads[attempt.lead].created_at;
            assert!(attempt.occurred_at <= NOW, "seed {seed}: {attempt:?}");
            assert!(
                attempt.occurred_at >= NOW.minus(YEAR),
                "seed {seed}: {attempt:?}"
            );
            assert!(
                attempt.occurred_at >= known_since,
                "seed {seed}: {attempt:?}"
            );
            let answered_at = attempt.responded_at.unwrap_or(attempt.occurred_at);
            assert!(
                (attempt.occurred_at..=NOW).contains(&answered_at),
                "seed {seed}: {attempt:?}"
            );
        }
        assert!(
            world.leads.iter().all(|lead| lead.created_at <= NOW),
            "seed {seed}"
        );
        assert!(
            world.opt_outs.iter().all(|opt_out| opt_out.at <= NOW),
            "seed {seed}"
        );
    }
}

/// People try the demo on any day: at new year, on a leap day, on a summer Sunday, in the hour that a clock skips.
#[test]
fn it_is_whole_at_any_present() {
    for now in [
        "2026-01-01T00:00:00Z",
        "2028-02-29T12:00:00Z",
        "2026-08-16T09:00:00Z",
        "2026-12-31T23:59:59Z",
        "2026-03-29T01:30:00Z",
    ] {
        let present: jiff::Timestamp = now.parse().unwrap();
        let present = Timestamp::from_micros(present.as_microsecond());
        let world = World::generate(1, present);
        let year = present.minus(YEAR)..=present;
        let is_in_it = |attempt: &DemoAttempt| year.contains(&attempt.occurred_at);
        assert!(world.attempts.iter().all(is_in_it), "{now}");
        let attempts = world.attempts.len();
        assert!(
            (3_800..=6_200).contains(&attempts),
            "{now}: {attempts} attempts"
        );
        let statuses: BTreeSet<Status> = world.leads.iter().map(|lead| lead.status).collect();
        assert_eq!(statuses, Status::ALL.into(), "{now}");
        assert_eq!(live(&world, 1).take(300).count(), 300, "{now}");
    }
}

/// Nobody shares an address, and touchbase keeps each as it is given.
#[test]
fn addresses_are_valid_unique_and_nobodys() {
    for (seed, world) in worlds() {
        let mut holders = BTreeMap::new();
        for (number, lead) in world.leads.iter().enumerate() {
            for (kind, value) in &lead.identities {
                let identity = Identity::parse(*kind, value, world.company.region).unwrap();
                assert_eq!(&identity.value, value, "seed {seed}");
                let space = match kind {
                    IdentityKind::Phone | IdentityKind::Whatsapp => "phone:",
                    IdentityKind::Email => "email:",
                    IdentityKind::Linkedin => "linkedin:",
                };
                assert!(
                    identity.key.as_str().starts_with(space),
                    "seed {seed}: {identity:?}"
                );
                assert!(
                    *kind != IdentityKind::Email || value.ends_with(".example"),
                    "{value}"
                );
                let holder = *holders.entry(identity.key).or_insert(number);
                assert_eq!(holder, number, "seed {seed}: {value}");
            }
        }
    }
}

#[test]
fn a_method_reaches_only_who_has_it() {
    for (seed, world) in worlds() {
        for attempt in outbound(&world) {
            let needed = match attempt.method {
                Method::Email | Method::Other => IdentityKind::Email,
                Method::Linkedin => IdentityKind::Linkedin,
                Method::Call | Method::Sms => IdentityKind::Phone,
                Method::Whatsapp => IdentityKind::Whatsapp,
            };
            assert!(
                world.leads[attempt.lead].identity(needed).is_some(),
                "seed {seed}: {attempt:?}"
            );
        }
    }
}

#[test]
fn all_languages_methods_countries_and_people_take_part() {
    for (seed, world) in worlds() {
        let languages = world
            .attempts
            .iter()
            .map(|attempt| world.leads[attempt.lead].language());
        assert_eq!(
            languages.collect::<BTreeSet<_>>(),
            Language::ALL.into(),
            "seed {seed}"
        );
        let methods = world
            .attempts
            .iter()
            .map(|attempt| (attempt.direction, attempt.method));
        let methods: BTreeSet<_> = methods.collect();
        assert_eq!(
            methods.len(),
            11,
            "seed {seed}: but for inbound `other`, all: {methods:?}"
        );
        let writers = world.attempts.iter().filter_map(|attempt| attempt.rep);
        assert_eq!(
            writers.collect::<BTreeSet<_>>(),
            (0..6).collect(),
            "seed {seed}"
        );
        let zones: BTreeSet<_> = world.leads.iter().map(|lead| lead.time_zone).collect();
        assert!(zones.len() >= 12, "seed {seed}: {zones:?}");
    }
}

#[test]
fn nothing_is_left_to_be_filled_in() {
    for (seed, world) in worlds() {
        for attempt in &world.attempts {
            let subject = attempt.subject.as_deref().unwrap_or("-");
            for text in [subject, &attempt.body] {
                assert!(!text.trim().is_empty(), "seed {seed}: {attempt:?}");
                assert!(
                    !text.contains(['{', '}']) && !text.contains("  "),
                    "seed {seed}: {text}"
                );
            }
        }
    }
}

/// A mail that is not the first of its thread says "Re:", and only that.
#[test]
fn answers_answer() {
    for (seed, world) in worlds() {
        let mut subjects: BTreeMap<&str, &str> = BTreeMap::new();
        for mail in world
            .attempts
            .iter()
            .filter(|attempt| attempt.method == Method::Email)
        {
            let (Some(thread), Some(subject)) = (&mail.thread, &mail.subject) else {
                panic!("seed {seed}: a mail without thread or subject: {mail:?}");
            };
            match subjects.get(thread.as_str()) {
                Some(first) => assert_eq!(*subject, format!("Re: {first}"), "seed {seed}"),
                None => assert!(!subject.starts_with("Re:"), "seed {seed}: {subject}"),
            }
            subjects.entry(thread).or_insert(subject);
        }
        assert!(subjects.len() > 400, "seed {seed}");
    }
}

#[test]
fn people_work_in_working_hours() {
    for (seed, world) in worlds() {
        let moments = outbound(&world).map(|attempt| {
            let rep = &world.reps[attempt.rep.unwrap()];
            rhythm::zoned(attempt.occurred_at, &rhythm::zone(rep.time_zone))
        });
        let moments: Vec<_> = moments.collect();
        let share = |test: &dyn Fn(&jiff::Zoned) -> bool| {
            per_mille(
                moments.iter().filter(|moment| test(moment)).count(),
                moments.len(),
            )
        };
        let at_weekends = share(&|moment| moment.weekday().to_monday_zero_offset() >= 5);
        let at_work = share(&|moment| (8..19).contains(&moment.hour()));
        let (morning, noon) = (
            share(&|moment| moment.hour() == 10),
            share(&|moment| moment.hour() == 12),
        );
        assert!(
            (1..30).contains(&at_weekends),
            "seed {seed}: {at_weekends} ‰ at weekends"
        );
        assert!(at_work >= 980, "seed {seed}: {at_work} ‰ in working hours");
        assert!(
            noon * 2 < morning,
            "seed {seed}: no lunch: {noon} ‰ at noon, {morning} ‰ at ten"
        );
        let august = share(&|moment| moment.month() == 8);
        let around = share(&|moment| [7, 9].contains(&moment.month())) / 2;
        assert!(
            august * 3 < around * 2,
            "seed {seed}: no summer: {august} ‰, {around} ‰ around it"
        );
        let year_end = share(&|moment| (moment.month(), moment.day()) >= (12, 24));
        assert!(year_end < 10, "seed {seed}: {year_end} ‰ between the years");
    }
}

#[test]
fn telephones_ring_by_day_and_leads_write_by_day() {
    for (seed, world) in worlds() {
        for attempt in &world.attempts {
            let zone = rhythm::zone(world.leads[attempt.lead].time_zone);
            let here = rhythm::zoned(attempt.occurred_at, &zone);
            let hours = match (attempt.direction, attempt.method) {
                (Direction::Outbound, Method::Call | Method::Sms | Method::Whatsapp) => 8..21,
                (Direction::Outbound, Method::Email | Method::Linkedin | Method::Other) => 0..24,
                (Direction::Inbound, _) => 7..22,
            };
            assert!(
                hours.contains(&here.hour()),
                "seed {seed}: {here}: {attempt:?}"
            );
        }
    }
}

#[test]
fn who_opted_out_is_left_alone() {
    for (seed, world) in worlds() {
        assert!(world.opt_outs.len() >= 3, "seed {seed}");
        for opt_out in &world.opt_outs {
            let later = world.attempts.iter().filter(|attempt| {
                attempt.lead == opt_out.lead
                    && attempt.occurred_at > opt_out.at
                    && attempt.direction == Direction::Outbound
            });
            assert_eq!(later.count(), 0, "seed {seed}: {opt_out:?}");
        }
    }
}

#[test]
fn two_reps_write_nearly_the_same_within_a_week() {
    for (seed, world) in worlds() {
        assert_eq!(world.written_twice.len(), 3, "seed {seed}");
        for lead in &world.written_twice {
            let mut mails = outbound(&world).filter(|mail| mail.lead == *lead);
            let (first, second) = (mails.next().unwrap(), mails.next().unwrap());
            assert_ne!(first.rep, second.rep, "seed {seed}");
            assert_eq!(first.subject, second.subject, "seed {seed}");
            assert!(second.occurred_at < first.occurred_at.plus(Duration::from_hours(7 * 24)));
            // Without greeting and signature.
            let words = |mail: &DemoAttempt| -> BTreeSet<String> {
                let (_, letter) = mail.body.split_once("\n\n").unwrap();
                let (letter, _) = letter.rsplit_once("\n\n").unwrap();
                letter.split_whitespace().map(str::to_owned).collect()
            };
            let (ours, theirs) = (words(first), words(second));
            let common = per_mille(
                ours.intersection(&theirs).count(),
                ours.union(&theirs).count(),
            );
            assert!(
                common >= 800 && first.body != second.body,
                "seed {seed}: {common} ‰ alike"
            );
        }
    }
}

#[test]
fn somebody_is_known_twice_and_some_are_colleagues() {
    for (seed, world) in worlds() {
        let (elder, double) = world.duplicates;
        let (elder, double) = (&world.leads[elder], &world.leads[double]);
        assert_eq!(elder.name, double.name, "seed {seed}");
        assert_eq!(
            elder.person.organization, double.organization,
            "seed {seed}"
        );
        assert!(
            elder
                .identities
                .iter()
                .all(|identity| !double.identities.contains(identity))
        );
        let mut colleagues: BTreeMap<&str, usize> = BTreeMap::new();
        for lead in &world.leads {
            *colleagues.entry(&lead.organization).or_default() += 1;
        }
        assert!(
            colleagues.values().filter(|count| **count > 1).count() >= 20,
            "seed {seed}"
        );
    }
}
