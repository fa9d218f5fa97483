//! What the reader hands over at once: commands to be committed together, and what is to be said.

use crate::interchange::Remark;
use touchbase_core::limits::IMPORT_ROWS_PER_COMMIT_MAX;
use touchbase_core::{Command, Refusal};

/// A part of a file.
#[derive(Default)]
pub(super) struct Batch {
    /// The commands, each with the line that it comes from.
    pub(super) commands: Vec<(u64, Command)>,
    /// What is to be said about rows.
    pub(super) complaints: Vec<Complaint>,
    /// Why rows were left aside that are nothing to import.
    pub(super) skipped: Vec<String>,
    /// Users whom rows name and whom nobody knows.
    pub(super) unknown_users: Vec<String>,
}

/// Something to be said about a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Complaint {
    /// Its line.
    pub(super) line: u64,
    /// The column or field it is about.
    pub(super) field: Option<String>,
    /// What is the matter.
    pub(super) message: String,
    /// Whether the row was taken in spite of it.
    pub(super) is_warning: bool,
}

impl Batch {
    pub(super) fn is_full(&self) -> bool {
        let said = self.complaints.len() + self.skipped.len();
        self.commands.len().max(said) >= IMPORT_ROWS_PER_COMMIT_MAX
    }

    /// A row cannot be taken.
    pub(super) fn reject(&mut self, remark: Remark) {
        self.complaints.push(Complaint {
            line: remark.line,
            field: remark.field,
            message: remark.message,
            is_warning: false,
        });
    }

    /// A row is taken, though not all of it is understood.
    pub(super) fn warn(&mut self, remark: Remark) {
        self.complaints.push(Complaint {
            line: remark.line,
            field: remark.field,
            message: remark.message,
            is_warning: true,
        });
    }
}

impl Complaint {
    /// The ledger refused a row.
    pub(super) fn refused(line: u64, refusal: &Refusal) -> Self {
        let field = if let Refusal::Invalid { field, .. } = refusal {
            Some((*field).to_owned())
        } else {
            None
        };
        Self {
            line,
            field,
            message: refusal.to_string(),
            is_warning: false,
        }
    }
}
