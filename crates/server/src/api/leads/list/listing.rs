//! What a list request means: filter, order, and the place where the page begins.

use super::parameters::{Order, Parameters, SegmentKind};
use crate::api::refusals::invalid;
use crate::api::wire::names::{Enumeration, Name};
use crate::http::{Cursor, CursorKey, CursorScope, Problem};
use std::time::Duration;
use touchbase_core::{LeadId, Timestamp, UserId, limits, text};
use touchbase_store::{LeadFilter, LeadKey, LeadOrder, LeadSort, PageStart, Segment};

const DAY: Duration = Duration::from_hours(24);
/// Ten years: beyond that "everything" is meant.
const DAYS_MAX: u32 = 3_650;

/// A list request, understood.
pub(super) struct Listing {
    pub(super) filter: LeadFilter,
    pub(super) order: LeadOrder,
    pub(super) start: Option<PageStart>,
    pub(super) limit: usize,
    scope: CursorScope,
}

impl Listing {
    pub(super) fn new(parameters: Parameters, now: Timestamp) -> Result<Self, Problem> {
        let segment = segment(&parameters, now)?;
        let order = order(&parameters, segment);
        let scope = scope(&parameters, order);
        let start = parameters
            .cursor
            .as_deref()
            .map(|cursor| start(cursor, scope, order.sort))
            .transpose()?;
        let filter = LeadFilter {
            status: parameters.status.map(|Name(status)| status),
            owner_id: parameters.owner_id.map(UserId),
            method: parameters.method.map(|Name(method)| method),
            source: parameters.source,
            search: parameters.q.as_deref().map(search).transpose()?.flatten(),
            segment,
        };
        Ok(Self {
            filter,
            order,
            start,
            limit: parameters.limit.0,
            scope,
        })
    }

    /// Whether a page follows from the data alone: not from the time, as the segments that count days do.
    pub(super) fn is_timeless(&self) -> bool {
        match self.filter.segment {
            None | Some(Segment::NeverContacted | Segment::AwaitingUs) => true,
            Some(
                Segment::NotContacted(_) | Segment::AwaitingThem(_) | Segment::RecentlyActive(_),
            ) => false,
        }
    }

    /// Whether a page is one stretch of one index, or takes looking at leads that are not on it.
    pub(super) fn is_one_index(&self) -> bool {
        let LeadFilter {
            status,
            owner_id,
            method,
            source,
            search,
            segment,
        } = &self.filter;
        let by_contact = self.order.sort == LeadSort::LastContactedAt;
        let standing =
            usize::from(status.is_some()).saturating_add(usize::from(owner_id.is_some()));
        let natural = segment.is_none_or(|segment| segment.natural_sort() == self.order.sort);
        let plain = method.is_none() && source.is_none() && search.is_none() && natural;
        plain && (standing == 0 || (standing == 1 && by_contact && segment.is_none()))
    }

    /// The text with which the next page is asked for.
    pub(super) fn cursor(&self, PageStart { key, id }: PageStart) -> String {
        let key = match key {
            LeadKey::Time(at) => CursorKey::Integer(at.as_micros()),
            LeadKey::Text(text) => CursorKey::Text(text),
            LeadKey::Nothing => CursorKey::Null,
        };
        Cursor { key, id: id.0 }.encode(self.scope)
    }
}

/// A segment with its bound in time.
fn segment(parameters: &Parameters, now: Timestamp) -> Result<Option<Segment>, Problem> {
    let Some(Name(kind)) = parameters.segment else {
        return match parameters.days {
            Some(_) => Err(invalid(
                "days",
                "belongs to a segment: say which one, or leave it out",
            )),
            None => Ok(None),
        };
    };
    let before = |default: u32| match parameters.days.unwrap_or(default) {
        days @ 1..=DAYS_MAX => Ok(now.minus(DAY * days)),
        _ => Err(invalid("days", format!("is not between 1 and {DAYS_MAX}"))),
    };
    let takes_none = |segment| match parameters.days {
        Some(_) => Err(invalid(
            "days",
            format!("is not taken by the segment {}", SegmentKind::NAME(kind)),
        )),
        None => Ok(segment),
    };
    let segment = match kind {
        SegmentKind::NotContacted => Segment::NotContacted(before(30)?),
        SegmentKind::NeverContacted => takes_none(Segment::NeverContacted)?,
        SegmentKind::AwaitingUs => takes_none(Segment::AwaitingUs)?,
        SegmentKind::AwaitingThem => Segment::AwaitingThem(before(3)?),
        SegmentKind::RecentlyActive => Segment::RecentlyActive(before(7)?),
    };
    Ok(Some(segment))
}

fn order(parameters: &Parameters, segment: Option<Segment>) -> LeadOrder {
    let natural = segment.map_or(LeadSort::LastContactedAt, Segment::natural_sort);
    let sort = parameters.sort.map_or(natural, |Name(sort)| sort);
    let descending = match parameters.order {
        Some(Name(order)) => order == Order::Desc,
        // People read times from the latest, and names from A.
        None => sort != LeadSort::Name,
    };
    LeadOrder { sort, descending }
}

/// The text as it is looked for; none if it is blank.
fn search(q: &str) -> Result<Option<String>, Problem> {
    if q.chars().count() > limits::NAME_CHARS_MAX {
        return Err(invalid(
            "q",
            format!("is longer than {} characters", limits::NAME_CHARS_MAX),
        ));
    }
    Ok(Some(text::fold(q)).filter(|folded| !folded.is_empty()))
}

/// A cursor goes on in the list that it was made for.
fn scope(parameters: &Parameters, order: LeadOrder) -> CursorScope {
    let direction = if order.descending {
        Order::Desc
    } else {
        Order::Asc
    };
    let owner_id = parameters.owner_id.map(|id| id.to_string());
    let days = parameters.days.map(|days| days.to_string());
    CursorScope::new("leads")
        .with("sort", Some(order.sort.name()))
        .with("order", Some(Order::NAME(direction)))
        .with(
            "status",
            parameters.status.map(|Name(status)| status.name()),
        )
        .with("owner_id", owner_id.as_deref())
        .with(
            "method",
            parameters.method.map(|Name(method)| method.name()),
        )
        .with("source", parameters.source.as_deref())
        .with("q", parameters.q.as_deref())
        .with(
            "segment",
            parameters
                .segment
                .map(|Name(segment)| SegmentKind::NAME(segment)),
        )
        .with("days", days.as_deref())
}

fn start(cursor: &str, scope: CursorScope, sort: LeadSort) -> Result<PageStart, Problem> {
    let Cursor { key, id } = Cursor::decode(cursor, scope)?;
    let key = match (key, sort == LeadSort::Name) {
        (CursorKey::Null, _) => LeadKey::Nothing,
        (CursorKey::Integer(micros), false) => LeadKey::Time(Timestamp::from_micros(micros)),
        (CursorKey::Text(text), true) => LeadKey::Text(text),
        (CursorKey::Integer(_), true) | (CursorKey::Text(_), false) => {
            return Err(invalid("cursor", "was not made here"));
        }
    };
    Ok(PageStart {
        key,
        id: LeadId(id),
    })
}

#[cfg(test)]
mod tests;
