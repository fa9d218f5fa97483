//! Leads, their addresses, outside ids and opt-outs.

use crate::statement::Write;
use crate::value::Value;
use touchbase_core::attempt::ExternalId;
use touchbase_core::change::{ErasedIdentity, LeadMove};
use touchbase_core::identity::Identity;
use touchbase_core::lead::{OptOut, OptOutScope};
use touchbase_core::{Lead, LeadId, NameOrigin, Status, Summary, text};

pub(super) fn insert<'a>(company: Value<'a>, lead: &'a Lead) -> Vec<Write<'a>> {
    let mut values = vec![company, Value::Id(lead.id.0), Value::Time(lead.created_at)];
    values.extend(profile_values(lead));
    let standing = set_standing_values(&lead.summary, lead.status);
    values.extend(standing);
    vec![Write {
        sql: "INSERT INTO leads (company_id, id, created_at, name, name_key, name_origin, organization, title, owner_id,
                  source, time_zone, custom, status_set_at, opted_out, updated_at, merged_into, erased_at,
                  status, last_contacted_at, last_contact_attempt_id, last_contact_method, last_contact_by,
                  first_outbound_at, last_outbound_at, last_inbound_at, last_response_at, last_activity_at,
                  outbound_count, inbound_count, turn)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                  $22, $23, $24, $25, $26, $27, $28, $29, $30)",
        values,
    }]
}

pub(super) fn update<'a>(company: Value<'a>, lead: &'a Lead) -> Vec<Write<'a>> {
    let mut values = profile_values(lead);
    values.extend([company, Value::Id(lead.id.0)]);
    vec![Write {
        sql: "UPDATE leads SET name = $1, name_key = $2, name_origin = $3, organization = $4, title = $5, owner_id = $6,
                  source = $7, time_zone = $8, custom = $9, status_set_at = $10, opted_out = $11, updated_at = $12,
                  merged_into = $13, erased_at = $14
              WHERE company_id = $15 AND id = $16",
        values,
    }]
}

fn profile_values(lead: &Lead) -> Vec<Value<'_>> {
    let profile = &lead.profile;
    vec![
        Value::text(profile.name.as_ref()),
        Value::optional(profile.name.as_deref(), |name| {
            Value::OwnedText(text::fold(name))
        }),
        Value::optional(lead.name_origin.map(NameOrigin::name), Value::Text),
        Value::text(profile.organization.as_ref()),
        Value::text(profile.title.as_ref()),
        Value::optional(profile.owner_id, |id| Value::Id(id.0)),
        Value::Text(&profile.source),
        Value::text(profile.time_zone.as_ref()),
        Value::Text(&profile.custom),
        Value::time(lead.status_set_at),
        Value::Int(i64::from(lead.opt_outs.bits())),
        Value::Time(lead.updated_at),
        Value::optional(lead.merged_into, |id| Value::Id(id.0)),
        Value::time(lead.erased_at),
    ]
}

/// The hot one: every attempt that counts comes through here.
pub(super) fn set_standing<'a>(
    company: Value<'a>,
    id: LeadId,
    summary: &Summary,
    status: Status,
) -> Vec<Write<'a>> {
    let mut values = set_standing_values(summary, status);
    values.extend([company, Value::Id(id.0)]);
    vec![Write {
        sql: "UPDATE leads SET status = $1, last_contacted_at = $2, last_contact_attempt_id = $3, last_contact_method = $4,
                  last_contact_by = $5, first_outbound_at = $6, last_outbound_at = $7, last_inbound_at = $8,
                  last_response_at = $9, last_activity_at = $10, outbound_count = $11, inbound_count = $12, turn = $13
              WHERE company_id = $14 AND id = $15",
        values,
    }]
}

fn set_standing_values<'a>(summary: &Summary, status: Status) -> Vec<Value<'a>> {
    let last = summary.last_contact;
    vec![
        Value::Text(status.name()),
        Value::time(summary.last_contacted_at()),
        Value::optional(last, |last| Value::Id(last.attempt_id.0)),
        Value::optional(last, |last| Value::Text(last.method.name())),
        Value::optional(last.and_then(|last| last.by), |id| Value::Id(id.0)),
        Value::time(summary.first_outbound_at),
        Value::time(summary.last_outbound_at),
        Value::time(summary.last_inbound_at),
        Value::time(summary.last_response_at),
        Value::time(summary.last_activity_at()),
        Value::Int(i64::from(summary.outbound_count)),
        Value::Int(i64::from(summary.inbound_count)),
        Value::optional(summary.turn(), |turn| Value::Text(turn.name())),
    ]
}

/// The search index keeps no copy of the text: what is to be found no longer has to be named to it once more.
pub(super) fn set_search_text<'a>(
    company: &Value<'a>,
    id: LeadId,
    text: &'a str,
) -> Vec<Write<'a>> {
    let lead = || vec![company.clone(), Value::Id(id.0)];
    vec![
        Write {
            sql: "INSERT INTO lead_search (lead_search, rowid, search_text)
                  SELECT 'delete', row_id, search_text FROM leads WHERE company_id = $1 AND id = $2 AND search_text <> ''",
            values: lead(),
        },
        Write {
            sql: "UPDATE leads SET search_text = $1 WHERE company_id = $2 AND id = $3",
            values: [vec![Value::Text(text)], lead()].concat(),
        },
        Write {
            sql: "INSERT INTO lead_search (rowid, search_text)
                  SELECT row_id, search_text FROM leads WHERE company_id = $1 AND id = $2 AND search_text <> ''",
            values: lead(),
        },
    ]
}

pub(super) fn add_identity<'a>(
    company: Value<'a>,
    id: LeadId,
    identity: &'a Identity,
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "INSERT INTO identities (company_id, match_key, kind, value, lead_id) VALUES ($1, $2, $3, $4, $5)",
        values: vec![
            company,
            Value::Text(identity.key.as_str()),
            Value::Text(identity.kind.name()),
            Value::Text(&identity.value),
            Value::Id(id.0),
        ],
    }]
}

pub(super) fn remove_identity<'a>(
    company: Value<'a>,
    id: LeadId,
    identity: &'a Identity,
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "DELETE FROM identities WHERE company_id = $1 AND match_key = $2 AND kind = $3 AND value = $4 AND lead_id = $5",
        values: vec![
            company,
            Value::Text(identity.key.as_str()),
            Value::Text(identity.kind.name()),
            Value::Text(&identity.value),
            Value::Id(id.0),
        ],
    }]
}

pub(super) fn add_external<'a>(
    company: Value<'a>,
    id: LeadId,
    external: &'a ExternalId,
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "INSERT INTO external_ids (company_id, source, external_id, lead_id) VALUES ($1, $2, $3, $4)",
        values: vec![
            company,
            Value::Text(&external.source),
            Value::Text(&external.id),
            Value::Id(id.0),
        ],
    }]
}

pub(super) fn move_identities<'a>(company: &Value<'a>, moved: LeadMove) -> Vec<Write<'a>> {
    let values = || {
        vec![
            Value::Id(moved.to.0),
            company.clone(),
            Value::Id(moved.from.0),
        ]
    };
    vec![
        Write {
            sql: "UPDATE identities SET lead_id = $1 WHERE company_id = $2 AND lead_id = $3",
            values: values(),
        },
        Write {
            sql: "UPDATE external_ids SET lead_id = $1 WHERE company_id = $2 AND lead_id = $3",
            values: values(),
        },
    ]
}

pub(super) fn flatten_redirects(company: Value<'_>, moved: LeadMove) -> Vec<Write<'_>> {
    vec![Write {
        sql: "UPDATE leads SET merged_into = $1 WHERE company_id = $2 AND merged_into = $3",
        values: vec![Value::Id(moved.to.0), company, Value::Id(moved.from.0)],
    }]
}

pub(super) fn put_opt_out<'a>(company: Value<'a>, id: LeadId, opt_out: &OptOut) -> Vec<Write<'a>> {
    vec![Write {
        sql: "INSERT INTO opt_outs (company_id, lead_id, scope, source, at) VALUES ($1, $2, $3, $4, $5)
              ON CONFLICT (company_id, lead_id, scope) DO UPDATE SET source = excluded.source, at = excluded.at",
        values: vec![
            company,
            Value::Id(id.0),
            Value::Text(opt_out.scope.name()),
            Value::Text(opt_out.source.name()),
            Value::Time(opt_out.at),
        ],
    }]
}

pub(super) fn remove_opt_out(company: Value<'_>, id: LeadId, scope: OptOutScope) -> Vec<Write<'_>> {
    vec![Write {
        sql: "DELETE FROM opt_outs WHERE company_id = $1 AND lead_id = $2 AND scope = $3",
        values: vec![company, Value::Id(id.0), Value::Text(scope.name())],
    }]
}

/// Everything beside the ledger; the profiles of leads that were merged into it go with it. The index is said, because SQLite would
/// rather look through all that was ever answered.
pub(super) fn forget<'a>(company: &Value<'a>, id: LeadId) -> Vec<Write<'a>> {
    let values = || vec![company.clone(), Value::Id(id.0)];
    vec![
        Write { sql: "DELETE FROM identities WHERE company_id = $1 AND lead_id = $2", values: values() },
        Write { sql: "DELETE FROM external_ids WHERE company_id = $1 AND lead_id = $2", values: values() },
        Write { sql: "DELETE FROM opt_outs WHERE company_id = $1 AND lead_id = $2", values: values() },
        Write { sql: "DELETE FROM remembered_answers INDEXED BY remembered_answers_by_lead WHERE company_id = $1 AND lead_id = $2", values: values() },
        Write {
            sql: "DELETE FROM remembered_answers INDEXED BY remembered_answers_by_lead WHERE company_id = $1 AND lead_id IN
                  (SELECT id FROM leads WHERE company_id = $1 AND merged_into = $2)",
            values: values(),
        },
        Write {
            sql: "UPDATE leads SET name = NULL, name_key = NULL, name_origin = NULL, organization = NULL, title = NULL,
                      owner_id = NULL, source = 'erased', time_zone = NULL, custom = '{}'
                  WHERE company_id = $1 AND merged_into = $2",
            values: values(),
        },
    ]
}

/// Of two erasures of one address the later time and the stricter opt-out stay.
pub(super) fn remember_erased<'a>(
    company: Value<'a>,
    erased: &'a ErasedIdentity,
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "INSERT INTO erased_identities (company_id, hash, opted_out, erased_at) VALUES ($1, $2, $3, $4)
              ON CONFLICT (company_id, hash) DO UPDATE
              SET opted_out = erased_identities.opted_out | excluded.opted_out, erased_at = excluded.erased_at",
        values: vec![
            company,
            Value::Bytes(&erased.hash),
            Value::Int(i64::from(erased.opt_outs.bits())),
            Value::Time(erased.erased_at),
        ],
    }]
}
