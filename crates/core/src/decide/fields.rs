//! Fields that people fill in: what is acceptable, and what is kept of it.

use crate::identity::{Identity, IdentityKind};
use crate::{Refusal, limits, text};

/// A name that must be there.
pub(super) fn required_name(field: &'static str, given: &str) -> Result<String, Refusal> {
    optional_name(field, Some(given))?
        .ok_or_else(|| Refusal::invalid(field, "It is empty. Give at least one character."))
}

/// A name that may be missing: what is blank is none.
pub(super) fn optional_name(
    field: &'static str,
    given: Option<&str>,
) -> Result<Option<String>, Refusal> {
    let Some(name) = given.map(str::trim).filter(|name| !name.is_empty()) else {
        return Ok(None);
    };
    if name.chars().count() > limits::NAME_CHARS_MAX {
        return Err(Refusal::too_long(
            field,
            limits::NAME_CHARS_MAX,
            "characters",
        ));
    }
    if !text::is_plain_line(name) {
        return Err(Refusal::invalid(
            field,
            "It has control or text-direction characters. Remove them.",
        ));
    }
    Ok(Some(name.to_owned()))
}

/// The e-mail address of a user.
pub(super) fn email(field: &'static str, given: &str) -> Result<String, Refusal> {
    match Identity::parse(IdentityKind::Email, given, "") {
        Ok(identity) => Ok(identity.value),
        Err(error) => Err(Refusal::invalid(field, error.to_string())),
    }
}

/// A message, subject or reason of at most `max` characters; line breaks are allowed.
pub(super) fn check_text(
    field: &'static str,
    given: Option<&str>,
    max: usize,
) -> Result<(), Refusal> {
    let Some(given) = given else { return Ok(()) };
    if given.len() > max && given.chars().count() > max {
        return Err(Refusal::too_long(field, max, "characters"));
    }
    if !text::is_plain_text(given) {
        return Err(Refusal::invalid(
            field,
            "It has a NUL or another control character. Remove it.",
        ));
    }
    Ok(())
}

/// The text of a JSON object of at most `max` bytes.
pub(super) fn check_object(field: &'static str, json: &str, max: usize) -> Result<(), Refusal> {
    if json.len() > max {
        return Err(Refusal::too_long(field, max, "bytes of JSON"));
    }
    // Neither engine keeps a NUL inside a text that it reads as JSON.
    if json.contains("\\u0000") {
        return Err(Refusal::invalid(
            field,
            "It has a NUL character. Remove it.",
        ));
    }
    Ok(())
}
