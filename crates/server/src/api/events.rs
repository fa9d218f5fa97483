//! The feed: everything that happened, in order, complete.

mod parameters;

use super::wire::event::Event;
use super::wire::list::Each;
use super::{App, answer};
use crate::auth::Reader;
use crate::http::{Problem, Query};
use axum::extract::State;
use axum::response::Response;
use parameters::Parameters;
use serde::Serialize;
use touchbase_core::event::SealedEvent;
use utoipa::ToSchema;

/// A page of events.
#[derive(Serialize, ToSchema)]
pub(super) struct Events<'a> {
    #[schema(value_type = Vec<Event<'static>>)]
    data: Each<'a, SealedEvent, Event<'a>>,
    /// Where the next page begins; `null` if there are no more events yet.
    next_cursor: Option<String>,
    /// The number of the company's latest event: whoever read up to here has seen everything that the filters let through.
    as_of: u64,
}

/// Follow what happens
///
/// Numbers are dense and in the order of commits, so "everything after N" is always complete. To follow, ask again with
/// `after` set to the `as_of` of the last page.
#[utoipa::path(
    get, path = "/api/events", tag = "events", operation_id = "list_events",
    params(Parameters),
    responses((status = 200, description = "Events in order", body = Events<'static>)),
    security(("key" = ["viewer"])),
)]
pub(super) async fn list(
    State(app): State<App>,
    Reader(caller): Reader,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Problem> {
    let (scope, limit) = (parameters.scope(), parameters.limit);
    let filter = parameters.filter(scope)?;
    // Read first: what is committed meanwhile may be on the page, but is not promised by its `as_of`.
    let head = app.store().seq(caller.company_id()).await?;
    let mut events = app
        .store()
        .events(caller.company_id(), &filter, limit.probe())
        .await?;
    let more = limit.cut(&mut events);
    let last = events.last().map(|last| last.seq);
    let next_cursor = last
        .filter(|_| more)
        .map(|seq| parameters::cursor_after(seq, scope));
    let as_of = if more {
        last.unwrap_or(head)
    } else {
        last.map_or(head, |seq| seq.max(head))
    };
    answer::ok(&Events {
        data: Each {
            of: &events,
            wire: Event::from,
        },
        next_cursor,
        as_of,
    })
}
