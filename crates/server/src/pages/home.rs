//! `/`: what this is and where to go from here.

use super::Pages;
use super::layout::page;
use crate::http::Problem;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

pub(super) async fn show(State(pages): State<Pages>) -> Result<Response, Problem> {
    if pages
        .0
        .store
        .companies()
        .await
        .map_err(Problem::internal)?
        .is_empty()
    {
        return Ok(Redirect::to("/setup").into_response());
    }
    Ok(page(StatusCode::OK, "Welcome", &content(&pages.0.origin)))
}

fn content(origin: &str) -> Markup {
    html! {
        h1 { "Who contacted whom, when and how" }
        p {
            "This server keeps track of every contact with every lead: one ledger, exact summaries, no duplicate outreach."
        }
        ul {
            li { a href="/docs" { "How to use the API" } }
            li { a href="/openapi.json" { "Its description for programs" } " (OpenAPI 3.1)" }
        }
        p { "A program signs in with an API key. An admin makes one here:" }
        pre { code { "touchbase key create --email you@example.com --label 'my program'" } }
        p { "and it is used like this:" }
        pre { code { "curl -H 'Authorization: Bearer TOKEN' " (origin) "/api/leads" } }
    }
}
