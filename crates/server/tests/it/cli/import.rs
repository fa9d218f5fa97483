//! `touchbase import`: what becomes of the files of each product, and of their bad rows.

use super::world::{Place, Ran};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/import")
        .join(name);
    path.to_str().unwrap().to_owned()
}

fn numbers(document: &Value) -> [u64; 5] {
    ["created", "updated", "unchanged", "skipped", "rejected"]
        .map(|name| document[name].as_u64().unwrap())
}

fn import(place: &Place, kind: &str, file: &str, more: &[&str]) -> (Ran, Value) {
    let ran = place.run(&[&["import", kind, file, "--json"], more].concat());
    let document = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"));
    (ran, document)
}

/// edge: X2, X3. Each product's fixtures, twice: the second time nothing is new.
#[test]
fn the_files_of_each_product_are_taken_once() {
    let cases: [(&str, &str, [u64; 5]); 7] = [
        ("leads", "hubspot-contacts.csv", [4, 0, 0, 0, 2]),
        ("leads", "salesforce-leads.csv", [3, 0, 0, 5, 1]),
        ("leads", "pipedrive-people.csv", [3, 0, 0, 0, 0]),
        ("leads", "anything-leads.jsonl", [2, 0, 0, 0, 1]),
        ("attempts", "hubspot-activities.csv", [10, 0, 0, 4, 2]),
        ("attempts", "pipedrive-activities.csv", [3, 0, 0, 2, 1]),
        ("attempts", "anything-attempts.csv", [2, 0, 0, 1, 3]),
    ];
    let place = Place::with_company();
    for (kind, file, expected) in cases {
        let (ran, document) = import(&place, kind, &fixture(file), &[]);
        assert_eq!(numbers(&document), expected, "{file}: {}", ran.err);
        let [created, updated, unchanged, skipped, rejected] = expected;
        assert_eq!(ran.code, Some(i32::from(rejected > 0)), "{file}");
        let (_, again) = import(&place, kind, &fixture(file), &[]);
        let known = [0, 0, created + updated + unchanged, skipped, rejected];
        assert_eq!(numbers(&again), known, "{file}, again");
    }
    let verified = place.run(&["verify"]);
    assert_eq!(verified.code, Some(0), "{}", verified.out);
}

#[test]
fn a_bad_row_is_named_with_its_line_and_does_not_stop_the_others() {
    let place = Place::with_company();
    place.file(
        "leads.csv",
        "external_id,name,email\n1,Ada,ada@example.com\n2,Bob,nobody\n3,Cy,cy@example.com\n4,Dee,CY@example.com\n",
    );
    let (ran, document) = import(&place, "leads", "leads.csv", &[]);
    assert_eq!(numbers(&document), [2, 1, 0, 0, 1], "{}", ran.err);
    assert_eq!(ran.code, Some(1));
    let complaint = "leads.csv:3: email: “nobody” is not an e-mail address.";
    assert!(ran.err.contains(complaint), "{}", ran.err);
}

#[test]
fn a_dry_run_says_what_would_happen_and_changes_nothing() {
    let place = Place::with_company();
    import(&place, "leads", &fixture("hubspot-contacts.csv"), &[]);
    let before = place.done(&["export", "events"]);
    let file = fixture("hubspot-activities.csv");
    let (dry, said) = import(&place, "attempts", &file, &["--dry-run"]);
    assert_eq!(said["dry_run"], true);
    assert_eq!(place.done(&["export", "events"]), before);
    let (wet, done) = import(&place, "attempts", &file, &[]);
    assert_eq!(numbers(&said), numbers(&done));
    assert_eq!(dry.err, wet.err);
    assert_eq!(dry.code, wet.code);
    let left: Vec<_> = std::fs::read_dir(place.path().join("touchbase-data"))
        .unwrap()
        .collect();
    assert_eq!(left.len(), 1, "the copy is gone: {left:?}");
}

#[test]
fn users_are_found_by_address_and_name_and_who_is_unknown_is_named_once() {
    let place = Place::with_company();
    place.file(
        "attempts.csv",
        "external_id,lead_email,method,direction,occurred_at,user_email\n\
         1,ada@example.com,email,outbound,2025-03-04T10:00:00Z,ALICE@acme.example\n\
         2,ada@example.com,email,outbound,2025-03-05T10:00:00Z,Alice Martin\n\
         3,ada@example.com,email,outbound,2025-03-06T10:00:00Z,Zoe Nobody\n\
         4,ada@example.com,email,outbound,2025-03-07T10:00:00Z,zoe@acme.example\n\
         5,ada@example.com,email,outbound,2025-03-08T10:00:00Z,zoe@acme.example\n",
    );
    let (ran, document) = import(&place, "attempts", "attempts.csv", &[]);
    assert_eq!(
        document["unknown_users"],
        json!(["Zoe Nobody", "zoe@acme.example"])
    );
    assert!(
        ran.err
            .contains("Zoe Nobody (1 row), zoe@acme.example (2 rows)"),
        "{}",
        ran.err
    );
    assert_eq!(ran.code, Some(0));
    let exported = place.done(&["export", "attempts"]);
    assert_eq!(
        exported.matches(",alice@acme.example,").count(),
        2,
        "{exported}"
    );
}

#[test]
fn a_lead_named_only_by_name_is_believed_if_one_has_it() {
    let place = Place::with_company();
    place.file(
        "leads.csv",
        "external_id,name\n1,Ada Lovelace\n2,Bob Smith\n3,BOB  SMITH\n",
    );
    import(&place, "leads", "leads.csv", &[]);
    place.file(
        "attempts.csv",
        "id,contact name,method,direction,occurred_at\n\
         1,ada lovelace,call,outbound,2025-03-04T10:00:00Z\n\
         2,Bob Smith,call,outbound,2025-03-04T10:00:00Z\n\
         3,Nobody,call,outbound,2025-03-04T10:00:00Z\n",
    );
    let (ran, document) = import(&place, "attempts", "attempts.csv", &[]);
    assert_eq!(numbers(&document), [1, 0, 0, 0, 2], "{}", ran.err);
    assert!(
        ran.err
            .contains("attempts.csv:3: lead: “Bob Smith” is the name of several leads"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("attempts.csv:4: lead: “Nobody” is the name of no lead"),
        "{}",
        ran.err
    );
}

#[test]
fn standard_input_is_a_file_too() {
    let place = Place::with_company();
    let mut command = place.command(&["import", "leads", "-", "--json"]);
    let mut process = command.stdin(Stdio::piped()).spawn().unwrap();
    let rows = "{\"name\":\"Ada\",\"email\":\"ada@example.com\"}\n{\"email\":\"x\"}\n";
    process
        .stdin
        .take()
        .unwrap()
        .write_all(rows.as_bytes())
        .unwrap();
    let ran = Ran::of(process.wait_with_output().unwrap());
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(numbers(&document), [1, 0, 0, 0, 1]);
    assert!(ran.err.contains("stdin:2: email: "), "{}", ran.err);
}

#[test]
fn a_file_that_cannot_be_read_at_all_is_refused_with_the_reason() {
    let place = Place::with_company();
    place.file("empty.csv", "");
    place.file("cheese.csv", "cheese,wine\nbrie,merlot\n");
    let cases = [
        ("empty.csv", "error: empty.csv: the file is empty"),
        (
            "cheese.csv",
            "error: cheese.csv: the file has no column for",
        ),
        ("missing.csv", "error: cannot open missing.csv"),
    ];
    for (file, expected) in cases {
        let ran = place.run(&["import", "leads", file]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{file}");
        assert!(ran.err.contains(expected), "{file}: {}", ran.err);
    }
}

/// semantics.md, Deliveries: imported history makes no live events one by one.
#[test]
fn one_event_says_what_came_in() {
    let place = Place::with_company();
    import(&place, "leads", &fixture("hubspot-contacts.csv"), &[]);
    let events = place.done(&["export", "events", "--format", "jsonl"]);
    let events: Vec<Value> = events
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let finished: Vec<&Value> = events
        .iter()
        .filter(|event| event["type"] == "import:finished")
        .collect();
    assert_eq!(finished.len(), 1);
    assert_eq!(finished[0]["data"]["created"], 4);
    assert!(events.iter().all(|event| event["type"] != "lead:created"));
}
