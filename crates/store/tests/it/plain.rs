//! Plain commands: what a test does not care about is filled in.

use crate::world::{ADMIN, DAWN};
use std::time::Duration;
use touchbase_core::attempt::Threading;
use touchbase_core::command::{
    Cause, LeadUpdate, NewAttempt, NewCompany, NewKey, NewLead, NewUser, ProfileUpdate,
    ResponseMark, VoidRequest,
};
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::{
    AttemptId, Command, Direction, KeyId, LeadId, Method, Profile, Role, State, Status, Timestamp,
    UserId,
};
use uuid::Uuid;

/// An id of a kind of things. Later ones are not greater: whoever counts on that is found out.
pub(crate) const fn id(kind: u64, number: u64) -> Uuid {
    Uuid::from_u64_pair(kind, number.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// One of a few, in turn.
pub(crate) fn nth<T: Copy>(from: &[T], number: u64) -> T {
    let place = usize::try_from(number).unwrap() % from.len();
    from[place]
}

pub(crate) const fn lead_id(number: u64) -> LeadId {
    LeadId(id(4, number))
}

pub(crate) const fn attempt_id(number: u64) -> AttemptId {
    AttemptId(id(5, number))
}

pub(crate) const fn hours(count: u64) -> Duration {
    Duration::from_hours(count)
}

pub(crate) const fn days(count: u64) -> Duration {
    Duration::from_hours(24 * count)
}

pub(crate) fn company(name: &str) -> Command {
    company_with(1, name)
}

/// A company whose admin and key have this number.
pub(crate) fn company_with(number: u8, name: &str) -> Command {
    let admin = UserId(id(2, u64::from(number)));
    Command::CreateCompany(Box::new(NewCompany {
        name: name.to_owned(),
        time_zone: "Europe/Paris".to_owned(),
        default_region: "FR".to_owned(),
        erasure_key: [7; 32],
        admin: NewUser {
            user_id: admin,
            name: "Alice Martin".to_owned(),
            email: "alice@acme.example".to_owned(),
            role: Role::Admin,
        },
        key: NewKey {
            key_id: KeyId(id(3, u64::from(number))),
            user_id: admin,
            label: "first".to_owned(),
            token_hash: [number; 32],
        },
    }))
}

pub(crate) fn user(number: u64, role: Role) -> NewUser {
    NewUser {
        user_id: UserId(id(2, number)),
        name: format!("User {number}"),
        email: format!("user{number}@acme.example"),
        role,
    }
}

/// A lead of this name, without addresses.
pub(crate) fn lead(number: u64, name: &str) -> NewLead {
    NewLead {
        lead_id: lead_id(number),
        profile: Profile {
            name: Some(name.to_owned()),
            ..profile()
        },
        status: Status::New,
        identities: Vec::new(),
    }
}

pub(crate) fn create(lead: NewLead) -> Command {
    Command::CreateLead(Box::new(lead))
}

pub(crate) fn profile() -> Profile {
    Profile {
        source: "manual".to_owned(),
        custom: "{}".to_owned(),
        ..Profile::default()
    }
}

/// An update that changes nothing yet.
pub(crate) fn update(lead_id: LeadId) -> LeadUpdate {
    LeadUpdate {
        lead_id,
        profile: ProfileUpdate::default(),
        status: None,
        identities: None,
    }
}

pub(crate) fn rename(lead_id: LeadId, name: &str) -> Command {
    let mut update = update(lead_id);
    update.profile.name = Some(Some(name.to_owned()));
    Command::UpdateLead(Box::new(update))
}

pub(crate) fn set_status(lead_id: LeadId, status: Status) -> Command {
    Command::UpdateLead(Box::new(LeadUpdate {
        status: Some(status),
        ..update(lead_id)
    }))
}

pub(crate) fn email(address: &str) -> Identity {
    Identity::parse(IdentityKind::Email, address, "FR").unwrap()
}

pub(crate) fn phone(number: &str) -> Identity {
    Identity::parse(IdentityKind::Phone, number, "FR").unwrap()
}

/// An e-mail to a lead that a rep wrote down.
pub(crate) fn attempt(number: u64, lead_id: LeadId, at: Timestamp) -> NewAttempt {
    NewAttempt {
        attempt_id: attempt_id(number),
        lead_id,
        user_id: Some(ADMIN),
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

/// An e-mail from a lead.
pub(crate) fn inbound(number: u64, lead_id: LeadId, at: Timestamp) -> NewAttempt {
    NewAttempt {
        direction: Direction::Inbound,
        ..attempt(number, lead_id, at)
    }
}

pub(crate) fn record(attempt: NewAttempt) -> Command {
    Command::RecordAttempt(Box::new(attempt))
}

pub(crate) fn void(number: u64, reason: &str) -> Command {
    Command::VoidAttempt(VoidRequest {
        attempt_id: attempt_id(number),
        reason: reason.to_owned(),
        salt: [9; 16],
    })
}

pub(crate) fn mark(number: u64, responded: bool) -> Command {
    Command::MarkResponded(ResponseMark {
        attempt_id: attempt_id(number),
        responded,
        response_at: None,
    })
}

/// So long before the tests' first moment.
pub(crate) fn before(span: Duration) -> Timestamp {
    DAWN.minus(span)
}
