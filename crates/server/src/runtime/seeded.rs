//! The runtime of tests: time that stands still until it is moved, and randomness that follows from a seed.
//!
//! The random bytes are a hash of seed and position; good enough to tell ids and secrets apart, and no secret at all.

use parking_lot::Mutex;
use sha2::{Digest, Sha256};
use std::time::Duration;
use tokio::sync::watch;
use touchbase_core::Timestamp;
use uuid::{Builder, Uuid};

/// 2026-01-01T00:00:00Z.
const START: Timestamp = Timestamp::from_micros(1_767_225_600_000_000);

pub(super) struct Seeded {
    seed: u64,
    elapsed: watch::Sender<Duration>,
    drawn: Mutex<Drawn>,
}

#[derive(Default)]
struct Drawn {
    ids: u64,
    blocks: u64,
}

impl Seeded {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            seed,
            elapsed: watch::Sender::new(Duration::ZERO),
            drawn: Mutex::default(),
        }
    }

    pub(super) fn now(&self) -> Timestamp {
        START.plus(self.elapsed())
    }

    pub(super) fn elapsed(&self) -> Duration {
        *self.elapsed.borrow()
    }

    pub(super) fn advance(&self, span: Duration) {
        self.elapsed.send_modify(|elapsed| *elapsed += span);
    }

    pub(super) async fn sleep(&self, span: Duration) {
        let until = self.elapsed() + span;
        let mut clock = self.elapsed.subscribe();
        // It ends only with its sender, which is borrowed here: there is no other outcome.
        drop(clock.wait_for(|elapsed| *elapsed >= until).await);
    }

    /// The time, then the seed, then a counter: ids ascend and are easy to read in a snapshot.
    pub(super) fn uuid_v7(&self) -> Uuid {
        let count = {
            let mut drawn = self.drawn.lock();
            drawn.ids += 1;
            drawn.ids
        };
        let millis = u64::try_from(self.now().as_micros() / 1_000).unwrap_or(0);
        let [.., s0, s1] = self.seed.to_be_bytes();
        let [.., c0, c1, c2, c3, c4, c5] = count.to_be_bytes();
        Builder::from_unix_timestamp_millis(millis, &[0, s0, 0, s1, c0, c1, c2, c3, c4, c5])
            .into_uuid()
    }

    pub(super) fn fill(&self, bytes: &mut [u8]) {
        let mut drawn = self.drawn.lock();
        for chunk in bytes.chunks_mut(32) {
            drawn.blocks += 1;
            let block = Sha256::new()
                .chain_update(self.seed.to_be_bytes())
                .chain_update(drawn.blocks.to_be_bytes())
                .finalize();
            for (byte, random) in chunk.iter_mut().zip(block) {
                *byte = random;
            }
        }
    }
}
