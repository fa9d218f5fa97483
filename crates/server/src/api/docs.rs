//! The API's description: as a document, and as pages to read that ask nothing of any other host.

mod problems;

pub use problems::{PROBLEM_CODES, ProblemCode};

use super::answer;
use crate::http::{Path, Problem};
use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use std::sync::Arc;
use utoipa::openapi::OpenApi;
use utoipa_swagger_ui::Config;

/// The pages' own scripts and styles and nothing else. The reader writes style attributes and draws its icons from
/// `data:`; it calls only the API that it describes.
const CONTENT_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);
/// The files change only with the program.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// `/openapi.json` and everything below `/docs`.
pub(super) fn routes(document: &OpenApi) -> Router {
    let json = Bytes::from(document.to_json().unwrap_or_default());
    // "none" keeps the reader from showing the document to a validator on the web.
    let reader = Config::from("/openapi.json")
        .validator_url("none")
        .use_base_layout()
        .deep_linking(true)
        .display_request_duration(true)
        .default_models_expand_depth(0);
    let reader = Arc::new(reader);
    let index = Arc::clone(&reader);
    Router::new()
        .route(
            "/openapi.json",
            get(async move || answer::json(StatusCode::OK, json)),
        )
        .route("/docs", get(async || Redirect::permanent("/docs/")))
        .route("/docs/", get(async move || file("index.html", index)))
        .route(
            "/docs/problems",
            get(async || page(problems::page().into_string().into())),
        )
        .route(
            "/docs/{file}",
            get(async move |Path(name): Path<String>| file(&name, reader)),
        )
}

fn file(name: &str, reader: Arc<Config<'static>>) -> Result<Response, Problem> {
    let found = utoipa_swagger_ui::serve(name, reader)
        .map_err(|error| Problem::internal(anyhow::anyhow!(error.to_string())))?;
    let file = found.ok_or_else(Problem::not_found)?;
    let media_type = HeaderValue::from_str(&file.content_type).map_err(Problem::internal)?;
    Ok((headers(media_type), file.bytes.into_owned()).into_response())
}

fn page(html: Bytes) -> Response {
    (
        headers(HeaderValue::from_static("text/html; charset=utf-8")),
        html,
    )
        .into_response()
}

fn headers(media_type: HeaderValue) -> [(HeaderName, HeaderValue); 3] {
    [
        (CONTENT_TYPE, media_type),
        (CONTENT_SECURITY_POLICY, CONTENT_POLICY),
        (CACHE_CONTROL, AN_HOUR),
    ]
}
