//! Text from people: what of it may be kept, and how it is compared.
//!
//! Both engines compare text differently, so neither is asked to: we fold it here and they compare bytes (edge: S15).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// The form in which text is searched and sorted: without case, accents and superfluous space.
///
/// Folding twice changes nothing more. Only marks that ride on a letter are removed, not those that are letters of
/// their own, as the vowel signs of Indian scripts are: a combining class of zero tells them apart.
pub fn fold(text: &str) -> String {
    let letters: String = text
        .nfkd()
        .filter(|letter| canonical_combining_class(*letter) == 0 && !is_invisible(*letter))
        .flat_map(char::to_lowercase)
        .flat_map(without_stroke)
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether text may stand in one line among others, as names do: no control characters, no line breaks, nothing that
/// changes the direction of what follows (threats H18 and H33).
pub fn is_plain_line(text: &str) -> bool {
    !text
        .chars()
        .any(|letter| letter.is_control() || breaks_line(letter) || overrides_direction(letter))
}

/// Whether text may be a message or note: line breaks and tabs are fine, other control characters are not. PostgreSQL
/// keeps no NUL, and a terminal obeys an escape.
pub fn is_plain_text(text: &str) -> bool {
    !text
        .chars()
        .any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
}

/// Without space at both ends, nor the invisible marks that programs put around numbers and names when one copies them.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter))
}

/// What follows a prefix of ASCII letters in any case.
pub(crate) fn after_prefix<'text>(text: &'text str, prefix: &str) -> Option<&'text str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Letters that Unicode does not take apart, as people without them on their keyboard type them.
fn without_stroke(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'đ' | 'ð' => ('d', None),
        'ł' => ('l', None),
        'ħ' => ('h', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

fn breaks_line(letter: char) -> bool {
    matches!(letter, '\u{2028}' | '\u{2029}')
}

fn overrides_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Soft hyphens, joiners, direction marks, variation selectors, byte order marks.
fn is_invisible(letter: char) -> bool {
    overrides_direction(letter)
        || matches!(
            letter,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests;
