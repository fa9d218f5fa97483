//! The command line: one subcommand a file. Parses, runs, and turns the outcome into an exit code.
//!
//! Results go to stdout, everything else to stderr. What the commands do is for the core and the store to say.

mod backfill;
mod company;
mod completions;
mod demo;
mod export;
mod import;
mod init;
mod key;
mod migrate;
mod output;
mod progress;
mod serve;
mod server;
mod session;
mod user;
mod verify;

use crate::config::LogOptions;
use crate::logging;
use clap::{Parser, Subcommand};
use std::io::{self, Write};
use std::process::ExitCode;

/// Keeps track of who contacted whom, when and how, for teams in sales, recruiting and support.
#[derive(Parser, Debug)]
#[command(name = "touchbase", version, max_term_width = 100, after_help = FIRST_STEPS)]
struct Line {
    #[command(flatten, next_help_heading = "Log")]
    log: LogOptions,
    #[command(subcommand)]
    command: Command,
}

const FIRST_STEPS: &str = "\
First steps:
  touchbase demo                       look at a company full of invented people
  touchbase serve                      serve your own; prints a link to set it up
  touchbase import leads people.csv    bring what your CRM exported

Every option is also an environment variable: --data-dir is TOUCHBASE_DATA_DIR.
Exit codes: 0 done, 1 failed, 2 wrong usage.";

#[derive(Subcommand, Debug)]
enum Command {
    Serve(Box<serve::Options>),
    Demo(Box<demo::Options>),
    Init(Box<init::Options>),
    User(Box<user::Options>),
    Key(Box<key::Options>),
    Import(Box<import::Options>),
    Export(Box<export::Options>),
    Backfill(Box<backfill::Options>),
    Verify(Box<verify::Options>),
    Migrate(Box<migrate::Options>),
    Completions(completions::Options),
}

/// How a command that did not break off ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Ending {
    /// All is well.
    Clean,
    /// It did its work, and what it found was not all well; it has said so.
    Faults,
}

impl Ending {
    fn clean_if(is_clean: bool) -> Self {
        if is_clean { Self::Clean } else { Self::Faults }
    }
}

/// Runs the command that the arguments name: 0 done, 1 failed, 2 wrong usage.
pub fn main() -> ExitCode {
    let line = match Line::try_parse() {
        Ok(line) => line,
        Err(error) => return explain(&error),
    };
    match run(line) {
        Ok(Ending::Clean) => ExitCode::SUCCESS,
        Ok(Ending::Faults) => ExitCode::FAILURE,
        // Whoever reads has enough, as in `touchbase export leads | head`.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(io::stderr(), "error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(line: Line) -> anyhow::Result<Ending> {
    logging::start(&line.log)?;
    let mut out = io::stdout().lock();
    match line.command {
        Command::Serve(options) => serve::run(&options, &mut out),
        Command::Demo(options) => demo::run(&options, &mut out),
        Command::Init(options) => init::run(&options, &mut out),
        Command::User(options) => user::run(&options, &mut out),
        Command::Key(options) => key::run(&options, &mut out),
        Command::Import(options) => import::run(&options, &mut out),
        Command::Export(options) => export::run(&options, &mut out),
        Command::Backfill(options) => backfill::run(&options, &mut out),
        Command::Verify(options) => verify::run(&options, &mut out),
        Command::Migrate(options) => migrate::run(&options, &mut out),
        Command::Completions(options) => completions::run(&options, &mut out),
    }
}

/// Usage errors, and help when it was asked for. Who cannot even be told is told by the exit code.
fn explain(error: &clap::Error) -> ExitCode {
    drop(error.print());
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref())
        .any(is_about_closed_pipe)
}

/// The error itself, or the one that the CSV writer has put into another.
fn is_about_closed_pipe(error: &io::Error) -> bool {
    let wrapped = error.get_ref().and_then(|inner| inner.downcast_ref());
    let wrapped = wrapped.and_then(|error: &csv::Error| {
        let csv::ErrorKind::Io(error) = error.kind() else {
            return None;
        };
        Some(error.kind())
    });
    wrapped.unwrap_or(error.kind()) == io::ErrorKind::BrokenPipe
}

#[cfg(test)]
mod tests;
