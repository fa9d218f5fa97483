//! Answers remembered for an `Idempotency-Key` (contract.md, *HTTP*; edge: O14).

use crate::plain::{self, days, lead_id};
use crate::world::{ADMIN, COMPANY, Engine, World, decided};
use std::time::Duration;
use tokio::task::JoinSet;
use touchbase_core::{Command, CompanyId, Outcome, Refusal, Role, UserId};
use touchbase_store::{Answered, Entry, EventFilter, Remember, Render, StoredAnswer};

/// Whose key it is, for what, and which body came with it.
#[derive(Clone, Copy)]
struct Key {
    user_id: UserId,
    route: &'static str,
    name: &'static str,
    fingerprint: u8,
}

const KEY: Key = Key {
    user_id: ADMIN,
    route: "POST /api/leads",
    name: "k1",
    fingerprint: 1,
};

/// Says what was answered, byte by byte, and how often it was asked.
fn shown(answer: &Result<Outcome, Refusal>) -> StoredAnswer {
    StoredAnswer {
        status: if answer.is_ok() { 201 } else { 409 },
        body: format!("{answer:?}\0").into_bytes(),
    }
}

fn entry(world: &World, key: Key, command: Command, render: Render) -> Entry {
    let remember = Remember {
        user_id: key.user_id,
        route: key.route.to_owned(),
        key: key.name.to_owned(),
        fingerprint: [key.fingerprint; 32],
        render,
    };
    Entry {
        remember: Some(remember),
        ..world.entry(command)
    }
}

fn create(number: u64) -> Command {
    plain::create(plain::lead(number, "Jane"))
}

async fn ask(world: &World, key: Key, command: Command) -> Answered {
    let render = Box::new(|answer: &Result<Outcome, Refusal>| Some(shown(answer)));
    let entry = entry(world, key, command, render);
    world.store.commit(entry).await.unwrap()
}

async fn leads(world: &World) -> usize {
    world
        .store
        .leads_after(COMPANY, None, 1_000)
        .await
        .unwrap()
        .len()
}

#[tokio::test]
async fn the_same_key_and_body_are_answered_alike_byte_by_byte() {
    for engine in Engine::ALL {
        let mut world = World::new(engine).await;
        let Answered::Decided { answer, seq } = ask(&world, KEY, create(1)).await else {
            panic!("nothing to replay yet");
        };
        let expected = Answered::Replayed(shown(&answer));
        assert_eq!(ask(&world, KEY, create(1)).await, expected);
        // Whatever happened to the lead since, and whoever answers.
        world.done(plain::rename(lead_id(1), "Walter")).await;
        world.reopen().await;
        assert_eq!(ask(&world, KEY, create(1)).await, expected);
        assert_eq!(leads(&world).await, 1);
        assert_eq!(world.store.seq(COMPANY).await.unwrap(), seq + 1);
    }
}

#[tokio::test]
async fn the_same_key_with_another_body_is_refused_and_changes_nothing() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        ask(&world, KEY, create(1)).await;
        let seq = world.store.seq(COMPANY).await.unwrap();
        let other_body = Key {
            fingerprint: 2,
            ..KEY
        };
        let refused = Answered::Decided {
            answer: Err(Refusal::IdempotencyMismatch),
            seq,
        };
        assert_eq!(ask(&world, other_body, create(2)).await, refused);
        assert_eq!(
            (leads(&world).await, world.store.seq(COMPANY).await.unwrap()),
            (1, seq)
        );
    }
}

#[tokio::test]
async fn a_key_is_its_users_and_its_routes_own() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let colleague = plain::user(2, Role::Rep);
        world.done(Command::CreateUser(colleague.clone())).await;
        let keys = [
            KEY,
            Key {
                user_id: colleague.user_id,
                ..KEY
            },
            Key {
                route: "POST /api/users",
                ..KEY
            },
            Key { name: "K1", ..KEY },
        ];
        for (number, key) in (1..).zip(keys) {
            let answered = ask(&world, key, create(number)).await;
            assert!(matches!(answered, Answered::Decided { answer: Ok(_), .. }));
        }
        assert_eq!(leads(&world).await, 4);
    }
}

#[tokio::test]
async fn a_key_is_its_companys_own() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let other = CompanyId(plain::id(1, 2));
        let mut founding = world.entry(plain::company_with(2, "Globex"));
        founding.request.company_id = other;
        decided(world.store.commit(founding).await).unwrap();
        ask(&world, KEY, create(1)).await;

        let render = Box::new(|answer: &Result<Outcome, Refusal>| Some(shown(answer)));
        let mut elsewhere = entry(&world, KEY, create(1), render);
        elsewhere.request.company_id = other;
        elsewhere.remember.as_mut().unwrap().user_id = UserId(plain::id(2, 2));
        decided(world.store.commit(elsewhere).await).unwrap();
        assert_eq!(
            world.store.leads_after(other, None, 9).await.unwrap().len(),
            1
        );
    }
}

#[tokio::test]
async fn answers_are_kept_for_seven_days() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        ask(&world, KEY, create(1)).await;
        world.wait(days(7).checked_sub(Duration::from_micros(1)).unwrap());
        assert!(matches!(
            ask(&world, KEY, create(1)).await,
            Answered::Replayed(_)
        ));
        world.wait(Duration::from_micros(1));
        // Even another body is a new request then, and is itself remembered.
        let later = Key {
            fingerprint: 2,
            ..KEY
        };
        assert!(matches!(
            ask(&world, later, create(2)).await,
            Answered::Decided { answer: Ok(_), .. }
        ));
        assert!(matches!(
            ask(&world, later, create(2)).await,
            Answered::Replayed(_)
        ));
        assert_eq!(leads(&world).await, 2);
    }
}

#[tokio::test]
async fn what_is_not_rendered_is_not_remembered() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let unkept = |_: &Result<Outcome, Refusal>| None;
        let rename = plain::rename(lead_id(1), "Jane");
        let refused = world
            .store
            .commit(entry(&world, KEY, rename.clone(), Box::new(unkept)))
            .await;
        assert_eq!(decided(refused), Err(Refusal::NotFound("lead")));
        world.done(create(1)).await;
        assert!(matches!(
            ask(&world, KEY, rename).await,
            Answered::Decided { answer: Ok(_), .. }
        ));
    }
}

/// A refusal that is worth remembering, as the guard's is, is answered again although it would go better now.
#[tokio::test]
async fn a_rendered_refusal_is_remembered() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let rename = plain::rename(lead_id(1), "Walter");
        let Answered::Decided { answer, .. } = ask(&world, KEY, rename.clone()).await else {
            panic!("nothing to replay yet");
        };
        assert!(answer.is_err());
        world.done(create(1)).await;
        assert_eq!(
            ask(&world, KEY, rename).await,
            Answered::Replayed(shown(&answer))
        );
        assert_eq!(
            world.read(lead_id(1)).await.profile.name.as_deref(),
            Some("Jane")
        );
    }
}

/// Also within one batch, where the first is not on the disk yet.
#[tokio::test]
async fn a_key_given_twice_in_a_batch_has_one_effect() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let render = || Box::new(|answer: &Result<Outcome, Refusal>| Some(shown(answer)));
        let entries = vec![
            entry(&world, KEY, create(1), render()),
            entry(&world, KEY, create(1), render()),
            entry(
                &world,
                Key {
                    fingerprint: 2,
                    ..KEY
                },
                create(2),
                render(),
            ),
        ];
        let mut answers = world
            .store
            .commit_all(entries)
            .await
            .into_iter()
            .map(Result::unwrap);
        let Some(Answered::Decided { answer, seq }) = answers.next() else {
            panic!("nothing to replay yet");
        };
        assert_eq!(answers.next(), Some(Answered::Replayed(shown(&answer))));
        let mismatch = Err(Refusal::IdempotencyMismatch);
        assert_eq!(
            answers.next(),
            Some(Answered::Decided {
                answer: mismatch,
                seq
            })
        );
        assert_eq!(
            (leads(&world).await, world.store.seq(COMPANY).await.unwrap()),
            (1, seq)
        );
    }
}

/// Promise P15.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_given_sixty_four_times_at_once_has_one_effect() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let stores = [world.store.clone(), world.another().await];
        let mut clients = JoinSet::new();
        for number in 0..64 {
            let render = Box::new(|answer: &Result<Outcome, Refusal>| Some(shown(answer)));
            let entry = entry(&world, KEY, create(1), render);
            let store = stores[number % 2].clone();
            clients.spawn(async move { store.commit(entry).await.unwrap() });
        }
        let (first, replayed): (Vec<_>, Vec<_>) = clients
            .join_all()
            .await
            .into_iter()
            .partition(|answered| matches!(answered, Answered::Decided { .. }));
        let [Answered::Decided { answer, .. }] = first.as_slice() else {
            panic!("{} effects", first.len());
        };
        let expected = Answered::Replayed(shown(answer));
        assert!(replayed.iter().all(|answered| *answered == expected));
        let events = world
            .store
            .events(COMPANY, &EventFilter::default(), 100)
            .await
            .unwrap();
        assert_eq!((leads(&world).await, events.len()), (1, 4));
    }
}
