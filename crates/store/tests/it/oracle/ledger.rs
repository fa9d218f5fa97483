//! What follows from nothing else: it cannot be mended, and is found.

use super::{company, tamper};

/// What is done behind the program's back, and the checks that see it: these, and no others.
#[tokio::test]
async fn every_tampering_is_found_by_its_check() {
    let mut surprises = Vec::new();
    for (change, checks) in TAMPERINGS {
        let world = company().await;
        tamper(&world, change).await;
        let found = world.breaches().await;
        if found != *checks {
            surprises.push((change, found));
        }
    }
    assert!(surprises.is_empty(), "{surprises:#?}");
}

const TAMPERINGS: &[(&str, &[&str])] = &[
    // The chain (V4, V5).
    ("UPDATE events SET data = '{}' WHERE seq = 9", &["events"]),
    ("UPDATE events SET at = at + 1 WHERE seq = 9", &["events"]),
    (
        "UPDATE events SET user_id = NULL WHERE seq = 9",
        &["events"],
    ),
    (
        "UPDATE events SET actor = 'agent' WHERE seq = 9",
        &["events"],
    ),
    (
        "UPDATE events SET type = 'user:updated' WHERE seq = 3",
        &["events"],
    ),
    (
        "UPDATE events SET hash = zeroblob(32) WHERE seq = 9",
        &["events"],
    ),
    (
        "UPDATE events SET hash = zeroblob(32) WHERE seq = (SELECT max(seq) FROM events)",
        &["events"],
    ),
    ("DELETE FROM events WHERE seq = 4", &["events"]),
    (
        "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
        &["events"],
    ),
    (
        "UPDATE events SET seq = 99 WHERE seq = (SELECT max(seq) FROM events)",
        &["events"],
    ),
    ("UPDATE companies SET seq = seq + 1", &["events"]),
    ("UPDATE companies SET head = zeroblob(32)", &["events"]),
    ("DELETE FROM events", &["attempt_events", "events"]),
    (
        "DELETE FROM events WHERE attempt_id = :A3",
        &["attempt_events", "events"],
    ),
    // Attempts that came, went, or moved.
    ("DELETE FROM attempts WHERE id = :A6", &["lost_attempts"]),
    (
        "DELETE FROM attempts WHERE id = :A5",
        &["lost_attempts", "summary"],
    ),
    (
        "UPDATE attempts SET id = :A9 WHERE id = :A6",
        &["attempt_events", "lost_attempts"],
    ),
    (
        "UPDATE attempts SET lead_id = :L5 WHERE id = :A5",
        &["summary"],
    ),
    (
        "UPDATE attempts SET state = 'voided' WHERE id = :A5",
        &["summary"],
    ),
    (
        "UPDATE attempts SET state = 'sent' WHERE id = :A6",
        &["summary"],
    ),
    (
        "UPDATE attempts SET method = 'sms' WHERE id = :A5",
        &["summary"],
    ),
    (
        "UPDATE attempts SET counted_at = counted_at - 1, occurred_at = occurred_at - 1 WHERE id = :A5",
        &["summary"],
    ),
    // Times (V9, V13).
    (
        "UPDATE attempts SET occurred_at = 5 WHERE id = :A6",
        &["times"],
    ),
    (
        "UPDATE attempts SET occurred_at = 5, counted_at = 5 WHERE id = :A6",
        &["times"],
    ),
    (
        "UPDATE attempts SET received_at = occurred_at - 300000001 WHERE id = :A6",
        &["times"],
    ),
    (
        "UPDATE attempts SET response_at = counted_at - 1, marked_by = 'hand' WHERE id = :A6",
        &["response_times"],
    ),
    // Credits (V13).
    (
        "UPDATE attempts SET credit_attempt_id = :A5 WHERE id = :A2",
        &["credits", "summary"],
    ),
    (
        "UPDATE attempts SET credit_attempt_id = :A9 WHERE id = :A2",
        &["credits", "summary"],
    ),
    (
        "UPDATE attempts SET credit_attempt_id = :A1, credit_by = 'method' WHERE id = :A3",
        &["credits", "summary"],
    ),
    // Addresses (V14).
    (
        "UPDATE identities SET lead_id = :L9 WHERE lead_id = :L5",
        &["derived", "orphans"],
    ),
    ("DELETE FROM identities WHERE lead_id = :L5", &["derived"]),
    (
        "INSERT INTO identities SELECT company_id, match_key, 'email', 'LEAD5@x.example', :L3 FROM identities WHERE lead_id = :L5",
        &["derived", "identity_unique"],
    ),
    (
        "UPDATE identities SET match_key = 'email:lead3@x.example' WHERE lead_id = :L5",
        &["identity_unique"],
    ),
    // Merged leads (V14).
    (
        "UPDATE leads SET merged_into = :L2 WHERE id = :L5",
        &["derived", "merged_leads", "redirects"],
    ),
    (
        "UPDATE leads SET merged_into = :L9 WHERE id = :L2",
        &["orphans"],
    ),
    (
        "UPDATE attempts SET lead_id = :L2 WHERE id = :A3",
        &["merged_leads", "summary"],
    ),
    (
        "INSERT INTO external_ids VALUES (:C, 'crm', '7', :L2)",
        &["merged_leads"],
    ),
    (
        "INSERT INTO opt_outs VALUES (:C, :L2, 'sms', 'hand', 1)",
        &["derived", "merged_leads"],
    ),
    // Erased persons (V12).
    (
        "UPDATE attempts SET body = 'Hello' WHERE id = :A4",
        &["erased_leads"],
    ),
    (
        "UPDATE attempts SET subject = 'Hello' WHERE id = :A4",
        &["erased_leads"],
    ),
    (
        "UPDATE attempts SET metadata = '{\"a\":1}' WHERE id = :A4",
        &["erased_leads"],
    ),
    (
        "UPDATE attempts SET message_id = '<1@x>' WHERE id = :A4",
        &["erased_leads"],
    ),
    (
        "UPDATE attempts SET thread_id = 't' WHERE id = :A4",
        &["erased_leads"],
    ),
    (
        "UPDATE attempts SET void_reason = 'Jane' WHERE id = :A4",
        &["erased_leads"],
    ),
    (
        "UPDATE attempts SET override_reason = 'Jane' WHERE id = :A4",
        &["erased_leads"],
    ),
    (
        "UPDATE leads SET organization = 'Acme' WHERE id = :L4",
        &["erased_leads"],
    ),
    (
        "UPDATE leads SET title = 'Head' WHERE id = :L4",
        &["erased_leads"],
    ),
    (
        "UPDATE leads SET custom = '{\"a\":1}' WHERE id = :L4",
        &["erased_leads"],
    ),
    (
        "UPDATE leads SET name = 'Jane', name_key = 'jane' WHERE id = :L4",
        &["erased_leads"],
    ),
    (
        "UPDATE leads SET search_text = 'jane' WHERE id = :L4",
        &["derived"],
    ),
    (
        "UPDATE leads SET name = 'Jane', name_key = 'jane', merged_into = :L4 WHERE id = :L2",
        &["erased_leads"],
    ),
    (
        "INSERT INTO identities VALUES (:C, 'email:x', 'email', 'x', :L4)",
        &["erased_leads"],
    ),
    (
        "INSERT INTO external_ids VALUES (:C, 'crm', '8', :L4)",
        &["erased_leads"],
    ),
    (
        "INSERT INTO remembered_answers SELECT :C, id, 'r', 'k', zeroblob(32), 201, x'00', :L4, 1 FROM users",
        &["erased_leads"],
    ),
    // Leads that went.
    (
        "DELETE FROM leads WHERE id = :L5; DELETE FROM identities WHERE lead_id = :L5",
        &["lost_leads"],
    ),
    ("DELETE FROM users", &["orphans"]),
];

/// What no program of ours writes is not read as if it had.
#[tokio::test]
async fn an_unknown_name_stops_the_oracle() {
    for change in [
        "UPDATE events SET type = 'lead:befriended' WHERE seq = 9",
        "UPDATE attempts SET state = 'lost' WHERE id = :A1",
        "UPDATE leads SET status = 'friend' WHERE id = :L1",
    ] {
        let world = company().await;
        tamper(&world, change).await;
        let error = world
            .store
            .verify(crate::world::COMPANY, &|_| {})
            .await
            .unwrap_err();
        assert!(
            error.to_string().contains("changed by something else"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_company_that_is_not_there_is_a_breach() {
    let world = company().await;
    let nobody = touchbase_core::CompanyId(crate::plain::id(1, 404));
    let verified = world.store.verify(nobody, &|_| {}).await.unwrap();
    assert_eq!(verified.breaches.len(), 1);
}
