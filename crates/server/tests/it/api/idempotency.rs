//! `Idempotency-Key` on every POST (edge: O14; promise: P15).

use super::contacts::futures_of;
use super::description::operations;
use super::world::{DAY, World, text};
use serde_json::json;

#[tokio::test]
async fn a_repeated_request_is_answered_the_same_and_done_once() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let path = format!("{}/contacts", ada.path());
    let attempt = json!({ "method": "email", "direction": "outbound", "subject": "Hello" });
    let first = ada.rep.once("k-1").post(&path, attempt.clone()).await;
    assert!(!first.is_replayed());
    world.pass(DAY);
    let again = ada.rep.once("k-1").post(&path, attempt.clone()).await;
    assert!(again.is_replayed());
    assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 201));
    assert_eq!(first.bytes, again.bytes);
    assert_eq!(first.headers["content-type"], again.headers["content-type"]);
    assert_eq!(ada.shown().await["contact_count"], 1);
    ada.rep.post(&path, attempt).await.created();
    assert_eq!(
        ada.shown().await["contact_count"],
        2,
        "without a key it is another request"
    );
}

#[tokio::test]
async fn a_key_stands_for_one_body() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let path = format!("{}/contacts", ada.path());
    ada.rep
        .once("k-1")
        .post(&path, json!({ "method": "email", "direction": "outbound" }))
        .await
        .created();
    let other = json!({ "method": "call", "direction": "outbound" });
    ada.rep
        .once("k-1")
        .post(&path, other.clone())
        .await
        .refused(422, "idempotency_mismatch");
    assert_eq!(ada.shown().await["contact_count"], 1);
    ada.rep.once("k-2").post(&path, other).await.created();
}

/// Scope is company, user, method and path.
#[tokio::test]
async fn a_key_is_its_user_s_and_its_path_s_own() {
    let world = World::new().await;
    let (ada, grace) = (world.lead("Ada").await, world.lead("Grace").await);
    let attempt = json!({ "method": "email", "direction": "outbound" });
    for lead in [&ada, &grace] {
        for token in [&world.acme.rep.token, &world.acme.admin.token] {
            let answer = world
                .with(token)
                .once("k-1")
                .post(&format!("{}/contacts", lead.path()), attempt.clone())
                .await;
            assert!(!answer.is_replayed());
            assert_eq!(answer.created()["lead_id"], lead.id);
        }
    }
    let lead = json!({ "name": "Ada" });
    let (ours, theirs) = (&world.acme.rep.token, &world.umbrella.rep.token);
    let ours = world
        .with(ours)
        .once("k-1")
        .post("/api/leads", lead.clone())
        .await
        .created();
    assert_ne!(
        world
            .with(theirs)
            .once("k-1")
            .post("/api/leads", lead)
            .await
            .created()["id"],
        ours["id"]
    );
}

#[tokio::test]
async fn a_refusal_is_not_remembered() {
    let world = World::new().await;
    let taken = json!({ "identities": [{ "kind": "email", "value": "ada@example.com" }] });
    let first = world
        .rep()
        .post("/api/leads", taken.clone())
        .await
        .created();
    world
        .rep()
        .once("k-1")
        .post("/api/leads", taken.clone())
        .await
        .refused(409, "identity_taken");
    let path = format!("/api/leads/{}", text(&first["id"]));
    world
        .rep()
        .patch(&path, json!({ "name": "Ada", "identities": [] }))
        .await
        .ok();
    world
        .rep()
        .once("k-1")
        .post("/api/leads", taken)
        .await
        .created();

    world
        .rep()
        .once("k-2")
        .post("/api/leads", json!({}))
        .await
        .refused(422, "invalid");
    world
        .rep()
        .once("k-2")
        .post("/api/leads", json!({ "name": "Ada" }))
        .await
        .created();
}

#[tokio::test]
async fn a_key_that_is_none_is_refused() {
    let world = World::new().await;
    let heads = world.heads().await;
    for key in ["", "a b", "ä", &"x".repeat(256)] {
        let answer = world
            .rep()
            .once(key)
            .post("/api/leads", json!({ "name": "Ada" }))
            .await;
        answer.refused(400, "invalid_idempotency_key");
    }
    assert_eq!(world.heads().await, heads);
    world
        .rep()
        .once(&"x".repeat(255))
        .post("/api/leads", json!({ "name": "Ada" }))
        .await
        .created();
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_at_once_have_one_effect() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let (path, attempt) = (
        format!("{}/contacts", ada.path()),
        json!({ "method": "email", "direction": "outbound" }),
    );
    let answers = futures_of(64, || ada.rep.once("k-1").post(&path, attempt.clone())).await;
    assert!(
        answers
            .iter()
            .all(|answer| answer.status == 201 && answer.bytes == answers[0].bytes)
    );
    assert_eq!(
        answers
            .iter()
            .filter(|answer| !answer.is_replayed())
            .count(),
        1
    );
    assert_eq!(ada.shown().await["contact_count"], 1);
}

/// Whatever is posted can be repeated: no POST forgets the key.
#[tokio::test]
async fn every_post_is_done_once() {
    let world = World::new().await;
    let (ada, countess) = (world.lead("Ada").await, world.lead("Countess").await);
    let attempt = ada.emailed().await;
    let bodies = [
        ("/api/leads", json!({ "name": "Grace" })),
        ("/api/leads/{id}/merge", json!({ "into": ada.id })),
        (
            "/api/leads/{id}/contacts",
            json!({ "method": "call", "direction": "inbound" }),
        ),
        ("/api/contacts/{id}/void", json!({ "reason": "A mistake" })),
        (
            "/api/users",
            json!({ "name": "Bob", "email": "bob@acme.example", "role": "rep" }),
        ),
        ("/api/keys", json!({ "label": "CRM sync" })),
    ];
    for (method, path, _) in operations(&World::description().0) {
        if method != "POST" {
            continue;
        }
        let (_, body) = bodies
            .iter()
            .find(|(known, _)| *known == path)
            .unwrap_or_else(|| panic!("what is posted to {path}?"));
        let id = if path.starts_with("/api/contacts") {
            text(&attempt["id"])
        } else {
            countess.id.clone()
        };
        let concrete = path.replace("{id}", &id);
        let first = world
            .admin()
            .once("k-1")
            .post(&concrete, body.clone())
            .await;
        assert!(
            first.status.is_success() && !first.is_replayed(),
            "{path}: {}",
            first.body
        );
        let heads = world.heads().await;
        let again = world
            .admin()
            .once("k-1")
            .post(&concrete, body.clone())
            .await;
        assert!(again.is_replayed(), "{path}: {}", again.body);
        assert_eq!(
            (first.status, first.bytes),
            (again.status, again.bytes),
            "{path}"
        );
        assert_eq!(world.heads().await, heads, "{path}");
    }
}
