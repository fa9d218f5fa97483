//! `touchbase demo`: a company that lives, and leaves nothing behind.

use super::world::{Place, Server};
use serde_json::Value;
use std::time::Duration;
use touchbase::runtime::Runtime;

/// Longer than the demo is ever quiet.
const PATIENCE: Duration = Duration::from_mins(1);

/// Everything that it prints before it is quiet.
fn welcome(server: &mut Server) -> String {
    let mut said = String::new();
    while !said.contains("/contacts\n") {
        said.push_str(&server.line());
        said.push('\n');
    }
    said
}

fn token(said: &str) -> &str {
    said.lines()
        .find_map(|line| line.strip_prefix("  TOKEN="))
        .unwrap()
}

fn seq(server: &Server, token: &str) -> u64 {
    let page = server.get(token, "/api/leads?limit=1");
    page["as_of"].as_u64().unwrap()
}

#[test]
fn it_lives_while_it_is_watched_and_is_gone_afterwards() {
    let place = Place::empty();
    let temporary = place.path().join("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let mut server = place.start_with(
        &["demo", "--seed", "3"],
        &[("TMPDIR", temporary.to_str().unwrap())],
    );
    let said = welcome(&mut server);
    assert!(
        said.contains("Everything is gone when you stop this"),
        "{said}"
    );
    assert_eq!(said.matches("  tb_").count(), 3, "{said}");
    let token = token(&said);
    let leads = server.get(token, "/api/leads?segment=awaiting_us");
    assert!(!leads["data"].as_array().unwrap().is_empty());
    let events = server.get(token, "/api/events?after=0&types=import:finished");
    assert_eq!(events["data"].as_array().unwrap().len(), 1);
    let before = seq(&server, token);
    let clock = Runtime::real();
    while seq(&server, token) == before {
        assert!(clock.monotonic() < PATIENCE, "nothing happens");
        std::thread::yield_now();
    }
    server.signal("-INT");
    assert_eq!(server.ended(), Some(0));
    assert_eq!(std::fs::read_dir(temporary).unwrap().count(), 0);
}

#[test]
fn the_same_seed_makes_the_same_company() {
    let people = |seed: &str| -> Vec<Value> {
        let place = Place::empty();
        let mut server = place.start(&["demo", "--seed", seed]);
        let said = welcome(&mut server);
        let page = server.get(token(&said), "/api/leads?sort=name&order=asc&limit=200");
        let leads = page["data"].as_array().unwrap();
        leads
            .iter()
            .map(|lead| lead["organization"].clone())
            .collect()
    };
    // Strangers may have written meanwhile: who stands first by name may differ by one or two.
    let (first, second, other) = (people("5"), people("5"), people("6"));
    let common = |a: &[Value], b: &[Value]| a.iter().filter(|who| b.contains(who)).count();
    assert!(common(&first, &second) > 190 && common(&first, &other) < 150);
}
