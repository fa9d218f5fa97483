//! What is asked before, or apart from, a single company: tokens, names, the list of companies.

use crate::statement::Read;
use crate::value::{Columns, CorruptRow, Value};
use std::time::Duration;
use touchbase_core::{Company, CompanyId, KeyId, Policy, Role, UserId};

/// Who a token stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Principal {
    /// Its company.
    pub company_id: CompanyId,
    /// The user as whom it acts.
    pub user_id: UserId,
    /// The user's name.
    pub user_name: String,
    /// The user's role.
    pub role: Role,
    /// The key.
    pub key_id: KeyId,
}

/// Who a token stands for, unless it was revoked or its user deactivated.
pub(crate) fn principal(token_hash: &[u8; 32]) -> Read<'_, Principal> {
    Read::new(
        "SELECT k.company_id, u.id, u.name, u.role, k.id
         FROM tokens t
         JOIN api_keys k ON k.company_id = t.company_id AND k.id = t.key_id
         JOIN users u ON u.company_id = k.company_id AND u.id = k.user_id
         WHERE t.token_hash = $1 AND k.revoked_at IS NULL AND u.active",
        vec![Value::Bytes(token_hash)],
        |columns| {
            Ok(Principal {
                company_id: columns.id(CompanyId)?,
                user_id: columns.id(UserId)?,
                user_name: columns.text()?,
                role: columns.named(Role::from_name)?,
                key_id: columns.id(KeyId)?,
            })
        },
    )
}

const COMPANY: &str = "SELECT id, name, time_zone, default_region, attribution_window_seconds, erasure_key, created_at, seq, head FROM companies";

/// Every company, the oldest first.
pub(crate) fn companies() -> Read<'static, Company> {
    Read::new(
        format!("{COMPANY} ORDER BY created_at, id"),
        vec![],
        decode_company,
    )
}

/// The company of that name.
pub(crate) fn company_by_name(name: &str) -> Read<'_, Company> {
    Read::new(
        format!("{COMPANY} WHERE name = $1"),
        vec![Value::Text(name)],
        decode_company,
    )
}

/// A company with the end of its chain.
pub(crate) fn company(id: CompanyId) -> Read<'static, Company> {
    Read::new(
        "SELECT id, name, time_zone, default_region, attribution_window_seconds, erasure_key, created_at, seq, head
         FROM companies WHERE id = $1",
        vec![Value::Id(id.0)],
        decode_company,
    )
}

/// The number of a company's latest event.
pub(crate) fn seq(id: CompanyId) -> Read<'static, u64> {
    Read::new(
        "SELECT seq FROM companies WHERE id = $1",
        vec![Value::Id(id.0)],
        super::count,
    )
}

/// How often a company's data has changed.
pub(crate) fn revision(id: CompanyId) -> Read<'static, u64> {
    Read::new(
        "SELECT revision FROM companies WHERE id = $1",
        vec![Value::Id(id.0)],
        super::count,
    )
}

fn decode_company(columns: &mut Columns<'_, '_>) -> Result<Company, CorruptRow> {
    let id = columns.id(CompanyId)?;
    let name = columns.text()?;
    let policy = Policy {
        time_zone: columns.text()?,
        default_region: columns.text()?,
        attribution_window: Duration::from_secs(columns.count()?),
    };
    Ok(Company {
        id,
        name,
        policy,
        erasure_key: columns.bytes()?,
        created_at: columns.time()?,
        seq: columns.count()?,
        head: columns.bytes()?,
    })
}
