//! From a request and the facts to what follows: one `match`, the logic is in the areas.

mod attempt;
mod company;
mod erase;
mod fields;
mod identities;
mod import;
mod lead;
mod ledger;
mod merge;
mod opt_out;
mod user;

use crate::command::{Command, Request};
use crate::event::{Event, EventType};
use crate::facts::{Facts, Missing};
use crate::identity::Identity;
use crate::lead::OptOut;
use crate::{
    Actor, ApiKey, Attempt, AttemptId, Change, Company, CompanyId, ImportId, Lead, LeadId, Refusal,
    Timestamp, User,
};

/// What follows from a request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// What the caller is told.
    pub answer: Result<Outcome, Refusal>,
    /// What becomes true; nothing after a refusal.
    pub changes: Vec<Change>,
    /// What is told to everybody; a refusal may leave an event too (edge: G10).
    pub events: Vec<Event>,
}

/// What a carried-out command answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The company exists.
    Company(CompanyId),
    /// The user as it is now.
    User(User),
    /// The key as it is now.
    Key(ApiKey),
    /// The lead as it is now.
    Lead(Box<LeadView>),
    /// The attempt as it is now, and its lead.
    Attempt(Box<AttemptView>),
    /// The person is erased.
    Erased,
    /// How many attempts a provider's report reached; none if it waits for its message, or the person was erased.
    Reported(usize),
    /// The import goes by this id.
    ImportStarted(ImportId),
    /// What became of an imported row.
    Imported(Imported),
    /// The import is closed.
    ImportFinished,
}

/// A lead with all that belongs to it but its attempts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeadView {
    /// The lead.
    pub lead: Lead,
    /// Its addresses.
    pub identities: Vec<Identity>,
    /// Its opt-outs.
    pub opt_outs: Vec<OptOut>,
}

impl LeadView {
    /// The same lists in the same order, wherever they come from: a batch, a database, a caller.
    pub fn new(lead: Lead, mut identities: Vec<Identity>, mut opt_outs: Vec<OptOut>) -> Self {
        identities.sort_unstable();
        opt_outs.sort_unstable_by_key(|opt_out| opt_out.scope);
        Self {
            lead,
            identities,
            opt_outs,
        }
    }
}

/// An attempt and its lead.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttemptView {
    /// The attempt.
    pub attempt: Attempt,
    /// The lead after it.
    pub lead: Lead,
}

/// What became of an imported row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imported {
    /// What it did.
    pub effect: ImportEffect,
    /// The user whom it names and whom nobody knows: the row was taken without.
    pub unknown_user: Option<String>,
}

/// What an imported row did.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ImportEffect {
    /// It made something new.
    Created,
    /// It changed something known.
    Updated,
    /// All of it was known.
    Unchanged,
}

/// Why a decision stops.
pub(crate) enum Stop {
    /// A fact is missing: to be fetched, then decided again.
    Missing(Missing),
    /// The answer is no.
    Refused(Box<Refusal>),
}

impl From<Missing> for Stop {
    fn from(missing: Missing) -> Self {
        Self::Missing(missing)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

/// What an area decides from.
#[derive(Clone, Copy)]
struct Case<'a> {
    company_id: CompanyId,
    actor: Actor,
    received_at: Timestamp,
    now: Timestamp,
    facts: &'a Facts,
}

impl<'a> Case<'a> {
    fn company(&self) -> Result<&'a Company, Refusal> {
        self.facts.company().ok_or(Refusal::NotFound("company"))
    }

    fn lead(&self, id: LeadId) -> Result<&'a Lead, Stop> {
        Ok(self.facts.lead(id)?.ok_or(Refusal::NotFound("lead"))?)
    }
}

/// What an area decides to be done.
#[derive(Default)]
struct Effects {
    changes: Vec<Change>,
    events: Vec<Event>,
}

impl Effects {
    fn change(&mut self, change: Change) {
        self.changes.push(change);
    }

    fn event(
        &mut self,
        kind: EventType,
        lead_id: Option<LeadId>,
        attempt_id: Option<AttemptId>,
        data: &serde_json::Value,
    ) {
        self.events.push(Event {
            kind,
            lead_id,
            attempt_id,
            data: data.to_string(),
        });
    }
}

/// Decides a request at a time. `Err` names a fact to fetch before deciding again.
pub fn decide(request: &Request, now: Timestamp, facts: &Facts) -> Result<Decision, Missing> {
    let case = Case {
        company_id: request.company_id,
        actor: request.actor,
        received_at: request.received_at,
        now,
        facts,
    };
    let mut effects = Effects::default();
    match dispatch(&case, &request.command, &mut effects) {
        Ok(outcome) => Ok(Decision {
            answer: Ok(outcome),
            changes: effects.changes,
            events: effects.events,
        }),
        Err(Stop::Missing(missing)) => Err(missing),
        Err(Stop::Refused(refusal)) => Ok(refused(&request.command, *refusal)),
    }
}

fn dispatch(case: &Case<'_>, command: &Command, effects: &mut Effects) -> Result<Outcome, Stop> {
    match command {
        Command::CreateCompany(new) => company::create(case, new, effects),
        Command::CreateUser(new) => user::create(case, new, effects),
        Command::UpdateUser(update) => user::update(case, update, effects),
        Command::CreateKey(new) => user::create_key(case, new, effects),
        Command::RevokeKey(key_id) => user::revoke_key(case, *key_id, effects),
        Command::CreateLead(new) => lead::create(case, new, effects),
        Command::UpdateLead(update) => lead::update(case, update, effects),
        Command::MergeLeads { loser, into } => merge::merge(case, *loser, *into, effects),
        Command::EraseLead(lead_id) => erase::erase(case, *lead_id, effects),
        Command::OptOut { lead_id, scope } => opt_out::put(case, *lead_id, *scope, effects),
        Command::WithdrawOptOut { lead_id, scope } => {
            opt_out::withdraw(case, *lead_id, *scope, effects)
        }
        Command::RecordAttempt(new) => attempt::record(case, new, effects),
        Command::MarkResponded(mark) => attempt::mark_responded(case, mark, effects),
        Command::VoidAttempt(request) => attempt::void(case, request, effects),
        Command::ReportState(report) => attempt::report_state(case, report, effects),
        Command::ImportLead(row) => import::lead(case, row, effects),
        Command::ImportAttempt(row) => import::attempt(case, row, effects),
        Command::StartImport(start) => import::start(case, start, effects),
        Command::FinishImport(totals) => Ok(import::finish(case, totals, effects)),
    }
}

/// A refusal changes nothing; that the guard refused is itself worth knowing.
fn refused(command: &Command, refusal: Refusal) -> Decision {
    let mut effects = Effects::default();
    if let (Refusal::Guard(answer), Command::RecordAttempt(new)) = (&refusal, command) {
        let rules: Vec<&str> = answer.reasons.iter().map(|reason| reason.rule).collect();
        let data = serde_json::json!({ "method": new.method.name(), "rules": rules });
        effects.event(EventType::GuardRefused, Some(new.lead_id), None, &data);
    }
    Decision {
        answer: Err(refusal),
        changes: Vec::new(),
        events: effects.events,
    }
}
