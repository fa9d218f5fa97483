//! `GET /api/events`.

use super::world::{World, each, text};
use serde_json::{Value, json};

#[tokio::test]
async fn the_feed_is_dense_in_order_and_complete() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let sent = ada.emailed().await;
    let events = world.rep().get("/api/events").await.ok();
    let numbers: Vec<u64> = each(&events, "seq")
        .into_iter()
        .map(|seq| seq.as_u64().unwrap())
        .collect();
    assert_eq!(numbers, (1..=world.heads().await.0).collect::<Vec<_>>());
    assert_eq!(
        (&events["as_of"], &events["next_cursor"]),
        (&json!(world.heads().await.0), &Value::Null)
    );
    let contacted = events["data"]
        .as_array()
        .unwrap()
        .iter()
        .find(|event| event["type"] == "lead:contacted")
        .unwrap();
    assert_eq!(
        (&contacted["lead_id"], &contacted["attempt_id"]),
        (&json!(ada.id), &sent["id"])
    );
    assert_eq!(
        (&contacted["user_id"], &contacted["actor"], &contacted["at"]),
        (
            &json!(world.acme.rep.id),
            &json!("human"),
            &json!("2026-01-01T00:00:00Z")
        )
    );
    assert_eq!(contacted["data"]["method"], "email");
    assert_eq!(text(&contacted["hash"]).len(), 64);
}

#[tokio::test]
async fn whoever_saw_the_last_one_asks_for_what_came_after() {
    let world = World::new().await;
    let (head, _) = world.heads().await;
    world.lead("Ada").await;
    let after = world
        .rep()
        .get(&format!("/api/events?after={head}"))
        .await
        .ok();
    assert_eq!(each(&after, "type"), ["lead:created"]);
    let nothing = world
        .rep()
        .get(&format!("/api/events?after={}", head + 1))
        .await
        .ok();
    assert_eq!(
        (each(&nothing, "seq").len(), &nothing["as_of"]),
        (0, &json!(head + 1))
    );
}

#[tokio::test]
async fn pages_go_on_where_the_last_one_ended() {
    let world = World::new().await;
    let (head, _) = world.heads().await;
    for name in ["Ada", "Grace", "Edsger"] {
        world.lead(name).await;
    }
    let first = world
        .rep()
        .get("/api/events?types=lead:created&limit=2")
        .await
        .ok();
    assert_eq!(each(&first, "seq"), [head + 1, head + 2]);
    assert_eq!(
        first["as_of"],
        head + 2,
        "what was not shown yet is not promised"
    );
    let cursor = text(&first["next_cursor"]);
    let second = world
        .rep()
        .get(&format!(
            "/api/events?types=lead:created&limit=2&cursor={cursor}"
        ))
        .await
        .ok();
    assert_eq!(
        (each(&second, "seq"), &second["next_cursor"]),
        (vec![&json!(head + 3)], &Value::Null)
    );
    world
        .rep()
        .get(&format!("/api/events?limit=2&cursor={cursor}"))
        .await
        .refused(422, "invalid_cursor");
}

#[tokio::test]
async fn it_can_be_narrowed_to_types_and_to_a_lead() {
    let world = World::new().await;
    let (ada, countess) = (world.lead("Ada").await, world.lead("Countess").await);
    ada.emailed().await;
    countess.emailed().await;
    let types = |events: &Value| {
        each(events, "type")
            .into_iter()
            .map(text)
            .collect::<Vec<_>>()
    };
    let of_ada = world
        .rep()
        .get(&format!("/api/events?lead_id={}", ada.id))
        .await
        .ok();
    assert_eq!(
        types(&of_ada),
        ["lead:created", "lead:contacted", "lead:updated"]
    );
    countess
        .rep
        .post(
            &format!("{}/merge", countess.path()),
            json!({ "into": ada.id }),
        )
        .await
        .ok();
    let both = world
        .rep()
        .get(&format!(
            "/api/events?lead_id={}&types=lead:created,lead:merged",
            ada.id
        ))
        .await
        .ok();
    assert_eq!(
        types(&both),
        ["lead:created", "lead:created", "lead:merged"]
    );
    let refused = world
        .rep()
        .get("/api/events?types=lead:created,lead:eaten")
        .await
        .refused_for("types");
    assert!(text(&refused["detail"]).contains("`lead:merged`"));
    world
        .rep()
        .get("/api/events?after=-1")
        .await
        .refused_for("after");
    let foreign = world
        .rep()
        .get(&format!("/api/events?lead_id={}", world.umbrella.rep.id))
        .await
        .ok();
    assert!(each(&foreign, "seq").is_empty());
}

/// edge: E4: events hold ids and names of states, never what people wrote.
#[tokio::test]
async fn nobody_s_words_are_in_it() {
    let world = World::new().await;
    let ada = world.lead("Canary").await;
    ada.rep
        .patch(
            &ada.path(),
            json!({ "title": "Canary", "custom": { "Canary": "Canary" } }),
        )
        .await
        .ok();
    let said = json!({ "method": "email", "direction": "outbound", "subject": "Canary", "body": "Canary", "metadata": { "Canary": 1 } });
    let attempt = ada.with(said).await.created();
    ada.rep
        .post(
            &format!("/api/contacts/{}/void", text(&attempt["id"])),
            json!({ "reason": "Canary" }),
        )
        .await
        .ok();
    let events = String::from_utf8(world.rep().get("/api/events").await.bytes).unwrap();
    assert!(!events.contains("Canary"), "{events}");
}
