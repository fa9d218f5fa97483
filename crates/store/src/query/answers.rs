//! Answers remembered for an `Idempotency-Key`.

use crate::batch::{Remember, StoredAnswer};
use crate::statement::{Read, Write};
use crate::value::Value;
use touchbase_core::{CompanyId, LeadId, Timestamp};

/// What was answered to a key since a time, and the fingerprint of the request.
pub(crate) fn remembered(
    company_id: CompanyId,
    remember: &Remember,
    since: Timestamp,
) -> Read<'_, ([u8; 32], StoredAnswer)> {
    Read::new(
        "SELECT fingerprint, status, body FROM remembered_answers
         WHERE company_id = $1 AND user_id = $2 AND route = $3 AND key = $4 AND created_at > $5",
        vec![
            Value::Id(company_id.0),
            Value::Id(remember.user_id.0),
            Value::Text(&remember.route),
            Value::Text(&remember.key),
            Value::Time(since),
        ],
        |columns| {
            Ok((
                columns.bytes()?,
                StoredAnswer {
                    status: columns.count()?,
                    body: columns.byte_string()?,
                },
            ))
        },
    )
}

/// Remembers an answer; one of the same key that is too old gives way.
pub(crate) fn remember<'a>(
    company_id: CompanyId,
    remember: &'a Remember,
    answer: &'a StoredAnswer,
    lead_id: Option<LeadId>,
    now: Timestamp,
) -> Write<'a> {
    Write {
        sql: "INSERT INTO remembered_answers (company_id, user_id, route, key, fingerprint, status, body, lead_id, created_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
              ON CONFLICT (company_id, user_id, route, key) DO UPDATE
              SET fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,
                  lead_id = excluded.lead_id, created_at = excluded.created_at",
        values: vec![
            Value::Id(company_id.0),
            Value::Id(remember.user_id.0),
            Value::Text(&remember.route),
            Value::Text(&remember.key),
            Value::Bytes(&remember.fingerprint),
            Value::Int(i64::from(answer.status)),
            Value::Bytes(&answer.body),
            Value::optional(lead_id, |id| Value::Id(id.0)),
            Value::Time(now),
        ],
    }
}

/// Drops what is too old to be asked for: the index by age makes it cheap when there is nothing.
pub(crate) fn forget_old<'a>(company_id: CompanyId, until: Timestamp) -> Write<'a> {
    Write {
        sql: "DELETE FROM remembered_answers WHERE company_id = $1 AND created_at <= $2",
        values: vec![Value::Id(company_id.0), Value::Time(until)],
    }
}
