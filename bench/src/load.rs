//! The load: some connections, each asking again as soon as it was answered, all on one thread of this process.
//!
//! Such a closed loop sends nothing while it waits, so a pause of the server costs each connection one slow answer instead of
//! all that would have come meanwhile (coordinated omission). The latencies are those at that many clients without a pause
//! between their requests, not those at a fixed rate of arrivals.

mod question;

pub(crate) use question::{ID, Question};

use crate::clock;
use crate::http::Connection;
use crate::measured::{Latencies, Measured, share};
use crate::process::cpu_time;
use anyhow::{Context, ensure};
use question::Request;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Requests of one connection in one run, however short they are and however long it lasts.
const REQUESTS_MAX: u64 = 10_000_000;
/// The load runs before it is measured, for this part of the measured time: connections open, caches fill, threads wake.
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

/// When is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) begin: Instant,
    pub(crate) end: Instant,
}

impl Load {
    /// The window of a load that starts now.
    pub(crate) fn window(self) -> Window {
        let begin = clock::now() + self.measured / WARM_UP_PART;
        let end = begin + self.measured;
        Window { begin, end }
    }
}

/// Asks a question over and over, and measures the answers.
pub(crate) fn drive(target: Target, question: &Question, load: Load) -> anyhow::Result<Measured> {
    let before = CpuTimes::of(target);
    let window = load.window();
    let heard = block_on(
        load.measured * 2,
        ask_on_all(target, question, load, window),
    );
    let heard = heard.with_context(|| format!("asking for {}", question.name))?;
    let spent = CpuTimes::of(target);
    let share_of = |spent: Option<Duration>, before: Option<Duration>| {
        share(spent?.checked_sub(before?)?, heard.requests)
    };
    Ok(Measured {
        answer_bytes: heard.answer_bytes,
        server_cpu: share_of(spent.server, before.server),
        client_cpu: share_of(spent.client, before.client),
        ..heard.latencies.over(heard.last_at - window.begin)
    })
}

/// The body of one answer, for what has to be known before a load begins.
pub(crate) fn ask_once(target: Target, question: &Question) -> anyhow::Result<Vec<u8>> {
    let asked = async {
        let mut connection = Connection::open(target.address).await?;
        let mut request = question.request(0);
        let answer = connection.exchange(request.next()).await?;
        question.check(answer)?;
        Ok(answer.body.to_vec())
    };
    block_on(Duration::ZERO, asked).with_context(|| format!("asking for {}", question.name))
}

fn block_on<T>(
    expected: Duration,
    asked: impl Future<Output = anyhow::Result<T>>,
) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let latest = expected + LAST_ANSWERS_MAX;
    let answered = runtime.block_on(async { tokio::time::timeout(latest, asked).await });
    answered.context("the server does not answer any more")?
}

/// Processor time taken so far; nothing where the system does not tell.
struct CpuTimes {
    server: Option<Duration>,
    client: Option<Duration>,
}

impl CpuTimes {
    fn of(target: Target) -> Self {
        Self {
            server: cpu_time(target.process_id),
            client: cpu_time(std::process::id()),
        }
    }
}

/// What one or all connections heard.
struct Heard {
    latencies: Latencies,
    /// Answers in all, warm-up included.
    requests: u64,
    last_at: Instant,
    answer_bytes: usize,
}

async fn ask_on_all(
    target: Target,
    question: &Question,
    load: Load,
    window: Window,
) -> anyhow::Result<Heard> {
    let mut connections = JoinSet::new();
    for seed in (1..).take(load.connections) {
        let request = question.request(seed);
        connections.spawn(ask(target.address, question.clone(), request, window));
    }
    let mut all = Heard::nothing(window)?;
    while let Some(one) = connections.join_next().await {
        all.take_in(&one??)?;
    }
    ensure!(all.latencies.count() > 0, "not one answer came in time");
    Ok(all)
}

async fn ask(
    address: SocketAddr,
    question: Question,
    mut request: Request,
    window: Window,
) -> anyhow::Result<Heard> {
    let mut heard = Heard::nothing(window)?;
    let mut connection = Connection::open(address).await?;
    let mut asked_at = clock::now();
    while asked_at < window.end && heard.requests < REQUESTS_MAX {
        let answer = connection.exchange(request.next()).await?;
        question.check(answer)?;
        heard.answer_bytes = answer.body.len();
        heard.requests += 1;
        // One look at the clock for each request: the end of one is the beginning of the next.
        let answered_at = clock::now();
        if asked_at >= window.begin {
            heard.latencies.record(answered_at - asked_at, 1);
            heard.last_at = answered_at;
        }
        asked_at = answered_at;
    }
    Ok(heard)
}

impl Heard {
    fn nothing(window: Window) -> anyhow::Result<Self> {
        Ok(Self {
            latencies: Latencies::new()?,
            requests: 0,
            last_at: window.begin,
            answer_bytes: 0,
        })
    }

    fn take_in(&mut self, other: &Self) -> anyhow::Result<()> {
        self.latencies.add(&other.latencies)?;
        self.requests += other.requests;
        self.last_at = self.last_at.max(other.last_at);
        self.answer_bytes = self.answer_bytes.max(other.answer_bytes);
        Ok(())
    }
}
