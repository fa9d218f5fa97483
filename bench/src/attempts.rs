//! `attempts`: how many attempts a second can be logged, and at what latency, beside what the same machine can do at most.

use crate::data::{BODY, Data, SUBJECT, Size};
use crate::effort::Effort;
use crate::load::{self, ID, Load, Question};
use crate::measured::{Measured, median_by, ratio};
use crate::place::Place;
use crate::report::{self, Cell, Report, Table};
use crate::straight::Straight;
use crate::touchbase::{Installation, Kind};
use crate::{clock, nothing};
use anyhow::Context;
use std::io::Write;

/// How the writing is measured.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// Leads over which the attempts are spread.
    #[arg(long, value_name = "NUMBER", default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    leads: u64,
    #[command(flatten)]
    effort: Effort,
}

/// Each figure is the middle one of so many, taken in turns with the others: a disturbance hits all alike.
const ROUNDS: usize = 3;

/// What was measured at one number of connections.
struct Three {
    touchbase: Measured,
    straight: Measured,
    nothing: Measured,
}

/// Measures and reports.
pub(crate) fn run(
    place: &Place,
    options: &Options,
    report: &mut Report<impl Write>,
) -> anyhow::Result<()> {
    let size = Size {
        leads: options.leads,
        attempts_per_lead: 0,
    };
    let data = Data::new(size, clock::unix_milliseconds());
    let installation = Installation::new(place)?;
    installation.import(Kind::Leads, &data)?;
    let leads = data.contacted_leads(options.leads);
    let copy = installation.copy_database()?;
    let mut straight = Straight::open(&copy, &installation.admin, leads.clone())?;
    let server = installation.serve()?;
    let nothing = nothing::start(place)?;
    let token = &installation.admin.token;
    let log = question(&format!("/api/leads/{ID}/contacts"), token).about(&leads);
    let do_nothing = question("/nothing", token);

    let mut table = table(options);
    for load in options.effort.loads() {
        let [mut touchbases, mut straights, mut nothings] = [const { Vec::new() }; 3];
        for round in 1..=ROUNDS {
            report::say(&format!(
                "attempts at {} connections, round {round} of {ROUNDS}",
                load.connections
            ));
            touchbases.push(load::drive(server.target(), &log, load)?);
            straights.push(straight.drive(load)?);
            nothings.push(load::drive(nothing.target(), &do_nothing, load)?);
        }
        let three = Three {
            touchbase: middle(touchbases)?,
            straight: middle(straights)?,
            nothing: middle(nothings)?,
        };
        add_rows(&mut table, load, &three);
    }
    report.add(&table)
}

fn middle(rounds: Vec<Measured>) -> anyhow::Result<Measured> {
    median_by(rounds, |one, other| one.rate.total_cmp(&other.rate)).context("nothing was measured")
}

/// An attempt as a rep's program logs it. Where nothing is done with it, it is read all the same.
pub(crate) fn question(path: &str, token: &str) -> Question {
    let body = serde_json::json!({
        "method": "email", "direction": "outbound", "subject": SUBJECT, "body": BODY, "already_happened": true,
    });
    Question::post(path, path, token, &body.to_string())
}

fn table(options: &Options) -> Table {
    let title = format!("Attempts logged, spread over {} leads", options.leads);
    let columns = [
        ("connections", "connections"),
        ("what", "what"),
        ("per second", "per_second"),
        ("p50 ms", "p50_milliseconds"),
        ("p95 ms", "p95_milliseconds"),
        ("p99 ms", "p99_milliseconds"),
        ("touchbase ×", "touchbase_ratio"),
        ("server µs", "server_cpu_microseconds"),
        ("load µs", "load_cpu_microseconds"),
    ];
    let mut table = Table::new(title, &columns);
    table.note(
        "straight: the same transaction straight on SQLite, as many attempts in a batch as there are connections. \
         nothing: the same JSON posted to a route that does nothing, on the same HTTP stack.",
    );
    table.note(format!(
        "Each figure is the middle one of {ROUNDS} rounds. Server and load share the machine; the last two columns are the processor time of each per answer. Each connection \
         asks again once it is answered: the latencies are not corrected for coordinated omission.",
    ));
    table
}

fn add_rows(table: &mut Table, load: Load, three: &Three) {
    let rows = [
        ("touchbase", &three.touchbase),
        ("straight", &three.straight),
        ("nothing", &three.nothing),
    ];
    for (what, measured) in rows {
        table.row(vec![
            Cell::Count(load.connections as u64),
            Cell::Text(what.to_owned()),
            Cell::Rate(measured.rate),
            Cell::Milliseconds(measured.p50),
            Cell::Milliseconds(measured.p95),
            Cell::Milliseconds(measured.p99),
            Cell::Ratio(ratio(three.touchbase.rate, measured.rate)),
            Cell::Microseconds(measured.server_cpu),
            Cell::Microseconds(measured.client_cpu),
        ]);
    }
}
