use super::*;
use proptest::prelude::*;

/// edge: S15
#[test]
fn folding_forgets_case_accents_and_space() {
    for (text, folded) in [
        ("", ""),
        ("  \t\n ", ""),
        ("Élodie", "elodie"),
        ("E\u{301}LODIE", "elodie"),
        ("Weiß", "weiss"),
        ("WEISS", "weiss"),
        ("WEI\u{1e9e}", "weiss"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "istanbul"),
        ("Işık", "isik"),
        ("Søren  Łukasz\u{a0}Đorđe", "soren lukasz dorde"),
        ("Ægir Þór", "aegir thor"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
        ("Οδυσσεύς", "οδυσσευσ"),
        ("ﬁnance Ｃｏ．", "finance co."),
        ("  Müller\t &\n Söhne ", "muller & sohne"),
        ("Йога", "иога"),
        ("  hy\u{ad}phen\u{200b}ated\u{202c} ", "hyphenated"),
        ("❤\u{fe0f}", "❤"),
        ("مُحَمَّد", "محمد"),
    ] {
        assert_eq!(fold(text), folded, "{text:?}");
    }
}

#[test]
fn folding_keeps_letters_that_only_look_like_accents() {
    for (one, other) in [
        ("कि", "का"),
        ("กา", "กี"),
        ("ا", "ب"),
        ("i", "l"),
        ("O'Neil", "ONeil"),
    ] {
        assert_ne!(fold(one), fold(other));
    }
}

#[test]
fn folding_any_letter_twice_is_folding_it_once() {
    let letters: Vec<char> = ('\0'..=char::MAX).collect();
    for block in letters.chunks(256) {
        let text: String = block
            .iter()
            .flat_map(|letter| ['a', *letter, 'b'])
            .collect();
        let once = fold(&text);
        assert_eq!(fold(&once), once);
    }
}

proptest! {
    #[test]
    fn folding_is_idempotent_and_blind_to_composition(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), once.clone());
        prop_assert_eq!(fold(&text.nfc().collect::<String>()), once.clone());
        prop_assert_eq!(once.trim(), &once);
        prop_assert!(!once.contains("  "));
    }

    #[test]
    fn trimming_is_idempotent(text in any::<String>()) {
        prop_assert_eq!(trim(trim(&text)), trim(&text));
    }
}

/// Threats H18 and H33.
#[test]
fn lines_and_texts_refuse_what_acts_on_their_surroundings() {
    for (text, line, message) in [
        ("", true, true),
        ("Jean-François O’Neil 👩‍💻", true, true),
        ("שלום \u{200f}Dana", true, true),
        ("فارسی\u{200c}زبان", true, true),
        ("two\nlines", false, true),
        ("two\r\nlines\tand a tab", false, true),
        ("two\u{2028}lines", false, true),
        ("two\u{2029}paragraphs", false, true),
        ("nul\0", false, false),
        ("escape\u{1b}[2J", false, false),
        ("delete\u{7f}", false, false),
        ("next line\u{85}", false, false),
        ("\u{202a}embedded", false, true),
        ("evil\u{202e}gnp.exe", false, true),
        ("\u{2066}isolated\u{2069}", false, true),
    ] {
        assert_eq!(is_plain_line(text), line, "line {text:?}");
        assert_eq!(is_plain_text(text), message, "text {text:?}");
    }
}

#[test]
fn prefixes_match_in_any_case_and_never_inside_a_letter() {
    assert_eq!(after_prefix("TEL:+49", "tel:"), Some("+49"));
    assert_eq!(after_prefix("tel:", "tel:"), Some(""));
    assert_eq!(after_prefix("te", "tel:"), None);
    assert_eq!(after_prefix("teé:", "tel:"), None);
}
