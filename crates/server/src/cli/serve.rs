//! `touchbase serve`: the server, from the socket to the last answer.

use crate::api;
use crate::config::{DatabaseOptions, ServeOptions};
use crate::http::{LayerSettings, Listener, ListenerSettings, surround};
use crate::runtime::Runtime;
use crate::telemetry::Metrics;
use anyhow::Context;
use std::io::{self, Write};
use tokio::signal::unix::{Signal, SignalKind, signal};

#[derive(clap::Args, Debug)]
pub(super) struct Options {
    #[command(flatten)]
    serve: ServeOptions,
    #[command(flatten)]
    database: DatabaseOptions,
}

pub(super) fn run(options: &Options, out: &mut impl Write) -> anyhow::Result<()> {
    let threads = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    threads
        .context("cannot start the threads")?
        .block_on(serve(options, out))
}

async fn serve(options: &Options, out: &mut impl Write) -> anyhow::Result<()> {
    // First of all: a signal that comes while starting is not lost.
    let stop = Stop::listen().context("cannot listen for signals")?;
    let (runtime, metrics) = (Runtime::real(), Metrics::new());
    let routes = api::health::routes().merge(metrics.routes());
    let app = surround(
        routes,
        LayerSettings::from(&options.serve),
        runtime.clone(),
        metrics.clone(),
    );
    let address = options.serve.listen;
    let listener = Listener::bind(address, ListenerSettings::from(&options.serve));
    let listener = listener
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    writeln!(out, "listening on http://{}", listener.local_address()?)?;
    out.flush()?;
    runtime.spawn("metrics", metrics.clone().keep_up(runtime.clone()));
    listener.serve(app, runtime, &metrics, stop.asked()).await;
    Ok(())
}

/// SIGTERM, and SIGINT from a terminal.
struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    fn listen() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn asked(mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
        tracing::info!("finishing what is under way");
    }
}
