//! `DELETE /api/leads/{id}`.

use super::world::{World, text};
use serde_json::json;

/// edge: E1, E5
#[tokio::test]
async fn an_erased_person_is_gone() {
    let world = World::new().await;
    let lead = json!({ "name": "Zaphodina", "identities": [{ "kind": "email", "value": "zaphodina@example.com" }], "custom": { "x": "Zaphodina" } });
    let lead = world
        .rep()
        .once("make-zaphodina")
        .post("/api/leads", lead)
        .await
        .created();
    let path = format!("/api/leads/{}", text(&lead["id"]));
    let said = json!({ "method": "email", "direction": "outbound", "subject": "Dear Zaphodina", "metadata": { "to": "Zaphodina" } });
    let attempt = world
        .rep()
        .once("log-zaphodina")
        .post(&format!("{path}/contacts"), said)
        .await
        .created();

    world.admin().delete(&path).await.nothing();

    world.rep().get(&path).await.refused(404, "not_found");
    world
        .rep()
        .get(&format!("{path}/contacts"))
        .await
        .refused(404, "not_found");
    world
        .rep()
        .get(&format!("/api/contacts/{}", text(&attempt["id"])))
        .await
        .refused(404, "not_found");
    world
        .rep()
        .post(
            &format!("{path}/contacts"),
            json!({ "method": "email", "direction": "outbound" }),
        )
        .await
        .refused(404, "not_found");
    world.admin().delete(&path).await.refused(404, "not_found");
    for list in ["/api/leads", "/api/leads?q=zaphodina", "/api/events"] {
        let bytes = world.rep().get(list).await.bytes;
        assert!(
            !String::from_utf8(bytes)
                .unwrap()
                .to_lowercase()
                .contains("zaphodina"),
            "{list}"
        );
    }
}

/// edge: E2
#[tokio::test]
async fn who_was_erased_and_is_typed_in_anew_is_left_alone() {
    let world = World::new().await;
    let lead =
        json!({ "name": "Ada", "identities": [{ "kind": "phone", "value": "+49301234567" }] });
    let first = world.rep().post("/api/leads", lead).await.created();
    world
        .admin()
        .delete(&format!("/api/leads/{}", text(&first["id"])))
        .await
        .nothing();
    let again = json!({ "name": "Ada", "identities": [{ "kind": "whatsapp", "value": "0049 30 1234567" }] });
    let again = world.rep().post("/api/leads", again).await.created();
    assert_ne!(again["id"], first["id"]);
    assert_eq!(
        (
            &again["opt_outs"][0]["method"],
            &again["opt_outs"][0]["source"]
        ),
        (&json!("all"), &json!("erasure"))
    );
}
