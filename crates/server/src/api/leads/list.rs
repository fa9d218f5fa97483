//! The list of leads: in an order, filtered, page by page; the same under two names.

mod listing;
mod parameters;

use crate::api::wire::lead::Lead;
use crate::api::wire::list::Each;
use crate::api::{App, answer, kept};
use crate::auth::{Caller, Reader};
use crate::http::{Problem, Query};
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use listing::Listing;
use parameters::Parameters;
use serde::Serialize;
use tokio::runtime::Handle;
use touchbase_core::LeadView;
use touchbase_store::LeadPage;
use utoipa::ToSchema;

/// Roughly a lead with one address: pages are written into one buffer.
const LEAD_BYTES: usize = 1_024;

/// A page of leads.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Leads<'a> {
    #[schema(value_type = Vec<Lead<'static>>)]
    data: Each<'a, LeadView, Lead<'a>>,
    /// Where the next page begins; `null` on the last.
    next_cursor: Option<String>,
    /// The number of the company's latest event that this page shows.
    as_of: u64,
}

/// List leads
///
/// Whole, each with its summary. Pages stay right while leads change: whoever does not change is listed exactly once.
/// Leads without the value that is sorted by, such as those never contacted, come last in both directions.
///
/// Segments: `not_contacted` we did not contact for that many days, without those converted, lost or opted out of
/// everything; `never_contacted` have no attempt; `awaiting_us` wrote or called last; `awaiting_them` were contacted last,
/// at least that many days ago, without an answer; `recently_active` had any interaction within that many days.
#[utoipa::path(
    get, path = "/api/leads", tag = "leads", operation_id = "list_leads",
    params(Parameters),
    responses((status = 200, description = "A page of leads", body = Leads<'static>)),
    security(("key" = ["viewer"])),
)]
pub(in crate::api) async fn leads(
    State(app): State<App>,
    Reader(caller): Reader,
    uri: Uri,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Problem> {
    page(&app, caller, &uri, parameters).await
}

/// List leads, by its former name
///
/// The same as `GET /api/leads`.
#[utoipa::path(
    get, path = "/api/contacts/list", tag = "leads", operation_id = "list_contacts",
    params(Parameters),
    responses((status = 200, description = "A page of leads", body = Leads<'static>)),
    security(("key" = ["viewer"])),
)]
pub(in crate::api) async fn contacts(
    State(app): State<App>,
    Reader(caller): Reader,
    uri: Uri,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Problem> {
    page(&app, caller, &uri, parameters).await
}

async fn page(
    app: &App,
    caller: Caller,
    uri: &Uri,
    parameters: Parameters,
) -> Result<Response, Problem> {
    let listing = Listing::new(parameters, app.runtime().now())?;
    if listing.is_one_index() {
        if listing.is_timeless() {
            return kept::page(app, &caller, uri, read(app, &caller, &listing)).await;
        }
        let body = read(app, &caller, &listing).await?;
        return Ok(answer::json(StatusCode::OK, body));
    }
    // What may have to look at many leads does not hold up those who share the thread.
    let (app, threads) = (app.clone(), Handle::current());
    let reading =
        tokio::task::spawn_blocking(move || threads.block_on(read(&app, &caller, &listing)));
    let body = reading.await.map_err(Problem::internal)??;
    Ok(answer::json(StatusCode::OK, body))
}

async fn read(app: &App, caller: &Caller, listing: &Listing) -> Result<Vec<u8>, Problem> {
    let Listing {
        filter,
        order,
        start,
        limit,
        ..
    } = listing;
    let LeadPage { leads, next, as_of } = app
        .store()
        .leads(caller.company_id(), filter, *order, start.as_ref(), *limit)
        .await?;
    let page = Leads {
        data: Each {
            of: &leads,
            wire: Lead::from,
        },
        next_cursor: next.map(|next| listing.cursor(next)),
        as_of,
    };
    answer::written(&page, leads.len().saturating_mul(LEAD_BYTES))
}
