//! The oracle: recomputes what is promised of a company's data and reports each difference (promises V1, V4–V6, V9, V13, V14).

mod chain;
mod ledger;
mod references;

use crate::error::ReadError;
use crate::query::tenants;
use crate::sqlite::Sqlite;
use crate::sqlite::connection::{for_reading, rows};
use rusqlite::Connection;
use touchbase_core::{Company, CompanyId};

/// Something that is not as promised.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Breach {
    /// Which promise: a stable name.
    pub check: &'static str,
    /// What is wrong, and where.
    pub detail: String,
}

/// What a verification found.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Verified {
    /// How many leads were looked at.
    pub leads: u64,
    /// How many attempts.
    pub attempts: u64,
    /// How many events.
    pub events: u64,
    /// Everything that is not as promised.
    pub breaches: Vec<Breach>,
}

impl Verified {
    fn breach(&mut self, check: &'static str, detail: impl Into<String>) {
        self.breaches.push(Breach {
            check,
            detail: detail.into(),
        });
    }
}

/// One moment of a company's data, read on a connection of its own so that serving goes on.
struct Moment<'a> {
    connection: &'a Connection,
    company: Company,
}

pub(crate) fn verify(
    engine: &Sqlite,
    company_id: CompanyId,
    progress: &dyn Fn(u64),
) -> Result<Verified, ReadError> {
    let connection = for_reading(engine.path())?;
    connection.execute_batch("BEGIN")?;
    let mut found = Verified::default();
    let Some(company) = rows(&connection, &tenants::company(company_id))?.pop() else {
        found.breach("company", format!("there is no company {company_id}"));
        return Ok(found);
    };
    let moment = Moment {
        connection: &connection,
        company,
    };
    references::check(&moment, &mut found)?;
    let told = chain::check(&moment, &mut found)?;
    ledger::check(&moment, told, &mut found, progress)?;
    Ok(found)
}
