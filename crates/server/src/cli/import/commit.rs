//! Commits batches and keeps count of what became of each row.

use super::Context;
use super::batch::{Batch, Complaint};
use super::report::Tally;
use crate::ask::{AskError, outcome};
use indicatif::ProgressBar;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use touchbase_core::{Actor, Outcome};
use touchbase_store::Entry;

/// Warnings that are shown one by one; the rest is counted.
const WARNINGS_SHOWN_MAX: u64 = 20;

pub(super) struct Committer<'a> {
    context: Context<'a>,
    file: &'a str,
    bar: ProgressBar,
    tally: Tally,
}

impl<'a> Committer<'a> {
    pub(super) fn new(context: Context<'a>, file: &'a str, bar: ProgressBar) -> Self {
        Self {
            context,
            file,
            bar,
            tally: Tally::default(),
        }
    }

    /// Commits a batch, and says what is to be said about its rows, in their order.
    pub(super) fn commit(&mut self, batch: Batch) -> anyhow::Result<()> {
        let Batch {
            commands,
            mut complaints,
            skipped,
            unknown_users,
        } = batch;
        let session = self.context.session;
        let asker = session.asker(self.context.company.id);
        let (lines, entries): (Vec<u64>, Vec<Entry>) = commands
            .into_iter()
            .map(|(line, command)| (line, asker.entry(Actor::INTEGRATION, command)))
            .unzip();
        if !entries.is_empty() {
            let answers = session.wait(session.store.commit_all(entries));
            for (line, answered) in lines.into_iter().zip(answers) {
                match outcome(answered?) {
                    Ok(Outcome::Imported(imported)) => self.tally.count(imported),
                    Ok(other) => return Err(super::unexpected(&other)),
                    Err(AskError::Refused(refusal)) => {
                        complaints.push(Complaint::refused(line, &refusal));
                    }
                    Err(AskError::Store(error)) => return Err(error.into()),
                }
            }
        }
        self.tally.count_aside(skipped, unknown_users);
        complaints.sort_by_key(|complaint| complaint.line);
        self.say(&complaints)?;
        self.bar.set_message(format!("{} rows", self.tally.rows()));
        Ok(())
    }

    pub(super) fn into_tally(self) -> Tally {
        self.tally
    }

    fn say(&mut self, complaints: &[Complaint]) -> io::Result<()> {
        let mut lines = String::new();
        for complaint in complaints {
            if complaint.is_warning {
                self.tally.warnings += 1;
            } else {
                self.tally.rejected += 1;
            }
            if complaint.is_warning && self.tally.warnings > WARNINGS_SHOWN_MAX {
                continue;
            }
            // Writing to a String cannot fail.
            let _infallible = write!(lines, "{}:{}: ", self.file, complaint.line);
            if complaint.is_warning {
                lines.push_str("warning: ");
            }
            if let Some(field) = &complaint.field {
                let _infallible = write!(lines, "{field}: ");
            }
            lines.push_str(&complaint.message);
            lines.push('\n');
        }
        self.tally.warnings_hidden = self.tally.warnings.saturating_sub(WARNINGS_SHOWN_MAX);
        if lines.is_empty() {
            return Ok(());
        }
        self.bar
            .suspend(|| io::stderr().write_all(lines.as_bytes()))
    }
}
