//! `/api/users`.

use super::world::{World, each, text};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn an_admin_makes_and_changes_users() {
    let world = World::new().await;
    let new = json!({ "name": "Bob", "email": "Bob@Acme.example", "role": "viewer" });
    let bob = world.admin().post("/api/users", new).await.created();
    assert_eq!(
        (&bob["email"], &bob["role"], &bob["active"]),
        (&json!("bob@acme.example"), &json!("viewer"), &json!(true))
    );
    let path = format!("/api/users/{}", text(&bob["id"]));
    let changed = world
        .admin()
        .patch(&path, json!({ "name": "Robert", "role": "rep" }))
        .await
        .ok();
    assert_eq!(
        (&changed["name"], &changed["role"], &changed["email"]),
        (&json!("Robert"), &json!("rep"), &bob["email"])
    );
    let list = world
        .with(&world.acme.viewer.token)
        .get("/api/users")
        .await
        .ok();
    assert_eq!(
        each(&list, "name"),
        [
            "Acme admin",
            "Acme rep",
            "Acme agent",
            "Acme viewer",
            "Robert"
        ]
    );
}

#[tokio::test]
async fn the_list_comes_in_pages() {
    let world = World::new().await;
    let first = world.rep().get("/api/users?limit=3").await.ok();
    let second = world
        .rep()
        .get(&format!(
            "/api/users?limit=3&cursor={}",
            text(&first["next_cursor"])
        ))
        .await
        .ok();
    assert_eq!(
        (each(&first, "role").len(), each(&second, "role")),
        (3, vec![&json!("viewer")])
    );
    assert_eq!(second["next_cursor"], Value::Null);
    for wrong in ["0", "201", "-1", "x", ""] {
        world
            .rep()
            .get(&format!("/api/users?limit={wrong}"))
            .await
            .refused_for("limit");
    }
    world
        .rep()
        .get("/api/users?sort=name")
        .await
        .refused_for("sort");
}

#[tokio::test]
async fn what_is_wrong_with_a_user_is_named() {
    let world = World::new().await;
    let heads = world.heads().await;
    for (field, user) in [
        ("name", json!({ "email": "b@acme.example", "role": "rep" })),
        (
            "name",
            json!({ "name": "", "email": "b@acme.example", "role": "rep" }),
        ),
        (
            "email",
            json!({ "name": "Bob", "email": "bob", "role": "rep" }),
        ),
        (
            "role",
            json!({ "name": "Bob", "email": "b@acme.example", "role": "owner" }),
        ),
        (
            "company_id",
            json!({ "name": "Bob", "email": "b@acme.example", "role": "rep", "company_id": "x" }),
        ),
    ] {
        world
            .admin()
            .post("/api/users", user)
            .await
            .refused_for(field);
    }
    let taken = json!({ "name": "Bob", "email": "REP@acme.example", "role": "rep" });
    world
        .admin()
        .post("/api/users", taken.clone())
        .await
        .refused(409, "email_taken");
    assert_eq!(world.heads().await, heads);
    world
        .with(&world.umbrella.admin.token)
        .post("/api/users", taken)
        .await
        .created();
}

#[tokio::test]
async fn somebody_has_to_administer() {
    let world = World::new().await;
    let path = format!("/api/users/{}", world.acme.admin.id);
    world
        .admin()
        .patch(&path, json!({ "active": false }))
        .await
        .refused(409, "last_admin");
    world
        .admin()
        .patch(&path, json!({ "role": "rep" }))
        .await
        .refused(409, "last_admin");
    world
        .admin()
        .patch(&path, json!({ "active": null }))
        .await
        .refused_for("active");
    world
        .admin()
        .patch(
            &format!("/api/users/{}", world.acme.rep.id),
            json!({ "role": "admin" }),
        )
        .await
        .ok();
    world
        .admin()
        .patch(&path, json!({ "role": "rep" }))
        .await
        .ok();
    world
        .admin()
        .get("/api/keys")
        .await
        .refused(403, "forbidden");
}

/// edge: N3
#[tokio::test]
async fn who_is_deactivated_can_do_nothing_any_more() {
    let world = World::new().await;
    world.rep().get("/api/me").await.ok();
    let path = format!("/api/users/{}", world.acme.rep.id);
    world
        .admin()
        .patch(&path, json!({ "active": false }))
        .await
        .ok();
    world
        .rep()
        .get("/api/me")
        .await
        .refused(401, "unauthorized");
    world
        .admin()
        .patch(&path, json!({ "active": true }))
        .await
        .ok();
    world.rep().get("/api/me").await.ok();
}

/// edge: N3, in a server that did not make the change itself.
#[tokio::test]
async fn a_change_made_elsewhere_shows_within_a_second() {
    let world = World::new().await;
    world.rep().get("/api/me").await.ok();
    world.deactivate_elsewhere(&world.acme.rep).await;
    world.pass(Duration::from_secs(1));
    world
        .rep()
        .get("/api/me")
        .await
        .refused(401, "unauthorized");
}
