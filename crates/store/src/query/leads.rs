//! Leads: single ones, lists and segments in their orders, search, addresses.

pub(crate) mod list;

use super::users::limit_value;
use crate::statement::Read;
use crate::value::{Columns, CorruptRow, Value};
use touchbase_core::attempt::ExternalId;
use touchbase_core::change::ErasedIdentity;
use touchbase_core::facts::Holder;
use touchbase_core::identity::{Identity, IdentityKind, MatchKey};
use touchbase_core::lead::{OptOut, OptOutScope, OptOutSource};
use touchbase_core::{
    AttemptId, CompanyId, LastContact, Lead, LeadId, Method, NameOrigin, OptOuts, Profile, Status,
    Summary, Timestamp, Turn, UserId, text,
};

macro_rules! lead_columns {
    () => {
        "l.id, l.name, l.name_origin, l.organization, l.title, l.owner_id, l.source, l.time_zone, l.custom,
         l.status, l.status_set_at, l.opted_out, l.last_contacted_at, l.last_contact_attempt_id, l.last_contact_method,
         l.last_contact_by, l.first_outbound_at, l.last_outbound_at, l.last_inbound_at, l.last_response_at,
         l.outbound_count, l.inbound_count, l.created_at, l.updated_at, l.merged_into, l.erased_at"
    };
}
pub(crate) use lead_columns;

/// Between the parts of an address, and between addresses, in one column: no address holds either.
const PART: char = '\u{1f}';
const NEXT: char = '\u{1e}';

/// A lead's addresses in one column: in a page, one statement instead of one for each lead.
macro_rules! identities_column {
    () => {
        "(SELECT group_concat(i.kind || char(31) || i.value || char(31) || i.match_key, char(30))
          FROM identities i WHERE i.company_id = $1 AND i.lead_id = l.id)"
    };
}
pub(crate) use identities_column;

/// A lead as it is kept, merged and erased ones included.
pub(crate) fn lead<'a>(company_id: CompanyId, id: LeadId) -> Read<'a, Lead> {
    Read::new(
        concat!(
            "SELECT ",
            lead_columns!(),
            " FROM leads l WHERE l.company_id = $1 AND l.id = $2"
        ),
        vec![Value::Id(company_id.0), Value::Id(id.0)],
        decode,
    )
}

/// The living lead that an id stands for: itself, or the one it was merged into.
pub(crate) fn stands_for<'a>(company_id: CompanyId, id: LeadId) -> Read<'a, LeadId> {
    Read::new(
        "SELECT s.id FROM leads l
         JOIN leads s ON s.company_id = $1 AND s.id = coalesce(l.merged_into, l.id)
         WHERE l.company_id = $1 AND l.id = $2 AND s.erased_at IS NULL",
        vec![Value::Id(company_id.0), Value::Id(id.0)],
        |columns| columns.id(LeadId),
    )
}

/// Leads after one, by id, merged and erased ones included: for verification.
pub(crate) fn leads_after<'a>(
    company_id: CompanyId,
    after: Option<LeadId>,
    limit: usize,
) -> Read<'a, Lead> {
    Read::new(
        concat!(
            "SELECT ",
            lead_columns!(),
            " FROM leads l WHERE l.company_id = $1 AND l.id > $2 ORDER BY l.id LIMIT $3"
        ),
        vec![
            Value::Id(company_id.0),
            Value::Id(after.map(|id| id.0).unwrap_or_default()),
            limit_value(limit),
        ],
        decode,
    )
}

/// A lead's addresses, in no order: [`touchbase_core::LeadView`] has one, whatever the engine's collation.
pub(crate) fn identities<'a>(company_id: CompanyId, lead_id: LeadId) -> Read<'a, Identity> {
    Read::new(
        "SELECT kind, value, match_key FROM identities WHERE company_id = $1 AND lead_id = $2",
        vec![Value::Id(company_id.0), Value::Id(lead_id.0)],
        decode_identity,
    )
}

/// A lead's opt-outs, in no order.
pub(crate) fn opt_outs<'a>(company_id: CompanyId, lead_id: LeadId) -> Read<'a, OptOut> {
    Read::new(
        "SELECT scope, source, at FROM opt_outs WHERE company_id = $1 AND lead_id = $2",
        vec![Value::Id(company_id.0), Value::Id(lead_id.0)],
        |columns| {
            Ok(OptOut {
                scope: columns.named(OptOutScope::from_name)?,
                source: columns.named(OptOutSource::from_name)?,
                at: columns.time()?,
            })
        },
    )
}

/// Which lead has an address.
pub(crate) fn holder(company_id: CompanyId, key: &MatchKey) -> Read<'_, Holder> {
    Read::new(
        "SELECT lead_id FROM identities WHERE company_id = $1 AND match_key = $2 LIMIT 1",
        vec![Value::Id(company_id.0), Value::Text(key.as_str())],
        |columns| Ok(Holder::Lead(columns.id(LeadId)?)),
    )
}

/// What is left of an erased address: its hash, the opt-outs, the time.
pub(crate) fn erased(company_id: CompanyId, hash: &[u8; 32]) -> Read<'_, (OptOuts, Timestamp)> {
    Read::new(
        "SELECT opted_out, erased_at FROM erased_identities WHERE company_id = $1 AND hash = $2",
        vec![Value::Id(company_id.0), Value::Bytes(hash)],
        |columns| Ok((OptOuts::from_bits(columns.count()?), columns.time()?)),
    )
}

/// The fact that an address was erased.
pub(crate) fn erased_holder(key: MatchKey, hash: [u8; 32], left: (OptOuts, Timestamp)) -> Holder {
    Holder::Erased(ErasedIdentity {
        key,
        hash,
        opt_outs: left.0,
        erased_at: left.1,
    })
}

/// The columns of the last contact: all of them or none, but for the user, is what they should hold.
type RawLastContact = (
    Option<Timestamp>,
    Option<AttemptId>,
    Option<Method>,
    Option<UserId>,
);

/// Columns that follow from others and are kept so that lists need not work them out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Derived {
    last_contact: RawLastContact,
    name_key: Option<String>,
    search_text: String,
    last_activity_at: Option<Timestamp>,
    turn: Option<&'static str>,
    opted_out: u8,
}

impl Derived {
    /// What a lead's should be.
    pub(crate) fn of(lead: &Lead, identities: &[Identity], opt_outs: &[OptOut]) -> Self {
        let last = lead.summary.last_contact;
        Self {
            last_contact: (
                last.map(|last| last.at),
                last.map(|last| last.attempt_id),
                last.map(|last| last.method),
                last.and_then(|last| last.by),
            ),
            name_key: lead.profile.name.as_deref().map(text::fold),
            search_text: lead.search_text(identities),
            last_activity_at: lead.summary.last_activity_at(),
            turn: lead.summary.turn().map(Turn::name),
            opted_out: opt_outs
                .iter()
                .fold(OptOuts::NONE, |all, opt_out| all.with(opt_out.scope))
                .bits(),
        }
    }
}

/// A lead's derived columns.
pub(crate) fn derived<'a>(company_id: CompanyId, id: LeadId) -> Read<'a, Derived> {
    Read::new(
        "SELECT last_contacted_at, last_contact_attempt_id, last_contact_method, last_contact_by,
                name_key, search_text, last_activity_at, turn, opted_out
         FROM leads WHERE company_id = $1 AND id = $2",
        vec![Value::Id(company_id.0), Value::Id(id.0)],
        |columns| {
            Ok(Derived {
                last_contact: (
                    columns.optional_time()?,
                    columns.optional_id(AttemptId)?,
                    columns.optional_named(Method::from_name)?,
                    columns.optional_id(UserId)?,
                ),
                name_key: columns.optional_text()?,
                search_text: columns.text()?,
                last_activity_at: columns.optional_time()?,
                turn: columns.optional_named(|name| {
                    [Turn::Us, Turn::Them]
                        .map(Turn::name)
                        .into_iter()
                        .find(|turn| *turn == name)
                })?,
                opted_out: columns.count()?,
            })
        },
    )
}

/// The lead with an id elsewhere.
pub(crate) fn by_external(company_id: CompanyId, external: &ExternalId) -> Read<'_, LeadId> {
    Read::new(
        "SELECT lead_id FROM external_ids WHERE company_id = $1 AND source = $2 AND external_id = $3",
        vec![
            Value::Id(company_id.0),
            Value::Text(&external.source),
            Value::Text(&external.id),
        ],
        |columns| columns.id(LeadId),
    )
}

/// A lead's ids elsewhere.
pub(crate) fn externals<'a>(company_id: CompanyId, lead_id: LeadId) -> Read<'a, ExternalId> {
    Read::new(
        "SELECT source, external_id FROM external_ids WHERE company_id = $1 AND lead_id = $2 ORDER BY source, external_id",
        vec![Value::Id(company_id.0), Value::Id(lead_id.0)],
        |columns| {
            Ok(ExternalId {
                source: columns.text()?,
                id: columns.text()?,
            })
        },
    )
}

pub(crate) fn decode_identity(columns: &mut Columns<'_, '_>) -> Result<Identity, CorruptRow> {
    Ok(Identity {
        kind: columns.named(IdentityKind::from_name)?,
        value: columns.text()?,
        key: MatchKey::from_stored(columns.text()?),
    })
}

pub(crate) fn decode(columns: &mut Columns<'_, '_>) -> Result<Lead, CorruptRow> {
    let id = columns.id(LeadId)?;
    let name = columns.optional_text()?;
    let name_origin = columns.optional_named(NameOrigin::from_name)?;
    let profile = Profile {
        name,
        organization: columns.optional_text()?,
        title: columns.optional_text()?,
        owner_id: columns.optional_id(UserId)?,
        source: columns.text()?,
        time_zone: columns.optional_text()?,
        custom: columns.text()?,
    };
    Ok(Lead {
        id,
        profile,
        name_origin,
        status: columns.named(Status::from_name)?,
        status_set_at: columns.optional_time()?,
        opt_outs: OptOuts::from_bits(columns.count()?),
        summary: decode_summary(columns)?,
        created_at: columns.time()?,
        updated_at: columns.time()?,
        merged_into: columns.optional_id(LeadId)?,
        erased_at: columns.optional_time()?,
    })
}

/// A lead with its addresses in one column, in no order.
pub(crate) fn decode_with_identities(
    columns: &mut Columns<'_, '_>,
) -> Result<(Lead, Vec<Identity>), CorruptRow> {
    let lead = decode(columns)?;
    let listed = columns.optional_text()?.unwrap_or_default();
    let identities = listed
        .split_terminator(NEXT)
        .map(|address| {
            let mut parts = address.splitn(3, PART);
            let kind = parts.next().and_then(IdentityKind::from_name);
            let (value, key) = (parts.next(), parts.next());
            kind.zip(value.zip(key))
                .map(|(kind, (value, key))| Identity {
                    kind,
                    value: value.to_owned(),
                    key: MatchKey::from_stored(key.to_owned()),
                })
        })
        .collect::<Option<Vec<Identity>>>()
        .ok_or_else(|| columns.corrupt(format!("addresses that are none: {listed:?}")))?;
    Ok((lead, identities))
}

fn decode_summary(columns: &mut Columns<'_, '_>) -> Result<Summary, CorruptRow> {
    let at = columns.optional_time()?;
    let attempt_id = columns.optional_id(AttemptId)?;
    let method = columns.optional_named(Method::from_name)?;
    let by = columns.optional_id(UserId)?;
    let last_contact = match (at, attempt_id, method) {
        (Some(at), Some(attempt_id), Some(method)) => Some(LastContact {
            at,
            attempt_id,
            method,
            by,
        }),
        (None | Some(_), None | Some(_), None | Some(_)) => None,
    };
    Ok(Summary {
        last_contact,
        first_outbound_at: columns.optional_time()?,
        last_outbound_at: columns.optional_time()?,
        last_inbound_at: columns.optional_time()?,
        last_response_at: columns.optional_time()?,
        outbound_count: columns.count()?,
        inbound_count: columns.count()?,
    })
}
