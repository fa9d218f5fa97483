//! `reads`: pages per second and their latencies, in databases of several sizes.

mod questions;

use crate::effort::Effort;
use crate::import::{self, Filled};
use crate::load::{self, Load};
use crate::measured::{Measured, ratio, span_ratio};
use crate::nothing;
use crate::place::Place;
use crate::report::{self, Cell, Report, Table};
use questions::{Asked, NOTHING};
use std::io::Write;

/// How reading is measured.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// Leads in the databases, ten attempts for each; the last is compared with the first.
    #[arg(long, value_name = "NUMBER,…", value_delimiter = ',', default_values_t = [10_000, 100_000], value_parser = clap::value_parser!(u64).range(20..=1_000_000))]
    leads: Vec<u64>,
    /// Only what has this in its name.
    #[arg(long, value_name = "TEXT", default_value = "")]
    only: String,
    #[command(flatten)]
    effort: Effort,
}

/// One figure.
struct Figure {
    what: String,
    load: Load,
    measured: Measured,
}

/// Measures and reports.
pub(crate) fn run(
    place: &Place,
    options: &Options,
    report: &mut Report<impl Write>,
) -> anyhow::Result<()> {
    let mut imports = import::table();
    let mut sizes = Vec::new();
    for leads in &options.leads {
        let filled = import::fill(place, *leads, &mut imports)?;
        let figures = measure(place, options, &filled)?;
        report.add(&table(*leads, &figures))?;
        sizes.push((*leads, figures));
    }
    report.add(&imports)?;
    if let [(fewer, first), .., (more, last)] = sizes.as_slice() {
        report.add(&comparison(*fewer, *more, first, last))?;
    }
    Ok(())
}

/// Every question under every load.
fn measure(place: &Place, options: &Options, filled: &Filled) -> anyhow::Result<Vec<Figure>> {
    let server = filled.installation.serve()?;
    let nothing = nothing::start(place)?;
    let token = &filled.installation.admin.token;
    let asked = questions::all(server.target(), nothing.target(), token, &filled.data)?;
    let mut figures = Vec::new();
    for load in options.effort.loads() {
        for Asked { target, question } in &asked {
            if question.name == NOTHING || question.name.contains(&options.only) {
                report::say(&format!(
                    "{} at {} connections",
                    question.name, load.connections
                ));
                figures.push(Figure {
                    what: question.name.clone(),
                    load,
                    measured: load::drive(*target, question, load)?,
                });
            }
        }
    }
    Ok(figures)
}

fn table(leads: u64, figures: &[Figure]) -> Table {
    let columns = [
        ("what", "what"),
        ("connections", "connections"),
        ("per second", "per_second"),
        ("p50 ms", "p50_milliseconds"),
        ("p99 ms", "p99_milliseconds"),
        ("× nothing", "nothing_ratio"),
        ("bytes", "answer_bytes"),
        ("server µs", "server_cpu_microseconds"),
        ("load µs", "load_cpu_microseconds"),
    ];
    let mut table = Table::new(
        format!("Reads, {leads} leads with ten attempts each"),
        &columns,
    );
    for figure in figures {
        let measured = &figure.measured;
        let limit = figures.iter().find(|other| {
            other.what == NOTHING && other.load.connections == figure.load.connections
        });
        let compared = limit.and_then(|limit| ratio(measured.rate, limit.measured.rate));
        table.row(vec![
            Cell::Text(figure.what.clone()),
            Cell::Count(figure.load.connections as u64),
            Cell::Rate(measured.rate),
            Cell::Milliseconds(measured.p50),
            Cell::Milliseconds(measured.p99),
            Cell::Ratio(compared),
            Cell::Count(measured.answer_bytes as u64),
            Cell::Microseconds(measured.server_cpu),
            Cell::Microseconds(measured.client_cpu),
        ]);
    }
    table
}

fn comparison(fewer: u64, more: u64, first: &[Figure], last: &[Figure]) -> Table {
    let columns = [
        ("what", "what"),
        ("connections", "connections"),
        ("p99 ms: fewer", "fewer_p99_milliseconds"),
        ("more", "more_p99_milliseconds"),
        ("×", "p99_ratio"),
        ("server µs: fewer", "fewer_server_cpu_microseconds"),
        ("more", "more_server_cpu_microseconds"),
        ("×", "server_cpu_ratio"),
    ];
    let title = format!("The same reads with {fewer} and with {more} leads");
    let mut table = Table::new(title, &columns);
    for (first, last) in first.iter().zip(last) {
        let (before, after) = (&first.measured, &last.measured);
        let cpus = before.server_cpu.zip(after.server_cpu);
        table.row(vec![
            Cell::Text(first.what.clone()),
            Cell::Count(first.load.connections as u64),
            Cell::Milliseconds(before.p99),
            Cell::Milliseconds(after.p99),
            Cell::Ratio(span_ratio(after.p99, before.p99)),
            Cell::Microseconds(before.server_cpu),
            Cell::Microseconds(after.server_cpu),
            Cell::Ratio(cpus.and_then(|(before, after)| span_ratio(after, before))),
        ]);
    }
    table.note(
        "What else the machine does moves a p99 at once, and the processor time of an answer hardly.",
    );
    table
}
