//! A server over an open store: what `serve` and `demo` have in common.

use super::Ending;
use crate::api::{self, App};
use crate::config::ServeOptions;
use crate::http::{LayerSettings, Listener, ListenerSettings, surround};
use crate::pages::setup::SetupToken;
use crate::pages::{self, Pages};
use crate::runtime::Runtime;
use crate::telemetry::Metrics;
use anyhow::{Context, bail};
use std::io;
use std::net::SocketAddr;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use touchbase_store::Store;

/// A server that has its socket and does not answer yet.
pub(super) struct Server {
    store: Store,
    runtime: Runtime,
    metrics: Metrics,
    listener: Listener,
    layers: LayerSettings,
    rate_limit: u32,
    address: SocketAddr,
    origin: String,
}

impl Server {
    pub(super) async fn bind(
        options: &ServeOptions,
        store: Store,
        runtime: Runtime,
    ) -> anyhow::Result<Self> {
        let wanted = options.listen;
        let listener = Listener::bind(wanted, ListenerSettings::from(options));
        let listener = listener
            .await
            .with_context(|| format!("cannot listen on {wanted}"))?;
        let address = listener.local_address()?;
        let public = options.public_url.clone();
        Ok(Self {
            store,
            runtime,
            metrics: Metrics::new(),
            listener,
            layers: LayerSettings::from(options),
            rate_limit: options.rate_limit,
            address,
            origin: public.unwrap_or_else(|| format!("http://{address}")),
        })
    }

    /// Where it listens.
    pub(super) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where people reach it.
    pub(super) fn origin(&self) -> &str {
        &self.origin
    }

    /// Serves until it is told to stop, then finishes what is under way and closes the store.
    pub(super) async fn run(self, setup: SetupToken, stop: Stop) -> anyhow::Result<Ending> {
        let Self {
            store,
            runtime,
            metrics,
            listener,
            ..
        } = self;
        let app = App::new(
            store.clone(),
            runtime.clone(),
            metrics.clone(),
            self.rate_limit,
        );
        runtime.spawn("metrics", metrics.clone().keep_up(runtime.clone()));
        runtime.spawn("limits", app.clone().keep_small());
        let pages = Pages::new(store.clone(), runtime.clone(), self.origin, setup);
        let routes = api::router(app).merge(pages::router(pages));
        let served = surround(routes, self.layers, runtime.clone(), metrics.clone());
        tokio::select! {
            () = listener.serve(served, runtime, &metrics, stop.asked()) => {}
            () = stop.asked_again() => {
                tracing::warn!("told twice: stopping at once");
                return Ok(Ending::Faults);
            }
            reason = failed(&store) => {
                bail!("the disk failed, and nobody knows what of the last writes is on it: {reason}");
            }
        }
        store.close().await;
        Ok(Ending::Clean)
    }
}

/// Waits until the store has stopped taking writes for good, which it never does while the disk is well.
async fn failed(store: &Store) -> String {
    let mut failure = store.failure();
    match failure.wait_for(Option::is_some).await {
        Ok(reason) => reason.clone().unwrap_or_default(),
        // The store is closed: that is no failure.
        Err(_closed) => std::future::pending().await,
    }
}

/// SIGTERM, and SIGINT from a terminal: how often one of them came.
pub(super) struct Stop(watch::Receiver<u32>);

impl Stop {
    /// Listens from now on.
    pub(super) fn listen(runtime: &Runtime) -> io::Result<Self> {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let (count, counted) = watch::channel(0);
        runtime.spawn("signals", async move {
            loop {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
                count.send_modify(|count| *count += 1);
            }
        });
        Ok(Self(counted))
    }

    /// Waits for the first.
    pub(super) async fn asked(&self) {
        self.times(1).await;
        tracing::info!("finishing what is under way");
    }

    /// Waits for the second.
    pub(super) async fn asked_again(&self) {
        self.times(2).await;
    }

    async fn times(&self, times: u32) {
        // It ends only with the task that counts, and that runs for ever.
        drop(self.0.clone().wait_for(|count| *count >= times).await);
    }
}
