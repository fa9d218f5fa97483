//! The core's enumerations, with what the API's description says of each.

use super::Enumeration;
use touchbase_core::attempt::{AttributedBy, MarkedBy};
use touchbase_core::event::EventType;
use touchbase_core::identity::IdentityKind;
use touchbase_core::lead::{OptOutScope, OptOutSource};
use touchbase_core::{ActorKind, Direction, Method, Role, State, Status, Turn};
use touchbase_store::LeadSort;

impl Enumeration for ActorKind {
    const TITLE: &'static str = "Actor";
    const DESCRIPTION: &'static str = "What kind of actor did it.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for AttributedBy {
    const TITLE: &'static str = "AttributedBy";
    const DESCRIPTION: &'static str = "Why an inbound attempt counts as the answer to an outbound one: it names that message, it is in \
         the same thread, or that was the newest earlier one by the same method.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for Direction {
    const TITLE: &'static str = "Direction";
    const DESCRIPTION: &'static str =
        "Who began the communication: `outbound` we did, `inbound` the lead did.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for EventType {
    const TITLE: &'static str = "EventType";
    const DESCRIPTION: &'static str = "What kind of thing happened.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for IdentityKind {
    const TITLE: &'static str = "IdentityKind";
    const DESCRIPTION: &'static str =
        "What kind of address it is. `phone` and `whatsapp` share a number.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for LeadSort {
    const TITLE: &'static str = "LeadSort";
    const DESCRIPTION: &'static str =
        "By what leads are sorted. Those without a value come last in both directions.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for MarkedBy {
    const TITLE: &'static str = "RespondedBy";
    const DESCRIPTION: &'static str = "Who says whether an attempt was answered: a person (`hand`), which beats everything automatic, or \
         the inbound attempts that answer it (`credit`).";
    const ALL: &'static [Self] = &[Self::Hand, Self::Credit];
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for Method {
    const TITLE: &'static str = "Method";
    const DESCRIPTION: &'static str = "The way in which a lead is contacted.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for OptOutScope {
    const TITLE: &'static str = "OptOutScope";
    const DESCRIPTION: &'static str = "What a person opts out of: one method, or everything.";
    const ALL: &'static [Self] = &[
        Self::All,
        Self::Method(Method::Email),
        Self::Method(Method::Linkedin),
        Self::Method(Method::Call),
        Self::Method(Method::Sms),
        Self::Method(Method::Whatsapp),
        Self::Method(Method::Other),
    ];
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for OptOutSource {
    const TITLE: &'static str = "OptOutSource";
    const DESCRIPTION: &'static str = "Where an opt-out came from: a user wrote it down, the person was erased before, an import brought it.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for Role {
    const TITLE: &'static str = "Role";
    const DESCRIPTION: &'static str = "What a user may do: `viewer` reads, `rep` also works with leads, `admin` also administers; an \
         `agent` (software) is a rep whose overrides of the guard are not accepted unless the policy says so.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for State {
    const TITLE: &'static str = "AttemptState";
    const DESCRIPTION: &'static str = "Where an attempt is in its life. What a person writes down is `logged`; `failed`, `canceled` and \
         `voided` count nowhere.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for Status {
    const TITLE: &'static str = "LeadStatus";
    const DESCRIPTION: &'static str = "Where a lead stands. An attempt moves `new` and `enriched` to `contacted`, a response moves these \
         to `conversing`; the others are set by people, and what a person set is not changed by anything that happened before.";
    const ALL: &'static [Self] = &Self::ALL;
    const NAME: fn(Self) -> &'static str = Self::name;
}

impl Enumeration for Turn {
    const TITLE: &'static str = "Turn";
    const DESCRIPTION: &'static str = "Whose turn it is: `us` if the lead wrote or called last, `them` if we did and are not answered yet.";
    const ALL: &'static [Self] = &[Self::Us, Self::Them];
    const NAME: fn(Self) -> &'static str = Self::name;
}
