//! E-mail addresses: small letters, the domain as IDNA; dots and plus-tags stay (edge: I8).
//!
//! An address alone. Names, groups and comments around it belong to a mail header and are read there.

use super::{IdentityError, MatchKey, check_length};
use crate::text;
use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use unicode_normalization::UnicodeNormalization;

/// RFC 5321, 4.5.3.1.3, less the angle brackets.
pub(super) const OCTETS_MAX: usize = 254;

/// The address to keep, and its key.
pub(super) fn read(given: &str) -> Result<(String, MatchKey), IdentityError> {
    let given = without_scheme(given);
    check_length(given)?;
    let not_email = || IdentityError::NotEmail(given.to_owned());
    let (local, domain) = given.split_once('@').ok_or_else(not_email)?;
    if local.is_empty() || domain.is_empty() || domain.contains('@') || given.contains(is_foreign) {
        return Err(not_email());
    }
    let local: String = local.to_lowercase().nfc().collect();
    let address = format!(
        "{local}@{}",
        ascii(domain).ok_or_else(|| IdentityError::NotDomain(domain.to_owned()))?
    );
    if address.len() > OCTETS_MAX {
        return Err(IdentityError::EmailTooLong);
    }
    let key = MatchKey::of("email", &address);
    Ok((address, key))
}

/// A link to an address may bring a subject and more.
fn without_scheme(given: &str) -> &str {
    match text::after_prefix(given, "mailto:") {
        Some(link) => text::trim(link.split_once('?').map_or(link, |(address, _)| address)),
        None => given,
    }
}

/// What separates or surrounds addresses, and has no place within one.
fn is_foreign(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | ':' | '"' | '\\'
        )
}

/// The domain as the network knows it, without the dot of the root. Underscores are wrong and in use.
fn ascii(domain: &str) -> Option<String> {
    let domain = domain.strip_suffix('.').unwrap_or(domain).as_bytes();
    let ascii = Uts46::new()
        .to_ascii(
            domain,
            AsciiDenyList::URL,
            Hyphens::Allow,
            DnsLength::Verify,
        )
        .ok()?;
    let is_name = ascii
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'));
    is_name.then(|| ascii.into_owned())
}

#[cfg(test)]
mod tests;
