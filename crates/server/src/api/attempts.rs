//! Contact attempts: logging them, a lead's history, a single one.

mod fields;

use super::submit::{Posted, submit};
use super::wire::attempt::{AttemptAndLead, AttemptAndUser, WholeAttempt};
use super::wire::list::{Each, PageParameters};
use super::{App, answer};
use crate::auth::{Reader, Worker};
use crate::http::{Cursor, CursorKey, CursorScope, Path, Problem, Query};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use fields::NewContact;
use serde::Serialize;
use touchbase_core::{AttemptId, Command, LeadId, Timestamp};
use touchbase_store::{NamedAttempt, Place};
use utoipa::ToSchema;
use uuid::Uuid;

/// Log an attempt
///
/// Writes down one communication with a lead, in either direction, and in the same transaction moves the lead's summary
/// and status. An outbound one is an intention that the guard may refuse, unless it says `already_happened`.
///
/// Of `metadata`, these members tie messages together, where they are texts: `message_id` (or `email_id`), `thread_id`,
/// `in_reply_to` and `references` (one text or a list). By them an inbound attempt finds the outbound one that it answers.
#[utoipa::path(
    post, path = "/api/leads/{id}/contacts", tag = "contacts", operation_id = "log_contact",
    params(("id" = Uuid, Path, description = "The lead")),
    request_body = NewContact,
    responses(
        (status = 201, description = "The attempt, and its lead after it", body = AttemptAndLead<'static>),
        (status = 409, description = "`guard_refused`: `guard` says why"),
    ),
    security(("key" = ["rep"])),
)]
pub(super) async fn record(
    State(app): State<App>,
    Worker(caller): Worker,
    Path(lead_id): Path<Uuid>,
    Posted { value, once }: Posted<NewContact>,
) -> Result<Response, Problem> {
    let attempt_id = AttemptId(app.runtime().uuid_v7());
    let new = value.into_attempt(attempt_id, LeadId(lead_id), caller.user_id())?;
    submit(
        &app,
        &caller,
        Command::RecordAttempt(Box::new(new)),
        once,
        StatusCode::CREATED,
    )
    .await
}

/// Roughly an attempt with a short message.
const ATTEMPT_BYTES: usize = 1_024;

/// A page of a lead's history.
#[derive(Serialize, ToSchema)]
pub(super) struct History<'a> {
    #[schema(value_type = Vec<AttemptAndUser<'static>>)]
    data: Each<'a, NamedAttempt, AttemptAndUser<'a>>,
    /// Where the next page begins; `null` on the last.
    next_cursor: Option<String>,
    /// How many attempts there are in all.
    total: u64,
}

/// Show a lead's history
///
/// All its attempts, newest first, whatever became of them.
#[utoipa::path(
    get, path = "/api/leads/{id}/contacts", tag = "contacts", operation_id = "list_history",
    params(("id" = Uuid, Path, description = "The lead"), PageParameters),
    responses((status = 200, description = "A page of attempts", body = History<'static>)),
    security(("key" = ["viewer"])),
)]
pub(super) async fn history(
    State(app): State<App>,
    Reader(caller): Reader,
    Path(lead_id): Path<Uuid>,
    Query(PageParameters { limit, cursor }): Query<PageParameters>,
) -> Result<Response, Problem> {
    let scope = CursorScope::new("contacts").with("lead", Some(&lead_id.to_string()));
    let before = cursor.map(|cursor| place(&cursor, scope)).transpose()?;
    let read = app
        .store()
        .history(caller.company_id(), LeadId(lead_id), before, limit.probe())
        .await?;
    let (mut attempts, total) = read.ok_or_else(Problem::not_found)?;
    let more = limit.cut(&mut attempts);
    let next_cursor = attempts
        .last()
        .filter(|_| more)
        .map(|last| cursor_after(last, scope));
    let page = History {
        data: Each {
            of: &attempts,
            wire: AttemptAndUser::from,
        },
        next_cursor,
        total,
    };
    answer::sized(&page, attempts.len().saturating_mul(ATTEMPT_BYTES))
}

/// Show an attempt
#[utoipa::path(
    get, path = "/api/contacts/{id}", tag = "contacts", operation_id = "show_contact",
    params(("id" = Uuid, Path, description = "The attempt")),
    responses((status = 200, description = "The attempt, with its user and its lead", body = WholeAttempt<'static>)),
    security(("key" = ["viewer"])),
)]
pub(super) async fn show(
    State(app): State<App>,
    Reader(caller): Reader,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let found = app
        .store()
        .attempt(caller.company_id(), AttemptId(id))
        .await?;
    let (attempt, lead) = found.ok_or_else(Problem::not_found)?;
    answer::ok(&WholeAttempt::new(&attempt, &lead))
}

fn cursor_after(last: &NamedAttempt, scope: CursorScope) -> String {
    let (at, id) = last.attempt.fact.place();
    Cursor {
        key: CursorKey::Integer(at.as_micros()),
        id: id.0,
    }
    .encode(scope)
}

fn place(cursor: &str, scope: CursorScope) -> Result<Place, Problem> {
    let Cursor { key, id } = Cursor::decode(cursor, scope)?;
    match key {
        CursorKey::Integer(micros) => Ok((Timestamp::from_micros(micros), AttemptId(id))),
        CursorKey::Null | CursorKey::Text(_) => {
            Err(super::refusals::invalid("cursor", "was not made here"))
        }
    }
}
