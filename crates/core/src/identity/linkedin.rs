//! LinkedIn profiles: one address however it was copied. Other web addresses are kept as given and equal only themselves.

use super::{IdentityError, MatchKey};
use crate::text;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The address to keep, and its key.
pub(super) fn read(given: &str) -> Result<(String, MatchKey), IdentityError> {
    if given.contains(char::is_whitespace) {
        return Err(IdentityError::NotLinkedin(given.to_owned()));
    }
    if let Some(slug) = slug(given) {
        let key = MatchKey::of("linkedin", &format!("in/{}", folded(slug)));
        return Ok((format!("https://www.linkedin.com/in/{slug}"), key));
    }
    if is_web_address(given) {
        return Ok((given.to_owned(), MatchKey::of("linkedin-url", given)));
    }
    Err(IdentityError::NotLinkedin(given.to_owned()))
}

/// The name of a profile: of `https://de.linkedin.com/in/jane-doe/?trk=x`, of `in/jane-doe`, or standing alone.
fn slug(given: &str) -> Option<&str> {
    let path = match without_web_scheme(given).unwrap_or(given).split_once('/') {
        Some((host, path)) if is_linkedin(host) => {
            text::after_prefix(path, "mwlite/").unwrap_or(path)
        }
        Some(_) => given.strip_prefix('/').unwrap_or(given),
        None => return given.chars().all(is_slug_letter).then_some(given),
    };
    let slug = text::after_prefix(path, "in/")?
        .split(['/', '?', '#'])
        .next()?;
    (!slug.is_empty()).then_some(slug)
}

fn is_linkedin(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "linkedin.com" || host.ends_with(".linkedin.com")
}

fn is_slug_letter(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter) || matches!(letter, '-' | '_' | '%')
}

/// Only the web: the address becomes a link, and `javascript:` is an address as well.
fn is_web_address(given: &str) -> bool {
    match without_web_scheme(given) {
        Some(rest) => !rest.is_empty(),
        None => given.contains('.') && !given.contains([':', '@']),
    }
}

fn without_web_scheme(given: &str) -> Option<&str> {
    ["https://", "http://"]
        .iter()
        .find_map(|scheme| text::after_prefix(given, scheme))
}

/// The name as it is compared: LinkedIn takes any case, and browsers copy `é` as `%C3%A9`.
fn folded(slug: &str) -> String {
    let unescaped = unescaped(slug).unwrap_or_else(|| slug.to_owned());
    unescaped.to_lowercase().nfc().collect()
}

/// The text behind percent escapes; none if they hide anything else.
fn unescaped(slug: &str) -> Option<String> {
    let mut pieces = slug.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (escape, rest) = piece.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(escape, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| text::is_plain_line(text))
}

#[cfg(test)]
mod tests;
