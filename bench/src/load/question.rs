//! What is asked over and over: the bytes of a request, made once, with the id of another lead put in each time.

use crate::data::Draw;
use crate::http::Answer;
use anyhow::bail;
use std::sync::Arc;
use uuid::Uuid;

/// Stands in a path where an id is to be put.
pub(crate) const ID: &str = "00000000-0000-0000-0000-000000000000";
/// As much of an unexpected answer as an error shows.
const SHOWN_BYTES_MAX: usize = 500;

/// A question and the answer's status.
#[derive(Clone)]
pub(crate) struct Question {
    /// What is asked, in words.
    pub(crate) name: String,
    request: Vec<u8>,
    hole: Option<Hole>,
    status: u16,
}

/// A place in the request's bytes, and what goes there in turn.
#[derive(Clone)]
struct Hole {
    at: usize,
    ids: Arc<[[u8; ID.len()]]>,
}

/// A question as one connection asks it.
pub(crate) struct Request {
    bytes: Vec<u8>,
    hole: Option<Hole>,
    draw: Draw,
}

impl Question {
    /// Asks for what is at a path: 200.
    pub(crate) fn get(name: impl Into<String>, path: &str, token: &str) -> Self {
        let head = format!(
            "GET {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\r\n"
        );
        Self {
            name: name.into(),
            request: head.into_bytes(),
            hole: None,
            status: 200,
        }
    }

    /// Posts a JSON body to a path: 201.
    pub(crate) fn post(name: impl Into<String>, path: &str, token: &str, body: &str) -> Self {
        let length = body.len();
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        Self {
            name: name.into(),
            request: request.into_bytes(),
            hole: None,
            status: 201,
        }
    }

    /// The same, called something else.
    pub(crate) fn named(self, name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..self
        }
    }

    /// About one of these each time, where the path says [`ID`].
    pub(crate) fn about(self, ids: &[Uuid]) -> Self {
        let mut places = self.request.windows(ID.len());
        let at = places.position(|place| place == ID.as_bytes());
        let ids = ids.iter().map(|id| {
            let mut text = [0; ID.len()];
            id.hyphenated().encode_lower(&mut text);
            text
        });
        let ids: Arc<[_]> = ids.collect();
        Self {
            hole: at.map(|at| Hole { at, ids }),
            ..self
        }
    }

    /// The question for one connection; the seed decides in which order it goes through the ids.
    pub(crate) fn request(&self, seed: u64) -> Request {
        Request {
            bytes: self.request.clone(),
            hole: self.hole.clone(),
            draw: Draw::seeded(seed),
        }
    }

    /// An error unless it was answered.
    pub(crate) fn check(&self, answer: Answer<'_>) -> anyhow::Result<()> {
        if answer.status == self.status {
            return Ok(());
        }
        let shown = answer.body.get(..SHOWN_BYTES_MAX).unwrap_or(answer.body);
        let shown = String::from_utf8_lossy(shown);
        bail!(
            "the answer was {}, not {}: {shown}",
            answer.status,
            self.status
        )
    }
}

impl Request {
    /// The bytes to send next.
    pub(crate) fn next(&mut self) -> &[u8] {
        if let Some(hole) = &self.hole
            && let Some(id) = self.draw.one_of(&hole.ids)
            && let Some(place) = self
                .bytes
                .get_mut(hole.at..)
                .and_then(<[u8]>::first_chunk_mut)
        {
            *place = *id;
        }
        &self.bytes
    }
}

#[cfg(test)]
mod tests;
