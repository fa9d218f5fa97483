use super::*;
use axum::http::Request;
use serde::Deserialize;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    q: String,
    limit: Option<u32>,
}

async fn read(query: &str) -> Result<Page, Problem> {
    let uri = format!("/api/leads?{query}");
    let (mut parts, ()) = Request::builder().uri(uri).body(()).unwrap().into_parts();
    Query::from_request_parts(&mut parts, &())
        .await
        .map(|Query(page)| page)
}

#[tokio::test]
async fn parameters_are_decoded() {
    let page = read("q=%C3%89mile+B%26Co&limit=7").await.unwrap();
    assert_eq!(
        page,
        Page {
            q: "Émile B&Co".to_owned(),
            limit: Some(7)
        }
    );
}

#[tokio::test]
async fn the_wrong_parameter_is_named() {
    let cases = [
        ("", "q", "is required"),
        ("q=a&page=2", "page", "is not known here"),
        ("q=a&limit=x", "limit", "invalid digit found in string"),
        ("q=a&limit=-1", "limit", "invalid digit found in string"),
        (
            "q=a&limit=",
            "limit",
            "cannot parse integer from empty string",
        ),
        ("q=a&q=b", "q", "is given twice"),
    ];
    for (query, field, detail) in cases {
        let problem = read(query).await.unwrap_err();
        assert_eq!(
            (problem.status().as_u16(), problem.code()),
            (422, "invalid_parameters"),
            "{query}"
        );
        let expected = FieldError {
            field: field.to_owned(),
            detail: detail.to_owned(),
        };
        assert_eq!(problem.field_errors(), [expected], "{query}");
    }
}
