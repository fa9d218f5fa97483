//! Ring 4: whatever the engine, the store keeps and answers what the decisions say, alone or in a batch.

use crate::commands::{Script, start_import};
use crate::dump::assert_same;
use crate::memory::Memory;
use crate::plain;
use crate::tape::Bytes;
use crate::world::{COMPANY, Engine, World, decided};
use proptest::prelude::*;
use touchbase_core::Command;
use touchbase_store::{Entry, EventFilter};

const ALL: usize = 10_000;

fn history(longest: usize) -> impl Strategy<Value = Vec<Bytes>> {
    proptest::collection::vec(any::<Bytes>(), 1..longest)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_store_answers_and_keeps_what_a_pure_run_says(steps in history(60)) {
        for engine in Engine::ALL {
            block_on(compare(engine, &steps));
        }
    }

    #[test]
    fn a_batch_is_as_good_as_its_entries_one_by_one(steps in history(60), size in 2..20_usize) {
        for engine in Engine::ALL {
            block_on(compare_batches(engine, &steps, size));
        }
    }
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(future)
}

/// A history with what must come first: the company, and the import that imported rows belong to.
fn commands(steps: &[Bytes], world: &World) -> Vec<Command> {
    let mut script = Script::new();
    let steps = steps.iter().map(|bytes| script.command(bytes, world.now()));
    [plain::company("Acme"), start_import()]
        .into_iter()
        .chain(steps)
        .collect()
}

async fn compare(engine: Engine, steps: &[Bytes]) {
    let world = World::empty(engine).await;
    let mut memory = Memory::default();
    for command in commands(steps, &world) {
        world.wait(plain::hours(1));
        carry_out(&world, &mut memory, command).await;
    }
    assert_reads(&world, &memory).await;
    world.assert_sound().await;
}

/// Both decide alike.
pub(crate) async fn carry_out(world: &World, memory: &mut Memory, command: Command) {
    let told = format!("{command:?}");
    let expected = memory.carry_out(&world.request(command.clone()), world.now());
    assert_eq!(world.answer(command).await, expected, "{told}");
}

/// Whatever is read from the store is what memory holds.
pub(crate) async fn assert_reads(world: &World, memory: &Memory) {
    let store = &world.store;
    assert_eq!(store.company(COMPANY).await.unwrap(), memory.company);
    let leads: Vec<_> = memory.leads.values().cloned().collect();
    assert_eq!(store.leads_after(COMPANY, None, ALL).await.unwrap(), leads);
    let attempts: Vec<_> = memory.attempts.values().cloned().collect();
    assert_eq!(
        store.attempts_after(COMPANY, None, ALL).await.unwrap(),
        attempts
    );
    let users: Vec<_> = memory.users.values().cloned().collect();
    assert_eq!(store.users(COMPANY, None, ALL).await.unwrap(), users);
    let keys: Vec<_> = memory.keys.values().cloned().collect();
    assert_eq!(store.keys(COMPANY, None, ALL).await.unwrap(), keys);
    let events = store
        .events(COMPANY, &EventFilter::default(), ALL)
        .await
        .unwrap();
    assert_eq!(events, memory.events);
    for id in memory.leads.keys().copied() {
        let expected = memory.view(id);
        assert_eq!(store.lead(COMPANY, id).await.unwrap(), expected);
        assert_eq!(
            store.externals(COMPANY, id).await.unwrap(),
            memory.externals_of(id)
        );
        let history = expected.map(|view| memory.history_of(view.lead.id));
        let found = store.history(COMPANY, id, None, ALL).await.unwrap();
        let found = found.map(|(page, total)| {
            assert_eq!(page.len() as u64, total);
            page.into_iter().map(|named| named.attempt).collect()
        });
        assert_eq!(found, history);
    }
}

async fn compare_batches(engine: Engine, steps: &[Bytes], size: usize) {
    let (alone, together) = (World::empty(engine).await, World::empty(engine).await);
    for batch in commands(steps, &alone).chunks(size) {
        for world in [&alone, &together] {
            world.wait(plain::hours(1));
        }
        let entries: Vec<Entry> = batch
            .iter()
            .map(|command| together.entry(command.clone()))
            .collect();
        let answers = together.store.commit_all(entries).await;
        for (command, answer) in batch.iter().zip(answers) {
            assert_eq!(
                decided(answer),
                alone.answer(command.clone()).await,
                "{command:?}"
            );
        }
    }
    assert_same(&together.dump().await, &alone.dump().await);
    together.assert_sound().await;
}
