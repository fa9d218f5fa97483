//! Connections and how statements are run on them.

use crate::error::{OpenError, ReadError};
use crate::options::StoreOptions;
use crate::sqlite::migrate;
use crate::statement::{Read, Write};
use crate::value::Columns;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, params_from_iter};
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::time::Duration;

/// Statements kept prepared on each connection: more than there are texts in use.
const STATEMENTS_KEPT: usize = 128;
/// How long a write waits for another process (an import, a backfill) to finish its own.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// How often a new database is tried to be switched to write-ahead logging, and how long lies between: as long as the above in all.
const WAL_TRIES: u32 = 1_000;
const WAL_RETRY: Duration = Duration::from_millis(10);
/// Pages in the write-ahead log before it is folded into the database: 16 MiB, so that it happens seldom and at once.
const WAL_PAGES: u32 = 4_096;
/// Memory for pages on the write connection, in KiB (negative is SQLite's sign for that unit).
const WRITER_CACHE: i32 = -65_536;
/// The same on each read connection.
const READER_CACHE: i32 = -32_768;

/// The write connection: every commit is on the disk before it is answered.
pub(crate) fn for_writing(options: &StoreOptions) -> Result<Connection, OpenError> {
    keep_private(&options.path)?;
    let connection = Connection::open_with_flags(
        &options.path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    prepare(&connection)?;
    migrate::refuse_foreign(&connection, &options.path)?;
    write_ahead(&connection)?;
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

/// Two that make a database at once meet in a moment in which SQLite does not wait by itself.
fn write_ahead(connection: &Connection) -> Result<(), rusqlite::Error> {
    let mut tries = 0;
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if is_busy(&error) && tries < WAL_TRIES => {
                tries += 1;
                std::thread::sleep(WAL_RETRY);
            }
            done => return done,
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
}

/// Makes the file for its owner only, or refuses one that others may read. SQLite gives its side files the same mode.
///
/// A file that is there is not opened: to close it again would drop the locks that SQLite may hold on it in this process.
fn keep_private(path: &Path) -> Result<(), OpenError> {
    let file_error = |error| OpenError::File {
        path: path.to_owned(),
        error,
    };
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    if let Err(error) = made
        && error.kind() != ErrorKind::AlreadyExists
    {
        return Err(file_error(error));
    }
    let metadata = std::fs::metadata(path).map_err(file_error)?;
    if metadata.is_dir() {
        return Err(file_error(ErrorKind::IsADirectory.into()));
    }
    if metadata.mode() & 0o077 != 0 {
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
