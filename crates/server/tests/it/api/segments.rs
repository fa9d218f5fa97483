//! The lists that people work through: "not contacted in X days", "needs follow-up", "recently active".

use super::world::{DAY, HOUR, Lead, World, each, text};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;

async fn segment(world: &World, query: &str) -> BTreeSet<String> {
    let page = world
        .rep()
        .get(&format!("/api/leads?segment={query}"))
        .await
        .ok();
    each(&page, "name").into_iter().map(text).collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// edge: S9, R8
#[tokio::test]
async fn each_segment_lists_whom_it_is_about() {
    let world = World::new().await;
    world.lead("Never").await;
    let ours = world.lead("We wrote").await;
    let theirs = world.lead("They wrote").await;
    let answered = world.lead("Answered").await;
    let lost = world.lead("Lost").await;
    let opted_out = world.lead("Opted out").await;
    for lead in [&ours, &answered, &lost, &opted_out] {
        lead.emailed().await;
    }
    lost.rep
        .patch(&lost.path(), json!({ "status": "lost" }))
        .await
        .ok();
    opted_out
        .rep
        .put(&format!("{}/opt-outs/all", opted_out.path()))
        .await
        .ok();
    world.pass(DAY * 40);
    theirs.wrote().await;
    answered.wrote().await;
    lost.wrote().await;
    world.pass(DAY * 2);

    assert_eq!(segment(&world, "never_contacted").await, set(&["Never"]));
    assert_eq!(
        segment(&world, "not_contacted").await,
        set(&["Never", "We wrote", "They wrote", "Answered"])
    );
    assert_eq!(
        segment(&world, "not_contacted&days=43").await,
        set(&["Never", "They wrote"])
    );
    assert_eq!(
        segment(&world, "awaiting_us").await,
        set(&["They wrote", "Answered", "Lost"])
    );
    assert_eq!(
        segment(&world, "awaiting_them").await,
        set(&["We wrote", "Opted out"])
    );
    assert_eq!(
        segment(&world, "recently_active").await,
        set(&["They wrote", "Answered", "Lost"])
    );
    assert_eq!(segment(&world, "recently_active&days=50").await.len(), 5);
    assert_eq!(
        segment(&world, "awaiting_us&status=lost").await,
        set(&["Lost"])
    );
}

/// edge: T11
#[tokio::test]
async fn a_lead_on_the_boundary_is_where_the_segment_says() {
    let world = World::new().await;
    let ada = world.lead("Ada").await;
    ada.emailed().await;
    let listed = async |query: &str| !segment(&world, query).await.is_empty();
    world.pass(DAY * 7);
    assert!(
        !listed("not_contacted&days=7").await,
        "older than is strict"
    );
    assert!(
        listed("awaiting_them&days=7").await,
        "at least includes the boundary"
    );
    assert!(
        !listed("recently_active&days=7").await,
        "within is half-open"
    );
    world.pass(Duration::from_micros(1));
    assert!(listed("not_contacted&days=7").await);
    assert!(!listed("awaiting_them&days=8").await);
}

#[tokio::test]
async fn a_segment_has_its_natural_order_unless_another_is_asked_for() {
    let world = World::new().await;
    let leads: Vec<Lead<'_>> = vec![
        world.lead("Ada").await,
        world.lead("Grace").await,
        world.lead("Edsger").await,
    ];
    for lead in &leads {
        lead.emailed().await;
        world.pass(HOUR);
    }
    leads[0].wrote().await;
    let order = async |query: &str| {
        let page = world
            .rep()
            .get(&format!("/api/leads?segment={query}"))
            .await
            .ok();
        each(&page, "name")
            .into_iter()
            .map(text)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        order("recently_active").await,
        ["Ada", "Edsger", "Grace"],
        "latest first"
    );
    assert_eq!(
        order("recently_active&sort=name").await,
        ["Ada", "Edsger", "Grace"]
    );
    assert_eq!(
        order("recently_active&sort=last_outbound_at").await,
        ["Edsger", "Grace", "Ada"]
    );
}

#[tokio::test]
async fn segments_come_in_pages_too() {
    let world = World::new().await;
    for name in ["Ada", "Grace", "Edsger"] {
        world.lead(name).await.emailed().await;
    }
    for query in [
        "recently_active",
        "never_contacted",
        "not_contacted&days=1",
        "awaiting_them&sort=name",
    ] {
        world.pass(DAY * 3);
        let whole = segment(&world, query).await;
        let list = format!("/api/leads?segment={query}&limit=1");
        let shown = world.rep().walk(&list, async || ()).await;
        let shown: BTreeSet<String> = shown.iter().map(|lead| text(&lead["name"])).collect();
        assert_eq!(shown, whole, "{query}");
    }
}
