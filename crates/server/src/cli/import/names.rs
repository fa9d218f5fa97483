//! Users and leads whom a file names by their names only. A name is believed where exactly one has it.

use super::super::session::Session;
use super::super::user;
use std::collections::BTreeMap;
use touchbase_core::{CompanyId, LeadId, UserId, text};
use touchbase_store::{LeadFilter, LeadKey, LeadOrder, LeadSort, PageStart, ReadError, Store};
use uuid::Uuid;

/// Names looked up before they are forgotten: a file names the same people again and again.
const NAMES_KEPT_MAX: usize = 10_000;

/// How many bear a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Bearer<Id> {
    /// Nobody.
    Nobody,
    /// This one.
    One(Id),
    /// Several.
    Several,
}

/// The users of a company by name.
pub(super) struct UserNames(BTreeMap<String, Bearer<UserId>>);

impl UserNames {
    pub(super) fn read(session: &Session, company_id: CompanyId) -> anyhow::Result<Self> {
        let mut names = BTreeMap::new();
        for user in user::every(session, company_id)? {
            names
                .entry(text::fold(&user.name))
                .and_modify(|bearer| *bearer = Bearer::Several)
                .or_insert(Bearer::One(user.id));
        }
        Ok(Self(names))
    }

    pub(super) fn bearer(&self, name: &str) -> Bearer<UserId> {
        self.0
            .get(&text::fold(name))
            .copied()
            .unwrap_or(Bearer::Nobody)
    }
}

/// The leads of a company by name: read from the database as they are named.
#[derive(Default)]
pub(super) struct LeadNames(BTreeMap<String, Bearer<LeadId>>);

impl LeadNames {
    pub(super) fn bearer(
        &mut self,
        session: &Session,
        company_id: CompanyId,
        name: &str,
    ) -> Result<Bearer<LeadId>, ReadError> {
        let name = text::fold(name);
        if let Some(known) = self.0.get(&name) {
            return Ok(*known);
        }
        let bearer = session.wait(look_up(&session.store, company_id, &name))?;
        if self.0.len() >= NAMES_KEPT_MAX {
            self.0.clear();
        }
        self.0.insert(name, bearer);
        Ok(bearer)
    }
}

/// The list of leads by name, begun just before this one: whoever bears it stands first.
async fn look_up(
    store: &Store,
    company_id: CompanyId,
    name: &str,
) -> Result<Bearer<LeadId>, ReadError> {
    let order = LeadOrder {
        sort: LeadSort::Name,
        descending: false,
    };
    let key = LeadKey::Text(name.to_owned());
    let start = PageStart {
        key: key.clone(),
        id: LeadId(Uuid::nil()),
    };
    let page = store
        .leads(company_id, &LeadFilter::default(), order, Some(&start), 2)
        .await?;
    let mut bearers = page
        .leads
        .iter()
        .filter(|view| order.sort.key(&view.lead) == key)
        .map(|view| view.lead.id);
    Ok(match (bearers.next(), bearers.next()) {
        (None, _) => Bearer::Nobody,
        (Some(id), None) => Bearer::One(id),
        (Some(_), Some(_)) => Bearer::Several,
    })
}
