//! `GET /api/me`, and how one says who one is.

use super::world::World;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_token_says_who_i_am() {
    let world = World::new().await;
    let me = world
        .with(&world.acme.viewer.token)
        .get("/api/me")
        .await
        .ok();
    assert_eq!(
        (&me["user"]["id"], &me["user"]["name"]),
        (&json!(world.acme.viewer.id), &json!("Acme viewer"))
    );
    assert_eq!(
        (&me["role"], &me["user"]["email"]),
        (&json!("viewer"), &json!("viewer@acme.example"))
    );
    assert_eq!(
        me["company"],
        json!({ "id": world.acme.id.to_string(), "name": "Acme", "time_zone": "Europe/Berlin", "default_region": "DE" }),
    );
}

#[tokio::test]
async fn whoever_is_not_known_is_told_to_sign_in() {
    let world = World::new().await;
    let mut wrong = world.acme.rep.token.clone();
    wrong.pop();
    for client in [
        world.nobody(),
        world.with(""),
        world.with("tb_nonsense"),
        world.with(&wrong),
    ] {
        let answer = client.get("/api/me").await;
        assert_eq!(answer.headers["www-authenticate"], "Bearer");
        answer.refused(401, "unauthorized");
    }
}

#[tokio::test]
async fn guessing_is_slowed_down_by_address() {
    let world = World::new().await;
    let mut refused = None;
    for _ in 0..200 {
        let answer = world.with("tb_guess").get("/api/me").await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }
    let answer = refused.expect("two hundred guesses are too many");
    assert_eq!(answer.headers["retry-after"], "1");
    answer.refused(429, "rate_limited");
    world.rep().get("/api/me").await.ok();
    world.pass(Duration::from_secs(1));
    world
        .with("tb_guess")
        .get("/api/me")
        .await
        .refused(401, "unauthorized");
}

#[tokio::test]
async fn one_key_has_its_share_and_no_more() {
    let world = World::limited(10).await;
    for _ in 0..10 {
        world.rep().get("/api/me").await.ok();
    }
    world
        .rep()
        .get("/api/me")
        .await
        .refused(429, "rate_limited");
    world.admin().get("/api/me").await.ok();
    world.pass(Duration::from_secs(1));
    world.rep().get("/api/me").await.ok();
}
