use super::*;
use std::collections::BTreeSet;

fn sent(request: &mut Request) -> String {
    String::from_utf8(request.next().to_vec()).unwrap()
}

#[test]
fn a_request_is_whole_and_its_length_is_that_of_its_body() {
    let question = Question::post("x", "/nothing", "secret", "{\"a\":\"ü\"}");
    let request = sent(&mut question.request(0));
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /nothing HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("authorization: Bearer secret"), "{head}");
    assert!(
        head.contains(&format!("content-length: {}", body.len())),
        "{head}"
    );
}

#[test]
fn every_id_gets_its_turn_and_nothing_else_changes() {
    let ids: Vec<Uuid> = (1..=4).map(Uuid::from_u128).collect();
    let path = format!("/api/leads/{ID}/contacts");
    let question = Question::get("x", &path, "secret").about(&ids);
    let mut request = question.request(1);
    let asked: BTreeSet<String> = (0..100).map(|_| sent(&mut request)).collect();
    let expected = ids.iter().map(|id| {
        let path = format!("/api/leads/{id}/contacts");
        sent(&mut Question::get("x", &path, "secret").request(0))
    });
    assert_eq!(asked, expected.collect());
}

#[test]
fn another_status_is_an_error_that_shows_the_answer() {
    let question = Question::get("x", "/", "secret");
    let answer = |status| Answer {
        status,
        body: b"why",
    };
    assert!(question.check(answer(200)).is_ok());
    let error = question.check(answer(503)).unwrap_err().to_string();
    assert!(error.contains("503") && error.contains("why"), "{error}");
}
