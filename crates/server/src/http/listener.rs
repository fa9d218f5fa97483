//! The accept loop: sockets in, requests to the router, within bounds of number and time (promise: P23).
//!
//! Ours rather than axum's, which sets no limit on how slowly a client may send its header. Everything about one
//! connection is in `connection.rs`; how many there may be in `admission.rs`; how long they may do nothing in `pulse.rs`.

mod admission;
mod connection;
mod pulse;

use super::client_address::TrustedProxies;
use crate::config::ServeOptions;
use crate::runtime::Runtime;
use crate::telemetry::{HTTP_CONNECTIONS_REFUSED, Metrics};
use admission::Admission;
use axum::Router;
use connection::Connection;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How many connections, and how long each may take over what.
#[derive(Clone, Debug)]
pub struct ListenerSettings {
    /// Connections open at once.
    pub connections_max: usize,
    /// Connections open at once from one address; loopback and trusted proxies, who stand for many, aside.
    pub connections_per_address_max: usize,
    /// Who stands for many.
    pub proxies: TrustedProxies,
    /// For a request's header, from its first byte; and for the first byte of a new connection.
    pub header_deadline: Duration,
    /// For the next request, or the next piece of an answer that is made slowly.
    pub idle_deadline: Duration,
    /// For the client to take any of what is sent to it.
    pub write_deadline: Duration,
    /// For a client to stop sending what nobody reads, after an answer that did not wait for the end of the request.
    /// Closing at once would make its system throw the answer away.
    pub linger_deadline: Duration,
    /// For what is under way when the server is told to stop.
    pub drain_deadline: Duration,
}

impl ListenerSettings {
    /// The bounds on number as the operator says, those on time as they are.
    pub fn new(
        connections_max: usize,
        connections_per_address_max: usize,
        proxies: TrustedProxies,
    ) -> Self {
        Self {
            connections_max,
            connections_per_address_max,
            proxies,
            header_deadline: Duration::from_secs(10),
            idle_deadline: Duration::from_mins(1),
            write_deadline: Duration::from_secs(30),
            linger_deadline: Duration::from_secs(5),
            drain_deadline: Duration::from_secs(30),
        }
    }
}

impl From<&ServeOptions> for ListenerSettings {
    fn from(options: &ServeOptions) -> Self {
        let proxies = TrustedProxies::new(options.trusted_proxies.clone());
        Self::new(
            options.max_connections,
            options.max_connections_per_address,
            proxies,
        )
    }
}

/// A bound socket, not yet served.
#[derive(Debug)]
pub struct Listener {
    socket: TcpListener,
    settings: ListenerSettings,
}

/// What the connections are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stage {
    Serving,
    /// Finish what is under way, begin nothing.
    Draining,
    /// Leave.
    Closing,
}

/// After the system ran out of something: connections that end meanwhile give it back.
const ACCEPT_RETRY_DELAY: Duration = Duration::from_millis(200);

impl Listener {
    /// Binds the address; port 0 takes any free one.
    pub async fn bind(address: SocketAddr, settings: ListenerSettings) -> io::Result<Self> {
        Ok(Self {
            socket: TcpListener::bind(address).await?,
            settings,
        })
    }

    /// Where it listens, the port filled in.
    pub fn local_address(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr()
    }

    /// Serves until `stop`, then lets what is under way finish, and returns.
    pub async fn serve(
        self,
        app: Router,
        runtime: Runtime,
        metrics: &Metrics,
        stop: impl Future<Output = ()>,
    ) {
        let Self { socket, settings } = self;
        let admission = Admission::new(&settings, metrics);
        let refused = metrics.counter(HTTP_CONNECTIONS_REFUSED, &[]);
        let stage = watch::Sender::new(Stage::Serving);
        let mut stop = pin!(stop);
        loop {
            let (stream, peer) = tokio::select! {
                biased;
                () = stop.as_mut() => break,
                accepted = accept(&socket, &runtime) => accepted,
            };
            match admission.admit(peer.ip()) {
                Ok(permit) => {
                    let connection = Connection::new(stream, peer, permit, &settings, &runtime);
                    runtime.spawn(
                        "connection",
                        connection.serve(app.clone(), stage.subscribe()),
                    );
                }
                Err(refusal) => {
                    refused.increment(1);
                    refusal.tell(&stream);
                }
            }
        }
        stage.send_replace(Stage::Draining);
        drop(socket);
        drain(&stage, settings.drain_deadline, &runtime).await;
    }
}

/// The next connection. Running out of file handles is no reason to end, nor to spin.
async fn accept(socket: &TcpListener, runtime: &Runtime) -> (TcpStream, SocketAddr) {
    loop {
        match socket.accept().await {
            Ok(accepted) => return accepted,
            Err(error) if is_about_one_client(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot accept connections; is the limit of open files (ulimit -n) too low?");
                runtime.sleep(ACCEPT_RETRY_DELAY).await;
            }
        }
    }
}

fn is_about_one_client(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionReset | ConnectionRefused
    )
}

/// Each connection holds a receiver until it is done.
async fn drain(stage: &watch::Sender<Stage>, deadline: Duration, runtime: &Runtime) {
    tokio::select! {
        () = stage.closed() => {}
        () = runtime.sleep(deadline) => {
            tracing::warn!(connections = stage.receiver_count(), "closing connections that did not finish in time");
            stage.send_replace(Stage::Closing);
            stage.closed().await;
        }
    }
}
