//! A connection that becomes something else, as a websocket does: the bounds of HTTP end there, its place does not.

use super::world::{SHORT, World, eventually};
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONNECTION, UPGRADE};
use axum::http::{Response, StatusCode};
use hyper::rt::Write;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::Notify;
use touchbase::runtime::Runtime;

/// Upgrades, waits to be released, says hello and leaves.
pub(super) fn answer(
    mut request: Request,
    runtime: &Runtime,
    released: Arc<Notify>,
) -> Response<Body> {
    let upgrade = hyper::upgrade::on(&mut request);
    runtime.spawn("upgraded", async move {
        let mut stream = upgrade.await.unwrap();
        released.notified().await;
        poll_fn(|context| Pin::new(&mut stream).poll_write(context, b"hello"))
            .await
            .unwrap();
    });
    let answer = Response::builder().status(StatusCode::SWITCHING_PROTOCOLS);
    answer
        .header(CONNECTION, "upgrade")
        .header(UPGRADE, "greeting")
        .body(Body::empty())
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upgraded_connection_outlives_the_idle_time_and_keeps_its_place() {
    let world = World::start(|settings| {
        settings.listener.idle_deadline = SHORT;
        settings.listener.header_deadline = SHORT;
    });
    let world = world.await;
    let mut upgraded = world.connect();
    upgraded.send(
        "GET /upgrade HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: greeting\r\n\r\n",
    );
    assert_eq!(upgraded.answer().status, 101);
    // Its deadlines pass twice over meanwhile.
    for _ in 0..3 {
        assert_eq!(world.connect().rest(), b"");
    }
    eventually(|| world.connections() == 1);
    world.release.notify_one();
    assert_eq!(upgraded.rest(), b"hello");
}
