//! `/setup`: the first company, made by whoever holds the link that the server printed when it started.
//!
//! The link works once, in the process that printed it, and only while there is no company at all.

mod form;

use super::layout::page;
use super::same_origin::is_same_origin;
use super::{Pages, Parts};
use crate::ask::AskError;
use crate::founding::{Founded, Founding};
use crate::http::{Problem, Query};
use crate::runtime::Runtime;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use form::Form;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::time::Duration;
use tokio::sync::Mutex;
use touchbase_core::Refusal;

/// Six short fields.
const FORM_BYTES_MAX: usize = 16 << 10;
/// When the database is busy: it is not for long.
const RETRY_AFTER: Duration = Duration::from_secs(1);

/// The secret of the one-time link. Only its hash is kept, and hashes are compared: how long that takes tells nothing
/// about the secret.
pub struct SetupToken(Mutex<Option<[u8; 32]>>);

impl SetupToken {
    /// None: there is nothing to set up.
    pub const fn none() -> Self {
        Self(Mutex::const_new(None))
    }

    /// A new one, and the secret for the link.
    pub fn issue(runtime: &Runtime) -> (Self, String) {
        let secret = runtime.token();
        (Self(Mutex::const_new(Some(hash(&secret)))), secret)
    }
}

fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}

#[derive(Deserialize)]
struct Link {
    token: Option<String>,
}

pub(super) fn routes() -> Router<Pages> {
    Router::new()
        .route("/setup", get(show).post(submit))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

async fn show(State(pages): State<Pages>, Query(link): Query<Link>) -> Result<Response, Problem> {
    if !is_awaited(&pages.0).await? {
        return Ok(Redirect::to("/").into_response());
    }
    let token = link.token.unwrap_or_default();
    if *pages.0.setup.0.lock().await == Some(hash(&token)) {
        return Ok(page(StatusCode::OK, "Set up", &form::blank(token)));
    }
    Ok(page(
        StatusCode::FORBIDDEN,
        "Set up",
        &form::how_to_find_the_link(),
    ))
}

async fn submit(
    State(pages): State<Pages>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let parts = &pages.0;
    if !is_same_origin(&headers, &parts.origin) {
        return Err(Problem::forbidden("This form was sent from another site."));
    }
    let form = read(&headers, &body)?;
    // Held to the end, so that of two who send the form at once, one makes the company.
    let mut token = parts.setup.0.lock().await;
    if *token != Some(hash(&form.token)) || !is_awaited(parts).await? {
        let content = form::how_to_find_the_link();
        return Ok(page(StatusCode::FORBIDDEN, "Set up", &content));
    }
    let founding = founding(&form);
    match founding.carry_out(&parts.store, &parts.runtime).await {
        Ok(founded) => {
            *token = None;
            Ok(welcome(&parts.origin, &founded))
        }
        Err(AskError::Refused(refusal)) => Ok(again(&form, &refusal)),
        Err(AskError::Store(error)) => {
            tracing::error!(%error, "the first company could not be made");
            Err(Problem::unavailable(
                "unavailable",
                "The database cannot take it now. Try again.",
                RETRY_AFTER,
            ))
        }
    }
}

/// Whether there is no company yet.
async fn is_awaited(parts: &Parts) -> Result<bool, Problem> {
    Ok(parts
        .store
        .companies()
        .await
        .map_err(Problem::internal)?
        .is_empty())
}

/// A form as browsers post it. It is written like the query of a URL, and read as one.
fn read(headers: &HeaderMap, body: &[u8]) -> Result<Form, Problem> {
    const EXPECTED: &str = "application/x-www-form-urlencoded";
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    if !content_type.is_some_and(|given| given.starts_with(EXPECTED)) {
        return Err(Problem::unsupported_media_type(EXPECTED));
    }
    let unreadable = || Problem::bad_request("unreadable_form", "This is not a form.");
    let query = [b"/?", body].concat();
    let uri = Uri::try_from(query).ok().ok_or_else(unreadable)?;
    match axum::extract::Query::try_from_uri(&uri) {
        Ok(axum::extract::Query(form)) => Ok(form),
        Err(_rejection) => Err(unreadable()),
    }
}

fn founding(form: &Form) -> Founding {
    Founding {
        company: form.company.clone(),
        name: form.name.clone(),
        email: form.email.clone(),
        time_zone: form.time_zone.clone(),
        region: form.region.clone(),
        key_label: "made when touchbase was set up",
    }
}

fn welcome(origin: &str, founded: &Founded) -> Response {
    page(
        StatusCode::CREATED,
        "Welcome",
        &form::token(origin, &founded.token),
    )
}

fn again(form: &Form, refusal: &Refusal) -> Response {
    let field = if let Refusal::Invalid { field, .. } = refusal {
        field
    } else {
        "company"
    };
    let content = form::wrong(form, field, &refusal.to_string());
    page(StatusCode::UNPROCESSABLE_ENTITY, "Set up", &content)
}
