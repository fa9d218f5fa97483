//! The closed, small set of things that can become true. The store writes them; [`Facts`](crate::Facts) applies them, so that
//! later commands of a batch see earlier ones.

use crate::attempt::{Credit, ExternalId, Response, Void};
use crate::command::ImportStart;
use crate::identity::{Identity, MatchKey};
use crate::lead::{OptOut, OptOutScope};
use crate::{
    ApiKey, Attempt, AttemptId, Company, ImportId, KeyId, Lead, LeadId, OptOuts, State, Status,
    Summary, Timestamp, User,
};

/// Something that becomes true.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// A company exists.
    InsertCompany(Box<Company>),
    /// A user exists.
    InsertUser(User),
    /// A user is like this now.
    UpdateUser(User),
    /// A key exists, with this hash of its token.
    InsertKey(ApiKey, [u8; 32]),
    /// A key is revoked.
    RevokeKey(KeyId, Timestamp),
    /// A lead exists.
    InsertLead(Box<Lead>),
    /// A lead is like this now, but for its standing.
    UpdateLead(Box<Lead>),
    /// A lead's summary and status are these now.
    SetStanding(LeadId, Summary, Status),
    /// The text by which a lead is found: empty takes it out of the search.
    SetSearchText(LeadId, String),
    /// An address belongs to a lead.
    AddIdentity(LeadId, Identity),
    /// An address no longer belongs to a lead.
    RemoveIdentity(LeadId, Identity),
    /// A lead has this id elsewhere.
    AddExternal(LeadId, ExternalId),
    /// All addresses and outside ids of one lead belong to another.
    MoveIdentities(LeadMove),
    /// All attempts of one lead belong to another. Where both had the same message, the gainer's own keeps the id elsewhere and
    /// the one that is moved gives it up: that id names one attempt of a lead.
    MoveAttempts(LeadMove),
    /// Whoever was merged into the first lead is merged into the second.
    FlattenRedirects(LeadMove),
    /// A lead opted out.
    PutOptOut(LeadId, OptOut),
    /// A lead took an opt-out back.
    RemoveOptOut(LeadId, OptOutScope),
    /// An attempt exists.
    InsertAttempt(Box<Attempt>),
    /// An attempt is in this state now.
    SetState(AttemptRef, State),
    /// An attempt was taken back; the salt belongs to the reason's commitment.
    SetVoid(AttemptRef, Void, [u8; 16]),
    /// An attempt was answered, or not.
    SetResponse(AttemptRef, Response),
    /// An attempt answers another one, or none.
    SetCredit(AttemptRef, Option<Credit>),
    /// All that a lead's attempts say is gone.
    BlankAttempts(LeadId),
    /// All that was kept of a lead beside the ledger is gone: its addresses, outside ids, opt-outs, remembered answers.
    ForgetLead(LeadId),
    /// The holder of this address was erased.
    RememberErased(ErasedIdentity),
    /// A message that is not known yet is in this state.
    PutWaitingState(ExternalId, State),
    /// The message has come.
    DropWaitingState(ExternalId),
    /// An import of a file began, at this time.
    InsertImport(ImportStart, Timestamp),
    /// An import came to its end.
    CloseImport(ImportId, Timestamp),
}

/// An attempt and the lead under which it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AttemptRef {
    /// The lead.
    pub lead_id: LeadId,
    /// The attempt.
    pub attempt_id: AttemptId,
}

/// From one lead to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LeadMove {
    /// The lead that loses.
    pub from: LeadId,
    /// The lead that gains.
    pub to: LeadId,
}

/// What is left of an erased person's address: a keyed hash and the opt-out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ErasedIdentity {
    /// The address: known only while the erasing transaction runs; the store keeps nothing but its keyed hash.
    pub key: MatchKey,
    /// The keyed hash.
    pub hash: [u8; 32],
    /// What the person had opted out of.
    pub opt_outs: OptOuts,
    /// When the person was erased.
    pub erased_at: Timestamp,
}
