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

use touchbase_core::Outcome;

/// What a carried-out command answers.
pub(super) fn body_of(outcome: &Outcome) -> serde_json::Result<Vec<u8>> {
    match outcome {
        Outcome::Attempt(view) => serde_json::to_vec(&attempt::AttemptAndLead::from(&**view)),
        Outcome::Lead(view) => serde_json::to_vec(&lead::Lead::from(&**view)),
        Outcome::User(user) => serde_json::to_vec(&people::User::from(user)),
        Outcome::Key(key) => serde_json::to_vec(&people::Key::from(key)),
        // An erasure has nothing to show; the others are not reached through the API.
        Outcome::Erased
        | Outcome::Company(_)
        | Outcome::Reported(_)
        | Outcome::ImportStarted(_)
        | Outcome::Imported(_)
        | Outcome::ImportFinished => Ok(Vec::new()),
    }
}
