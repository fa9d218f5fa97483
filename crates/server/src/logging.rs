//! The log: to stderr, as text or JSON, filtered by `--log`.
//!
//! What is logged is up to who logs: never bodies, tokens, query strings, names or addresses of people.

use crate::config::{LogFormat, LogOptions};
use anyhow::Context;
use std::io::{IsTerminal, stderr};
use std::panic::PanicHookInfo;
use tracing_subscriber::EnvFilter;

/// Starts logging; once in a process.
pub fn start(options: &LogOptions) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&options.log)
        .context("--log is not a filter such as `info` or `touchbase=debug`")?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(stderr);
    let started = match options.log_format {
        LogFormat::Text => log.with_ansi(stderr().is_terminal()).try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    };
    started
        .map_err(|error| anyhow::anyhow!(error))
        .context("cannot start the log")?;
    std::panic::set_hook(Box::new(log_panic));
    Ok(())
}

/// Where it happened; what it said only at `debug`, for it may quote somebody's data (threat: H18).
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic
        .location()
        .map(ToString::to_string)
        .unwrap_or_default();
    let thread = std::thread::current()
        .name()
        .unwrap_or("unnamed")
        .to_owned();
    tracing::error!(place, thread, "panicked");
    tracing::debug!(message_of_panic = panic.payload_as_str(), "panicked");
}
