use super::{NAMED_MAX, SearchPlan, pieces, search_plan};

#[test]
fn a_text_is_looked_up_by_as_few_pieces_as_cover_it() {
    let cases = [
        ("", None),
        ("ab", None),
        ("abc", Some(r#""abc""#)),
        ("abcd", Some(r#""abc" AND "bcd""#)),
        ("abcdef", Some(r#""abc" AND "def""#)),
        ("abcdefgh", Some(r#""abc" AND "def" AND "fgh""#)),
        ("李小", None),
        ("李小龍", Some(r#""李小龍""#)),
        // Whatever is typed is text.
        (r#"a"b"#, Some(r#""a""b""#)),
        ("a* OR", Some(r#""a* " AND " OR""#)),
        // The query language ends at a NUL.
        ("abc\0def", None),
    ];
    for (search, expected) in cases {
        assert_eq!(pieces(search).as_deref(), expected, "{search:?}");
    }
}

#[test]
fn few_rows_are_named_and_many_are_met_on_the_way() {
    let rows = |count: usize| Some((1..).take(count).collect());
    assert_eq!(search_plan(None), SearchPlan::Scan);
    assert_eq!(search_plan(rows(0)), SearchPlan::Named("[]".to_owned()));
    assert_eq!(
        search_plan(rows(3)),
        SearchPlan::Named("[1,2,3]".to_owned())
    );
    assert!(matches!(search_plan(rows(NAMED_MAX)), SearchPlan::Named(_)));
    assert_eq!(search_plan(rows(NAMED_MAX + 1)), SearchPlan::Scan);
}
