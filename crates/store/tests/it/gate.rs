//! An entry at which the writer stands still, so that what happens meanwhile is the test's to say and not the scheduler's.

use crate::world::{ADMIN, World};
use std::pin::Pin;
use std::sync::mpsc;
use std::task::Poll;
use touchbase_core::Command;
use touchbase_store::{Answered, CommitError, Entry, Remember};

pub(crate) type Answer = Result<Answered, CommitError>;
/// A commit that was handed over and waits.
pub(crate) type Waiting = Pin<Box<dyn Future<Output = Answer>>>;

/// The writer stands still until it is opened.
pub(crate) struct Gate {
    passed: Waiting,
    open: mpsc::Sender<()>,
}

impl Gate {
    /// Hands over an entry at which the writer stops, and returns when it is there.
    pub(crate) async fn closed(world: &World) -> Self {
        let (open, opened) = mpsc::channel();
        let (arrived, arrival) = mpsc::channel();
        let stop = move || {
            arrived.send(()).unwrap();
            opened.recv().unwrap();
        };
        let passed = sent(world, entry_that(world, stop)).await.unwrap_err();
        arrival.recv().unwrap();
        Self { passed, open }
    }

    /// Lets the writer go on.
    pub(crate) async fn open(self) {
        self.open.send(()).unwrap();
        self.passed.await.unwrap();
    }
}

/// An entry that does something in the middle of its transaction: it changes nothing.
pub(crate) fn entry_that(world: &World, act: impl Fn() + Send + 'static) -> Entry {
    let nobody = crate::plain::lead_id(999_999);
    let remember = Remember {
        user_id: ADMIN,
        route: "POST /somewhere".to_owned(),
        key: "gate".to_owned(),
        fingerprint: [0; 32],
        render: Box::new(move |_| {
            act();
            None
        }),
    };
    Entry {
        remember: Some(remember),
        ..world.entry(Command::EraseLead(nobody))
    }
}

/// Hands an entry over: it is answered at once, or waits.
pub(crate) async fn sent(world: &World, entry: Entry) -> Result<Answer, Waiting> {
    let store = world.store.clone();
    let mut waiting: Waiting = Box::pin(async move { store.commit(entry).await });
    let polled = std::future::poll_fn(|context| Poll::Ready(waiting.as_mut().poll(context))).await;
    match polled {
        Poll::Ready(answer) => Ok(answer),
        Poll::Pending => Err(waiting),
    }
}

/// Hands an entry over that has to wait.
pub(crate) async fn queued(world: &World, entry: Entry) -> Waiting {
    match sent(world, entry).await {
        Ok(answer) => panic!("answered at once: {answer:?}"),
        Err(waiting) => waiting,
    }
}
