//! `touchbase demo`: a company full of invented people, with a year behind it and life in it.

mod life;
mod load;
mod welcome;

use super::Ending;
use super::serve::greet;
use super::server::{Server, Stop};
use super::session::open_store;
use crate::config::ServeOptions;
use crate::demo::World;
use crate::pages::setup::SetupToken;
use crate::runtime::Runtime;
use anyhow::Context;
use std::io::Write;

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
        let (store, _migrated) = open_store(&runtime, path, false).await?;
        let server = Server::bind(&options.serve, store.clone(), runtime.clone()).await?;
        let world = World::generate(options.seed, runtime.now());
        let loaded = load::load(&world, &store, &runtime).await?;
        greet(out, &welcome::text(&world, &loaded, &server));
        runtime.spawn(
            "life",
            life::go_on(world, options.seed, loaded, store, runtime.clone()),
        );
        server.run(SetupToken::none(), stop).await
    });
    threads.shutdown_background();
    ending
}
