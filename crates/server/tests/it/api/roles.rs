//! Who may do what: every route by every role, from the API's description.

use super::description::operations;
use super::world::World;
use axum::http::Method;
use serde_json::{Value, json};

/// Roles by what they may do; an agent may what a rep may.
const RANKS: [(&str, u8); 4] = [("viewer", 0), ("rep", 1), ("agent", 1), ("admin", 2)];

fn rank(role: &str) -> u8 {
    RANKS.iter().find(|(name, _)| *name == role).unwrap().1
}

#[tokio::test]
async fn every_route_is_open_to_its_role_and_above_and_to_nobody_else() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let heads = world.heads().await;
    let acme = &world.acme;
    let callers = [
        ("viewer", &acme.viewer),
        ("rep", &acme.rep),
        ("agent", &acme.agent),
        ("admin", &acme.admin),
    ];
    let mut routes = 0;
    for (method, path, operation) in operations(&World::description().0) {
        let Some(least) = operation
            .pointer("/security/0/key/0")
            .and_then(Value::as_str)
        else {
            continue;
        };
        routes += 1;
        // An id that names nothing, and a body that says nothing: whoever may is told that, and nothing is changed.
        let path = path
            .replace("{id}", "018f3c5e-0000-7000-8000-000000000001")
            .replace("{method}", "sms");
        let body = operation
            .get("requestBody")
            .map(|_| json!({ "nonsense": true }));
        let verb: Method = method.parse().unwrap();
        let unknown = world.nobody().send(verb.clone(), &path, body.clone()).await;
        unknown.refused(401, "unauthorized");
        for (role, user) in callers {
            let answer = world
                .with(&user.token)
                .send(verb.clone(), &path, body.clone())
                .await;
            let forbidden = answer.status == 403;
            assert_eq!(
                forbidden,
                rank(role) < rank(least),
                "{method} {path} as {role}: {}",
                answer.body
            );
        }
    }
    assert!(routes >= 18, "the description is not empty");
    assert_eq!(world.heads().await, heads);
    ada.shown().await;
}
