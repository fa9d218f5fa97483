//! A server with a few routes of its own, and a client that writes and reads bytes.

use axum::Router;
use axum::extract::Request;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use touchbase::http::{
    Json, LayerSettings, Listener, ListenerSettings, RequestContext, TrustedProxies, surround,
};
use touchbase::runtime::Runtime;
use touchbase::telemetry::Metrics;

/// Longer than any test should take; a hang then fails instead of hanging.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);
/// A deadline that a test waits for.
pub(super) const SHORT: Duration = Duration::from_millis(100);

pub(super) struct World {
    pub(super) address: SocketAddr,
    pub(super) metrics: Metrics,
    /// Requests that have come to `/waits`, and what lets one of them go on.
    pub(super) waiting: Arc<AtomicUsize>,
    pub(super) release: Arc<Notify>,
    stop: Arc<Notify>,
    serving: JoinHandle<()>,
}

pub(super) struct Settings {
    pub(super) listener: ListenerSettings,
    pub(super) layers: LayerSettings,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Note {
    text: String,
}

impl World {
    pub(super) async fn start(change: impl FnOnce(&mut Settings)) -> Self {
        let loopback = TrustedProxies::new(vec!["127.0.0.1/32".parse().unwrap()]);
        let mut settings = Settings {
            listener: ListenerSettings::new(100, 100, TrustedProxies::default()),
            layers: LayerSettings {
                proxies: loopback,
                body_deadline: PATIENCE,
                request_timeout: PATIENCE,
                requests_in_flight_max: 100,
            },
        };
        change(&mut settings);
        let (runtime, metrics) = (Runtime::real(), Metrics::new());
        let (stop, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let waiting = Arc::<AtomicUsize>::default();
        let routes = routes(&runtime, &waiting, &release).route(
            "/metrics",
            get({
                let metrics = metrics.clone();
                async move || metrics.page()
            }),
        );
        let app = surround(routes, settings.layers, runtime.clone(), metrics.clone());
        let listener = Listener::bind("127.0.0.1:0".parse().unwrap(), settings.listener)
            .await
            .unwrap();
        let address = listener.local_address().unwrap();
        let (stopped, counted, spawner) = (Arc::clone(&stop), metrics.clone(), runtime.clone());
        let serving = spawner.spawn("listener", async move {
            listener
                .serve(app, runtime, &counted, stopped.notified())
                .await;
        });
        Self {
            address,
            metrics,
            waiting,
            release,
            stop,
            serving,
        }
    }

    pub(super) fn connect(&self) -> Client {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        Client(stream)
    }

    /// One request on a connection of its own.
    pub(super) fn ask(&self, request: &str) -> Answer {
        let mut client = self.connect();
        client.send(request);
        client.answer()
    }

    pub(super) fn post(&self, content_type: &str, body: &str) -> Answer {
        let length = body.len();
        self.ask(&format!(
            "POST /notes HTTP/1.1\r\nhost: x\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\r\n{body}"
        ))
    }

    pub(super) fn is_healthy(&self) -> bool {
        self.ask("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").status == 200
    }

    pub(super) fn connections(&self) -> u32 {
        let text = self.metrics.render();
        let value = text
            .lines()
            .find_map(|line| line.strip_prefix("touchbase_http_connections "));
        value.map_or(0, |value| value.parse().unwrap())
    }

    pub(super) fn stop(&self) {
        self.stop.notify_one();
    }

    /// Returns when the listener does.
    pub(super) async fn stopped(self) {
        tokio::time::timeout(PATIENCE, self.serving)
            .await
            .unwrap()
            .unwrap();
    }
}

fn routes(runtime: &Runtime, waiting: &Arc<AtomicUsize>, release: &Arc<Notify>) -> Router {
    let (runtime, released) = (runtime.clone(), Arc::clone(release));
    let (waiting, release) = (Arc::clone(waiting), Arc::clone(release));
    Router::new()
        .route("/healthz", get(async || ""))
        .route(
            "/notes",
            post(async |note: Json<Note>| axum::Json(note.value)),
        )
        .route("/unread", post(async || "not read"))
        .route("/client", get(async |request: Request| client_of(&request)))
        .route("/waits", get(move || wait(waiting, release)))
        .route(
            "/upgrade",
            get(async move |request| super::upgrade::answer(request, &runtime, released)),
        )
        .route("/large", get(async || vec![b'x'; 64 << 20]))
}

async fn wait(waiting: Arc<AtomicUsize>, release: Arc<Notify>) {
    waiting.fetch_add(1, Ordering::SeqCst);
    release.notified().await;
}

fn client_of(request: &Request) -> String {
    request
        .extensions()
        .get::<RequestContext>()
        .unwrap()
        .client
        .to_string()
}

pub(super) struct Client(TcpStream);

#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: String,
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

impl Client {
    pub(super) fn send(&mut self, text: &str) {
        self.0.write_all(text.as_bytes()).unwrap();
    }

    /// One answer, framed by `content-length`.
    pub(super) fn answer(&mut self) -> Answer {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.byte());
        }
        let head = String::from_utf8(head).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let answer = Answer {
            status,
            head,
            body: String::new(),
        };
        let length = answer
            .header("content-length")
            .map_or(0, |length| length.parse().unwrap());
        let body = (0..length).map(|_| self.byte()).collect();
        Answer {
            body: String::from_utf8(body).unwrap(),
            ..answer
        }
    }

    fn byte(&mut self) -> u8 {
        let mut byte = [0];
        self.0.read_exact(&mut byte).unwrap();
        byte[0]
    }

    /// Everything until the server closes, however it does so.
    pub(super) fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        match self.0.read_to_end(&mut rest) {
            Err(error) if error.kind() != ErrorKind::ConnectionReset => {
                panic!("still open: {error}")
            }
            Ok(_) | Err(_) => rest,
        }
    }
}

/// Waits, without guessing for how long, until it holds.
pub(super) fn eventually(mut holds: impl FnMut() -> bool) {
    let runtime = Runtime::real();
    while !holds() {
        assert!(runtime.monotonic() < PATIENCE, "it never came to hold");
        std::thread::yield_now();
    }
}
