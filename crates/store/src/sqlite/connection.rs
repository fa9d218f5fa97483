//! Connections and how statements are run on them.

use crate::error::{OpenError, ReadError};
use crate::options::StoreOptions;
use crate::sqlite::migrate;
use crate::statement::{Read, Write};
use crate::value::Columns;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use std::fs::{File, OpenOptions};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::time::Duration;

/// Statements kept prepared on each connection: more than there are texts in use.
const STATEMENTS_KEPT: usize = 128;
/// How long a write waits for another process (an import, a backfill) to finish its own.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// Pages in the write-ahead log before it is folded into the database: 16 MiB, so that it happens seldom and at once.
const WAL_PAGES: u32 = 4_096;
/// Memory for pages on the write connection, in KiB (negative is SQLite's sign for that unit).
const WRITER_CACHE: i32 = -65_536;
/// The same on each read connection.
const READER_CACHE: i32 = -16_384;

/// The write connection: every commit is on the disk before it is answered.
pub(crate) fn for_writing(options: &StoreOptions) -> Result<Connection, OpenError> {
    keep_private(&options.path)?;
    let connection = Connection::open_with_flags(
        &options.path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    prepare(&connection)?;
    migrate::refuse_foreign(&connection, &options.path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(
        None,
        "synchronous",
        if options.durable { "FULL" } else { "OFF" },
    )?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What is deleted is overwritten: an erased person leaves no bytes in free pages (edge: E1).
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", WAL_PAGES)?;
    connection.pragma_update(None, "cache_size", WRITER_CACHE)?;
    Ok(connection)
}

/// A read connection.
pub(crate) fn for_reading(path: &Path) -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    prepare(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "cache_size", READER_CACHE)?;
    Ok(connection)
}

/// What every connection has. Plans are stable: else a statement is planned anew for each value that is bound to it, which costs
/// more than it takes to run.
fn prepare(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")
}

/// Copies a database into an empty file, on a connection of its own: serving goes on, and so does writing.
pub(crate) fn copy(from: &Path, empty: &Path) -> Result<(), rusqlite::Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(from, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.execute("VACUUM INTO ?1", [empty.to_string_lossy()])?;
    Ok(())
}

/// Makes the file for its owner only, or refuses one that others may read. SQLite gives its side files the same mode.
fn keep_private(path: &Path) -> Result<(), OpenError> {
    let file_error = |error| OpenError::File {
        path: path.to_owned(),
        error,
    };
    let file: File = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(path)
        .map_err(file_error)?;
    if file.metadata().map_err(file_error)?.mode() & 0o077 != 0 {
        return Err(OpenError::Exposed {
            path: path.to_owned(),
        });
    }
    Ok(())
}

/// The rows of a query.
pub(crate) fn rows<T>(connection: &Connection, read: &Read<'_, T>) -> Result<Vec<T>, ReadError> {
    let mut statement = connection.prepare_cached(&read.sql)?;
    let mut rows = statement.query(params_from_iter(&read.values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((read.decode)(&mut Columns::of(row))?);
    }
    Ok(found)
}

/// Runs a statement that changes rows.
pub(crate) fn execute(connection: &Connection, write: &Write<'_>) -> Result<(), rusqlite::Error> {
    connection
        .prepare_cached(write.sql)?
        .execute(params_from_iter(&write.values))?;
    Ok(())
}
