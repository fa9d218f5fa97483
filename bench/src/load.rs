//! The load: some connections, each asking again as soon as it was answered, all on one thread of this process.
//!
//! Such a closed loop sends nothing while it waits, so a pause of the server costs each connection one slow answer instead of
//! all that would have come meanwhile (coordinated omission). The latencies are those at that many clients without a pause
//! between their requests, not those at a fixed rate of arrivals.

mod question;

pub(crate) use question::Question;

use crate::clock;
use crate::http::Connection;
use crate::measured::{Latencies, Measured, share};
use crate::process::cpu_time;
use anyhow::{Context, ensure};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Requests of one connection in one run, however short they are and however long it lasts.
const REQUESTS_MAX: u64 = 10_000_000;
/// Part of the measured time for which the load runs before: connections open, caches fill, threads wake.
const WARM_UP_PART: u32 = 4;
/// For the last answers of a run; after that it has failed.
const LAST_ANSWERS_MAX: Duration = Duration::from_secs(30);

/// Whom a load drives.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// Its process.
    pub(crate) process_id: u32,
}

/// How much, and for how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    /// Connections that ask at the same time.
    pub(crate) connections: usize,
    /// How long is measured, after a warm-up.
    pub(crate) measured: Duration,
}

/// When a run warms up, when it is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) begin: Instant,
    pub(crate) end: Instant,
}

impl Load {
    /// Starting now.
    pub(crate) fn window(self) -> Window {
        let begin = clock::now() + self.measured / WARM_UP_PART;
        let end = begin + self.measured;
        Window { begin, end }
    }
}

/// Asks a question over and over, and measures the answers.
pub(crate) fn drive(target: Target, question: &Question, load: Load) -> anyhow::Result<Measured> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let cpu_before = cpu_times(target);
    let window = load.window();
    let latest = window.end - clock::now() + LAST_ANSWERS_MAX;
    let asked = async { tokio::time::timeout(latest, ask_on_all(target, question, load, window)).await };
    let heard = runtime
        .block_on(asked)
        .context("the server did not answer any more")?
        .with_context(|| format!("asking for {}", question.name))?;
    ensure!(
        heard.latencies.count() > 0,
        "{}: not one answer came in time",
        question.name
    );
    let measured = heard.latencies.over(heard.last_at - window.begin);
    let [server_cpu, client_cpu] = [0, 1].map(|which: usize| {
        let (before, after) = (cpu_before.get(which)?, cpu_times(target));
        let spent = (*after.get(which)?)?.checked_sub((*before)?)?;
        share(spent, heard.requests)
    });
    Ok(Measured {
        answer_bytes: heard.answer_bytes,
        server_cpu,
        client_cpu,
        ..measured
    })
}

/// One answer's body, for what has to be read before the load begins.
pub(crate) fn ask_once(target: Target, question: &Question) -> anyhow::Result<Vec<u8>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let asked = async {
        let mut connection = Connection::open(target.address).await?;
        let mut request = question.request(0);
        question.check(connection.exchange(request.next()).await?)
    };
    let answered = runtime.block_on(async { tokio::time::timeout(LAST_ANSWERS_MAX, asked).await });
    answered
        .context("the server did not answer")?
        .with_context(|| format!("asking for {}", question.name))
}
