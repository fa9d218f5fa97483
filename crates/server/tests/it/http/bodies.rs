//! Bodies that are too large, of another type, broken, wrong or slow, and what is said to each.

use super::world::{SHORT, World};

const JSON: &str = "application/json";

#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_body_has_its_answer() {
    let world = World::start(|_| {}).await;
    assert_eq!(
        world.post(JSON, r#"{"text":"hello"}"#).json()["text"],
        "hello"
    );
    let cases = [
        (
            "text/plain",
            r#"{"text":"a"}"#,
            415,
            "unsupported_media_type",
        ),
        (JSON, r#"{"text":"#, 400, "malformed_json"),
        (JSON, "", 400, "malformed_json"),
        (JSON, r#"{"text":5}"#, 422, "invalid_body"),
        (
            JSON,
            r#"{"text":"a","company_id":"b"}"#,
            422,
            "invalid_body",
        ),
    ];
    for (content_type, body, status, code) in cases {
        let answer = world.post(content_type, body);
        assert_eq!(answer.status, status, "{body}");
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json")
        );
        assert_eq!(answer.json()["code"], code);
    }
    let answer = world.post(JSON, r#"{"text":"a","company_id":"b"}"#);
    let expected = serde_json::json!([{ "field": "company_id", "detail": "is not known here" }]);
    assert_eq!(answer.json()["errors"], expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mebibyte_passes_and_a_byte_more_is_413() {
    let world = World::start(|_| {}).await;
    let of_bytes = |bytes: usize| format!(r#"{{"text":"{}"}}"#, "x".repeat(bytes - 11));
    assert_eq!(world.post(JSON, &of_bytes(1 << 20)).status, 200);
    let refused = world.post(JSON, &of_bytes((1 << 20) + 1));
    assert_eq!(
        (refused.status, refused.json()["code"].as_str()),
        (413, Some("body_too_large"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_everything_before_reading_still_gets_the_answer() {
    let world = World::start(|_| {}).await;
    let body = "x".repeat(16 << 20);
    assert_eq!(world.post(JSON, &body).status, 413);
    let mut client = world.connect();
    client.send(&format!(
        "POST /unread HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    ));
    assert_eq!(client.answer().body, "not read");
    let chunk = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    let chunked = "POST /notes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked";
    assert_eq!(world.ask(&format!("{chunked}\r\n\r\n{chunk}")).status, 413);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_does_not_come_is_408() {
    let world = World::start(|settings| settings.layers.body_deadline = SHORT).await;
    let answer = world.ask("POST /notes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{");
    assert_eq!(
        (answer.status, answer.json()["code"].as_str()),
        (408, Some("body_timeout"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_bear_the_request_s_id_and_the_client_is_whom_the_proxy_names() {
    let world = World::start(|_| {}).await;
    let answer = world.ask("GET /client HTTP/1.1\r\nhost: x\r\nx-request-id: abc-1\r\nx-forwarded-for: 203.0.113.9\r\n\r\n");
    assert_eq!(answer.header("x-request-id"), Some("abc-1"));
    assert_eq!(answer.body, "203.0.113.9");
}
