//! Leads: making, showing, changing, merging and erasing them.

mod fields;
pub(super) mod list;

use super::submit::{Posted, submit};
use super::wire::lead::Lead;
use super::{App, answer};
use crate::auth::{Admin, Reader, Worker};
use crate::http::{Json, Path, Problem};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use fields::{LeadPatch, NewLead};
use serde::Deserialize;
use touchbase_core::{Command, LeadId};
use utoipa::ToSchema;
use uuid::Uuid;

/// Make a lead
///
/// A lead needs a name or at least one identity. It has no times until its first attempt. Phone numbers without a
/// country are read in the company's region; every address is unique in the company, in whatever spelling.
#[utoipa::path(
    post, path = "/api/leads", tag = "leads", operation_id = "create_lead",
    request_body = NewLead,
    responses(
        (status = 201, description = "The lead", body = Lead<'static>),
        (status = 409, description = "`identity_taken`: another lead has one of the addresses; `lead_id` says which"),
    ),
    security(("key" = ["rep"])),
)]
pub(super) async fn create(
    State(app): State<App>,
    Worker(caller): Worker,
    Posted { value, once }: Posted<NewLead>,
) -> Result<Response, Problem> {
    let lead_id = LeadId(app.runtime().uuid_v7());
    let new = value.into_new_lead(lead_id, &fields::region(&app, &caller).await?)?;
    submit(
        &app,
        &caller,
        Command::CreateLead(Box::new(new)),
        once,
        StatusCode::CREATED,
    )
    .await
}

/// Show a lead
///
/// Whole, with its summary. The id of a lead that was merged goes on standing for the survivor.
#[utoipa::path(
    get, path = "/api/leads/{id}", tag = "leads", operation_id = "show_lead",
    params(("id" = Uuid, Path, description = "The lead")),
    responses((status = 200, description = "The lead", body = Lead<'static>)),
    security(("key" = ["viewer"])),
)]
pub(super) async fn show(
    State(app): State<App>,
    Reader(caller): Reader,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let view = app.store().lead(caller.company_id(), LeadId(id)).await?;
    answer::ok(&Lead::from(&view.ok_or_else(Problem::not_found)?))
}

/// Change a lead
///
/// A JSON merge patch: what is absent stays, `null` empties. `identities` replaces the whole list; in `custom`, fields
/// are set one by one, and removed by `null`. A status set here is not changed by anything that happened before.
#[utoipa::path(
    patch, path = "/api/leads/{id}", tag = "leads", operation_id = "update_lead",
    params(("id" = Uuid, Path, description = "The lead")),
    request_body = LeadPatch,
    responses(
        (status = 200, description = "The lead as it is now", body = Lead<'static>),
        (status = 409, description = "`identity_taken`: another lead has one of the addresses; `lead_id` says which"),
    ),
    security(("key" = ["rep"])),
)]
pub(super) async fn update(
    State(app): State<App>,
    Worker(caller): Worker,
    Path(id): Path<Uuid>,
    Json { value, .. }: Json<LeadPatch>,
) -> Result<Response, Problem> {
    let update = value.into_update(LeadId(id), &fields::region(&app, &caller).await?)?;
    submit(
        &app,
        &caller,
        Command::UpdateLead(Box::new(update)),
        None,
        StatusCode::OK,
    )
    .await
}

/// Erase a person
///
/// For good: name, identities, messages and metadata go; the counts stay. A keyed hash of each address keeps late
/// deliveries and imports from bringing the person back, and an opt-out outlives the erasure.
#[utoipa::path(
    delete, path = "/api/leads/{id}", tag = "leads", operation_id = "erase_lead",
    params(("id" = Uuid, Path, description = "The lead")),
    responses((status = 204, description = "The person is erased")),
    security(("key" = ["admin"])),
)]
pub(super) async fn erase(
    State(app): State<App>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    submit(
        &app,
        &caller,
        Command::EraseLead(LeadId(id)),
        None,
        StatusCode::NO_CONTENT,
    )
    .await
}

/// Which lead a lead is merged into.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Merge {
    /// The lead that goes on: it keeps its status and what it has, and gets what it lacks.
    into: Uuid,
}

/// Merge a lead into another
///
/// Attempts, identities and opt-outs move to the survivor, its summary is computed anew, and the id of the lead that
/// ends goes on standing for it.
#[utoipa::path(
    post, path = "/api/leads/{id}/merge", tag = "leads", operation_id = "merge_lead",
    params(("id" = Uuid, Path, description = "The lead that ends")),
    request_body = Merge,
    responses(
        (status = 200, description = "The survivor", body = Lead<'static>),
        (status = 409, description = "`already_merged`: `lead_id` is the survivor"),
    ),
    security(("key" = ["rep"])),
)]
pub(super) async fn merge(
    State(app): State<App>,
    Worker(caller): Worker,
    Path(id): Path<Uuid>,
    Posted { value, once }: Posted<Merge>,
) -> Result<Response, Problem> {
    let command = Command::MergeLeads {
        loser: LeadId(id),
        into: LeadId(value.into),
    };
    submit(&app, &caller, command, once, StatusCode::OK).await
}
