//! What is written is read back, column by column: also what no decision can make yet.

use super::database;
use super::samples::{self, COMPANY};
use crate::lower::lower;
use crate::query::{attempts, leads, tenants, users};
use crate::sqlite::connection::{execute, rows};
use rusqlite::Connection;
use tempfile::TempDir;
use touchbase_core::attempt::{Threading, Void};
use touchbase_core::change::AttemptRef;
use touchbase_core::{Attempt, Change, State};

fn database_with(changes: &[Change]) -> (Connection, TempDir) {
    let (connection, directory) = database();
    for change in samples::founding().iter().chain(changes) {
        for write in lower(COMPANY, change) {
            execute(&connection, &write).unwrap();
        }
    }
    (connection, directory)
}

#[test]
fn companies_and_users_come_back_as_they_were() {
    let (connection, _directory) = database_with(&[]);
    let Some(Change::InsertCompany(company)) = samples::founding().into_iter().next() else {
        panic!("the company comes first");
    };
    assert_eq!(
        rows(&connection, &tenants::company(COMPANY)).unwrap(),
        [*company]
    );
    assert_eq!(
        rows(&connection, &users::users(COMPANY, None, 9)).unwrap(),
        [samples::user()]
    );
}

#[test]
fn leads_come_back_as_they_were() {
    for lead in [samples::full_lead(), samples::bare_lead()] {
        let (connection, _directory) = database_with(&[Change::InsertLead(Box::new(lead.clone()))]);
        let found = rows(&connection, &leads::lead(COMPANY, lead.id)).unwrap();
        assert_eq!(found, [lead]);
    }
}

#[test]
fn attempts_come_back_as_they_were() {
    for attempt in [samples::full_attempt(), samples::bare_attempt()] {
        assert_eq!(kept(&attempt, &[]), attempt);
    }
}

#[test]
fn a_voided_attempt_keeps_who_when_and_why() {
    let mut attempt = samples::full_attempt();
    let at = AttemptRef {
        lead_id: attempt.fact.lead_id,
        attempt_id: attempt.fact.id,
    };
    let voided = kept(&attempt, &[Change::SetVoid(at, samples::void(), [4; 16])]);
    attempt.fact.state = State::Voided;
    attempt.void = Some(samples::void());
    assert_eq!(voided, attempt);
}

/// What was said goes, that it was said stays.
#[test]
fn a_blanked_attempt_says_nothing() {
    let attempt = samples::full_attempt();
    let at = AttemptRef {
        lead_id: attempt.fact.lead_id,
        attempt_id: attempt.fact.id,
    };
    let voided = Change::SetVoid(at, samples::void(), [4; 16]);
    let blanked = kept(&attempt, &[voided, Change::BlankAttempts(at.lead_id)]);
    let mut expected = attempt;
    expected.fact.state = State::Voided;
    expected.fact.threading = Threading::default();
    expected.subject = None;
    expected.body = None;
    expected.metadata = "{}".to_owned();
    expected.void = Some(Void {
        reason: String::new(),
        ..samples::void()
    });
    if let Some(note) = &mut expected.override_note {
        note.reason.clear();
    }
    assert_eq!(blanked, expected);
}

/// The attempt as it is kept, after more changes.
fn kept(attempt: &Attempt, changes: &[Change]) -> Attempt {
    let leads = [samples::full_lead(), samples::bare_lead()].map(Box::new);
    let mut all: Vec<Change> = leads.map(Change::InsertLead).into();
    all.push(Change::InsertAttempt(Box::new(attempt.clone())));
    all.extend_from_slice(changes);
    let (connection, _directory) = database_with(&all);
    let found = rows(&connection, &attempts::attempt(COMPANY, attempt.fact.id));
    found.unwrap().remove(0)
}
