//! `verify`, `backfill` and `migrate`.

use super::world::Place;
use serde_json::json;

#[test]
fn migrate_says_what_it_did_and_then_has_nothing_to_do() {
    let place = Place::empty();
    let first = place.json(&["migrate", "--json"]);
    assert!(!first["applied"].as_array().unwrap().is_empty());
    let second = place.json(&["migrate", "--json"]);
    assert_eq!(
        (&second["applied"], &second["version"]),
        (&json!([]), &first["version"])
    );
    assert!(place.done(&["migrate"]).starts_with("nothing to do"));
}

#[test]
fn a_healthy_company_is_as_promised() {
    let place = Place::with_company();
    assert_eq!(
        place.done(&["verify"]),
        "Acme: 0 leads, 0 attempts, 3 events: all as promised\n"
    );
    let verified = place.json(&["verify", "--json"]);
    assert_eq!(verified["companies"][0]["breaches"], json!([]));
    assert_eq!(
        place.done(&["backfill"]),
        "Acme: no lead differed from its attempts\n"
    );
}

#[test]
fn a_database_that_others_may_read_is_not_opened() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_company();
    let file = place.path().join("touchbase-data/touchbase.db");
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o644)).unwrap();
    let ran = place.run(&["verify"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("chmod 600"), "{}", ran.err);
}

/// Somebody changes an event in the file: as many bytes, another meaning.
#[test]
fn tampering_shows() {
    let place = Place::with_company();
    let token = place.token();
    let mut server = place.start(&["serve"]);
    let lead = server.post(&token, "/api/leads", r#"{"name":"Ada"}"#);
    let lead: serde_json::Value = serde_json::from_str(&lead.body).unwrap();
    let contacts = format!("/api/leads/{}/contacts", lead["id"].as_str().unwrap());
    let body = r#"{"method":"email","direction":"outbound","already_happened":true}"#;
    assert_eq!(server.post(&token, &contacts, body).status, 201);
    server.signal("-TERM");
    assert_eq!(server.ended(), Some(0));
    assert_eq!(place.run(&["verify"]).code, Some(0));

    let file = place.path().join("touchbase-data/touchbase.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let (said, forged) = (br#""method":"email""#, br#""method":"other""#);
    let at = bytes.windows(said.len()).position(|part| part == said);
    bytes[at.unwrap()..][..said.len()].copy_from_slice(forged);
    std::fs::write(&file, bytes).unwrap();

    let ran = place.run(&["verify"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.out.contains("Acme: events: ") && ran.out.contains("1 thing is not as promised"),
        "{}",
        ran.out
    );
    let ran = place.run(&["verify", "--json"]);
    let verified: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.code, Some(1));
    let breaches = &verified["companies"][0]["breaches"];
    assert_eq!(breaches[0]["check"], "events", "{breaches}");
}
