use super::*;

/// edge: G14
#[test]
fn only_a_whole_message_is_a_keyword() {
    for (body, expected) in [
        ("STOP", Some(Keyword::Stop)),
        ("stop", Some(Keyword::Stop)),
        ("StOp", Some(Keyword::Stop)),
        ("  Stop \r\n", Some(Keyword::Stop)),
        ("\u{feff}STOP\u{a0}", Some(Keyword::Stop)),
        ("STOPALL", Some(Keyword::Stop)),
        ("Unsubscribe", Some(Keyword::Stop)),
        ("cancel", Some(Keyword::Stop)),
        ("End", Some(Keyword::Stop)),
        ("quit", Some(Keyword::Stop)),
        ("REVOKE", Some(Keyword::Stop)),
        ("optout", Some(Keyword::Stop)),
        ("START", Some(Keyword::Start)),
        ("yes", Some(Keyword::Start)),
        ("\tUnStop", Some(Keyword::Start)),
        ("", None),
        ("   ", None),
        ("don't stop", None),
        ("Please stop", None),
        ("STOP.", None),
        ("\"STOP\"", None),
        ("Yes!", None),
        ("yes please", None),
        ("STOP ALL", None),
        ("STOP\nALL", None),
        ("opt-out", None),
        ("STOP STOP", None),
        ("NONSTOP", None),
        ("restart", None),
        ("STÖP", None),
        ("ſtop", None),
        ("ＳＴＯＰ", None),
    ] {
        assert_eq!(keyword(body), expected, "{body:?}");
    }
}
