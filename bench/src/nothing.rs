//! The upper limit over HTTP: a server on the same stack, with the same settings, whose routes do nothing.
//!
//! It runs in a process of its own, as touchbase does, so that both share the cores with the load in the same way.

use crate::place::Place;
use crate::process::Server;
use anyhow::Context;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::process::Command;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// The subcommand by which this binary becomes that server.
pub(crate) const SUBCOMMAND: &str = "nothing-server";
/// The settings of touchbase's own listener.
const HEADER_BYTES_MAX: usize = 16 * 1_024;
const BUFFER_BYTES_MAX: usize = 64 * 1_024;
/// The longest answer that may be asked for.
const ANSWER_BYTES_MAX: usize = 1_024 * 1_024;
static BLANK: [u8; ANSWER_BYTES_MAX] = [b' '; ANSWER_BYTES_MAX];

/// What is posted to log an attempt.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Posted {
    method: String,
    direction: String,
    subject: String,
    body: String,
    already_happened: bool,
}

/// What says that it was read.
#[derive(Serialize)]
struct Taken {
    method: String,
    direction: String,
    already_happened: bool,
    bytes: usize,
}

/// Starts it in a process of its own.
pub(crate) fn start(place: &Place) -> anyhow::Result<Server> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(SUBCOMMAND).env_clear();
    Server::start(command, &place.directory().join("nothing.txt"))
}

/// Serves until the process ends.
pub(crate) fn serve(out: &mut impl Write) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        writeln!(out, "listening on http://{}", listener.local_addr()?)?;
        out.flush()?;
        let app = routes();
        let mut connections = JoinSet::new();
        loop {
            let (stream, _peer) = listener.accept().await.context("cannot accept")?;
            stream.set_nodelay(true)?;
            connections.spawn(serve_connection(stream, app.clone()));
            while connections.try_join_next().is_some() {}
        }
    })
}

/// A connection that breaks concerns nobody but its client, who notices.
async fn serve_connection(stream: TcpStream, app: Router) {
    let mut http = http1::Builder::new();
    http.header_read_timeout(None)
        .max_header_size(HEADER_BYTES_MAX)
        .max_buf_size(BUFFER_BYTES_MAX);
    let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(app));
    drop(connection.await);
}

fn routes() -> Router {
    Router::new()
        .route("/nothing", post(take))
        .route("/bytes/{count}", get(answer_bytes))
}

async fn take(Json(posted): Json<Posted>) -> (StatusCode, Json<Taken>) {
    let bytes = posted.subject.len() + posted.body.len();
    let taken = Taken {
        method: posted.method,
        direction: posted.direction,
        already_happened: posted.already_happened,
        bytes,
    };
    (StatusCode::CREATED, Json(taken))
}

/// As many bytes as a page has, without the work of making it.
async fn answer_bytes(Path(count): Path<usize>) -> impl IntoResponse {
    let bytes = Bytes::from_static(&BLANK).slice(..count.min(ANSWER_BYTES_MAX));
    ([(CONTENT_TYPE, "application/json")], bytes)
}
