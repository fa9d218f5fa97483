//! What can go wrong between us and the database. A refusal is not an error: it is an answer.

use crate::value::CorruptRow;
use std::path::PathBuf;
use thiserror::Error;

/// The database cannot be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// Others may read it.
    #[error("{path} can be read by other users of this machine. Run: chmod 600 {path}")]
    Exposed {
        /// The file.
        path: PathBuf,
    },
    /// A newer program wrote it.
    #[error(
        "the database has schema {found}, this program knows schemas up to {known}. Install the newer touchbase that wrote it."
    )]
    NewerSchema {
        /// Its schema.
        found: i64,
        /// Ours.
        known: i64,
    },
    /// Something else wrote it.
    #[error(
        "{path} is an SQLite database, but not one of touchbase. Choose another file with --database."
    )]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// A migration that was applied is not the one that we know.
    #[error(
        "migration {version} of the database differs from this program's. It was changed after it was applied: restore the program or the database."
    )]
    ChangedMigration {
        /// Which.
        version: i64,
    },
    /// The file system says no.
    #[error("cannot open {path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The engine says no.
    #[error("cannot open the database: {0}")]
    Engine(#[from] rusqlite::Error),
    /// A row that we did not write.
    #[error(transparent)]
    Corrupt(#[from] CorruptRow),
}

/// A command was not carried out, and nobody said no to it: nothing of it was kept.
#[derive(Clone, Debug, Error)]
pub enum CommitError {
    /// Too many wait already.
    #[error("too many writes are waiting")]
    Overloaded,
    /// The store is closing.
    #[error("the store is closed")]
    Closed,
    /// The database cannot take it now: it is locked, full or away.
    #[error("the database cannot take writes now: {0}")]
    Unavailable(String),
    /// The program or the database is wrong.
    #[error("the write failed: {0}")]
    Broken(String),
}

/// A query was not answered.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The engine says no.
    #[error("the query failed: {0}")]
    Engine(#[from] rusqlite::Error),
    /// A row that we did not write.
    #[error(transparent)]
    Corrupt(#[from] CorruptRow),
}
