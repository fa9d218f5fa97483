//! Choices read from bytes: a random stream that shrinks, because fewer and smaller bytes make fewer and plainer choices.

/// One step of a history: each choice takes a byte.
pub(crate) type Bytes = [u8; 24];

pub(crate) struct Tape<'a> {
    bytes: std::slice::Iter<'a, u8>,
}

impl<'a> Tape<'a> {
    pub(crate) fn of(bytes: &'a Bytes) -> Self {
        Self {
            bytes: bytes.iter(),
        }
    }

    /// A number below `bound`; 0 at the end of the tape.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::from(self.bytes.next().copied().unwrap_or_default()) % bound
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let choice = self.below(from.len());
        from[choice]
    }

    /// Yes one time in `times`; never at the end of the tape.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    pub(crate) fn maybe<T>(
        &mut self,
        times: usize,
        make: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        self.one_in(times).then(|| make(self))
    }
}
