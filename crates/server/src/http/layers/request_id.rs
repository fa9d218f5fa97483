//! A request's name: the caller's if it is a sane one, else ours. Unique within a running server; no secret.

use crate::runtime::Runtime;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};

pub(super) const HEADER: HeaderName = HeaderName::from_static("x-request-id");
/// Longer than any tracing standard's ids.
const LENGTH_MAX: usize = 64;

/// Letters, digits, `-`, `_` and `.`: nothing that could forge a line of a log (threat: H18).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequestId(HeaderValue);

impl RequestId {
    pub(super) fn to_header(&self) -> HeaderValue {
        self.0.clone()
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.0.to_str().unwrap_or_default())
    }
}

/// Makes ids: this process's own prefix, then a count. A lot cheaper than randomness, and in the order of arrival.
pub(super) struct RequestIds {
    process: [u8; 4],
    count: AtomicU32,
}

impl RequestIds {
    pub(super) fn new(runtime: &Runtime) -> Self {
        Self {
            process: runtime.random_bytes(),
            count: AtomicU32::new(0),
        }
    }

    /// The id that the request brings, or a new one.
    pub(super) fn of(&self, headers: &HeaderMap) -> RequestId {
        match headers.get(&HEADER) {
            Some(given) if is_sane(given.as_bytes()) => RequestId(given.clone()),
            Some(_) | None => self.next(),
        }
    }

    fn next(&self) -> RequestId {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        let mut text = [0; 16];
        let id = hex::encode_to_slice([self.process, count.to_be_bytes()].concat(), &mut text)
            .ok()
            .and_then(|()| HeaderValue::from_bytes(&text).ok());
        RequestId(id.unwrap_or(HeaderValue::from_static("unnamed")))
    }
}

fn is_sane(id: &[u8]) -> bool {
    let sane = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !id.is_empty() && id.len() <= LENGTH_MAX && id.iter().all(sane)
}
