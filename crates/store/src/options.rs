//! How a store is opened.

use std::path::PathBuf;
use std::sync::Arc;
use touchbase_core::Timestamp;

/// Where the time comes from.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How a store is opened.
#[derive(Clone)]
pub struct StoreOptions {
    /// The SQLite file.
    pub path: PathBuf,
    /// Where the time comes from.
    pub clock: Clock,
    /// Whether each commit survives a power cut. Only a database that is thrown away may do without.
    pub durable: bool,
}
