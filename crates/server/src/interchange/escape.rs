//! What a text must look like in a cell of our own CSV, and back: no formulas, and lists in one cell.
//!
//! Both are injective, so that reading our own export undoes them exactly (edge: X1). JSON Lines needs neither.

/// What a spreadsheet takes for the beginning of a formula, in either width.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The text with an apostrophe before it if a spreadsheet could take it for a formula, or if it looks so escaped already.
pub(super) fn escape(text: &str) -> String {
    if looks_like_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// What [`escape`] made the text from.
pub(super) fn unescape(text: &str) -> &str {
    if looks_like_formula(text) {
        text.strip_prefix('\'').unwrap_or(text)
    } else {
        text
    }
}

/// Whether the first character that is visible, and no apostrophe, begins a formula. Apostrophes in front do not change the
/// answer: that is what makes the escape injective.
fn looks_like_formula(text: &str) -> bool {
    let visible = text.trim_start_matches(|char| char == '\'' || is_invisible(char));
    visible.starts_with(FORMULA_STARTS)
}

fn is_invisible(char: char) -> bool {
    let is_format = matches!(
        char,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
    );
    is_format || (char != '\t' && char != '\r' && (char.is_whitespace() || char.is_control()))
}

/// Texts as a list in one cell: `a; b`. A `;` or `\` inside gets a `\` before it.
pub(super) fn join(texts: &[String]) -> String {
    let escaped = texts
        .iter()
        .map(|text| text.replace('\\', "\\\\").replace(';', "\\;"));
    escaped.collect::<Vec<_>>().join("; ")
}

/// The texts that [`join`] joined.
pub(super) fn split(list: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut chars = list.chars().peekable();
    while let Some(char) = chars.next() {
        if char == ';' {
            chars.next_if_eq(&' ');
            texts.push(String::new());
            continue;
        }
        let taken = if char == '\\' {
            chars.next().unwrap_or(char)
        } else {
            char
        };
        if let Some(text) = texts.last_mut() {
            text.push(taken);
        }
    }
    texts
}

#[cfg(test)]
mod tests;
