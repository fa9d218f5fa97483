//! `GET /api/leads/{id}/contacts` and `GET /api/contacts/{id}`.

use super::world::{HOUR, World, each, text};
use serde_json::{Value, json};

#[tokio::test]
async fn the_history_is_newest_first_with_names_and_a_total() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    ada.logged("email", "outbound").await;
    world.pass(HOUR);
    ada.logged("call", "inbound").await;
    let late =
        json!({ "method": "sms", "direction": "outbound", "occurred_at": "2025-01-01T00:00:00Z" });
    ada.with(late).await.created();
    let history = ada.history().await;
    assert_eq!(each(&history, "method"), ["call", "email", "sms"]);
    assert_eq!(
        (&history["total"], &history["next_cursor"]),
        (&json!(3), &Value::Null)
    );
    let rep = json!({ "id": world.acme.rep.id, "name": "Acme rep" });
    assert_eq!(each(&history, "user"), [&Value::Null, &rep, &rep]);
}

#[tokio::test]
async fn pages_go_on_where_the_last_one_ended() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let path = format!("{}/contacts?limit=2", ada.path());
    let mut logged = Vec::new();
    for _ in 0..5 {
        logged.push(ada.emailed().await["id"].clone());
    }
    let newer = async || {
        world.pass(HOUR);
        ada.wrote().await;
    };
    let entries = ada.rep.walk(&path, newer).await;
    let shown: Vec<Value> = entries.iter().map(|entry| entry["id"].clone()).collect();
    logged.reverse();
    assert_eq!(shown, logged, "newer ones do not shift the pages");
}

#[tokio::test]
async fn a_cursor_belongs_to_its_list() {
    let world = World::new().await;
    let (ada, grace) = (world.lead("Ada").await, world.lead("Grace").await);
    for lead in [&ada, &grace] {
        lead.emailed().await;
        lead.emailed().await;
    }
    let page = ada
        .rep
        .get(&format!("{}/contacts?limit=1", ada.path()))
        .await
        .ok();
    let cursor = text(&page["next_cursor"]);
    for other in [
        format!("{}/contacts", grace.path()),
        "/api/leads".to_owned(),
        "/api/events".to_owned(),
        "/api/users".to_owned(),
    ] {
        ada.rep
            .get(&format!("{other}?cursor={cursor}"))
            .await
            .refused(422, "invalid_cursor");
    }
    ada.rep
        .get(&format!("{}/contacts?cursor=nonsense", ada.path()))
        .await
        .refused(422, "invalid_cursor");
}

#[tokio::test]
async fn one_attempt_shows_its_user_and_its_lead() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let attempt = ada.emailed().await;
    let shown = ada
        .rep
        .get(&format!("/api/contacts/{}", text(&attempt["id"])))
        .await
        .ok();
    assert_eq!(
        shown["user"],
        json!({ "id": world.acme.rep.id, "name": "Acme rep" })
    );
    assert_eq!(shown["lead"], attempt["lead"]);
    assert_eq!(
        (&shown["id"], &shown["metadata"], &shown["body"]),
        (&attempt["id"], &json!({}), &Value::Null)
    );
}

/// edge: S14
#[tokio::test]
async fn who_left_is_still_named() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    ada.emailed().await;
    world
        .admin()
        .patch(
            &format!("/api/users/{}", world.acme.rep.id),
            json!({ "active": false }),
        )
        .await
        .ok();
    let history = world
        .admin()
        .get(&format!("{}/contacts", ada.path()))
        .await
        .ok();
    assert_eq!(history["data"][0]["user"]["name"], "Acme rep");
}
