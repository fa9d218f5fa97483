//! A line of a scenario: `day 3 09:00 bob: email jane as first subject="Quick question"`.

use super::calendar;
use std::collections::VecDeque;
use std::str::FromStr;
use touchbase_core::Timestamp;

/// A line, taken apart.
pub(super) struct Line {
    /// Whether it only sets the scene.
    pub(super) is_given: bool,
    /// When; as before, if it does not say.
    pub(super) at: Option<Timestamp>,
    /// Who asks.
    pub(super) actor: String,
    /// What is done, with whom.
    words: VecDeque<String>,
    /// How: `key=value`.
    options: Vec<(String, String)>,
}

impl Line {
    pub(super) fn read(text: &str) -> Option<Self> {
        let (is_given, text) = match text.strip_prefix("given ") {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (at, text) = if text.starts_with("day ") {
            let end = text.match_indices(' ').nth(2)?.0;
            let (time, rest) = text.split_at(end);
            (Some(calendar::read(time)?), rest.trim_start())
        } else {
            (None, text)
        };
        let (actor, rest) = text.split_once(": ")?;
        let mut words = VecDeque::new();
        let mut options = Vec::new();
        for word in split(rest) {
            match word.split_once('=') {
                Some((key, value)) => options.push((key.to_owned(), unfold(value))),
                None => words.push_back(word),
            }
        }
        Some(Self {
            is_given,
            at,
            actor: actor.to_owned(),
            words,
            options,
        })
    }

    /// The next word.
    pub(super) fn word(&mut self) -> String {
        self.words.pop_front().expect("a word more")
    }

    /// Whether the next word is this one; then it is taken.
    pub(super) fn takes(&mut self, word: &str) -> bool {
        let is_next = self.words.front().is_some_and(|next| next == word);
        if is_next {
            self.words.pop_front();
        }
        is_next
    }

    /// The value of an option.
    pub(super) fn option(&mut self, key: &str) -> Option<String> {
        let place = self.options.iter().position(|(known, _)| known == key)?;
        Some(self.options.remove(place).1)
    }

    /// The values of an option that may be given more than once.
    pub(super) fn options(&mut self, key: &str) -> Vec<String> {
        std::iter::from_fn(|| self.option(key)).collect()
    }

    /// The value of an option that is a time.
    pub(super) fn time(&mut self, key: &str) -> Option<Timestamp> {
        let value = self.option(key)?;
        Some(calendar::read(&value).unwrap_or_else(|| panic!("{value:?} is no time")))
    }

    /// The value of an option that is a number.
    pub(super) fn number<N: FromStr>(&mut self, key: &str) -> Option<N> {
        let value = self.option(key)?;
        let number = value.parse().ok();
        Some(number.unwrap_or_else(|| panic!("{value:?} is no number")))
    }

    /// Everything has to be understood.
    pub(super) fn assert_is_used_up(&self) {
        assert!(self.words.is_empty(), "what means {:?}?", self.words);
        assert!(self.options.is_empty(), "what means {:?}?", self.options);
    }
}

/// Words between spaces, unless the spaces are in quotes.
fn split(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (place, part) in text.split('"').enumerate() {
        if place % 2 == 1 {
            words.last_mut().unwrap().push_str(part);
            continue;
        }
        let mut pieces = part.split(' ');
        words.last_mut().unwrap().push_str(pieces.next().unwrap());
        words.extend(pieces.map(str::to_owned));
    }
    words.retain(|word| !word.is_empty());
    words
}

/// `x*1001` is that many; `\0` is what cannot be written.
fn unfold(value: &str) -> String {
    if let Some((letter, count)) = value.split_once('*')
        && let Ok(count) = count.parse()
    {
        return letter.repeat(count);
    }
    value.replace("\\0", "\0")
}
