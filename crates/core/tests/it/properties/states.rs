//! What providers report about a message ends the same, in whatever order and however often it is reported.

use super::order::permutations;
use super::pool::reported;
use crate::world::{World, new_attempt, new_lead, request};
use proptest::prelude::*;
use std::time::Duration;
use touchbase_core::attempt::ExternalId;
use touchbase_core::command::*;
use touchbase_core::*;
use uuid::Uuid;

const JANE: LeadId = LeadId(Uuid::from_u128(0x1ead_0001));
const NOW: Timestamp = Timestamp::YEAR_2000;

/// What is heard of a message: itself, or a report.
#[derive(Clone, Copy, Debug)]
enum Heard {
    Message(State),
    Report(State),
}

/// The attempt after everything was heard in this order.
fn after(order: &[Heard]) -> (State, Summary) {
    let mut world = World::founded(NOW);
    let mut take = |command, hours| {
        let now = NOW.plus(Duration::from_hours(hours));
        let actor = Actor {
            user_id: None,
            role: None,
            kind: ActorKind::Provider,
        };
        let decision = world.take(&request(actor, command, now), now);
        assert!(decision.answer.is_ok(), "{decision:?}");
    };
    let lead = new_lead(JANE, Status::New);
    take(Command::CreateLead(Box::new(lead)), 0);
    for (heard, hours) in order.iter().zip(1..) {
        let command = match heard {
            Heard::Message(state) => Command::RecordAttempt(Box::new(message(*state))),
            Heard::Report(state) => Command::ReportState(StateReport {
                external: external(),
                state: *state,
            }),
        };
        take(command, hours);
    }
    assert_eq!(crate::oracle::breaches(&world), Vec::<String>::new());
    assert_eq!(world.waiting_states, []);
    let [attempt] = world.attempts.as_slice() else {
        panic!("{:?}", world.attempts);
    };
    (attempt.fact.state, world.lead(JANE).summary)
}

fn external() -> ExternalId {
    ExternalId {
        source: "elsewhere".to_owned(),
        id: "1".to_owned(),
    }
}

fn message(state: State) -> NewAttempt {
    NewAttempt {
        method: Method::Sms,
        state,
        external: Some(external()),
        cause: Cause::Provider,
        ..new_attempt(AttemptId(Uuid::from_u128(1)), JANE, NOW)
    }
}

/// Edges: O6, O7: all orders of a message and its reports, some of which contradict each other.
#[test]
fn every_order_of_reports_ends_alike() {
    let lives = [
        (
            State::Queued,
            vec![
                State::Sending,
                State::Sent,
                State::Failed,
                State::Delivered,
                State::Read,
            ],
            State::Read,
        ),
        (
            State::Queued,
            vec![State::Sent, State::Failed, State::Sent],
            State::Failed,
        ),
        (
            State::Sent,
            vec![State::Failed, State::Delivered, State::Failed],
            State::Delivered,
        ),
        (
            State::Sending,
            vec![State::Completed, State::Voicemail, State::Completed],
            State::Voicemail,
        ),
        (
            State::Logged,
            vec![State::Failed, State::Delivered],
            State::Logged,
        ),
    ];
    for (birth, reports, end) in lives {
        let message = std::iter::once(Heard::Message(birth));
        let heard: Vec<Heard> = message
            .chain(reports.into_iter().map(Heard::Report))
            .collect();
        for order in permutations(&heard) {
            assert_eq!(after(&order).0, end, "{order:?}");
        }
    }
}

/// Edge: O7: climbing is the same in any order and any grouping, and repeats change nothing.
#[test]
fn climbing_is_a_maximum() {
    let climbers: Vec<State> = State::ALL
        .into_iter()
        .filter(|state| climbs(*state))
        .collect();
    for one in &climbers {
        assert_eq!(one.climb(*one), *one);
        for other in &climbers {
            assert_eq!(one.climb(*other), other.climb(*one), "{one:?} {other:?}");
            for third in &climbers {
                let (left, right) = (
                    one.climb(*other).climb(*third),
                    one.climb(other.climb(*third)),
                );
                assert_eq!(left, right, "{one:?} {other:?} {third:?}");
            }
        }
    }
}

/// Whether a provider reports it.
fn climbs(state: State) -> bool {
    ![State::Logged, State::Received, State::Voided].contains(&state)
}

proptest! {
    /// Edges: O6, O7: any reports, repeated and shuffled.
    #[test]
    fn shuffled_and_repeated_reports_end_alike(
        (heard, shuffled) in prop::collection::vec(reported(), 0..8).prop_flat_map(|reports| {
            let mut heard = vec![Heard::Message(State::Queued)];
            heard.extend(reports.into_iter().map(Heard::Report));
            (Just(heard.clone()), Just(heard).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(after(&heard), after(&shuffled));
    }
}
