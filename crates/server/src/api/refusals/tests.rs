use super::*;
use crate::api::PROBLEM_CODES;
use serde_json::json;
use touchbase_core::guard::{OverridableBy, Reason, Verdict};
use touchbase_core::{AttemptId, Timestamp};

fn document(problem: &Problem) -> Value {
    serde_json::from_slice(&problem.to_json()).unwrap()
}

#[test]
fn each_refusal_has_its_status_and_is_explained() {
    let id = LeadId(Uuid::from_u128(7));
    for (refusal, status) in [
        (Refusal::NotFound("lead"), 404),
        (Refusal::Forbidden("No."), 403),
        (Refusal::invalid("name", "It is empty."), 422),
        (
            Refusal::IdentityTaken {
                lead_id: id,
                kind: "email",
                value: "a@example.com".to_owned(),
            },
            409,
        ),
        (Refusal::Erased, 409),
        (Refusal::AlreadyMerged(id), 409),
        (Refusal::MergeIntoItself, 422),
        (Refusal::AlreadyVoided, 409),
        (Refusal::Guard(Answer::default()), 409),
        (Refusal::EmailTaken("a@example.com".to_owned()), 409),
        (Refusal::CompanyTaken("Acme".to_owned()), 409),
        (Refusal::LastAdmin, 409),
        (Refusal::Deactivated, 409),
        (Refusal::IdempotencyMismatch, 422),
    ] {
        let problem = problem(&refusal);
        assert_eq!(
            (problem.code(), problem.status().as_u16()),
            (refusal.code(), status)
        );
        let known = PROBLEM_CODES
            .iter()
            .find(|known| known.code == refusal.code());
        assert_eq!(
            known.map(|known| known.status),
            Some(status),
            "{}",
            refusal.code()
        );
        let detail = document(&problem)["detail"].as_str().unwrap().to_owned();
        assert!(detail.ends_with(&refusal.to_string()), "{detail}");
    }
}

#[test]
fn what_stands_in_the_way_is_named() {
    let id = LeadId(Uuid::from_u128(7));
    let taken = Refusal::IdentityTaken {
        lead_id: id,
        kind: "email",
        value: "a@example.com".to_owned(),
    };
    for refusal in [taken, Refusal::AlreadyMerged(id)] {
        assert_eq!(document(&problem(&refusal))["lead_id"], id.to_string());
    }
    let invalid = document(&problem(&Refusal::invalid("name", "It is empty.")));
    assert_eq!(
        invalid["errors"],
        json!([{ "field": "name", "detail": "It is empty." }])
    );
}

#[test]
fn the_guard_s_answer_is_shown_with_every_reason() {
    let soon = Reason {
        rule: "too_soon",
        verdict: Verdict::Block,
        message: "Emailed an hour ago by Alice.".to_owned(),
        attempt_id: Some(AttemptId(Uuid::from_u128(9))),
        clears_at: Some(Timestamp::YEAR_2000),
        overridable_by: OverridableBy::Admin,
    };
    let owned = Reason {
        rule: "owned",
        verdict: Verdict::Warn,
        message: "Assigned to Bob.".to_owned(),
        attempt_id: None,
        clears_at: None,
        overridable_by: OverridableBy::Anyone,
    };
    let refused = document(&problem(&Refusal::Guard(Answer {
        reasons: vec![soon, owned],
    })));
    assert_eq!(
        refused["guard"],
        json!({
            "decision": "block",
            "reasons": [
                {
                    "rule": "too_soon", "message": "Emailed an hour ago by Alice.", "overridable_by": "admin",
                    "attempt": { "id": "00000000-0000-0000-0000-000000000009" }, "clears_at": "2000-01-01T00:00:00Z",
                },
                { "rule": "owned", "message": "Assigned to Bob.", "overridable_by": "anyone" },
            ],
        })
    );
}

#[test]
fn a_store_that_does_not_take_it_is_503_and_a_broken_one_500() {
    for (error, status, code) in [
        (CommitError::Overloaded, 503, "overloaded"),
        (CommitError::Closed, 503, "stopping"),
        (
            CommitError::Unavailable("disk full".to_owned()),
            503,
            "database_unavailable",
        ),
        (CommitError::Broken("disk full".to_owned()), 500, "internal"),
    ] {
        let problem = Problem::from(error);
        assert_eq!((problem.status().as_u16(), problem.code()), (status, code));
        assert!(
            !document(&problem).to_string().contains("disk full"),
            "causes are for the log"
        );
    }
}
