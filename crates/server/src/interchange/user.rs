//! How files name our users.

/// A user of ours, as a file names one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum UserReference {
    /// By e-mail address, in lower case.
    Email(String),
    /// By name, as it is written.
    Name(String),
}

/// What stands where there is no user, in lower case.
const NOBODY: [&str; 3] = ["no owner", "unassigned", "(no owner)"];

impl UserReference {
    /// Reads `ann@example.com`, `Ann Example` or `Ann Example (ann@example.com)`; the address is the better name.
    pub(super) fn read(text: &str) -> Option<Self> {
        if NOBODY.contains(&text.to_lowercase().as_str()) {
            return None;
        }
        let is_bracket =
            |char: char| char.is_whitespace() || matches!(char, '(' | ')' | '<' | '>' | ',');
        let email = text.split(is_bracket).find(|word| word.contains('@'));
        Some(email.map_or_else(
            || Self::Name(text.to_owned()),
            |email| Self::Email(email.to_lowercase()),
        ))
    }
}
