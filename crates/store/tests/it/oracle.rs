//! The oracle itself: whatever is changed behind the program's back, `verify` finds, and `backfill` mends what follows from
//! the ledger. A test that cannot fail proves nothing.

mod derivable;
mod ledger;

use crate::plain::{self, attempt, before, days, email, inbound, lead_id, record};
use crate::world::{Engine, World};
use rusqlite::Connection;
use touchbase_core::attempt::ExternalId;
use touchbase_core::command::{
    ImportKind, ImportStart, LeadImport, NewAttempt, NewLead, StateReport,
};
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Command, ImportId, State};

/// A company in which everything has happened once: 1 wrote and was answered, 2 was merged into 1 and 3 into nobody, 4 was
/// erased, 5 was never contacted, 6 came with an import.
async fn company() -> World {
    let world = World::new(Engine::Sqlite).await;
    for number in [1, 2, 3, 4, 5] {
        let identities = vec![email(&format!("lead{number}@x.example"))];
        let new = NewLead {
            identities,
            ..plain::lead(number, "Jane")
        };
        world.done(plain::create(new)).await;
    }
    let import = ImportId(plain::id(6, 1));
    let sent = NewAttempt {
        state: State::Queued,
        external: Some(external("SM1")),
        body: Some("Hello".to_owned()),
        ..attempt(1, lead_id(1), before(days(5)))
    };
    for command in [
        record(sent),
        Command::ReportState(StateReport {
            external: external("SM1"),
            state: State::Delivered,
        }),
        record(inbound(2, lead_id(1), before(days(4)))),
        record(attempt(3, lead_id(2), before(days(3)))),
        record(attempt(4, lead_id(4), before(days(2)))),
        record(attempt(5, lead_id(3), before(days(2)))),
        record(NewAttempt {
            state: State::NoAnswer,
            ..attempt(6, lead_id(3), before(days(1)))
        }),
        record(attempt(7, lead_id(3), before(days(1)))),
        plain::void(7, "Wrong person"),
        Command::OptOut {
            lead_id: lead_id(3),
            scope: OptOutScope::All,
        },
        Command::MergeLeads {
            loser: lead_id(2),
            into: lead_id(1),
        },
        Command::EraseLead(lead_id(4)),
        Command::StartImport(ImportStart {
            import_id: import,
            kind: ImportKind::Leads,
            fingerprint: [1; 32],
        }),
        Command::ImportLead(Box::new(LeadImport {
            import_id: import,
            lead_id: lead_id(6),
            external: Some(external("row 6")),
            profile: plain::profile(),
            owner_email: None,
            status: None,
            identities: vec![email("lead6@x.example")],
            opt_outs: Vec::new(),
            created_at: None,
        })),
    ] {
        world.wait(days(1));
        world.done(command).await;
    }
    world.assert_sound().await;
    world
}

fn external(id: &str) -> ExternalId {
    ExternalId {
        source: "elsewhere".to_owned(),
        id: id.to_owned(),
    }
}

/// Runs a statement behind the program's back. `:L3` stands for the id of lead 3, `:A1` for that of attempt 1.
async fn tamper(world: &World, sql: &str) {
    let mut sql = sql.replace(":C", &literal(crate::world::COMPANY.0));
    for number in 1..=9 {
        sql = sql.replace(&format!(":L{number}"), &literal(lead_id(number).0));
        sql = sql.replace(
            &format!(":A{number}"),
            &literal(plain::attempt_id(number).0),
        );
    }
    let connection = Connection::open(world.path()).unwrap();
    connection
        .pragma_update(None, "foreign_keys", false)
        .unwrap();
    connection
        .pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    connection.execute_batch(&sql).unwrap();
}

fn literal(id: uuid::Uuid) -> String {
    format!("x'{}'", id.simple())
}
