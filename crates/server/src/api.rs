//! The routes, a file for each resource. A handler is a paragraph: parse, authorise, do, answer.

mod answer;
mod attempts;
mod docs;
mod events;
mod health;
mod kept;
mod keys;
mod leads;
mod me;
mod openapi;
mod opt_outs;
mod refusals;
mod responses;
mod sealed;
mod submit;
mod threading;
mod users;
mod voids;
mod wire;

use crate::auth::Principals;
use crate::http::RateLimits;
use crate::runtime::Runtime;
use crate::telemetry::Metrics;
use axum::Router;
use std::sync::Arc;
use touchbase_store::Store;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use docs::{PROBLEM_CODES, ProblemCode};

/// What every handler works with. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

struct Parts {
    store: Store,
    runtime: Runtime,
    metrics: Metrics,
    limits: RateLimits,
    principals: Principals,
    kept: kept::Kept,
}

impl App {
    /// An application over an open store; `requests_per_second` is each key's, 0 for no limit.
    pub fn new(store: Store, runtime: Runtime, metrics: Metrics, requests_per_second: u32) -> Self {
        let limits = RateLimits::new(requests_per_second, runtime.clone());
        let principals = Principals::default();
        Self(Arc::new(Parts {
            store,
            runtime,
            metrics,
            limits,
            principals,
            kept: kept::Kept::default(),
        }))
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Pages that are handed out as they are.
    fn kept(&self) -> &kept::Kept {
        &self.0.kept
    }

    /// Clock, entropy and tasks.
    pub fn runtime(&self) -> &Runtime {
        &self.0.runtime
    }

    /// What is counted.
    pub(crate) fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Keeps what is remembered of callers small; runs as long as the server does.
    pub async fn keep_small(self) {
        self.0.limits.keep_small().await;
    }

    pub(crate) fn limits(&self) -> &RateLimits {
        &self.0.limits
    }

    pub(crate) fn principals(&self) -> &Principals {
        &self.0.principals
    }
}

/// Everything that is served, but for what surrounds each request ([`crate::http::surround`]).
pub fn router(app: App) -> Router {
    let (routes, description) = described().split_for_parts();
    let docs = docs::routes(&openapi::completed(description));
    routes.with_state(app).merge(docs)
}

/// The API's description, as it is served at `/openapi.json`.
pub fn description() -> utoipa::openapi::OpenApi {
    openapi::completed(described().into_openapi())
}

fn described() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(openapi::frame())
        .routes(routes!(leads::list::leads, leads::create))
        .routes(routes!(leads::list::contacts))
        .routes(routes!(leads::show, leads::update, leads::erase))
        .routes(routes!(leads::merge))
        .routes(routes!(opt_outs::put, opt_outs::withdraw))
        .routes(routes!(attempts::history, attempts::record))
        .routes(routes!(attempts::show))
        .routes(routes!(responses::mark))
        .routes(routes!(voids::void))
        .routes(routes!(events::list))
        .routes(routes!(me::show))
        .routes(routes!(users::list, users::create))
        .routes(routes!(users::update))
        .routes(routes!(keys::list, keys::create))
        .routes(routes!(keys::revoke))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .routes(routes!(health::metrics))
}
