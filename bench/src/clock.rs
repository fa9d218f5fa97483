//! The clock: a benchmark's whole subject, and the only place that reads it.

use std::time::{Instant, SystemTime};

/// Now, for measuring.
#[expect(
    clippy::disallowed_methods,
    reason = "what is measured here is another process: there is no runtime to ask"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// Milliseconds since 1970, for what is recorded.
#[expect(
    clippy::disallowed_methods,
    reason = "what is recorded here is to look recent to the server, which has the real clock"
)]
pub(crate) fn unix_milliseconds() -> u64 {
    let since_1970 = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    u64::try_from(since_1970.as_millis()).unwrap_or(u64::MAX)
}
