//! Events: what happened, append-only, numbered per company without gaps, each carrying the hash of the one before
//! (semantics.md, *Events*).
//!
//! Events hold ids and names of states, never the text of messages, names or reasons: those can be erased, the chain cannot
//! (edge: E4). A reason that matters is in the chain as a salted commitment.

use crate::{Actor, ActorKind, AttemptId, CompanyId, LeadId, Timestamp, UserId};
use sha2::{Digest, Sha256};

/// The hash of an event.
pub type ChainHash = [u8; 32];

/// What kind of thing happened.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum EventType {
    /// The company was made.
    CompanyCreated,
    /// A user was made.
    UserCreated,
    /// A user changed.
    UserUpdated,
    /// A key was made.
    KeyCreated,
    /// A key was revoked.
    KeyRevoked,
    /// A lead was made.
    LeadCreated,
    /// A lead's profile, identities, opt-outs or status changed.
    LeadUpdated,
    /// A lead was merged into another.
    LeadMerged,
    /// A person was erased.
    LeadErased,
    /// A counting attempt was recorded.
    LeadContacted,
    /// An attempt was answered.
    LeadResponded,
    /// An attempt changed, or was recorded in a state that does not count.
    AttemptUpdated,
    /// The guard refused an intention.
    GuardRefused,
    /// An import came to its end.
    ImportFinished,
}

impl EventType {
    /// All types.
    pub const ALL: [Self; 14] = [
        Self::CompanyCreated,
        Self::UserCreated,
        Self::UserUpdated,
        Self::KeyCreated,
        Self::KeyRevoked,
        Self::LeadCreated,
        Self::LeadUpdated,
        Self::LeadMerged,
        Self::LeadErased,
        Self::LeadContacted,
        Self::LeadResponded,
        Self::AttemptUpdated,
        Self::GuardRefused,
        Self::ImportFinished,
    ];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CompanyCreated => "company:created",
            Self::UserCreated => "user:created",
            Self::UserUpdated => "user:updated",
            Self::KeyCreated => "key:created",
            Self::KeyRevoked => "key:revoked",
            Self::LeadCreated => "lead:created",
            Self::LeadUpdated => "lead:updated",
            Self::LeadMerged => "lead:merged",
            Self::LeadErased => "lead:erased",
            Self::LeadContacted => "lead:contacted",
            Self::LeadResponded => "lead:responded",
            Self::AttemptUpdated => "attempt:updated",
            Self::GuardRefused => "guard:refused",
            Self::ImportFinished => "import:finished",
        }
    }

    /// The type of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Something that happened, before it has its number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// What kind of thing.
    pub kind: EventType,
    /// The lead it is about.
    pub lead_id: Option<LeadId>,
    /// The attempt it is about.
    pub attempt_id: Option<AttemptId>,
    /// The rest: the text of a JSON object, kept and hashed as it is.
    pub data: String,
}

/// An event with its number, time, actor and place in the chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SealedEvent {
    /// Its number: 1, 2, 3 … per company.
    pub seq: u64,
    /// When it was committed.
    pub at: Timestamp,
    /// The user who did it, if a user did.
    pub user_id: Option<UserId>,
    /// What kind of actor did it.
    pub actor: ActorKind,
    /// What happened.
    pub event: Event,
    /// The hash over all of this and the hash before.
    pub hash: ChainHash,
}

/// The end of a company's chain, to which the next event is appended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChainHead {
    /// Whose chain.
    pub company_id: CompanyId,
    /// The number of the last event; 0 before the first.
    pub seq: u64,
    /// Its hash; zeros before the first.
    pub hash: ChainHash,
}

impl ChainHead {
    /// Before the first event.
    pub const fn empty(company_id: CompanyId) -> Self {
        Self {
            company_id,
            seq: 0,
            hash: [0; 32],
        }
    }

    /// Numbers and chains an event, and moves the head to it.
    pub fn seal(&mut self, event: Event, actor: Actor, at: Timestamp) -> SealedEvent {
        let mut sealed = SealedEvent {
            seq: self.seq.saturating_add(1),
            at,
            user_id: actor.user_id,
            actor: actor.kind,
            event,
            hash: [0; 32],
        };
        sealed.hash = self.hash_of_next(&sealed);
        self.seq = sealed.seq;
        self.hash = sealed.hash;
        sealed
    }

    /// Whether `sealed` is the next event of this chain; moves the head to it if so.
    pub fn accept(&mut self, sealed: &SealedEvent) -> bool {
        if sealed.seq != self.seq.saturating_add(1) || sealed.hash != self.hash_of_next(sealed) {
            return false;
        }
        self.seq = sealed.seq;
        self.hash = sealed.hash;
        true
    }

    /// SHA-256 over the previous hash and every field, each with its length or its absence, so that no two events share an encoding.
    fn hash_of_next(&self, sealed: &SealedEvent) -> ChainHash {
        let mut hasher = Sha256::new();
        hasher.update(self.hash);
        hasher.update(self.company_id.0.as_bytes());
        hasher.update(sealed.seq.to_be_bytes());
        hasher.update(sealed.at.as_micros().to_be_bytes());
        let ids = [
            sealed.user_id.map(|id| id.0),
            sealed.event.lead_id.map(|id| id.0),
            sealed.event.attempt_id.map(|id| id.0),
        ];
        for id in ids {
            hasher.update([u8::from(id.is_some())]);
            hasher.update(id.unwrap_or_default().as_bytes());
        }
        for text in [
            sealed.actor.name(),
            sealed.event.kind.name(),
            sealed.event.data.as_str(),
        ] {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        }
        hasher.finalize().into()
    }
}

/// A commitment to a text that may be erased one day: without text and salt it tells nothing, with them it proves the text.
pub fn commitment(salt: &[u8], text: &str) -> String {
    let digest = Sha256::new()
        .chain_update((salt.len() as u64).to_be_bytes())
        .chain_update(salt)
        .chain_update(text)
        .finalize();
    hex::encode(digest)
}

#[cfg(test)]
mod tests;
