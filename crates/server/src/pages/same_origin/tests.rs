use super::is_same_origin;
use axum::http::HeaderMap;
use axum::http::header::{HeaderName, HeaderValue};

fn judged(headers: &[(&'static str, &'static str)]) -> bool {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect();
    is_same_origin(&headers, "https://touch.example")
}

#[test]
fn a_form_of_ours_is_taken_and_a_strangers_is_not() {
    let cases: [(&[(&str, &str)], bool); 9] = [
        (&[("sec-fetch-site", "same-origin")], true),
        (&[("sec-fetch-site", "none")], true),
        (&[("sec-fetch-site", "same-site")], false),
        (&[("sec-fetch-site", "cross-site")], false),
        (
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://touch.example"),
            ],
            false,
        ),
        (&[("origin", "https://touch.example")], true),
        (
            &[
                ("origin", "http://127.0.0.1:8080"),
                ("host", "127.0.0.1:8080"),
            ],
            true,
        ),
        (
            &[
                ("origin", "https://evil.example"),
                ("host", "touch.example"),
            ],
            false,
        ),
        (&[("origin", "null"), ("host", "touch.example")], false),
    ];
    for (headers, expected) in cases {
        assert_eq!(judged(headers), expected, "{headers:?}");
    }
    assert!(judged(&[]));
}
