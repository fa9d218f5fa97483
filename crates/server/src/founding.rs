//! How a company comes to be: what `init`, the set-up page and the demo share, and how keys are made.
//!
//! Whether a name is free is for the core to say. Here is what it needs beside it: ids, secrets, and the tables of time
//! zones and regions.

use crate::ask::{AskError, Asker};
use crate::runtime::Runtime;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};
use touchbase_core::command::{NewCompany, NewKey, NewUser};
use touchbase_core::identity::is_phone_region;
use touchbase_core::{Actor, Command, CompanyId, KeyId, Refusal, Role, UserId};
use touchbase_store::Store;

/// Where a company's days begin if nobody says otherwise.
pub(crate) const DEFAULT_TIME_ZONE: &str = "UTC";
/// Where its national phone numbers are from if nobody says otherwise.
pub(crate) const DEFAULT_REGION: &str = "US";

/// A company to be made, as a person describes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Founding {
    /// The company's name.
    pub(crate) company: String,
    /// Its first admin's name.
    pub(crate) name: String,
    /// The admin's e-mail address.
    pub(crate) email: String,
    /// The company's IANA time zone.
    pub(crate) time_zone: String,
    /// The region of its national phone numbers.
    pub(crate) region: String,
    /// What the first key is for.
    pub(crate) key_label: &'static str,
}

/// A company that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Founded {
    /// The company.
    pub(crate) company_id: CompanyId,
    /// Its first admin.
    pub(crate) user_id: UserId,
    /// The admin's first token: nobody can read it again.
    pub(crate) token: String,
}

impl Founding {
    /// Makes the company, its first admin and that admin's first key.
    pub(crate) async fn carry_out(
        &self,
        store: &Store,
        runtime: &Runtime,
    ) -> Result<Founded, AskError> {
        let company_id = CompanyId(runtime.uuid_v7());
        let user_id = UserId(runtime.uuid_v7());
        let (key, token) = new_key(runtime, user_id, self.key_label);
        let new = NewCompany {
            name: filled("company", &self.company)?,
            time_zone: time_zone(&self.time_zone)?,
            default_region: region(&self.region)?,
            erasure_key: runtime.random_bytes(),
            admin: NewUser {
                user_id,
                name: filled("name", &self.name)?,
                email: self.email.clone(),
                role: Role::Admin,
            },
            key,
        };
        let asker = Asker {
            store,
            runtime,
            company_id,
        };
        let command = Command::CreateCompany(Box::new(new));
        asker.ask(Actor::INTEGRATION, command).await?;
        Ok(Founded {
            company_id,
            user_id,
            token,
        })
    }
}

/// A key for a user, and its token: only the token's hash is kept.
pub(crate) fn new_key(runtime: &Runtime, user_id: UserId, label: &str) -> (NewKey, String) {
    let token = runtime.token();
    let key = NewKey {
        key_id: KeyId(runtime.uuid_v7()),
        user_id,
        label: label.to_owned(),
        token_hash: Sha256::digest(&token).into(),
    };
    (key, token)
}

/// The core calls both names `name`; whoever fills in a form needs to know which.
fn filled(field: &'static str, text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::invalid(
            field,
            "It is empty. Give at least one character.",
        ));
    }
    Ok(text.to_owned())
}

/// The zone under its usual spelling.
fn time_zone(name: &str) -> Result<String, Refusal> {
    let zone = TimeZone::get(name.trim()).ok();
    let known = zone.as_ref().and_then(TimeZone::iana_name);
    known.map(str::to_owned).ok_or_else(|| {
        Refusal::invalid(
            "time_zone",
            format!("“{name}” is no time zone. Give its IANA name, as in Europe/Berlin."),
        )
    })
}

fn region(code: &str) -> Result<String, Refusal> {
    let region = code.trim().to_ascii_uppercase();
    if is_phone_region(&region) {
        return Ok(region);
    }
    Err(Refusal::invalid(
        "region",
        format!("“{code}” is no region. Give its two letters, as in DE for Germany."),
    ))
}

#[cfg(test)]
mod tests;
