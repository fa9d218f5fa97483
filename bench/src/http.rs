//! HTTP/1.1 as a client speaks it that shares its cores with the server: bytes made beforehand go out, and of an answer only
//! its status and where it ends are read.
//!
//! No client for anybody else: answers in chunks, redirects and connections that the server closes are errors.

use anyhow::{Context, bail, ensure};
use std::net::SocketAddr;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

/// Room for a page of leads without growing.
const BUFFER_BYTES: usize = 128 * 1_024;
/// Longer than any answer here: what is longer is a mistake, not a page.
const ANSWER_BYTES_MAX: usize = 16 * 1_024 * 1_024;

/// A connection that is kept open and answers one request at a time.
pub(crate) struct Connection<S> {
    stream: S,
    received: Vec<u8>,
}

/// An answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Answer<'a> {
    pub(crate) status: u16,
    pub(crate) body: &'a [u8],
}

/// What is known of an answer once its header has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Head {
    status: u16,
    header_bytes: usize,
    body_bytes: usize,
}

impl Connection<TcpStream> {
    /// Connects.
    pub(crate) async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address)
            .await
            .with_context(|| format!("cannot connect to {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Self::over(stream))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<S> {
    fn over(stream: S) -> Self {
        Self {
            stream,
            received: Vec::with_capacity(BUFFER_BYTES),
        }
    }

    /// Sends a request and waits for its answer.
    pub(crate) async fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        self.received.clear();
        let head = loop {
            self.receive().await?;
            if let Some(head) = read_head(&self.received)? {
                break head;
            }
        };
        let answer_bytes = head.header_bytes.saturating_add(head.body_bytes);
        ensure!(
            answer_bytes <= ANSWER_BYTES_MAX,
            "an answer of {answer_bytes} bytes"
        );
        while self.received.len() < answer_bytes {
            self.receive().await?;
        }
        ensure!(
            self.received.len() == answer_bytes,
            "the server sent more than it announced"
        );
        Ok(Answer {
            status: head.status,
            body: self.received.get(head.header_bytes..).unwrap_or_default(),
        })
    }

    async fn receive(&mut self) -> anyhow::Result<()> {
        let count = self.stream.read_buf(&mut self.received).await?;
        ensure!(count > 0, "the server closed the connection");
        Ok(())
    }
}

/// The head of an answer; none if it has not come whole.
fn read_head(received: &[u8]) -> anyhow::Result<Option<Head>> {
    const END: &[u8] = b"\r\n\r\n";
    let Some(end) = received.windows(END.len()).position(|four| four == END) else {
        ensure!(
            received.len() < BUFFER_BYTES,
            "a header of more than {BUFFER_BYTES} bytes"
        );
        return Ok(None);
    };
    let head = received.get(..end).unwrap_or_default();
    let mut lines = head.split(|byte| *byte == b'\n');
    let status = lines
        .next()
        .and_then(status)
        .with_context(|| format!("no answer in HTTP: {}", String::from_utf8_lossy(head)))?;
    let mut body_bytes = None;
    for line in lines {
        if let Some(length) = value_of(line, b"content-length:") {
            body_bytes = length.parse().ok();
        } else if value_of(line, b"transfer-encoding:").is_some() {
            bail!("the answer comes in chunks, which this client does not read");
        }
    }
    Ok(Some(Head {
        status,
        header_bytes: end.saturating_add(END.len()),
        body_bytes: body_bytes.context("the answer does not say how long it is")?,
    }))
}

/// The status of a line such as `HTTP/1.1 200 OK`.
fn status(line: &[u8]) -> Option<u16> {
    let rest = line.strip_prefix(b"HTTP/1.1 ")?;
    str::from_utf8(rest.get(..3)?).ok()?.parse().ok()
}

/// The value of a header line, if it is this header, in whatever case.
fn value_of<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a str> {
    let (start, value) = line.split_at_checked(name.len())?;
    let value = str::from_utf8(value).ok()?;
    start.eq_ignore_ascii_case(name).then_some(value.trim())
}

#[cfg(test)]
mod tests;
