use super::super::draw::Stream;
use super::*;
use crate::demo::Language;

fn time(text: &str) -> Timestamp {
    let time: jiff::Timestamp = text.parse().unwrap();
    Timestamp::from_micros(time.as_microsecond())
}

/// Friday evening, Saturday, the night before Monday: in each case Monday morning.
#[test]
fn reps_reply_in_their_working_hours() {
    let (rep, lead) = (zone("Europe/Berlin"), zone("America/Los_Angeles"));
    let zones = Zones {
        rep: &rep,
        lead: &lead,
    };
    for came_at in [
        "2026-11-20T19:30:00Z",
        "2026-11-21T10:00:00Z",
        "2026-11-22T22:50:00Z",
    ] {
        for seed in 0..200 {
            let draw = &mut Draw::new(seed, Stream::Live);
            let replied_at = reply(draw, time(came_at), zones, Method::Email);
            let here = zoned(replied_at, &rep);
            assert!(replied_at > time(came_at), "{came_at}: {here}");
            assert!(DESK_HOURS.contains(&here.hour()), "{came_at}: {here}");
            assert!(!is_weekend(here.date()), "{came_at}: {here}");
        }
    }
}

/// Nine in the morning in Berlin is midnight in Los Angeles.
#[test]
fn what_rings_waits_until_the_lead_is_awake() {
    let (rep, lead) = (zone("Europe/Berlin"), zone("America/Los_Angeles"));
    let zones = Zones {
        rep: &rep,
        lead: &lead,
    };
    let morning = time("2026-11-18T08:00:00Z");
    for seed in 0..200 {
        let draw = &mut Draw::new(seed, Stream::Live);
        for moment in [
            reply(draw, morning, zones, Method::Whatsapp),
            touch(draw, morning, 1, zones, Method::Call),
        ] {
            let there = zoned(moment, &lead);
            assert!(RINGING_HOURS.contains(&there.hour()), "{there}");
        }
    }
}

/// A meeting is on the day that was agreed on, or, if that has passed, on the next one of that name.
#[test]
fn appointments_keep_their_weekday() {
    let madrid = zone("Europe/Madrid");
    let agreed = Appointment::soon(Language::Spanish, jiff::civil::date(2026, 10, 22));
    for (agreed_at, expected) in [
        (
            "2026-10-20T12:00:00Z",
            "2026-10-22T09:30:00+02:00[Europe/Madrid]",
        ),
        (
            "2026-10-22T07:29:59Z",
            "2026-10-22T09:30:00+02:00[Europe/Madrid]",
        ),
        (
            "2026-10-22T07:30:00Z",
            "2026-10-29T09:30:00+01:00[Europe/Madrid]",
        ),
        (
            "2026-11-03T12:00:00Z",
            "2026-11-05T09:30:00+01:00[Europe/Madrid]",
        ),
    ] {
        let meeting = appointment(agreed, &madrid, time(agreed_at));
        assert_eq!(zoned(meeting, &madrid).to_string(), expected);
    }
}

#[test]
fn summer_and_the_end_of_the_year_are_quiet() {
    let stays = |from: Date| {
        let worked = |seed| working_day(&mut Draw::new(seed, Stream::Live), from, 0);
        (0..1_000).map(worked).filter(|date| *date == from).count()
    };
    let date = jiff::civil::date;
    for (day, expected) in [
        (date(2026, 6, 10), 1_000..=1_000),
        (date(2026, 8, 12), 350..=550),
        (date(2026, 12, 28), 80..=230),
        (date(2026, 1, 2), 0..=0),
        (date(2026, 6, 13), 10..=80),
    ] {
        let count = stays(day);
        assert!(expected.contains(&count), "{day}: {count} of 1000 stay");
    }
}
