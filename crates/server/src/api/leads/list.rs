//! The list of leads: in an order, filtered, page by page; the same under two names.

mod listing;

use crate::api::wire::lead::Lead;
use crate::api::wire::list::{Each, Limit};
use crate::api::wire::names::{LeadSortName, MethodName, StatusName};
use crate::api::{App, answer};
use crate::auth::{Caller, Reader};
use crate::http::{Problem, Query};
use axum::extract::State;
use axum::response::Response;
use listing::{Listing, OrderName, SegmentName};
use serde::{Deserialize, Serialize};
use touchbase_core::LeadView;
use touchbase_store::LeadPage;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Roughly a lead with one address: pages are written into one buffer.
const LEAD_BYTES: usize = 1_024;

/// Which leads, in which order.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct Parameters {
    /// By what: `last_contacted_at` if left out, or with a `segment` the time that it is about.
    sort: Option<LeadSortName>,
    /// In which direction: `desc` if left out, `asc` for names.
    order: Option<OrderName>,
    /// Only leads with this status.
    status: Option<StatusName>,
    /// Only leads assigned to this user.
    owner_id: Option<Uuid>,
    /// Only leads last contacted by this method.
    method: Option<MethodName>,
    /// Only leads from this source.
    source: Option<String>,
    /// Only leads with this in their name, organisation, e-mail address or phone number, regardless of case and accents.
    q: Option<String>,
    /// Only leads in this segment.
    segment: Option<SegmentName>,
    /// How many days a segment looks back: 30 for `not_contacted`, 3 for `awaiting_them`, 7 for `recently_active` if left
    /// out. The others take none.
    #[param(minimum = 1, maximum = 3650)]
    days: Option<u32>,
    /// How many leads on a page.
    #[serde(default)]
    #[param(required = false)]
    limit: Limit,
    /// Where the page begins: `next_cursor` of the page before.
    cursor: Option<String>,
}

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
    responses((status = 200, description = "A page of leads", body = Leads)),
    security(("key" = ["viewer"])),
)]
pub(in crate::api) async fn leads(
    State(app): State<App>,
    Reader(caller): Reader,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Problem> {
    page(&app, caller, parameters).await
}

/// List leads, by its former name
///
/// The same as `GET /api/leads`.
#[utoipa::path(
    get, path = "/api/contacts/list", tag = "leads", operation_id = "list_contacts",
    params(Parameters),
    responses((status = 200, description = "A page of leads", body = Leads)),
    security(("key" = ["viewer"])),
)]
pub(in crate::api) async fn contacts(
    State(app): State<App>,
    Reader(caller): Reader,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Problem> {
    page(&app, caller, parameters).await
}

async fn page(app: &App, caller: Caller, parameters: Parameters) -> Result<Response, Problem> {
    let listing = Listing::new(parameters, app.runtime().now())?;
    if listing.is_one_index() {
        return read(app, &caller, &listing);
    }
    // What may have to look at many leads does not hold up those who share the thread.
    let app = app.clone();
    let reading = tokio::task::spawn_blocking(move || read(&app, &caller, &listing));
    reading.await.map_err(Problem::internal)?
}

fn read(app: &App, caller: &Caller, listing: &Listing) -> Result<Response, Problem> {
    let Listing { filter, order, start, limit, .. } = listing;
    let LeadPage { leads, next, as_of } = app.store().leads(caller.company_id(), filter, *order, start.as_ref(), *limit)?;
    let page = Leads {
        data: Each { of: &leads, wire: Lead::from },
        next_cursor: next.map(|next| listing.cursor(next)),
        as_of,
    };
    answer::sized(&page, leads.len().saturating_mul(LEAD_BYTES))
}
