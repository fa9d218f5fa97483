//! What follows from the ledger: found when it differs, and mended by `backfill`.

use super::{company, tamper};
use crate::world::{COMPANY, World};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// A column of a lead, something else that it could hold, and the check that sees it.
const COLUMNS: [(&str, &str, &str); 16] = [
    ("last_contacted_at", "last_contacted_at + 1", "summary"),
    ("last_contact_attempt_id", "zeroblob(16)", "summary"),
    ("last_contact_method", "'other'", "summary"),
    ("last_contact_by", "NULL", "summary"),
    ("first_outbound_at", "first_outbound_at + 1", "summary"),
    ("last_outbound_at", "NULL", "summary"),
    ("last_inbound_at", "last_inbound_at - 1", "summary"),
    ("last_response_at", "NULL", "summary"),
    ("outbound_count", "outbound_count + 1", "summary"),
    ("inbound_count", "0", "summary"),
    ("last_activity_at", "last_activity_at + 1", "derived"),
    ("turn", "NULL", "derived"),
    ("name_key", "'walter'", "derived"),
    ("search_text", "'walter'", "derived"),
    ("opted_out", "1", "derived"),
    ("status", "'lost'", "status"),
];

/// What is said of a lead, not worked out.
const SAID: [&str; 15] = [
    "row_id",
    "company_id",
    "id",
    "name",
    "name_origin",
    "organization",
    "title",
    "owner_id",
    "source",
    "time_zone",
    "custom",
    "status_set_at",
    "created_at",
    "updated_at",
    "merged_into",
];

#[tokio::test]
async fn every_column_that_follows_from_others_is_watched() {
    let world = company().await;
    let connection = Connection::open(world.path()).unwrap();
    let mut statement = connection
        .prepare("SELECT name FROM pragma_table_info('leads')")
        .unwrap();
    let columns = statement.query_map([], |row| row.get(0)).unwrap();
    let columns: BTreeSet<String> = columns.map(Result::unwrap).collect();
    let watched = COLUMNS.map(|(column, ..)| column);
    let known = watched.into_iter().chain(SAID).chain(["erased_at"]);
    assert_eq!(columns, known.map(str::to_owned).collect());
}

#[tokio::test]
async fn a_changed_column_is_found_and_mended() {
    let world = company().await;
    for (column, value, check) in COLUMNS {
        tamper(
            &world,
            &format!("UPDATE leads SET {column} = {value} WHERE id = :L1"),
        )
        .await;
        assert!(world.breaches().await.contains(&check), "{column}");
        if check == "status" {
            // A status is a person's, or history's: it does not follow from what is left of it.
            assert_eq!(mended(&world).await, 0);
            tamper(
                &world,
                "UPDATE leads SET status = 'conversing' WHERE id = :L1",
            )
            .await;
        } else {
            assert_eq!(mended(&world).await, 1, "{column}");
        }
        world.assert_sound().await;
    }
}

async fn mended(world: &World) -> u64 {
    world.store.backfill(COMPANY, |_| {}).await.unwrap()
}

/// A summary where there should be none, a part of one, several things at once, credits, answers.
#[tokio::test]
async fn whatever_follows_from_the_ledger_is_mended_at_once() {
    let world = company().await;
    for change in [
        "UPDATE leads SET last_contacted_at = 1 WHERE id = :L5",
        "UPDATE leads SET last_contact_method = 'email' WHERE id = :L5",
        "UPDATE leads SET last_contact_attempt_id = NULL WHERE id = :L1",
        "UPDATE leads SET outbound_count = 0, turn = NULL, search_text = '', opted_out = 9 WHERE id = :L1",
        "UPDATE leads SET outbound_count = 7, turn = 'us', search_text = 'jane' WHERE id = :L2",
        "UPDATE leads SET inbound_count = 1, turn = 'us', last_activity_at = 3 WHERE id = :L4",
        "UPDATE attempts SET credit_attempt_id = NULL, credit_by = NULL WHERE id = :A2",
        "UPDATE attempts SET credit_by = 'thread' WHERE id = :A2; UPDATE leads SET turn = NULL WHERE id = :L1",
        "UPDATE attempts SET response_at = NULL, marked_by = NULL WHERE id = :A1",
        "UPDATE attempts SET response_at = response_at + 1 WHERE id = :A1",
        "UPDATE attempts SET response_at = counted_at, marked_by = 'credit' WHERE id = :A5",
        "DELETE FROM opt_outs WHERE lead_id = :L3",
    ] {
        tamper(&world, change).await;
        assert!(!world.breaches().await.is_empty(), "{change}");
        assert_eq!(mended(&world).await, 1, "{change}");
        world.assert_sound().await;
    }
}
