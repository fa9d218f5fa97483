//! `touchbase import`: what a CRM exported, brought into the ledger row by row.
//!
//! The file is read on one thread and committed on another, in batches: memory stays constant, and a server that runs on
//! the same database gets its turn. What was taken is never taken twice, so an import that was killed is simply run again.

mod attempts;
mod batch;
mod commit;
mod leads;
mod names;
mod options;
mod read;
mod report;
mod source;

use super::output::{self, OutputOptions};
use super::session::{Session, unexpected};
use super::{Ending, progress};
use crate::interchange::FileError;
use anyhow::Context as _;
use attempts::AttemptTaker;
use batch::Batch;
use commit::Committer;
use leads::LeadTaker;
use names::UserNames;
use report::Tally;
use source::Source;
use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use tempfile::TempDir;
use touchbase_core::command::{ImportKind, ImportStart};
use touchbase_core::{Command, Company, ImportId, Outcome};

pub(super) use attempts::VOID_REASON;
pub(super) use options::Options;

/// Batches that are read ahead of the one that is being committed.
const BATCHES_AHEAD: usize = 4;

/// What every row is taken with.
#[derive(Clone, Copy)]
struct Context<'a> {
    session: &'a Session,
    company: &'a Company,
    import_id: ImportId,
    users: &'a UserNames,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let database = Session::open(&options.database)?;
    let company = database.company(&options.company)?;
    let source = Source::open(&options.file, &database.runtime)?;
    let (session, _scratch) = if options.dry_run {
        let (copy, scratch) = copy_of(&database)?;
        (copy, Some(scratch))
    } else {
        (database, None)
    };
    let kind = options.kind.into();
    let import_id = start(&session, &company, kind, source.fingerprint)?;
    let users = UserNames::read(&session, company.id)?;
    let context = Context {
        session: &session,
        company: &company,
        import_id,
        users: &users,
    };
    let tally = take_in(context, kind, source, options)?;
    session.ask(
        company.id,
        Command::FinishImport(tally.totals(import_id, kind)),
    )?;
    finish(&tally, kind, options, out)?;
    Ok(Ending::clean_if(tally.rejected == 0))
}

/// A copy of the database beside it, for a dry run: every rule is asked, and nothing of it stays.
fn copy_of(session: &Session) -> anyhow::Result<(Session, TempDir)> {
    let directory = session.path.parent().unwrap_or(&session.path);
    let scratch = tempfile::Builder::new()
        .prefix(".touchbase-dry-run-")
        .tempdir_in(directory)
        .with_context(|| {
            format!(
                "cannot make a copy of the database in {}",
                directory.display()
            )
        })?;
    let path = scratch.path().join("copy.db");
    let mut private = File::options();
    private
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&path)?;
    session.wait(session.store.copy_to(&path))?;
    let (copy, _migrated) = Session::at(path, false)?;
    Ok((copy, scratch))
}

fn start(
    session: &Session,
    company: &Company,
    kind: ImportKind,
    fingerprint: [u8; 32],
) -> anyhow::Result<ImportId> {
    let start = ImportStart {
        import_id: ImportId(session.runtime.uuid_v7()),
        kind,
        fingerprint,
    };
    let outcome = session.ask(company.id, Command::StartImport(start))?;
    let Outcome::ImportStarted(import_id) = outcome else {
        return Err(unexpected(&outcome));
    };
    Ok(import_id)
}

/// Reads on a thread of its own, commits on this one.
fn take_in(
    context: Context<'_>,
    kind: ImportKind,
    source: Source,
    options: &Options,
) -> anyhow::Result<Tally> {
    let reading = options.reading(context.company, context.session.runtime.now())?;
    let bar = progress::bytes(source.size_bytes);
    let position = source.position();
    let name = source.name.clone();
    let (sender, batches) = sync_channel(BATCHES_AHEAD);
    thread::scope(|scope| {
        let reader = thread::Builder::new().name("reader".to_owned());
        let reader = reader.spawn_scoped(scope, || {
            let read = match kind {
                ImportKind::Leads => LeadTaker::read(context, source, &reading, &sender),
                ImportKind::Attempts => AttemptTaker::read(context, source, &reading, &sender),
            };
            if let Err(error) = read {
                // Whoever commits may have given up: then nobody wants to know.
                drop(sender.send(Err(error)));
            }
            drop(sender);
        });
        reader.context("cannot start the reading thread")?;
        let committer = Committer::new(context, &name, bar.clone());
        let tally = commit_all(committer, &batches, || bar.set_position(position.bytes()));
        bar.finish_and_clear();
        tally
    })
}

/// Commits what is read until the reader is done; what goes wrong ends the import, and running it again goes on.
fn commit_all(
    mut committer: Committer<'_>,
    batches: &Receiver<anyhow::Result<Batch>>,
    moved: impl Fn(),
) -> anyhow::Result<Tally> {
    for batch in batches {
        committer
            .commit(batch?)
            .context("the import broke off; run it again, and it goes on where it was")?;
        moved();
    }
    Ok(committer.into_tally())
}

fn finish(
    tally: &Tally,
    kind: ImportKind,
    options: &Options,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let OutputOptions { json } = options.output;
    tally.explain(kind, &mut io::stderr().lock())?;
    if json {
        output::json(out, &tally.document(options.dry_run))?;
        return Ok(());
    }
    tally.print(out)?;
    if options.dry_run {
        writeln!(
            out,
            "This was a dry run on a copy of the database: nothing was changed."
        )?;
    }
    out.flush()?;
    Ok(())
}

/// A file that cannot be read at all, with its name.
fn unreadable(name: &str, error: FileError) -> anyhow::Error {
    anyhow::Error::new(error).context(name.to_owned())
}
