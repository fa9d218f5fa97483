//! Random attempts and what happens to them.
#![expect(
    clippy::disallowed_types,
    reason = "proptest shares strategies with `Arc`"
)]

use super::names::*;
use super::people::addresses;
use crate::world::new_attempt;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::command::*;
use touchbase_core::*;

/// An attempt with a lead, its id and its cause aside.
pub(crate) fn an_attempt_with(lead_id: LeadId) -> impl Strategy<Value = NewAttempt> {
    let method = select(vec![Method::Email, Method::Sms, Method::Call]);
    let direction = select(Direction::ALL.to_vec());
    let state = prop_oneof![
        3 => Just(State::Logged),
        1 => select(State::ALL.to_vec()).prop_filter("born voided", |state| *state != State::Voided),
    ];
    let body = option::of(select(vec!["STOP", "Yes", "What does it cost?"]));
    let message = || select(vec!["m1".to_owned(), "m2".to_owned(), "m3".to_owned()]);
    let thread = option::of(select(vec!["t1".to_owned(), "t2".to_owned()]));
    let threading = (
        option::of(message()),
        prop::collection::vec(message(), 0..2),
        thread,
    );
    let said = (body, threading);
    (method, direction, state, option::of(moment()), said).prop_map(
        move |(method, direction, state, occurred_at, (body, threading))| NewAttempt {
            method,
            direction,
            state,
            body: body.map(str::to_owned),
            occurred_at,
            threading: Threading {
                message_id: threading.0,
                references: threading.1,
                thread_id: threading.2,
            },
            ..new_attempt(attempt_id(0), lead_id, slot(0))
        },
    )
}

pub(crate) fn attempt() -> impl Strategy<Value = NewAttempt> {
    let cause = select(vec![
        Cause::AlreadyHappened,
        Cause::Provider,
        Cause::Intention {
            override_reason: None,
        },
    ]);
    let response = prop_oneof![
        4 => Just(None),
        1 => Just(Some(KnownResponse::NotAnswered)),
        1 => option::of(moment()).prop_map(|at| Some(KnownResponse::Answered(at))),
    ];
    let attempt = a_lead().prop_flat_map(an_attempt_with);
    (attempt, cause, response, option::of(an_external())).prop_map(
        |(attempt, cause, response, external)| NewAttempt {
            cause,
            response,
            external,
            ..attempt
        },
    )
}

pub(crate) fn an_external() -> impl Strategy<Value = ExternalId> {
    select(vec!["1", "2", "3"]).prop_map(|id| ExternalId {
        source: "elsewhere".to_owned(),
        id: id.to_owned(),
    })
}

/// States that a provider reports.
pub(crate) fn reported() -> impl Strategy<Value = State> {
    select(vec![
        State::Queued,
        State::Sending,
        State::Sent,
        State::NoAnswer,
        State::Canceled,
        State::Failed,
        State::Delivered,
        State::Read,
        State::Completed,
        State::Voicemail,
    ])
}

pub(crate) fn about_attempts() -> impl Strategy<Value = Command> {
    let mark = (an_attempt(), any::<bool>(), option::of(moment()));
    prop_oneof![
        mark.prop_map(
            |(attempt_id, responded, response_at)| Command::MarkResponded(ResponseMark {
                attempt_id,
                responded,
                response_at,
            })
        ),
        an_attempt().prop_map(|attempt_id| Command::VoidAttempt(VoidRequest {
            attempt_id,
            reason: "a mistake".to_owned(),
            salt: [3; 16],
        })),
        (an_external(), reported())
            .prop_map(|(external, state)| Command::ReportState(StateReport { external, state })),
    ]
}

pub(crate) fn imported_attempt() -> impl Strategy<Value = Command> {
    let lead = (option::of(a_lead()), option::of(an_external()), addresses());
    (attempt(), an_attempt(), lead, option::of(an_email())).prop_map(
        |(attempt, attempt_id, (lead_id, external, identities), user_email)| {
            Command::ImportAttempt(Box::new(AttemptImport {
                attempt: NewAttempt {
                    attempt_id,
                    cause: Cause::Import(IMPORT),
                    ..attempt
                },
                lead: LeadReference {
                    lead_id,
                    external,
                    identities,
                },
                user_email,
            }))
        },
    )
}
