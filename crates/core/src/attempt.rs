//! The contact attempt: one communication with a lead, and what its state means (semantics.md, *The attempt*).

use crate::{AttemptId, ImportId, LeadId, Timestamp, UserId};
use std::collections::BTreeMap;

/// How a lead was contacted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Method {
    /// E-mail.
    Email,
    /// A message on `LinkedIn`.
    Linkedin,
    /// A phone call.
    Call,
    /// A text message.
    Sms,
    /// A `WhatsApp` message.
    Whatsapp,
    /// Anything else: a letter, a visit.
    Other,
}

impl Method {
    /// All methods, in the order in which people see them.
    pub const ALL: [Self; 6] = [
        Self::Email,
        Self::Linkedin,
        Self::Call,
        Self::Sms,
        Self::Whatsapp,
        Self::Other,
    ];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Linkedin => "linkedin",
            Self::Call => "call",
            Self::Sms => "sms",
            Self::Whatsapp => "whatsapp",
            Self::Other => "other",
        }
    }

    /// The method of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

/// Who began the communication.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Direction {
    /// We contacted the lead.
    Outbound,
    /// The lead contacted us.
    Inbound,
}

impl Direction {
    /// Both directions.
    pub const ALL: [Self; 2] = [Self::Outbound, Self::Inbound];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Outbound => "outbound",
            Self::Inbound => "inbound",
        }
    }

    /// The direction of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|direction| direction.name() == name)
    }
}

/// What kind of actor did something.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ActorKind {
    /// A person.
    Human,
    /// An AI agent: a user of the role `agent`.
    Agent,
    /// A program of the company: an import, the command line.
    Integration,
    /// A provider's webhook.
    Provider,
}

impl ActorKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Human, Self::Agent, Self::Integration, Self::Provider];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Agent => "agent",
            Self::Integration => "integration",
            Self::Provider => "provider",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Where an attempt is in its life.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// Written down by hand or imported: it happened.
    Logged,
    /// Inbound, reported by a provider.
    Received,
    /// Waits to be handed to the provider.
    Queued,
    /// Being handed to the provider.
    Sending,
    /// The provider took it.
    Sent,
    /// A call that rang and was not answered.
    NoAnswer,
    /// A call to a busy line.
    Busy,
    /// Withdrawn before it was sent.
    Canceled,
    /// The provider says that it did not arrive.
    Failed,
    /// It arrived.
    Delivered,
    /// It was read.
    Read,
    /// A call that was held.
    Completed,
    /// A call that reached a voicemail.
    Voicemail,
    /// A mistake, taken back by its author or an admin.
    Voided,
}

impl State {
    /// All states.
    pub const ALL: [Self; 14] = [
        Self::Logged,
        Self::Received,
        Self::Queued,
        Self::Sending,
        Self::Sent,
        Self::NoAnswer,
        Self::Busy,
        Self::Canceled,
        Self::Failed,
        Self::Delivered,
        Self::Read,
        Self::Completed,
        Self::Voicemail,
        Self::Voided,
    ];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Logged => "logged",
            Self::Received => "received",
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::NoAnswer => "no_answer",
            Self::Busy => "busy",
            Self::Canceled => "canceled",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Completed => "completed",
            Self::Voicemail => "voicemail",
            Self::Voided => "voided",
        }
    }

    /// The state of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it counts in the summary and in analytics.
    pub const fn counts(self) -> bool {
        match self {
            Self::Logged
            | Self::Received
            | Self::Sent
            | Self::Delivered
            | Self::Read
            | Self::Completed
            | Self::Voicemail => true,
            Self::Queued
            | Self::Sending
            | Self::NoAnswer
            | Self::Busy
            | Self::Canceled
            | Self::Failed
            | Self::Voided => false,
        }
    }

    /// Whether the guard sees it: whatever reached the person, or may still.
    pub const fn counts_for_guard(self) -> bool {
        match self {
            Self::Failed | Self::Canceled | Self::Voided => false,
            Self::Logged
            | Self::Received
            | Self::Queued
            | Self::Sending
            | Self::Sent
            | Self::NoAnswer
            | Self::Busy
            | Self::Delivered
            | Self::Read
            | Self::Completed
            | Self::Voicemail => true,
        }
    }

    /// The state after a provider reports `reported`: states only climb, so that any order and any repetition of reports
    /// ends alike. `delivered` after `failed` is believed, `failed` after `delivered` is not (edge: O7); a voicemail
    /// that "completed" stays a voicemail (edge: C2). What a person wrote down or voided is not a provider's to change.
    #[must_use]
    pub fn climb(self, reported: Self) -> Self {
        match (self.rank(), reported.rank()) {
            (Some(now), Some(then)) if then > now => reported,
            (Some(_), Some(_)) | (None, _) | (_, None) => self,
        }
    }

    /// The step on the ladder of provider states; none for states that no provider reports.
    const fn rank(self) -> Option<u8> {
        match self {
            Self::Queued => Some(0),
            Self::Sending => Some(1),
            Self::Sent => Some(2),
            Self::NoAnswer => Some(3),
            Self::Busy => Some(4),
            Self::Canceled => Some(5),
            Self::Failed => Some(6),
            Self::Delivered => Some(7),
            Self::Read => Some(8),
            Self::Completed => Some(9),
            Self::Voicemail => Some(10),
            Self::Logged | Self::Received | Self::Voided => None,
        }
    }
}

/// Who said that an attempt was answered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MarkedBy {
    /// A person marked or unmarked it: beats everything automatic.
    Hand,
    /// It follows from the inbound attempts that credit it.
    Credit,
}

impl MarkedBy {
    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Credit => "credit",
        }
    }

    /// The mark of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Hand, Self::Credit]
            .into_iter()
            .find(|mark| mark.name() == name)
    }
}

/// Whether and when an outbound attempt was answered.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Response {
    /// When the first answer came; none while there is none.
    pub at: Option<Timestamp>,
    /// Who said so; none while nobody did.
    pub marked_by: Option<MarkedBy>,
}

/// Which outbound attempt an inbound one answers, and by which rule that was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Credit {
    /// The outbound attempt that is answered.
    pub attempt_id: AttemptId,
    /// The rule that matched.
    pub by: AttributedBy,
}

/// The rules that credit an inbound attempt to an outbound one, the strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum AttributedBy {
    /// It names the message it answers.
    Reference,
    /// The newest earlier outbound of the same thread.
    Thread,
    /// The newest earlier outbound by the same method within the attribution window.
    Method,
}

impl AttributedBy {
    /// All rules, the strongest first.
    pub const ALL: [Self; 3] = [Self::Reference, Self::Thread, Self::Method];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Thread => "thread",
            Self::Method => "method",
        }
    }

    /// The rule of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.name() == name)
    }
}

/// What ties messages together: the ids that mail and chat programs put into them.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Threading {
    /// The message's own id (`Message-ID`, a provider's message id).
    pub message_id: Option<String>,
    /// The ids of the messages that it answers (`In-Reply-To`, `References`, `context.id`).
    pub references: Vec<String>,
    /// The provider's thread or conversation.
    pub thread_id: Option<String>,
}

/// The id that another system gave something, unique within that system.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ExternalId {
    /// Which system: a channel's id, or the product that an import came from.
    pub source: String,
    /// Its id there.
    pub id: String,
}

/// What the ledger's rules look at in an attempt: all but its content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttemptFact {
    /// Its id; breaks ties between equal times (edge: T3).
    pub id: AttemptId,
    /// The lead it is with.
    pub lead_id: LeadId,
    /// The user who did it; none for an inbound one and for a rep whom the provider does not name.
    pub user_id: Option<UserId>,
    /// How.
    pub method: Method,
    /// By whom it was begun.
    pub direction: Direction,
    /// Where it is in its life.
    pub state: State,
    /// When it happened, as far as the rules are concerned: `occurred_at`, or `received_at` where the provider's clock is suspect.
    pub at: Timestamp,
    /// Whether it was answered (outbound).
    pub response: Response,
    /// What it answers (inbound).
    pub credit: Option<Credit>,
    /// Whether it may be an answer at all: STOP and automatic messages may not (semantics.md, *Responses*).
    pub can_credit: bool,
    /// What ties it to other messages.
    pub threading: Threading,
}

impl AttemptFact {
    /// Whether it counts in the summary and in analytics.
    pub fn counts(&self) -> bool {
        self.state.counts()
    }

    /// Its place in the history: by time, then by id.
    pub fn place(&self) -> (Timestamp, AttemptId) {
        (self.at, self.id)
    }
}

/// A lead's attempts by id.
pub type History = BTreeMap<AttemptId, AttemptFact>;

/// A rule that a recorded fact broke.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Violation {
    /// The rule's name.
    pub rule: String,
}

/// The override under which an intention passed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OverrideNote {
    /// Who overrode.
    pub by: Option<UserId>,
    /// Why; emptied when the person is erased.
    pub reason: String,
    /// Which rules.
    pub rules: Vec<String>,
}

/// Why, when and by whom an attempt was taken back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Void {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<UserId>,
    /// Why; emptied when the person is erased.
    pub reason: String,
}

/// A whole attempt, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attempt {
    /// What the rules look at.
    pub fact: AttemptFact,
    /// What kind of actor recorded it.
    pub actor: ActorKind,
    /// The user who wrote it down: its author, who may void it.
    pub recorded_by: Option<UserId>,
    /// A subject, call topic or preview.
    pub subject: Option<String>,
    /// The message or the notes.
    pub body: Option<String>,
    /// Channel-specific data: the text of a JSON object.
    pub metadata: String,
    /// When the communication happened, as reported.
    pub occurred_at: Timestamp,
    /// When touchbase heard of it.
    pub received_at: Timestamp,
    /// When it was committed.
    pub created_at: Timestamp,
    /// The provider's clock is not to be believed: `received_at` counts.
    pub clock_suspect: bool,
    /// Its id elsewhere.
    pub external: Option<ExternalId>,
    /// The import that brought it.
    pub import_id: Option<ImportId>,
    /// The guard's rules that it broke, being a fact that nobody could refuse.
    pub violations: Vec<Violation>,
    /// The override under which it passed the guard.
    pub override_note: Option<OverrideNote>,
    /// Set when it was taken back.
    pub void: Option<Void>,
}

#[cfg(test)]
pub(crate) mod tests;
