//! Who asks: from `Authorization: Bearer TOKEN` to a caller who is scoped to one company and has the role that a route needs.
//!
//! A [`Caller`] comes from here only, and nothing is read or written without one: the unscoped path is not offered.

mod principals;

pub(crate) use principals::Principals;

use crate::api::App;
use crate::http::{Problem, RequestContext};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use touchbase_core::{Actor, CompanyId, Role, UserId};
use touchbase_store::Principal;

/// A user of one company, who signed in.
#[derive(Clone, Debug)]
pub struct Caller(Arc<Principal>);

impl Caller {
    /// The company: of every query and every command that this caller causes.
    pub fn company_id(&self) -> CompanyId {
        self.0.company_id
    }

    /// The user.
    pub fn user_id(&self) -> UserId {
        self.0.user_id
    }

    /// The user, role and kind, as commands name them.
    pub fn actor(&self) -> Actor {
        Actor::user(self.0.user_id, self.0.role)
    }

    /// All that is known of the sign-in.
    pub fn principal(&self) -> &Principal {
        &self.0
    }
}

/// Anyone who signed in.
#[derive(Debug)]
pub struct Reader(pub Caller);

/// Who works with leads: reps, agents and admins.
#[derive(Debug)]
pub struct Worker(pub Caller);

/// Who administers.
#[derive(Debug)]
pub struct Admin(pub Caller);

impl FromRequestParts<App> for Reader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        caller(parts, app).await.map(Self)
    }
}

impl FromRequestParts<App> for Worker {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let caller = caller(parts, app).await?;
        if caller.0.role.works_with_leads() {
            Ok(Self(caller))
        } else {
            Err(Problem::forbidden(
                "A viewer reads only. Ask an admin for the role `rep` to work with leads.",
            ))
        }
    }
}

impl FromRequestParts<App> for Admin {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let caller = caller(parts, app).await?;
        if caller.0.role == Role::Admin {
            Ok(Self(caller))
        } else {
            Err(Problem::forbidden("Only an admin may do this."))
        }
    }
}

/// The token that a request brings.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}

/// The hash by which a token is known: the token itself is kept nowhere.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

async fn caller(parts: &Parts, app: &App) -> Result<Caller, Problem> {
    let token = bearer(&parts.headers).ok_or_else(Problem::unauthorized)?;
    let Some(principal) = app.principals().of(token_hash(token), app).await? else {
        app.limits().failure(client_of(parts))?;
        return Err(Problem::unauthorized());
    };
    app.limits().request(principal.key_id.0)?;
    Ok(Caller(principal))
}

fn client_of(parts: &Parts) -> IpAddr {
    let context = parts.extensions.get::<RequestContext>();
    context.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |context| context.client)
}
