//! What a connection is waiting for, since when, and until when it may.
//!
//! One timer for each connection, looked at when it fires, instead of one set and unset for each request.

use super::ListenerSettings;
use super::admission::Permit;
use crate::runtime::Runtime;
use parking_lot::Mutex;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The state of one connection, seen by its socket, its requests and its watchdog.
#[derive(Clone)]
pub(super) struct Pulse(Arc<Inner>);

struct Inner {
    runtime: Runtime,
    deadlines: Deadlines,
    state: Mutex<(Phase, Duration)>,
}

#[derive(Clone, Copy)]
struct Deadlines {
    header: Duration,
    idle: Duration,
    write: Duration,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    /// Part of a request's header is there, or, at the beginning, nothing yet.
    Header,
    /// A handler is at work: its time is bounded by the request's own time-out.
    Handling,
    /// Between requests, or between pieces of an answer.
    Idle,
    /// The client does not take what is sent to it.
    Stalled,
}

impl Pulse {
    pub(super) fn new(settings: &ListenerSettings, runtime: Runtime) -> Self {
        let deadlines = Deadlines {
            header: settings.header_deadline,
            idle: settings.idle_deadline,
            write: settings.write_deadline,
        };
        let state = Mutex::new((Phase::Header, runtime.monotonic()));
        Self(Arc::new(Inner {
            runtime,
            deadlines,
            state,
        }))
    }

    /// A whole header has arrived, and a handler has it.
    pub(super) fn handling(&self) {
        self.enter(Phase::Handling);
    }

    /// The handler has answered.
    pub(super) fn answered(&self) {
        self.enter(Phase::Idle);
    }

    /// Ends when the connection has waited too long.
    pub(super) async fn overdue(&self) {
        while let Some(left) = self.time_left() {
            self.0.runtime.sleep(left).await;
        }
    }

    fn enter(&self, phase: Phase) {
        *self.0.state.lock() = (phase, self.0.runtime.monotonic());
    }

    /// Bytes came: the beginning of a header, unless they belong to a request that is being handled.
    fn received(&self) {
        let phase = self.0.state.lock().0;
        match phase {
            Phase::Idle | Phase::Stalled => self.enter(Phase::Header),
            Phase::Header | Phase::Handling => {}
        }
    }

    /// Bytes went, or did not.
    fn sent(&self, progress: bool) {
        let phase = self.0.state.lock().0;
        match (phase, progress) {
            (Phase::Header | Phase::Idle | Phase::Stalled, true) => self.enter(Phase::Idle),
            (Phase::Header | Phase::Idle, false) => self.enter(Phase::Stalled),
            (Phase::Handling, _) | (Phase::Stalled, false) => {}
        }
    }

    /// Until when to look again; none when time is up.
    fn time_left(&self) -> Option<Duration> {
        let (phase, since) = *self.0.state.lock();
        let Deadlines {
            header,
            idle,
            write,
        } = self.0.deadlines;
        // What is waited for changes unseen: looking this often, none of the three is missed.
        let shortest = header.min(idle).min(write);
        let allowed = match phase {
            Phase::Header => header,
            Phase::Idle => idle,
            Phase::Stalled => write,
            Phase::Handling => return Some(shortest),
        };
        let left = (since + allowed).saturating_sub(self.0.runtime.monotonic());
        (!left.is_zero()).then_some(left.min(shortest))
    }
}

/// A socket that tells its pulse what comes and goes, and holds the connection's place.
pub(super) struct PulsedStream {
    stream: TcpStream,
    pulse: Pulse,
    _permit: Permit,
}

impl PulsedStream {
    pub(super) fn new(stream: TcpStream, pulse: Pulse, permit: Permit) -> Self {
        Self {
            stream,
            pulse,
            _permit: permit,
        }
    }

    /// The socket itself.
    pub(super) fn socket(&self) -> &TcpStream {
        &self.stream
    }
}

impl AsyncRead for PulsedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, into))?;
        if into.filled().len() > before {
            self.pulse.received();
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for PulsedStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.pulse.sent(written.is_ready());
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.pulse.sent(written.is_ready());
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests;
