use super::*;

fn threading(message_id: &str, references: &[&str], thread_id: &str) -> Threading {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Threading {
        message_id: some(message_id),
        references: references.iter().map(|id| (*id).to_owned()).collect(),
        thread_id: some(thread_id),
    }
}

#[test]
fn the_ids_that_mean_something_are_found() {
    for (metadata, expected) in [
        ("{}", threading("", &[], "")),
        (
            r#"{ "message_id": "<a@x>", "thread_id": "t" }"#,
            threading("a@x", &[], "t"),
        ),
        (
            r#"{ "email_id": "msg_123" }"#,
            threading("msg_123", &[], ""),
        ),
        (
            r#"{ "message_id": "a", "email_id": "b" }"#,
            threading("a", &[], ""),
        ),
        (
            r#"{ "message_id": null, "email_id": "b" }"#,
            threading("b", &[], ""),
        ),
        (
            r#"{ "in_reply_to": "<a@x>", "references": "<b@x>\r\n <c@x>" }"#,
            threading("", &["a@x", "b@x", "c@x"], ""),
        ),
        (
            r#"{ "references": ["a", "<b> c"] }"#,
            threading("", &["a", "b", "c"], ""),
        ),
        (
            r#"{ "thread_id": " with space " }"#,
            threading("", &[], "with space"),
        ),
    ] {
        assert_eq!(of_metadata(metadata), expected, "{metadata}");
    }
}

#[test]
fn what_is_no_id_is_the_caller_s_own_affair() {
    let long = "x".repeat(limits::EXTERNAL_ID_CHARS_MAX + 1);
    for metadata in [
        r#"{ "message_id": 7, "thread_id": {}, "references": [1], "in_reply_to": true }"#
            .to_owned(),
        r#"{ "message_id": "", "thread_id": "<>", "references": [] }"#.to_owned(),
        // Between ids that are kept in one column stands a control character: no id may hold one.
        r#"{ "message_id": "a\u001fb", "references": "c\u001fd" }"#.to_owned(),
        r#"{ "message_id": "a", "message_id": "b" }"#.to_owned(),
        format!(r#"{{ "message_id": "{long}", "references": "{long}" }}"#),
    ] {
        assert_eq!(of_metadata(&metadata), Threading::default(), "{metadata}");
    }
}
