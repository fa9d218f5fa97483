//! API keys: for programs that act as a user.

use super::sealed::Seal;
use super::submit::{Done, Once, Posted, commit, replayed, submit};
use super::wire::list::{Each, PageParameters};
use super::wire::people::{Key, NewKeyAnswer};
use super::{App, answer};
use crate::auth::{self, Admin};
use crate::http::{Cursor, CursorKey, CursorScope, Path, Problem, Query};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use touchbase_core::{ApiKey, Command, KeyId, Outcome, UserId, command};
use touchbase_store::StoredAnswer;
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of keys.
#[derive(Serialize, ToSchema)]
pub(super) struct Keys<'a> {
    #[schema(value_type = Vec<Key<'static>>)]
    data: Each<'a, ApiKey, Key<'a>>,
    /// Where the next page begins; `null` on the last.
    next_cursor: Option<String>,
}

/// List keys
///
/// In the order in which they were made, revoked ones included. Their tokens are kept nowhere.
#[utoipa::path(
    get, path = "/api/keys", tag = "administration", operation_id = "list_keys",
    params(PageParameters),
    responses((status = 200, description = "A page of keys", body = Keys<'static>)),
    security(("key" = ["admin"])),
)]
pub(super) async fn list(
    State(app): State<App>,
    Admin(caller): Admin,
    Query(PageParameters { limit, cursor }): Query<PageParameters>,
) -> Result<Response, Problem> {
    let scope = CursorScope::new("keys");
    let after = cursor
        .map(|cursor| Cursor::decode(&cursor, scope))
        .transpose()?;
    let after = after.map(|Cursor { id, .. }| KeyId(id));
    let mut keys = app
        .store()
        .keys(caller.company_id(), after, limit.probe())
        .await?;
    let more = limit.cut(&mut keys);
    let last = keys.last().filter(|_| more);
    let next_cursor = last.map(|last| {
        Cursor {
            key: CursorKey::Null,
            id: last.id.0,
        }
        .encode(scope)
    });
    answer::ok(&Keys {
        data: Each {
            of: &keys,
            wire: Key::from,
        },
        next_cursor,
    })
}

/// A key to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "label": "CRM sync" }))]
pub(super) struct NewKey {
    /// What it is for.
    label: String,
    /// As whom it will act; as the caller if left out.
    user_id: Option<Uuid>,
}

/// Make a key
///
/// The answer is the only sight of its token. Repeated with the same `Idempotency-Key` and the same bearer token it
/// answers the same again; with another token of the same user it is refused, for only the first can open what was kept.
#[utoipa::path(
    post, path = "/api/keys", tag = "administration", operation_id = "create_key",
    request_body = NewKey,
    responses(
        (status = 201, description = "The key and its token", body = NewKeyAnswer<'static>),
        (status = 409, description = "`deactivated`: the user may do nothing; `sealed_answer`: the `Idempotency-Key` was used with another token"),
    ),
    security(("key" = ["admin"])),
)]
pub(super) async fn create(
    State(app): State<App>,
    Admin(caller): Admin,
    seal: Seal,
    Posted { value, once }: Posted<NewKey>,
) -> Result<Response, Problem> {
    let token = app.runtime().token();
    let command = Command::CreateKey(command::NewKey {
        key_id: KeyId(app.runtime().uuid_v7()),
        user_id: value.user_id.map_or(caller.user_id(), UserId),
        label: value.label,
        token_hash: auth::token_hash(&token),
    });
    let fingerprint = once.as_ref().map_or([0; 32], |once| once.fingerprint);
    let remember = once.map(|once: Once| {
        let (seal, token) = (seal.clone(), token.clone());
        once.remember(&caller, move |outcome| {
            let body = seal.close(&body_of(outcome, &token)?, &fingerprint)?;
            Some(StoredAnswer {
                status: StatusCode::CREATED.as_u16(),
                body,
            })
        })
    });
    match commit(&app, &caller, command, remember).await? {
        Done::Now(outcome) => Ok(answer::json(
            StatusCode::CREATED,
            body_of(&outcome, &token).unwrap_or_default(),
        )),
        Done::Before(stored) => {
            let body = seal.open(&stored.body, &fingerprint).ok_or_else(sealed)?;
            Ok(replayed(StoredAnswer { body, ..stored }))
        }
    }
}

/// Revoke a key
///
/// Within a second it opens nothing any more. Revoking twice changes nothing.
#[utoipa::path(
    delete, path = "/api/keys/{id}", tag = "administration", operation_id = "revoke_key",
    params(("id" = Uuid, Path, description = "The key")),
    responses((status = 204, description = "The key is revoked")),
    security(("key" = ["admin"])),
)]
pub(super) async fn revoke(
    State(app): State<App>,
    Admin(caller): Admin,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, Problem> {
    let answer = submit(
        &app,
        &caller,
        Command::RevokeKey(KeyId(id)),
        None,
        StatusCode::OK,
    )
    .await;
    app.principals().forget();
    answer.map(|_key| StatusCode::NO_CONTENT)
}

fn body_of(outcome: &Outcome, token: &str) -> Option<Vec<u8>> {
    let Outcome::Key(key) = outcome else {
        return None;
    };
    serde_json::to_vec(&NewKeyAnswer {
        key: Key::from(key),
        token,
    })
    .ok()
}

fn sealed() -> Problem {
    Problem::conflict("sealed_answer", "The answer was given to another token").detail(
        "This Idempotency-Key was used with another token of yours. The answer holds a secret that only that token opens: \
         repeat the request with it, or make a new key under a new Idempotency-Key.",
    )
}
