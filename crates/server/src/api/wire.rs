//! How things look on the wire: `snake_case`, ids as UUIDs, times in RFC 3339, enumerations by their names.
//!
//! Types of the core are neither serialised nor read: each has its picture here, borrowed from it.

pub(super) mod attempt;
pub(super) mod event;
pub(super) mod json_text;
pub(super) mod lead;
pub(super) mod limit;
pub(super) mod list;
pub(super) mod names;
pub(super) mod patch;
pub(super) mod people;

use serde::Serialize;
use touchbase_core::Outcome;

/// An attempt or lead of usual size: its answer is written without growing the buffer.
const ANSWER_BYTES: usize = 1_536;

/// What a carried-out command answers.
pub(super) fn body_of(outcome: &Outcome) -> serde_json::Result<Vec<u8>> {
    match outcome {
        Outcome::Attempt(view) => whole(&attempt::AttemptAndLead::from(&**view)),
        Outcome::Lead(view) => whole(&lead::Lead::from(&**view)),
        Outcome::User(user) => whole(&people::User::from(user)),
        Outcome::Key(key) => whole(&people::Key::from(key)),
        // An erasure has nothing to show; the others are not reached through the API.
        Outcome::Erased
        | Outcome::Company(_)
        | Outcome::Reported(_)
        | Outcome::ImportStarted(_)
        | Outcome::Imported(_)
        | Outcome::ImportFinished => Ok(Vec::new()),
    }
}

fn whole(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut body = Vec::with_capacity(ANSWER_BYTES);
    serde_json::to_writer(&mut body, value)?;
    Ok(body)
}
