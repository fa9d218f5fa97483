//! `touchbase backfill`: every summary, computed anew from the ledger.

use super::company::named_or_all;
use super::output::{self, OutputOptions};
use super::session::Session;
use super::{Ending, progress};
use crate::config::DatabaseOptions;
use serde_json::json;
use std::io::Write;

/// Recomputes the summary of every lead from its attempts, while serving goes on
///
/// In a healthy database no lead differs, and nothing changes.
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
    for company in session.wait(named_or_all(&session.store, options.company.as_deref()))? {
        let bar = progress::counting("leads");
        let moving = bar.clone();
        let backfill = session
            .store
            .backfill(company.id, move |seen| moving.set_position(seen));
        let differed = session.wait(backfill)?;
        bar.finish_and_clear();
        if options.output.json {
            let id = company.id.to_string();
            results.push(
                json!({ "company_id": id, "name": company.name, "leads_differed": differed }),
            );
        } else if differed == 0 {
            writeln!(out, "{}: no lead differed from its attempts", company.name)?;
        } else {
            writeln!(
                out,
                "{}: {differed} leads differed from their attempts and were put right",
                company.name
            )?;
        }
    }
    if options.output.json {
        output::json(out, &json!({ "companies": results }))?;
    }
    out.flush()?;
    Ok(Ending::Clean)
}
