//! How many requests are under way, and the bound on it (promise: P25).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The count, shared by all requests.
#[derive(Clone, Debug)]
pub struct Load(Arc<Places>);

#[derive(Debug)]
struct Places {
    taken: AtomicUsize,
    total: usize,
}

/// A place among those under way; given back when dropped.
#[derive(Debug)]
pub(super) struct Admitted(Load);

/// A place given up for a while; taken again when dropped, even if others have filled the room meanwhile: who was let in
/// is not turned away half-way.
#[derive(Debug)]
pub struct Aside(Load);

impl Load {
    pub(super) fn new(total: usize) -> Self {
        Self(Arc::new(Places {
            taken: AtomicUsize::new(0),
            total,
        }))
    }

    /// Takes a place if there is one.
    pub(super) fn admit(&self) -> Option<Admitted> {
        let taken_before = self.0.taken.fetch_add(1, Ordering::Relaxed);
        let admitted = Admitted(self.clone());
        (taken_before < self.0.total).then_some(admitted)
    }

    /// Takes a place even if there is none.
    pub(super) fn admit_anyway(&self) -> Admitted {
        self.0.taken.fetch_add(1, Ordering::Relaxed);
        Admitted(self.clone())
    }

    pub(super) fn step_aside(&self) -> Aside {
        self.0.taken.fetch_sub(1, Ordering::Relaxed);
        Aside(self.clone())
    }
}

impl Drop for Admitted {
    fn drop(&mut self) {
        self.0.0.taken.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        self.0.0.taken.fetch_add(1, Ordering::Relaxed);
    }
}
