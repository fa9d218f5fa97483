//! Slow, idle, many and malicious connections (promise: P23).

use super::world::{Client, SHORT, World, eventually};

const HEALTH: &str = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_finish_a_header_is_cut_off() {
    let world = World::start(|settings| settings.listener.header_deadline = SHORT).await;
    for beginning in ["", "G", "GET /healthz HTTP/1.1\r\nhost: x\r\n"] {
        let mut slow = world.connect();
        slow.send(beginning);
        assert!(world.is_healthy());
        assert_eq!(slow.rest(), b"", "{beginning:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_header_of_a_connection_is_timed_as_the_first() {
    let world = World::start(|settings| settings.listener.header_deadline = SHORT).await;
    let mut slow = world.connect();
    slow.send(HEALTH);
    assert_eq!(slow.answer().status, 200);
    slow.send("GET");
    assert_eq!(slow.rest(), b"");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_connection_is_kept_for_a_while_and_then_closed() {
    let world = World::start(|settings| settings.listener.idle_deadline = SHORT).await;
    let mut client = world.connect();
    for _ in 0..3 {
        client.send(HEALTH);
        assert_eq!(client.answer().status, 200);
    }
    assert_eq!(client.rest(), b"");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handler_may_take_longer_than_a_client() {
    let world = World::start(|settings| {
        settings.listener.header_deadline = SHORT;
        settings.listener.idle_deadline = SHORT;
    });
    let world = world.await;
    let mut patient = world.connect();
    patient.send("GET /waits HTTP/1.1\r\nhost: x\r\n\r\n");
    // Both deadlines pass meanwhile.
    assert_eq!(world.connect().rest(), b"");
    assert_eq!(world.connect().rest(), b"");
    world.release.notify_one();
    assert_eq!(patient.answer().status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_take_an_answer_loses_it() {
    let world = World::start(|settings| settings.listener.write_deadline = SHORT).await;
    let mut lazy = world.connect();
    lazy.send("GET /large HTTP/1.1\r\nhost: x\r\n\r\n");
    eventually(|| world.connections() == 1);
    eventually(|| world.connections() == 0);
    assert!(lazy.rest().len() < 64 << 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_connection_too_many_is_told_so_and_others_go_on() {
    let world = World::start(|settings| settings.listener.connections_max = 2).await;
    let mut open: Vec<Client> = (0..2).map(|_| world.connect()).collect();
    for client in &mut open {
        client.send(HEALTH);
        assert_eq!(client.answer().status, 200);
    }
    let mut refused = world.connect();
    let answer = refused.answer();
    assert_eq!(
        (answer.status, answer.header("retry-after")),
        (503, Some("1"))
    );
    assert_eq!(answer.json()["code"], "too_many_connections");
    assert_eq!(refused.rest(), b"");
    open[0].send(HEALTH);
    assert_eq!(open[0].answer().status, 200);
    drop(open.pop());
    eventually(|| world.connections() == 1);
    assert!(world.is_healthy());
}

#[tokio::test(flavor = "multi_thread")]
async fn garbage_is_refused_and_kills_nothing() {
    let world = World::start(|settings| settings.listener.header_deadline = SHORT).await;
    let long = "a".repeat(100_000);
    let many = "a: b\r\n".repeat(200);
    let cases = [
        ("\r\n\r\n\r\nHELLO\r\n\r\n".to_owned(), Some(400)),
        ("\u{0}\u{1}\u{2}\u{3}\r\n\r\n".to_owned(), Some(400)),
        ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}".to_owned(), Some(400)),
        ("GET / HTTP/9.9\r\n\r\n".to_owned(), Some(400)),
        (
            "GET /healthz HTTP/1.1\r\nhost : x\r\n\r\n".to_owned(),
            Some(400),
        ),
        (
            "POST /notes HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n".to_owned(),
            Some(400),
        ),
        (
            "POST /notes HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na"
                .to_owned(),
            Some(400),
        ),
        (
            "POST /notes HTTP/1.1\r\nhost: x\r\ntransfer-encoding: gzip\r\n\r\n".to_owned(),
            Some(400),
        ),
        (
            format!("GET /{long} HTTP/1.1\r\nhost: x\r\n\r\n"),
            Some(431),
        ),
        (
            format!("GET / HTTP/1.1\r\nhost: x\r\na: {long}\r\n\r\n"),
            Some(431),
        ),
        (
            format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n"),
            Some(431),
        ),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), None),
        (long.clone(), None),
    ];
    for (request, status) in cases {
        let mut client = world.connect();
        client.send(&request);
        let answer = String::from_utf8_lossy(&client.rest()).into_owned();
        let answered = answer
            .split(' ')
            .nth(1)
            .map(|status| status.parse::<u16>().unwrap());
        let shown: String = request.chars().take(60).collect();
        assert!(
            status.is_none() || answered == status,
            "{shown:?}: {answer}"
        );
    }
    assert!(world.is_healthy());
}
