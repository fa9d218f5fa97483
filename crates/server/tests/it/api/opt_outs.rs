//! `PUT` and `DELETE /api/leads/{id}/opt-outs/{method}`.

use super::world::World;
use serde_json::json;

#[tokio::test]
async fn an_opt_out_is_written_down_once_and_taken_back() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    let path = |scope: &str| format!("{}/opt-outs/{scope}", ada.path());
    for scope in [
        "email", "linkedin", "call", "sms", "whatsapp", "other", "all",
    ] {
        let lead = ada.rep.put(&path(scope)).await.ok();
        let opt_out = json!({ "method": scope, "source": "hand", "at": "2026-01-01T00:00:00Z" });
        assert!(
            lead["opt_outs"].as_array().unwrap().contains(&opt_out),
            "{lead}"
        );
    }
    let heads = world.heads().await;
    assert_eq!(
        ada.rep.put(&path("sms")).await.ok()["opt_outs"]
            .as_array()
            .unwrap()
            .len(),
        7
    );
    assert_eq!(
        world.heads().await,
        heads,
        "the second time changes nothing"
    );
    assert_eq!(
        ada.rep.delete(&path("all")).await.ok()["opt_outs"]
            .as_array()
            .unwrap()
            .len(),
        6
    );
    let heads = world.heads().await;
    ada.rep.delete(&path("all")).await.ok();
    assert_eq!(world.heads().await, heads);
    assert_eq!(ada.shown().await["opt_outs"].as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn there_is_no_opt_out_of_what_does_not_exist() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    ada.rep
        .put(&format!("{}/opt-outs/telegram", ada.path()))
        .await
        .refused(404, "not_found");
    ada.rep
        .put(&format!("/api/leads/{}/opt-outs/sms", world.acme.rep.id))
        .await
        .refused(404, "not_found");
}
