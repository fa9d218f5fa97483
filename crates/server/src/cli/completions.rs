//! `touchbase completions`: what a shell needs to complete our command line.

use super::{Ending, Line};
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;

/// Prints a completion script for a shell
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  touchbase completions bash > /etc/bash_completion.d/touchbase
  touchbase completions zsh > ~/.zfunc/_touchbase
  touchbase completions fish > ~/.config/fish/completions/touchbase.fish")]
pub(super) struct Options {
    /// The shell.
    shell: Shell,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let mut script = Vec::new();
    clap_complete::generate(
        options.shell,
        &mut Line::command(),
        "touchbase",
        &mut script,
    );
    out.write_all(&script)?;
    out.flush()?;
    Ok(Ending::Clean)
}
