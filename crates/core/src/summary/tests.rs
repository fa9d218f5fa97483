use super::*;
use crate::attempt::Response;
use crate::attempt::tests::{at, fact};
use crate::{AttemptFact, State};
use Direction::{Inbound, Outbound};

/// An outbound attempt that was answered.
fn answered(id: u128, seconds: i64, answered_at: i64) -> AttemptFact {
    AttemptFact {
        response: Response {
            at: Some(at(answered_at)),
            marked_by: None,
        },
        ..fact(id, Outbound, seconds)
    }
}

fn turn(facts: &[AttemptFact]) -> Option<Turn> {
    Summary::fold(facts).turn()
}

/// Semantics, *Segments*: whose turn it is follows the times alone. Edges: R8, S9.
#[test]
fn the_turn_follows_the_times() {
    assert_eq!(turn(&[]), None);
    assert_eq!(turn(&[fact(1, Inbound, 0)]), Some(Turn::Us));
    assert_eq!(turn(&[fact(1, Outbound, 0)]), Some(Turn::Them));
    assert_eq!(
        turn(&[fact(1, Outbound, 0), fact(2, Inbound, 1)]),
        Some(Turn::Us)
    );
    assert_eq!(
        turn(&[fact(1, Outbound, 1), fact(2, Inbound, 0)]),
        Some(Turn::Them)
    );
    assert_eq!(
        turn(&[fact(1, Outbound, 0), fact(2, Inbound, 0)]),
        Some(Turn::Them)
    );
    assert_eq!(turn(&[answered(1, 0, 1)]), None);
    assert_eq!(turn(&[answered(1, 0, 0)]), None);
    assert_eq!(
        turn(&[answered(1, 0, 1), fact(2, Outbound, 2)]),
        Some(Turn::Them)
    );
    assert_eq!(turn(&[answered(1, 0, 3), fact(2, Outbound, 2)]), None);
    assert_eq!(
        turn(&[answered(1, 0, 1), fact(2, Inbound, 2)]),
        Some(Turn::Us)
    );
}

/// Semantics, *The summary*: an answer is activity, not contact. Edge: S10.
#[test]
fn an_answer_is_activity() {
    let summary = Summary::fold(&[answered(1, 0, 5)]);
    assert_eq!(summary.last_contacted_at(), Some(at(0)));
    assert_eq!(summary.last_activity_at(), Some(at(5)));
    assert_eq!(summary.last_response_at, Some(at(5)));
}

/// Edges: T2, T3: earlier ones and lesser ids take nothing from the latest, in whatever order.
#[test]
fn the_latest_wins_and_between_equals_the_greater_id() {
    let facts = [
        fact(3, Outbound, 5),
        fact(4, Inbound, 5),
        fact(9, Outbound, 4),
    ];
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let summary = Summary::fold(order.map(|place| &facts[place]));
        assert_eq!(summary.last_contact.unwrap().attempt_id, facts[1].id);
        assert_eq!(summary.first_outbound_at, Some(at(4)));
        assert_eq!(summary.last_outbound_at, Some(at(5)));
        assert_eq!((summary.outbound_count, summary.inbound_count), (2, 1));
        assert_eq!(summary.contact_count(), 3);
    }
}

/// Edge: S7: what does not count leaves no trace, its answer neither.
#[test]
fn what_does_not_count_is_left_out() {
    for state in State::ALL {
        let attempt = AttemptFact {
            state,
            ..answered(1, 0, 5)
        };
        let is_empty = Summary::fold(&[attempt]) == Summary::default();
        assert_eq!(is_empty, !state.counts(), "{state:?}");
    }
}
