//! What a run measured, and the arithmetic on it.
#![expect(
    clippy::float_arithmetic,
    reason = "rates and ratios are for people to read, nothing is decided by them"
)]

use anyhow::Context;
use hdrhistogram::Histogram;
use std::cmp::Ordering;
use std::time::Duration;

/// The shortest and the longest latency told apart, and to how many digits.
const LATENCY_NANOSECONDS: (u64, u64) = (1, 60_000_000_000);
const LATENCY_DIGITS: u8 = 3;

/// Latencies, counted.
#[derive(Clone)]
pub(crate) struct Latencies(Histogram<u64>);

/// What a run measured.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Measured {
    /// Answers per second.
    pub(crate) rate: f64,
    /// The median latency.
    pub(crate) p50: Duration,
    /// What 95 of 100 answers took at most.
    pub(crate) p95: Duration,
    /// What 99 of 100 answers took at most.
    pub(crate) p99: Duration,
    /// The length of the last answer's body.
    pub(crate) answer_bytes: usize,
    /// Processor time of the server for each answer; none if there is no server.
    pub(crate) server_cpu: Option<Duration>,
    /// The same of this process.
    pub(crate) client_cpu: Option<Duration>,
}

impl Latencies {
    /// None yet.
    pub(crate) fn new() -> anyhow::Result<Self> {
        let (shortest, longest) = LATENCY_NANOSECONDS;
        let histogram = Histogram::new_with_bounds(shortest, longest, LATENCY_DIGITS);
        Ok(Self(histogram.context("a histogram of these bounds")?))
    }

    /// Counts `times` answers that took this long. What is out of bounds counts as the bound.
    pub(crate) fn record(&mut self, latency: Duration, times: u64) {
        let nanoseconds = u64::try_from(latency.as_nanos()).unwrap_or(u64::MAX);
        self.0.saturating_record_n(nanoseconds, times);
    }

    /// Takes in those of another connection.
    pub(crate) fn add(&mut self, other: &Self) -> anyhow::Result<()> {
        self.0.add(&other.0).context("histograms of equal bounds")
    }

    /// How many.
    pub(crate) fn count(&self) -> u64 {
        self.0.len()
    }

    /// The figures, all answers having come within this span.
    pub(crate) fn over(&self, span: Duration) -> Measured {
        let at = |quantile| Duration::from_nanos(self.0.value_at_quantile(quantile));
        Measured {
            rate: per_second(self.count(), span),
            p50: at(0.50),
            p95: at(0.95),
            p99: at(0.99),
            answer_bytes: 0,
            server_cpu: None,
            client_cpu: None,
        }
    }
}

/// How many a second; none in no time.
pub(crate) fn per_second(count: u64, span: Duration) -> f64 {
    ratio(to_float(count), span.as_secs_f64()).unwrap_or(0.0)
}

/// How many times the second the first is; nothing where there is nothing to divide by.
pub(crate) fn ratio(of: f64, to: f64) -> Option<f64> {
    (to > 0.0).then(|| of / to)
}

/// How many times the second span the first is.
pub(crate) fn span_ratio(of: Duration, to: Duration) -> Option<f64> {
    ratio(of.as_secs_f64(), to.as_secs_f64())
}

/// Bytes as MiB.
pub(crate) fn mebibytes(bytes: u64) -> f64 {
    to_float(bytes) / (1_024.0 * 1_024.0)
}

/// The share of a span that falls to each of so many.
pub(crate) fn share(span: Duration, count: u64) -> Option<Duration> {
    let seconds = ratio(span.as_secs_f64(), to_float(count))?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// The middle one in this order, or the later of the two in the middle; none of none.
pub(crate) fn median_by<T: Copy>(
    mut all: Vec<T>,
    order: impl FnMut(&T, &T) -> Ordering,
) -> Option<T> {
    all.sort_unstable_by(order);
    all.get(all.len() / 2).copied()
}

/// A count as a number to divide: beyond 2⁵³ it loses its last digits, and no run counts that far.
#[expect(clippy::cast_precision_loss, reason = "as said")]
fn to_float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
