//! Statements as texts: what each of them says, and how SQLite runs it.

mod catalogue;
mod plans;
mod round_trips;
mod samples;

use crate::sqlite::{connection, migrate};
use crate::statement::{Read, Write};
use crate::{Clock, StoreOptions};
use rusqlite::Connection;
use std::sync::Arc;
use tempfile::TempDir;
use touchbase_core::Timestamp;

/// A statement's text and how many values it is given.
struct Statement {
    sql: String,
    values: usize,
}

impl<T> From<Read<'_, T>> for Statement {
    fn from(read: Read<'_, T>) -> Self {
        Self {
            sql: read.sql.into_owned(),
            values: read.values.len(),
        }
    }
}

impl From<Write<'_>> for Statement {
    fn from(write: Write<'_>) -> Self {
        Self {
            sql: write.sql.to_owned(),
            values: write.values.len(),
        }
    }
}

/// A database of today's schema, on the connection that the writer has.
fn database() -> (Connection, TempDir) {
    let directory = TempDir::new().unwrap();
    let clock: Clock = Arc::new(|| Timestamp::YEAR_2000);
    let options = StoreOptions {
        path: directory.path().join("touchbase.db"),
        clock: Clock::clone(&clock),
        durable: false,
    };
    let mut connection = connection::for_writing(&options).unwrap();
    migrate::migrate(&mut connection, &options.path, &clock).unwrap();
    (connection, directory)
}
