//! `touchbase verify`: the oracle. Finds nothing in a healthy database.

use super::company::named_or_all;
use super::output::{self, OutputOptions};
use super::session::Session;
use super::{Ending, progress};
use crate::config::DatabaseOptions;
use serde_json::{Value, json};
use std::io::{self, Write};
use touchbase_core::Company;
use touchbase_store::Verified;

/// Recomputes everything that is promised and reports each difference; changes nothing
///
/// Summaries against attempts, the numbering and the hashes of the events, references that lead nowhere, addresses that
/// two leads share. Exits with 1 if anything is not as promised. Serving may go on meanwhile.
#[derive(clap::Args, Debug)]
pub(super) struct Options {
    /// The company, by its name. Without it: every company.
    #[arg(long, env = "TOUCHBASE_COMPANY", value_name = "NAME")]
    company: Option<String>,

    #[command(flatten)]
    output: OutputOptions,
    #[command(flatten, next_help_heading = "Database")]
    database: DatabaseOptions,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let session = Session::open(&options.database)?;
    let mut results = Vec::new();
    let mut is_clean = true;
    for company in session.wait(named_or_all(&session.store, options.company.as_deref()))? {
        let bar = progress::counting("leads");
        let progress = |seen| bar.set_position(seen);
        let verified = session.wait(session.store.verify(company.id, &progress))?;
        bar.finish_and_clear();
        is_clean &= verified.breaches.is_empty();
        if options.output.json {
            results.push(document(&company, &verified));
        } else {
            report(out, &company, &verified)?;
        }
    }
    if options.output.json {
        output::json(out, &json!({ "companies": results }))?;
    }
    out.flush()?;
    Ok(Ending::clean_if(is_clean))
}

fn report(out: &mut dyn Write, company: &Company, verified: &Verified) -> io::Result<()> {
    let Verified {
        leads,
        attempts,
        events,
        breaches,
    } = verified;
    for breach in breaches {
        writeln!(out, "{}: {}: {}", company.name, breach.check, breach.detail)?;
    }
    let result = match breaches.len() {
        0 => "all as promised".to_owned(),
        1 => "1 thing is not as promised".to_owned(),
        count => format!("{count} things are not as promised"),
    };
    writeln!(
        out,
        "{}: {leads} leads, {attempts} attempts, {events} events: {result}",
        company.name
    )
}

fn document(company: &Company, verified: &Verified) -> Value {
    let breaches: Vec<Value> = verified
        .breaches
        .iter()
        .map(|breach| json!({ "check": breach.check, "detail": breach.detail }))
        .collect();
    json!({
        "company_id": company.id.to_string(), "name": company.name, "leads": verified.leads,
        "attempts": verified.attempts, "events": verified.events, "breaches": breaches,
    })
}
