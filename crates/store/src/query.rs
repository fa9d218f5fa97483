//! Named queries: one file per resource, each statement begins with the company.
//!
//! The few look-ups that must come before the company is known are in [`tenants`].

pub(crate) mod answers;
pub(crate) mod attempts;
pub(crate) mod events;
pub(crate) mod leads;
pub(crate) mod tenants;
pub(crate) mod users;

use crate::value::{Columns, CorruptRow};

/// The engine's own name for a row.
pub(crate) fn row_id(columns: &mut Columns<'_, '_>) -> Result<i64, CorruptRow> {
    columns.int()
}

/// A count.
pub(crate) fn count(columns: &mut Columns<'_, '_>) -> Result<u64, CorruptRow> {
    columns.count()
}

#[cfg(test)]
mod tests;
