//! Everything that anyone can ask for. Ids and reported times arrive inside; the time of the decision comes beside it.

use crate::attempt::{ExternalId, Threading};
use crate::identity::Identity;
use crate::lead::OptOutScope;
use crate::{
    ActorKind, AttemptId, CompanyId, Direction, ImportId, KeyId, LeadId, Method, Role, State,
    Status, Timestamp, UserId,
};

/// Who asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Actor {
    /// The user, if a user asks.
    pub user_id: Option<UserId>,
    /// The user's role.
    pub role: Option<Role>,
    /// What kind of actor it is.
    pub kind: ActorKind,
}

impl Actor {
    /// A program of the company that is no user: the command line.
    pub const INTEGRATION: Self = Self {
        user_id: None,
        role: None,
        kind: ActorKind::Integration,
    };

    /// A user of this role.
    pub const fn user(user_id: UserId, role: Role) -> Self {
        Self {
            user_id: Some(user_id),
            role: Some(role),
            kind: role.actor_kind(),
        }
    }

    /// Whether it administers: an admin, or the operator's own command line.
    pub fn is_admin(self) -> bool {
        match self.role {
            Some(role) => role == Role::Admin,
            None => self.kind == ActorKind::Integration,
        }
    }
}

/// A command and who gives it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// In which company.
    pub company_id: CompanyId,
    /// Who asks.
    pub actor: Actor,
    /// When the request arrived.
    pub received_at: Timestamp,
    /// What is asked for.
    pub command: Command,
}

/// What can be asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// Make a company with its first admin and that admin's first key.
    CreateCompany(Box<NewCompany>),
    /// Make a user.
    CreateUser(NewUser),
    /// Change a user.
    UpdateUser(UserUpdate),
    /// Make an API key.
    CreateKey(NewKey),
    /// Revoke an API key.
    RevokeKey(KeyId),
    /// Make a lead.
    CreateLead(Box<NewLead>),
    /// Change a lead.
    UpdateLead(Box<LeadUpdate>),
    /// Make two leads one.
    MergeLeads {
        /// The lead that ends.
        loser: LeadId,
        /// The lead that goes on.
        into: LeadId,
    },
    /// Erase a person.
    EraseLead(LeadId),
    /// Write down an opt-out.
    OptOut {
        /// Whose.
        lead_id: LeadId,
        /// Of what.
        scope: OptOutScope,
    },
    /// Take an opt-out back.
    WithdrawOptOut {
        /// Whose.
        lead_id: LeadId,
        /// Of what.
        scope: OptOutScope,
    },
    /// Record an attempt.
    RecordAttempt(Box<NewAttempt>),
    /// Mark an outbound attempt answered, or not answered.
    MarkResponded(ResponseMark),
    /// Take an attempt back.
    VoidAttempt(VoidRequest),
    /// Take in what a provider reports about a message.
    ReportState(StateReport),
    /// Take in one row of an imported file of leads.
    ImportLead(Box<LeadImport>),
    /// Take in one row of an imported file of attempts.
    ImportAttempt(Box<AttemptImport>),
    /// Open an import, or go on with one of the same file that was cut off.
    StartImport(ImportStart),
    /// Close an import: one event says what came in.
    FinishImport(ImportTotals),
}

/// A company to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewCompany {
    /// Its name.
    pub name: String,
    /// Its time zone.
    pub time_zone: String,
    /// Its region for national phone numbers.
    pub default_region: String,
    /// The key of its erasure hashes: random.
    pub erasure_key: [u8; 32],
    /// Its first admin.
    pub admin: NewUser,
    /// The admin's first key.
    pub key: NewKey,
}

/// A user to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewUser {
    /// Its id.
    pub user_id: UserId,
    /// Its name.
    pub name: String,
    /// Its e-mail address.
    pub email: String,
    /// Its role.
    pub role: Role,
}

/// What is to change about a user; absent means unchanged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UserUpdate {
    /// Which user.
    pub user_id: UserId,
    /// Its new name.
    pub name: Option<String>,
    /// Its new role.
    pub role: Option<Role>,
    /// Whether it is active.
    pub active: Option<bool>,
}

/// A key to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewKey {
    /// Its id.
    pub key_id: KeyId,
    /// As whom it will act.
    pub user_id: UserId,
    /// What it is for.
    pub label: String,
    /// SHA-256 of its token.
    pub token_hash: [u8; 32],
}

/// A lead to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewLead {
    /// Its id.
    pub lead_id: LeadId,
    /// What people say about it; `custom` is the text of a JSON object.
    pub profile: crate::Profile,
    /// Where it stands; `new` if nobody says.
    pub status: Status,
    /// Its addresses.
    pub identities: Vec<Identity>,
}

/// What is to change about a lead. The outer `None` means unchanged, an inner one means emptied.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct ProfileUpdate {
    /// Its name.
    pub name: Option<Option<String>>,
    /// Its organisation.
    pub organization: Option<Option<String>>,
    /// Its title.
    pub title: Option<Option<String>>,
    /// Its owner.
    pub owner_id: Option<Option<UserId>>,
    /// Its source.
    pub source: Option<String>,
    /// Its time zone.
    pub time_zone: Option<Option<String>>,
    /// Fields to set, and those to remove (`null`): the text of a JSON object (RFC 7396).
    pub custom: Option<String>,
}

/// A change of a lead.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeadUpdate {
    /// Which lead.
    pub lead_id: LeadId,
    /// Its profile.
    pub profile: ProfileUpdate,
    /// Its status.
    pub status: Option<Status>,
    /// All its addresses: what is not in the list is taken away.
    pub identities: Option<Vec<Identity>>,
}

/// An attempt to be recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewAttempt {
    /// Its id.
    pub attempt_id: AttemptId,
    /// With whom.
    pub lead_id: LeadId,
    /// Whose it is: the rep; none for a communication that no user of ours made.
    pub user_id: Option<UserId>,
    /// How.
    pub method: Method,
    /// In which direction.
    pub direction: Direction,
    /// Its state at birth.
    pub state: State,
    /// A subject, call topic or preview.
    pub subject: Option<String>,
    /// The message or the notes.
    pub body: Option<String>,
    /// The text of a JSON object.
    pub metadata: String,
    /// When it happened; now, if nobody says.
    pub occurred_at: Option<Timestamp>,
    /// What ties it to other messages.
    pub threading: Threading,
    /// Its id elsewhere: the same id with the same lead is the same attempt.
    pub external: Option<ExternalId>,
    /// The answer that the caller already knows of.
    pub response: Option<KnownResponse>,
    /// Why it is recorded: what the guard makes of it.
    pub cause: Cause,
}

/// An answer that is known when an attempt is recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KnownResponse {
    /// It was answered, at this time or at the time of recording.
    Answered(Option<Timestamp>),
    /// A person says that it was not.
    NotAnswered,
}

/// Why an attempt is recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cause {
    /// Somebody is about to make it: the guard may refuse.
    Intention {
        /// Why it is to pass in spite of a warning.
        override_reason: Option<String>,
    },
    /// A user says that it has already happened: never refused.
    AlreadyHappened,
    /// A provider says that it happened: never refused, and its clock may be wrong.
    Provider,
    /// It came with an import: never refused, no event and no status of its own.
    Import(ImportId),
}

/// A mark by hand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ResponseMark {
    /// Which attempt.
    pub attempt_id: AttemptId,
    /// Whether it was answered.
    pub responded: bool,
    /// When.
    pub response_at: Option<Timestamp>,
}

/// An attempt to be taken back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VoidRequest {
    /// Which attempt.
    pub attempt_id: AttemptId,
    /// Why.
    pub reason: String,
    /// Random bytes that hide the reason in the chain.
    pub salt: [u8; 16],
}

/// What a provider reports about a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StateReport {
    /// The message.
    pub external: ExternalId,
    /// Its state.
    pub state: State,
}

/// One row of an imported file of leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeadImport {
    /// The import it belongs to.
    pub import_id: ImportId,
    /// The id for a lead that is not known yet.
    pub lead_id: LeadId,
    /// Its id in the product that it comes from.
    pub external: Option<ExternalId>,
    /// What the file says about it; empty fields leave a known lead's as they are.
    pub profile: crate::Profile,
    /// Who owns it, by e-mail address.
    pub owner_email: Option<String>,
    /// Where it stands, if the file says.
    pub status: Option<Status>,
    /// Its addresses: added to those of a known lead.
    pub identities: Vec<Identity>,
    /// What the person opted out of.
    pub opt_outs: Vec<OptOutScope>,
    /// When it was made, if the file says.
    pub created_at: Option<Timestamp>,
}

/// How an imported attempt names its lead: tried in this order.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct LeadReference {
    /// Its id here.
    pub lead_id: Option<LeadId>,
    /// Its id in the product that the file comes from.
    pub external: Option<ExternalId>,
    /// Its addresses.
    pub identities: Vec<Identity>,
}

/// One row of an imported file of attempts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttemptImport {
    /// The attempt; its `lead_id` is the id for a lead that is not known yet.
    pub attempt: NewAttempt,
    /// With whom.
    pub lead: LeadReference,
    /// The rep, by e-mail address.
    pub user_email: Option<String>,
}

/// What kind of rows a file holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ImportKind {
    /// Leads.
    Leads,
    /// Attempts.
    Attempts,
}

impl ImportKind {
    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Attempts => "attempts",
        }
    }
}

/// An import that begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ImportStart {
    /// The id for an import that is not known yet.
    pub import_id: ImportId,
    /// What kind of rows.
    pub kind: ImportKind,
    /// SHA-256 of the file: an unfinished import of the same file goes on under its id.
    pub fingerprint: [u8; 32],
}

/// What an import brought.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportTotals {
    /// Which import.
    pub import_id: ImportId,
    /// What kind of rows.
    pub kind: ImportKind,
    /// Rows that made something new.
    pub created: u64,
    /// Rows that changed something known.
    pub updated: u64,
    /// Rows that changed nothing.
    pub unchanged: u64,
    /// Rows that could not be taken.
    pub rejected: u64,
}
