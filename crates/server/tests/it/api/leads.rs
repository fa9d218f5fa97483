//! Making, showing and changing leads.

use super::world::{HOUR, World, text};
use axum::http::Method;
use serde_json::{Value, json};

/// edge: S8
#[tokio::test]
async fn a_lead_made_by_hand_has_no_times() {
    let world = World::new().await;
    let lead = world
        .rep()
        .post("/api/leads", json!({ "name": "Ada" }))
        .await
        .created();
    assert_eq!(
        (&lead["name"], &lead["status"], &lead["source"]),
        (&json!("Ada"), &json!("new"), &json!("manual"))
    );
    assert_eq!(
        (&lead["custom"], &lead["identities"], &lead["opt_outs"]),
        (&json!({}), &json!([]), &json!([]))
    );
    for member in [
        "last_contacted_at",
        "last_contact_method",
        "first_outbound_at",
        "last_outbound_at",
        "last_inbound_at",
        "last_activity_at",
        "last_response_at",
        "turn",
    ] {
        assert_eq!((member, &lead[member]), (member, &Value::Null));
    }
    assert_eq!(
        (&lead["contact_count"], &lead["created_at"]),
        (&json!(0), &json!("2026-01-01T00:00:00Z"))
    );
    assert_eq!(
        world
            .rep()
            .get(&format!("/api/leads/{}", text(&lead["id"])))
            .await
            .ok(),
        lead
    );
}

/// edge: I1, I2, I8
#[tokio::test]
async fn everything_that_is_known_of_a_person_is_kept() {
    let world = World::new().await;
    let lead = world
        .rep()
        .post("/api/leads", json!({
            "name": " Ada Lovelace ", "organization": "Analytical Engines", "title": "Countess",
            "owner_id": world.acme.rep.id, "status": "enriched", "source": "fair", "time_zone": "europe/london",
            "identities": [
                { "kind": "phone", "value": "030 1234567" },
                { "kind": "email", "value": " Ada@Example.COM " },
                { "kind": "whatsapp", "value": "whatsapp:+44 20 7946 0123" },
                { "kind": "linkedin", "value": "https://www.linkedin.com/in/ada" },
            ],
            "custom": { "tier": 1 },
        }))
        .await
        .created();
    assert_eq!(
        (&lead["name"], &lead["owner_id"]),
        (&json!("Ada Lovelace"), &json!(world.acme.rep.id))
    );
    assert_eq!(
        (&lead["status"], &lead["source"], &lead["time_zone"]),
        (&json!("enriched"), &json!("fair"), &json!("Europe/London"))
    );
    assert_eq!(lead["custom"], json!({ "tier": 1 }));
    let values: Vec<&Value> = lead["identities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|identity| &identity["value"])
        .collect();
    assert_eq!(
        values[..3],
        ["+49301234567", "ada@example.com", "+442079460123"]
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_lead_is_named() {
    let world = World::new().await;
    let heads = world.heads().await;
    for (field, lead) in [
        ("name", json!({})),
        ("name", json!({ "name": "  " })),
        ("name", json!({ "name": "x".repeat(201) })),
        ("name", json!({ "name": "a\u{202e}b" })),
        ("status", json!({ "name": "Ada", "status": "won" })),
        (
            "time_zone",
            json!({ "name": "Ada", "time_zone": "Mars/Olympus" }),
        ),
        (
            "time_zone",
            json!({ "name": "Ada", "time_zone": "Etc/Unknown" }),
        ),
        ("custom", json!({ "name": "Ada", "custom": [] })),
        (
            "custom",
            json!({ "name": "Ada", "custom": { "x": "y".repeat(16_384) } }),
        ),
        (
            "identities[1].value",
            json!({ "identities": [{ "kind": "phone", "value": "+49301234567" }, { "kind": "email", "value": "ada" }] }),
        ),
        (
            "identities[0].kind",
            json!({ "identities": [{ "kind": "fax", "value": "1" }] }),
        ),
        (
            "identities[0].note",
            json!({ "identities": [{ "kind": "email", "value": "a@example.com", "note": "x" }] }),
        ),
        (
            "identities",
            json!({ "identities": vec![json!({ "kind": "email", "value": "a@example.com" }); 51] }),
        ),
        (
            "last_contacted_at",
            json!({ "name": "Ada", "last_contacted_at": "2026-01-01T00:00:00Z" }),
        ),
        ("owner_id", json!({ "name": "Ada", "owner_id": "nobody" })),
    ] {
        world
            .rep()
            .post("/api/leads", lead)
            .await
            .refused_for(field);
    }
    let several = json!({ "identities": [{ "kind": "email", "value": "a" }, { "kind": "phone", "value": " " }] });
    let refused = world
        .rep()
        .post("/api/leads", several)
        .await
        .refused(422, "invalid");
    assert_eq!(
        refused["errors"].as_array().unwrap().len(),
        2,
        "all that is wrong is said at once"
    );
    assert_eq!(world.heads().await, heads);
}

/// edge: I6
#[tokio::test]
async fn an_address_belongs_to_one_lead() {
    let world = World::new().await;
    let phone = |spelling: &str| json!({ "identities": [{ "kind": "phone", "value": spelling }] });
    let first = world
        .rep()
        .post("/api/leads", phone("+49 30 1234567"))
        .await
        .created();
    let refused = world
        .rep()
        .post("/api/leads", phone("030/1234567"))
        .await
        .refused(409, "identity_taken");
    assert_eq!(refused["lead_id"], first["id"]);
    let whatsapp = json!({ "identities": [{ "kind": "whatsapp", "value": "+49301234567" }] });
    world
        .rep()
        .post("/api/leads", whatsapp)
        .await
        .refused(409, "identity_taken");
    let other = world.lead("Grace").await;
    let refused = other
        .rep
        .patch(&other.path(), phone("0049301234567"))
        .await
        .refused(409, "identity_taken");
    assert_eq!(refused["lead_id"], first["id"]);
    world
        .with(&world.umbrella.rep.token)
        .post("/api/leads", phone("+49301234567"))
        .await
        .created();
}

#[tokio::test]
async fn a_patch_changes_what_it_names_and_empties_what_is_null() {
    let world = World::new().await;
    let lead = world
        .rep()
        .post("/api/leads", json!({
            "name": "Ada", "organization": "Engines", "title": "Countess", "owner_id": world.acme.rep.id, "time_zone": "Europe/London",
            "custom": { "a": 1, "b": 2 }, "identities": [{ "kind": "email", "value": "ada@example.com" }],
        }))
        .await
        .created();
    let path = format!("/api/leads/{}", text(&lead["id"]));
    world.pass(HOUR);
    let changed = world
        .rep()
        .patch(&path, json!({ "title": null, "owner_id": null, "time_zone": null, "status": "qualified", "custom": { "a": null, "c": 3 } }))
        .await
        .ok();
    assert_eq!(
        (
            &changed["title"],
            &changed["owner_id"],
            &changed["time_zone"]
        ),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(
        (&changed["name"], &changed["organization"]),
        (&json!("Ada"), &json!("Engines"))
    );
    assert_eq!(
        (&changed["status"], &changed["custom"]),
        (&json!("qualified"), &json!({ "b": 2, "c": 3 }))
    );
    assert_eq!(changed["identities"], lead["identities"]);
    assert_eq!(
        (&changed["created_at"], &changed["updated_at"]),
        (
            &json!("2026-01-01T00:00:00Z"),
            &json!("2026-01-01T01:00:00Z")
        )
    );
    let moved = json!({ "identities": [{ "kind": "phone", "value": "+49301234567" }] });
    assert_eq!(
        world.rep().patch(&path, moved).await.ok()["identities"],
        json!([{ "kind": "phone", "value": "+49301234567" }])
    );
    assert_eq!(
        world
            .rep()
            .patch(&path, json!({ "identities": [] }))
            .await
            .ok()["identities"],
        json!([])
    );
}

#[tokio::test]
async fn a_patch_that_changes_nothing_is_no_event() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let heads = world.heads().await;
    for same in [
        json!({}),
        json!({ "name": "Ada" }),
        json!({ "title": null, "custom": {} }),
    ] {
        ada.rep.patch(&ada.path(), same).await.ok();
    }
    assert_eq!(world.heads().await, heads);
}

#[tokio::test]
async fn what_always_has_a_value_is_not_emptied() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    for member in ["status", "source", "identities", "custom"] {
        ada.rep
            .patch(&ada.path(), json!({ member: null }))
            .await
            .refused_for(member);
    }
    ada.rep
        .patch(&ada.path(), json!({ "name": null }))
        .await
        .refused_for("name");
    ada.rep
        .patch(&ada.path(), json!({ "contact_count": 7 }))
        .await
        .refused_for("contact_count");
}

/// edge: R7
#[tokio::test]
async fn a_status_that_a_person_set_is_not_changed_by_what_happened_before() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    world.pass(HOUR);
    ada.rep
        .patch(&ada.path(), json!({ "status": "new" }))
        .await
        .ok();
    let late = json!({ "method": "email", "direction": "outbound", "occurred_at": "2026-01-01T00:30:00Z" });
    assert_eq!(ada.with(late).await.created()["lead"]["status"], "new");
    assert_eq!(ada.emailed().await["lead"]["status"], "contacted");
}

#[tokio::test]
async fn a_lead_is_assigned_to_somebody_who_works_here() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    ada.rep
        .patch(&ada.path(), json!({ "owner_id": world.umbrella.rep.id }))
        .await
        .refused(404, "not_found");
    world
        .admin()
        .patch(
            &format!("/api/users/{}", world.acme.agent.id),
            json!({ "active": false }),
        )
        .await
        .ok();
    ada.rep
        .patch(&ada.path(), json!({ "owner_id": world.acme.agent.id }))
        .await
        .refused_for("owner_id");
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let world = World::new().await;
    for path in [
        "/api/leads/018f3c5e-0000-7000-8000-000000000001",
        "/api/leads/7",
        "/api/leads/018f3c5e-0000-7000-8000-000000000001/contacts",
    ] {
        world.rep().get(path).await.refused(404, "not_found");
    }
    world
        .rep()
        .get("/api/nothing")
        .await
        .refused(404, "not_found");
    world
        .rep()
        .put("/api/leads")
        .await
        .refused(405, "method_not_allowed");
}

#[tokio::test]
async fn what_is_no_json_object_is_no_lead() {
    let world = World::new().await;
    let heads = world.heads().await;
    let post = async |body: &str| {
        let text = Some(body.to_owned());
        world
            .rep()
            .send_text(Method::POST, "/api/leads", text)
            .await
    };
    post("{").await.refused(400, "malformed_json");
    post("").await.refused(400, "malformed_json");
    post("{}{}").await.refused(400, "malformed_json");
    post("[]").await.refused(422, "invalid_body");
    post("null").await.refused(422, "invalid_body");
    post(r#"{ "name": "Ada", "name": "Eve" }"#)
        .await
        .refused_for("name");
    post(&format!(r#"{{ "name": "{}" }}"#, "x".repeat(1 << 20)))
        .await
        .refused(413, "body_too_large");
    let nothing = world.rep().send(Method::POST, "/api/leads", None).await;
    nothing.refused(415, "unsupported_media_type");
    assert_eq!(world.heads().await, heads);
}
