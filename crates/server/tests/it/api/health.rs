//! `/healthz`, `/readyz` and `/metrics`.

use super::world::World;
use serde_json::json;

#[tokio::test]
async fn a_healthy_server_says_so_to_anybody() {
    let world = World::new().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(
            world.nobody().get(path).await.ok(),
            json!({ "status": "ok" })
        );
    }
}

#[tokio::test]
async fn requests_are_counted_by_route() {
    let world = World::new().await;
    world.lead("Ada").await.emailed().await;
    let metrics = String::from_utf8(world.nobody().get("/metrics").await.bytes).unwrap();
    assert!(
        metrics.contains(r#"method="POST",route="/api/leads/{id}/contacts",status="2xx"} 1"#),
        "{metrics}"
    );
}

#[tokio::test]
async fn a_server_that_stops_takes_no_more_writes() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    world.store.close().await;
    let answer = ada
        .with(json!({ "method": "email", "direction": "outbound" }))
        .await;
    assert_eq!(answer.headers["retry-after"], "1");
    answer.refused(503, "stopping");
}
