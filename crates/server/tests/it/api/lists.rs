//! `GET /api/leads`, also known as `GET /api/contacts/list`.

use super::world::{HOUR, Lead, World, each, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;

async fn names(world: &World, query: &str) -> Vec<String> {
    let page = world.rep().get(&format!("/api/leads{query}")).await.ok();
    each(&page, "name")
        .into_iter()
        .map(|name| name.as_str().unwrap_or("-").to_owned())
        .collect()
}

/// Ada was contacted first, Grace last, Edsger never.
async fn three(world: &World) -> [Lead<'_>; 3] {
    let leads = [
        world.lead("Ada").await,
        world.lead("Grace").await,
        world.lead("Edsger").await,
    ];
    world.pass(HOUR);
    leads[0].emailed().await;
    world.pass(HOUR);
    leads[1].logged("call", "inbound").await;
    leads
}

#[tokio::test]
async fn the_latest_contacted_come_first_and_the_never_contacted_last() {
    let world = World::new().await;
    three(&world).await;
    let list = world
        .rep()
        .get("/api/contacts/list?sort=last_contacted_at")
        .await
        .ok();
    assert_eq!(each(&list, "name"), ["Grace", "Ada", "Edsger"]);
    assert_eq!(list["as_of"], world.heads().await.0);
    assert_eq!(
        each(&list, "last_contact_method"),
        [&json!("call"), &json!("email"), &Value::Null]
    );
    assert_eq!(
        names(&world, "").await,
        ["Grace", "Ada", "Edsger"],
        "it is the default"
    );
    assert_eq!(
        names(&world, "?order=asc").await,
        ["Ada", "Grace", "Edsger"],
        "last in both orders"
    );
}

#[tokio::test]
async fn each_order_has_its_own_direction() {
    let world = World::new().await;
    three(&world).await;
    for (query, expected) in [
        ("?sort=last_activity_at", ["Grace", "Ada", "Edsger"]),
        ("?sort=last_outbound_at", ["Ada", "Grace", "Edsger"]),
        ("?sort=created_at&order=asc", ["Ada", "Grace", "Edsger"]),
        ("?sort=created_at", ["Edsger", "Grace", "Ada"]),
        ("?sort=name", ["Ada", "Edsger", "Grace"]),
        ("?sort=name&order=desc", ["Grace", "Edsger", "Ada"]),
    ] {
        let listed = names(&world, query).await;
        // Those without the value are in no order among themselves.
        let compared = if query == "?sort=last_outbound_at" {
            &listed[..1]
        } else {
            &listed[..]
        };
        assert_eq!(compared, &expected[..compared.len()], "{query}");
    }
}

#[tokio::test]
async fn a_list_is_narrowed_by_what_is_known_of_a_lead() {
    let world = World::new().await;
    let [ada, grace, _] = three(&world).await;
    ada.rep
        .patch(
            &ada.path(),
            json!({ "owner_id": world.acme.rep.id, "source": "fair", "status": "qualified" }),
        )
        .await
        .ok();
    grace
        .rep
        .patch(&grace.path(), json!({ "organization": "Café Zürich", "identities": [{ "kind": "email", "value": "grace@navy.example" }, { "kind": "phone", "value": "+49301234567" }] }))
        .await
        .ok();
    for (query, expected) in [
        ("?status=qualified", vec!["Ada"]),
        ("?status=lost", vec![]),
        ("?owner_id=REP", vec!["Ada"]),
        ("?method=call", vec!["Grace"]),
        ("?source=fair", vec!["Ada"]),
        ("?source=manual", vec!["Grace", "Edsger"]),
        ("?q=RAC", vec!["Grace"]),
        ("?q=cafe%20zu", vec!["Grace"]),
        ("?q=navy.ex", vec!["Grace"]),
        ("?q=301234", vec!["Grace"]),
        ("?q=d", vec!["Ada", "Edsger"]),
        ("?q=%20", vec!["Grace", "Ada", "Edsger"]),
        ("?q=%25", vec![]),
        (
            "?status=qualified&owner_id=REP&method=email&source=fair&q=ada",
            vec!["Ada"],
        ),
        ("?status=contacted&source=fair", vec![]),
    ] {
        assert_eq!(
            names(&world, &query.replace("REP", &world.acme.rep.id)).await,
            expected,
            "{query}"
        );
    }
}

#[tokio::test]
async fn what_cannot_be_asked_for_is_refused_with_what_can() {
    let world = World::new().await;
    for (field, query) in [
        ("sort", "?sort=email"),
        ("order", "?order=down"),
        ("status", "?status=won"),
        ("owner_id", "?owner_id=me"),
        ("method", "?method=fax"),
        ("segment", "?segment=cold"),
        ("days", "?days=3"),
        ("days", "?segment=never_contacted&days=3"),
        ("days", "?segment=awaiting_us&days=3"),
        ("days", "?segment=not_contacted&days=0"),
        ("days", "?segment=not_contacted&days=3651"),
        ("days", "?segment=not_contacted&days=soon"),
        ("limit", "?limit=0"),
        ("limit", "?limit=201"),
        ("q", &format!("?q={}", "x".repeat(201))),
        ("page", "?page=2"),
        ("sort", "?sort=name&sort=name"),
    ] {
        world
            .rep()
            .get(&format!("/api/leads{query}"))
            .await
            .refused_for(field);
    }
    let refused = world
        .rep()
        .get("/api/leads?sort=email")
        .await
        .refused(422, "invalid_parameters");
    assert!(text(&refused["detail"]).contains(
        "`last_contacted_at`, `last_activity_at`, `last_outbound_at`, `created_at`, `name`"
    ));
}

/// edge: S13
#[tokio::test]
async fn pages_show_every_unchanged_lead_exactly_once() {
    let world = World::new().await;
    let mut leads = Vec::new();
    for number in 0..30 {
        let lead = world.lead(&format!("Lead {number:02}")).await;
        if number % 3 != 0 {
            lead.emailed().await;
        }
        leads.push(lead);
    }
    for sort in [
        "last_contacted_at",
        "last_activity_at",
        "last_outbound_at",
        "created_at",
        "name",
    ] {
        for order in ["asc", "desc"] {
            let list = format!("/api/leads?sort={sort}&order={order}&limit=4");
            let mut moving = leads[..3].iter().cycle();
            // One that was shown already, or will be: either way it moves.
            let move_one = async || {
                world.pass(HOUR);
                moving.next().unwrap().emailed().await;
            };
            let shown = world.rep().walk(&list, move_one).await;
            let shown: Vec<String> = shown.iter().map(|lead| text(&lead["id"])).collect();
            let unchanged: Vec<&str> = leads[3..].iter().map(|lead| lead.id.as_str()).collect();
            let seen: Vec<&str> = shown
                .iter()
                .map(String::as_str)
                .filter(|id| unchanged.contains(id))
                .collect();
            let distinct: BTreeSet<&str> = seen.iter().copied().collect();
            assert_eq!((seen.len(), distinct.len()), (27, 27), "{sort} {order}");
        }
    }
}

#[tokio::test]
async fn a_cursor_belongs_to_its_order_and_filters() {
    let world = World::new().await;
    three(&world).await;
    let page = world.rep().get("/api/leads?limit=1").await.ok();
    let cursor = text(&page["next_cursor"]);
    world
        .rep()
        .get(&format!("/api/contacts/list?limit=2&cursor={cursor}"))
        .await
        .ok();
    for other in [
        "sort=name",
        "order=asc",
        "status=new",
        "q=a",
        "segment=never_contacted",
        "method=email",
        "source=x",
    ] {
        world
            .rep()
            .get(&format!("/api/leads?{other}&cursor={cursor}"))
            .await
            .refused(422, "invalid_cursor");
    }
}
