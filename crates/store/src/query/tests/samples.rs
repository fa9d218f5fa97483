//! One of everything: rows with every column filled, and one of each change.

use crate::batch::{Remember, StoredAnswer};
use touchbase_core::attempt::{
    AttributedBy, Credit, ExternalId, MarkedBy, OverrideNote, Response, Threading, Violation, Void,
};
use touchbase_core::change::{AttemptRef, ErasedIdentity, LeadMove};
use touchbase_core::command::{ImportKind, ImportStart};
use touchbase_core::event::{ChainHead, Event, EventType, SealedEvent};
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::lead::{OptOut, OptOutScope, OptOutSource};
use touchbase_core::{
    Actor, ActorKind, ApiKey, Attempt, AttemptFact, AttemptId, Change, Company, CompanyId,
    Direction, ImportId, KeyId, LastContact, Lead, LeadId, Method, NameOrigin, OptOuts, Policy,
    Profile, Role, State, Status, Summary, Timestamp, User, UserId,
};
use uuid::Uuid;

pub(super) const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));
pub(super) const USER: UserId = UserId(Uuid::from_u128(2));
pub(super) const KEY: KeyId = KeyId(Uuid::from_u128(3));
pub(super) const LEAD: LeadId = LeadId(Uuid::from_u128(4));
pub(super) const ATTEMPT: AttemptId = AttemptId(Uuid::from_u128(5));
const OTHER_LEAD: LeadId = LeadId(Uuid::from_u128(6));
const IMPORT: ImportId = ImportId(Uuid::from_u128(7));

/// Distinct times, so that no column can be taken for another.
const fn time(number: i64) -> Timestamp {
    Timestamp::from_micros(1_700_000_000_000_000 + number)
}

/// What must be there before anything else can be.
pub(super) fn founding() -> Vec<Change> {
    vec![
        Change::InsertCompany(Box::new(Company {
            id: COMPANY,
            name: "Acme".to_owned(),
            policy: Policy::default(),
            erasure_key: [7; 32],
            created_at: time(1),
            seq: 0,
            head: [0; 32],
        })),
        Change::InsertUser(user()),
        Change::InsertImport(import(), time(2)),
    ]
}

pub(super) fn user() -> User {
    User {
        id: USER,
        name: "Alice".to_owned(),
        email: "alice@acme.example".to_owned(),
        role: Role::Rep,
        active: true,
        created_at: time(3),
    }
}

fn import() -> ImportStart {
    ImportStart {
        import_id: IMPORT,
        kind: ImportKind::Attempts,
        fingerprint: [5; 32],
    }
}

pub(super) fn identity() -> Identity {
    Identity::parse(IdentityKind::Email, "jane@x.example", "").unwrap()
}

pub(super) fn external() -> ExternalId {
    ExternalId {
        source: "twilio".to_owned(),
        id: "SM1".to_owned(),
    }
}

/// A lead with something in every field.
pub(super) fn full_lead() -> Lead {
    Lead {
        id: LEAD,
        profile: Profile {
            name: Some("Jane Doe".to_owned()),
            organization: Some("Acme".to_owned()),
            title: Some("Head".to_owned()),
            owner_id: Some(USER),
            source: "fair".to_owned(),
            time_zone: Some("Europe/Paris".to_owned()),
            custom: r#"{"a":1}"#.to_owned(),
        },
        name_origin: Some(NameOrigin::Provider),
        status: Status::Qualified,
        status_set_at: Some(time(10)),
        opt_outs: OptOuts::NONE.with(OptOutScope::Method(Method::Sms)),
        summary: summary(),
        created_at: time(11),
        updated_at: time(12),
        merged_into: Some(LEAD),
        erased_at: Some(time(13)),
    }
}

fn summary() -> Summary {
    Summary {
        last_contact: Some(LastContact {
            at: time(25),
            attempt_id: ATTEMPT,
            method: Method::Whatsapp,
            by: Some(USER),
        }),
        first_outbound_at: Some(time(20)),
        last_outbound_at: Some(time(25)),
        last_inbound_at: Some(time(24)),
        last_response_at: Some(time(26)),
        outbound_count: 3,
        inbound_count: 2,
    }
}

/// A lead with as little as possible.
pub(super) fn bare_lead() -> Lead {
    Lead {
        id: OTHER_LEAD,
        profile: Profile {
            source: "manual".to_owned(),
            custom: "{}".to_owned(),
            ..Profile::default()
        },
        name_origin: None,
        status: Status::New,
        status_set_at: None,
        opt_outs: OptOuts::NONE,
        summary: Summary::default(),
        created_at: time(14),
        updated_at: time(15),
        merged_into: None,
        erased_at: None,
    }
}

/// An attempt with something in every field.
pub(super) fn full_attempt() -> Attempt {
    let text = |text: &str| Some(text.to_owned());
    Attempt {
        fact: AttemptFact {
            id: ATTEMPT,
            lead_id: LEAD,
            user_id: Some(USER),
            method: Method::Linkedin,
            direction: Direction::Outbound,
            state: State::Delivered,
            at: time(30),
            response: response(),
            credit: Some(credit()),
            can_credit: true,
            threading: Threading {
                message_id: text("<1@x>"),
                references: vec!["<2@x>".to_owned(), "<3@x>".to_owned()],
                thread_id: text("t1"),
            },
        },
        actor: ActorKind::Agent,
        recorded_by: Some(USER),
        subject: text("Quick question"),
        body: text("Bonjour"),
        metadata: r#"{"b":2}"#.to_owned(),
        occurred_at: time(32),
        received_at: time(33),
        created_at: time(34),
        clock_suspect: true,
        external: Some(external()),
        import_id: Some(IMPORT),
        violations: ["too_soon", "owned"].map(violation).into(),
        override_note: Some(OverrideNote {
            by: Some(USER),
            reason: "She asked me to".to_owned(),
            rules: vec!["recently_contacted".to_owned(), "quiet_hours".to_owned()],
        }),
        void: None,
    }
}

fn violation(rule: &str) -> Violation {
    Violation {
        rule: rule.to_owned(),
    }
}

fn response() -> Response {
    Response {
        at: Some(time(31)),
        marked_by: Some(MarkedBy::Hand),
    }
}

fn credit() -> Credit {
    Credit {
        attempt_id: ATTEMPT,
        by: AttributedBy::Thread,
    }
}

/// An attempt with as little as possible.
pub(super) fn bare_attempt() -> Attempt {
    Attempt {
        fact: AttemptFact {
            id: AttemptId(Uuid::from_u128(8)),
            lead_id: OTHER_LEAD,
            user_id: None,
            method: Method::Other,
            direction: Direction::Inbound,
            state: State::Received,
            at: time(40),
            response: Response::default(),
            credit: None,
            can_credit: false,
            threading: Threading::default(),
        },
        actor: ActorKind::Provider,
        recorded_by: None,
        subject: None,
        body: None,
        metadata: "{}".to_owned(),
        occurred_at: time(40),
        received_at: time(41),
        created_at: time(42),
        clock_suspect: false,
        external: None,
        import_id: None,
        violations: Vec::new(),
        override_note: None,
        void: None,
    }
}

pub(super) fn void() -> Void {
    Void {
        at: time(50),
        by: Some(USER),
        reason: "Wrong person".to_owned(),
    }
}

/// One of each change.
pub(super) fn changes() -> Vec<Change> {
    let attempt = AttemptRef {
        lead_id: LEAD,
        attempt_id: ATTEMPT,
    };
    let moved = LeadMove {
        from: LEAD,
        to: OTHER_LEAD,
    };
    let mut changes = founding();
    changes.extend(changes_of_lead(moved));
    changes.extend([
        Change::UpdateUser(user()),
        Change::InsertKey(key(), [1; 32]),
        Change::RevokeKey(KEY, time(60)),
        Change::CloseImport(IMPORT, time(61)),
        Change::InsertAttempt(Box::new(full_attempt())),
        Change::SetState(attempt, State::Failed),
        Change::SetVoid(attempt, void(), [4; 16]),
        Change::SetResponse(attempt, response()),
        Change::SetCredit(attempt, Some(credit())),
        Change::MoveAttempts(moved),
        Change::BlankAttempts(LEAD),
        Change::PutWaitingState(external(), State::Read),
        Change::DropWaitingState(external()),
    ]);
    changes
}

fn key() -> ApiKey {
    ApiKey {
        id: KEY,
        user_id: USER,
        label: "first".to_owned(),
        created_at: time(4),
        revoked_at: None,
    }
}

fn changes_of_lead(moved: LeadMove) -> Vec<Change> {
    let scope = OptOutScope::All;
    vec![
        Change::InsertLead(Box::new(full_lead())),
        Change::UpdateLead(Box::new(full_lead())),
        Change::SetStanding(LEAD, summary(), Status::Lost),
        Change::SetSearchText(LEAD, "jane doe".to_owned()),
        Change::AddIdentity(LEAD, identity()),
        Change::RemoveIdentity(LEAD, identity()),
        Change::AddExternal(LEAD, external()),
        Change::MoveIdentities(moved),
        Change::FlattenRedirects(moved),
        Change::PutOptOut(
            LEAD,
            OptOut {
                scope,
                source: OptOutSource::Import,
                at: time(16),
            },
        ),
        Change::RemoveOptOut(LEAD, scope),
        Change::ForgetLead(LEAD),
        Change::RememberErased(ErasedIdentity {
            key: identity().key,
            hash: [8; 32],
            opt_outs: OptOuts::NONE,
            erased_at: time(17),
        }),
    ]
}

pub(super) fn event() -> SealedEvent {
    let event = Event {
        kind: EventType::LeadContacted,
        lead_id: Some(LEAD),
        attempt_id: Some(ATTEMPT),
        data: "{}".to_owned(),
    };
    ChainHead::empty(COMPANY).seal(event, Actor::user(USER, Role::Agent), time(70))
}

pub(super) fn head() -> ChainHead {
    ChainHead {
        company_id: COMPANY,
        seq: 9,
        hash: [9; 32],
    }
}

pub(super) fn remember() -> Remember {
    Remember {
        user_id: USER,
        route: "POST /api/leads".to_owned(),
        key: "k1".to_owned(),
        fingerprint: [6; 32],
        render: Box::new(|_| None),
    }
}

pub(super) fn answer() -> StoredAnswer {
    StoredAnswer {
        status: 201,
        body: b"{}".to_vec(),
    }
}
