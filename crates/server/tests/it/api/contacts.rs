//! `POST /api/leads/{id}/contacts`: what logging an attempt does.

use super::world::{DAY, HOUR, World, text};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn an_attempt_is_kept_as_it_was_logged() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    world.pass(HOUR);
    let attempt = ada
        .with(json!({
            "method": "email", "direction": "outbound", "subject": "Quick question", "body": "Hi Ada",
            "metadata": { "email_id": "msg_123", "thread_id": "thread_456" },
        }))
        .await
        .created();
    for (member, value) in [
        ("lead_id", json!(ada.id)),
        ("user_id", json!(world.acme.rep.id)),
        ("actor", json!("human")),
        ("method", json!("email")),
        ("direction", json!("outbound")),
        ("subject", json!("Quick question")),
        ("body", json!("Hi Ada")),
        (
            "metadata",
            json!({ "email_id": "msg_123", "thread_id": "thread_456" }),
        ),
        ("state", json!("logged")),
        ("occurred_at", json!("2026-01-01T01:00:00Z")),
        ("received_at", json!("2026-01-01T01:00:00Z")),
        ("created_at", json!("2026-01-01T01:00:00Z")),
        ("responded", json!(false)),
        ("response_at", Value::Null),
        ("violations", json!([])),
    ] {
        assert_eq!((member, &attempt[member]), (member, &value));
    }
}

/// The five side effects of the original design, in one transaction.
#[tokio::test]
async fn an_attempt_moves_its_lead_s_summary_and_status() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let before = ada.shown().await;
    assert_eq!(before["last_contacted_at"], Value::Null);
    assert_eq!(before["status"], "new");
    world.pass(HOUR);
    let attempt = ada.emailed().await;
    let lead = ada.shown().await;
    let now = json!("2026-01-01T01:00:00Z");
    for (member, value) in [
        ("id", json!(ada.id)),
        ("last_contacted_at", now.clone()),
        ("last_contact_method", json!("email")),
        ("last_contact_by", json!(world.acme.rep.id)),
        ("contact_count", json!(1)),
        ("status", json!("contacted")),
        ("first_outbound_at", now.clone()),
        ("last_outbound_at", now.clone()),
        ("last_activity_at", now),
        ("last_inbound_at", Value::Null),
        ("last_response_at", Value::Null),
        ("outbound_count", json!(1)),
        ("inbound_count", json!(0)),
        ("turn", json!("them")),
    ] {
        assert_eq!((member, &lead[member]), (member, &value));
        assert_eq!((member, &attempt["lead"][member]), (member, &value));
    }
}

#[tokio::test]
async fn only_a_lead_that_is_new_or_enriched_becomes_contacted() {
    let world = World::new().await;
    for (status, after) in [
        ("new", "contacted"),
        ("enriched", "contacted"),
        ("contacted", "contacted"),
        ("conversing", "conversing"),
        ("qualified", "qualified"),
        ("converted", "converted"),
        ("lost", "lost"),
    ] {
        let new = json!({ "name": status, "status": status });
        let lead = world.rep().post("/api/leads", new).await.created();
        let path = format!("/api/leads/{}/contacts", text(&lead["id"]));
        let attempt = world
            .rep()
            .post(&path, json!({ "method": "call", "direction": "outbound" }))
            .await
            .created();
        assert_eq!(
            (status, &attempt["lead"]["status"]),
            (status, &json!(after))
        );
    }
}

#[tokio::test]
async fn an_inbound_attempt_is_nobody_s_of_ours_and_makes_it_our_turn() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let attempt = ada.wrote().await;
    assert_eq!(
        (&attempt["user_id"], &attempt["lead"]["turn"]),
        (&Value::Null, &json!("us"))
    );
    assert_eq!(
        (
            &attempt["lead"]["status"],
            &attempt["lead"]["inbound_count"]
        ),
        (&json!("contacted"), &json!(1))
    );
    assert_eq!(attempt["lead"]["last_contact_by"], Value::Null);
}

/// edge: T2
#[tokio::test]
async fn what_happened_earlier_moves_no_time_back() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    world.pass(DAY);
    ada.logged("call", "outbound").await;
    let late = json!({ "method": "email", "direction": "outbound", "occurred_at": "2026-01-01T12:00:00+02:00" });
    let late = ada.with(late).await.created();
    assert_eq!(late["occurred_at"], "2026-01-01T10:00:00Z");
    assert_eq!(late["lead"]["last_contacted_at"], "2026-01-02T00:00:00Z");
    assert_eq!(late["lead"]["last_contact_method"], "call");
    assert_eq!(late["lead"]["first_outbound_at"], "2026-01-01T10:00:00Z");
    assert_eq!(late["lead"]["contact_count"], 2);
}

/// edge: T4; the clock stands at 2026-01-01T00:00:00Z.
#[tokio::test]
async fn a_time_that_cannot_be_is_refused() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let at = async |occurred_at: Value| {
        ada.with(json!({ "method": "email", "direction": "outbound", "occurred_at": occurred_at }))
            .await
    };
    for fine in [
        "2026-01-01T00:05:00Z",
        "2000-01-01T00:00:00Z",
        "2025-12-31T23:59:59.1234567+00:00",
    ] {
        at(json!(fine)).await.created();
    }
    for wrong in [
        json!("2026-01-01T00:05:01Z"),
        json!("1999-12-31T23:59:59Z"),
        json!("2025-12-31T12:00:00"),
        json!("yesterday"),
        json!(1_767_225_600),
    ] {
        at(wrong).await.refused_for("occurred_at");
    }
    assert_eq!(ada.shown().await["contact_count"], 3);
}

/// edge: T9
#[tokio::test]
async fn what_is_finer_than_a_microsecond_is_cut() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let fine = json!({ "method": "email", "direction": "outbound", "occurred_at": "2025-06-01T12:00:00.123456789Z" });
    let attempt = ada.with(fine).await.created();
    assert_eq!(attempt["occurred_at"], "2025-06-01T12:00:00.123456Z");
    let shown = ada
        .rep
        .get(&format!("/api/contacts/{}", text(&attempt["id"])))
        .await
        .ok();
    assert_eq!(shown["occurred_at"], attempt["occurred_at"]);
}

#[tokio::test]
async fn an_answer_that_is_known_already_is_recorded_with_it() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    world.pass(DAY);
    let answered = json!({
        "method": "linkedin", "direction": "outbound", "occurred_at": "2026-01-01T08:00:00Z",
        "responded": true, "response_at": "2026-01-01T09:30:00Z",
    });
    let attempt = ada.with(answered).await.created();
    assert_eq!(
        (&attempt["responded"], &attempt["responded_by"]),
        (&json!(true), &json!("hand"))
    );
    assert_eq!(attempt["response_at"], "2026-01-01T09:30:00Z");
    assert_eq!(
        (
            &attempt["lead"]["status"],
            &attempt["lead"]["last_response_at"]
        ),
        (&json!("conversing"), &json!("2026-01-01T09:30:00Z"))
    );
}

#[tokio::test]
async fn not_answered_yet_is_no_verdict() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let sent = ada
        .with(json!({ "method": "email", "direction": "outbound", "responded": false }))
        .await
        .created();
    assert_eq!(
        (&sent["responded"], &sent["responded_by"]),
        (&json!(false), &Value::Null)
    );
    world.pass(HOUR);
    ada.wrote().await;
    let shown = ada
        .rep
        .get(&format!("/api/contacts/{}", text(&sent["id"])))
        .await
        .ok();
    assert_eq!(
        (&shown["responded"], &shown["responded_by"]),
        (&json!(true), &json!("credit"))
    );
}

#[tokio::test]
async fn what_does_not_fit_together_is_refused_and_nothing_is_written() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let heads = world.heads().await;
    for (field, said) in [
        ("method", json!({ "method": "telegram" })),
        ("method", json!({ "method": null })),
        ("direction", json!({ "direction": "sideways" })),
        ("subject", json!({ "subject": "x".repeat(1_001) })),
        ("subject", json!({ "subject": "\u{0}" })),
        ("subject", json!({ "subject": 7 })),
        ("metadata", json!({ "metadata": ["a"] })),
        ("metadata", json!({ "metadata": "a" })),
        (
            "metadata",
            json!({ "metadata": { "a": "x".repeat(16_384) } }),
        ),
        (
            "response_at",
            json!({ "response_at": "2026-01-01T00:00:00Z" }),
        ),
        (
            "response_at",
            json!({ "responded": true, "response_at": "2025-12-31T23:59:59Z" }),
        ),
        (
            "responded",
            json!({ "direction": "inbound", "responded": true }),
        ),
        ("override.reason", json!({ "override": { "reason": " " } })),
        (
            "override.rules",
            json!({ "override": { "reason": "x", "rules": [] } }),
        ),
        // What only the server says (threat: H3).
        ("state", json!({ "state": "delivered" })),
        (
            "company_id",
            json!({ "company_id": world.umbrella.id.to_string() }),
        ),
        ("violations", json!({ "violations": [] })),
    ] {
        let mut attempt = json!({ "method": "email", "direction": "outbound" });
        attempt
            .as_object_mut()
            .unwrap()
            .extend(said.as_object().unwrap().clone());
        ada.with(attempt).await.refused_for(field);
    }
    for missing in ["method", "direction"] {
        let mut attempt = json!({ "method": "email", "direction": "outbound" });
        attempt.as_object_mut().unwrap().remove(missing);
        ada.with(attempt).await.refused_for(missing);
    }
    assert_eq!(world.heads().await, heads);
}

#[tokio::test]
async fn an_unknown_method_is_told_all_that_are_known() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let refused = ada
        .with(json!({ "method": "fax", "direction": "outbound" }))
        .await
        .refused(422, "invalid_body");
    let detail = text(&refused["errors"][0]["detail"]);
    assert!(
        detail.contains("`email`, `linkedin`, `call`, `sms`, `whatsapp`, `other`"),
        "{detail}"
    );
}

#[tokio::test]
async fn half_a_character_is_refused_where_it_would_be_kept() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let body = r#"{ "method": "email", "direction": "outbound", "metadata": { "a": "\ud800" } }"#;
    let path = format!("{}/contacts", ada.path());
    ada.rep
        .send_text(axum::http::Method::POST, &path, Some(body.to_owned()))
        .await
        .refused_for("metadata");
}

#[tokio::test]
async fn metadata_comes_back_as_it_was() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let body = r#"{"method":"email","direction":"outbound","metadata":{"z":1.10,"a":12345678901234567890123,"é":"\u00e9"}}"#;
    let path = format!("{}/contacts", ada.path());
    let answer = ada
        .rep
        .send_text(axum::http::Method::POST, &path, Some(body.to_owned()))
        .await;
    let sent = String::from_utf8(answer.bytes).unwrap();
    assert!(
        sent.contains(r#""metadata":{"z":1.10,"a":12345678901234567890123,"é":"\u00e9"}"#),
        "{sent}"
    );
}

/// There are no holds yet, so no id names one.
#[tokio::test]
async fn a_hold_that_does_not_exist_is_not_found() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let held = json!({ "method": "email", "direction": "outbound", "hold_id": world.acme.rep.id });
    ada.with(held).await.refused(404, "not_found");
}

#[tokio::test]
async fn what_has_already_happened_is_recorded() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let fact = json!({ "method": "email", "direction": "outbound", "already_happened": true });
    assert_eq!(ada.with(fact).await.created()["violations"], json!([]));
}

#[tokio::test]
async fn an_agent_acts_as_an_agent() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let path = format!("{}/contacts", ada.path());
    let attempt = world
        .with(&world.acme.agent.token)
        .post(&path, json!({ "method": "sms", "direction": "outbound" }))
        .await
        .created();
    assert_eq!(
        (&attempt["actor"], &attempt["user_id"]),
        (&json!("agent"), &json!(world.acme.agent.id))
    );
}

/// edge: S3
#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_at_once_are_counted_exactly() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    world.pass(Duration::from_secs(1));
    let attempt = json!({ "method": "email", "direction": "outbound" });
    let all = futures_of(64, || ada.with(attempt.clone())).await;
    assert!(all.iter().all(|answer| answer.status == 201));
    let lead = ada.shown().await;
    assert_eq!(
        (&lead["contact_count"], &lead["outbound_count"]),
        (&json!(64), &json!(64))
    );
    assert_eq!(ada.history().await["total"], 64);
}

/// Runs so many futures at once.
pub(super) async fn futures_of<F: Future>(count: usize, make: impl Fn() -> F) -> Vec<F::Output> {
    let mut waiting: Vec<_> = (0..count).map(|_| Some(Box::pin(make()))).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|context| {
        for slot in &mut waiting {
            if let Some(future) = slot
                && let std::task::Poll::Ready(output) = future.as_mut().poll(context)
            {
                done.push(output);
                *slot = None;
            }
        }
        if waiting.iter().all(Option::is_none) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    done
}
