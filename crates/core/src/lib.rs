//! What may happen in touchbase, and what follows from it.
//!
//! Pure: no async, no SQL, no HTTP, no clock, no randomness. A [`Request`] is decided against [`Facts`] by [`decide()`]; the
//! [`Decision`] holds the changes and events that the store commits, and the outcome that the caller is told. It fails only by
//! refusing. The rules come from the project's `docs/semantics.md`.

pub mod attempt;
pub mod attribution;
pub mod change;
pub mod command;
mod company;
mod decide;
pub mod event;
pub mod facts;
pub mod guard;
mod id;
pub mod identity;
pub mod keyword;
pub mod lead;
pub mod limits;
mod policy;
mod refusal;
mod status;
mod summary;
pub mod text;
mod time;
mod user;

pub use attempt::{ActorKind, Attempt, AttemptFact, Direction, Method, State};
pub use change::Change;
pub use command::{Actor, Command, Request};
pub use company::Company;
pub use decide::{AttemptView, Decision, ImportEffect, Imported, LeadView, Outcome, decide};
pub use facts::Facts;
pub use id::{AttemptId, CompanyId, ImportId, KeyId, LeadId, UserId};
pub use lead::{Lead, NameOrigin, OptOuts, Profile};
pub use policy::Policy;
pub use refusal::Refusal;
pub use status::{Status, Trigger};
pub use summary::{LastContact, Summary, Turn};
pub use time::{Rfc3339Text, Timestamp};
pub use user::{ApiKey, Role, User};
