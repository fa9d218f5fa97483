//! Users.

use super::submit::{Posted, submit};
use super::wire::list::{Each, PageParameters};
use super::wire::names::RoleName;
use super::wire::patch::lasting;
use super::wire::people::User;
use super::{App, answer};
use crate::auth::{Admin, Reader};
use crate::http::{Cursor, CursorKey, CursorScope, Json, Path, Problem, Query};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use touchbase_core::{Command, UserId, command};
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of users.
#[derive(Serialize, ToSchema)]
pub(super) struct Users<'a> {
    #[schema(value_type = Vec<User<'static>>)]
    data: Each<'a, touchbase_core::User, User<'a>>,
    /// Where the next page begins; `null` on the last.
    next_cursor: Option<String>,
}

/// List users
///
/// In the order in which they were made, those who left included.
#[utoipa::path(
    get, path = "/api/users", tag = "administration", operation_id = "list_users",
    params(PageParameters),
    responses((status = 200, description = "A page of users", body = Users<'static>)),
    security(("key" = ["viewer"])),
)]
pub(super) async fn list(
    State(app): State<App>,
    Reader(caller): Reader,
    Query(PageParameters { limit, cursor }): Query<PageParameters>,
) -> Result<Response, Problem> {
    let scope = CursorScope::new("users");
    let after = cursor
        .map(|cursor| Cursor::decode(&cursor, scope))
        .transpose()?;
    let after = after.map(|Cursor { id, .. }| UserId(id));
    let mut users = app
        .store()
        .users(caller.company_id(), after, limit.probe())
        .await?;
    let more = limit.cut(&mut users);
    let last = users.last().filter(|_| more);
    let next_cursor = last.map(|last| {
        Cursor {
            key: CursorKey::Null,
            id: last.id.0,
        }
        .encode(scope)
    });
    answer::ok(&Users {
        data: Each {
            of: &users,
            wire: User::from,
        },
        next_cursor,
    })
}

/// A user to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "name": "Alice Martin", "email": "alice@example.com", "role": "rep" }))]
pub(super) struct NewUser {
    /// The name that others see.
    name: String,
    /// The address to sign in with; unique in the company.
    email: String,
    role: RoleName,
}

/// Make a user
#[utoipa::path(
    post, path = "/api/users", tag = "administration", operation_id = "create_user",
    request_body = NewUser,
    responses(
        (status = 201, description = "The user", body = User<'static>),
        (status = 409, description = "`email_taken`"),
    ),
    security(("key" = ["admin"])),
)]
pub(super) async fn create(
    State(app): State<App>,
    Admin(caller): Admin,
    Posted { value, once }: Posted<NewUser>,
) -> Result<Response, Problem> {
    let user_id = UserId(app.runtime().uuid_v7());
    let new = command::NewUser {
        user_id,
        name: value.name,
        email: value.email,
        role: value.role.0,
    };
    submit(
        &app,
        &caller,
        Command::CreateUser(new),
        once,
        StatusCode::CREATED,
    )
    .await
}

/// What is to change about a user.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "active": false }))]
pub(super) struct UserPatch {
    #[serde(default, deserialize_with = "lasting")]
    #[schema(nullable = false)]
    name: Option<String>,
    #[serde(default, deserialize_with = "lasting")]
    #[schema(nullable = false)]
    role: Option<RoleName>,
    /// Whether the user may do anything at all.
    #[serde(default, deserialize_with = "lasting")]
    #[schema(nullable = false)]
    active: Option<bool>,
}

/// Change a user
///
/// Deactivating ends all of the user's keys within a second, and leaves the name in the history.
#[utoipa::path(
    patch, path = "/api/users/{id}", tag = "administration", operation_id = "update_user",
    params(("id" = Uuid, Path, description = "The user")),
    request_body = UserPatch,
    responses(
        (status = 200, description = "The user as it is now", body = User<'static>),
        (status = 409, description = "`last_admin`: somebody has to administer"),
    ),
    security(("key" = ["admin"])),
)]
pub(super) async fn update(
    State(app): State<App>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
    Json { value, .. }: Json<UserPatch>,
) -> Result<Response, Problem> {
    let role = value.role.map(|role| role.0);
    let update = command::UserUpdate {
        user_id: UserId(id),
        name: value.name,
        role,
        active: value.active,
    };
    let answer = submit(
        &app,
        &caller,
        Command::UpdateUser(update),
        None,
        StatusCode::OK,
    )
    .await;
    app.principals().forget();
    answer
}
