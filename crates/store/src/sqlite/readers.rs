//! The pool of read connections. Queries are short and run where they are asked for: a hop to another thread costs more.

use super::connection::{for_reading, rows};
use crate::error::ReadError;
use crate::statement::Read;
use parking_lot::{Mutex, MutexGuard};
use rusqlite::Connection;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Read connections: as many queries run side by side.
const READERS: usize = 8;

pub(crate) struct Readers {
    connections: Vec<Mutex<Connection>>,
    turn: AtomicUsize,
}

impl Readers {
    pub(crate) fn open(path: &Path) -> Result<Self, rusqlite::Error> {
        let connections = (0..READERS)
            .map(|_| Ok(Mutex::new(for_reading(path)?)))
            .collect::<Result<_, rusqlite::Error>>()?;
        Ok(Self {
            connections,
            turn: AtomicUsize::new(0),
        })
    }

    /// Runs a query on a free connection; waits for one if all are busy.
    pub(crate) fn with<T>(
        &self,
        query: impl FnOnce(&Connection) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        query(&self.free())
    }

    /// Runs several queries on one moment of the database.
    pub(crate) fn snapshot<T>(
        &self,
        queries: impl FnOnce(&Snapshot<'_>) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let connection = self.free();
        connection.prepare_cached("BEGIN")?.execute([])?;
        let answer = queries(&Snapshot {
            connection: &connection,
        });
        connection.prepare_cached("COMMIT")?.execute([])?;
        answer
    }

    /// The first connections are preferred: their caches are warm.
    fn free(&self) -> MutexGuard<'_, Connection> {
        if let Some(free) = self.connections.iter().find_map(Mutex::try_lock) {
            return free;
        }
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) % READERS;
        #[expect(
            clippy::indexing_slicing,
            reason = "there are exactly READERS connections"
        )]
        self.connections[turn].lock()
    }
}

/// One moment of the database.
pub(crate) struct Snapshot<'a> {
    connection: &'a Connection,
}

impl Snapshot<'_> {
    pub(crate) fn all<T>(&self, read: &Read<'_, T>) -> Result<Vec<T>, ReadError> {
        rows(self.connection, read)
    }

    pub(crate) fn one<T>(&self, read: &Read<'_, T>) -> Result<Option<T>, ReadError> {
        Ok(self.all(read)?.pop())
    }
}
