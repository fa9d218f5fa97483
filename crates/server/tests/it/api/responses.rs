//! `PATCH /api/contacts/{id}/responded`, and the answers that are found automatically.

use super::world::{DAY, HOUR, Lead, World, text};
use serde_json::{Value, json};

async fn mark(lead: &Lead<'_>, attempt: &Value, mark: Value) -> super::world::Answer {
    lead.rep
        .patch(
            &format!("/api/contacts/{}/responded", text(&attempt["id"])),
            mark,
        )
        .await
}

async fn shown(lead: &Lead<'_>, attempt: &Value) -> Value {
    lead.rep
        .get(&format!("/api/contacts/{}", text(&attempt["id"])))
        .await
        .ok()
}

/// The four side effects of the original design.
#[tokio::test]
async fn a_mark_moves_the_lead_s_response_and_status() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let sent = ada.emailed().await;
    world.pass(DAY);
    let marked = mark(
        &ada,
        &sent,
        json!({ "responded": true, "response_at": "2026-01-01T14:30:00Z" }),
    )
    .await
    .ok();
    assert_eq!(
        (&marked["responded"], &marked["response_at"]),
        (&json!(true), &json!("2026-01-01T14:30:00Z"))
    );
    assert_eq!(marked["responded_by"], "hand");
    let lead = ada.shown().await;
    assert_eq!(lead["last_response_at"], "2026-01-01T14:30:00Z");
    assert_eq!(lead["status"], "conversing");
    // edge: S10
    assert_eq!(lead["last_activity_at"], "2026-01-01T14:30:00Z");
    assert_eq!(lead["last_contacted_at"], "2026-01-01T00:00:00Z");
    assert_eq!(marked["lead"]["status"], "conversing");
}

#[tokio::test]
async fn a_mark_without_a_time_is_now() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let sent = ada.emailed().await;
    world.pass(HOUR);
    assert_eq!(
        mark(&ada, &sent, json!({ "responded": true })).await.ok()["response_at"],
        "2026-01-01T01:00:00Z"
    );
}

/// edge: R4, R6
#[tokio::test]
async fn unmarking_moves_the_times_back_but_not_the_status() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let sent = ada.emailed().await;
    world.pass(HOUR);
    mark(&ada, &sent, json!({ "responded": true })).await.ok();
    let unmarked = mark(&ada, &sent, json!({ "responded": false })).await.ok();
    assert_eq!(
        (&unmarked["responded"], &unmarked["responded_by"]),
        (&json!(false), &json!("hand"))
    );
    assert_eq!(
        (
            &unmarked["lead"]["last_response_at"],
            &unmarked["lead"]["status"]
        ),
        (&Value::Null, &json!("conversing"))
    );
    assert_eq!(unmarked["lead"]["last_activity_at"], "2026-01-01T00:00:00Z");
    world.pass(HOUR);
    ada.wrote().await;
    assert_eq!(
        shown(&ada, &sent).await["responded"],
        false,
        "the hand beats what is found"
    );
}

/// edge: R3
#[tokio::test]
async fn a_mark_that_cannot_be_is_refused() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    world.pass(DAY);
    let (sent, received) = (ada.emailed().await, ada.logged("call", "inbound").await);
    mark(
        &ada,
        &sent,
        json!({ "responded": true, "response_at": "2026-01-01T23:59:59Z" }),
    )
    .await
    .refused_for("response_at");
    mark(
        &ada,
        &sent,
        json!({ "responded": true, "response_at": "2026-01-02T00:05:01Z" }),
    )
    .await
    .refused_for("response_at");
    mark(
        &ada,
        &sent,
        json!({ "responded": false, "response_at": "2026-01-02T00:00:00Z" }),
    )
    .await
    .refused_for("response_at");
    mark(&ada, &received, json!({ "responded": true }))
        .await
        .refused_for("responded");
    mark(&ada, &sent, json!({})).await.refused_for("responded");
    mark(&ada, &json!({ "id": ada.id }), json!({ "responded": true }))
        .await
        .refused(404, "not_found");
}

/// edge: R3
#[tokio::test]
async fn a_repeated_mark_is_no_second_event() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let sent = ada.emailed().await;
    mark(&ada, &sent, json!({ "responded": true })).await.ok();
    let heads = world.heads().await;
    mark(&ada, &sent, json!({ "responded": true })).await.ok();
    assert_eq!(world.heads().await, heads);
}

#[tokio::test]
async fn an_answer_is_credited_to_what_it_names() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let send = async |id: &str| {
        let metadata = json!({ "message_id": format!("<{id}@acme.example>"), "thread_id": id });
        ada.with(json!({ "method": "email", "direction": "outbound", "metadata": metadata }))
            .await
            .created()
    };
    let (first, second) = (send("one").await, send("two").await);
    world.pass(HOUR);
    let metadata = json!({ "in_reply_to": "one@acme.example", "thread_id": "two" });
    let answer = ada
        .with(json!({ "method": "email", "direction": "inbound", "metadata": metadata }))
        .await
        .created();
    assert_eq!(
        answer["credits"],
        json!({ "attempt_id": first["id"], "attributed_by": "reference" })
    );
    assert_eq!(
        shown(&ada, &first).await["response_at"],
        "2026-01-01T01:00:00Z"
    );
    assert_eq!(shown(&ada, &second).await["responded"], false);

    let metadata = json!({ "references": ["<unknown@x> <two@acme.example>"] });
    let answer = ada
        .with(json!({ "method": "call", "direction": "inbound", "metadata": metadata }))
        .await
        .created();
    assert_eq!(
        answer["credits"],
        json!({ "attempt_id": second["id"], "attributed_by": "reference" })
    );
}

#[tokio::test]
async fn an_answer_is_credited_to_its_thread_or_else_its_method() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let threaded = ada.with(json!({ "method": "email", "direction": "outbound", "metadata": { "thread_id": "t 1" } })).await.created();
    let newest = ada.emailed().await;
    world.pass(HOUR);
    let by_thread = ada.with(json!({ "method": "email", "direction": "inbound", "metadata": { "thread_id": "t 1" } })).await.created();
    assert_eq!(
        by_thread["credits"],
        json!({ "attempt_id": threaded["id"], "attributed_by": "thread" })
    );
    let by_method = ada.wrote().await;
    assert_eq!(
        by_method["credits"],
        json!({ "attempt_id": newest["id"], "attributed_by": "method" })
    );
    let by_none = ada.logged("sms", "inbound").await;
    assert_eq!(by_none["credits"], Value::Null);
}
