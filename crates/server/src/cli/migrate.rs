//! `touchbase migrate`: the schema, brought up to date.

use super::Ending;
use super::output::{self, OutputOptions};
use super::session::Session;
use crate::config::DatabaseOptions;
use serde_json::json;
use std::io::Write;

/// Brings the database's schema up to date, and says what it did
///
/// Makes the database if there is none. `serve` does the same when it starts: this is for doing it before.
#[derive(clap::Args, Debug)]
pub(super) struct Options {
    #[command(flatten)]
    output: OutputOptions,
    #[command(flatten, next_help_heading = "Database")]
    database: DatabaseOptions,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let (_session, migrated) = Session::create(&options.database)?;
    if options.output.json {
        let result = json!({ "version": migrated.version, "applied": migrated.applied });
        output::json(out, &result)?;
        return Ok(Ending::Clean);
    }
    for step in &migrated.applied {
        writeln!(out, "applied {step}")?;
    }
    if migrated.applied.is_empty() {
        writeln!(
            out,
            "nothing to do: the schema is at version {}",
            migrated.version
        )?;
    } else {
        writeln!(out, "the schema is at version {}", migrated.version)?;
    }
    out.flush()?;
    Ok(Ending::Clean)
}
