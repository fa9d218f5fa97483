//! Recording attempts, and what happens to them later.

use super::ledger::{Subject, Voice, append, is_plain_append, settle, tell_response};
use super::{AttemptView, Case, Effects, Outcome, Stop, fields};
use crate::attempt::{History, MarkedBy, Response, Void};
use crate::change::AttemptRef;
use crate::command::{Cause, KnownResponse, NewAttempt, ResponseMark, StateReport, VoidRequest};
use crate::event::{EventType, commitment};
use crate::guard::{Intention, Permit, permit_fact, permit_intention};
use crate::refusal::check_reported_time;
use crate::{
    Attempt, AttemptFact, Change, Direction, Lead, Refusal, State, Timestamp, keyword, limits,
};

pub(super) fn record(
    case: &Case<'_>,
    new: &NewAttempt,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let lead = case.lead(new.lead_id)?;
    if let Some(known) = already_recorded(case, new, lead)? {
        return Ok(known);
    }
    let moment = moment(case, new)?;
    let permit = permit(case, new, lead, moment.counted_at)?;
    let attempt = build(case, new, lead, moment, permit)?;
    let (lead, attempt) = enter(case, lead, attempt, effects)?;
    Ok(Outcome::Attempt(Box::new(AttemptView { attempt, lead })))
}

/// The same communication with the same lead is one attempt.
pub(super) fn already_recorded(
    case: &Case<'_>,
    new: &NewAttempt,
    lead: &Lead,
) -> Result<Option<Outcome>, Stop> {
    let Some(external) = &new.external else {
        return Ok(None);
    };
    let known = case
        .facts
        .attempts_by_external(external)?
        .iter()
        .find(|known| known.lead_id == lead.id);
    let Some(known) = known else { return Ok(None) };
    let attempt = case
        .facts
        .attempt(known.attempt_id)?
        .ok_or(Refusal::NotFound("attempt"))?;
    let view = AttemptView {
        attempt: attempt.clone(),
        lead: lead.clone(),
    };
    Ok(Some(Outcome::Attempt(Box::new(view))))
}

/// When an attempt happened.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    occurred_at: Timestamp,
    /// What the rules count with.
    pub(super) counted_at: Timestamp,
    clock_suspect: bool,
}

/// A user's impossible time is refused; a provider's is kept, flagged, and counts as the time of receipt. It is judged by when
/// it was heard of: however long a delivery waited, its clock was as wrong then.
pub(super) fn moment(case: &Case<'_>, new: &NewAttempt) -> Result<Moment, Refusal> {
    let occurred_at = new.occurred_at.unwrap_or(case.received_at);
    let checked = check_reported_time("occurred_at", occurred_at, case.received_at);
    let clock_suspect = match (&new.cause, checked) {
        (_, Ok(())) => false,
        (Cause::Provider, Err(_)) => true,
        (Cause::Intention { .. } | Cause::AlreadyHappened | Cause::Import(_), Err(refusal)) => {
            return Err(refusal);
        }
    };
    let counted_at = if clock_suspect {
        case.received_at
    } else {
        occurred_at
    };
    Ok(Moment {
        occurred_at,
        counted_at,
        clock_suspect,
    })
}

/// Only intentions can be refused; facts keep the rules they broke.
pub(super) fn permit(
    case: &Case<'_>,
    new: &NewAttempt,
    lead: &Lead,
    at: Timestamp,
) -> Result<Permit, Stop> {
    if new.direction == Direction::Inbound {
        return Ok(Permit {
            violations: Vec::new(),
            override_note: None,
        });
    }
    let intention = Intention {
        actor: case.actor,
        lead,
        method: new.method,
        at,
    };
    match &new.cause {
        Cause::Intention { override_reason } => {
            fields::check_text(
                "override.reason",
                override_reason.as_deref(),
                limits::REASON_CHARS_MAX,
            )?;
            let reason = override_reason
                .as_deref()
                .map(str::trim)
                .filter(|reason| !reason.is_empty());
            if override_reason.is_some() && reason.is_none() {
                return Err(Refusal::invalid(
                    "override.reason",
                    "It is empty. Say why this is to be sent.",
                )
                .into());
            }
            Ok(permit_intention(&intention, reason, case.facts)?.map_err(Refusal::Guard)?)
        }
        Cause::AlreadyHappened | Cause::Provider | Cause::Import(_) => {
            Ok(permit_fact(&intention, case.facts)?)
        }
    }
}

/// The attempt as it is born, before its place in the history is known.
pub(super) fn build(
    case: &Case<'_>,
    new: &NewAttempt,
    lead: &Lead,
    moment: Moment,
    permit: Permit,
) -> Result<Attempt, Stop> {
    fields::check_text("subject", new.subject.as_deref(), limits::SUBJECT_CHARS_MAX)?;
    fields::check_text("body", new.body.as_deref(), limits::BODY_CHARS_MAX)?;
    fields::check_object("metadata", &new.metadata, limits::METADATA_BYTES_MAX)?;
    let response = known_response(case, new, moment.counted_at)?;
    // "Yes" is an ordinary answer as long as there is no STOP for it to undo (edge: G14).
    let is_stop = || new.body.as_deref().and_then(keyword::keyword) == Some(keyword::Keyword::Stop);
    let fact = AttemptFact {
        id: new.attempt_id,
        lead_id: lead.id,
        // An inbound communication is nobody's of ours; who wrote it down is its author.
        user_id: new.user_id.filter(|_| new.direction == Direction::Outbound),
        method: new.method,
        direction: new.direction,
        state: new.state,
        at: moment.counted_at,
        response,
        credit: None,
        can_credit: new.direction == Direction::Inbound && !is_stop(),
        threading: new.threading.clone(),
    };
    Ok(Attempt {
        fact,
        actor: case.actor.kind,
        recorded_by: case.actor.user_id,
        subject: new.subject.clone(),
        body: new.body.clone(),
        metadata: new.metadata.clone(),
        occurred_at: moment.occurred_at,
        received_at: case.received_at,
        created_at: case.now,
        clock_suspect: moment.clock_suspect,
        external: new.external.clone(),
        import_id: match new.cause {
            Cause::Import(import_id) => Some(import_id),
            Cause::Intention { .. } | Cause::AlreadyHappened | Cause::Provider => None,
        },
        violations: permit.violations,
        override_note: permit.override_note,
        void: None,
    })
}

fn known_response(
    case: &Case<'_>,
    new: &NewAttempt,
    occurred_at: Timestamp,
) -> Result<Response, Stop> {
    let Some(known) = new.response else {
        return Ok(Response::default());
    };
    if new.direction == Direction::Inbound {
        return Err(Refusal::invalid("responded", INBOUND_HAS_NO_RESPONSE).into());
    }
    let at = match known {
        KnownResponse::Answered(at) => Some(response_time(case, at, occurred_at)?),
        KnownResponse::NotAnswered => None,
    };
    Ok(Response {
        at,
        marked_by: Some(MarkedBy::Hand),
    })
}

const INBOUND_HAS_NO_RESPONSE: &str = "Only an outbound attempt can be answered. Record the lead's message as an inbound attempt of its own.";

/// Not before the attempt and not in the future; now, if nobody says.
fn response_time(
    case: &Case<'_>,
    given: Option<Timestamp>,
    attempted_at: Timestamp,
) -> Result<Timestamp, Refusal> {
    let Some(at) = given else {
        return Ok(case.now.max(attempted_at));
    };
    if at < attempted_at {
        return Err(Refusal::invalid(
            "response_at",
            "It lies before the attempt that it answers.",
        ));
    }
    check_reported_time("response_at", at, case.now)?;
    Ok(at)
}

/// Writes a new attempt and all that follows from it; returns both as they are after it.
pub(super) fn enter(
    case: &Case<'_>,
    lead: &Lead,
    mut attempt: Attempt,
    effects: &mut Effects,
) -> Result<(Lead, Attempt), Stop> {
    if let Some(external) = &attempt.external
        && let Some(reported) = case.facts.waiting_state(external)?
    {
        attempt.fact.state = attempt.fact.state.climb(reported);
        effects.change(Change::DropWaitingState(external.clone()));
    }
    let voice = if attempt.import_id.is_some() {
        Voice::Quiet
    } else {
        Voice::Aloud
    };
    let mut followed = Effects::default();
    let after = if is_plain_append(lead, &attempt.fact) {
        append(lead, &attempt.fact, voice, &mut followed)
    } else {
        let mut history = case.facts.history(lead.id)?.clone();
        history.insert(attempt.fact.id, attempt.fact.clone());
        let subject = Subject {
            id: attempt.fact.id,
            was: None,
        };
        let (after, fact) = settle(case, lead, history, Some(subject), voice, &mut followed)?;
        attempt.fact = fact.unwrap_or(attempt.fact);
        after
    };
    if voice == Voice::Aloud {
        tell_recorded(&attempt.fact, effects);
    }
    effects.change(Change::InsertAttempt(Box::new(attempt.clone())));
    effects.changes.append(&mut followed.changes);
    effects.events.append(&mut followed.events);
    Ok((after, attempt))
}

fn tell_recorded(fact: &AttemptFact, effects: &mut Effects) {
    let kind = if fact.counts() {
        EventType::LeadContacted
    } else {
        EventType::AttemptUpdated
    };
    let data = serde_json::json!({
        "method": fact.method.name(), "direction": fact.direction.name(), "state": fact.state.name(),
    });
    effects.event(kind, Some(fact.lead_id), Some(fact.id), &data);
    if fact.counts() && fact.response.at.is_some() {
        tell_response(fact, fact.response.at, Voice::Aloud, effects);
    }
}

pub(super) fn mark_responded(
    case: &Case<'_>,
    mark: &ResponseMark,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let (attempt, lead) = found(case, mark.attempt_id)?;
    if attempt.fact.direction == Direction::Inbound {
        return Err(Refusal::invalid("responded", INBOUND_HAS_NO_RESPONSE).into());
    }
    let fact = &attempt.fact;
    let at = match (mark.responded, mark.response_at) {
        (false, Some(_)) => {
            return Err(Refusal::invalid(
                "response_at",
                "An attempt that was not answered has no time of answer. Leave it out.",
            )
            .into());
        }
        (false, None) => None,
        // Confirming what is known keeps its time.
        (true, None) if fact.response.at.is_some() => fact.response.at,
        (true, given) => Some(response_time(case, given, fact.at)?),
    };
    let response = Response {
        at,
        marked_by: Some(MarkedBy::Hand),
    };
    change_fact(
        case,
        lead,
        attempt,
        |fact| fact.response = response,
        effects,
    )
}

pub(super) fn void(
    case: &Case<'_>,
    request: &VoidRequest,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let (attempt, lead) = found(case, request.attempt_id)?;
    let is_author = case.actor.user_id.is_some() && attempt.recorded_by == case.actor.user_id;
    if !is_author && !case.actor.is_admin() {
        return Err(Refusal::Forbidden(
            "Only whoever recorded an attempt, or an admin, may void it.",
        )
        .into());
    }
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(
            Refusal::invalid("reason", "It is empty. Say why this attempt is taken back.").into(),
        );
    }
    fields::check_text("reason", Some(reason), limits::REASON_CHARS_MAX)?;
    if attempt.fact.state == State::Voided {
        return Err(Refusal::AlreadyVoided.into());
    }
    let void = Void {
        at: case.now,
        by: case.actor.user_id,
        reason: reason.to_owned(),
    };
    let data = serde_json::json!({
        "state": State::Voided.name(), "reason_commitment": commitment(&request.salt, reason),
    });
    effects.event(
        EventType::AttemptUpdated,
        Some(lead.id),
        Some(attempt.fact.id),
        &data,
    );
    let attempt_ref = AttemptRef {
        lead_id: lead.id,
        attempt_id: attempt.fact.id,
    };
    effects.change(Change::SetVoid(attempt_ref, void.clone(), request.salt));
    let attempt = Attempt {
        void: Some(void),
        ..attempt.clone()
    };
    change_fact(
        case,
        lead,
        &attempt,
        |fact| fact.state = State::Voided,
        effects,
    )
}

/// A report reaches every attempt with that id; one that comes before its message waits for it (edge: O6).
pub(super) fn report_state(
    case: &Case<'_>,
    report: &StateReport,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let known = case.facts.attempts_by_external(&report.external)?;
    if known.is_empty() {
        let waiting = case.facts.waiting_state(&report.external)?;
        let state = waiting.map_or(report.state, |waiting| waiting.climb(report.state));
        if waiting != Some(state) {
            effects.change(Change::PutWaitingState(report.external.clone(), state));
        }
        return Ok(Outcome::Reported(0));
    }
    // Events are told in one order, whichever way the facts came.
    let mut known = known.to_vec();
    known.sort_unstable_by_key(|attempt| attempt.attempt_id);
    let mut reached = 0;
    for attempt_ref in known {
        // One mail to three leads is three attempts: that one person was erased is not the others' loss (edge: E3).
        let Some(lead) = case.facts.lead(attempt_ref.lead_id)? else {
            continue;
        };
        let (attempt, _) = found(case, attempt_ref.attempt_id)?;
        reached += 1;
        let state = attempt.fact.state.climb(report.state);
        if state == attempt.fact.state {
            continue;
        }
        effects.change(Change::SetState(attempt_ref, state));
        let counted_before = attempt.fact.counts();
        let kind = if state.counts() && !counted_before {
            EventType::LeadContacted
        } else {
            EventType::AttemptUpdated
        };
        let data = serde_json::json!({
            "method": attempt.fact.method.name(), "direction": attempt.fact.direction.name(), "state": state.name(),
        });
        effects.event(kind, Some(lead.id), Some(attempt.fact.id), &data);
        change_fact(case, lead, attempt, |fact| fact.state = state, effects)?;
    }
    Ok(Outcome::Reported(reached))
}

/// A living lead's attempt, and the lead.
fn found<'a>(case: &Case<'a>, id: crate::AttemptId) -> Result<(&'a Attempt, &'a Lead), Stop> {
    let attempt = case
        .facts
        .attempt(id)?
        .ok_or(Refusal::NotFound("attempt"))?;
    let lead = case
        .facts
        .lead(attempt.fact.lead_id)?
        .ok_or(Refusal::NotFound("attempt"))?;
    Ok((attempt, lead))
}

/// Changes an attempt in its history and works out what follows.
fn change_fact(
    case: &Case<'_>,
    lead: &Lead,
    attempt: &Attempt,
    change: impl FnOnce(&mut AttemptFact),
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let mut history: History = case.facts.history(lead.id)?.clone();
    let before = attempt.fact.clone();
    let mut fact = before.clone();
    change(&mut fact);
    history.insert(fact.id, fact);
    let subject = Subject {
        id: before.id,
        was: Some(&before),
    };
    let (lead, fact) = settle(case, lead, history, Some(subject), Voice::Aloud, effects)?;
    let fact = fact.unwrap_or_else(|| before.clone());
    let attempt_ref = AttemptRef {
        lead_id: lead.id,
        attempt_id: fact.id,
    };
    if fact.response != before.response {
        effects.change(Change::SetResponse(attempt_ref, fact.response));
    }
    if fact.credit != before.credit {
        effects.change(Change::SetCredit(attempt_ref, fact.credit));
    }
    // An answer begins to matter when its attempt begins to count; that it no longer does is told with the attempt.
    let told_before = before
        .response
        .at
        .filter(|_| before.counts() == fact.counts());
    if fact.response.at != told_before && (fact.counts() || !before.counts()) {
        tell_response(&fact, fact.response.at, Voice::Aloud, effects);
    }
    let attempt = Attempt {
        fact,
        ..attempt.clone()
    };
    Ok(Outcome::Attempt(Box::new(AttemptView { attempt, lead })))
}
