//! `touchbase demo`: a company full of invented people, with a year behind it and life in it.

mod life;
mod load;

use super::Ending;
use super::server::{Server, Stop};
use super::session::open_store;
use crate::config::ServeOptions;
use crate::demo::World;
use crate::pages::setup::SetupToken;
use crate::runtime::Runtime;
use anyhow::Context;
use load::Loaded;
use std::io::{self, Write};

/// Serves a believable company on a database that is thrown away, and goes on living while you watch
///
/// Some hundred leads in many countries, six users, a year of messages and calls. Nobody in it exists. Everything is gone
/// when you stop it.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Example:
  touchbase demo --seed 7 --listen 127.0.0.1:0")]
pub(super) struct Options {
    /// Which company: the same number makes the same people and the same year.
    #[arg(
        long,
        env = "TOUCHBASE_SEED",
        value_name = "NUMBER",
        default_value_t = 1
    )]
    seed: u64,

    #[command(flatten)]
    serve: ServeOptions,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let threads = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start the threads")?;
    let directory = tempfile::Builder::new()
        .prefix("touchbase-demo-")
        .tempdir()
        .context("cannot make a directory for the demo")?;
    let path = directory.path().join("demo.db");
    let ending = threads.block_on(async {
        let runtime = Runtime::real();
        let stop = Stop::listen(&runtime).context("cannot listen for signals")?;
        let (store, _migrated) = open_store(&runtime, path, false)?;
        let server = Server::bind(&options.serve, store.clone(), runtime.clone()).await?;
        let world = World::generate(options.seed, runtime.now());
        let loaded = load::load(&world, &store, &runtime).await?;
        welcome(&world, &loaded, &server, out)?;
        runtime.spawn(
            "life",
            life::go_on(world, options.seed, loaded, store, runtime.clone()),
        );
        server.run(SetupToken::none(), stop).await
    });
    threads.shutdown_background();
    ending
}

fn welcome(world: &World, loaded: &Loaded, server: &Server, out: &mut dyn Write) -> io::Result<()> {
    let (leads, attempts) = (world.leads.len(), world.attempts.len());
    let (name, users) = (world.company.name, world.reps.len());
    let origin = server.origin();
    writeln!(out, "listening on {}", server.address())?;
    writeln!(out)?;
    writeln!(
        out,
        "{name}: {leads} leads, {users} users, {attempts} messages and calls in a year."
    )?;
    writeln!(
        out,
        "It goes on while you watch. Everything is gone when you stop this (Ctrl-C)."
    )?;
    writeln!(out)?;
    writeln!(out, "How to use the API:  {origin}/docs")?;
    writeln!(out)?;
    writeln!(out, "Tokens:")?;
    let width = loaded
        .tokens
        .iter()
        .map(|token| token.name.chars().count())
        .max();
    let width = width.unwrap_or_default();
    for token in &loaded.tokens {
        writeln!(
            out,
            "  {:width$}  {:5}  {}",
            token.name,
            token.role.name(),
            token.secret
        )?;
    }
    let Some(token) = loaded.tokens.last() else {
        return out.flush();
    };
    writeln!(out)?;
    writeln!(out, "Try, as {}:", token.name)?;
    writeln!(out, "  TOKEN={}", token.secret)?;
    for path in [
        "/api/leads?sort=last_contacted_at&limit=3",
        "/api/leads?segment=awaiting_us",
        "/api/leads?segment=not_contacted&days=30",
        "/api/events?after=0",
    ] {
        writeln!(
            out,
            "  curl -H \"Authorization: Bearer $TOKEN\" '{origin}{path}'"
        )?;
    }
    if let Some(lead_id) = loaded.leads.first() {
        writeln!(
            out,
            "  curl -H \"Authorization: Bearer $TOKEN\" --json '{{\"method\":\"email\",\"direction\":\"outbound\",\
             \"subject\":\"Hello\"}}' \\\n      {origin}/api/leads/{lead_id}/contacts"
        )?;
    }
    out.flush()
}
