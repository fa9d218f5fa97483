//! Ordinary commands, for tests to vary.

use touchbase_core::attempt::Threading;
use touchbase_core::command::{Cause, Command, NewAttempt, NewCompany, NewKey, NewLead, NewUser};
use touchbase_core::*;
use uuid::Uuid;

/// The company of every test.
pub(crate) const COMPANY: CompanyId = CompanyId(Uuid::from_u128(0xc0));

/// Its first admin.
pub(crate) const ADA: UserId = UserId(Uuid::from_u128(0xada));

/// A request that was received when it is decided.
pub(crate) fn request(actor: Actor, command: Command, received_at: Timestamp) -> Request {
    Request {
        company_id: COMPANY,
        actor,
        received_at,
        command,
    }
}

/// The command that makes a company of that name.
pub(crate) fn founding(name: &str) -> NewCompany {
    NewCompany {
        name: name.to_owned(),
        time_zone: "UTC".to_owned(),
        default_region: "US".to_owned(),
        erasure_key: [7; 32],
        admin: NewUser {
            user_id: ADA,
            name: "ada".to_owned(),
            email: "ada@acme.test".to_owned(),
            role: Role::Admin,
        },
        key: NewKey {
            key_id: KeyId(Uuid::from_u128(0xe7)),
            user_id: ADA,
            label: "first".to_owned(),
            token_hash: [1; 32],
        },
    }
}

/// A lead without addresses.
pub(crate) fn new_lead(lead_id: LeadId, status: Status) -> NewLead {
    NewLead {
        lead_id,
        profile: Profile {
            name: Some("Jane".to_owned()),
            source: "manual".to_owned(),
            custom: "{}".to_owned(),
            ..Profile::default()
        },
        status,
        identities: Vec::new(),
    }
}

/// An e-mail that Ada sent and wrote down.
pub(crate) fn new_attempt(attempt_id: AttemptId, lead_id: LeadId, at: Timestamp) -> NewAttempt {
    NewAttempt {
        attempt_id,
        lead_id,
        user_id: Some(ADA),
        method: Method::Email,
        direction: Direction::Outbound,
        state: State::Logged,
        subject: None,
        body: None,
        metadata: "{}".to_owned(),
        occurred_at: Some(at),
        threading: Threading::default(),
        external: None,
        response: None,
        cause: Cause::AlreadyHappened,
    }
}
