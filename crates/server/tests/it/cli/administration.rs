//! Companies, users and keys without the web page.

use super::world::Place;
use serde_json::Value;

fn init(email: &str) -> Vec<&str> {
    vec![
        "init",
        "--json",
        "--company",
        "Acme",
        "--name",
        "Alice",
        "--email",
        email,
    ]
}

#[test]
fn init_makes_a_company_once_and_a_key_every_time() {
    let place = Place::empty();
    let first = place.json(&init("alice@acme.example"));
    let second = place.json(&init(" Alice@ACME.example"));
    let keys: Vec<&String> = first.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["company_id", "token", "user_id"]);
    assert_eq!(
        (&first["company_id"], &first["user_id"]),
        (&second["company_id"], &second["user_id"])
    );
    assert_ne!(first["token"], second["token"]);
    let keys = place.json(&["key", "list", "--json"]);
    assert_eq!(keys.as_array().unwrap().len(), 2);
}

#[test]
fn init_for_somebody_else_of_that_company_is_refused() {
    let place = Place::with_company();
    place.done(&[
        "user",
        "add",
        "--name",
        "Bob",
        "--email",
        "bob@acme.example",
        "--role",
        "rep",
    ]);
    for email in ["eve@acme.example", "bob@acme.example"] {
        let ran = place.run(&init(email));
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
        assert!(ran.err.contains("is no admin of it"), "{}", ran.err);
    }
}

#[test]
fn init_refuses_what_cannot_be() {
    let place = Place::empty();
    let wrong = [
        ("--email", "nobody"),
        ("--time-zone", "Atlantis"),
        ("--region", "Europe"),
        ("--company", " "),
    ];
    for (option, value) in wrong {
        let mut arguments = vec!["init", "--name", "Alice"];
        for (needed, usual) in [("--company", "Acme"), ("--email", "alice@acme.example")] {
            if needed != option {
                arguments.extend([needed, usual]);
            }
        }
        let ran = place.run(&[arguments.as_slice(), &[option, value]].concat());
        assert_eq!(ran.code, Some(1), "{option} {value}: {ran:?}");
        assert!(ran.err.starts_with("error: "), "{}", ran.err);
    }
    assert_eq!(place.done(&["verify"]), "");
}

#[test]
fn users_are_added_listed_and_deactivated() {
    let place = Place::with_company();
    let bob = place.json(&[
        "user",
        "add",
        "--json",
        "--name",
        "Bob",
        "--email",
        "Bob@Acme.example",
        "--role",
        "rep",
    ]);
    assert_eq!(
        (&bob["email"], &bob["role"]),
        (&"bob@acme.example".into(), &"rep".into())
    );
    let users = place.json(&["user", "list", "--json"]);
    assert_eq!(users.as_array().unwrap().len(), 2);
    assert_eq!(users[1], bob);
    let plain = place.done(&["user", "list"]);
    let line: Vec<&str> = plain.lines().nth(1).unwrap().split('\t').collect();
    assert_eq!(line[..4], ["bob@acme.example", "Bob", "rep", "yes"]);
    let gone = place.json(&[
        "user",
        "deactivate",
        "--json",
        "--email",
        "bob@acme.example",
    ]);
    assert_eq!(gone["active"], Value::Bool(false));
    let last = place.run(&["user", "deactivate", "--email", "alice@acme.example"]);
    assert_eq!(last.code, Some(1));
    assert!(last.err.contains("last active admin"), "{}", last.err);
    let twice = place.run(&[
        "user",
        "add",
        "--name",
        "B",
        "--email",
        "bob@acme.example",
        "--role",
        "rep",
    ]);
    assert!(
        twice.err.contains("already has the e-mail address"),
        "{}",
        twice.err
    );
}

#[test]
fn keys_work_until_they_are_revoked() {
    let place = Place::with_company();
    let key = place.json(&[
        "key",
        "create",
        "--json",
        "--email",
        "alice@acme.example",
        "--label",
        "nightly sync",
    ]);
    let (id, token) = (key["id"].as_str().unwrap(), key["token"].as_str().unwrap());
    let server = place.start(&["serve"]);
    assert_eq!(server.get(token, "/api/me")["user"]["id"], key["user_id"]);
    drop(server);
    place.done(&["key", "revoke", id]);
    let server = place.start(&["serve"]);
    let headers = format!("authorization: Bearer {token}\r\n");
    assert_eq!(server.ask("GET", "/api/me", &headers, "").status, 401);
    let keys = place.json(&["key", "list", "--json"]);
    let listed = keys
        .as_array()
        .unwrap()
        .iter()
        .find(|listed| listed["id"] == id)
        .unwrap();
    assert_eq!(listed["label"], "nightly sync");
    assert!(listed["revoked_at"].is_string());
    assert!(
        !keys.to_string().contains(token),
        "a token is never shown again"
    );
}

#[test]
fn plain_key_create_prints_the_token_and_nothing_else() {
    let place = Place::with_company();
    let token = place.done(&[
        "key",
        "create",
        "--email",
        "alice@acme.example",
        "--label",
        "x",
    ]);
    assert!(
        token.starts_with("tb_") && token.ends_with('\n'),
        "{token:?}"
    );
    assert_eq!(token.lines().count(), 1);
}

#[test]
fn with_several_companies_one_has_to_be_named() {
    let place = Place::with_company();
    let other = [
        "init",
        "--company",
        "Other",
        "--name",
        "Olga",
        "--email",
        "olga@other.example",
    ];
    place.done(&other);
    let ran = place.run(&["user", "list"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err
            .contains("say which with --company (“Acme”, “Other”)"),
        "{}",
        ran.err
    );
    let users = place.json(&["user", "list", "--json", "--company", "Other"]);
    assert_eq!(users[0]["email"], "olga@other.example");
    let unknown = place.run(&["user", "list", "--company", "Akme"]);
    assert!(
        unknown.err.contains("no company named “Akme”"),
        "{}",
        unknown.err
    );
    let verified = place.json(&["verify", "--json"]);
    assert_eq!(verified["companies"].as_array().unwrap().len(), 2);
}
