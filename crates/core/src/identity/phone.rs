//! Phone numbers, and the ids that WhatsApp has for people without one.
//!
//! What may be dialled is kept in E.164. Everything else is kept as given and equals only itself (edge: I3): to miss that
//! two spellings are one number costs a merge, to mistake two people for one cannot be undone.

use super::{IdentityError, MatchKey, check_length};
use crate::text;
use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region,
};
use std::borrow::Cow;

/// No national number is shorter where people write it with all its digits, and hardly a short code is longer.
const FULL_NUMBER_DIGITS_MIN: usize = 7;

/// Nothing longer can be dialled, however it is written.
const DIALLED_BYTES_MAX: usize = 100;

/// The only letters that a number has. Others are a sender's name, a mask or a remark: nothing to be spelled on a keypad.
const EXTENSION_WORDS: [&str; 5] = ["", "x", "ext", "extn", "extension"];

const PLUS_SIGNS: [char; 2] = ['+', '＋'];

/// What networks and providers say in place of a withheld number, and the same words as a keypad spells them.
const WITHHELD: [&str; 12] = [
    "anonymous",
    "blocked",
    "private",
    "restricted",
    "unavailable",
    "unknown",
    "withheld",
    "+266696687",   // ANONYMOUS
    "+2562533",     // BLOCKED
    "+7378742833",  // RESTRICTED
    "+86282452253", // UNAVAILABLE
    "+8656696",     // UNKNOWN
];

/// Whether national phone numbers can be read in this region: an ISO 3166-1 alpha-2 code.
pub fn is_phone_region(code: &str) -> bool {
    let region = code.parse::<Region>();
    region.is_ok_and(|region| {
        region.to_string() == code
            && PHONE_NUMBER_UTIL
                .get_supported_regions()
                .any(|known| known == region)
    })
}

/// The number to keep, and its key.
pub(super) fn read(given: &str, default_region: &str) -> Result<(String, MatchKey), IdentityError> {
    let given = checked(given)?;
    Ok(dialled(given, default_region)
        .unwrap_or_else(|| (given.to_owned(), MatchKey::of("phone-raw", given))))
}

/// The same for WhatsApp, where whatever has letters is a person's id within a business (`US.13491208655302741918`).
pub(super) fn read_whatsapp(
    given: &str,
    default_region: &str,
) -> Result<(String, MatchKey), IdentityError> {
    let (value, key) = read(given, default_region)?;
    if key.as_str().starts_with("phone:")
        || !value.contains(|letter: char| letter.is_ascii_alphabetic())
    {
        return Ok((value, key));
    }
    let key = MatchKey::of("whatsapp", &value);
    Ok((value, key))
}

/// A bare number, as WhatsApp names people, with its `+`.
pub(super) fn international(given: &str) -> Cow<'_, str> {
    let number = without_scheme(text::trim(given));
    let is_bare =
        number.len() >= FULL_NUMBER_DIGITS_MIN && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_bare {
        format!("+{number}").into()
    } else {
        given.into()
    }
}

fn checked(given: &str) -> Result<&str, IdentityError> {
    let given = without_scheme(given);
    check_length(given)?;
    if !given.contains(char::is_alphanumeric) {
        return Err(IdentityError::Empty);
    }
    let unpunctuated: String = given
        .chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == '+')
        .collect();
    if WITHHELD
        .iter()
        .any(|word| word.eq_ignore_ascii_case(&unpunctuated))
    {
        return Err(IdentityError::Withheld(given.to_owned()));
    }
    Ok(given)
}

fn without_scheme(mut given: &str) -> &str {
    while let Some(rest) = ["whatsapp:", "tel:"]
        .iter()
        .find_map(|scheme| text::after_prefix(given, scheme))
    {
        given = text::trim(rest);
    }
    given
}

/// A number that can be dialled, as E.164 with its extension after it, and its key.
fn dialled(given: &str, default_region: &str) -> Option<(String, MatchKey)> {
    if given.len() > DIALLED_BYTES_MAX || !looks_dialled(given) {
        return None;
    }
    let number = PhoneNumber::parse(given, default_region.parse().ok()).ok()?;
    if !EXTENSION_WORDS.contains(&words_of(given).as_str()) {
        return None;
    }
    let e164 = number.format_as(PhoneNumberFormat::E164);
    let canonical = canonical(&e164);
    // Numbering plans know one spelling of those that have two.
    if (canonical == e164 && !is_plausible(&number, given)) || !reads_back(&e164, given) {
        return None;
    }
    let extension = number
        .extension
        .as_ref()
        .map_or_else(String::new, |extension| {
            format!(
                ";ext={}",
                PHONE_NUMBER_UTIL.normalize_digits_only(extension)
            )
        });
    Some((
        format!("{e164}{extension}"),
        MatchKey::of("phone", &format!("{canonical}{extension}")),
    ))
}

/// The library takes a number out of any text around it; a sender's name or a star code is none.
fn looks_dialled(given: &str) -> bool {
    given.starts_with(|first: char| {
        first.is_numeric() || first == '(' || PLUS_SIGNS.contains(&first)
    }) && !given.contains('*')
}

/// The letters in it, but for those in the parameters of a `tel:` URI.
fn words_of(given: &str) -> String {
    let letters = given
        .chars()
        .take_while(|letter| *letter != ';')
        .filter(|letter| letter.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether it has the length of a number of its country. One so short that it may be a short code must be in use, and
/// written as it is dialled within its country.
fn is_plausible(number: &PhoneNumber, given: &str) -> bool {
    if number.is_possible_with_reason() != Ok(NumberLengthType::IsPossible) {
        return false;
    }
    let national_digits = number.get_national_significant_number().len();
    national_digits >= FULL_NUMBER_DIGITS_MIN
        || given.contains(PLUS_SIGNS)
        || (number.is_valid() && is_written_nationally(number, given))
}

fn is_written_nationally(number: &PhoneNumber, given: &str) -> bool {
    let national = number.format_as(PhoneNumberFormat::National);
    PHONE_NUMBER_UTIL.normalize_digits_only(&national)
        == PHONE_NUMBER_UTIL.normalize_digits_only(given)
}

/// Whether what is kept is understood as what was given: of two zeros before a number, each reading takes one away.
fn reads_back(e164: &str, given: &str) -> bool {
    e164 == given
        || PhoneNumber::parse(e164, None)
            .is_ok_and(|again| again.format_as(PhoneNumberFormat::E164) == e164)
}

/// The one spelling of a number that has two (edge: I1): mobile numbers in Brazil got a ninth digit, those in Mexico lost
/// a `1`, those in Argentina have a `9` when called from abroad. By the digits alone: keys outlive numbering plans.
fn canonical(e164: &str) -> Cow<'_, str> {
    let national = |prefix: &str| {
        e164.strip_prefix(prefix)
            .filter(|digits| digits.len() == 10)
    };
    if let Some(digits) = national("+521") {
        return format!("+52{digits}").into();
    }
    if let Some(digits) = national("+549") {
        return format!("+54{digits}").into();
    }
    match national("+55").and_then(|digits| digits.split_at_checked(2)) {
        Some((area, subscriber)) if subscriber.starts_with(['6', '7', '8', '9']) => {
            format!("+55{area}9{subscriber}").into()
        }
        Some(_) | None => e164.into(),
    }
}

#[cfg(test)]
mod tests;
