//! Words that are an instruction and no answer: STOP and START, each with its kin (semantics.md, *The guard* and *Responses*).

use crate::text;

/// What a keyword asks for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Keyword {
    /// No more messages by this method.
    Stop,
    /// Undoes an opt-out that a [`Keyword::Stop`] made. Without one to undo, it is an ordinary answer.
    Start,
}

const WORDS: [(Keyword, &[&str]); 2] = [
    (
        Keyword::Stop,
        &[
            "STOP",
            "STOPALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT",
        ],
    ),
    (Keyword::Start, &["START", "YES", "UNSTOP"]),
];

/// The keyword that a message is: the whole of it, in any case. "Please stop" is an answer (edge: G14).
pub fn keyword(body: &str) -> Option<Keyword> {
    let message = text::trim(body);
    let is_message = |word: &&'static str| word.eq_ignore_ascii_case(message);
    WORDS
        .into_iter()
        .find_map(|(keyword, words)| words.iter().any(is_message).then_some(keyword))
}

#[cfg(test)]
mod tests;
