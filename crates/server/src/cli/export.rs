//! `touchbase export`: leads, attempts or events as a file, page by page.
//!
//! Every page is a short read of its own, so that neither memory nor the database's log grows with what is exported, and
//! rows may change meanwhile (edge: X6). Who was erased, or merged into somebody else, is left out.

mod attempts;
mod emails;
mod events;
mod leads;

use super::company::CompanyOption;
use super::session::Session;
use super::{Ending, progress};
use crate::config::DatabaseOptions;
use crate::interchange::{Exported, Exporter, Format};
use anyhow::Context;
use clap::ValueEnum;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;
use touchbase_core::CompanyId;

/// Rows read at a time.
const PAGE: usize = 500;

/// Writes leads, attempts or events as CSV or JSON Lines
///
/// What `export leads` and `export attempts` write, `import` reads back unchanged. In CSV, text that a spreadsheet would
/// take for a formula is escaped; `import` undoes that.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  touchbase export leads > leads.csv
  touchbase export attempts --format jsonl --output attempts.jsonl
  touchbase export events --format jsonl | tail -1")]
pub(super) struct Options {
    /// What to write.
    what: What,

    /// How to write it.
    #[arg(
        long,
        env = "TOUCHBASE_FORMAT",
        value_name = "FORMAT",
        default_value = "csv"
    )]
    format: FormatName,

    /// The file to write, readable by you only; it appears when it is whole. By default standard output.
    #[arg(long, short, env = "TOUCHBASE_OUTPUT", value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    company: CompanyOption,
    #[command(flatten, next_help_heading = "Database")]
    database: DatabaseOptions,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum What {
    /// People, with their addresses, opt-outs and summaries.
    Leads,
    /// What was sent, said and received.
    Attempts,
    /// Everything that happened, in order, each with its hash in the chain.
    Events,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum FormatName {
    /// Cells between commas; the first line names the columns.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let session = Session::open(&options.database)?;
    let company_id = session.company(&options.company)?.id;
    match &options.output {
        None => write(options, &session, company_id, out)?,
        Some(path) => write_file(options, &session, company_id, path)?,
    }
    Ok(Ending::Clean)
}

/// Written beside its place and then moved there, so that nobody takes half a file for the whole.
fn write_file(
    options: &Options,
    session: &Session,
    company_id: CompanyId,
    path: &Path,
) -> anyhow::Result<()> {
    let directory = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let directory = directory.unwrap_or(Path::new("."));
    let shown = path.display();
    let mut file =
        NamedTempFile::new_in(directory).with_context(|| format!("cannot write {shown}"))?;
    write(options, session, company_id, &mut file)?;
    file.as_file().sync_all()?;
    file.persist(path)
        .with_context(|| format!("cannot write {shown}"))?;
    Ok(())
}

fn write(
    options: &Options,
    session: &Session,
    company_id: CompanyId,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let format = match options.format {
        FormatName::Csv => Format::Csv,
        FormatName::Jsonl => Format::Jsonl,
    };
    match options.what {
        What::Leads => write_pages(out, format, "leads", leads::pages(session, company_id)),
        What::Attempts => write_pages(
            out,
            format,
            "attempts",
            attempts::pages(session, company_id)?,
        ),
        What::Events => write_pages(out, format, "events", events::pages(session, company_id)),
    }
}

fn write_pages<Record: Exported>(
    out: &mut dyn Write,
    format: Format,
    what: &'static str,
    pages: impl Iterator<Item = anyhow::Result<Vec<Record>>>,
) -> anyhow::Result<()> {
    let is_shown = std::io::stdout().is_terminal();
    let bar = progress::counting(what);
    if is_shown {
        // The rows themselves are on the terminal.
        bar.finish_and_clear();
    }
    let mut exporter = Exporter::new(BufWriter::new(out), format)?;
    for page in pages {
        let page = page?;
        for record in &page {
            exporter.write(record)?;
        }
        bar.inc(page.len() as u64);
    }
    exporter.finish()?;
    bar.finish_and_clear();
    Ok(())
}
