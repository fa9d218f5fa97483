//! Who asks, and in which company.

use super::wire::names::{Name, RoleName};
use super::wire::people::{Company, User};
use super::{App, answer};
use crate::auth::Reader;
use crate::http::Problem;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who asks.
#[derive(Serialize, ToSchema)]
pub(super) struct Me<'a> {
    user: User<'a>,
    company: Company<'a>,
    role: RoleName,
    key: KeyId,
}

/// The key that the request came with.
#[derive(Serialize, ToSchema)]
pub(super) struct KeyId {
    id: Uuid,
}

/// Show who I am
#[utoipa::path(
    get, path = "/api/me", tag = "administration", operation_id = "show_me",
    responses((status = 200, description = "The user, company, role and key", body = Me<'static>)),
    security(("key" = ["viewer"])),
)]
pub(super) async fn show(
    State(app): State<App>,
    Reader(caller): Reader,
) -> Result<Response, Problem> {
    let user = app
        .store()
        .user(caller.company_id(), caller.user_id())
        .await?;
    let company = app.store().company(caller.company_id()).await?;
    let (user, company) = user.zip(company).ok_or_else(Problem::not_found)?;
    answer::ok(&Me {
        user: User::from(&user),
        company: Company::from(&company),
        role: Name(user.role),
        key: KeyId {
            id: caller.principal().key_id.0,
        },
    })
}
