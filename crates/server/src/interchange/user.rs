//! How files name our users.

/// A user of ours, as a file names one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum UserReference {
    /// By e-mail address, in lower case.
    Email(String),
    /// By name, as it is written.
    Name(String),
}

impl UserReference {
    /// Reads `ann@example.com`, `Ann Example` or `Ann Example (ann@example.com)`; the address is the better name.
    pub(super) fn read(text: &str) -> Self {
        let is_bracket =
            |char: char| char.is_whitespace() || matches!(char, '(' | ')' | '<' | '>' | ',');
        match text.split(is_bracket).find(|word| word.contains('@')) {
            Some(email) => Self::Email(email.to_lowercase()),
            None => Self::Name(text.to_owned()),
        }
    }
}
