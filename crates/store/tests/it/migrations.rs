//! Ring 5: a database comes to today's schema from nothing and from each schema before, whole or not at all; what is not ours
//! is left alone.

use crate::conformance::block_on;
use crate::dump::hex;
use crate::world::{COMPANY, DAWN};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier};
use tempfile::TempDir;
use touchbase_store::{Migrated, OpenError, Store, StoreOptions};

/// Every step that was ever released, with the SHA-256 of its file. A line is added, none is changed: a database out there has
/// been through exactly these.
const RELEASED: [(&str, &str); 1] = [(
    "0001_ledger",
    "5489a892e72643490aabe5fd6675e32999ccf2d5ed559a15e98a6d935c5ee601",
)];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/migrations/sqlite")
}

fn options(path: &Path) -> StoreOptions {
    StoreOptions {
        path: path.to_owned(),
        clock: Arc::new(|| DAWN),
        durable: false,
    }
}

async fn open(path: &Path) -> Result<(Store, Migrated), OpenError> {
    Store::open(&options(path)).await
}

/// A database of today, closed again.
async fn fresh() -> (TempDir, PathBuf) {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("touchbase.db");
    open(&path).await.unwrap().0.close().await;
    (directory, path)
}

#[test]
fn released_steps_never_change() {
    let files = fs::read_dir(folder()).unwrap();
    let mut found: Vec<(String, String)> = files
        .map(|file| {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, hex(&Sha256::digest(fs::read(&path).unwrap())))
        })
        .collect();
    found.sort();
    let released = RELEASED.map(|(name, hash)| (name.to_owned(), hash.to_owned()));
    assert_eq!(found, released);
}

#[tokio::test]
async fn a_new_database_has_every_step_and_a_known_one_has_no_more() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("touchbase.db");
    let names: Vec<String> = RELEASED.map(|(name, _)| name.to_owned()).into();
    let version = i64::try_from(RELEASED.len()).unwrap();
    for applied in [names, Vec::new()] {
        let (store, migrated) = open(&path).await.unwrap();
        assert_eq!(migrated, Migrated { version, applied });
        store.close().await;
    }
}

/// Through each schema that there was, with data in it, comes what a new database has.
#[tokio::test]
async fn every_schema_before_comes_to_that_of_today() {
    let (_directory, fresh) = fresh().await;
    for last in 1..=RELEASED.len() {
        let directory = TempDir::new().unwrap();
        let path = directory.path().join("touchbase.db");
        replay(&path, last);
        let (store, migrated) = open(&path).await.unwrap();
        assert_eq!(migrated.applied.len(), RELEASED.len() - last);
        let verified = store.verify(COMPANY, &|_| {}).await.unwrap();
        assert_eq!(verified.breaches, []);
        assert!(verified.leads >= 3 && verified.attempts >= 4 && verified.events >= 15);
        store.close().await;
        assert_eq!(schema(&path), schema(&fresh));
    }
}

/// A database as the program of that time left it, with the data that each step's sample adds.
fn replay(path: &Path, last: usize) {
    let connection = Connection::open(path).unwrap();
    fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
    let claim = "PRAGMA journal_mode = WAL; PRAGMA application_id = 0x54634273;
        CREATE TABLE schema_migrations (
             version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum BLOB NOT NULL, applied_at INTEGER NOT NULL
         ) STRICT";
    connection.execute_batch(claim).unwrap();
    for (version, (name, _)) in (1_i64..).zip(RELEASED).take(last) {
        let step = fs::read_to_string(folder().join(name).with_extension("sql")).unwrap();
        connection.execute_batch(&step).unwrap();
        let checksum: [u8; 32] = Sha256::digest(&step).into();
        let label = name.split_once('_').unwrap().1;
        let applied = "INSERT INTO schema_migrations VALUES (?1, ?2, ?3, 0)";
        connection
            .execute(applied, (version, label, checksum))
            .unwrap();
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/migrations");
        let sample = fs::read_to_string(samples.join(name).with_extension("sql")).unwrap();
        connection.execute_batch(&sample).unwrap();
    }
}

/// Every table, index and column, as SQLite remembers it.
fn schema(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let sql = "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name";
    let mut statement = connection.prepare(sql).unwrap();
    let lines = statement.query_map([], |row| row.get(0)).unwrap();
    lines.map(Result::unwrap).collect()
}

#[test]
fn many_may_open_a_new_database_at_once() {
    const AT_ONCE: usize = 8;
    for _ in 0..10 {
        let directory = TempDir::new().unwrap();
        let path = directory.path().join("touchbase.db");
        let barrier = Barrier::new(AT_ONCE);
        let opened: Vec<usize> = std::thread::scope(|scope| {
            let open = || {
                barrier.wait();
                let (store, migrated) = block_on(open(&path)).unwrap();
                block_on(store.close());
                migrated.applied.len()
            };
            let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(open)).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        assert_eq!(opened.iter().sum::<usize>(), RELEASED.len());
    }
}

/// Changes a database behind the program's back, and opens it.
async fn opened_after(change: &str) -> OpenError {
    let (_directory, path) = fresh().await;
    Connection::open(&path)
        .unwrap()
        .execute_batch(change)
        .unwrap();
    let before = schema(&path);
    let error = open(&path).await.err().unwrap();
    assert_eq!(schema(&path), before);
    error
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let error =
        opened_after("INSERT INTO schema_migrations VALUES (999, 'future', x'00', 0)").await;
    let known = i64::try_from(RELEASED.len()).unwrap();
    assert!(matches!(error, OpenError::NewerSchema { found: 999, known: ours } if ours == known));
}

#[tokio::test]
async fn a_step_that_was_changed_afterwards_is_refused() {
    let error =
        opened_after("UPDATE schema_migrations SET checksum = zeroblob(32) WHERE version = 1")
            .await;
    assert!(matches!(error, OpenError::ChangedMigration { version: 1 }));
}

/// Not a byte of it changes, nor does anything come to lie beside it.
#[tokio::test]
async fn somebody_elses_file_is_refused_and_left_as_it_is() {
    let directory = TempDir::new().unwrap();
    let database = directory.path().join("foreign.db");
    let connection = Connection::open(&database).unwrap();
    connection
        .execute_batch("CREATE TABLE songs (title TEXT)")
        .unwrap();
    drop(connection);
    let text = directory.path().join("notes.txt");
    fs::write(&text, "Not a database at all. ".repeat(100)).unwrap();
    for path in [&database, &text] {
        fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
        let before = fs::read(path).unwrap();
        let error = open(path).await.err().unwrap();
        assert_eq!(
            matches!(error, OpenError::Foreign { .. }),
            path == &database,
            "{error}"
        );
        assert!(fs::read(path).unwrap() == before, "{error}");
    }
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 2);
}

#[tokio::test]
async fn what_others_may_read_is_refused_with_the_way_out() {
    for mode in [0o640, 0o604, 0o660, 0o644] {
        let (_directory, path) = fresh().await;
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let error = open(&path).await.err().unwrap();
        assert!(matches!(error, OpenError::Exposed { .. }));
        let way_out = format!("chmod 600 {}", path.display());
        assert!(error.to_string().contains(&way_out), "{error}");
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        open(&path).await.unwrap().0.close().await;
    }
}

#[tokio::test]
async fn what_is_made_is_for_its_owner_only() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("touchbase.db");
    let (store, _) = open(&path).await.unwrap();
    let files: Vec<_> = fs::read_dir(directory.path())
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(files.len() > 1);
    for file in files {
        assert_eq!(file.metadata().unwrap().mode() & 0o777, 0o600, "{file:?}");
    }
    store.close().await;
}

#[tokio::test]
async fn a_place_where_nothing_can_be_is_refused() {
    let directory = TempDir::new().unwrap();
    for path in [
        directory.path().to_owned(),
        directory.path().join("nowhere/touchbase.db"),
    ] {
        assert!(matches!(
            open(&path).await.err(),
            Some(OpenError::File { .. })
        ));
    }
}
