//! One connection: HTTP/1.1 until either side has had enough, upgrades included.

use super::super::client_address::Peer;
use super::admission::Permit;
use super::pulse::{Pulse, PulsedStream};
use super::{ListenerSettings, Stage};
use crate::runtime::Runtime;
use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::future::poll_fn;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::time::Duration;
use tokio::io::AsyncWrite;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tower::Service;

/// A request's line and header: cookies and tokens are small, and nothing else belongs there.
const HEADER_BYTES_MAX: usize = 16 * 1_024;
/// What one connection may hold in memory of what it reads; a header must fit.
const BUFFER_BYTES_MAX: usize = 64 * 1_024;
/// What is thrown away at a time.
const LINGER_BUFFER_BYTES: usize = 8 * 1_024;

pub(super) struct Connection {
    stream: PulsedStream,
    peer: SocketAddr,
    pulse: Pulse,
    runtime: Runtime,
    linger_deadline: Duration,
}

impl Connection {
    pub(super) fn new(
        stream: TcpStream,
        peer: SocketAddr,
        permit: Permit,
        settings: &ListenerSettings,
        runtime: &Runtime,
    ) -> Self {
        // Answers are written whole: waiting to fill a packet only delays them. A socket that refuses is dead already.
        drop(stream.set_nodelay(true));
        let pulse = Pulse::new(settings, runtime.clone());
        let stream = PulsedStream::new(stream, pulse.clone(), permit);
        Self {
            stream,
            peer,
            pulse,
            runtime: runtime.clone(),
            linger_deadline: settings.linger_deadline,
        }
    }

    /// Ends with the connection, or when it is overdue, or when the server closes.
    pub(super) async fn serve(self, app: Router, mut stage: watch::Receiver<Stage>) {
        let Self {
            stream,
            peer,
            pulse,
            runtime,
            linger_deadline,
        } = self;
        let requests = pulse.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            requests.handling();
            request.extensions_mut().insert(Peer(peer));
            let answering = app.clone().call(request);
            let requests = requests.clone();
            async move {
                let answer = answering.await;
                requests.answered();
                answer
            }
        });
        let mut http = http1::Builder::new();
        // Time is kept by the pulse.
        http.header_read_timeout(None)
            .max_header_size(HEADER_BYTES_MAX)
            .max_buf_size(BUFFER_BYTES_MAX);
        let mut connection = http
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades();
        let mut overdue = pin!(pulse.overdue());
        let outcome = loop {
            tokio::select! {
                // In this order, an answer that is given after the server was told to stop says `connection: close`.
                biased;
                stage = next_stage(&mut stage) => match stage {
                    Stage::Serving => {}
                    Stage::Draining => Pin::new(&mut connection).graceful_shutdown(),
                    Stage::Closing => return,
                },
                outcome = &mut connection => break outcome,
                () = overdue.as_mut() => return,
            }
        };
        if let Err(error) = outcome {
            tracing::debug!(%error, "a connection broke");
        }
        let still_serving = *stage.borrow() == Stage::Serving;
        if let (true, Some(parts)) = (still_serving, connection.into_parts()) {
            tokio::select! {
                () = discard(parts.io.into_inner()) => {}
                () = runtime.sleep(linger_deadline) => {}
                _ = next_stage(&mut stage) => {}
            }
        }
    }
}

async fn next_stage(stage: &mut watch::Receiver<Stage>) -> Stage {
    match stage.changed().await {
        Ok(()) => *stage.borrow_and_update(),
        // The listener outlives its connections, except when it is cancelled itself.
        Err(_no_listener) => Stage::Closing,
    }
}

/// Says that nothing more will come, then reads until the client says so too, or breaks off.
async fn discard(mut stream: PulsedStream) {
    let ended = poll_fn(|context| Pin::new(&mut stream).poll_shutdown(context)).await;
    let socket = stream.socket();
    let mut buffer = vec![0; LINGER_BUFFER_BYTES];
    while ended.is_ok() && socket.readable().await.is_ok() {
        match socket.try_read(&mut buffer) {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return,
        }
    }
}
