//! Where a lead stands, and what moves it (semantics.md, *Status*).

use crate::Timestamp;

/// Where a lead stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Status {
    /// Known, nothing more.
    New,
    /// Researched.
    Enriched,
    /// Contacted, in either direction.
    Contacted,
    /// Answered.
    Conversing,
    /// Worth pursuing, a person says.
    Qualified,
    /// Won.
    Converted,
    /// Lost.
    Lost,
}

/// What moves a status by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Trigger {
    /// A counting attempt in either direction.
    Contact,
    /// An answer.
    Response,
}

impl Trigger {
    /// The cause named in the event.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Response => "response",
        }
    }
}

impl Status {
    /// All statuses, in the order of the funnel.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Enriched,
        Self::Contacted,
        Self::Conversing,
        Self::Qualified,
        Self::Converted,
        Self::Lost,
    ];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Enriched => "enriched",
            Self::Contacted => "contacted",
            Self::Conversing => "conversing",
            Self::Qualified => "qualified",
            Self::Converted => "converted",
            Self::Lost => "lost",
        }
    }

    /// The status of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// The status after a trigger that happened at `at`; automation only goes forward, and never over what a person set
    /// after that (edge: R7; set at the very same time, the trigger still moves it).
    #[must_use]
    pub fn after(self, trigger: Trigger, at: Timestamp, set_at: Option<Timestamp>) -> Self {
        if set_at.is_some_and(|set_at| set_at > at) {
            return self;
        }
        match (self, trigger) {
            (Self::New | Self::Enriched, Trigger::Contact) => Self::Contacted,
            (Self::New | Self::Enriched | Self::Contacted, Trigger::Response) => Self::Conversing,
            (
                Self::Contacted | Self::Conversing | Self::Qualified | Self::Converted | Self::Lost,
                Trigger::Contact,
            )
            | (
                Self::Conversing | Self::Qualified | Self::Converted | Self::Lost,
                Trigger::Response,
            ) => self,
        }
    }
}

#[cfg(test)]
mod tests;
