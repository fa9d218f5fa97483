//! The real binary under load, killed, cut off from its disk, and started again: what was answered is there, once.

mod client;

use client::{Server, Site};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::process::Command;
use std::sync::Barrier;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

const KILLS: u64 = 50;
const WRITERS: usize = 8;
const LEADS: usize = 5;

/// edge: S3. Counts and times are exact, whoever came first.
#[test]
fn sixty_four_clients_on_one_lead_are_counted_exactly() {
    const CLIENTS: usize = 64;
    const EACH: usize = 10;
    let site = Site::new();
    let server = site.serve();
    let lead = server.client().lead("Grace Hopper");
    let barrier = Barrier::new(CLIENTS);
    let latest = std::thread::scope(|scope| {
        let begin = |number| {
            let (mut client, lead, barrier) = (server.client(), &lead, &barrier);
            scope.spawn(move || {
                barrier.wait();
                let calls = (0..EACH).map(|turn| call(&mut client, lead, number * EACH + turn));
                calls.max().unwrap()
            })
        };
        let clients: Vec<_> = (0..CLIENTS).map(begin).collect();
        let latest = clients.into_iter().map(|client| client.join().unwrap());
        latest.max().unwrap()
    });
    let (_, after) = server.client().get(&format!("/api/leads/{lead}")).unwrap();
    assert_eq!(after["contact_count"], CLIENTS * EACH);
    assert_eq!(after["outbound_count"], CLIENTS * EACH / 2);
    assert_eq!(after["last_contacted_at"], latest);
    server.stop();
    site.run(&["verify"]);
}

/// Logs one of many calls, each at its own minute and every other one inbound; returns when it was.
fn call(client: &mut client::Client, lead: &str, number: usize) -> String {
    let direction = ["outbound", "inbound"][number % 2];
    let (day, minute) = (number / 60 % 28 + 1, number % 60);
    let body = format!(
        r#"{{"method":"call","direction":"{direction}","already_happened":true,"occurred_at":"2026-01-{day:02}T10:{minute:02}:00Z"}}"#
    );
    let path = format!("/api/leads/{lead}/contacts");
    let (status, attempt) = client.post(&path, &body).unwrap();
    assert_eq!(status, 201, "{attempt}");
    attempt["occurred_at"].as_str().unwrap().to_owned()
}

/// promise: P1. Each writer keeps its own synced list of what it was answered; nothing on it is missing, nothing is there twice.
#[test]
fn an_answered_write_survives_fifty_kills() {
    let site = Site::new();
    let server = site.serve();
    let leads: Vec<String> = (0..LEADS)
        .map(|number| server.client().lead(&format!("Lead {number}")))
        .collect();
    server.stop();
    let number = AtomicU64::new(0);
    for kill in 0..KILLS {
        let server = site.serve();
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                let (client, answered) =
                    (server.client(), site.file(&format!("answered-{writer}")));
                let (leads, number) = (&leads, &number);
                scope.spawn(move || write_until_killed(client, leads, number, &answered));
            }
            // Between 5 and 500 ms of load, spread evenly.
            std::thread::sleep(Duration::from_millis(5 + kill * 495 / KILLS));
            server.kill();
        });
    }
    let server = site.serve();
    assert_answered_once(&server, &site, &leads);
    server.stop();
    site.run(&["verify"]);
    assert!(
        site.run(&["backfill", "--json"]).contains('0'),
        "the ledger and its summaries differed"
    );
}

fn write_until_killed(
    mut client: client::Client,
    leads: &[String],
    number: &AtomicU64,
    answered: &std::path::Path,
) {
    let mut list: File = OpenOptions::new()
        .create(true)
        .append(true)
        .open(answered)
        .unwrap();
    loop {
        let number = number.fetch_add(1, Ordering::Relaxed);
        let lead = &leads[usize::try_from(number).unwrap() % leads.len()];
        let direction = if number.is_multiple_of(3) {
            "inbound"
        } else {
            "outbound"
        };
        let body = format!(
            r#"{{"method":"sms","direction":"{direction}","already_happened":true,"metadata":{{"number":{number}}}}}"#
        );
        match client.post(&format!("/api/leads/{lead}/contacts"), &body) {
            Ok((201, attempt)) => {
                writeln!(list, "{lead} {} {number}", attempt["id"].as_str().unwrap()).unwrap();
                list.sync_data().unwrap();
            }
            Ok((status, problem)) => panic!("{status}: {problem}"),
            Err(_killed) => return,
        }
    }
}

fn assert_answered_once(server: &Server, site: &Site, leads: &[String]) {
    let mut kept: BTreeMap<String, u64> = BTreeMap::new();
    let mut numbers: BTreeMap<u64, u64> = BTreeMap::new();
    for lead in leads {
        let mut total = 0;
        let mut cursor = String::new();
        loop {
            let (status, page) = server
                .client()
                .get(&format!("/api/leads/{lead}/contacts?limit=200{cursor}"))
                .unwrap();
            assert_eq!(status, 200, "{page}");
            for attempt in page["data"].as_array().unwrap() {
                *kept
                    .entry(format!("{lead} {}", attempt["id"].as_str().unwrap()))
                    .or_default() += 1;
                *numbers
                    .entry(attempt["metadata"]["number"].as_u64().unwrap())
                    .or_default() += 1;
                total += 1;
            }
            let Some(next) = page["next_cursor"].as_str() else {
                break;
            };
            cursor = format!("&cursor={next}");
        }
        let (_, lead) = server.client().get(&format!("/api/leads/{lead}")).unwrap();
        assert_eq!(
            lead["contact_count"], total,
            "the summary is not the ledger's"
        );
    }
    assert!(
        numbers.values().all(|times| *times == 1),
        "a write was recorded twice"
    );
    let mut answered = 0;
    for writer in 0..WRITERS {
        for line in fs::read_to_string(site.file(&format!("answered-{writer}")))
            .unwrap()
            .lines()
        {
            let (attempt, _number) = line.rsplit_once(' ').unwrap();
            assert_eq!(
                kept.get(attempt),
                Some(&1),
                "{attempt} was answered and is not there"
            );
            answered += 1;
        }
    }
    assert!(
        answered > KILLS,
        "only {answered} writes were answered: the test showed nothing"
    );
}

/// promise: P2. Every answer to a lone client waited for a sync of its own: with `synchronous` weakened there is none.
#[test]
fn an_answer_waits_for_the_disk() {
    const WRITES: usize = 20;
    let site = Site::new();
    let trace = site.file("trace");
    let server = site.serve_under(&[
        "strace",
        "-f",
        "-q",
        "-e",
        "trace=fsync,fdatasync",
        "-o",
        trace.to_str().unwrap(),
    ]);
    let lead = server.client().lead("Ada");
    let syncs = || {
        fs::read_to_string(&trace)
            .unwrap()
            .lines()
            .filter(|line| line.contains("sync(") && line.contains("= 0"))
            .count()
    };
    let mut client = server.client();
    for _ in 0..WRITES {
        let before = syncs();
        let body = r#"{"method":"email","direction":"outbound","already_happened":true}"#;
        assert_eq!(
            client
                .post(&format!("/api/leads/{lead}/contacts"), body)
                .unwrap()
                .0,
            201
        );
        assert!(syncs() > before, "answered without a sync");
    }
}

/// promise: P3. After the first failed sync nobody knows what is on the disk: nothing more is acknowledged, and the process ends.
#[test]
fn a_failed_sync_is_the_end() {
    let site = Site::new();
    let inject = "inject=fsync,fdatasync:error=EIO:when=30+";
    let mut server = site.serve_under(&[
        "strace",
        "-f",
        "-q",
        "-o",
        "/dev/null",
        "-e",
        "trace=fsync,fdatasync",
        "-e",
        inject,
    ]);
    let lead = server.client().lead("Ada");
    let mut client = server.client();
    let body = r#"{"method":"email","direction":"outbound","already_happened":true}"#;
    let mut answers: Vec<u16> = Vec::new();
    for _ in 0..200 {
        match client.post(&format!("/api/leads/{lead}/contacts"), body) {
            Ok((status, _)) => answers.push(status),
            Err(_gone) => break,
        }
    }
    let first_failure = answers
        .iter()
        .position(|status| *status != 201)
        .unwrap_or(answers.len());
    assert!(
        first_failure > 0 && answers.len() < 200,
        "the disk never failed: {answers:?}"
    );
    assert!(
        answers[first_failure..].iter().all(|status| *status == 503),
        "acknowledged after a failed sync: {answers:?}"
    );
    assert_ne!(server.process.wait().unwrap().code(), Some(0));
    // What was acknowledged before is there.
    let server = site.serve();
    let (_, lead) = server.client().get(&format!("/api/leads/{lead}")).unwrap();
    assert!(lead["contact_count"].as_u64().unwrap() >= first_failure as u64);
    server.stop();
    site.run(&["verify"]);
}

/// The tracer that two of these tests need is there: they are never skipped.
#[test]
fn the_tracer_is_installed() {
    let version = Command::new("strace").arg("--version").output();
    assert!(
        version.is_ok_and(|output| output.status.success()),
        "install strace: .ci/run does"
    );
}
