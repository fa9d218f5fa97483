//! `touchbase serve`: start and stop.

use super::world::Place;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use touchbase::runtime::Runtime;

#[test]
fn either_signal_stops_it_well_and_nothing_is_lost() {
    let place = Place::with_company();
    let token = place.token();
    for signal in ["-TERM", "-INT"] {
        let mut server = place.start(&["serve"]);
        let answer = server.post(&token, "/api/leads", "{\"name\":\"Ada\"}");
        assert_eq!(answer.status, 201, "{}", answer.body);
        server.signal(signal);
        assert_eq!(server.ended(), Some(0), "{signal}");
    }
    assert_eq!(
        place
            .done(&["export", "leads", "--format", "jsonl"])
            .lines()
            .count(),
        2
    );
}

#[test]
fn the_database_is_named_by_its_url() {
    let place = Place::empty();
    let url = format!("sqlite:{}", place.path().join("here.db").display());
    let server = place.start(&["serve", "--database", &url]);
    assert_eq!(server.ask("GET", "/readyz", "", "").status, 200);
    assert!(place.path().join("here.db").exists());
    assert!(!place.path().join("touchbase-data").exists());
}

#[test]
fn a_port_that_is_taken_is_a_failure_with_a_sentence() {
    let place = Place::with_company();
    let server = place.start(&["serve"]);
    let ran = place.run(&["serve", "--listen", &server.address]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err
            .contains(&format!("cannot listen on {}", server.address)),
        "{}",
        ran.err
    );
}

/// Told once, it waits for what is under way; told again, it does not.
#[test]
fn told_twice_it_exits_at_once() {
    let place = Place::with_company();
    let token = place.token();
    let mut server = place.start(&["serve"]);
    let mut unfinished = TcpStream::connect(&server.address).unwrap();
    let half = format!(
        "POST /api/leads HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: 100\r\nexpect: 100-continue\r\n\r\n"
    );
    unfinished.write_all(half.as_bytes()).unwrap();
    // Its way of saying that it reads the body.
    let mut go_on = [0; 12];
    unfinished.read_exact(&mut go_on).unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100");
    server.signal("-TERM");
    let refuses = || TcpStream::connect(&server.address).is_err();
    while !refuses() {
        std::thread::yield_now();
    }
    let clock = Runtime::real();
    server.signal("-TERM");
    assert_eq!(server.ended(), Some(1));
    assert!(clock.monotonic() < Duration::from_secs(5));
}
