//! `import`: how many rows a second come in, and how much memory that takes.

use crate::clock;
use crate::data::{Data, Size};
use crate::measured::per_second;
use crate::place::Place;
use crate::report::{self, Cell, Report, Table};
use crate::touchbase::{Installation, Kind};
use std::io::Write;

/// Attempts for each lead, in every database that is read from.
const ATTEMPTS_PER_LEAD: u64 = 10;

/// How importing is measured.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// Leads to import; of attempts, ten times as many.
    #[arg(long, value_name = "NUMBER", default_value_t = 100_000, value_parser = clap::value_parser!(u64).range(20..=1_000_000))]
    leads: u64,
}

/// A database that was filled.
pub(crate) struct Filled {
    pub(crate) installation: Installation,
    pub(crate) data: Data,
}

/// Measures and reports.
pub(crate) fn run(
    place: &Place,
    options: &Options,
    report: &mut Report<impl Write>,
) -> anyhow::Result<()> {
    let mut table = table();
    fill(place, options.leads, &mut table)?;
    report.add(&table)
}

/// The table of imports.
pub(crate) fn table() -> Table {
    let columns = [
        ("rows", "rows"),
        ("of", "kind"),
        ("seconds", "seconds"),
        ("per second", "per_second"),
        ("peak MiB", "peak_mebibytes"),
    ];
    Table::new("Imports from CSV, one command each", &columns)
}

/// Fills a new database by importing, and adds what that took.
pub(crate) fn fill(place: &Place, leads: u64, table: &mut Table) -> anyhow::Result<Filled> {
    let size = Size {
        leads,
        attempts_per_lead: ATTEMPTS_PER_LEAD,
    };
    let data = Data::new(size, clock::unix_milliseconds());
    let installation = Installation::new(place)?;
    for kind in [Kind::Leads, Kind::Attempts] {
        report::say(&format!("importing the {} of {leads} leads", kind.name()));
        let imported = installation.import(kind, &data)?;
        table.row(vec![
            Cell::Count(imported.rows),
            Cell::Text(kind.name().to_owned()),
            Cell::Seconds(imported.took),
            Cell::Rate(per_second(imported.rows, imported.took)),
            Cell::Mebibytes(Some(imported.peak_bytes)),
        ]);
    }
    Ok(Filled { installation, data })
}
