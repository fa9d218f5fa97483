//! The web pages: written by the server, readable without a script. So far the way in: what this is, and setting it up.

mod home;
mod layout;
mod same_origin;
pub mod setup;

use crate::runtime::Runtime;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use setup::SetupToken;
use std::sync::Arc;
use touchbase_store::Store;

/// What every page works with. Cheap to clone.
#[derive(Clone)]
pub struct Pages(Arc<Parts>);

struct Parts {
    store: Store,
    runtime: Runtime,
    /// Where people reach this server: an origin without a trailing slash.
    origin: String,
    setup: SetupToken,
}

impl Pages {
    /// Pages over an open store, served at an origin such as `https://touchbase.example.com`.
    pub fn new(store: Store, runtime: Runtime, origin: String, setup: SetupToken) -> Self {
        Self(Arc::new(Parts {
            store,
            runtime,
            origin,
            setup,
        }))
    }
}

/// Every page.
pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/", get(home::show))
        .route("/pages.css", get(style))
        .merge(setup::routes())
        .with_state(pages)
}

async fn style() -> Response {
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, "max-age=300"),
    ];
    (headers, include_str!("pages/pages.css")).into_response()
}
