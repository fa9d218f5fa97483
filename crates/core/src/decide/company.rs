//! Making a company.

use super::{Case, Effects, Outcome, Stop, fields, user};
use crate::command::NewCompany;
use crate::event::EventType;
use crate::{Change, Company, Policy, Refusal};

pub(super) fn create(
    case: &Case<'_>,
    new: &NewCompany,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let name = fields::required_name("name", &new.name)?;
    if case.facts.company().is_some() || case.facts.company_name_taken(&name)? {
        return Err(Refusal::CompanyTaken(name).into());
    }
    let company = Company {
        id: case.company_id,
        name,
        policy: Policy {
            time_zone: new.time_zone.clone(),
            default_region: new.default_region.clone(),
            ..Policy::default()
        },
        erasure_key: new.erasure_key,
        created_at: case.now,
        seq: 0,
        head: [0; 32],
    };
    let admin = user::new_user(&new.admin, case.now)?;
    let key = user::new_key(&new.key, case.now)?;
    effects.event(
        EventType::CompanyCreated,
        None,
        None,
        &serde_json::json!({}),
    );
    effects.change(Change::InsertCompany(Box::new(company)));
    user::announce_user(&admin, EventType::UserCreated, effects);
    effects.change(Change::InsertUser(admin));
    user::announce_key(&key, EventType::KeyCreated, effects);
    effects.change(Change::InsertKey(key, new.key.token_hash));
    Ok(Outcome::Company(case.company_id))
}
