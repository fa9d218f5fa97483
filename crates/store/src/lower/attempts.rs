//! Attempts, and what providers said before them.

use crate::query::attempts::joined;
use crate::statement::Write;
use crate::value::Value;
use touchbase_core::attempt::{Credit, ExternalId, MarkedBy, Response, Void};
use touchbase_core::change::{AttemptRef, LeadMove};
use touchbase_core::{Attempt, LeadId, State};

pub(super) fn insert<'a>(company: Value<'a>, attempt: &'a Attempt) -> Vec<Write<'a>> {
    let mut values = vec![company];
    values.extend(fact_values(attempt));
    values.extend(record_values(attempt));
    vec![Write {
        sql: "INSERT INTO attempts (company_id, id, lead_id, user_id, method, direction, state, counted_at, response_at,
                  marked_by, credit_attempt_id, credit_by, can_credit, message_id, thread_id, reference_ids,
                  actor, recorded_by, occurred_at, received_at, created_at, clock_suspect, external_source, external_id,
                  import_id, violations, override_by, override_reason, override_rules, metadata, subject, body)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                  $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)",
        values,
    }]
}

fn fact_values(attempt: &Attempt) -> [Value<'_>; 15] {
    let fact = &attempt.fact;
    [
        Value::Id(fact.id.0),
        Value::Id(fact.lead_id.0),
        Value::optional(fact.user_id, |id| Value::Id(id.0)),
        Value::Text(fact.method.name()),
        Value::Text(fact.direction.name()),
        Value::Text(fact.state.name()),
        Value::Time(fact.at),
        Value::time(fact.response.at),
        Value::optional(fact.response.marked_by.map(MarkedBy::name), Value::Text),
        Value::optional(fact.credit, |credit| Value::Id(credit.attempt_id.0)),
        Value::optional(fact.credit, |credit| Value::Text(credit.by.name())),
        Value::Bool(fact.can_credit),
        Value::text(fact.threading.message_id.as_ref()),
        Value::text(fact.threading.thread_id.as_ref()),
        joined(fact.threading.references.iter().map(String::as_str)),
    ]
}

fn record_values(attempt: &Attempt) -> [Value<'_>; 16] {
    let note = attempt.override_note.as_ref();
    [
        Value::Text(attempt.actor.name()),
        Value::optional(attempt.recorded_by, |id| Value::Id(id.0)),
        Value::Time(attempt.occurred_at),
        Value::Time(attempt.received_at),
        Value::Time(attempt.created_at),
        Value::Bool(attempt.clock_suspect),
        Value::text(attempt.external.as_ref().map(|external| &external.source)),
        Value::text(attempt.external.as_ref().map(|external| &external.id)),
        Value::optional(attempt.import_id, |id| Value::Id(id.0)),
        joined(
            attempt
                .violations
                .iter()
                .map(|violation| violation.rule.as_str()),
        ),
        Value::optional(note.and_then(|note| note.by), |id| Value::Id(id.0)),
        Value::text(note.map(|note| &note.reason)),
        joined(
            note.into_iter()
                .flat_map(|note| &note.rules)
                .map(String::as_str),
        ),
        Value::Text(&attempt.metadata),
        Value::text(attempt.subject.as_ref()),
        Value::text(attempt.body.as_ref()),
    ]
}

pub(super) fn set_state(company: Value<'_>, attempt: AttemptRef, state: State) -> Vec<Write<'_>> {
    vec![Write {
        sql: "UPDATE attempts SET state = $1 WHERE company_id = $2 AND id = $3",
        values: vec![
            Value::Text(state.name()),
            company,
            Value::Id(attempt.attempt_id.0),
        ],
    }]
}

pub(super) fn set_void<'a>(
    company: Value<'a>,
    attempt: AttemptRef,
    void: &'a Void,
    salt: &'a [u8; 16],
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "UPDATE attempts SET state = 'voided', voided_at = $1, voided_by = $2, void_reason = $3, void_salt = $4
              WHERE company_id = $5 AND id = $6",
        values: vec![
            Value::Time(void.at),
            Value::optional(void.by, |id| Value::Id(id.0)),
            Value::Text(&void.reason),
            Value::Bytes(salt),
            company,
            Value::Id(attempt.attempt_id.0),
        ],
    }]
}

pub(super) fn set_response(
    company: Value<'_>,
    attempt: AttemptRef,
    response: Response,
) -> Vec<Write<'_>> {
    vec![Write {
        sql: "UPDATE attempts SET response_at = $1, marked_by = $2 WHERE company_id = $3 AND id = $4",
        values: vec![
            Value::time(response.at),
            Value::optional(response.marked_by.map(MarkedBy::name), Value::Text),
            company,
            Value::Id(attempt.attempt_id.0),
        ],
    }]
}

pub(super) fn set_credit(
    company: Value<'_>,
    attempt: AttemptRef,
    credit: Option<Credit>,
) -> Vec<Write<'_>> {
    vec![Write {
        sql: "UPDATE attempts SET credit_attempt_id = $1, credit_by = $2 WHERE company_id = $3 AND id = $4",
        values: vec![
            Value::optional(credit, |credit| Value::Id(credit.attempt_id.0)),
            Value::optional(credit, |credit| Value::Text(credit.by.name())),
            company,
            Value::Id(attempt.attempt_id.0),
        ],
    }]
}

/// A message that both leads had keeps its outside id on the gainer's attempt only.
pub(super) fn move_all<'a>(company: &Value<'a>, moved: LeadMove) -> Vec<Write<'a>> {
    let (from, to) = (Value::Id(moved.from.0), Value::Id(moved.to.0));
    vec![
        Write {
            sql: "UPDATE attempts SET external_source = NULL, external_id = NULL
                  WHERE company_id = $1 AND lead_id = $2 AND EXISTS (
                      SELECT 1 FROM attempts kept WHERE kept.company_id = $1 AND kept.lead_id = $3
                          AND kept.external_source = attempts.external_source AND kept.external_id = attempts.external_id)",
            values: vec![company.clone(), from.clone(), to.clone()],
        },
        Write {
            sql: "UPDATE attempts SET lead_id = $1 WHERE company_id = $2 AND lead_id = $3",
            values: vec![to, company.clone(), from],
        },
    ]
}

/// What was said goes, that it was said stays.
pub(super) fn blank(company: Value<'_>, id: LeadId) -> Vec<Write<'_>> {
    vec![Write {
        sql: "UPDATE attempts SET subject = NULL, body = NULL, metadata = '{}', message_id = NULL, thread_id = NULL,
                  reference_ids = NULL, override_reason = CASE WHEN override_reason IS NULL THEN NULL ELSE '' END,
                  void_reason = CASE WHEN void_reason IS NULL THEN NULL ELSE '' END, void_salt = NULL
              WHERE company_id = $1 AND lead_id = $2",
        values: vec![company, Value::Id(id.0)],
    }]
}

pub(super) fn put_waiting_state<'a>(
    company: Value<'a>,
    external: &'a ExternalId,
    state: State,
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "INSERT INTO waiting_states (company_id, source, external_id, state) VALUES ($1, $2, $3, $4)
              ON CONFLICT (company_id, source, external_id) DO UPDATE SET state = excluded.state",
        values: vec![company, Value::Text(&external.source), Value::Text(&external.id), Value::Text(state.name())],
    }]
}

pub(super) fn drop_waiting_state<'a>(
    company: Value<'a>,
    external: &'a ExternalId,
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "DELETE FROM waiting_states WHERE company_id = $1 AND source = $2 AND external_id = $3",
        values: vec![
            company,
            Value::Text(&external.source),
            Value::Text(&external.id),
        ],
    }]
}
