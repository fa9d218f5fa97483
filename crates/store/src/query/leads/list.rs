//! Lists of leads: an order is one index, read from either end; leads without a value come last in both, as a stretch of
//! their own (edge: S13). Pages go on from a key, so that they stay right while rows change.

use super::{identities_column, lead_columns};
use crate::query::users::limit_value;
use crate::statement::Read;
use crate::value::Value;
use std::fmt::Write as _;
use touchbase_core::identity::Identity;
use touchbase_core::{CompanyId, Lead, LeadId, LeadView, Method, Status, Timestamp, Turn, UserId};

/// By what leads are sorted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LeadSort {
    /// When they were last contacted, in either direction.
    LastContactedAt,
    /// When anything last happened.
    LastActivityAt,
    /// When we last wrote.
    LastOutboundAt,
    /// When they were made.
    CreatedAt,
    /// By name, without regard to case and accents.
    Name,
}

impl LeadSort {
    /// All orders.
    pub const ALL: [Self; 5] = [
        Self::LastContactedAt,
        Self::LastActivityAt,
        Self::LastOutboundAt,
        Self::CreatedAt,
        Self::Name,
    ];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LastContactedAt => "last_contacted_at",
            Self::LastActivityAt => "last_activity_at",
            Self::LastOutboundAt => "last_outbound_at",
            Self::CreatedAt => "created_at",
            Self::Name => "name",
        }
    }

    /// The order of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }

    const fn column(self) -> &'static str {
        match self {
            Self::LastContactedAt => "l.last_contacted_at",
            Self::LastActivityAt => "l.last_activity_at",
            Self::LastOutboundAt => "l.last_outbound_at",
            Self::CreatedAt => "l.created_at",
            Self::Name => "l.name_key",
        }
    }

    /// The key of a lead in this order.
    pub fn key(self, lead: &Lead) -> LeadKey {
        let time = |at: Option<Timestamp>| at.map_or(LeadKey::Nothing, LeadKey::Time);
        match self {
            Self::LastContactedAt => time(lead.summary.last_contacted_at()),
            Self::LastActivityAt => time(lead.summary.last_activity_at()),
            Self::LastOutboundAt => time(lead.summary.last_outbound_at),
            Self::CreatedAt => LeadKey::Time(lead.created_at),
            Self::Name => lead
                .profile
                .name
                .as_deref()
                .map_or(LeadKey::Nothing, |name| {
                    LeadKey::Text(touchbase_core::text::fold(name))
                }),
        }
    }
}

/// An order and its direction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LeadOrder {
    /// By what.
    pub sort: LeadSort,
    /// The greatest first.
    pub descending: bool,
}

/// The value by which a lead is sorted.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum LeadKey {
    /// A time.
    Time(Timestamp),
    /// A folded name.
    Text(String),
    /// It has none: last in both directions.
    Nothing,
}

/// Where a page begins: after this lead.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageStart {
    /// The key of the last lead seen.
    pub key: LeadKey,
    /// Its id.
    pub id: LeadId,
}

/// A page of leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeadPage {
    /// The leads.
    pub leads: Vec<LeadView>,
    /// Where the next page begins; none if this is the last.
    pub next: Option<PageStart>,
    /// The company's latest event that the page shows.
    pub as_of: u64,
}

/// A list that people work through (semantics.md, *Segments*), with its bound in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Segment {
    /// Not written to since; without the converted, the lost, and those opted out of everything.
    NotContacted(Timestamp),
    /// Without a counting attempt.
    NeverContacted,
    /// They wrote last.
    AwaitingUs,
    /// We wrote last, at or before then, and they did not answer.
    AwaitingThem(Timestamp),
    /// Something happened after then.
    RecentlyActive(Timestamp),
}

impl Segment {
    /// The order in which a segment is read from one index, for callers that ask for none.
    pub const fn natural_sort(self) -> LeadSort {
        match self {
            Self::NotContacted(_) => LeadSort::LastOutboundAt,
            Self::NeverContacted | Self::AwaitingUs | Self::AwaitingThem(_) => {
                LeadSort::LastContactedAt
            }
            Self::RecentlyActive(_) => LeadSort::LastActivityAt,
        }
    }
}

/// Which leads.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct LeadFilter {
    /// With this status.
    pub status: Option<Status>,
    /// Assigned to this user.
    pub owner_id: Option<UserId>,
    /// Last contacted by this method.
    pub method: Option<Method>,
    /// From this source.
    pub source: Option<String>,
    /// With this in their name, organisation or addresses: folded by [`touchbase_core::text::fold`].
    pub search: Option<String>,
    /// In this segment.
    pub segment: Option<Segment>,
}

/// How a search finds its leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum SearchPlan {
    /// The index named those that may match: they are few. The text of a JSON array of row ids.
    Named(String),
    /// There is no text; or they are many, or it is too short for the index: the list is read in its order until the page is full.
    Scan,
}

/// Texts shorter than this are not in the index.
const TRIGRAM_CHARS: usize = 3;
/// Up to so many leads are read and sorted; of more, the list in its order has a page full soon.
const NAMED_MAX: usize = 2_000;

/// The rows that may hold a text: those that hold its pieces. Nothing for a text that the index cannot answer.
pub(crate) fn candidates(search: &str) -> Option<Read<'static, i64>> {
    let pieces = pieces(search)?;
    Some(Read::new(
        "SELECT rowid FROM lead_search WHERE lead_search MATCH $1 LIMIT $2",
        vec![Value::OwnedText(pieces), limit_value(NAMED_MAX + 1)],
        crate::query::row_id,
    ))
}

/// The plan for a text that may be in these rows.
pub(crate) fn search_plan(candidates: Option<Vec<i64>>) -> SearchPlan {
    match candidates {
        Some(rows) if rows.len() <= NAMED_MAX => {
            let rows: Vec<String> = rows.iter().map(i64::to_string).collect();
            SearchPlan::Named(format!("[{}]", rows.join(",")))
        }
        Some(_) | None => SearchPlan::Scan,
    }
}

/// The text cut into threes, in the index's query language: as few as cover it, for each costs a list of rows to be read.
fn pieces(search: &str) -> Option<String> {
    let letters: Vec<char> = search.chars().collect();
    // The query language ends at a NUL.
    if letters.contains(&'\0') {
        return None;
    }
    let last = letters.len().checked_sub(TRIGRAM_CHARS)?;
    let starts = (0..last).step_by(TRIGRAM_CHARS).chain([last]);
    let pieces = starts.filter_map(|start| letters.get(start..start + TRIGRAM_CHARS));
    let quoted =
        pieces.map(|piece| format!("\"{}\"", String::from_iter(piece).replace('"', "\"\"")));
    Some(quoted.collect::<Vec<_>>().join(" AND "))
}

/// One stretch of a list: the leads with a value, or those without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stretch {
    WithValue,
    WithoutValue,
}

/// The stretches that are left to read from a start on, in order.
pub(crate) fn stretches(
    filter: &LeadFilter,
    order: LeadOrder,
    start: Option<&PageStart>,
) -> Vec<Stretch> {
    let past_values = start.is_some_and(|start| start.key == LeadKey::Nothing);
    let never =
        filter.segment == Some(Segment::NeverContacted) && order.sort == LeadSort::LastContactedAt;
    let always = order.sort == LeadSort::CreatedAt;
    let mut stretches = Vec::with_capacity(2);
    if !past_values && !never {
        stretches.push(Stretch::WithValue);
    }
    if !always {
        stretches.push(Stretch::WithoutValue);
    }
    stretches
}

/// The leads of one stretch.
pub(crate) fn page<'a>(
    company_id: CompanyId,
    query: &'a ListQuery<'a>,
    stretch: Stretch,
    start: Option<&'a PageStart>,
    limit: usize,
) -> Read<'a, (Lead, Vec<Identity>)> {
    let mut builder = Builder::new(company_id, access(query));
    let from_value = start.is_some_and(|start| start.key != LeadKey::Nothing);
    let from_value = from_value && stretch == Stretch::WithValue;
    builder.segment(query, stretch, from_value);
    builder.filter(query.filter);
    builder.search(query.filter.search.as_deref(), &query.plan);
    let column = query.order.sort.column();
    let (comparison, direction) = if query.order.descending {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    match stretch {
        Stretch::WithValue => {
            if let Some(PageStart { key, id }) = start {
                let key = builder.value(match key {
                    LeadKey::Time(at) => Value::Time(*at),
                    LeadKey::Text(text) => Value::Text(text),
                    LeadKey::Nothing => Value::Null,
                });
                let id = builder.value(Value::Id(id.0));
                builder.push(format_args!(
                    " AND ({column}, l.id) {comparison} ({key}, {id})"
                ));
            } else {
                builder.push(format_args!(" AND {column} IS NOT NULL"));
            }
            builder.push(format_args!(
                " ORDER BY {column} {direction}, l.id {direction}"
            ));
        }
        Stretch::WithoutValue => {
            builder.push(format_args!(" AND {column} IS NULL"));
            if let Some(PageStart {
                key: LeadKey::Nothing,
                id,
            }) = start
            {
                let id = builder.value(Value::Id(id.0));
                builder.push(format_args!(" AND l.id {comparison} {id}"));
            }
            builder.push(format_args!(" ORDER BY l.id {direction}"));
        }
    }
    let limit = builder.value(limit_value(limit));
    builder.push(format_args!(" LIMIT {limit}"));
    Read::new(builder.sql, builder.values, super::decode_with_identities)
}

/// How the rows are reached. It is said here and not left to SQLite: which index it takes by itself changes with the bounds of the
/// page and with statistics, and a wrong one reads the whole company for each page.
fn access(query: &ListQuery<'_>) -> &'static str {
    let filter = query.filter;
    let turn = matches!(
        filter.segment,
        Some(Segment::AwaitingUs | Segment::AwaitingThem(_))
    );
    let in_order = |segment: Segment| segment.natural_sort() == query.order.sort;
    match query.order.sort {
        // By the numbers of the rows.
        _ if query.plan != SearchPlan::Scan => " NOT INDEXED",
        // Few members to be sorted, or many to be met on the way: that depends.
        _ if !filter.segment.is_none_or(in_order) => "",
        LeadSort::LastContactedAt if turn => " INDEXED BY leads_by_turn",
        LeadSort::LastContactedAt if filter.owner_id.is_some() => " INDEXED BY leads_by_owner",
        LeadSort::LastContactedAt if filter.status.is_some() => " INDEXED BY leads_by_status",
        LeadSort::LastContactedAt => " INDEXED BY leads_by_contact",
        LeadSort::LastActivityAt => " INDEXED BY leads_by_activity",
        LeadSort::LastOutboundAt => " INDEXED BY leads_by_outbound",
        LeadSort::CreatedAt => " INDEXED BY leads_by_creation",
        LeadSort::Name => " INDEXED BY leads_by_name",
    }
}

/// What is listed, in which order, and how its text is searched.
#[derive(Clone, Debug)]
pub(crate) struct ListQuery<'a> {
    pub(crate) filter: &'a LeadFilter,
    pub(crate) order: LeadOrder,
    pub(crate) plan: SearchPlan,
}

/// Puts a statement together from fixed texts and bound values: nothing that a caller sent becomes part of the text.
struct Builder<'a> {
    sql: String,
    values: Vec<Value<'a>>,
}

impl<'a> Builder<'a> {
    fn new(company_id: CompanyId, access: &str) -> Self {
        let sql = concat!(
            "SELECT ",
            lead_columns!(),
            ", ",
            identities_column!(),
            " FROM leads l"
        );
        let mut builder = Self {
            sql: sql.to_owned(),
            values: vec![Value::Id(company_id.0)],
        };
        builder.push(format_args!(
            "{access} WHERE l.company_id = $1 AND l.merged_into IS NULL AND l.erased_at IS NULL"
        ));
        builder
    }

    fn push(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _infallible = self.sql.write_fmt(text);
    }

    /// Binds a value and returns its place.
    fn value(&mut self, value: Value<'a>) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    fn equals(&mut self, column: &str, value: Option<Value<'a>>) {
        if let Some(value) = value {
            let place = self.value(value);
            self.push(format_args!(" AND {column} = {place}"));
        }
    }

    fn filter(&mut self, filter: &'a LeadFilter) {
        self.equals(
            "l.status",
            filter.status.map(|status| Value::Text(status.name())),
        );
        self.equals("l.owner_id", filter.owner_id.map(|id| Value::Id(id.0)));
        self.equals(
            "l.last_contact_method",
            filter.method.map(|method| Value::Text(method.name())),
        );
        self.equals("l.source", filter.source.as_deref().map(Value::Text));
    }

    fn segment(&mut self, query: &ListQuery<'_>, stretch: Stretch, from_value: bool) {
        let Some(segment) = query.filter.segment else {
            return;
        };
        // Of two bounds on one side SQLite reads from the first. Where the page begins at a place, that is the tighter one:
        // the plus keeps the segment's out of the index.
        let in_order = segment.natural_sort() == query.order.sort;
        let plus = |upper: bool| {
            let passed = from_value && in_order && upper == query.order.descending;
            if passed { "+" } else { "" }
        };
        match segment {
            Segment::NotContacted(before) => {
                match stretch {
                    // In its own order the stretch says half of it, and what is left is a range of the index.
                    Stretch::WithoutValue if in_order => {}
                    Stretch::WithValue if in_order => {
                        self.bound(plus(true), "l.last_outbound_at <", before);
                    }
                    Stretch::WithValue | Stretch::WithoutValue => {
                        self.bound(
                            "",
                            "(l.last_outbound_at IS NULL OR l.last_outbound_at <",
                            before,
                        );
                        self.push(format_args!(")"));
                    }
                }
                self.push(format_args!(
                    " AND l.status NOT IN ('converted', 'lost') AND l.opted_out < 128"
                ));
            }
            Segment::NeverContacted => self.push(format_args!(" AND l.last_contacted_at IS NULL")),
            Segment::AwaitingUs => self.equals("l.turn", Some(Value::Text(Turn::Us.name()))),
            Segment::AwaitingThem(until) => {
                self.equals("l.turn", Some(Value::Text(Turn::Them.name())));
                self.bound(plus(true), "l.last_contacted_at <=", until);
            }
            Segment::RecentlyActive(after) => {
                self.bound(plus(false), "l.last_activity_at >", after);
            }
        }
    }

    fn bound(&mut self, plus: &str, comparison: &str, at: Timestamp) {
        let at = self.value(Value::Time(at));
        self.push(format_args!(" AND {plus}{comparison} {at}"));
    }

    fn search(&mut self, search: Option<&'a str>, plan: &'a SearchPlan) {
        let Some(search) = search else { return };
        if let SearchPlan::Named(rows) = plan {
            let rows = self.value(Value::Text(rows));
            self.push(format_args!(
                " AND l.row_id IN (SELECT value FROM json_each({rows}))"
            ));
        }
        let text = self.value(Value::Text(search));
        self.push(format_args!(" AND instr(l.search_text, {text}) > 0"));
    }
}

#[cfg(test)]
mod tests;
