//! Where the next page of a list begins: the sort key and id of the last row shown, opaque to the client.
//!
//! Not a secret and not a permission. It is bound to the list, order and filters that it was made for.

use super::problem::{FieldError, Problem};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

/// Changes with the layout: a cursor of an older version of touchbase is refused, not misread.
const VERSION: u8 = 1;
/// A text key is a name or title of 200 characters; anything longer was not made here.
const TEXT_MAX: usize = 2_000;
const ENCODED_MAX: usize = 3_000;

/// A place in a sorted list: after this row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cursor {
    /// The value that the list is sorted by.
    pub key: CursorKey,
    /// The row's id, which breaks ties.
    pub id: Uuid,
}

/// A value that lists are sorted by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CursorKey {
    /// The row has none; such rows are a stretch of their own (edge: S13).
    Null,
    /// A time in microseconds, or a number.
    Integer(i64),
    /// A name.
    Text(String),
}

/// What a cursor is bound to: the list, its order and its filters. Built alike when a cursor is made and when it is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CursorScope(u64);

impl CursorScope {
    /// A list, with its order, such as `leads by name desc`.
    pub fn new(list: &str) -> Self {
        // FNV-1a: fixed for ever, unlike the standard library's hash. It tells mistakes apart, not attackers.
        Self(0xcbf2_9ce4_8422_2325).mix(list.as_bytes())
    }

    /// Narrows it by a filter; one that is absent differs from one that is empty.
    #[must_use]
    pub fn with(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.mix(name.as_bytes()).mix(b"=").mix(value.as_bytes()),
            None => self,
        }
    }

    fn mix(self, bytes: &[u8]) -> Self {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes();
        let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self(length.iter().chain(bytes).fold(self.0, step))
    }
}

impl Cursor {
    /// The text that the client sends back.
    pub fn encode(&self, scope: CursorScope) -> String {
        let mut bytes = Vec::with_capacity(64);
        bytes.push(VERSION);
        bytes.extend(scope.0.to_be_bytes());
        bytes.extend(self.id.as_bytes());
        match &self.key {
            CursorKey::Null => bytes.push(b'n'),
            CursorKey::Integer(value) => {
                bytes.push(b'i');
                bytes.extend(value.to_be_bytes());
            }
            CursorKey::Text(value) => {
                bytes.push(b't');
                bytes.extend(value.as_bytes());
            }
        }
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads what a client sends; anything not made for exactly this list is 422 `invalid_cursor`.
    pub fn decode(text: &str, scope: CursorScope) -> Result<Self, Problem> {
        let detail = "is not a cursor of this list with this order and these filters: start again without it";
        let field = || FieldError {
            field: "cursor".to_owned(),
            detail: detail.to_owned(),
        };
        read(text, scope).ok_or_else(|| Problem::invalid("invalid_cursor", [field()]))
    }
}

fn read(text: &str, scope: CursorScope) -> Option<Cursor> {
    if text.len() > ENCODED_MAX {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (version, rest) = bytes.split_first()?;
    let (made_for, rest) = rest.split_first_chunk()?;
    let (id, rest) = rest.split_first_chunk()?;
    let (kind, value) = rest.split_first()?;
    if *version != VERSION || u64::from_be_bytes(*made_for) != scope.0 {
        return None;
    }
    let key = match kind {
        b'n' if value.is_empty() => CursorKey::Null,
        b'i' => CursorKey::Integer(i64::from_be_bytes(value.try_into().ok()?)),
        b't' if value.len() <= TEXT_MAX => CursorKey::Text(str::from_utf8(value).ok()?.to_owned()),
        _ => return None,
    };
    Some(Cursor {
        key,
        id: Uuid::from_bytes(*id),
    })
}

#[cfg(test)]
mod tests;
