//! Many at once, through one store or two: exact, as if they had come one after the other.

use crate::plain::{self, attempt, attempt_id, before, email, hours, lead_id, record};
use crate::world::{COMPANY, Engine, World, decided};
use std::collections::BTreeSet;
use tokio::task::JoinSet;
use touchbase_core::attempt::ExternalId;
use touchbase_core::command::NewAttempt;
use touchbase_core::event::EventType;
use touchbase_core::{Command, Outcome, Refusal};
use touchbase_store::{EventFilter, Store};

const CLIENTS: u64 = 64;

/// Each client gives its command at the same time as the others, to each store in turn.
async fn all_at_once(
    world: &World,
    stores: &[Store],
    command: impl Fn(u64) -> Command,
) -> Vec<Result<Outcome, Refusal>> {
    let mut clients = JoinSet::new();
    for number in 1..=CLIENTS {
        let store = stores.iter().cycle().nth(usize::try_from(number).unwrap());
        let store = store.unwrap().clone();
        let entry = world.entry(command(number));
        clients.spawn(async move { decided(store.commit(entry).await) });
    }
    clients.join_all().await
}

async fn world_with_leads(engine: Engine, count: u64) -> World {
    let world = World::new(engine).await;
    for number in 1..=count {
        world.done(plain::create(plain::lead(number, "Jane"))).await;
    }
    world
}

async fn contacts(world: &World) -> usize {
    let filter = EventFilter {
        types: vec![EventType::LeadContacted],
        ..EventFilter::default()
    };
    world
        .store
        .events(COMPANY, &filter, 10_000)
        .await
        .unwrap()
        .len()
}

/// Edge S3.
async fn attempts_are_all_counted(world: &World, stores: &[Store]) {
    let one = |number| record(attempt(number, lead_id(1), before(hours(number))));
    for answer in all_at_once(world, stores, one).await {
        answer.unwrap();
    }
    let summary = world.read(lead_id(1)).await.summary;
    assert_eq!((summary.outbound_count, summary.inbound_count), (64, 0));
    assert_eq!(summary.first_outbound_at, Some(before(hours(CLIENTS))));
    assert_eq!(summary.last_outbound_at, Some(before(hours(1))));
    let last = summary.last_contact.unwrap();
    assert_eq!(
        (last.at, last.attempt_id),
        (before(hours(1)), attempt_id(1))
    );
    assert_eq!(contacts(world).await, 64);
    world.assert_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_attempts_at_once_are_all_counted() {
    for engine in Engine::ALL {
        let world = world_with_leads(engine, 1).await;
        attempts_are_all_counted(&world, std::slice::from_ref(&world.store)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_attempts_through_two_stores_are_all_counted() {
    for engine in Engine::ALL {
        let world = world_with_leads(engine, 1).await;
        attempts_are_all_counted(&world, &[world.store.clone(), world.another().await]).await;
    }
}

/// Edges O1, O2: one message is one attempt, however often it comes.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_message_sixty_four_times_is_one_attempt() {
    for engine in Engine::ALL {
        let world = world_with_leads(engine, 1).await;
        let stores = [world.store.clone(), world.another().await];
        let same = |number| {
            let source = "twilio".to_owned();
            let external = Some(ExternalId {
                source,
                id: "SM1".to_owned(),
            });
            record(NewAttempt {
                external,
                ..attempt(number, lead_id(1), before(hours(1)))
            })
        };
        let answers = all_at_once(&world, &stores, same).await;
        let kept: BTreeSet<_> = answers
            .into_iter()
            .map(|answer| {
                let Ok(Outcome::Attempt(view)) = answer else {
                    panic!("no attempt");
                };
                view.attempt.fact.id
            })
            .collect();
        assert_eq!((kept.len(), contacts(&world).await), (1, 1));
        assert_eq!(world.read(lead_id(1)).await.summary.contact_count(), 1);
        world.assert_sound().await;
    }
}

/// Edge I6: an address belongs to one of all who ask for it; the others are told to whom.
#[tokio::test(flavor = "multi_thread")]
async fn an_address_goes_to_one_of_sixty_four() {
    for engine in Engine::ALL {
        let world = world_with_leads(engine, 0).await;
        let stores = [world.store.clone(), world.another().await];
        let same = |number| {
            let mut new = plain::lead(number, "Jane");
            new.identities = vec![email("jane@x.example")];
            plain::create(new)
        };
        let answers = all_at_once(&world, &stores, same).await;
        let leads = world.store.leads_after(COMPANY, None, 100).await.unwrap();
        let [holder] = leads.as_slice() else {
            panic!("{} leads", leads.len());
        };
        let told = |answer: &Result<Outcome, Refusal>| matches!(answer, Err(Refusal::IdentityTaken { lead_id, .. }) if *lead_id == holder.id);
        assert_eq!(answers.iter().filter(|answer| told(answer)).count(), 63);
        world.assert_sound().await;
    }
}

/// Edge I10: of two merges in opposite directions one comes first, and the other is told.
#[tokio::test(flavor = "multi_thread")]
async fn merges_in_a_circle_end_in_one_lead() {
    for engine in Engine::ALL {
        let world = world_with_leads(engine, 4).await;
        let stores = [world.store.clone(), world.another().await];
        let around = |number: u64| Command::MergeLeads {
            loser: lead_id(1 + number % 4),
            into: lead_id(1 + (number + 1) % 4),
        };
        let answers = all_at_once(&world, &stores, around).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 3);
        let leads = world.store.leads_after(COMPANY, None, 100).await.unwrap();
        let (ended, living): (Vec<_>, Vec<_>) =
            leads.iter().partition(|lead| lead.merged_into.is_some());
        assert_eq!(living.len(), 1);
        assert!(
            ended
                .iter()
                .all(|lead| lead.merged_into == Some(living[0].id))
        );
        world.assert_sound().await;
    }
}

/// Whoever reads sees an attempt and its lead's summary together, or neither (semantics.md, *The summary of a lead*).
#[tokio::test(flavor = "multi_thread")]
async fn readers_never_see_a_summary_without_its_attempt() {
    for engine in Engine::ALL {
        let world = world_with_leads(engine, 1).await;
        let (reader, writer) = (world.another().await, world.store.clone());
        let entries: Vec<_> = (1..=200)
            .map(|number| world.entry(record(attempt(number, lead_id(1), before(hours(number))))))
            .collect();
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            for entry in entries {
                decided(writer.commit(entry).await).unwrap();
            }
        });
        while tasks.try_join_next().is_none() {
            let filter = touchbase_store::LeadFilter::default();
            let order = touchbase_store::LeadOrder {
                sort: touchbase_store::LeadSort::LastContactedAt,
                descending: true,
            };
            let page = reader
                .leads(COMPANY, &filter, order, None, 1)
                .await
                .unwrap();
            // The company's creation makes three events, the lead's one, the first contact two: it moves the status too.
            let count = u64::from(page.leads[0].lead.summary.contact_count());
            assert_eq!(page.as_of, 4 + count + u64::from(count > 0));
            let (attempts, total) = reader
                .history(COMPANY, lead_id(1), None, 1_000)
                .await
                .unwrap()
                .unwrap();
            assert_eq!(attempts.len() as u64, total);
        }
        assert_eq!(world.read(lead_id(1)).await.summary.contact_count(), 200);
    }
}
