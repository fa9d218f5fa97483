//! Everything that differs from one run to the next: clock, entropy, tasks and sleep, as one object that is handed around.
//!
//! Real in production; in tests a seed fixes every id and secret, and time moves only when told. Nothing else in the
//! program reads a clock or asks for randomness: clippy.toml names what is banned, and this file is the exception.

mod seeded;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use parking_lot::Mutex;
use seeded::Seeded;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};
use tokio::task::JoinHandle;
use touchbase_core::Timestamp;
use tracing::Instrument;
use uuid::{ContextV7, Uuid};

/// The source of time, ids, secrets and tasks. Cheap to clone; clones share one clock and one stream of randomness.
#[derive(Clone)]
pub struct Runtime(Arc<Source>);

enum Source {
    Real {
        started: Instant,
        // Counts within a millisecond, so that ids made by one process ascend.
        ids: Mutex<ContextV7>,
    },
    Seeded(Seeded),
}

impl Runtime {
    /// The machine's own clock and entropy.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everybody else asks"
    )]
    pub fn real() -> Self {
        let ids = Mutex::new(ContextV7::new().with_additional_precision());
        Self(Arc::new(Source::Real {
            started: Instant::now(),
            ids,
        }))
    }

    /// The same ids, secrets and times for the same seed. The clock starts at 2026-01-01 and stands still until
    /// [`advance`](Self::advance).
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Source::Seeded(Seeded::new(seed))))
    }

    /// The time of day, for what is recorded. It may jump: measure spans with [`monotonic`](Self::monotonic).
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everybody else asks"
    )]
    pub fn now(&self) -> Timestamp {
        match &*self.0 {
            Source::Real { .. } => from_system_time(SystemTime::now()),
            Source::Seeded(seeded) => seeded.now(),
        }
    }

    /// How long this runtime has existed; never goes back.
    pub fn monotonic(&self) -> Duration {
        match &*self.0 {
            Source::Real { started, .. } => started.elapsed(),
            Source::Seeded(seeded) => seeded.elapsed(),
        }
    }

    /// A new id that sorts after those made before it.
    pub fn uuid_v7(&self) -> Uuid {
        let micros = self.now().as_micros();
        match &*self.0 {
            Source::Real { ids, .. } => {
                let seconds = u64::try_from(micros.div_euclid(1_000_000)).unwrap_or(0);
                let nanos = u32::try_from(micros.rem_euclid(1_000_000) * 1_000).unwrap_or(0);
                Uuid::new_v7(uuid::Timestamp::from_unix(&*ids.lock(), seconds, nanos))
            }
            Source::Seeded(seeded) => seeded.uuid_v7(),
        }
    }

    /// `N` bytes that nobody can guess.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the entropy that everybody else asks for"
    )]
    #[expect(
        clippy::expect_used,
        reason = "an operating system without entropy can keep no secret: stop at once"
    )]
    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &*self.0 {
            Source::Real { .. } => {
                getrandom::fill(&mut bytes).expect("the system's entropy is there");
            }
            Source::Seeded(seeded) => seeded.fill(&mut bytes),
        }
        bytes
    }

    /// A new secret: 256 random bits behind a prefix by which scanners find it where it does not belong.
    pub fn token(&self) -> String {
        format!("tb_{}", URL_SAFE_NO_PAD.encode(self.random_bytes::<32>()))
    }

    /// Runs a task beside the others; the name tells in the log whose lines are whose.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the spawn that everybody else calls"
    )]
    pub fn spawn<F>(&self, name: &'static str, task: F) -> JoinHandle<F::Output>
    where
        F: Future<Output: Send> + Send + 'static,
    {
        tokio::spawn(task.instrument(tracing::debug_span!("task", name)))
    }

    /// Waits. With a seed: until [`advance`](Self::advance) has moved the clock that far.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the sleep that everybody else calls"
    )]
    pub async fn sleep(&self, span: Duration) {
        match &*self.0 {
            Source::Real { .. } => tokio::time::sleep(span).await,
            Source::Seeded(seeded) => seeded.sleep(span).await,
        }
    }

    /// Moves a seeded clock forward and wakes who slept that long. The real clock moves by itself and ignores this.
    pub fn advance(&self, span: Duration) {
        match &*self.0 {
            Source::Real { .. } => {}
            Source::Seeded(seeded) => seeded.advance(span),
        }
    }
}

/// Microseconds since 1970; a clock set before that is negative rather than an error.
fn from_system_time(time: SystemTime) -> Timestamp {
    let micros = |span: Duration| i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
    Timestamp::from_micros(match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => micros(after),
        Err(before) => -micros(before.duration()),
    })
}

#[cfg(test)]
mod tests;
