//! HTTP without a single route: the accept loop, what surrounds every request, and how bodies, parameters, cursors, times
//! and refusals look on the wire. Knows nothing of leads or companies.

pub mod body;
pub mod client_address;
pub mod cursor;
pub mod json;
pub mod layers;
pub mod listener;
pub mod path;
pub mod problem;
pub mod query;
pub mod rate_limit;
pub mod timestamp;

pub use client_address::TrustedProxies;
pub use cursor::{Cursor, CursorKey, CursorScope};
pub use json::Json;
pub use layers::{LayerSettings, RequestContext, surround};
pub use listener::{Listener, ListenerSettings};
pub use path::Path;
pub use problem::{FieldError, Problem};
pub use query::Query;
pub use rate_limit::RateLimits;
pub use timestamp::Rfc3339;
