//! The command line: one subcommand a file. Parses, runs, and turns the outcome into an exit code.

mod serve;

use crate::config::LogOptions;
use crate::logging;
use clap::{Parser, Subcommand};
use std::io::{self, Write};
use std::process::ExitCode;

/// Keeps track of who contacted whom, when and how, for teams in sales, recruiting and support.
#[derive(Parser, Debug)]
#[command(name = "touchbase", version, max_term_width = 100)]
struct CommandLine {
    #[command(flatten)]
    log: LogOptions,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Serves everything on one port, until SIGTERM or SIGINT.
    Serve(Box<serve::Options>),
}

/// Runs the command that the arguments name: 0 done, 1 failed, 2 wrong usage.
pub fn main() -> ExitCode {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => return explain(&error),
    };
    match run(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(io::stderr(), "error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(line: CommandLine) -> anyhow::Result<()> {
    logging::start(&line.log)?;
    let mut out = io::stdout();
    match line.command {
        Command::Serve(options) => serve::run(&options, &mut out),
    }
}

/// Usage errors, and help when it was asked for. Who cannot even be told is told by the exit code.
fn explain(error: &clap::Error) -> ExitCode {
    drop(error.print());
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}
