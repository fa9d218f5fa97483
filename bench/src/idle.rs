//! `idle`: what a server costs that has nothing to do, and how soon it answers after it was started.

use crate::load::{self, Question};
use crate::measured::median_by;
use crate::place::Place;
use crate::process::{Memory, Server, memory};
use crate::report::{self, Cell, Report, Table};
use crate::touchbase::Installation;
use crate::{clock, import};
use anyhow::Context;
use std::io::Write;
use std::time::Duration;

/// Starts of which the middle one is told.
const STARTS: usize = 10;

/// How idleness is measured.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// Leads in the database.
    #[arg(long, value_name = "NUMBER", default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(20..=1_000_000))]
    leads: u64,
}

/// One start.
struct Start {
    first_answer: Duration,
    memory_before: Option<u64>,
    memory_after: Option<u64>,
}

/// Measures and reports.
pub(crate) fn run(
    place: &Place,
    options: &Options,
    report: &mut Report<impl Write>,
) -> anyhow::Result<()> {
    let mut imports = import::table();
    let filled = import::fill(place, options.leads, &mut imports)?;
    report::say("starting and stopping");
    let starts = (0..STARTS).map(|_start| start(&filled.installation));
    let starts = starts.collect::<anyhow::Result<Vec<Start>>>()?;
    let first_answers = starts.iter().map(|start| start.first_answer).collect();
    let most = |memory: fn(&Start) -> Option<u64>| starts.iter().filter_map(memory).max();
    let columns = [
        ("leads", "leads"),
        ("first answer ms", "first_answer_milliseconds"),
        ("resident MiB", "resident_mebibytes"),
        ("after it MiB", "resident_after_answer_mebibytes"),
    ];
    let mut table = Table::new("An idle server", &columns);
    table.row(vec![
        Cell::Count(options.leads),
        Cell::Milliseconds(
            median_by(first_answers, Duration::cmp).context("it was never started")?,
        ),
        Cell::Mebibytes(most(|start| start.memory_before)),
        Cell::Mebibytes(most(|start| start.memory_after)),
    ]);
    table.note(format!(
        "From before the process exists to the first page of leads: the median of {STARTS} starts on an existing database. \
         Memory: the most among them, before and after that answer."
    ));
    report.add(&table)
}

fn start(installation: &Installation) -> anyhow::Result<Start> {
    let question = Question::get("the first page", "/api/leads", &installation.admin.token);
    let started_at = clock::now();
    let server = installation.serve()?;
    let resident = |server: &Server| memory(server.target().process_id, Memory::Resident);
    let memory_before = resident(&server);
    load::ask_once(server.target(), &question)?;
    Ok(Start {
        first_answer: started_at.elapsed(),
        memory_before,
        memory_after: resident(&server),
    })
}
