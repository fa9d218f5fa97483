//! What became of a file's rows.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};
use touchbase_core::command::{ImportKind, ImportTotals};
use touchbase_core::{ImportEffect, ImportId, Imported};

/// Different unknown users that are told apart: a company has hundreds of users at most, a broken column any number.
const UNKNOWN_USERS_MAX: usize = 1_000;
/// Unknown users that a message names.
const UNKNOWN_USERS_NAMED_MAX: usize = 20;

/// Rows by what became of them. A row about several leads counts once for each.
#[derive(Default, Debug)]
pub(super) struct Tally {
    /// Made something new.
    pub(super) created: u64,
    /// Changed something known.
    pub(super) updated: u64,
    /// Changed nothing.
    pub(super) unchanged: u64,
    /// Could not be taken.
    pub(super) rejected: u64,
    /// Things that were not understood in rows that were taken.
    pub(super) warnings: u64,
    /// Those of them that were not shown.
    pub(super) warnings_hidden: u64,
    /// Nothing to import, by reason.
    skipped: BTreeMap<String, u64>,
    /// Users whom nobody knows, and in how many rows they are named.
    unknown_users: BTreeMap<String, u64>,
}

impl Tally {
    /// A row was taken.
    pub(super) fn count(&mut self, imported: Imported) {
        let effect = match imported.effect {
            ImportEffect::Created => &mut self.created,
            ImportEffect::Updated => &mut self.updated,
            ImportEffect::Unchanged => &mut self.unchanged,
        };
        *effect += 1;
        if let Some(user) = imported.unknown_user {
            self.count_unknown_user(user);
        }
    }

    /// What the reader saw beside the rows that it took.
    pub(super) fn count_aside(&mut self, skipped: Vec<String>, unknown_users: Vec<String>) {
        for reason in skipped {
            *self.skipped.entry(reason).or_default() += 1;
        }
        for user in unknown_users {
            self.count_unknown_user(user);
        }
    }

    fn count_unknown_user(&mut self, user: String) {
        if self.unknown_users.len() < UNKNOWN_USERS_MAX || self.unknown_users.contains_key(&user) {
            *self.unknown_users.entry(user).or_default() += 1;
        }
    }

    /// All of them.
    pub(super) fn rows(&self) -> u64 {
        let taken = self.created + self.updated + self.unchanged;
        taken + self.rejected + self.skipped.values().sum::<u64>()
    }

    /// What the ledger keeps of it.
    pub(super) fn totals(&self, import_id: ImportId, kind: ImportKind) -> ImportTotals {
        ImportTotals {
            import_id,
            kind,
            created: self.created,
            updated: self.updated,
            unchanged: self.unchanged,
            rejected: self.rejected,
        }
    }

    /// What a person should know beside the numbers.
    pub(super) fn explain(&self, kind: ImportKind, out: &mut dyn Write) -> io::Result<()> {
        if self.warnings_hidden > 0 {
            writeln!(out, "… and {} more such warnings.", self.warnings_hidden)?;
        }
        if self.unknown_users.is_empty() {
            return Ok(());
        }
        let mut named: Vec<String> = self
            .unknown_users
            .iter()
            .take(UNKNOWN_USERS_NAMED_MAX)
            .map(|(user, rows)| {
                format!(
                    "{user} ({rows} {})",
                    if *rows == 1 { "row" } else { "rows" }
                )
            })
            .collect();
        if self.unknown_users.len() > UNKNOWN_USERS_NAMED_MAX {
            named.push("and others".to_owned());
        }
        let advice = match kind {
            ImportKind::Leads => {
                "Their leads were taken without an owner. Add these users with `touchbase user add`, then import the file \
                 again: the leads get their owners."
            }
            ImportKind::Attempts => {
                "Their attempts were taken without a user, and stay so, for an attempt that is known is not changed. Next time \
                 add the users first with `touchbase user add`; `--dry-run` names them."
            }
        };
        writeln!(
            out,
            "Not known here as exactly one user: {}. {advice}",
            named.join(", ")
        )
    }

    /// The numbers, for a person.
    pub(super) fn print(&self, out: &mut dyn Write) -> io::Result<()> {
        let numbers = [
            ("created", self.created),
            ("updated", self.updated),
            ("unchanged", self.unchanged),
        ];
        for (name, count) in numbers {
            writeln!(out, "{name:10}{count:>9}")?;
        }
        writeln!(
            out,
            "{:10}{:>9}",
            "skipped",
            self.skipped.values().sum::<u64>()
        )?;
        for (reason, count) in &self.skipped {
            writeln!(out, "{:10}{count:>9}  {reason}", "")?;
        }
        writeln!(out, "{:10}{:>9}", "rejected", self.rejected)
    }

    /// The numbers, for a program.
    pub(super) fn document(&self, is_dry_run: bool) -> Value {
        let skipped: u64 = self.skipped.values().sum();
        let unknown: Vec<&String> = self.unknown_users.keys().collect();
        json!({
            "created": self.created, "updated": self.updated, "unchanged": self.unchanged, "skipped": skipped,
            "rejected": self.rejected, "warnings": self.warnings, "unknown_users": unknown, "dry_run": is_dry_run,
        })
    }
}
