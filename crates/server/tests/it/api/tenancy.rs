//! What belongs to another company does not exist (edge: N1; threat: H1).

use super::description::operations;
use super::world::{World, text};
use axum::http::Method;
use serde_json::{Value, json};

/// A body that would be taken, for each route with an id that reads one.
fn body_for(route: &str, ours: &str) -> Value {
    match route {
        "PATCH /api/leads/{id}" => json!({ "name": "Ours" }),
        "POST /api/leads/{id}/merge" => json!({ "into": ours }),
        "POST /api/leads/{id}/contacts" => json!({ "method": "email", "direction": "outbound" }),
        "PATCH /api/contacts/{id}/responded" => json!({ "responded": true }),
        "POST /api/contacts/{id}/void" => json!({ "reason": "Ours" }),
        "PATCH /api/users/{id}" => json!({ "active": false }),
        other => panic!("what does {other} take?"),
    }
}

/// Every route that takes an id, with another company's real one.
#[tokio::test]
async fn another_company_s_ids_name_nothing_and_nothing_is_written() {
    let world = World::new().await;
    let theirs = world.with(&world.umbrella.admin.token);
    let lead = theirs
        .post("/api/leads", json!({ "name": "Their lead" }))
        .await
        .created();
    let contacts = format!("/api/leads/{}/contacts", text(&lead["id"]));
    let attempt = json!({ "method": "email", "direction": "outbound" });
    let attempt = theirs.post(&contacts, attempt).await.created();
    let key = theirs
        .post("/api/keys", json!({ "label": "theirs" }))
        .await
        .created();
    let ours = world.lead("Our lead").await;
    let heads = world.heads().await;
    for (method, path, operation) in operations(&World::description().0) {
        if !path.contains("{id}") {
            continue;
        }
        let id = match path.split('/').nth(2) {
            Some("leads") => text(&lead["id"]),
            Some("contacts") => text(&attempt["id"]),
            Some("users") => world.umbrella.rep.id.clone(),
            Some("keys") => text(&key["id"]),
            _ => panic!("whose id does {path} take?"),
        };
        let reads = operation.get("requestBody").is_some();
        let body = reads.then(|| body_for(&format!("{method} {path}"), &ours.id));
        let concrete = path.replace("{id}", &id).replace("{method}", "sms");
        let verb: Method = method.parse().unwrap();
        let foreign = world
            .admin()
            .send(verb.clone(), &concrete, body.clone())
            .await;
        let nowhere = concrete.replace(&id, "018f3c5e-0000-7000-8000-000000000001");
        let absent = world.admin().send(verb, &nowhere, body).await;
        assert_eq!(
            foreign.bytes, absent.bytes,
            "{method} {path}: foreign is not told from absent"
        );
        foreign.refused(404, "not_found");
    }
    assert_eq!(world.heads().await, heads);
}

#[tokio::test]
async fn another_company_s_ids_in_a_body_name_nothing() {
    let world = World::new().await;
    let theirs = world
        .with(&world.umbrella.rep.token)
        .post("/api/leads", json!({ "name": "Their lead" }))
        .await
        .created();
    let ours = world.lead("Our lead").await;
    let heads = world.heads().await;
    world
        .rep()
        .post(
            "/api/leads",
            json!({ "name": "X", "owner_id": world.umbrella.rep.id }),
        )
        .await
        .refused(404, "not_found");
    world
        .rep()
        .patch(&ours.path(), json!({ "owner_id": world.umbrella.rep.id }))
        .await
        .refused(404, "not_found");
    world
        .rep()
        .post(
            &format!("{}/merge", ours.path()),
            json!({ "into": theirs["id"] }),
        )
        .await
        .refused(404, "not_found");
    world
        .admin()
        .post(
            "/api/keys",
            json!({ "label": "x", "user_id": world.umbrella.rep.id }),
        )
        .await
        .refused(404, "not_found");
    assert_eq!(world.heads().await, heads);
}

#[tokio::test]
async fn lists_show_one_company() {
    let world = World::new().await;
    world
        .with(&world.umbrella.rep.token)
        .post("/api/leads", json!({ "name": "Canary" }))
        .await
        .created();
    world.lead("Ours").await;
    for path in [
        "/api/leads",
        "/api/leads?q=canary",
        "/api/contacts/list",
        "/api/events",
        "/api/users",
        "/api/keys",
    ] {
        let shown = String::from_utf8(world.admin().get(path).await.bytes).unwrap();
        for foreign in [
            "Canary",
            "Umbrella",
            &world.umbrella.rep.id,
            &world.umbrella.id.to_string(),
        ] {
            assert!(!shown.contains(foreign), "{path}: {shown}");
        }
    }
    for filter in ["owner_id", "lead_id"] {
        let path = if filter == "owner_id" {
            "/api/leads"
        } else {
            "/api/events"
        };
        let filtered = world
            .admin()
            .get(&format!("{path}?{filter}={}", world.umbrella.rep.id))
            .await
            .ok();
        assert_eq!(filtered["data"], json!([]));
    }
}

/// A cursor is no permission: another company's leads on with our own list.
#[tokio::test]
async fn another_company_s_cursor_shows_our_own() {
    let world = World::new().await;
    let theirs = world.with(&world.umbrella.rep.token);
    for name in ["A", "B"] {
        theirs
            .post("/api/leads", json!({ "name": name }))
            .await
            .created();
    }
    let cursor = text(&theirs.get("/api/leads?limit=1").await.ok()["next_cursor"]);
    world.lead("Ours").await;
    let page = world
        .rep()
        .get(&format!("/api/leads?limit=1&cursor={cursor}"))
        .await
        .ok();
    let names: Vec<&Value> = page["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|lead| &lead["name"])
        .collect();
    assert!(names.iter().all(|name| *name == "Ours"), "{names:?}");
}
