//! Stopping: nothing new, and nothing lost of what is under way (promise: P14).

use super::world::{SHORT, World, eventually};
use std::net::TcpStream;
use std::sync::atomic::Ordering::SeqCst;

const WAITS: &str = "GET /waits HTTP/1.1\r\nhost: x\r\n\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_under_way_is_finished_and_idle_connections_are_closed() {
    let world = World::start(|_| {}).await;
    let (mut busy, mut idle) = (world.connect(), world.connect());
    idle.send("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    assert_eq!(idle.answer().status, 200);
    busy.send(WAITS);
    eventually(|| world.waiting.load(SeqCst) == 1);
    world.stop();
    eventually(|| TcpStream::connect(world.address).is_err());
    assert_eq!(idle.rest(), b"");
    world.release.notify_one();
    let answer = busy.answer();
    assert_eq!(
        (answer.status, answer.header("connection")),
        (200, Some("close"))
    );
    assert_eq!(busy.rest(), b"");
    world.stopped().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_finish_in_time_is_closed() {
    let world = World::start(|settings| settings.listener.drain_deadline = SHORT).await;
    let mut busy = world.connect();
    busy.send(WAITS);
    eventually(|| world.waiting.load(SeqCst) == 1);
    world.stop();
    assert_eq!(busy.rest(), b"");
    world.stopped().await;
}
