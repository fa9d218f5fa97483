//! `POST /api/leads/{id}/merge`.

use super::world::{HOUR, Lead, World, text};
use serde_json::json;

async fn merge(loser: &Lead<'_>, into: &Lead<'_>) -> super::world::Answer {
    loser
        .rep
        .post(
            &format!("{}/merge", loser.path()),
            json!({ "into": into.id }),
        )
        .await
}

/// edge: I12
#[tokio::test]
async fn everything_moves_to_the_survivor_and_the_old_id_goes_on_standing_for_it() {
    let world = World::new().await;
    let (ada, countess) = (
        world.lead("Ada").await,
        world.lead("Countess Lovelace").await,
    );
    countess.rep.patch(&countess.path(), json!({ "title": "Countess", "status": "qualified", "identities": [{ "kind": "email", "value": "c@example.com" }] })).await.ok();
    countess
        .rep
        .put(&format!("{}/opt-outs/sms", countess.path()))
        .await
        .ok();
    ada.emailed().await;
    world.pass(HOUR);
    countess.logged("call", "outbound").await;
    let survivor = merge(&countess, &ada).await.ok();
    assert_eq!(
        (&survivor["id"], &survivor["name"], &survivor["title"]),
        (&json!(ada.id), &json!("Ada"), &json!("Countess"))
    );
    assert_eq!(
        (&survivor["status"], &survivor["contact_count"]),
        (&json!("contacted"), &json!(2))
    );
    assert_eq!(
        (
            &survivor["last_contact_method"],
            &survivor["opt_outs"][0]["method"]
        ),
        (&json!("call"), &json!("sms"))
    );
    assert_eq!(
        survivor["identities"],
        json!([{ "kind": "email", "value": "c@example.com" }])
    );
    assert_eq!(
        countess.shown().await,
        survivor,
        "the old id stands for the survivor"
    );
    assert_eq!(countess.history().await["total"], 2);
    assert_eq!(countess.emailed().await["lead_id"], ada.id);
    let list = world.rep().get("/api/leads").await.ok();
    assert_eq!(list["data"].as_array().unwrap().len(), 1);
}

/// edge: I10
#[tokio::test]
async fn a_lead_is_merged_once_and_not_into_itself() {
    let world = World::new().await;
    let (ada, countess) = (world.lead("Ada").await, world.lead("Countess").await);
    merge(&ada, &ada).await.refused(422, "merge_into_itself");
    merge(&countess, &ada).await.ok();
    let refused = merge(&countess, &ada).await.refused(409, "already_merged");
    assert_eq!(refused["lead_id"], ada.id);
    merge(&ada, &countess).await.refused(409, "already_merged");
    let nobody = Lead {
        id: text(&json!(world.acme.rep.id)),
        rep: ada.rep,
    };
    merge(&ada, &nobody).await.refused(404, "not_found");
    merge(&nobody, &ada).await.refused(404, "not_found");
    ada.rep
        .post(&format!("{}/merge", ada.path()), json!({}))
        .await
        .refused_for("into");
}
