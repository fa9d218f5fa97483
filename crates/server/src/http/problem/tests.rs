use super::*;
use http_body_util::BodyExt;

async fn rendered(problem: Problem) -> (StatusCode, HeaderMap, Value) {
    let (parts, body) = problem.into_response().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    (
        parts.status,
        parts.headers,
        serde_json::from_slice(&bytes).unwrap(),
    )
}

#[tokio::test]
async fn a_problem_is_a_document_of_rfc_9457() {
    let field = FieldError {
        field: "identities[1].value".to_owned(),
        detail: "is empty".to_owned(),
    };
    let problem = Problem::invalid("invalid_body", [field]).extension("lead_id", Value::from("x"));
    let (status, headers, document) = rendered(problem).await;
    assert_eq!(status, 422);
    assert_eq!(headers[CONTENT_TYPE], "application/problem+json");
    assert_eq!(
        document,
        serde_json::json!({
            "type": "/docs/problems#invalid_body",
            "title": "The request is understood, and wrong",
            "status": 422,
            "detail": "identities[1].value: is empty",
            "code": "invalid_body",
            "errors": [{"field": "identities[1].value", "detail": "is empty"}],
            "lead_id": "x",
        })
    );
}

#[tokio::test]
async fn each_status_has_its_headers() {
    let cases = [
        (
            Problem::unauthorized(),
            401,
            Some((WWW_AUTHENTICATE, "Bearer")),
        ),
        (Problem::forbidden("no"), 403, None),
        (Problem::not_found(), 404, None),
        (
            Problem::conflict("held", "Somebody else holds this lead"),
            409,
            None,
        ),
        (Problem::too_large(5), 413, None),
        (
            Problem::too_many_requests(Duration::from_millis(20)),
            429,
            Some((RETRY_AFTER, "1")),
        ),
        (
            Problem::unavailable("overloaded", "busy", Duration::from_millis(1_001)),
            503,
            Some((RETRY_AFTER, "2")),
        ),
    ];
    for (problem, status, header) in cases {
        let (answered, headers, document) = rendered(problem).await;
        assert_eq!(answered, status);
        assert_eq!(document["status"], status);
        if let Some((name, value)) = header {
            assert_eq!(headers[name], value);
        }
    }
}

#[tokio::test]
async fn an_internal_problem_keeps_its_cause_to_itself() {
    let problem = Problem::internal(anyhow::anyhow!("secret of the database"));
    let (_, _, document) = rendered(problem).await;
    assert!(!document.to_string().contains("secret"));
}

#[test]
fn a_problem_is_small_enough_to_be_an_error() {
    assert_eq!(size_of::<Problem>(), size_of::<usize>());
}
