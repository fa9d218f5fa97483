use super::*;
use crate::attempt::tests::{at, fact};
use crate::{LeadId, NameOrigin, OptOuts, Profile, Status};
use uuid::Uuid;

const WINDOW: Duration = Duration::from_secs(100);

fn history(facts: &[AttemptFact]) -> History {
    facts.iter().map(|fact| (fact.id, fact.clone())).collect()
}

fn id(number: u128) -> AttemptId {
    AttemptId(Uuid::from_u128(number))
}

fn outbound(number: u128, seconds: i64) -> AttemptFact {
    fact(number, Direction::Outbound, seconds)
}

fn inbound(number: u128, seconds: i64) -> AttemptFact {
    fact(number, Direction::Inbound, seconds)
}

/// Which attempt the inbound 9 answers, and by which rule.
fn credit(facts: &[AttemptFact]) -> Option<(AttemptId, AttributedBy)> {
    let credits = attribute(&history(facts), WINDOW).credits;
    credits[&id(9)].map(|credit| (credit.attempt_id, credit.by))
}

/// Edge: T10: elapsed time, half-open: −1 µs, 0 and +1 µs around both ends of the window.
#[test]
fn the_window_is_half_open() {
    let asked = outbound(1, 0);
    let table = [
        (-1, false),
        (0, false),
        (1, true),
        (99_999_999, true),
        (100_000_000, false),
        (100_000_001, false),
    ];
    for (micros, answers) in table {
        let mut answer = inbound(9, 0);
        answer.at = Timestamp::from_micros(asked.at.as_micros() + micros);
        let by_method = answers.then_some((id(1), AttributedBy::Method));
        assert_eq!(credit(&[asked.clone(), answer]), by_method, "{micros}");
    }
}

/// Edge: T3: of two questions in the same microsecond the greater id is the newer.
#[test]
fn the_greater_id_is_the_newer() {
    let facts = [outbound(2, 0), outbound(1, 0), inbound(9, 1)];
    assert_eq!(credit(&facts), Some((id(2), AttributedBy::Method)));
}

/// Semantics, *Responses*: an out-of-reach newest question does not let an older one be answered.
#[test]
fn only_the_newest_question_is_looked_at() {
    let facts = [outbound(1, 0), outbound(2, 10), inbound(9, 105)];
    assert_eq!(credit(&facts), Some((id(2), AttributedBy::Method)));
    assert_eq!(credit(&[outbound(1, 0), inbound(9, 105)]), None);
}

/// Edges: R2, R3, V13: the first answer sets the time, never before the question, and a mark by hand stays.
#[test]
fn the_first_answer_sets_the_time() {
    let mut skewed = inbound(3, -5);
    skewed.threading.references = vec!["m".to_owned()];
    let mut asked = outbound(1, 0);
    asked.threading.message_id = Some("m".to_owned());
    let response = |facts: &[AttemptFact]| attribute(&history(facts), WINDOW).responses[&id(1)];
    let by_credit = |seconds| Response {
        at: Some(at(seconds)),
        marked_by: Some(MarkedBy::Credit),
    };
    let answers = [inbound(4, 20), inbound(5, 10)];
    assert_eq!(
        response(&[&[asked.clone()], answers.as_slice()].concat()),
        by_credit(10)
    );
    assert_eq!(
        response(&[asked.clone(), inbound(4, 20), skewed.clone()]),
        by_credit(0)
    );

    for by_hand in [None, Some(at(50))] {
        asked.response = Response {
            at: by_hand,
            marked_by: Some(MarkedBy::Hand),
        };
        assert_eq!(response(&[asked.clone(), skewed.clone()]), asked.response);
    }
    asked.response = by_credit(7);
    assert_eq!(response(&[asked]), Response::default());
}

fn lead() -> Lead {
    Lead {
        id: LeadId(Uuid::from_u128(1)),
        profile: Profile::default(),
        name_origin: Some(NameOrigin::Person),
        status: Status::New,
        status_set_at: None,
        opt_outs: OptOuts::NONE,
        summary: Summary::default(),
        created_at: at(0),
        updated_at: at(0),
        merged_into: None,
        erased_at: None,
    }
}

/// Semantics, *The summary*: what differs from the ledger is found and mended; of an erased lead only the summary.
#[test]
fn drift_is_found_and_mended() {
    let mut facts = history(&[outbound(1, 0), inbound(9, 10)]);
    let mut lead = lead();
    let found = drift(&lead, &facts, WINDOW);
    let (credit, response) = (
        Credit {
            attempt_id: id(1),
            by: AttributedBy::Method,
        },
        Response {
            at: Some(at(10)),
            marked_by: Some(MarkedBy::Credit),
        },
    );
    let attempt = |number| AttemptRef {
        lead_id: lead.id,
        attempt_id: id(number),
    };
    facts.get_mut(&id(1)).unwrap().response = response;
    let summary = Summary::fold(facts.values());
    let expected = [
        Change::SetResponse(attempt(1), response),
        Change::SetCredit(attempt(9), Some(credit)),
        Change::SetStanding(lead.id, summary, Status::New),
    ];
    assert_eq!(found, expected);

    facts.get_mut(&id(9)).unwrap().credit = Some(credit);
    lead.summary = summary;
    assert_eq!(drift(&lead, &facts, WINDOW), []);

    facts.get_mut(&id(1)).unwrap().response = Response::default();
    lead.erased_at = Some(at(60));
    let counts = Summary::fold(facts.values());
    let standing = Change::SetStanding(lead.id, counts, Status::New);
    assert_eq!(drift(&lead, &facts, WINDOW), [standing]);
}
