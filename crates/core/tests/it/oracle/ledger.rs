//! Summaries, credits and responses from first principles (V1, V13).

use crate::world::World;
use std::time::Duration;
use touchbase_core::attempt::{AttributedBy, Credit, MarkedBy, Response};
use touchbase_core::{Attempt, AttemptFact, Direction, LastContact, Summary, attribution};

pub(super) fn check(world: &World, found: &mut Vec<String>) {
    let window = world.company().policy.attribution_window;
    for lead in &world.leads {
        let facts: Vec<&AttemptFact> = world.attempts_of(lead.id).map(|it| &it.fact).collect();
        let summary = summary_of(&facts);
        if lead.summary != summary {
            found.push(format!(
                "{} keeps {:?}, not {summary:?}",
                lead.id, lead.summary
            ));
        }
        let history = facts
            .iter()
            .map(|fact| (fact.id, (*fact).clone()))
            .collect();
        let drift = attribution::drift(lead, &history, window);
        if !drift.is_empty() {
            found.push(format!("a backfill would mend {drift:?}"));
        }
        // Of an erased person only the counts are left: what tied the attempts together is gone.
        if lead.erased_at.is_some() {
            continue;
        }
        for fact in &facts {
            let credit = credit_of(fact, &facts, window);
            if fact.credit != credit {
                found.push(format!(
                    "{} credits {:?}, not {credit:?}",
                    fact.id, fact.credit
                ));
            }
            let response = response_of(fact, &facts, window);
            if fact.response != response {
                found.push(format!(
                    "{} has {:?}, not {response:?}",
                    fact.id, fact.response
                ));
            }
        }
    }
    for attempt in &world.attempts {
        check_attempt(world, attempt, found);
    }
}

/// An inbound credits at most one outbound, of the same lead, and no answer comes before its question (V13).
fn check_attempt(world: &World, attempt: &Attempt, found: &mut Vec<String>) {
    let fact = &attempt.fact;
    if fact.response.at.is_some_and(|at| at < fact.at) {
        found.push(format!("{} was answered before it was made", fact.id));
    }
    if fact.direction == Direction::Inbound && fact.response != Response::default() {
        found.push(format!("{} is inbound and was answered", fact.id));
    }
    if fact.direction == Direction::Inbound && fact.user_id.is_some() {
        found.push(format!("{} is inbound and somebody's of ours", fact.id));
    }
    if let Some(credit) = fact.credit {
        let answered = &world.attempt(credit.attempt_id).fact;
        let fits = fact.direction == Direction::Inbound
            && answered.direction == Direction::Outbound
            && answered.lead_id == fact.lead_id;
        if !fits {
            found.push(format!("{} cannot answer {}", fact.id, answered.id));
        }
    }
}

/// What counts in the summary, by its name (semantics.md, *The attempt*).
fn counts(fact: &AttemptFact) -> bool {
    let counting = "logged received sent delivered read completed voicemail";
    counting.split(' ').any(|name| name == fact.state.name())
}

/// The summary, field by field.
pub(crate) fn summary_of(facts: &[&AttemptFact]) -> Summary {
    let counting: Vec<&AttemptFact> = facts.iter().copied().filter(|fact| counts(fact)).collect();
    let of = |direction| {
        let counting = counting.iter();
        counting.filter(move |fact| fact.direction == direction)
    };
    let last = counting.iter().max_by_key(|fact| (fact.at, fact.id));
    Summary {
        last_contact: last.map(|last| LastContact {
            at: last.at,
            attempt_id: last.id,
            method: last.method,
            by: last.user_id,
        }),
        first_outbound_at: of(Direction::Outbound).map(|fact| fact.at).min(),
        last_outbound_at: of(Direction::Outbound).map(|fact| fact.at).max(),
        last_inbound_at: of(Direction::Inbound).map(|fact| fact.at).max(),
        last_response_at: counting.iter().filter_map(|fact| fact.response.at).max(),
        outbound_count: u32::try_from(of(Direction::Outbound).count()).unwrap(),
        inbound_count: u32::try_from(of(Direction::Inbound).count()).unwrap(),
    }
}

/// What an inbound attempt answers: the named one, else the newest earlier of its thread, else by its method.
fn credit_of(inbound: &AttemptFact, facts: &[&AttemptFact], window: Duration) -> Option<Credit> {
    if inbound.direction != Direction::Inbound || !inbound.can_credit || !counts(inbound) {
        return None;
    }
    let newest = |by, fits: &dyn Fn(&AttemptFact) -> bool| {
        let outbound = facts
            .iter()
            .filter(|fact| fact.direction == Direction::Outbound && counts(fact) && fits(fact));
        let newest = outbound.max_by_key(|fact| (fact.at, fact.id))?;
        Some(Credit {
            attempt_id: newest.id,
            by,
        })
    };
    let threading = &inbound.threading;
    let is_earlier = |fact: &AttemptFact| fact.at < inbound.at;
    let named = threading.references.iter().find_map(|reference| {
        newest(AttributedBy::Reference, &|fact| {
            fact.threading.message_id.as_ref() == Some(reference)
        })
    });
    let threaded = newest(AttributedBy::Thread, &|fact| {
        is_earlier(fact)
            && threading.thread_id.is_some()
            && fact.threading.thread_id == threading.thread_id
    });
    let by_method = newest(AttributedBy::Method, &|fact| {
        let age_micros = inbound.at.as_micros() - fact.at.as_micros();
        let is_recent = i128::from(age_micros) < i128::try_from(window.as_micros()).unwrap();
        is_earlier(fact) && is_recent && fact.method == inbound.method
    });
    named.or(threaded).or(by_method)
}

/// Whether and when an attempt was answered: as a person says, else by the earliest of those that answer it.
fn response_of(fact: &AttemptFact, facts: &[&AttemptFact], window: Duration) -> Response {
    if fact.response.marked_by == Some(MarkedBy::Hand) {
        return fact.response;
    }
    let answers = facts.iter().filter(|other| {
        credit_of(other, facts, window).is_some_and(|credit| credit.attempt_id == fact.id)
    });
    let at = answers.map(|answer| answer.at.max(fact.at)).min();
    Response {
        at,
        marked_by: at.map(|_| MarkedBy::Credit),
    }
}
