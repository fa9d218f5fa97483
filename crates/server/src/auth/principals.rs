//! Whom the tokens seen lately stand for, so that not every request asks the database.
//!
//! What is remembered is at most half a second old: a revoked key, a deactivated user and a changed role show within a
//! second in every server (edge: N3), and at once in the one that made the change.

use crate::api::App;
use crate::http::Problem;
use parking_lot::RwLock;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use touchbase_store::Principal;

const AGE_MAX: Duration = Duration::from_millis(500);
/// About 3 MB. With more tokens at once than that, the database is asked more often.
const REMEMBERED_MAX: usize = 10_000;

/// The memory, by the hashes of tokens. Tokens that nobody knows are not remembered: that would fill it with nonsense.
#[derive(Default)]
pub(crate) struct Principals(RwLock<HashMap<[u8; 32], Known>>);

struct Known {
    principal: Arc<Principal>,
    /// When the database said so, by the monotonic clock.
    read_at: Duration,
}

impl Principals {
    /// Whom a token stands for; none if it was never given out, was revoked, or its user is deactivated.
    pub(crate) async fn of(
        &self,
        token_hash: [u8; 32],
        app: &App,
    ) -> Result<Option<Arc<Principal>>, Problem> {
        let now = app.runtime().monotonic();
        if let Some(known) = self.remembered(&token_hash, now) {
            return Ok(Some(known));
        }
        let Some(principal) = app.store().principal(&token_hash).await?.map(Arc::new) else {
            return Ok(None);
        };
        let known = Known {
            principal: Arc::clone(&principal),
            read_at: now,
        };
        let mut memory = self.0.write();
        if memory.len() >= REMEMBERED_MAX {
            memory.retain(|_, known| is_fresh(known, now));
        }
        if memory.len() < REMEMBERED_MAX {
            memory.insert(token_hash, known);
        }
        Ok(Some(principal))
    }

    /// Forgets everybody, because keys or users changed.
    pub(crate) fn forget(&self) {
        self.0.write().clear();
    }

    fn remembered(&self, token_hash: &[u8; 32], now: Duration) -> Option<Arc<Principal>> {
        let memory = self.0.read();
        let known = memory
            .get(token_hash)
            .filter(|known| is_fresh(known, now))?;
        Some(Arc::clone(&known.principal))
    }
}

fn is_fresh(known: &Known, now: Duration) -> bool {
    now.saturating_sub(known.read_at) < AGE_MAX
}
