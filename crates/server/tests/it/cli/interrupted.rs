//! Imports that are killed, and imports beside a running server.

use super::world::Place;
use serde_json::Value;
use std::time::Duration;
use touchbase::runtime::Runtime;

const LEADS: usize = 40;
const ROWS: usize = 6_000;

/// A history of so many rows with so many leads, who are all made by it.
fn history() -> String {
    let row = |n: usize| {
        let (lead, day, minute) = (n % LEADS, n % 28 + 1, n % 60);
        format!("a{n},p{lead}@example.com,email,outbound,2025-05-{day:02}T10:{minute:02}:00Z\n")
    };
    let rows: String = (0..ROWS).map(row).collect();
    format!("external_id,lead_email,method,direction,occurred_at\n{rows}")
}

fn exported(place: &Place, what: &str) -> usize {
    place
        .done(&["export", what, "--format", "jsonl"])
        .lines()
        .count()
}

/// edge: X2. Killed at some row, again and again, then let through: exactly N.
#[test]
fn an_import_that_was_killed_is_run_again() {
    let place = Place::with_company();
    place.file("history.csv", &history());
    let import = ["import", "attempts", "history.csv", "--json"];
    let mut taken = 0;
    for _ in 0..5 {
        let mut process = place.command(&import).spawn().unwrap();
        // Until it has taken some more, however long that takes here.
        while exported(&place, "attempts") <= taken {
            if process.try_wait().unwrap().is_some() {
                break;
            }
        }
        process.kill().unwrap();
        process.wait().unwrap();
        taken = exported(&place, "attempts");
    }
    let done = place.json(&import);
    let number = |name: &str| usize::try_from(done[name].as_u64().unwrap()).unwrap();
    assert_eq!(number("created") + number("unchanged"), ROWS, "{done}");
    assert_eq!(
        (exported(&place, "attempts"), exported(&place, "leads")),
        (ROWS, LEADS)
    );
    let verified = place.run(&["verify"]);
    assert_eq!(verified.code, Some(0), "{}", verified.out);
}

#[test]
fn an_import_and_a_server_share_a_database() {
    let place = Place::with_company();
    let token = place.token();
    place.file("history.csv", &history());
    let server = place.start(&["serve"]);
    let mut import = place
        .command(&["import", "attempts", "history.csv", "--json"])
        .spawn()
        .unwrap();
    let (mut made, mut slowest) = (0, Duration::ZERO);
    while import.try_wait().unwrap().is_none() {
        let clock = Runtime::real();
        let answer = server.post(
            &token,
            "/api/leads",
            &format!("{{\"name\":\"Live {made}\"}}"),
        );
        assert_eq!(answer.status, 201, "{}", answer.body);
        slowest = slowest.max(clock.monotonic());
        made += 1;
    }
    let output = import.wait_with_output().unwrap();
    let done: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(done["created"], ROWS);
    assert!(
        made > 0 && slowest < Duration::from_secs(5),
        "{made} leads, the slowest in {slowest:?}"
    );
    let backfill = place.json(&["backfill", "--json"]);
    assert_eq!(backfill["companies"][0]["leads_differed"], 0);
    let page = server.get(&token, "/api/leads?sort=last_contacted_at&limit=1");
    assert_eq!(page["data"][0]["last_contacted_at"], "2025-05-28T10:59:00Z");
    assert_eq!(exported(&place, "leads"), LEADS + made);
    assert_eq!(place.run(&["verify"]).code, Some(0));
}
