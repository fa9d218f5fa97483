//! What is written straight must be what the store would have written: its own oracle is asked.

use super::*;
use std::sync::Arc;
use std::time::Duration;
use touchbase_core::command::{NewCompany, NewKey, NewLead, NewUser};
use touchbase_core::{
    Actor, Command, CompanyId, KeyId, LeadId, Profile, Request, Role, Status, Timestamp, UserId,
};
use touchbase_store::{Entry, Store, StoreOptions};

const ADMIN: UserId = UserId(Uuid::from_u128(2));
const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));

fn at() -> Timestamp {
    Timestamp::from_micros(1_700_000_000_000_000)
}

fn company() -> Command {
    let admin = NewUser {
        user_id: ADMIN,
        name: "Ann".to_owned(),
        email: "ann@bench.example".to_owned(),
        role: Role::Admin,
    };
    let key = NewKey {
        key_id: KeyId(Uuid::from_u128(3)),
        user_id: ADMIN,
        label: "first".to_owned(),
        token_hash: [7; 32],
    };
    Command::CreateCompany(Box::new(NewCompany {
        name: "Bench".to_owned(),
        time_zone: "UTC".to_owned(),
        default_region: "DE".to_owned(),
        erasure_key: [0; 32],
        admin,
        key,
    }))
}

fn lead(id: Uuid) -> Command {
    let profile = Profile {
        name: Some("Ada".to_owned()),
        source: "test".to_owned(),
        custom: "{}".to_owned(),
        ..Profile::default()
    };
    Command::CreateLead(Box::new(NewLead {
        lead_id: LeadId(id),
        profile,
        status: Status::Contacted,
        identities: Vec::new(),
    }))
}

async fn store_in(directory: &Path) -> Store {
    let options = StoreOptions {
        path: directory.join("touchbase.db"),
        clock: Arc::new(at),
        durable: true,
    };
    Store::open(&options).await.unwrap().0
}

async fn carry_out(store: &Store, actor: Actor, command: Command) {
    let request = Request {
        company_id: COMPANY,
        actor,
        received_at: at(),
        command,
    };
    store.commit(Entry::new(request)).await.unwrap();
}

#[tokio::test]
async fn the_oracle_finds_nothing_in_what_was_written_straight() {
    let directory = tempfile::tempdir().unwrap();
    let leads: Vec<Uuid> = (10..15).map(Uuid::from_u128).collect();
    let store = store_in(directory.path()).await;
    carry_out(&store, Actor::INTEGRATION, company()).await;
    for id in &leads {
        carry_out(&store, Actor::user(ADMIN, Role::Admin), lead(*id)).await;
    }
    store.close().await;

    let admin = Admin {
        company_id: COMPANY.0,
        user_id: ADMIN.0,
        token: String::new(),
    };
    let mut straight =
        Straight::open(&directory.path().join("touchbase.db"), &admin, leads).unwrap();
    let load = Load {
        connections: 16,
        measured: Duration::from_millis(20),
    };
    let measured = straight.drive(load).unwrap();
    assert!(measured.rate > 0.0);
    drop(straight);

    let found = store_in(directory.path()).await;
    let found = found.verify(COMPANY, &|_| {}).await.unwrap();
    assert!(
        found.attempts >= 16 && found.attempts.is_multiple_of(16),
        "{found:?}"
    );
    assert_eq!(found.breaches, vec![]);
}
