//! Whole tables at a glance: every state, every pair of states, every status under every trigger.

use super::calendar;
use crate::world::{ADA, World, new_attempt, new_lead, request};
use std::time::Duration;
use touchbase_core::command::{Command, KnownResponse, LeadUpdate, NewAttempt, ProfileUpdate};
use touchbase_core::*;
use uuid::Uuid;

/// The table of that name, with a head and a line for each row.
pub(super) fn table(name: &str) -> Vec<String> {
    let rows = match name {
        "states" => states(),
        "climbs" => climbs(),
        "statuses" => statuses(),
        other => panic!("there is no table {other:?}"),
    };
    aligned(&rows)
}

fn states() -> Vec<Vec<String>> {
    let head = ["state", "summary", "guard"].map(str::to_owned).to_vec();
    let mark = |counts: bool| if counts { "counts" } else { "-" }.to_owned();
    let row = |state: State| {
        let counts = [state.counts(), state.counts_for_guard()].map(mark);
        [vec![state.name().to_owned()], counts.to_vec()].concat()
    };
    std::iter::once(head).chain(State::ALL.map(row)).collect()
}

/// What each state becomes when a provider reports another; `.` if it stays.
fn climbs() -> Vec<Vec<String>> {
    let name = |state: State| state.name().to_owned();
    let head = std::iter::once("reported:".to_owned()).chain(State::ALL.map(name));
    let row = |state: State| {
        let then = State::ALL.map(|reported| match state.climb(reported) {
            then if then == state => ".".to_owned(),
            then if then == reported => "up".to_owned(),
            then => name(then),
        });
        std::iter::once(name(state)).chain(then).collect()
    };
    std::iter::once(head.collect())
        .chain(State::ALL.map(row))
        .collect()
}

/// What each status becomes by a contact and by an answer, set by hand never, before, when and after it happened.
fn statuses() -> Vec<Vec<String>> {
    let sets = [None, Some(-1), Some(0), Some(1)];
    let head = |trigger: &str| [trigger, "set before", "set then", "set after"].map(str::to_owned);
    let head = [
        vec!["status".to_owned()],
        head("contact").into(),
        head("answer").into(),
    ];
    let row = |status: Status| {
        let after = [false, true].map(|answered| sets.map(|set| moved(status, set, answered)));
        std::iter::once(status.name().to_owned())
            .chain(after.concat())
            .collect()
    };
    std::iter::once(head.concat())
        .chain(Status::ALL.map(row))
        .collect()
}

/// The status of a lead after an attempt at noon, if a person set it so many microseconds later; `.` if it stays.
fn moved(status: Status, set_micros_later: Option<i64>, answered: bool) -> String {
    let noon = calendar::read("day 3 12:00").expect("a time");
    let lead_id = LeadId(Uuid::from_u128(1));
    let mut world = World::founded(noon);
    let mut take = |command, at| {
        let decision = world.take(&request(Actor::user(ADA, Role::Admin), command, at), at);
        assert!(decision.answer.is_ok(), "{decision:?}");
    };
    take(
        Command::CreateLead(Box::new(new_lead(lead_id, status))),
        noon,
    );
    if let Some(micros) = set_micros_later {
        let at = Timestamp::from_micros(noon.as_micros() + micros);
        let update = LeadUpdate {
            lead_id,
            profile: ProfileUpdate::default(),
            status: Some(status),
            identities: None,
        };
        take(Command::UpdateLead(Box::new(update)), at);
    }
    let attempt = attempt(lead_id, noon, answered);
    take(
        Command::RecordAttempt(Box::new(attempt)),
        noon.plus(Duration::from_hours(1)),
    );
    let after = world.lead(lead_id).status;
    if after == status { "." } else { after.name() }.to_owned()
}

fn attempt(lead_id: LeadId, at: Timestamp, answered: bool) -> NewAttempt {
    NewAttempt {
        response: answered.then_some(KnownResponse::Answered(Some(at))),
        ..new_attempt(AttemptId(Uuid::from_u128(2)), lead_id, at)
    }
}

fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].len());
        cells.max().unwrap_or(0)
    };
    let line = |row: &Vec<String>| {
        let cells = row.iter().enumerate();
        let padded = cells.map(|(column, cell)| format!("{cell:<width$}", width = width(column)));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
