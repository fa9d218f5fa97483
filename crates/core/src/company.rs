//! The company: the tenant, and the unit of isolation, of ordering and of sharding.

use crate::event::{ChainHash, ChainHead};
use crate::{CompanyId, Policy, Timestamp};

/// A company.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Company {
    /// Its id.
    pub id: CompanyId,
    /// Its name; unique among the companies of this installation.
    pub name: String,
    /// Its rules.
    pub policy: Policy,
    /// The key of the hashes that erased identities leave behind (edge: E2).
    pub erasure_key: [u8; 32],
    /// When it was made.
    pub created_at: Timestamp,
    /// The number of its latest event; 0 before the first.
    pub seq: u64,
    /// The hash of its latest event.
    pub head: ChainHash,
}

impl Company {
    /// Where its chain of events ends.
    pub const fn chain_head(&self) -> ChainHead {
        ChainHead {
            company_id: self.id,
            seq: self.seq,
            hash: self.head,
        }
    }
}
