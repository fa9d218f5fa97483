//! `touchbase serve`: the server, from the socket to the last answer.

use super::Ending;
use super::server::{Server, Stop};
use super::session::open_store;
use crate::config::{DatabaseOptions, ServeOptions};
use crate::pages::setup::SetupToken;
use crate::runtime::Runtime;
use anyhow::Context;
use std::io::Write;

/// Serves everything on one port, until SIGTERM or SIGINT
///
/// Makes the database if there is none, and brings its schema up to date. While there is no company, it prints a link that
/// works once, to make the first one in a browser. When told to stop, it takes nothing new, finishes what is under way and
/// exits with 0; told a second time, it exits at once.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  touchbase serve
  touchbase serve --listen 127.0.0.1:9000 --data-dir /var/lib/touchbase
  touchbase serve --public-url https://touchbase.example.com --trusted-proxies 10.0.0.0/8")]
pub(super) struct Options {
    #[command(flatten)]
    serve: ServeOptions,
    #[command(flatten, next_help_heading = "Database")]
    database: DatabaseOptions,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let threads = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start the threads")?;
    let ending = threads.block_on(serve(options, out));
    // What was cut off by a second signal is not waited for.
    threads.shutdown_background();
    ending
}

async fn serve(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let runtime = Runtime::real();
    // First of all: a signal that comes while starting is not lost.
    let stop = Stop::listen(&runtime).context("cannot listen for signals")?;
    let (store, migrated) = open_store(&runtime, options.database.sqlite_path()?, true).await?;
    for step in migrated.applied {
        tracing::info!(step, "brought the schema up to date");
    }
    let is_new = store.companies().await?.is_empty();
    let server = Server::bind(&options.serve, store, runtime.clone()).await?;
    let mut greeting = format!("listening on {}\n", server.address());
    let setup = if is_new {
        let (token, secret) = SetupToken::issue(&runtime);
        let origin = server.origin();
        greeting = format!("{greeting}set up your company: {origin}/setup?token={secret}\n");
        token
    } else {
        SetupToken::none()
    };
    greet(out, &greeting);
    server.run(setup, stop).await
}

/// Says at once all that there is to be said. Whoever started the server may have stopped reading: it serves all the same.
pub(super) fn greet(out: &mut dyn Write, text: &str) {
    let said = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    if let Err(error) = said {
        tracing::warn!(%error, "nobody reads what is printed");
    }
}
