//! What the rules of `core` make of the world: responses, statuses, segments, and what the guard would say.

use super::*;
use touchbase_core::attempt::History;
use touchbase_core::attempt::{AttemptFact, MarkedBy, Response, Threading};
use touchbase_core::attribution::{Attribution, attribute};
use touchbase_core::{AttemptId, LeadId, Summary, Trigger, keyword};

const DAY: Duration = Duration::from_hours(24);
const ATTRIBUTION_WINDOW: Duration = Duration::from_hours(14 * 24);
const REPLY_WINDOW: Duration = Duration::from_hours(7 * 24);

/// Each lead's attempts, as the ledger would keep them.
fn histories(world: &World) -> Vec<History> {
    let mut histories = vec![History::new(); world.leads.len()];
    for (number, attempt) in world.attempts.iter().enumerate() {
        let id = AttemptId(uuid::Uuid::from_u128(number as u128));
        let fact = AttemptFact {
            id,
            lead_id: LeadId(uuid::Uuid::from_u128(attempt.lead as u128)),
            user_id: None,
            method: attempt.method,
            direction: attempt.direction,
            state: attempt.state,
            at: attempt.occurred_at,
            response: Response {
                at: attempt.responded_at,
                marked_by: attempt.responded_at.map(|_| MarkedBy::Hand),
            },
            credit: None,
            can_credit: attempt.direction == Direction::Inbound
                && keyword::keyword(&attempt.body).is_none(),
            threading: Threading {
                thread_id: attempt.thread.clone(),
                ..Threading::default()
            },
        };
        histories[attempt.lead].insert(id, fact);
    }
    histories
}

fn attributed(world: &World) -> Vec<(History, Attribution)> {
    let attribute = |history: History| {
        let attribution = attribute(&history, ATTRIBUTION_WINDOW);
        (history, attribution)
    };
    histories(world).into_iter().map(attribute).collect()
}

#[test]
fn response_rates_are_believable() {
    for (seed, world) in worlds() {
        let mut rates: BTreeMap<Method, (usize, usize)> = BTreeMap::new();
        for (history, attribution) in attributed(&world) {
            let outbound = history
                .values()
                .filter(|fact| fact.direction == Direction::Outbound);
            for fact in outbound.filter(|fact| fact.counts()) {
                let (answered, all) = rates.entry(fact.method).or_default();
                *answered += usize::from(attribution.responses[&fact.id].at.is_some());
                *all += 1;
            }
        }
        for (method, expected) in [
            (Method::Email, 120..190),
            (Method::Linkedin, 120..290),
            (Method::Call, 220..390),
            (Method::Sms, 50..380),
            (Method::Whatsapp, 280..560),
            (Method::Other, 750..960),
        ] {
            let (answered, all) = rates[&method];
            let rate = per_mille(answered, all);
            assert!(
                expected.contains(&rate),
                "seed {seed}: {method:?}: {rate} ‰ of {all}"
            );
        }
    }
}

/// Most answers come soon and some very late: the mean lies far above the median.
#[test]
fn response_times_are_skewed() {
    for (seed, world) in worlds() {
        let mut waits: Vec<i64> = Vec::new();
        for (history, attribution) in attributed(&world) {
            let mails = history.values().filter(|fact| fact.method == Method::Email);
            waits.extend(mails.filter_map(|fact| {
                let answered_at = attribution.responses.get(&fact.id)?.at?;
                Some((answered_at.as_micros() - fact.at.as_micros()) / 60_000_000)
            }));
        }
        waits.sort_unstable();
        let median = waits[waits.len() / 2];
        let mean = waits.iter().sum::<i64>() / i64::try_from(waits.len()).unwrap();
        assert!(
            (120..1_500).contains(&median),
            "seed {seed}: median {median} minutes"
        );
        assert!(
            mean * 2 > median * 3,
            "seed {seed}: mean {mean}, median {median} minutes"
        );
    }
}

/// The status is what automation makes of the history, or what a person set later in the funnel.
#[test]
fn statuses_follow_from_the_history() {
    for (seed, world) in worlds() {
        let mut seen = BTreeSet::new();
        for (lead, (history, attribution)) in world.leads.iter().zip(attributed(&world)) {
            seen.insert(lead.status);
            let mut status = if history.is_empty() {
                lead.status
            } else {
                Status::New
            };
            for fact in history.values().filter(|fact| fact.counts()) {
                status = status.after(Trigger::Contact, fact.at, None);
            }
            if attribution
                .responses
                .values()
                .any(|response| response.at.is_some())
            {
                status = status.after(Trigger::Response, NOW, None);
            }
            let set_by_a_person = [Status::Qualified, Status::Converted, Status::Lost];
            let is_right = lead.status == status || set_by_a_person.contains(&lead.status);
            assert!(
                is_right,
                "seed {seed}: {} is {:?}, not {status:?}",
                lead.name, lead.status
            );
            let is_new = [Status::New, Status::Enriched].contains(&lead.status);
            assert_eq!(is_new, history.is_empty(), "seed {seed}: {}", lead.name);
        }
        assert_eq!(seen, Status::ALL.into(), "seed {seed}");
    }
}

#[test]
fn no_segment_is_empty() {
    for (seed, world) in worlds() {
        let mut segments: BTreeMap<&str, usize> = BTreeMap::new();
        for (lead, (mut history, attribution)) in world.leads.iter().zip(attributed(&world)) {
            for (id, fact) in &mut history {
                fact.response = attribution.responses.get(id).copied().unwrap_or_default();
            }
            let summary = Summary::fold(history.values());
            let (outbound, inbound) = (summary.last_outbound_at, summary.last_inbound_at);
            let is_open = ![Status::Converted, Status::Lost].contains(&lead.status);
            let is_ours_to_answer = inbound.is_some() && inbound > outbound;
            let mut add = |name, is_in| *segments.entry(name).or_default() += usize::from(is_in);
            add("never_contacted", summary.contact_count() == 0);
            add(
                "not_contacted",
                is_open && outbound.is_none_or(|last| last < NOW.minus(DAY * 30)),
            );
            add("awaiting_us", is_ours_to_answer);
            add(
                "awaiting_them",
                outbound > inbound && outbound <= Some(NOW.minus(DAY * 3)),
            );
            add(
                "recently_active",
                summary.last_activity_at() >= Some(NOW.minus(DAY * 7)),
            );
        }
        assert!(
            segments.values().all(|count| *count >= 12),
            "seed {seed}: {segments:?}"
        );
    }
}

/// No second outbound by one method within a day (calls: two hours), but for replies.
#[test]
fn the_company_minds_its_own_guard() {
    for (seed, world) in worlds() {
        let (mut minded, mut broken) = (0, 0);
        for history in histories(&world) {
            let mut in_order: Vec<&AttemptFact> = history.values().collect();
            in_order.sort_by_key(|fact| fact.at);
            let mut last_by_method: BTreeMap<Method, Timestamp> = BTreeMap::new();
            let mut last_inbound_at: Option<Timestamp> = None;
            for fact in in_order {
                if fact.direction == Direction::Inbound {
                    last_inbound_at = Some(fact.at);
                    continue;
                }
                let window = if fact.method == Method::Call {
                    Duration::from_hours(2)
                } else {
                    DAY
                };
                let last = last_by_method.insert(fact.method, fact.at);
                let is_soon = last.is_some_and(|last| fact.at < last.plus(window));
                let is_reply = last_inbound_at.is_some_and(|at| fact.at < at.plus(REPLY_WINDOW));
                minded += usize::from(!is_soon || is_reply);
                broken += usize::from(is_soon && !is_reply);
            }
        }
        assert!(
            per_mille(broken, minded) <= 3,
            "seed {seed}: {broken} broken, {minded} minded"
        );
    }
}

/// Nobody gets the same text twice within a month, but for those whom two reps write to.
#[test]
fn the_company_does_not_repeat_itself() {
    for (seed, world) in worlds() {
        let mut last: BTreeMap<(usize, &str), Timestamp> = BTreeMap::new();
        let (mut new, mut repeated) = (0, 0);
        for attempt in outbound(&world).filter(|attempt| attempt.method != Method::Call) {
            let text = attempt.body.split("\n\n").nth(1).unwrap_or(&attempt.body);
            let before = last.insert((attempt.lead, text), attempt.occurred_at);
            let is_soon = before.is_some_and(|at| attempt.occurred_at < at.plus(DAY * 30));
            repeated += usize::from(is_soon);
            new += usize::from(!is_soon);
        }
        assert!(
            per_mille(repeated, new) <= 3,
            "seed {seed}: {repeated} repeated, {new} new"
        );
    }
}
