//! No cell begins a formula, and nothing is lost by that. edge: X1

use super::{escape, is_invisible, join, split, unescape};
use proptest::prelude::*;

#[test]
fn what_a_spreadsheet_would_calculate_is_escaped() {
    let cases = [
        ("", ""),
        ("Ann", "Ann"),
        ("a=b", "a=b"),
        ("'tis", "'tis"),
        ("=1+1", "'=1+1"),
        ("+4915112345678", "'+4915112345678"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\rx", "'\rx"),
        ("  =1", "'  =1"),
        (
            "\u{a0}\u{3000}\u{200b}\u{feff}=1",
            "'\u{a0}\u{3000}\u{200b}\u{feff}=1",
        ),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("''+x", "'''+x"),
        (" ' '=1", "' ' '=1"),
    ];
    for (text, escaped) in cases {
        assert_eq!(escape(text), escaped, "{text:?}");
        assert_eq!(unescape(escaped), text, "{escaped:?}");
    }
}

#[test]
fn lists_share_a_cell() {
    let cases: [(&[&str], &str); 5] = [
        (&["a@b.example"], "a@b.example"),
        (&["+49301234", "+49305678"], "+49301234; +49305678"),
        (&["a;b", "c\\"], "a\\;b; c\\\\"),
        (&["a", "", " b"], "a; ;  b"),
        (&["\\;"], "\\\\\\;"),
    ];
    for (texts, cell) in cases {
        let texts: Vec<String> = texts.iter().map(|&text| text.to_owned()).collect();
        assert_eq!(join(&texts), cell);
        assert_eq!(split(cell), texts);
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_and_begins_no_formula(
        text in prop_oneof![any::<String>(), "['=+@ \t\r\n\u{a0}\u{200b}＝a-]{0,6}"]
    ) {
        let escaped = escape(&text);
        prop_assert_eq!(unescape(&escaped), &text);
        let visible = escaped.chars().find(|char| !is_invisible(*char));
        prop_assert!(!visible.is_some_and(|char| "=+-@\t\r＝＋－＠".contains(char)), "{:?}", escaped);
    }

    #[test]
    fn different_texts_stay_different(one in "['= ]{0,5}", other in "['= ]{0,5}") {
        prop_assert_eq!(one == other, escape(&one) == escape(&other));
    }

    #[test]
    fn any_list_comes_back(texts in prop::collection::vec(any::<String>(), 1..5)) {
        prop_assert_eq!(split(&join(&texts)), texts);
    }
}
