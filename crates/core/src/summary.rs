//! The summary of a lead: a pure function of its attempts (semantics.md, *The summary of a lead*).
//!
//! [`Summary::include`] is order-free: any permutation and regrouping of the same attempts gives the same summary. What is
//! not an append (a void, a failure, a merge, an unmark) is a new [`Summary::fold`].

use crate::{AttemptFact, AttemptId, Direction, Method, Timestamp, UserId};

/// The latest counting attempt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LastContact {
    /// When.
    pub at: Timestamp,
    /// Which attempt: between equal times the greater id wins (edge: T3).
    pub attempt_id: AttemptId,
    /// By which method.
    pub method: Method,
    /// By which user.
    pub by: Option<UserId>,
}

/// Who is to write next.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Turn {
    /// The lead wrote or called last.
    Us,
    /// We did, and there is no answer yet.
    Them,
}

impl Turn {
    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Them => "them",
        }
    }
}

/// The denormalised fields on the lead.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Summary {
    /// The latest counting attempt, either direction, any method.
    pub last_contact: Option<LastContact>,
    /// The first counting outbound attempt.
    pub first_outbound_at: Option<Timestamp>,
    /// The latest counting outbound attempt.
    pub last_outbound_at: Option<Timestamp>,
    /// The latest counting inbound attempt.
    pub last_inbound_at: Option<Timestamp>,
    /// The latest response of a counting attempt.
    pub last_response_at: Option<Timestamp>,
    /// How many outbound attempts count.
    pub outbound_count: u32,
    /// How many inbound attempts count.
    pub inbound_count: u32,
}

impl Summary {
    /// The summary of these attempts.
    pub fn fold<'a>(attempts: impl IntoIterator<Item = &'a AttemptFact>) -> Self {
        let mut summary = Self::default();
        for attempt in attempts {
            summary.include(attempt);
        }
        summary
    }

    /// Takes one more attempt in. Each attempt is to be included once: the counts are not idempotent.
    pub fn include(&mut self, attempt: &AttemptFact) {
        if !attempt.counts() {
            return;
        }
        let at = Some(attempt.at);
        if self
            .last_contact
            .is_none_or(|last| (last.at, last.attempt_id) < attempt.place())
        {
            self.last_contact = Some(LastContact {
                at: attempt.at,
                attempt_id: attempt.id,
                method: attempt.method,
                by: attempt.user_id,
            });
        }
        match attempt.direction {
            Direction::Outbound => {
                self.outbound_count = self.outbound_count.saturating_add(1);
                self.first_outbound_at = self
                    .first_outbound_at
                    .map_or(at, |first| Some(first.min(attempt.at)));
                self.last_outbound_at = self.last_outbound_at.max(at);
            }
            Direction::Inbound => {
                self.inbound_count = self.inbound_count.saturating_add(1);
                self.last_inbound_at = self.last_inbound_at.max(at);
            }
        }
        self.last_response_at = self.last_response_at.max(attempt.response.at);
    }

    /// When the lead was last contacted, in either direction.
    pub fn last_contacted_at(&self) -> Option<Timestamp> {
        self.last_contact.map(|last| last.at)
    }

    /// The latest interaction of any kind: a counting attempt or a response.
    pub fn last_activity_at(&self) -> Option<Timestamp> {
        self.last_contacted_at().max(self.last_response_at)
    }

    /// Whose turn it is; nobody's before the first attempt, nor when we wrote last and were answered in a way that is not in the
    /// ledger (semantics.md, *Segments*: `awaiting_us`, `awaiting_them`).
    pub fn turn(&self) -> Option<Turn> {
        if self.last_inbound_at > self.last_outbound_at {
            return Some(Turn::Us);
        }
        let answered =
            self.last_response_at.is_some() && self.last_response_at >= self.last_outbound_at;
        self.last_outbound_at
            .filter(|_| !answered)
            .map(|_| Turn::Them)
    }

    /// How many attempts count.
    pub fn contact_count(&self) -> u32 {
        self.outbound_count.saturating_add(self.inbound_count)
    }
}

#[cfg(test)]
mod tests;
