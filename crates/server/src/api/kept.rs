//! Pages that many people look at: made once for each revision of the company's data, then handed out as they are.
//!
//! Nothing is ever stale: the revision moves in every transaction that changes anything, whichever process makes it, and is read anew for
//! each request. It spares the herd: when something changes, everybody who watches the list asks for the same page again.

use super::App;
use super::answer;
use crate::auth::Caller;
use crate::http::Problem;
use axum::body::Bytes;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use moka::sync::Cache;
use touchbase_core::CompanyId;

/// Bytes of pages that are kept: a few hundred long ones.
const BYTES_MAX: u64 = 32 * 1_024 * 1_024;

type Place = (CompanyId, Box<str>);

/// The pages kept.
pub(super) struct Kept(Cache<Place, Page>);

#[derive(Clone)]
struct Page {
    revision: u64,
    body: Bytes,
}

impl Default for Kept {
    fn default() -> Self {
        let weigh = |(_, uri): &Place, page: &Page| {
            u32::try_from(uri.len() + page.body.len()).unwrap_or(u32::MAX)
        };
        Self(
            Cache::builder()
                .max_capacity(BYTES_MAX)
                .weigher(weigh)
                .build(),
        )
    }
}

/// The page at an address, as it was made for this revision or as `make` makes it now. It must follow from the address and the company's
/// data alone: not from the time, nor from who asks.
pub(super) async fn page(
    app: &App,
    caller: &Caller,
    uri: &Uri,
    make: impl Future<Output = Result<Vec<u8>, Problem>>,
) -> Result<Response, Problem> {
    // Read before the page is made: what changes in between makes the page newer than it says, never older.
    let revision = app.store().revision(caller.company_id()).await?;
    let address = uri.path_and_query().map_or("", |address| address.as_str());
    let place: Place = (caller.company_id(), address.into());
    let kept = &app.kept().0;
    if let Some(page) = kept.get(&place).filter(|page| page.revision == revision) {
        return Ok(answer::json(StatusCode::OK, page.body));
    }
    let body = Bytes::from(make.await?);
    kept.insert(
        place,
        Page {
            revision,
            body: body.clone(),
        },
    );
    Ok(answer::json(StatusCode::OK, body))
}
