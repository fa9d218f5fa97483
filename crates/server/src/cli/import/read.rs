//! From the rows of a file to batches.

use super::batch::Batch;
use crate::interchange::{FileError, Outcome, Product};
use std::io::{self, Write};
use std::sync::mpsc::SyncSender;

/// Where batches go.
pub(super) type Batches = SyncSender<anyhow::Result<Batch>>;

/// Reads all rows, lets `take` make commands of each, and hands them over in batches.
pub(super) fn read<Row>(
    rows: impl Iterator<Item = Result<Outcome<Row>, FileError>>,
    mut take: impl FnMut(Row, &mut Batch) -> anyhow::Result<()>,
    batches: &Batches,
) -> anyhow::Result<()> {
    let mut batch = Batch::default();
    for row in rows {
        match row? {
            Outcome::Row(row) => take(row, &mut batch)?,
            Outcome::Skipped(remark) => batch.skipped.push(remark.message),
            Outcome::Bad(remark) => batch.reject(remark),
        }
        if batch.is_full() && batches.send(Ok(std::mem::take(&mut batch))).is_err() {
            // Nobody commits any more: what went wrong there is told there.
            return Ok(());
        }
    }
    drop(batches.send(Ok(batch)));
    Ok(())
}

/// Says what the file was taken for.
pub(super) fn describe<'a>(
    product: Product,
    kept: impl Iterator<Item = (&'a str, &'a str)>,
    kept_in: &str,
) -> io::Result<()> {
    let mut out = io::stderr().lock();
    let written_by = match product {
        Product::Hubspot => "an export of HubSpot",
        Product::Salesforce => "an export of Salesforce",
        Product::Pipedrive => "an export of Pipedrive",
        Product::Touchbase => "an export of touchbase",
        Product::Csv => "a file of no product known here",
    };
    writeln!(out, "Read as {written_by}.")?;
    let kept: Vec<&str> = kept.map(|(header, _)| header).collect();
    if !kept.is_empty() {
        writeln!(
            out,
            "Columns without a field of their own, kept in {kept_in}: {}.",
            kept.join(", ")
        )?;
    }
    Ok(())
}
