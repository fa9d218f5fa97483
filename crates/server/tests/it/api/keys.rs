//! `/api/keys`.

use super::world::{World, each, text};
use serde_json::{Value, json};

#[tokio::test]
async fn a_key_is_made_used_and_revoked() {
    let world = World::new().await;
    let key = world
        .admin()
        .post(
            "/api/keys",
            json!({ "label": "CRM sync", "user_id": world.acme.rep.id }),
        )
        .await
        .created();
    let token = text(&key["token"]);
    let me = world.with(&token).get("/api/me").await.ok();
    assert_eq!(
        (&me["user"]["id"], &me["key"]["id"]),
        (&json!(world.acme.rep.id), &key["id"])
    );
    let list = world.admin().get("/api/keys").await.ok();
    let listed = list["data"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&listed["label"], &listed["revoked_at"], listed.get("token")),
        (&json!("CRM sync"), &Value::Null, None)
    );

    let path = format!("/api/keys/{}", text(&key["id"]));
    world.admin().delete(&path).await.nothing();
    world
        .with(&token)
        .get("/api/me")
        .await
        .refused(401, "unauthorized");
    world.rep().get("/api/me").await.ok();
    let heads = world.heads().await;
    world.admin().delete(&path).await.nothing();
    assert_eq!(
        world.heads().await,
        heads,
        "the second time changes nothing"
    );
    let list = world.admin().get("/api/keys").await.ok();
    assert_eq!(
        each(&list, "revoked_at").last().unwrap(),
        &&json!("2026-01-01T00:00:00Z")
    );
}

#[tokio::test]
async fn without_a_user_a_key_is_the_caller_s_own() {
    let world = World::new().await;
    let key = world
        .admin()
        .post("/api/keys", json!({ "label": "mine" }))
        .await
        .created();
    assert_eq!(key["user_id"], world.acme.admin.id);
}

#[tokio::test]
async fn a_token_is_nowhere_in_the_database() {
    let world = World::new().await;
    let key = world
        .admin()
        .once("k-1")
        .post("/api/keys", json!({ "label": "CRM sync" }))
        .await
        .created();
    let token = text(&key["token"]);
    let kept = world.bytes();
    assert!(
        !kept
            .windows(token.len())
            .any(|window| window == token.as_bytes())
    );
    assert!(
        kept.windows(8).any(|window| window == b"CRM sync"),
        "the label is: the search looks in the right place"
    );
}

#[tokio::test]
async fn the_same_request_answers_the_same_token_to_the_same_token() {
    let world = World::new().await;
    let new = json!({ "label": "CRM sync" });
    let first = world
        .admin()
        .once("k-1")
        .post("/api/keys", new.clone())
        .await;
    let again = world
        .admin()
        .once("k-1")
        .post("/api/keys", new.clone())
        .await;
    assert!(!first.is_replayed() && again.is_replayed());
    assert_eq!(first.bytes, again.bytes);
    let token = text(&first.body["token"]);
    world.with(&token).get("/api/me").await.ok();
    assert_eq!(
        each(&world.admin().get("/api/keys").await.ok(), "id").len(),
        5
    );

    // Another token of the same user cannot open what the first one sealed.
    world
        .with(&token)
        .once("k-1")
        .post("/api/keys", new)
        .await
        .refused(409, "sealed_answer");
    world
        .with(&token)
        .once("k-1")
        .post("/api/keys", json!({ "label": "other" }))
        .await
        .refused(422, "idempotency_mismatch");
}

#[tokio::test]
async fn what_is_wrong_with_a_key_is_named() {
    let world = World::new().await;
    world
        .admin()
        .post("/api/keys", json!({}))
        .await
        .refused_for("label");
    world
        .admin()
        .post("/api/keys", json!({ "label": " " }))
        .await
        .refused_for("label");
    world
        .admin()
        .post("/api/keys", json!({ "label": "x", "token": "mine" }))
        .await
        .refused_for("token");
    world
        .admin()
        .post(
            "/api/keys",
            json!({ "label": "x", "user_id": world.umbrella.rep.id }),
        )
        .await
        .refused(404, "not_found");
    world
        .admin()
        .delete(&format!("/api/keys/{}", world.acme.rep.id))
        .await
        .refused(404, "not_found");
    world
        .admin()
        .patch(
            &format!("/api/users/{}", world.acme.rep.id),
            json!({ "active": false }),
        )
        .await
        .ok();
    world
        .admin()
        .post(
            "/api/keys",
            json!({ "label": "x", "user_id": world.acme.rep.id }),
        )
        .await
        .refused(409, "deactivated");
}
