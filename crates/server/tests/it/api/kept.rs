//! Pages that are handed out as they were made are never stale: not after a write here, not after one by another process, not after
//! one that makes no event.

use super::world::{World, text};
use serde_json::json;
use touchbase_core::command::{Command, LeadImport};
use touchbase_core::{Actor, ImportId, LeadId, Profile, Request};
use touchbase_store::{Entry, Store, StoreOptions};

const LIST: &str = "/api/leads?sort=name";

/// The database as another process opens it.
async fn elsewhere(world: &World) -> Store {
    let runtime = world.runtime.clone();
    let options = StoreOptions {
        path: world.database(),
        clock: std::sync::Arc::new(move || runtime.now()),
        durable: false,
    };
    Store::open(&options).await.unwrap().0
}

#[tokio::test]
async fn a_page_shows_every_write_at_once() {
    let world = World::new().await;
    let lead = world.lead("Ada").await;
    let history = format!("{}/contacts", lead.path());
    let list = async || world.rep().get(LIST).await.ok();
    assert_eq!(list().await["data"][0]["contact_count"], 0);
    assert_eq!(world.rep().get(&history).await.ok()["total"], 0);
    for count in 1..=3 {
        let attempt = lead.emailed().await;
        assert_eq!(list().await["data"][0]["contact_count"], count);
        let shown = world.rep().get(&history).await.ok();
        assert_eq!(shown["total"], count);
        assert_eq!(shown["data"][0]["id"], attempt["id"]);
    }
    let renamed = json!({ "name": "Renamed" });
    let user = format!("/api/users/{}", world.acme.rep.id);
    world.admin().patch(&user, renamed).await.ok();
    let shown = world.rep().get(&history).await.ok();
    assert_eq!(text(&shown["data"][0]["user"]["name"]), "Renamed");
}

#[tokio::test]
async fn a_page_shows_what_another_process_imports_without_an_event() {
    let world = World::new().await;
    world.lead("Grace").await;
    let before = world.rep().get(LIST).await.ok();
    let import = LeadImport {
        import_id: ImportId(world.runtime.uuid_v7()),
        lead_id: LeadId(world.runtime.uuid_v7()),
        external: None,
        profile: Profile {
            name: Some("Ada".to_owned()),
            source: "import".to_owned(),
            custom: "{}".to_owned(),
            ..Profile::default()
        },
        owner_email: None,
        status: None,
        identities: Vec::new(),
        opt_outs: Vec::new(),
        created_at: None,
    };
    let request = Request {
        company_id: world.acme.id,
        actor: Actor::INTEGRATION,
        received_at: world.runtime.now(),
        command: Command::ImportLead(Box::new(import)),
    };
    elsewhere(&world)
        .await
        .commit(Entry::new(request))
        .await
        .unwrap();
    let after = world.rep().get(LIST).await.ok();
    assert_eq!(
        after["as_of"], before["as_of"],
        "an imported row made an event"
    );
    assert_eq!(after["data"][0]["name"], "Ada");
}

/// The same address is another page to another company.
#[tokio::test]
async fn a_page_is_one_companys() {
    let world = World::new().await;
    world.lead("Ada").await;
    assert_eq!(
        world.rep().get(LIST).await.ok()["data"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let stranger = world.with(&world.umbrella.rep.token);
    assert_eq!(stranger.get(LIST).await.ok()["data"], json!([]));
}
