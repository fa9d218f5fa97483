//! Every kind of change is written and read back as the decisions say.

use crate::conformance::{assert_reads, carry_out};
use crate::memory::Memory;
use crate::plain::{self, attempt, days, email, hours, lead_id, phone, record};
use crate::world::{DAWN, Engine, World};
use std::collections::BTreeSet;
use touchbase_core::attempt::ExternalId;
use touchbase_core::command::{
    ImportKind, ImportStart, ImportTotals, LeadImport, LeadUpdate, NewAttempt, NewKey, StateReport,
    UserUpdate,
};
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Command, ImportId, KeyId, Method, Role, State, Status};

#[tokio::test]
async fn every_change_round_trips() {
    for engine in Engine::ALL {
        let world = World::empty(engine).await;
        let mut memory = Memory::default();
        let stories = [people(), leads(), attempts(), endings()];
        for command in stories.into_iter().flatten() {
            world.wait(hours(1));
            let refused = memory
                .clone()
                .carry_out(&world.request(command.clone()), world.now());
            assert!(refused.is_ok(), "{refused:?}");
            carry_out(&world, &mut memory, command).await;
            assert_reads(&world, &memory).await;
        }
        world.assert_sound().await;
        let made: BTreeSet<String> = memory.changes.iter().map(kind).collect();
        assert_eq!(made, kinds());
    }
}

fn kind(change: &touchbase_core::Change) -> String {
    let shown = format!("{change:?}");
    shown.split('(').next().unwrap().to_owned()
}

/// The members of the enumeration, as its source lists them.
fn kinds() -> BTreeSet<String> {
    let source = include_str!("../../../core/src/change.rs");
    let (_, members) = source.split_once("pub enum Change {").unwrap();
    let (members, _) = members.split_once("\n}").unwrap();
    let members = members
        .lines()
        .filter_map(|line| line.trim().split_once('('));
    let members = members.filter(|(name, _)| !name.starts_with('/'));
    members.map(|(name, _)| name.to_owned()).collect()
}

fn people() -> Vec<Command> {
    let rep = plain::user(2, Role::Rep);
    let key = NewKey {
        key_id: KeyId(plain::id(3, 2)),
        user_id: rep.user_id,
        label: "phone".to_owned(),
        token_hash: [2; 32],
    };
    vec![
        plain::company("Acme"),
        Command::CreateUser(rep.clone()),
        Command::CreateKey(key.clone()),
        Command::RevokeKey(key.key_id),
        Command::UpdateUser(UserUpdate {
            user_id: rep.user_id,
            name: Some("Zoë".to_owned()),
            role: Some(Role::Agent),
            active: Some(false),
        }),
    ]
}

const IMPORT: ImportStart = ImportStart {
    import_id: ImportId(plain::id(6, 1)),
    kind: ImportKind::Leads,
    fingerprint: [6; 32],
};

fn leads() -> Vec<Command> {
    let mut jane = plain::lead(1, "Jane");
    jane.identities = vec![email("jane@x.example"), phone("+33612345678")];
    let mut renamed = plain::update(lead_id(1));
    renamed.profile.name = Some(Some("Jane Doe".to_owned()));
    renamed.profile.organization = Some(Some("Söhne".to_owned()));
    renamed.profile.time_zone = Some(Some("Europe/Berlin".to_owned()));
    renamed.profile.custom = Some(r#"{"a":{"b":[1.5,"\""]}}"#.to_owned());
    let all = OptOutScope::All;
    let sms = OptOutScope::Method(Method::Sms);
    vec![
        Command::CreateLead(Box::new(jane)),
        Command::UpdateLead(Box::new(LeadUpdate {
            status: Some(Status::Qualified),
            identities: Some(vec![email("doe@x.example")]),
            ..renamed
        })),
        Command::OptOut {
            lead_id: lead_id(1),
            scope: all,
        },
        Command::OptOut {
            lead_id: lead_id(1),
            scope: sms,
        },
        Command::WithdrawOptOut {
            lead_id: lead_id(1),
            scope: all,
        },
        Command::StartImport(IMPORT),
        Command::ImportLead(Box::new(LeadImport {
            import_id: IMPORT.import_id,
            lead_id: lead_id(2),
            external: Some(external("row 2")),
            profile: plain::profile(),
            owner_email: Some("alice@acme.example".to_owned()),
            status: Some(Status::Enriched),
            identities: vec![email("two@x.example")],
            opt_outs: vec![sms],
            created_at: Some(plain::before(days(400))),
        })),
        plain::create(plain::lead(3, "Three")),
    ]
}

fn external(id: &str) -> ExternalId {
    ExternalId {
        source: "elsewhere".to_owned(),
        id: id.to_owned(),
    }
}

fn attempts() -> Vec<Command> {
    let sent = NewAttempt {
        state: State::Queued,
        external: Some(external("SM1")),
        subject: Some("Quick question".to_owned()),
        body: Some("Bonjour,\n\tça va ?".to_owned()),
        ..attempt(1, lead_id(2), DAWN.minus(days(3)))
    };
    let answer = NewAttempt {
        user_id: None,
        ..plain::inbound(2, lead_id(2), DAWN.minus(days(1)))
    };
    let report = |state| {
        Command::ReportState(StateReport {
            external: external("SM1"),
            state,
        })
    };
    vec![
        report(State::Sending),
        record(sent),
        report(State::Delivered),
        record(answer),
        // Recorded late, it takes the credit over.
        record(attempt(3, lead_id(2), DAWN.minus(days(2)))),
        plain::mark(1, true),
        plain::void(3, "Wrong person"),
        record(attempt(4, lead_id(1), DAWN.minus(days(2)))),
    ]
}

fn endings() -> Vec<Command> {
    vec![
        Command::FinishImport(ImportTotals {
            import_id: IMPORT.import_id,
            kind: ImportKind::Leads,
            created: 1,
            updated: 0,
            unchanged: 0,
            rejected: 2,
        }),
        Command::MergeLeads {
            loser: lead_id(1),
            into: lead_id(2),
        },
        Command::MergeLeads {
            loser: lead_id(2),
            into: lead_id(3),
        },
        Command::EraseLead(lead_id(1)),
    ]
}
