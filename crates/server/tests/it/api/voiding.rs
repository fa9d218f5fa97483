//! `POST /api/contacts/{id}/void`.

use super::world::{HOUR, World, text};
use serde_json::{Value, json};

/// edge: S1
#[tokio::test]
async fn a_voided_attempt_stays_in_the_history_and_counts_nowhere() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    ada.emailed().await;
    world.pass(HOUR);
    let mistake = ada.logged("call", "outbound").await;
    let path = format!("/api/contacts/{}/void", text(&mistake["id"]));
    let voided = ada
        .rep
        .post(&path, json!({ "reason": "Wrong lead" }))
        .await
        .ok();
    assert_eq!(voided["state"], "voided");
    assert_eq!(
        voided["voided"],
        json!({ "at": "2026-01-01T01:00:00Z", "by": world.acme.rep.id, "reason": "Wrong lead" })
    );
    let lead = ada.shown().await;
    assert_eq!(
        (&lead["contact_count"], &lead["last_contact_method"]),
        (&json!(1), &json!("email"))
    );
    assert_eq!(lead["last_contacted_at"], "2026-01-01T00:00:00Z");
    assert_eq!(voided["lead"]["contact_count"], 1);
    assert_eq!(ada.history().await["total"], 2);
    ada.rep
        .post(&path, json!({ "reason": "Again" }))
        .await
        .refused(409, "already_voided");
}

#[tokio::test]
async fn only_its_author_or_an_admin_voids_an_attempt() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let reason = json!({ "reason": "Wrong lead" });
    for (token, allowed) in [
        (&world.acme.agent.token, false),
        (&world.acme.admin.token, true),
    ] {
        let attempt = ada.wrote().await;
        let answer = world
            .with(token)
            .post(
                &format!("/api/contacts/{}/void", text(&attempt["id"])),
                reason.clone(),
            )
            .await;
        if allowed {
            assert_eq!(answer.ok()["voided"]["by"], json!(world.acme.admin.id));
        } else {
            answer.refused(403, "forbidden");
        }
    }
}

#[tokio::test]
async fn a_void_has_its_reason() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let attempt = ada.emailed().await;
    let path = format!("/api/contacts/{}/void", text(&attempt["id"]));
    for wrong in [
        json!({}),
        json!({ "reason": "" }),
        json!({ "reason": " \n" }),
        json!({ "reason": Value::Null }),
        json!({ "reason": "x".repeat(1_001) }),
    ] {
        ada.rep.post(&path, wrong).await.refused_for("reason");
    }
    assert_eq!(ada.shown().await["contact_count"], 1);
}
