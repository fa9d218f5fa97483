//! Everything that is in a database as lines of text, the same for each engine: two equal dumps are two equal databases.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

/// Shows the first rows that differ: the whole is too much to read.
pub(crate) fn assert_same(one: &str, other: &str) {
    let pairs = one.lines().zip(other.lines());
    let differing: Vec<_> = pairs
        .filter(|(line, other)| line != other)
        .take(3)
        .collect();
    assert!(differing.is_empty(), "{differing:#?}");
    assert_eq!(one.len(), other.len());
}

/// A line for each row of each table, in an order that says nothing of how they came there.
pub(crate) fn sqlite(path: &Path) -> String {
    let connection = Connection::open(path).unwrap();
    let mut dump = String::new();
    for table in tables(&connection) {
        let columns = columns(&connection, &table).join(", ");
        writeln!(dump, "{table}: {columns}").unwrap();
        let sql = format!("SELECT {columns} FROM {table}");
        let mut statement = connection.prepare(&sql).unwrap();
        let rows = statement.query_map([], |row| Ok(line(row))).unwrap();
        let mut rows: Vec<String> = rows.map(Result::unwrap).collect();
        rows.sort_unstable();
        dump.extend(rows);
    }
    dump
}

/// The search index holds exactly the leads' texts: each three letters of each.
pub(crate) fn assert_sqlite_search(path: &Path) {
    let connection = Connection::open(path).unwrap();
    let vocabulary =
        "CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'lead_search', 'instance')";
    connection.execute(vocabulary, []).unwrap();
    let expected = pairs(&connection, "SELECT row_id, search_text FROM leads").into_iter();
    let expected = expected.flat_map(|(row, text)| {
        let letters: Vec<char> = text.chars().collect();
        let trigrams = letters.windows(3).map(String::from_iter);
        trigrams.map(|trigram| (row, trigram)).collect::<Vec<_>>()
    });
    let held = pairs(&connection, "SELECT doc, term FROM temp.held");
    assert_eq!(held, expected.collect());
}

fn pairs(connection: &Connection, sql: &str) -> BTreeSet<(i64, String)> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().map(Result::unwrap).collect()
}

/// Ours, without the search index, which is checked against the leads instead.
fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
               AND name NOT LIKE 'sqlite_%' AND name <> 'schema_migrations' ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

/// `row_id` is the engine's own name for a row; `revision` counts transactions, not what they did.
fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let sql = "SELECT name FROM pragma_table_info(?1) WHERE name NOT IN ('row_id', 'revision') ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    let names = statement.query_map([table], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn line(row: &Row<'_>) -> String {
    let count = row.as_ref().column_count();
    let values = (0..count).map(|column| match row.get_ref(column).unwrap() {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(value) => value.to_string(),
        ValueRef::Real(value) => value.to_string(),
        ValueRef::Text(value) => format!("{:?}", str::from_utf8(value).unwrap()),
        ValueRef::Blob(value) => hex(value),
    });
    format!("  {}\n", values.collect::<Vec<_>>().join(" | "))
}
