use super::*;
use uuid::Uuid;

/// An attempt with nothing special about it, so many seconds after 2000.
pub(crate) fn fact(id: u128, direction: Direction, seconds: i64) -> AttemptFact {
    AttemptFact {
        id: AttemptId(Uuid::from_u128(id)),
        lead_id: LeadId(Uuid::from_u128(1)),
        user_id: None,
        method: Method::Email,
        direction,
        state: State::Logged,
        at: at(seconds),
        response: Response::default(),
        credit: None,
        can_credit: direction == Direction::Inbound,
        threading: Threading::default(),
    }
}

/// So many seconds after 2000.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(Timestamp::YEAR_2000.as_micros() + seconds * 1_000_000)
}

/// Contract: what goes over the wire and into the database comes back.
#[test]
fn names_read_back() {
    for method in Method::ALL {
        assert_eq!(Method::from_name(method.name()), Some(method));
    }
    for direction in Direction::ALL {
        assert_eq!(Direction::from_name(direction.name()), Some(direction));
    }
    for kind in ActorKind::ALL {
        assert_eq!(ActorKind::from_name(kind.name()), Some(kind));
    }
    for state in State::ALL {
        assert_eq!(State::from_name(state.name()), Some(state));
    }
    for rule in AttributedBy::ALL {
        assert_eq!(AttributedBy::from_name(rule.name()), Some(rule));
    }
    for mark in [MarkedBy::Hand, MarkedBy::Credit] {
        assert_eq!(MarkedBy::from_name(mark.name()), Some(mark));
    }
    assert_eq!(Method::from_name("Email"), None);
    assert_eq!(State::from_name(""), None);
}

/// Semantics, *The attempt*: what counts in the summary the guard sees as well, never the other way round.
#[test]
fn the_guard_sees_whatever_counts() {
    for state in State::ALL {
        assert!(!state.counts() || state.counts_for_guard(), "{state:?}");
    }
}

/// Edges: O7, C2: what a report changes is what it reports; and what people wrote down no report changes.
#[test]
fn states_only_climb() {
    for state in State::ALL {
        for reported in State::ALL {
            let then = state.climb(reported);
            assert!(then == state || then == reported, "{state:?} {reported:?}");
            assert!(
                then == state || reported.climb(state) == reported,
                "{state:?} {reported:?}"
            );
        }
        for by_hand in [State::Logged, State::Received, State::Voided] {
            assert_eq!(state.climb(by_hand), state);
            assert_eq!(by_hand.climb(state), by_hand);
        }
    }
    assert_eq!(State::Failed.climb(State::Delivered), State::Delivered);
    assert_eq!(State::Delivered.climb(State::Failed), State::Delivered);
    assert_eq!(State::Sent.climb(State::Failed), State::Failed);
    assert_eq!(State::Voicemail.climb(State::Completed), State::Voicemail);
}
