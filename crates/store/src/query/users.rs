//! Users and keys.

use crate::statement::Read;
use crate::value::{Columns, CorruptRow, Value};
use touchbase_core::{ApiKey, CompanyId, KeyId, Role, User, UserId};

/// A user.
pub(crate) fn user(company_id: CompanyId, id: UserId) -> Read<'static, User> {
    Read::new(
        "SELECT id, name, email, role, active, created_at FROM users WHERE company_id = $1 AND id = $2",
        vec![Value::Id(company_id.0), Value::Id(id.0)],
        decode_user,
    )
}

/// The user with an e-mail address.
pub(crate) fn user_by_email(company_id: CompanyId, email: &str) -> Read<'_, User> {
    Read::new(
        "SELECT id, name, email, role, active, created_at FROM users WHERE company_id = $1 AND email = $2",
        vec![Value::Id(company_id.0), Value::Text(email)],
        decode_user,
    )
}

/// Users after one, in the order in which they were made.
pub(crate) fn users(
    company_id: CompanyId,
    after: Option<UserId>,
    limit: usize,
) -> Read<'static, User> {
    Read::new(
        "SELECT id, name, email, role, active, created_at FROM users
         WHERE company_id = $1 AND id > $2 ORDER BY company_id, id LIMIT $3",
        vec![
            Value::Id(company_id.0),
            Value::Id(after.map(|id| id.0).unwrap_or_default()),
            limit_value(limit),
        ],
        decode_user,
    )
}

/// How many active admins there are.
pub(crate) fn active_admins(company_id: CompanyId) -> Read<'static, u64> {
    Read::new(
        "SELECT count(*) FROM users WHERE company_id = $1 AND role = 'admin' AND active",
        vec![Value::Id(company_id.0)],
        super::count,
    )
}

/// A key.
pub(crate) fn key(company_id: CompanyId, id: KeyId) -> Read<'static, ApiKey> {
    Read::new(
        "SELECT id, user_id, label, created_at, revoked_at FROM api_keys WHERE company_id = $1 AND id = $2",
        vec![Value::Id(company_id.0), Value::Id(id.0)],
        decode_key,
    )
}

/// Keys after one, in the order in which they were made.
pub(crate) fn keys(
    company_id: CompanyId,
    after: Option<KeyId>,
    limit: usize,
) -> Read<'static, ApiKey> {
    Read::new(
        "SELECT id, user_id, label, created_at, revoked_at FROM api_keys
         WHERE company_id = $1 AND id > $2 ORDER BY company_id, id LIMIT $3",
        vec![
            Value::Id(company_id.0),
            Value::Id(after.map(|id| id.0).unwrap_or_default()),
            limit_value(limit),
        ],
        decode_key,
    )
}

pub(crate) fn limit_value<'a>(limit: usize) -> Value<'a> {
    Value::Int(i64::try_from(limit).unwrap_or(i64::MAX))
}

fn decode_user(columns: &mut Columns<'_, '_>) -> Result<User, CorruptRow> {
    Ok(User {
        id: columns.id(UserId)?,
        name: columns.text()?,
        email: columns.text()?,
        role: columns.named(Role::from_name)?,
        active: columns.bool()?,
        created_at: columns.time()?,
    })
}

fn decode_key(columns: &mut Columns<'_, '_>) -> Result<ApiKey, CorruptRow> {
    Ok(ApiKey {
        id: columns.id(KeyId)?,
        user_id: columns.id(UserId)?,
        label: columns.text()?,
        created_at: columns.time()?,
        revoked_at: columns.optional_time()?,
    })
}
