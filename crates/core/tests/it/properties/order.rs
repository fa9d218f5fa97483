//! The order in which things are heard of does not matter.

use super::pool::{an_attempt_with, attempt_id, moment, reported, slot};
use crate::oracle;
use crate::world::{ADA, World, new_attempt, new_lead, request};
use proptest::option;
use proptest::prelude::*;
use std::time::Duration;
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::command::*;
use touchbase_core::*;
use uuid::Uuid;

const JANE: LeadId = LeadId(Uuid::from_u128(0x1ead_0001));
/// The same person, taken for another until the two are merged.
const TWIN: LeadId = LeadId(Uuid::from_u128(0x1ead_0002));

/// When everything is heard of: long after it happened.
fn today() -> Timestamp {
    slot(9).plus(Duration::from_hours(24))
}

fn take(world: &mut World, command: Command, at: Timestamp) -> Decision {
    world.take(&request(Actor::user(ADA, Role::Admin), command, at), at)
}

/// A company with two leads, whose status a person set at some time.
fn with_leads(status: Status, set_at: Option<Timestamp>) -> World {
    let mut world = World::founded(slot(0));
    for lead_id in [JANE, TWIN] {
        let new = new_lead(lead_id, status);
        take(&mut world, Command::CreateLead(Box::new(new)), slot(0));
    }
    if let Some(at) = set_at {
        let update = LeadUpdate {
            lead_id: JANE,
            profile: ProfileUpdate::default(),
            status: Some(status),
            identities: None,
        };
        take(&mut world, Command::UpdateLead(Box::new(update)), at);
    }
    world
}

/// What a lead's attempts come to, whatever the order in which they are kept.
fn ending(world: &World) -> (Summary, Vec<AttemptFact>) {
    let mut facts: Vec<AttemptFact> = world.attempts_of(JANE).map(|it| it.fact.clone()).collect();
    facts.sort_by_key(|fact| fact.id);
    (world.lead(JANE).summary, facts)
}

/// An attempt and all that is heard of it later.
#[derive(Clone, Debug)]
struct Story {
    attempt: NewAttempt,
    reports: Vec<State>,
    mark: Option<(bool, Timestamp)>,
    voided: bool,
}

/// Something that is heard of an attempt.
#[derive(Clone, Debug)]
enum News {
    Record(usize),
    Report(usize, State),
    Mark(usize, bool, Timestamp),
    Void(usize),
}

/// Attempts with each its own id, here and elsewhere.
fn attempts(most: usize) -> impl Strategy<Value = Vec<NewAttempt>> {
    let attempts = prop::collection::vec((an_attempt_with(JANE), moment()), 1..=most);
    attempts.prop_map(|drawn| {
        let attempts = drawn.into_iter().zip(0..);
        let attempts = attempts.map(|((attempt, occurred_at), number)| NewAttempt {
            attempt_id: attempt_id(number),
            external: Some(ExternalId {
                source: "elsewhere".to_owned(),
                id: number.to_string(),
            }),
            occurred_at: Some(occurred_at),
            ..attempt
        });
        attempts.collect()
    })
}

fn stories(most: usize) -> impl Strategy<Value = Vec<Story>> {
    let later = (
        prop::collection::vec(reported(), 0..3),
        option::weighted(0.2, (any::<bool>(), 0..3_u64)),
        prop::bool::weighted(0.15),
    );
    (attempts(most), prop::collection::vec(later, most)).prop_map(|(attempts, later)| {
        let stories = attempts.into_iter().zip(later);
        let stories = stories.map(|(attempt, (reports, mark, voided))| {
            let is_outbound = attempt.direction == Direction::Outbound;
            let mark = mark.filter(|_| is_outbound).map(|(responded, days)| {
                let occurred_at = attempt.occurred_at.expect("a time");
                (responded, occurred_at.plus(Duration::from_hours(12 * days)))
            });
            Story {
                attempt,
                reports,
                mark,
                voided,
            }
        });
        stories.collect()
    })
}

/// Everything that is heard, attempts twice.
fn news(stories: &[Story]) -> Vec<News> {
    let mut news = Vec::new();
    for (place, story) in stories.iter().enumerate() {
        news.extend([News::Record(place), News::Record(place)]);
        news.extend(
            story
                .reports
                .iter()
                .map(|state| News::Report(place, *state)),
        );
        news.extend(
            story
                .mark
                .map(|(responded, at)| News::Mark(place, responded, at)),
        );
        news.extend(story.voided.then_some(News::Void(place)));
    }
    news
}

/// Tells all news in this order. A person marks or voids nothing that is not there yet: that waits for its attempt.
fn tell(world: &mut World, stories: &[Story], news: &[News]) {
    let mut waiting: Vec<&News> = Vec::new();
    for item in news {
        let about = match item {
            News::Record(place) | News::Report(place, _) => {
                take(world, told(stories, item), today());
                *place
            }
            News::Mark(place, ..) | News::Void(place) => {
                waiting.push(item);
                *place
            }
        };
        let id = stories[about].attempt.attempt_id;
        if world.attempts.iter().any(|attempt| attempt.fact.id == id) {
            let is_ready = |item: &&&News| match **item {
                News::Mark(place, ..) | News::Void(place) => *place == about,
                News::Record(_) | News::Report(..) => false,
            };
            for item in waiting.iter().filter(is_ready) {
                let decision = take(world, told(stories, item), today());
                assert!(decision.answer.is_ok(), "{decision:?}");
            }
            waiting.retain(|item| !is_ready(&item));
        }
    }
    assert_eq!(oracle::breaches(world), Vec::<String>::new());
}

fn told(stories: &[Story], item: &News) -> Command {
    let attempt = |place: &usize| &stories[*place].attempt;
    match item {
        News::Record(place) => Command::RecordAttempt(Box::new(attempt(place).clone())),
        News::Report(place, state) => Command::ReportState(StateReport {
            external: attempt(place).external.clone().expect("an id elsewhere"),
            state: *state,
        }),
        News::Mark(place, responded, at) => Command::MarkResponded(ResponseMark {
            attempt_id: attempt(place).attempt_id,
            responded: *responded,
            response_at: responded.then_some(*at),
        }),
        News::Void(place) => Command::VoidAttempt(VoidRequest {
            attempt_id: attempt(place).attempt_id,
            reason: "a mistake".to_owned(),
            salt: [0; 16],
        }),
    }
}

proptest! {
    /// Semantics, *The summary*: any permutation and regrouping of the same attempts gives the same summary. Edges: T2, T3.
    #[test]
    fn a_summary_is_the_same_in_any_order(
        (attempts, shuffled) in attempts(10).prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
    ) {
        let mut world = with_leads(Status::New, None);
        for attempt in attempts {
            take(&mut world, Command::RecordAttempt(Box::new(attempt)), today());
        }
        let facts: Vec<&AttemptFact> = world.attempts_of(JANE).map(|it| &it.fact).collect();
        let expected = world.lead(JANE).summary;
        prop_assert_eq!(Summary::fold(facts.iter().copied()), expected);
        let fact = |attempt: &NewAttempt| &world.attempt(attempt.attempt_id).fact;
        prop_assert_eq!(Summary::fold(shuffled.iter().map(fact)), expected);
        let mut grown = Summary::default();
        for attempt in &shuffled {
            grown.include(fact(attempt));
        }
        prop_assert_eq!(grown, expected);
    }

    /// Edges: R1, O1, O6, O7, S1, S4: attempts twice, reports, marks and voids in any order end alike.
    #[test]
    fn a_history_ends_the_same_in_any_order(
        (stories, heard, shuffled) in stories(6).prop_flat_map(|stories| {
            let heard = news(&stories);
            (Just(stories), Just(heard.clone()), Just(heard).prop_shuffle())
        }),
    ) {
        let (mut one, mut other) = (with_leads(Status::New, None), with_leads(Status::New, None));
        tell(&mut one, &stories, &heard);
        tell(&mut other, &stories, &shuffled);
        prop_assert_eq!(ending(&one), ending(&other));
    }

    /// Edges: R5, R7: what attempts and answers make of a status does not depend on the order in which they are heard of.
    #[test]
    fn a_status_ends_the_same_in_any_order(
        (attempts, shuffled) in attempts(6).prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        status in prop::sample::select(Status::ALL.to_vec()),
        set_at in option::of(moment()),
    ) {
        let (mut one, mut other) = (with_leads(status, set_at), with_leads(status, set_at));
        for attempt in attempts {
            take(&mut one, Command::RecordAttempt(Box::new(attempt)), today());
        }
        for attempt in shuffled {
            take(&mut other, Command::RecordAttempt(Box::new(attempt)), today());
        }
        prop_assert_eq!(one.lead(JANE).status, other.lead(JANE).status);
    }

    /// Edges: I11, I12: a history in two leads that become one is the history of one lead.
    #[test]
    fn a_merged_history_is_the_history_of_one(
        attempts in attempts(7),
        twins in prop::collection::vec(any::<bool>(), 7),
        merged_before in 0..8_usize,
    ) {
        let (mut one, mut two) = (with_leads(Status::New, None), with_leads(Status::New, None));
        for (place, attempt) in attempts.iter().enumerate() {
            if place == merged_before {
                take(&mut two, Command::MergeLeads { loser: TWIN, into: JANE }, today());
            }
            let lead_id = if twins[place] { TWIN } else { JANE };
            let with = NewAttempt { lead_id, ..attempt.clone() };
            take(&mut one, Command::RecordAttempt(Box::new(attempt.clone())), today());
            take(&mut two, Command::RecordAttempt(Box::new(with)), today());
        }
        take(&mut two, Command::MergeLeads { loser: TWIN, into: JANE }, today());
        prop_assert_eq!(oracle::breaches(&two), Vec::<String>::new());
        prop_assert_eq!(ending(&one), ending(&two));
    }
}

/// An e-mail so many half days after the first, with what ties it to others.
fn email(direction: Direction, number: u128, half_days: u64, threading: Threading) -> NewAttempt {
    let at = slot(0).plus(Duration::from_hours(12 * half_days));
    NewAttempt {
        direction,
        threading,
        ..new_attempt(AttemptId(Uuid::from_u128(number)), JANE, at)
    }
}

fn threading(message: &str, names: &str, thread: &str) -> Threading {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Threading {
        message_id: some(message),
        references: some(names).into_iter().collect(),
        thread_id: some(thread),
    }
}

/// Edge: R1: all permutations of three outbound and three inbound attempts give equal credits and responses: tied by their times
/// alone (two at the same time), by threads, by references (one of them to what came later), and out of reach.
#[test]
fn three_questions_and_three_answers_are_paired_alike_in_every_order() {
    // For each attempt: how many half days after the first, its message id, the one it names, its thread.
    let sets = [
        [
            (0, "", "", ""),
            (1, "", "", ""),
            (3, "", "", ""),
            (1, "", "", ""),
            (2, "", "", ""),
            (5, "", "", ""),
        ],
        [
            (0, "", "", "t1"),
            (1, "", "", "t2"),
            (2, "", "", "t1"),
            (3, "", "", "t2"),
            (4, "", "", "t1"),
            (4, "", "", "t3"),
        ],
        [
            (0, "m1", "", ""),
            (2, "m2", "", ""),
            (4, "m3", "", ""),
            (3, "", "m1", ""),
            (3, "", "m3", ""),
            (5, "", "m9", ""),
        ],
        [
            (0, "m1", "", "t1"),
            (27, "", "", ""),
            (60, "m1", "", ""),
            (28, "", "", "t1"),
            (56, "", "", ""),
            (1, "", "m1", ""),
        ],
    ];
    for set in sets {
        let attempts = set
            .into_iter()
            .zip(1..)
            .map(|((half_days, message, names, thread), id)| {
                let direction = if id <= 3 {
                    Direction::Outbound
                } else {
                    Direction::Inbound
                };
                email(direction, id, half_days, threading(message, names, thread))
            });
        let attempts: Vec<NewAttempt> = attempts.collect();
        let start = with_leads(Status::New, None);
        let much_later = slot(0).plus(Duration::from_hours(24 * 60));
        let mut endings = permutations(&attempts).into_iter().map(|order| {
            let mut world = start.clone();
            for attempt in order {
                let record = Command::RecordAttempt(Box::new(attempt));
                take(&mut world, record, much_later);
            }
            (ending(&world), world.lead(JANE).status, world)
        });
        let (first, status, world) = endings.next().expect("an order");
        assert_eq!(oracle::breaches(&world), Vec::<String>::new());
        for (ending, ended, _) in endings {
            assert_eq!((&ending, ended), (&first, status), "{set:?}");
        }
        let answered = first.1.iter().any(|fact| fact.response.at.is_some());
        assert!(answered, "{set:?} says nothing");
    }
}

/// Every order of these.
pub(super) fn permutations<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    let Some((first, rest)) = items.split_first() else {
        return vec![Vec::new()];
    };
    let mut orders = Vec::new();
    for rest in permutations(rest) {
        for place in 0..=rest.len() {
            let mut order = rest.clone();
            order.insert(place, first.clone());
            orders.push(order);
        }
    }
    orders
}
