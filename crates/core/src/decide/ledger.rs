//! What follows for a lead when its attempts change: credits, responses, the summary, the status.

use super::lead::status_change;
use super::{Case, Effects};
use crate::attempt::History;
use crate::attempt::MarkedBy;
use crate::attribution::attribute;
use crate::change::AttemptRef;
use crate::event::EventType;
use crate::{
    AttemptFact, AttemptId, Change, Direction, Lead, Refusal, Summary, Timestamp, Trigger,
};

/// Whether what happens moves the status and is told one by one; imported history and merges do neither (semantics.md, *Deliveries*).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// It does.
    Aloud,
    /// It does not.
    Quiet,
}

/// Whether an attempt can only be added to what is there: it changes no credit, and no credit changes it.
pub(super) fn is_plain_append(lead: &Lead, attempt: &AttemptFact) -> bool {
    if !attempt.counts() {
        return true;
    }
    let summary = &lead.summary;
    match attempt.direction {
        // Nobody wrote yet, or whoever wrote did so before this: only a message that names it could answer it.
        Direction::Outbound => match summary.last_inbound_at {
            None => true,
            Some(last_inbound_at) => {
                attempt.threading.message_id.is_none() && last_inbound_at < attempt.at
            }
        },
        Direction::Inbound => summary.outbound_count == 0,
    }
}

/// The lead with one more attempt that is a plain append.
pub(super) fn append(
    lead: &Lead,
    attempt: &AttemptFact,
    voice: Voice,
    effects: &mut Effects,
) -> Lead {
    let mut after = lead.clone();
    after.summary.include(attempt);
    let mut moves = Vec::new();
    if attempt.counts() {
        moves.push((Trigger::Contact, attempt.at));
    }
    moves.extend(
        attempt
            .response
            .at
            .filter(|_| attempt.counts())
            .map(|at| (Trigger::Response, at)),
    );
    stand(lead, &mut after, &moves, voice, effects);
    after
}

/// The attempt that a command is about: its caller writes and tells what becomes of it.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// Which attempt.
    pub(super) id: AttemptId,
    /// What it was before the command; none if it is new.
    pub(super) was: Option<&'a AttemptFact>,
}

/// The lead after its attempts became `history`, everything derivable worked out anew; and the subject as it is to be written.
pub(super) fn settle(
    case: &Case<'_>,
    lead: &Lead,
    mut history: History,
    subject: Option<Subject<'_>>,
    voice: Voice,
    effects: &mut Effects,
) -> Result<(Lead, Option<AttemptFact>), Refusal> {
    let attribution = attribute(&history, case.company()?.policy.attribution_window);
    let subject_id = subject.map(|subject| subject.id);
    let mut answers = Vec::new();
    for (id, credit) in attribution.credits {
        let Some(fact) = history.get_mut(&id).filter(|fact| fact.credit != credit) else {
            continue;
        };
        fact.credit = credit;
        answers.extend(credit.map(|credit| (credit.attempt_id, fact.at)));
        if subject_id != Some(id) {
            effects.change(Change::SetCredit(
                AttemptRef {
                    lead_id: lead.id,
                    attempt_id: id,
                },
                credit,
            ));
        }
    }
    for (id, response) in attribution.responses {
        let Some(fact) = history
            .get_mut(&id)
            .filter(|fact| fact.response != response)
        else {
            continue;
        };
        let answered_at_before = fact.response.at;
        fact.response = response;
        if subject_id == Some(id) {
            continue;
        }
        effects.change(Change::SetResponse(
            AttemptRef {
                lead_id: lead.id,
                attempt_id: id,
            },
            response,
        ));
        if answered_at_before != response.at {
            tell_response(fact, response.at, voice, effects);
        }
    }
    let fact = subject_id.and_then(|id| history.get(&id)).cloned();
    let mut moves = subject
        .zip(fact.as_ref())
        .map(|(subject, fact)| moves_of(subject, fact))
        .unwrap_or_default();
    // Every answer is one, also the second to the same attempt; but not where a person said that there was none.
    let is_answered = |id| {
        history
            .get(&id)
            .is_some_and(|fact| fact.response.at.is_some())
    };
    let answers = answers.into_iter().filter(|(id, _)| is_answered(*id));
    moves.extend(answers.map(|(_, at)| (Trigger::Response, at)));
    let mut after = lead.clone();
    after.summary = Summary::fold(history.values());
    stand(lead, &mut after, &moves, voice, effects);
    Ok((after, fact))
}

/// What the subject itself moves: it began to count, or a person says that it was answered.
fn moves_of(subject: Subject<'_>, fact: &AttemptFact) -> Vec<(Trigger, Timestamp)> {
    if !fact.counts() {
        return Vec::new();
    }
    let counted = subject.was.filter(|was| was.counts());
    let contact = counted.is_none().then_some((Trigger::Contact, fact.at));
    let answered_before = counted.and_then(|was| was.response.at);
    let response = fact
        .response
        .at
        .filter(|at| {
            fact.response.marked_by == Some(MarkedBy::Hand) && answered_before != Some(*at)
        })
        .map(|at| (Trigger::Response, at));
    contact.into_iter().chain(response).collect()
}

/// Tells that an attempt was answered, or that it no longer is.
pub(super) fn tell_response(
    fact: &AttemptFact,
    response_at: Option<Timestamp>,
    voice: Voice,
    effects: &mut Effects,
) {
    if voice == Voice::Quiet {
        return;
    }
    let (lead_id, attempt_id) = (Some(fact.lead_id), Some(fact.id));
    if let Some(at) = response_at.filter(|_| fact.counts()) {
        let data = serde_json::json!({ "method": fact.method.name(), "response_at": at.rfc3339().as_str() });
        effects.event(EventType::LeadResponded, lead_id, attempt_id, &data);
    } else {
        let responded = response_at.is_some();
        let data = serde_json::json!({ "state": fact.state.name(), "responded": responded });
        effects.event(EventType::AttemptUpdated, lead_id, attempt_id, &data);
    }
}

/// Moves the status by what happened and writes the standing, if it changed.
fn stand(
    before: &Lead,
    after: &mut Lead,
    moves: &[(Trigger, Timestamp)],
    voice: Voice,
    effects: &mut Effects,
) {
    if voice == Voice::Aloud {
        for (trigger, at) in moves {
            let status = after.status.after(*trigger, *at, after.status_set_at);
            if status != after.status {
                let data = serde_json::json!({ "status": status_change(after.status, status, trigger.name()) });
                effects.event(EventType::LeadUpdated, Some(after.id), None, &data);
                after.status = status;
            }
        }
    }
    if after.summary != before.summary || after.status != before.status {
        effects.change(Change::SetStanding(after.id, after.summary, after.status));
    }
}
