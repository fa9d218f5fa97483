//! What a list can be asked for.

use crate::api::wire::limit::Limit;
use crate::api::wire::names::{Enumeration, LeadSortName, MethodName, Name, StatusName};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// Which leads, in which order.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct Parameters {
    /// By what: `last_contacted_at` if left out, or with a `segment` the time that it is about.
    #[param(inline)]
    pub(super) sort: Option<LeadSortName>,
    /// In which direction: `desc` if left out, `asc` for names.
    #[param(inline)]
    pub(super) order: Option<OrderName>,
    /// Only leads with this status.
    pub(super) status: Option<StatusName>,
    /// Only leads assigned to this user.
    pub(super) owner_id: Option<Uuid>,
    /// Only leads last contacted by this method.
    pub(super) method: Option<MethodName>,
    /// Only leads from this source.
    pub(super) source: Option<String>,
    /// Only leads with this in their name, organisation, e-mail address or phone number, regardless of case and accents.
    pub(super) q: Option<String>,
    /// Only leads in this segment.
    #[param(inline)]
    pub(super) segment: Option<SegmentName>,
    /// How many days a segment looks back: 30 for `not_contacted`, 3 for `awaiting_them`, 7 for `recently_active` if left
    /// out. The others take none.
    #[param(minimum = 1, maximum = 3650)]
    pub(super) days: Option<u32>,
    /// How many leads on a page.
    #[serde(default)]
    #[param(inline, required = false)]
    pub(super) limit: Limit,
    /// Where the page begins: `next_cursor` of the page before.
    pub(super) cursor: Option<String>,
}

/// The direction of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::api) enum Order {
    Desc,
    Asc,
}

/// A list that people work through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::api) enum SegmentKind {
    NotContacted,
    NeverContacted,
    AwaitingUs,
    AwaitingThem,
    RecentlyActive,
}

pub(in crate::api) type OrderName = Name<Order>;
pub(in crate::api) type SegmentName = Name<SegmentKind>;

impl Enumeration for Order {
    const TITLE: &'static str = "Order";
    const DESCRIPTION: &'static str = "The latest or greatest first, or last.";
    const ALL: &'static [Self] = &[Self::Desc, Self::Asc];
    const NAME: fn(Self) -> &'static str = |order| match order {
        Self::Desc => "desc",
        Self::Asc => "asc",
    };
}

impl Enumeration for SegmentKind {
    const TITLE: &'static str = "Segment";
    const DESCRIPTION: &'static str = "A list that people work through.";
    const ALL: &'static [Self] = &[
        Self::NotContacted,
        Self::NeverContacted,
        Self::AwaitingUs,
        Self::AwaitingThem,
        Self::RecentlyActive,
    ];
    const NAME: fn(Self) -> &'static str = |segment| match segment {
        Self::NotContacted => "not_contacted",
        Self::NeverContacted => "never_contacted",
        Self::AwaitingUs => "awaiting_us",
        Self::AwaitingThem => "awaiting_them",
        Self::RecentlyActive => "recently_active",
    };
}
