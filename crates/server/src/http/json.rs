//! JSON bodies: bounded, strict, and refused with the place that is wrong.
//!
//! The types that are read say `deny_unknown_fields`; this file turns what serde says into a [`Problem`].

use super::body::{self, BODY_BYTES_MAX};
use super::problem::{FieldError, Problem};
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use sha2::{Digest, Sha256};

/// Arrays and objects inside each other. What is deeper is no contact but an attack on somebody's stack (promise: P24).
const DEPTH_MAX: usize = 64;

/// A JSON body, understood.
#[derive(Debug)]
pub struct Json<T> {
    /// What it says.
    pub value: T,
    /// The bytes it was read from.
    pub raw: Bytes,
}

impl<T> Json<T> {
    /// SHA-256 of the bytes as they came: what an `Idempotency-Key` is bound to.
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(&self.raw).into()
    }
}

impl<T: DeserializeOwned, S: Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::unsupported_media_type("application/json"));
        }
        let raw = body::read(request, BODY_BYTES_MAX).await?;
        Ok(Self {
            value: parse(&raw)?,
            raw,
        })
    }
}

/// `application/json` or `application/anything+json`, in UTF-8, not compressed: a bomb is not unpacked to be measured.
fn is_json(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let plain = text(CONTENT_ENCODING).is_none_or(|coding| coding.eq_ignore_ascii_case("identity"));
    let Some((media_type, parameters)) =
        text(CONTENT_TYPE).map(|value| value.split_once(';').unwrap_or((value, "")))
    else {
        return false;
    };
    let media_type = media_type.trim().to_ascii_lowercase();
    let json = media_type
        .strip_prefix("application/")
        .is_some_and(|sub| sub == "json" || sub.ends_with("+json"));
    let charset = parameters.trim().to_ascii_lowercase().replace('"', "");
    plain
        && json
        && charset
            .strip_prefix("charset=")
            .is_none_or(|name| name == "utf-8")
}

/// Reads the value, once; only a body that is refused is read again, slowly, to find the place.
fn parse<T: DeserializeOwned>(raw: &[u8]) -> Result<T, Problem> {
    if is_deeper_than(DEPTH_MAX, raw) {
        return Err(malformed(format!("Nested deeper than {DEPTH_MAX} levels.")));
    }
    let error = match serde_json::from_slice(raw) {
        // serde would also take a struct's fields from an array, by position.
        Ok(value) if raw.trim_ascii_start().first() != Some(&b'[') => return Ok(value),
        Ok(_) => return Err(invalid_body("body", "is an array instead of an object")),
        Err(error) => error,
    };
    match error.classify() {
        Category::Data => Err(explain::<T>(raw)),
        Category::Syntax | Category::Eof | Category::Io => {
            Err(malformed(sentence(&error.to_string())))
        }
    }
}

fn malformed(detail: String) -> Problem {
    Problem::bad_request("malformed_json", detail)
}

fn invalid_body(field: &str, detail: &str) -> Problem {
    Problem::invalid(
        "invalid_body",
        [FieldError {
            field: field.to_owned(),
            detail: detail.to_owned(),
        }],
    )
}

fn explain<T: DeserializeOwned>(raw: &[u8]) -> Problem {
    let mut reader = serde_json::Deserializer::from_slice(raw);
    match serde_path_to_error::deserialize::<_, T>(&mut reader) {
        Ok(_) => malformed("The body ends where it should not.".to_owned()),
        Err(error) => {
            let message = error.inner().to_string();
            let message = message
                .rsplit_once(" at line ")
                .map_or(&*message, |(before, _)| before);
            let (field, detail) = field_and_detail(&error.path().to_string(), message);
            invalid_body(&field, &detail)
        }
    }
}

/// serde names unknown, missing and repeated fields only in its sentence; the path is then the object around them.
/// Shared with query parameters.
pub(super) fn field_and_detail(path: &str, message: &str) -> (String, String) {
    let parent = if path == "." { "" } else { path };
    let kinds = [
        ("unknown field `", "is not known here"),
        ("missing field `", "is required"),
        ("duplicate field `", "is given twice"),
    ];
    let named = kinds.iter().find_map(|(start, detail)| {
        let (name, _) = message.strip_prefix(start)?.split_once('`')?;
        Some((name, (*detail).to_owned()))
    });
    let Some((name, detail)) = named else {
        let field = if parent.is_empty() { "body" } else { parent };
        return (field.to_owned(), message.to_owned());
    };
    // An unknown field is already part of the path where the reader had entered it.
    let entered = parent == name
        || parent
            .strip_suffix(name)
            .is_some_and(|rest| rest.ends_with('.'));
    match (entered, parent) {
        (true, _) => (parent.to_owned(), detail),
        (false, "") => (name.to_owned(), detail),
        (false, _) => (format!("{parent}.{name}"), detail),
    }
}

fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(['.']).collect()
}

/// One pass over the bytes; brackets inside strings do not count. What is not JSON is found out by the parser.
fn is_deeper_than(depth_max: usize, raw: &[u8]) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in raw {
        match (in_string, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_string = !in_string,
            (false, b'{' | b'[') => depth += 1,
            (false, b'}' | b']') => depth = depth.saturating_sub(1),
            (_, _) => {}
        }
        if depth > depth_max {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
