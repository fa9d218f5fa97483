//! `/openapi.json`: complete, consistent, and the same as the committed one.

use super::world::World;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Every operation: method, path, and what is said of it.
pub(super) fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let items = paths
        .iter()
        .flat_map(|(path, item)| item.as_object().unwrap().iter().map(move |it| (path, it)));
    items
        .map(|(path, (method, operation))| (method.to_uppercase(), path.clone(), operation))
        .collect()
}

/// `UPDATE=1` writes the committed document anew.
#[tokio::test]
async fn it_is_the_committed_one() {
    let world = World::new().await;
    let served = world.nobody().get("/openapi.json").await;
    assert_eq!(served.headers["content-type"], "application/json");
    let document = serde_json::to_string_pretty(&served.body).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    if std::env::vars().any(|(name, value)| name == "UPDATE" && value == "1") {
        std::fs::write(&path, &document).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        document == committed,
        "docs/openapi.json is out of date: run this test with UPDATE=1"
    );
}

#[test]
fn every_operation_says_what_it_does_and_who_may() {
    let description = &World::description().0;
    assert_eq!(description["openapi"], "3.1.0");
    let tags: Vec<&Value> = description["tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| &tag["name"])
        .collect();
    let mut ids = BTreeSet::new();
    for (method, path, operation) in operations(description) {
        let name = format!("{method} {path}");
        assert!(
            ids.insert(operation["operationId"].as_str().unwrap()),
            "{name}: its id is another's"
        );
        assert!(operation["summary"].is_string(), "{name} has no summary");
        assert!(
            operation["tags"]
                .as_array()
                .unwrap()
                .iter()
                .all(|tag| tags.contains(&tag)),
            "{name} has an unknown tag"
        );
        let role = operation
            .pointer("/security/0/key/0")
            .and_then(Value::as_str);
        assert_eq!(
            role.is_some(),
            path.starts_with("/api/"),
            "{name}: who may?"
        );
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(
                parameter["description"].is_string(),
                "{name}: {} is not explained",
                parameter["name"]
            );
            assert!(
                parameter["schema"].is_object(),
                "{name}: {} is of no type",
                parameter["name"]
            );
        }
        for (status, response) in operation["responses"].as_object().unwrap() {
            let response = World::description().resolved(response);
            assert!(
                response["description"].is_string(),
                "{name}: {status} is not explained"
            );
        }
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_component_is_used() {
    let description = &World::description().0;
    let text = description.to_string();
    for (kind, components) in description["components"].as_object().unwrap() {
        for name in components
            .as_object()
            .unwrap()
            .keys()
            .filter(|_| kind != "securitySchemes")
        {
            assert!(
                text.contains(&format!("\"#/components/{kind}/{name}\"")),
                "nothing refers to {kind}/{name}"
            );
        }
    }
    for reference in text.split("\"$ref\":\"#").skip(1) {
        let pointer = reference.split('"').next().unwrap();
        assert!(
            description.pointer(pointer).is_some(),
            "{pointer} leads nowhere"
        );
    }
}

#[test]
fn every_example_is_what_its_schema_says() {
    let description = World::description();
    let schemas = description.0["components"]["schemas"].as_object().unwrap();
    for (name, schema) in schemas {
        if let Some(example) = schema.get("example") {
            description.check(schema, example, name).unwrap();
        }
    }
}

#[test]
fn every_body_that_is_read_refuses_what_it_does_not_know() {
    let description = World::description();
    for (method, path, operation) in operations(&description.0) {
        let Some(body) = operation.get("requestBody") else {
            continue;
        };
        let schema = description.resolved(&body["content"]["application/json"]["schema"]);
        assert_eq!(schema["additionalProperties"], false, "{method} {path}");
    }
}
