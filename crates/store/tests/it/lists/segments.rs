//! Who is in which segment, to the microsecond (edges: T11, S9, R8).

use super::crowd::{EVERYTHING, orders, page};
use crate::plain::{self, attempt, days, email, inbound, lead_id, record};
use crate::world::{Engine, World};
use std::collections::BTreeSet;
use std::time::Duration;
use touchbase_core::command::{KnownResponse, NewAttempt};
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Command, Method, State, Status, Timestamp};
use touchbase_store::{LeadFilter, Segment};

const MICROSECOND: Duration = Duration::from_micros(1);

/// The numbers of the leads in a segment. They are the same in every order.
async fn members(world: &World, segment: Segment) -> Vec<u64> {
    let filter = LeadFilter {
        segment: Some(segment),
        ..LeadFilter::default()
    };
    let mut found: BTreeSet<Vec<u64>> = BTreeSet::new();
    for order in orders() {
        let page = page(world, &filter, order, None, EVERYTHING).await;
        let of_lead = |id| (1..100).find(|number| lead_id(*number) == id).unwrap();
        let mut numbers: Vec<u64> = page
            .leads
            .iter()
            .map(|view| of_lead(view.lead.id))
            .collect();
        numbers.sort_unstable();
        found.insert(numbers);
    }
    let [found] = Vec::from_iter(found).try_into().unwrap();
    found
}

/// Leads 1, 2, 3: whatever happened to them happened a microsecond before, at, and a microsecond after a boundary.
fn around(boundary: Timestamp) -> [(u64, Timestamp); 3] {
    [
        (1, boundary.minus(MICROSECOND)),
        (2, boundary),
        (3, boundary.plus(MICROSECOND)),
    ]
}

async fn world_with(engine: Engine, commands: impl IntoIterator<Item = Command>) -> World {
    let world = World::new(engine).await;
    for number in 1..=6 {
        world
            .done(plain::create(plain::lead(number, "Somebody")))
            .await;
    }
    for command in commands {
        world.done(command).await;
    }
    world
}

#[tokio::test]
async fn not_contacted_is_strictly_older() {
    for engine in Engine::ALL {
        let boundary = plain::before(days(30));
        let written =
            around(boundary).map(|(number, at)| record(attempt(number, lead_id(number), at)));
        let world = world_with(engine, written).await;
        assert_eq!(
            members(&world, Segment::NotContacted(boundary)).await,
            [1, 4, 5, 6]
        );

        let everything = OptOutScope::All;
        let sms = OptOutScope::Method(Method::Sms);
        for command in [
            plain::set_status(lead_id(1), Status::Converted),
            plain::set_status(lead_id(4), Status::Lost),
            Command::OptOut {
                lead_id: lead_id(5),
                scope: everything,
            },
            Command::OptOut {
                lead_id: lead_id(6),
                scope: sms,
            },
        ] {
            world.done(command).await;
        }
        assert_eq!(members(&world, Segment::NotContacted(boundary)).await, [6]);
    }
}

#[tokio::test]
async fn never_contacted_have_no_attempt_that_counts() {
    for engine in Engine::ALL {
        let rang = NewAttempt {
            method: Method::Call,
            state: State::NoAnswer,
            ..attempt(1, lead_id(1), plain::before(days(1)))
        };
        let wrote = inbound(2, lead_id(2), plain::before(days(1)));
        let mistake = attempt(3, lead_id(3), plain::before(days(1)));
        let commands = [
            record(rang),
            record(wrote),
            record(mistake),
            plain::void(3, "mistake"),
        ];
        let world = world_with(engine, commands).await;
        assert_eq!(
            members(&world, Segment::NeverContacted).await,
            [1, 3, 4, 5, 6]
        );
    }
}

#[tokio::test]
async fn awaiting_us_wrote_last() {
    for engine in Engine::ALL {
        let (before, after) = (plain::before(days(3)), plain::before(days(1)));
        let world = world_with(
            engine,
            [
                record(inbound(1, lead_id(1), after)),
                record(attempt(2, lead_id(2), before)),
                record(inbound(3, lead_id(2), after)),
                record(inbound(4, lead_id(3), before)),
                record(attempt(5, lead_id(3), after)),
                // At the very same time we are not behind.
                record(inbound(6, lead_id(4), after)),
                record(attempt(7, lead_id(4), after)),
                // A lost lead that writes again waits like anybody else.
                plain::set_status(lead_id(5), Status::Lost),
                record(inbound(8, lead_id(5), after)),
            ],
        )
        .await;
        assert_eq!(members(&world, Segment::AwaitingUs).await, [1, 2, 5]);
    }
}

#[tokio::test]
async fn awaiting_them_includes_the_boundary() {
    for engine in Engine::ALL {
        let boundary = plain::before(days(3));
        let written =
            around(boundary).map(|(number, at)| record(attempt(number, lead_id(number), at)));
        let answered = [
            record(attempt(4, lead_id(4), boundary)),
            record(inbound(5, lead_id(4), boundary.plus(days(1)))),
            // Answered in a way that is not in the ledger.
            record(NewAttempt {
                response: Some(KnownResponse::Answered(None)),
                ..attempt(6, lead_id(5), boundary)
            }),
        ];
        let world = world_with(engine, written.into_iter().chain(answered)).await;
        assert_eq!(
            members(&world, Segment::AwaitingThem(boundary)).await,
            [1, 2]
        );
    }
}

#[tokio::test]
async fn recently_active_excludes_the_boundary() {
    for engine in Engine::ALL {
        let boundary = plain::before(days(7));
        let written =
            around(boundary).map(|(number, at)| record(attempt(number, lead_id(number), at)));
        // An old message that was answered a while ago, one that was answered just now.
        let long_ago = boundary.minus(days(10));
        let answered = |number, at| {
            record(NewAttempt {
                response: Some(KnownResponse::Answered(Some(at))),
                ..attempt(number, lead_id(number), long_ago)
            })
        };
        let answers = [
            answered(4, boundary),
            answered(5, boundary.plus(MICROSECOND)),
        ];
        let world = world_with(engine, written.into_iter().chain(answers)).await;
        assert_eq!(
            members(&world, Segment::RecentlyActive(boundary)).await,
            [3, 5]
        );
    }
}

/// Edge S9: a lead who writes daily and is never answered was contacted just now, and is still waiting for us.
#[tokio::test]
async fn whoever_writes_daily_and_is_never_answered() {
    for engine in Engine::ALL {
        let daily = (1..=9).map(|day| record(inbound(day, lead_id(1), plain::before(days(day)))));
        let world = World::new(engine).await;
        let mut faithful = plain::lead(1, "Faithful");
        faithful.identities = vec![email("faithful@x.example")];
        world.done(plain::create(faithful)).await;
        for command in daily {
            world.done(command).await;
        }
        let cut = plain::before(days(3));
        let segments = [
            (Segment::NotContacted(cut), true),
            (Segment::NeverContacted, false),
            (Segment::AwaitingUs, true),
            (Segment::AwaitingThem(cut), false),
            (Segment::RecentlyActive(cut), true),
        ];
        for (segment, is_member) in segments {
            let expected = if is_member { vec![1] } else { vec![] };
            assert_eq!(members(&world, segment).await, expected, "{segment:?}");
        }
        let last_contacted_at = world.read(lead_id(1)).await.summary.last_contacted_at();
        assert_eq!(last_contacted_at, Some(plain::before(days(1))));
    }
}
