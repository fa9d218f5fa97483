//! The writer: who fails, fails alone; who waits is answered; what was answered is there.

use crate::conformance::block_on;
use crate::gate::{Gate, Waiting, entry_that, queued, sent};
use crate::plain::{self, attempt, before, hours, lead_id, record};
use crate::world::{COMPANY, Engine, World, decided};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::task::JoinSet;
use touchbase_core::command::NewAttempt;
use touchbase_core::{AttemptId, Command, Outcome, Refusal, UserId};
use touchbase_store::CommitError;

async fn world_with_a_lead(engine: Engine) -> World {
    let world = World::new(engine).await;
    world.done(plain::create(plain::lead(1, "Jane"))).await;
    world
}

fn contact(number: u64) -> Command {
    record(attempt(number, lead_id(1), before(hours(number))))
}

/// What the database refuses: nobody of that id is there to have made it.
fn impossible(number: u64) -> Command {
    record(NewAttempt {
        user_id: Some(UserId(plain::id(2, 999))),
        ..attempt(number, lead_id(1), before(hours(number)))
    })
}

async fn count(world: &World) -> u32 {
    world.read(lead_id(1)).await.summary.contact_count()
}

#[tokio::test]
async fn a_statement_that_fails_in_a_batch_hits_only_its_entry() {
    for engine in Engine::ALL {
        let world = world_with_a_lead(engine).await;
        let gate = Gate::closed(&world).await;
        let mut waiting = Vec::new();
        for number in 1..=20 {
            let command = if number % 7 == 0 {
                impossible(number)
            } else {
                contact(number)
            };
            waiting.push(queued(&world, world.entry(command)).await);
        }
        gate.open().await;
        for (number, answer) in (1..).zip(waiting) {
            match answer.await {
                Err(CommitError::Broken(_)) => assert_eq!(number % 7, 0),
                answer => assert!(decided(answer).is_ok()),
            }
        }
        assert_eq!(count(&world).await, 18);
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn a_statement_that_fails_among_entries_handed_over_together_hits_only_its_own() {
    for engine in Engine::ALL {
        let world = world_with_a_lead(engine).await;
        let commands = [
            contact(1),
            impossible(2),
            contact(3),
            impossible(4),
            contact(5),
        ];
        let entries = commands.map(|command| world.entry(command)).into();
        let answers = world.store.commit_all(entries).await;
        let broken: Vec<bool> = answers.iter().map(Result::is_err).collect();
        assert_eq!(broken, [false, true, false, true, false]);
        assert_eq!(count(&world).await, 3);
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn a_panic_hits_only_its_entry_and_the_writer_goes_on() {
    for engine in Engine::ALL {
        let world = world_with_a_lead(engine).await;
        let gate = Gate::closed(&world).await;
        let first = queued(&world, world.entry(contact(1))).await;
        let panicking = entry_that(&world, || panic!("a test's own panic"));
        let second = queued(&world, panicking).await;
        let third = queued(&world, world.entry(contact(3))).await;
        gate.open().await;
        assert!(decided(first.await).is_ok());
        assert!(matches!(second.await, Err(CommitError::Broken(_))));
        assert!(decided(third.await).is_ok());
        world.done(contact(4)).await;
        assert_eq!(count(&world).await, 3);
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn more_than_can_wait_is_refused_at_once_and_what_waits_is_answered() {
    for engine in Engine::ALL {
        let world = world_with_a_lead(engine).await;
        let gate = Gate::closed(&world).await;
        let nobody = Command::EraseLead(lead_id(404));
        let mut waiting: Vec<Waiting> = Vec::new();
        let refused = loop {
            match sent(&world, world.entry(nobody.clone())).await {
                Ok(answer) => break answer,
                Err(more) => waiting.push(more),
            }
            assert!(waiting.len() < 100_000, "everything may wait");
        };
        assert!(matches!(refused, Err(CommitError::Overloaded)));
        assert!(waiting.len() > 1_000);
        gate.open().await;
        for answer in waiting {
            assert_eq!(decided(answer.await), Err(Refusal::NotFound("lead")));
        }
        world.done(contact(1)).await;
    }
}

#[tokio::test]
async fn closing_finishes_what_waits_and_refuses_what_comes() {
    for engine in Engine::ALL {
        let world = world_with_a_lead(engine).await;
        let gate = Gate::closed(&world).await;
        let mut waiting = Vec::new();
        for number in 1..=50 {
            waiting.push(queued(&world, world.entry(contact(number))).await);
        }
        let store = world.store.clone();
        let closing = std::thread::spawn(move || block_on(store.close()));
        let refused = loop {
            match sent(&world, world.entry(Command::EraseLead(lead_id(404)))).await {
                Ok(answer) => break answer,
                Err(_just_before) => std::thread::yield_now(),
            }
        };
        assert!(matches!(refused, Err(CommitError::Closed)));
        gate.open().await;
        for answer in waiting {
            assert!(decided(answer.await).is_ok());
        }
        closing.join().unwrap();

        let late = world.store.commit(world.entry(contact(51))).await;
        assert!(matches!(late, Err(CommitError::Closed)));
        let late = world.store.backfill(COMPANY, |_| {}).await;
        assert!(matches!(late, Err(CommitError::Closed)));
        assert_eq!(count(&world).await, 50);
    }
}

/// Whoever asked may be gone: a store dropped in the middle of things keeps what it answered, and nothing by half.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_is_there_after_a_drop_in_mid_flight() {
    for engine in Engine::ALL {
        let mut world = world_with_a_lead(engine).await;
        let mut clients = JoinSet::new();
        for number in 1..=500 {
            let (store, entry) = (world.store.clone(), world.entry(contact(number)));
            clients.spawn(async move { decided(store.commit(entry).await) });
        }
        let mut answered: BTreeSet<AttemptId> = BTreeSet::new();
        for _ in 0..50 {
            let Some(Ok(Ok(Outcome::Attempt(view)))) = clients.join_next().await else {
                panic!("no attempt");
            };
            answered.insert(view.attempt.fact.id);
        }
        clients.abort_all();
        drop(clients);
        world.reopen().await;

        let kept = world
            .store
            .attempts_after(COMPANY, None, 1_000)
            .await
            .unwrap();
        let kept: BTreeSet<AttemptId> = kept.into_iter().map(|attempt| attempt.fact.id).collect();
        assert!(kept.is_superset(&answered));
        assert_eq!(u32::try_from(kept.len()), Ok(count(&world).await));
        world.assert_sound().await;
    }
}

/// A long look at the data, as a verification is, must not stop writes: not even when something was erased meanwhile.
#[tokio::test]
async fn writes_go_on_while_somebody_reads_for_long() {
    for engine in Engine::ALL {
        let world = world_with_a_lead(engine).await;
        world.done(plain::create(plain::lead(2, "Erased"))).await;
        let reading = world.hold_a_snapshot().await;
        world.done(Command::EraseLead(lead_id(2))).await;
        for number in 1..=3 {
            let written = tokio::time::timeout(Duration::from_secs(5), world.done(contact(number)));
            written.await.unwrap();
        }
        drop(reading);
        assert_eq!(count(&world).await, 3);
    }
}
