//! The only crate of touchbase that knows SQL: it commits batches of commands and answers named queries.
//!
//! It decides nothing: [`touchbase_core::decide`] does, inside the transaction that records the decision.

mod batch;
mod error;
mod lower;
mod options;
mod query;
mod sqlite;
mod statement;
mod store;
mod value;
mod verify;

pub use batch::{Answered, Entry, Remember, Render, StoredAnswer};
pub use error::{CommitError, OpenError, ReadError};
pub use options::{Clock, StoreOptions};
pub use query::attempts::{NamedAttempt, Place};
pub use query::events::EventFilter;
pub use query::leads::list::{
    LeadFilter, LeadKey, LeadOrder, LeadPage, LeadSort, PageStart, Segment,
};
pub use query::tenants::Principal;
pub use sqlite::migrate::Migrated;
pub use store::Store;
pub use value::CorruptRow;
pub use verify::{Breach, Verified};
