//! `touchbase export`, and that `import` reads it back unchanged.

use super::world::Place;
use serde_json::Value;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;

/// Columns that are about this database and not about what happened: not expected to survive.
const OF_THIS_DATABASE: [&str; 2] = ["received_at", "created_at"];

/// A company with everything that a file can hold in it: made through the API, then exported.
fn lived_in() -> Place {
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
    let bob = [
        "key",
        "create",
        "--email",
        "bob@acme.example",
        "--label",
        "test",
    ];
    let token = place.done(&bob).trim().to_owned();
    let server = place.start(&["serve"]);
    let make = |path: &str, body: &str| -> Value {
        let answer = server.post(&token, path, body);
        assert!(answer.status < 300, "{path} {body}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    };
    let ada = make(
        "/api/leads",
        r#"{"name":"=HYPERLINK(\"x\")","organization":"Ада & Co","title":"CTO, \"the\" one","time_zone":"Europe/Berlin",
            "identities":[{"kind":"email","value":"ada@example.com"},{"kind":"email","value":"ada@home.example"},
            {"kind":"phone","value":"+4930123456"},{"kind":"linkedin","value":"https://www.linkedin.com/in/ada"}],
            "custom":{"tier":"gold","list":[1,2],"note":"two\nlines"}}"#,
    );
    let grace = make(
        "/api/leads",
        r#"{"identities":[{"kind":"whatsapp","value":"+4915112345678"}]}"#,
    );
    let contacts = |lead: &Value| format!("/api/leads/{}/contacts", lead["id"].as_str().unwrap());
    let written = make(
        &contacts(&ada),
        r#"{"method":"email","direction":"outbound","subject":"@Hello","body":"-1\r\nline","already_happened":true,
            "occurred_at":"2026-01-02T10:00:00.123456Z","metadata":{"campaign":"spring"}}"#,
    );
    make(
        &contacts(&ada),
        r#"{"method":"email","direction":"inbound","body":"Re","occurred_at":"2026-01-03T10:00:00Z"}"#,
    );
    let wrong = make(
        &contacts(&grace),
        r#"{"method":"whatsapp","direction":"outbound","already_happened":true,"occurred_at":"2026-01-04T10:00:00Z"}"#,
    );
    make(
        &contacts(&grace),
        r#"{"method":"call","direction":"outbound","already_happened":true,"occurred_at":"2026-01-05T10:00:00Z","responded":true,
            "response_at":"2026-01-05T10:00:30Z"}"#,
    );
    make(
        &format!("/api/contacts/{}/void", wrong["id"].as_str().unwrap()),
        r#"{"reason":"wrong person"}"#,
    );
    let shown = server.get(
        &token,
        &format!("/api/contacts/{}", written["id"].as_str().unwrap()),
    );
    assert_eq!(shown["responded"], true, "the answer was credited: {shown}");
    let headers = format!("authorization: Bearer {token}\r\n");
    let opt_out = format!("/api/leads/{}/opt-outs/sms", ada["id"].as_str().unwrap());
    assert!(server.ask("PUT", &opt_out, &headers, "").status < 300);
    place
}

/// The rows without what is about the database itself.
fn rows(jsonl: &str) -> Vec<Value> {
    let mut rows: Vec<Value> = jsonl
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for row in &mut rows {
        for column in OF_THIS_DATABASE {
            if row.get("lead_id").is_some() {
                row.as_object_mut().unwrap().remove(column);
            }
        }
        // Who wrote it down: there, a person; here, the import.
        row.as_object_mut().unwrap().remove("actor");
    }
    rows.sort_by_key(|row| row["id"].to_string());
    rows
}

#[test]
fn export_import_export_changes_nothing() {
    let (from, into) = (lived_in(), Place::with_company());
    into.done(&[
        "user",
        "add",
        "--name",
        "Bob",
        "--email",
        "bob@acme.example",
        "--role",
        "rep",
    ]);
    for format in ["csv", "jsonl"] {
        for kind in ["leads", "attempts"] {
            let file = format!("{kind}.{format}");
            let path = into.path().join(&file);
            let out = [
                "export",
                kind,
                "--format",
                format,
                "--output",
                path.to_str().unwrap(),
            ];
            from.done(&out);
            let ran = into.run(&["import", kind, &file, "--json"]);
            assert_eq!(ran.code, Some(0), "{file}: {}", ran.err);
            let done: Value = serde_json::from_str(&ran.out).unwrap();
            let is_first = format == "csv";
            assert_eq!(done["created"] == 0, !is_first, "{file}: {done}");
        }
        for kind in ["leads", "attempts"] {
            let export = ["export", kind, "--format", "jsonl"];
            let (before, after) = (rows(&from.done(&export)), rows(&into.done(&export)));
            assert!(!before.is_empty());
            assert_eq!(before, after, "{kind} through {format}");
        }
    }
    assert_eq!(into.run(&["verify"]).code, Some(0));
}

/// Read back where it came from, a file changes nothing either.
#[test]
fn the_own_export_is_known() {
    let place = lived_in();
    for (kind, count) in [("leads", 2), ("attempts", 4)] {
        let file = format!("{kind}.csv");
        place.done(&["export", kind, "--output", &file]);
        let done = place.json(&["import", kind, &file, "--json"]);
        assert_eq!(
            (&done["unchanged"], &done["created"]),
            (&count.into(), &0.into()),
            "{done}"
        );
    }
}

#[test]
fn who_was_erased_or_merged_is_left_out() {
    let place = lived_in();
    let token = place.token();
    let server = place.start(&["serve"]);
    let leads = server.get(&token, "/api/leads?sort=created_at&order=asc");
    let (ada, grace) = (&leads["data"][0]["id"], &leads["data"][1]["id"]);
    let headers = format!("authorization: Bearer {token}\r\n");
    let into = format!("{{\"into\":{ada}}}");
    let merge = format!("/api/leads/{}/merge", grace.as_str().unwrap());
    assert_eq!(server.post(&token, &merge, &into).status, 200);
    assert_eq!(
        rows(&place.done(&["export", "leads", "--format", "jsonl"])).len(),
        1
    );
    assert_eq!(
        rows(&place.done(&["export", "attempts", "--format", "jsonl"])).len(),
        4
    );
    let erase = format!("/api/leads/{}", ada.as_str().unwrap());
    assert!(server.ask("DELETE", &erase, &headers, "").status < 300);
    for kind in ["leads", "attempts"] {
        assert_eq!(place.done(&["export", kind, "--format", "jsonl"]), "");
    }
}

#[test]
fn the_chain_of_events_can_be_followed() {
    let place = lived_in();
    let events = rows(&place.done(&["export", "events", "--format", "jsonl"]));
    let mut numbers: Vec<u64> = events
        .iter()
        .map(|event| event["seq"].as_u64().unwrap())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=events.len() as u64).collect::<Vec<_>>());
    assert!(
        events
            .iter()
            .all(|event| event["hash"].as_str().unwrap().len() == 64)
    );
}

#[test]
fn a_file_is_whole_and_private() {
    let place = lived_in();
    place.done(&["export", "leads", "--output", "leads.csv"]);
    let file = place.path().join("leads.csv");
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(
        std::fs::read_to_string(file).unwrap(),
        place.done(&["export", "leads"])
    );
}

/// edge: X6. `touchbase export leads | head -1` ends well.
#[test]
fn a_reader_who_has_enough_is_no_error() {
    let place = Place::with_company();
    let many: Vec<String> = (0..20_000).map(|n| format!("{n},Person {n}")).collect();
    place.file(
        "leads.csv",
        &format!("external_id,name\n{}", many.join("\n")),
    );
    place.done(&["import", "leads", "leads.csv"]);
    let mut process = place.command(&["export", "leads"]).spawn().unwrap();
    let mut some = [0; 100];
    process
        .stdout
        .take()
        .unwrap()
        .read_exact(&mut some)
        .unwrap();
    let ran = process.wait_with_output().unwrap();
    assert_eq!(
        (ran.status.code(), ran.stderr.len()),
        (Some(0), 0),
        "{ran:?}"
    );
}
