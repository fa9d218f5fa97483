//! Bringing the schema up to date: ordered files inside the program, each applied once, whole or not at all.
//!
//! Two processes may start at once: `BEGIN IMMEDIATE` lets one of them through at a time.

use crate::error::OpenError;
use crate::options::Clock;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Marks the file as ours (`PRAGMA application_id`): "`TcBs`".
const APPLICATION_ID: i32 = 0x5463_4273;

/// A step of the schema.
struct Migration {
    version: i64,
    name: &'static str,
    sql: &'static str,
}

/// Every step, in order. An applied file never changes: a new step is a new file.
const MIGRATIONS: &[Migration] = &[Migration {
    version: 1,
    name: "ledger",
    sql: include_str!("../migrations/sqlite/0001_ledger.sql"),
}];

/// What a migration run did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Migrated {
    /// The schema's version now.
    pub version: i64,
    /// The names of the steps that were applied, in order; empty if there was nothing to do.
    pub applied: Vec<String>,
}

pub(crate) fn migrate(
    connection: &mut Connection,
    path: &Path,
    clock: &Clock,
) -> Result<Migrated, OpenError> {
    let known = MIGRATIONS.last().map_or(0, |last| last.version);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    claim(&transaction, path)?;
    let found: i64 = transaction.query_row(
        "SELECT coalesce(max(version), 0) FROM schema_migrations",
        [],
        |row| row.get(0),
    )?;
    if found > known {
        return Err(OpenError::NewerSchema { found, known });
    }
    let mut applied = Vec::new();
    for migration in MIGRATIONS {
        let checksum: [u8; 32] = Sha256::digest(migration.sql).into();
        let before: Option<[u8; 32]> = transaction
            .query_row(
                "SELECT checksum FROM schema_migrations WHERE version = ?1",
                [migration.version],
                |row| row.get(0),
            )
            .optional()?;
        match before {
            Some(before) if before == checksum => {}
            Some(_) => {
                return Err(OpenError::ChangedMigration {
                    version: migration.version,
                });
            }
            None => {
                transaction.execute_batch(migration.sql)?;
                transaction.execute(
                    "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4)",
                    (migration.version, migration.name, checksum, clock().as_micros()),
                )?;
                applied.push(format!("{:04}_{}", migration.version, migration.name));
            }
        }
    }
    transaction.commit()?;
    Ok(Migrated {
        version: known,
        applied,
    })
}

/// Refuses somebody else's database: asked before anything of it is changed, its journal mode included.
pub(super) fn refuse_foreign(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 && !is_ours(connection)? {
        return Err(OpenError::Foreign {
            path: path.to_owned(),
        });
    }
    Ok(())
}

fn is_ours(connection: &Connection) -> Result<bool, OpenError> {
    let application_id: i32 =
        connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    Ok(application_id == APPLICATION_ID)
}

/// Makes an empty file ours.
fn claim(transaction: &Connection, path: &Path) -> Result<(), OpenError> {
    refuse_foreign(transaction, path)?;
    if is_ours(transaction)? {
        return Ok(());
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.execute_batch(
        "CREATE TABLE schema_migrations (
             version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum BLOB NOT NULL, applied_at INTEGER NOT NULL
         ) STRICT",
    )?;
    Ok(())
}
