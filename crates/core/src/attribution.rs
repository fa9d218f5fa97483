//! Which outbound attempt an inbound one answers (semantics.md, *Responses*).
//!
//! Credit is a function of the set of a lead's attempts, not of the order in which they arrived (edge: R1): it is worked out
//! anew from the whole history whenever something other than a plain append happens.

use crate::attempt::{AttributedBy, Credit, History, MarkedBy, Response};
use crate::change::AttemptRef;
use crate::{AttemptFact, AttemptId, Change, Direction, Lead, Method, Summary, Timestamp};
use std::collections::BTreeMap;
use std::time::Duration;

/// What follows from a history: for each inbound attempt its credit, for each outbound one its response.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Attribution {
    /// The credit of each inbound attempt.
    pub credits: BTreeMap<AttemptId, Option<Credit>>,
    /// The response of each outbound attempt.
    pub responses: BTreeMap<AttemptId, Response>,
}

/// Works out every credit and response of a history. `window` bounds the weakest rule, by method: half-open.
pub fn attribute(history: &History, window: Duration) -> Attribution {
    let mut in_order: Vec<&AttemptFact> = history.values().collect();
    in_order.sort_unstable_by_key(|attempt| attempt.place());
    let by_message_id = outbound_by_message_id(&in_order);

    let mut seen = Seen::default();
    let mut found = Attribution::default();
    for moment in in_order.chunk_by(|one, other| one.at == other.at) {
        // Only earlier attempts qualify: those of the same instant are seen after it.
        for attempt in moment
            .iter()
            .filter(|attempt| attempt.direction == Direction::Inbound)
        {
            let credit = credit_of(attempt, &by_message_id, &seen, window);
            found.credits.insert(attempt.id, credit);
        }
        for attempt in moment
            .iter()
            .filter(|attempt| attempt.direction == Direction::Outbound)
        {
            seen.add(attempt);
            found.responses.insert(attempt.id, unanswered(attempt));
        }
    }
    answer(history, &mut found);
    found
}

/// What has to change for a lead to agree with its attempts: nothing, in a correct database.
///
/// Of an erased person only the counts are left: what tied the attempts together is gone, so their credits stay as they are.
pub fn drift(lead: &Lead, history: &History, window: Duration) -> Vec<Change> {
    let mut history = history.clone();
    let mut changes = Vec::new();
    if lead.erased_at.is_none() {
        let attribution = attribute(&history, window);
        for fact in history.values_mut() {
            let attempt = AttemptRef {
                lead_id: lead.id,
                attempt_id: fact.id,
            };
            let credit = attribution.credits.get(&fact.id).copied().flatten();
            if fact.credit != credit {
                changes.push(Change::SetCredit(attempt, credit));
            }
            let response = attribution
                .responses
                .get(&fact.id)
                .copied()
                .unwrap_or_default();
            if fact.response != response {
                changes.push(Change::SetResponse(attempt, response));
                fact.response = response;
            }
        }
    }
    let summary = Summary::fold(history.values());
    if summary != lead.summary {
        changes.push(Change::SetStanding(lead.id, summary, lead.status));
    }
    changes
}

/// The latest counting outbound attempts so far.
#[derive(Default)]
struct Seen<'a> {
    by_thread: BTreeMap<&'a str, AttemptId>,
    by_method: BTreeMap<Method, (Timestamp, AttemptId)>,
}

impl<'a> Seen<'a> {
    fn add(&mut self, attempt: &'a AttemptFact) {
        if !attempt.counts() {
            return;
        }
        if let Some(thread) = &attempt.threading.thread_id {
            self.by_thread.insert(thread, attempt.id);
        }
        self.by_method.insert(attempt.method, attempt.place());
    }
}

fn outbound_by_message_id<'a>(in_order: &[&'a AttemptFact]) -> BTreeMap<&'a str, AttemptId> {
    in_order
        .iter()
        .filter(|attempt| attempt.direction == Direction::Outbound && attempt.counts())
        .filter_map(|attempt| Some((attempt.threading.message_id.as_deref()?, attempt.id)))
        .collect()
}

fn credit_of(
    inbound: &AttemptFact,
    by_message_id: &BTreeMap<&str, AttemptId>,
    seen: &Seen<'_>,
    window: Duration,
) -> Option<Credit> {
    if !inbound.can_credit || !inbound.counts() {
        return None;
    }
    let referred = || {
        let references = &inbound.threading.references;
        references
            .iter()
            .find_map(|reference| by_message_id.get(reference.as_str()).copied())
    };
    let threaded = || {
        seen.by_thread
            .get(inbound.threading.thread_id.as_deref()?)
            .copied()
    };
    let by_method = || {
        let (at, id) = seen.by_method.get(&inbound.method).copied()?;
        (inbound.at < at.plus(window)).then_some(id)
    };
    let credit = |by| move |attempt_id| Credit { attempt_id, by };
    referred()
        .map(credit(AttributedBy::Reference))
        .or_else(|| threaded().map(credit(AttributedBy::Thread)))
        .or_else(|| by_method().map(credit(AttributedBy::Method)))
}

/// What stands without any credit: only what a person said.
fn unanswered(outbound: &AttemptFact) -> Response {
    match outbound.response.marked_by {
        Some(MarkedBy::Hand) => outbound.response,
        Some(MarkedBy::Credit) | None => Response::default(),
    }
}

/// The first credited answer sets the time, never before the attempt itself (edge: R2); a hand-made mark stays.
fn answer(history: &History, found: &mut Attribution) {
    for (inbound_id, credit) in &found.credits {
        let Some(credit) = credit else { continue };
        let (Some(inbound), Some(outbound)) =
            (history.get(inbound_id), history.get(&credit.attempt_id))
        else {
            continue;
        };
        let Some(response) = found.responses.get_mut(&credit.attempt_id) else {
            continue;
        };
        if response.marked_by == Some(MarkedBy::Hand) {
            continue;
        }
        let answered_at = inbound.at.max(outbound.at);
        response.at = Some(
            response
                .at
                .map_or(answered_at, |first| first.min(answered_at)),
        );
        response.marked_by = Some(MarkedBy::Credit);
    }
}

#[cfg(test)]
mod tests;
