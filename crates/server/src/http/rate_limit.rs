//! How often one principal may ask, and how often one address may fail to say who it is.

use super::client_address::block_of;
use super::problem::Problem;
use crate::runtime::Runtime;
use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{NotUntil, Quota, RateLimiter};
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;
use uuid::Uuid;

/// Unknown tokens from one address: enough for a script with an old key to notice, too few to be a load.
const FAILURES_PER_SECOND: NonZeroU32 = NonZeroU32::new(20).unwrap();
const FAILURES_BURST: NonZeroU32 = NonZeroU32::new(100).unwrap();
/// Addresses remembered at once, about 10 MB. With more, failing is refused to all that are not remembered.
const ADDRESSES_MAX: usize = 100_000;
/// How often what has recovered is forgotten.
const SWEEP_INTERVAL: Duration = Duration::from_mins(1);

/// The budgets of all principals and addresses, in this process.
pub struct RateLimits {
    requests: Option<Keyed<Uuid>>,
    failures: Keyed<IpAddr>,
    clock: RuntimeClock,
}

type Keyed<K> = RateLimiter<K, DashMapStateStore<K>, RuntimeClock, NoOpMiddleware<Duration>>;

impl RateLimits {
    /// `requests_per_second` for each principal, with a second's worth at once; 0 for no limit.
    pub fn new(requests_per_second: u32, runtime: Runtime) -> Self {
        let clock = RuntimeClock(runtime);
        let requests = NonZeroU32::new(requests_per_second).map(|number| {
            RateLimiter::dashmap_with_clock(Quota::per_second(number), clock.clone())
        });
        let quota = Quota::per_second(FAILURES_PER_SECOND).allow_burst(FAILURES_BURST);
        Self {
            requests,
            failures: RateLimiter::dashmap_with_clock(quota, clock.clone()),
            clock,
        }
    }

    /// Counts a request of a user or key: 429 when it was one too many.
    pub fn request(&self, principal: Uuid) -> Result<(), Problem> {
        let Some(requests) = &self.requests else {
            return Ok(());
        };
        requests
            .check_key(&principal)
            .map_err(|refusal| self.refused(&refusal))
    }

    /// Counts a failure to authenticate: 429, instead of 401, when it was one too many.
    pub fn failure(&self, client: IpAddr) -> Result<(), Problem> {
        if self.failures.len() >= ADDRESSES_MAX {
            self.failures.retain_recent();
            if self.failures.len() >= ADDRESSES_MAX {
                return Err(Problem::too_many_requests(Duration::from_secs(1)));
            }
        }
        self.failures
            .check_key(&block_of(client))
            .map_err(|refusal| self.refused(&refusal))
    }

    /// Forgets, from time to time, whose budget is full again; runs as long as the server does.
    pub async fn keep_small(&self) {
        loop {
            self.clock.0.sleep(SWEEP_INTERVAL).await;
            self.sweep();
        }
    }

    fn sweep(&self) {
        if let Some(requests) = &self.requests {
            forget_the_recovered(requests);
        }
        forget_the_recovered(&self.failures);
    }

    fn refused(&self, refusal: &NotUntil<Duration>) -> Problem {
        Problem::too_many_requests(refusal.wait_time_from(self.clock.now()))
    }
}

fn forget_the_recovered<K: Hash + Eq + Clone>(limits: &Keyed<K>) {
    limits.retain_recent();
    limits.shrink_to_fit();
}

/// Budgets recover with the runtime's clock, so that tests need not wait.
#[derive(Clone)]
struct RuntimeClock(Runtime);

impl Clock for RuntimeClock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.0.monotonic()
    }
}

#[cfg(test)]
mod tests;
