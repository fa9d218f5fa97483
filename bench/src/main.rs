//! The benchmark: a real touchbase over HTTP, beside two limits of the same machine measured in the same run.
//!
//! Starts what it measures, drives it over loopback, prints tables. Nothing here is part of the product.

mod attempts;
mod clock;
mod data;
mod effort;
mod http;
mod idle;
mod import;
mod load;
mod measured;
mod nothing;
mod place;
mod process;
mod reads;
mod report;
mod straight;
mod touchbase;

use clap::{Parser, Subcommand};
use place::Place;
use report::Report;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The same allocator as the server's: the route that does nothing is to differ in nothing else.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures touchbase, beside what this machine can do at most.
#[derive(Parser, Debug)]
#[command(name = "touchbase-bench", version, max_term_width = 100)]
struct Line {
    /// The binary to measure; by default the one that was built beside this.
    #[arg(long, value_name = "PATH", global = true)]
    binary: Option<PathBuf>,
    /// Where databases are made, on a real disk: in memory, a commit costs nothing. By default beside this binary.
    #[arg(long, value_name = "DIR", global = true)]
    dir: Option<PathBuf>,
    /// Prints one JSON document instead of tables.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Attempts logged per second, beside SQLite alone and HTTP alone.
    Attempts(attempts::Options),
    /// Lists, histories, segments and searches per second, in databases of several sizes.
    Reads(reads::Options),
    /// The memory of a server that does nothing, and how soon it answers.
    Idle(idle::Options),
    /// Rows imported per second, and the memory that takes.
    Import(import::Options),
    /// All of it. The reads import what they read, so that this is measured too.
    All,
    /// The server that does nothing.
    #[command(name = nothing::SUBCOMMAND, hide = true)]
    NothingServer,
}

fn main() -> ExitCode {
    match run(Line::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(io::stderr(), "error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(line: Line) -> anyhow::Result<()> {
    let mut out = io::stdout();
    if let Command::NothingServer = line.command {
        return nothing::serve(&mut out);
    }
    let place = Place::new(line.binary, line.dir)?;
    let mut report = Report::new(out, line.json);
    match &line.command {
        Command::Attempts(options) => attempts::run(&place, options, &mut report)?,
        Command::Reads(options) => reads::run(&place, options, &mut report)?,
        Command::Idle(options) => idle::run(&place, options, &mut report)?,
        Command::Import(options) => import::run(&place, options, &mut report)?,
        Command::All => {
            idle::run(&place, &defaults()?, &mut report)?;
            attempts::run(&place, &defaults()?, &mut report)?;
            reads::run(&place, &defaults()?, &mut report)?;
        }
        Command::NothingServer => {}
    }
    report.finish()
}

/// The options of a command that is given none: their defaults stand in one place.
fn defaults<Options: clap::Args>() -> anyhow::Result<Options> {
    let command = Options::augment_args(clap::Command::new("defaults").no_binary_name(true));
    let matches = command.try_get_matches_from(std::iter::empty::<String>())?;
    Ok(Options::from_arg_matches(&matches)?)
}

#[cfg(test)]
mod tests;
