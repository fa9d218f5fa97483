//! Companies, users, keys and imports.

use crate::statement::Write;
use crate::value::Value;
use touchbase_core::command::ImportStart;
use touchbase_core::{ApiKey, Company, ImportId, KeyId, Timestamp, User};

pub(super) fn insert_company(new: &Company) -> Vec<Write<'_>> {
    let window_seconds = i64::try_from(new.policy.attribution_window.as_secs()).unwrap_or(i64::MAX);
    vec![Write {
        sql: "INSERT INTO companies (id, name, time_zone, default_region, attribution_window_seconds, erasure_key, created_at, seq, head)
              VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)",
        values: vec![
            Value::Id(new.id.0),
            Value::Text(&new.name),
            Value::Text(&new.policy.time_zone),
            Value::Text(&new.policy.default_region),
            Value::Int(window_seconds),
            Value::Bytes(&new.erasure_key),
            Value::Time(new.created_at),
            Value::Bytes(&new.head),
        ],
    }]
}

pub(super) fn insert_user<'a>(company: Value<'a>, user: &'a User) -> Vec<Write<'a>> {
    vec![Write {
        sql: "INSERT INTO users (company_id, id, name, email, role, active, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values: vec![
            company,
            Value::Id(user.id.0),
            Value::Text(&user.name),
            Value::Text(&user.email),
            Value::Text(user.role.name()),
            Value::Bool(user.active),
            Value::Time(user.created_at),
        ],
    }]
}

pub(super) fn update_user<'a>(company: Value<'a>, user: &'a User) -> Vec<Write<'a>> {
    vec![Write {
        sql: "UPDATE users SET name = $1, role = $2, active = $3 WHERE company_id = $4 AND id = $5",
        values: vec![
            Value::Text(&user.name),
            Value::Text(user.role.name()),
            Value::Bool(user.active),
            company,
            Value::Id(user.id.0),
        ],
    }]
}

pub(super) fn insert_key<'a>(
    company: &Value<'a>,
    key: &'a ApiKey,
    token_hash: &'a [u8; 32],
) -> Vec<Write<'a>> {
    vec![
        Write {
            sql: "INSERT INTO api_keys (company_id, id, user_id, label, created_at) VALUES ($1, $2, $3, $4, $5)",
            values: vec![
                company.clone(),
                Value::Id(key.id.0),
                Value::Id(key.user_id.0),
                Value::Text(&key.label),
                Value::Time(key.created_at),
            ],
        },
        Write {
            sql: "INSERT INTO tokens (token_hash, company_id, key_id) VALUES ($1, $2, $3)",
            values: vec![
                Value::Bytes(token_hash),
                company.clone(),
                Value::Id(key.id.0),
            ],
        },
    ]
}

pub(super) fn revoke_key(company: Value<'_>, id: KeyId, at: Timestamp) -> Vec<Write<'_>> {
    vec![Write {
        sql: "UPDATE api_keys SET revoked_at = $1 WHERE company_id = $2 AND id = $3",
        values: vec![Value::Time(at), company, Value::Id(id.0)],
    }]
}

pub(super) fn insert_import<'a>(
    company: Value<'a>,
    import: &'a ImportStart,
    at: Timestamp,
) -> Vec<Write<'a>> {
    vec![Write {
        sql: "INSERT INTO imports (company_id, id, kind, fingerprint, started_at) VALUES ($1, $2, $3, $4, $5)",
        values: vec![
            company,
            Value::Id(import.import_id.0),
            Value::Text(import.kind.name()),
            Value::Bytes(&import.fingerprint),
            Value::Time(at),
        ],
    }]
}

pub(super) fn close_import(company: Value<'_>, id: ImportId, at: Timestamp) -> Vec<Write<'_>> {
    vec![Write {
        sql: "UPDATE imports SET finished_at = $1 WHERE company_id = $2 AND id = $3",
        values: vec![Value::Time(at), company, Value::Id(id.0)],
    }]
}
