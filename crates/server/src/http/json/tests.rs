use super::*;
use axum::http::HeaderValue;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lead {
    name: String,
    #[serde(default)]
    identities: Vec<Identity>,
    #[serde(default)]
    custom: serde_json::Value,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Identity {
    kind: Kind,
    #[expect(dead_code, reason = "only its reading is tested")]
    value: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Phone,
    Email,
}

fn refusal(body: &str) -> serde_json::Value {
    let problem = parse::<Lead>(body.as_bytes()).unwrap_err();
    serde_json::json!({ "code": problem.code(), "document": format!("{problem:?}") })
}

#[test]
fn the_wrong_field_is_named() {
    let cases = [
        (r#"{"name":"A","owner":1}"#, "owner", "is not known here"),
        ("{}", "name", "is required"),
        (r#"{"name":"A","name":"B"}"#, "name", "is given twice"),
        (
            r#"{"name":5}"#,
            "name",
            "invalid type: integer `5`, expected a string",
        ),
        (
            r#"{"name":null}"#,
            "name",
            "invalid type: null, expected a string",
        ),
        (
            r#"{"name":"A","identities":[{"kind":"email"}]}"#,
            "identities[0].value",
            "is required",
        ),
        (
            r#"{"name":"A","identities":[{"kind":"email","value":"a","x":1}]}"#,
            "identities[0].x",
            "is not known here",
        ),
        (
            r#"{"name":"A","identities":{}}"#,
            "identities",
            "invalid type: map, expected a sequence",
        ),
        (
            r#"{"name":"A","identities":[{"kind":"fax","value":"1"}]}"#,
            "identities[0].kind",
            "unknown variant `fax`, expected `phone` or `email`",
        ),
        (r#"["A"]"#, "body", "is an array instead of an object"),
        (
            r#""A""#,
            "body",
            "invalid type: string \"A\", expected struct Lead",
        ),
    ];
    for (body, field, detail) in cases {
        let problem = parse::<Lead>(body.as_bytes()).unwrap_err();
        assert_eq!(
            (problem.status().as_u16(), problem.code()),
            (422, "invalid_body"),
            "{body}"
        );
        let expected = FieldError {
            field: field.to_owned(),
            detail: detail.to_owned(),
        };
        assert_eq!(problem.field_errors(), [expected], "{body}");
    }
}

#[test]
fn what_is_no_json_is_400_with_its_place() {
    for (body, place) in [
        ("", "line 1 column 0"),
        ("{", "line 1 column 1"),
        ("{\"name\":\"A\",\n}", "line 2 column 1"),
        ("{\"name\":\"A\"} x", "line 1 column 14"),
        ("{\"name\":NaN}", "line 1 column 9"),
        ("{\"name\":\"\u{1}\"}", "line 1 column 10"),
    ] {
        let refused = refusal(body);
        assert_eq!(refused["code"], "malformed_json", "{body}");
        assert!(
            refused["document"].as_str().unwrap().contains(place),
            "{body}: {refused}"
        );
    }
    assert_eq!(
        parse::<Lead>(b"{\"name\":\"\xff\"}").unwrap_err().code(),
        "malformed_json"
    );
}

#[test]
fn sixty_four_levels_are_read_and_one_more_is_not() {
    let nested = |levels: usize| {
        format!(
            "{{\"name\":\"[[\\\"[\",\"custom\":{}{}}}",
            "[".repeat(levels),
            "]".repeat(levels)
        )
    };
    let lead = parse::<Lead>(nested(DEPTH_MAX - 1).as_bytes()).unwrap();
    assert_eq!(lead.name, "[[\"[");
    assert!(lead.custom.is_array() && lead.identities.is_empty());
    assert_eq!(
        parse::<Lead>(nested(DEPTH_MAX).as_bytes())
            .unwrap_err()
            .code(),
        "malformed_json"
    );
    assert_eq!(
        parse::<Lead>("[".repeat(1 << 20).as_bytes())
            .unwrap_err()
            .code(),
        "malformed_json"
    );
}

#[test]
fn only_json_in_utf_8_as_it_is() {
    let cases = [
        (Some("application/json"), None, true),
        (Some("Application/JSON; charset=UTF-8"), None, true),
        (Some("application/json; charset=\"utf-8\""), None, true),
        (
            Some("application/vnd.touchbase+json"),
            Some("identity"),
            true,
        ),
        (Some("application/json"), Some("gzip"), false),
        (Some("application/json; charset=utf-16"), None, false),
        (Some("text/json"), None, false),
        (Some("application/jsonp"), None, false),
        (Some("application/x-www-form-urlencoded"), None, false),
        (None, None, false),
    ];
    for (content_type, encoding, expected) in cases {
        let mut headers = HeaderMap::new();
        content_type.map(|value| headers.insert(CONTENT_TYPE, HeaderValue::from_static(value)));
        encoding.map(|value| headers.insert(CONTENT_ENCODING, HeaderValue::from_static(value)));
        assert_eq!(is_json(&headers), expected, "{content_type:?} {encoding:?}");
    }
}

#[test]
fn the_fingerprint_is_of_the_bytes_and_not_of_their_meaning() {
    let read = |raw: &'static str| {
        Json {
            value: (),
            raw: Bytes::from_static(raw.as_bytes()),
        }
        .fingerprint()
    };
    assert_eq!(read("{\"a\":1}"), read("{\"a\":1}"));
    assert_ne!(read("{\"a\":1}"), read("{\"a\": 1}"));
}

#[test]
fn kinds_are_read() {
    let lead: Lead = parse(br#"{"name":"A","identities":[{"kind":"phone","value":"1"}]}"#).unwrap();
    assert!(matches!(lead.identities[0].kind, Kind::Phone));
}
