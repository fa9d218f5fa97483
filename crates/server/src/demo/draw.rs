//! Chance, reproducible: everything random in the demo is drawn here, from a seed and never from entropy.
//!
//! Each part of the world draws from a stream of its own, so that a change in one lead's story leaves the others as they
//! were.

use rand::distr::uniform::SampleUniform;
use rand::rngs::ChaCha8Rng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{RngExt, SeedableRng};

/// The streams of one seed.
#[derive(Clone, Copy)]
pub(super) enum Stream {
    /// Who the leads are.
    People,
    /// What happens while the demo runs.
    Live,
    /// Who writes for the first time while the demo runs.
    Newcomers,
    /// The history of the lead of this number.
    Story(usize),
}

/// A source of chance.
pub(super) struct Draw(ChaCha8Rng);

impl Draw {
    /// The beginning of a stream.
    pub(super) fn new(seed: u64, stream: Stream) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(match stream {
            Stream::People => 0,
            Stream::Live => 1,
            Stream::Newcomers => 2,
            Stream::Story(lead) => 3 + lead as u64,
        });
        Self(generator)
    }

    /// True this often in a thousand.
    pub(super) fn chance(&mut self, per_mille: u32) -> bool {
        self.0.random_ratio(per_mille.min(1000), 1000)
    }

    /// A number of the range, both ends included.
    pub(super) fn between<T: SampleUniform + PartialOrd>(&mut self, low: T, high: T) -> T {
        self.0.random_range(low..=high)
    }

    /// A place in a list of this many.
    pub(super) fn below(&mut self, count: usize) -> usize {
        self.0.random_range(0..count.max(1))
    }

    /// One of these.
    #[expect(
        clippy::expect_used,
        reason = "the demo draws from tables, and no table is empty"
    )]
    pub(super) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        *items.choose(&mut self.0).expect("the table has an entry")
    }

    /// One of these, each as often as its weight says.
    #[expect(
        clippy::expect_used,
        reason = "the demo's weights are tables with a positive sum"
    )]
    pub(super) fn weighted<T: Copy>(&mut self, items: &[(u32, T)]) -> T {
        let total: u32 = items.iter().map(|(weight, _)| weight).sum();
        let mut rest = self.0.random_range(0..total.max(1));
        let chosen = items
            .iter()
            .find(|(weight, _)| match rest.checked_sub(*weight) {
                Some(less) => {
                    rest = less;
                    false
                }
                None => true,
            });
        chosen.expect("the table has a weight").1
    }

    /// The items in another order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        items.shuffle(&mut self.0);
    }
}
