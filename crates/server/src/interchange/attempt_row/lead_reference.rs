//! How a row of a file of attempts names the leads it was with.

use super::{Cells, Field, Product, Remark};
use crate::interchange::cells::Taken;
use crate::interchange::user::UserReference;
use touchbase_core::attempt::ExternalId;
use touchbase_core::identity::IdentityKind;
use touchbase_core::{Direction, LeadId};
use uuid::Uuid;

/// How a row names a lead: to be tried in this order.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct LeadReference {
    /// Its id here.
    pub lead_id: Option<LeadId>,
    /// Its id in the product that wrote the file.
    pub external: Option<ExternalId>,
    /// Its addresses, as they are written.
    pub identities: Vec<(IdentityKind, String)>,
    /// Its name. Names are not unique: it may be believed only where exactly one lead has it.
    pub name: Option<String>,
}

impl LeadReference {
    /// The words of the file by which it names the lead.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let id = self.external.as_ref().map(|external| external.id.as_str());
        let identities = self
            .identities
            .iter()
            .flat_map(|(kind, value)| [kind.name(), value.as_str()]);
        id.into_iter().chain(identities).chain(self.name.as_deref())
    }
}

/// The leads of this row: by their ids, else by their addresses, else by their names.
pub(super) fn read(
    cells: &mut Cells<'_, Field>,
    direction: Direction,
) -> Result<Vec<LeadReference>, Remark> {
    let mut leads = Vec::new();
    for id in cells.take_list(Field::LeadId, &[';', ',', ' ']) {
        leads.push(by_id(id, cells.product)?);
    }
    let identities = identities(cells)?;
    let (named, names) = names(cells);
    if leads.len() > 1 {
        return Ok(leads);
    }
    if let Some(lead) = leads.first_mut() {
        lead.identities = identities.into_iter().chain(named).collect();
        lead.name = names.into_iter().next();
        return Ok(leads);
    }
    if !identities.is_empty() {
        return Ok(vec![LeadReference {
            identities,
            name: names.into_iter().next(),
            ..LeadReference::default()
        }]);
    }
    let written_to = if named.is_empty() {
        correspondents(cells, direction)
    } else {
        named
    };
    let by_address = written_to.into_iter().map(|identity| LeadReference {
        identities: vec![identity],
        ..LeadReference::default()
    });
    let by_name = names.into_iter().map(|name| LeadReference {
        name: Some(name),
        ..LeadReference::default()
    });
    let mut leads: Vec<LeadReference> = by_address.collect();
    if leads.is_empty() {
        leads.extend(by_name);
    }
    if leads.is_empty() {
        Err(cells.remark("does not say with which lead it was"))
    } else {
        Ok(leads)
    }
}

fn by_id(id: Taken<'_>, product: Product) -> Result<LeadReference, Remark> {
    let lead_id = match product {
        Product::Touchbase => Some(id.uuid()?),
        Product::Csv => Uuid::parse_str(&id.text).ok(),
        Product::Hubspot | Product::Salesforce | Product::Pipedrive => None,
    };
    let external = if product == Product::Touchbase {
        None
    } else {
        Some(id.external_id(product)?)
    };
    Ok(LeadReference {
        lead_id: lead_id.map(LeadId),
        external,
        ..LeadReference::default()
    })
}

fn identities(cells: &mut Cells<'_, Field>) -> Result<Vec<(IdentityKind, String)>, Remark> {
    let mut identities = Vec::new();
    for kind in IdentityKind::ALL {
        for address in cells.take_addresses(Field::LeadAddress(kind), kind) {
            identities.push((kind, address.undamaged()?.text));
        }
    }
    Ok(identities)
}

/// The e-mail addresses and the names among what stands for the leads' names: `Ann Example (ann@example.com);Bob Example`.
fn names(cells: &mut Cells<'_, Field>) -> (Vec<(IdentityKind, String)>, Vec<String>) {
    let (mut emails, mut names) = (Vec::new(), Vec::new());
    for cell in cells.take_list(Field::LeadName, &[';']) {
        match UserReference::read(&cell.text) {
            Some(UserReference::Email(email)) => emails.push((IdentityKind::Email, email)),
            Some(UserReference::Name(name)) => names.push(name),
            None => {}
        }
    }
    (emails, names)
}

/// The other side of a mail. The own side stays where it is, and so is kept.
fn correspondents(
    cells: &mut Cells<'_, Field>,
    direction: Direction,
) -> Vec<(IdentityKind, String)> {
    let field = match direction {
        Direction::Outbound => Field::EmailTo,
        Direction::Inbound => Field::EmailFrom,
    };
    let addresses = cells.take_addresses(field, IdentityKind::Email);
    addresses
        .into_iter()
        .map(|address| (IdentityKind::Email, address.text))
        .collect()
}
