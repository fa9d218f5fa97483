//! From a caller's wish to a committed command and its answer, done once for each `Idempotency-Key` (contract.md, *HTTP*;
//! edge: O14).
//!
//! What was answered is remembered in the transaction that makes it true. Refusals are not remembered, for the next try may
//! go better, but for the guard's, which is itself an event.

use super::wire::body_of;
use super::{App, answer, refusals};
use crate::auth::Caller;
use crate::http::{Json, Problem};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use touchbase_core::{Command, Outcome, Refusal, Request as CoreRequest, limits};
use touchbase_store::{Answered, Entry, Remember, StoredAnswer};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// The body of a POST, and the caller's key if it is to be done once.
pub(super) struct Posted<T> {
    /// What the body says.
    pub(super) value: T,
    /// The key.
    pub(super) once: Option<Once>,
}

/// A request that is to be done once.
pub(super) struct Once {
    key: String,
    /// Method and path.
    route: String,
    /// SHA-256 of method, path and body.
    pub(super) fingerprint: [u8; 32],
}

/// What became of a command.
pub(super) enum Done {
    /// It was carried out.
    Now(Outcome),
    /// It had been carried out before, and answered like this.
    Before(StoredAnswer),
}

impl<T: DeserializeOwned> FromRequest<App> for Posted<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let key = key_of(request.headers())?;
        let keyed = key.map(|key| {
            (
                key,
                format!("{} {}", request.method(), request.uri().path()),
            )
        });
        let Json { value, raw } = Json::from_request(request, app).await?;
        let once = keyed.map(|(key, route)| {
            let fingerprint = Sha256::new()
                .chain_update(&route)
                .chain_update(b"\n")
                .chain_update(&raw);
            Once {
                key,
                route,
                fingerprint: fingerprint.finalize().into(),
            }
        });
        Ok(Self { value, once })
    }
}

/// Up to 255 visible ASCII characters: longer or other ones are some program's mistake.
fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut given = headers.get_all(KEY).into_iter();
    let Some(key) = given.next() else {
        return Ok(None);
    };
    let text = key.to_str().unwrap_or_default();
    let sane = text.bytes().all(|byte| byte.is_ascii_graphic())
        && (1..=limits::IDEMPOTENCY_KEY_CHARS_MAX).contains(&text.len());
    if sane && given.next().is_none() {
        return Ok(Some(text.to_owned()));
    }
    Err(Problem::bad_request(
        "invalid_idempotency_key",
        "Send one Idempotency-Key of 1 to 255 visible ASCII characters without spaces, such as a UUID.",
    ))
}

impl Once {
    /// How the answer is remembered: `render` makes what is kept of it.
    pub(super) fn remember(
        self,
        caller: &Caller,
        render: impl Fn(&Outcome) -> Option<StoredAnswer> + Send + 'static,
    ) -> Remember {
        Remember {
            user_id: caller.user_id(),
            route: self.route,
            key: self.key,
            fingerprint: self.fingerprint,
            render: Box::new(move |answer| match answer {
                Ok(outcome) => render(outcome),
                Err(refusal) => remembered(refusal),
            }),
        }
    }
}

/// What is kept of a refusal: the guard's, which has its event, and no other.
fn remembered(refusal: &Refusal) -> Option<StoredAnswer> {
    if !matches!(refusal, Refusal::Guard(_)) {
        return None;
    }
    let problem = refusals::problem(refusal);
    Some(StoredAnswer {
        status: problem.status().as_u16(),
        body: problem.to_json(),
    })
}

/// Has a command carried out, once if there is a key, and answers with what it made.
pub(super) async fn submit(
    app: &App,
    caller: &Caller,
    command: Command,
    once: Option<Once>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let remember = once.map(|once| {
        once.remember(caller, move |outcome| {
            Some(StoredAnswer {
                status: status.as_u16(),
                body: body_of(outcome).ok()?,
            })
        })
    });
    match commit(app, caller, command, remember).await? {
        Done::Now(outcome) => {
            let body = body_of(&outcome).map_err(Problem::internal)?;
            Ok(answer::json(status, body))
        }
        Done::Before(stored) => Ok(replayed(stored)),
    }
}

/// Has a command decided and committed.
pub(super) async fn commit(
    app: &App,
    caller: &Caller,
    command: Command,
    remember: Option<Remember>,
) -> Result<Done, Problem> {
    let request = CoreRequest {
        company_id: caller.company_id(),
        actor: caller.actor(),
        received_at: app.runtime().now(),
        command,
    };
    match app.store().commit(Entry { request, remember }).await? {
        Answered::Decided {
            answer: Ok(outcome),
            ..
        } => Ok(Done::Now(outcome)),
        Answered::Decided {
            answer: Err(refusal),
            ..
        } => Err(refusals::problem(&refusal)),
        Answered::Replayed(stored) => Ok(Done::Before(stored)),
    }
}

/// What was answered then, marked as such.
pub(super) fn replayed(stored: StoredAnswer) -> Response {
    let status = StatusCode::from_u16(stored.status).unwrap_or(StatusCode::OK);
    let mut response = answer::json(status, stored.body);
    response
        .headers_mut()
        .insert(REPLAYED, HeaderValue::from_static("true"));
    response
}

#[cfg(test)]
mod tests;
