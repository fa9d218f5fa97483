//! Our own export: the records that go in, and one list of columns for each kind of file.
//!
//! The lists are all there is to it: the writer takes a cell of each column from a record, the reader finds in them which
//! field a column is read back into. What follows from the attempts (a lead's summary) is written for people and not read.

mod columns;

pub(super) use columns::{ATTEMPT_COLUMNS, LEAD_COLUMNS};

use columns::EVENT_COLUMNS;
use serde_json::{Map, Value};
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::identity::IdentityKind;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{
    ActorKind, AttemptId, Direction, LeadId, Method, State, Status, Summary, Timestamp, UserId,
};

/// A lead to be written.
#[derive(Clone, PartialEq, Debug)]
pub struct LeadRecord {
    /// Its id.
    pub id: LeadId,
    /// Its id in the product that it was imported from.
    pub external: Option<ExternalId>,
    /// Its name.
    pub name: Option<String>,
    /// Where it works.
    pub organization: Option<String>,
    /// What it does there.
    pub title: Option<String>,
    /// The e-mail address of the rep to whom it is assigned.
    pub owner_email: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// Where it came from.
    pub source: String,
    /// Its time zone.
    pub time_zone: Option<String>,
    /// Its addresses.
    pub identities: Vec<(IdentityKind, String)>,
    /// What it opted out of.
    pub opted_out: Vec<OptOutScope>,
    /// The company's own fields.
    pub custom: Map<String, Value>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The summary of its attempts.
    pub summary: Summary,
    /// The e-mail address of the user of its latest attempt.
    pub last_contact_by: Option<String>,
}

/// An attempt to be written.
#[derive(Clone, PartialEq, Debug)]
pub struct AttemptRecord {
    /// Its id.
    pub id: AttemptId,
    /// Its lead.
    pub lead_id: LeadId,
    /// The e-mail address of its user.
    pub user_email: Option<String>,
    /// Who recorded it.
    pub actor: ActorKind,
    /// By which method.
    pub method: Method,
    /// In which direction.
    pub direction: Direction,
    /// Its state.
    pub state: State,
    /// Its subject.
    pub subject: Option<String>,
    /// Its body.
    pub body: Option<String>,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// When touchbase heard of it.
    pub received_at: Timestamp,
    /// When it was committed.
    pub created_at: Timestamp,
    /// Whether it was answered; of an inbound one nobody says.
    pub responded: Option<bool>,
    /// When.
    pub response_at: Option<Timestamp>,
    /// Why it was taken back.
    pub void_reason: Option<String>,
    /// Its id elsewhere.
    pub external: Option<ExternalId>,
    /// What ties it to other messages.
    pub threading: Threading,
    /// Channel-specific data.
    pub metadata: Map<String, Value>,
}

/// An event to be written.
#[derive(Clone, PartialEq, Debug)]
pub struct EventRecord {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// What kind of thing happened.
    pub event_type: String,
    /// What kind of actor did it.
    pub actor: ActorKind,
    /// Which user.
    pub user_id: Option<UserId>,
    /// To which lead.
    pub lead_id: Option<LeadId>,
    /// To which attempt.
    pub attempt_id: Option<AttemptId>,
    /// Its data.
    pub data: Map<String, Value>,
    /// Its hash in the chain, in hexadecimal digits.
    pub hash: String,
}

/// A record that can be exported.
pub trait Exported {
    /// The headers of its columns.
    fn headers() -> impl Iterator<Item = &'static str>;
    /// Its cells in their order: `null` for nothing, an array for several.
    fn cells(&self) -> impl Iterator<Item = Value>;
}

impl Exported for LeadRecord {
    fn headers() -> impl Iterator<Item = &'static str> {
        LEAD_COLUMNS.iter().map(|column| column.name)
    }

    fn cells(&self) -> impl Iterator<Item = Value> {
        LEAD_COLUMNS.iter().map(|column| (column.cell)(self))
    }
}

impl Exported for AttemptRecord {
    fn headers() -> impl Iterator<Item = &'static str> {
        ATTEMPT_COLUMNS.iter().map(|column| column.name)
    }

    fn cells(&self) -> impl Iterator<Item = Value> {
        ATTEMPT_COLUMNS.iter().map(|column| (column.cell)(self))
    }
}

impl Exported for EventRecord {
    fn headers() -> impl Iterator<Item = &'static str> {
        EVENT_COLUMNS.iter().map(|column| column.name)
    }

    fn cells(&self) -> impl Iterator<Item = Value> {
        EVENT_COLUMNS.iter().map(|column| (column.cell)(self))
    }
}
