//! A row of a file of leads.
//!
//! Nothing of a row is dropped: what has no field of its own, and what a field had to be read from freely (a CRM's status),
//! is kept in `custom` under its header's name.

mod status;

use super::cells::Cells;
use super::headers::Product;
use super::headers::leads::{LeadField as Field, vocabulary};
use super::moment::Calendar;
use super::table::Table;
use super::user::UserReference;
use super::{FileError, Options, Outcome, Remark};
use jiff::tz::TimeZone;
use serde_json::{Map, Value};
use std::io::Read;
use touchbase_core::attempt::ExternalId;
use touchbase_core::identity::IdentityKind;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{LeadId, Method, Status, Timestamp};

/// What a row says about a lead; what is empty, it does not say.
#[derive(Clone, PartialEq, Debug)]
pub struct LeadRow {
    /// The line on which it starts.
    pub line: u64,
    /// Its id, from our own export.
    pub id: Option<LeadId>,
    /// Its id in the product that wrote the file.
    pub external: Option<ExternalId>,
    /// Its name.
    pub name: Option<String>,
    /// Where it works.
    pub organization: Option<String>,
    /// What it does there.
    pub title: Option<String>,
    /// The rep to whom it is assigned.
    pub owner: Option<UserReference>,
    /// Where it stands.
    pub status: Option<Status>,
    /// Where it came from.
    pub source: Option<String>,
    /// Its time zone, by its IANA name.
    pub time_zone: Option<String>,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// Its addresses as they are written, each once.
    pub identities: Vec<(IdentityKind, String)>,
    /// What it opted out of.
    pub opted_out: Vec<OptOutScope>,
    /// Everything else.
    pub custom: Map<String, Value>,
    /// What could not be understood, and what became of it.
    pub warnings: Vec<Remark>,
}

/// A file of leads: an iterator over its rows. A file that fails in the middle ends with the error.
pub struct LeadFile<R>(Table<R, Field>);

impl<R: Read> LeadFile<R> {
    /// Reads the header; refuses a file that names nobody.
    pub fn open(source: R, options: &Options) -> Result<Self, FileError> {
        let table = Table::open(source, options, vocabulary())?;
        let addresses = IdentityKind::ALL.map(Field::Address);
        let fields: Vec<Field> = [Field::Name, Field::FirstName, Field::LastName]
            .into_iter()
            .chain(addresses)
            .collect();
        table.require(&fields, "a name or an address")?;
        Ok(Self(table))
    }

    /// The product that wrote the file: the source of the external ids in it.
    pub fn written_by(&self) -> Product {
        self.0.product()
    }

    /// The headers that have no field of their own, and the names under which `custom` keeps their cells. Of JSON Lines it
    /// knows those seen so far.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.kept()
    }
}

impl<R: Read> Iterator for LeadFile<R> {
    type Item = Result<Outcome<LeadRow>, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next(read)
    }
}

fn read(mut cells: Cells<'_, Field>, calendar: &Calendar) -> Result<Outcome<LeadRow>, Remark> {
    if cells
        .take(Field::IsDeleted)
        .is_some_and(|cell| cell.is_yes())
    {
        return Ok(Outcome::Skipped(
            cells.remark("was deleted in the product that the file comes from"),
        ));
    }
    let mut warnings = Vec::new();
    let (id, external) = ids(&mut cells)?;
    let name = name(&mut cells);
    let identities = identities(&mut cells)?;
    if id.is_none() && name.is_none() && identities.is_empty() {
        return Err(cells.remark("has neither a name nor an address"));
    }
    let row = LeadRow {
        line: cells.line,
        id,
        external,
        name,
        organization: text(&mut cells, Field::Organization),
        title: text(&mut cells, Field::Title),
        owner: text(&mut cells, Field::Owner).and_then(|text| UserReference::read(&text)),
        status: status::read(&mut cells, &mut warnings),
        source: text(&mut cells, Field::Source),
        time_zone: time_zone(&mut cells, &mut warnings),
        created_at: created_at(&mut cells, calendar)?,
        identities,
        opted_out: opted_out(&mut cells)?,
        custom: custom(cells)?,
        warnings,
    };
    Ok(Outcome::Row(row))
}

fn text(cells: &mut Cells<'_, Field>, field: Field) -> Option<String> {
    cells.take(field).map(|cell| cell.text)
}

fn ids(cells: &mut Cells<'_, Field>) -> Result<(Option<LeadId>, Option<ExternalId>), Remark> {
    let (id, external) = cells.ids([Field::Id, Field::ExternalSource, Field::ExternalId])?;
    Ok((id.map(LeadId), external))
}

/// The whole name, or the first and the last.
fn name(cells: &mut Cells<'_, Field>) -> Option<String> {
    let whole = text(cells, Field::Name);
    let parts = [text(cells, Field::FirstName), text(cells, Field::LastName)];
    let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    whole.or_else(|| Some(joined).filter(|name| !name.is_empty()))
}

fn identities(cells: &mut Cells<'_, Field>) -> Result<Vec<(IdentityKind, String)>, Remark> {
    let mut identities = Vec::new();
    for kind in IdentityKind::ALL {
        for address in cells.take_addresses(Field::Address(kind), kind) {
            let identity = (kind, address.undamaged()?.text);
            if !identities.contains(&identity) {
                identities.push(identity);
            }
        }
    }
    if cells
        .peek(Field::LinkedinBio)
        .is_some_and(|bio| bio.text.contains("linkedin.com/"))
    {
        identities.extend(text(cells, Field::LinkedinBio).map(|bio| (IdentityKind::Linkedin, bio)));
    }
    Ok(identities)
}

fn created_at(
    cells: &mut Cells<'_, Field>,
    calendar: &Calendar,
) -> Result<Option<Timestamp>, Remark> {
    let Some(cell) = cells.take(Field::CreatedAt) else {
        return Ok(None);
    };
    match calendar.read(&cell.text, None) {
        Ok(moment) => Ok(Some(moment.at)),
        Err(fault) => Err(cell.remark(fault)),
    }
}

/// An IANA name, also as HubSpot writes it (`europe_slash_berlin`); anything else stays in `custom`.
fn time_zone(cells: &mut Cells<'_, Field>, warnings: &mut Vec<Remark>) -> Option<String> {
    let cell = cells.peek(Field::TimeZone)?;
    let name = cell.text.replace("_slash_", "/").replace("_hyphen_", "-");
    let zone = TimeZone::get(&name).ok();
    let Some(name) = zone.as_ref().and_then(TimeZone::iana_name) else {
        warnings.push(cell.remark("is no IANA time zone like Europe/Berlin; it is kept in custom"));
        return None;
    };
    cells.take(Field::TimeZone);
    Some(name.to_owned())
}

fn opted_out(cells: &mut Cells<'_, Field>) -> Result<Vec<OptOutScope>, Remark> {
    let mut scopes = Vec::new();
    for cell in cells.take_list(Field::OptedOut, &[';', ',', ' ']) {
        let scope = OptOutScope::from_name(&cell.text.to_lowercase());
        scopes.push(scope.ok_or_else(|| cell.remark("is neither a method nor all"))?);
    }
    for scope in OptOutScope::every() {
        while let Some(cell) = cells.take(Field::HasOptedOut(scope)) {
            if cell.is_yes() {
                scopes.push(scope);
            } else if !cell.is_no() {
                return Err(cell.remark(
                    "is neither yes nor no: nobody can tell whether the person opted out",
                ));
            }
        }
    }
    if cells
        .peek(Field::MarketingStatus)
        .is_some_and(|cell| cell.text.eq_ignore_ascii_case("unsubscribed"))
    {
        scopes.push(OptOutScope::Method(Method::Email));
    }
    scopes.sort_unstable();
    scopes.dedup();
    Ok(scopes)
}

fn custom(mut cells: Cells<'_, Field>) -> Result<Map<String, Value>, Remark> {
    let mut custom = cells.take_object(Field::Custom)?;
    let rest = cells
        .rest()
        .filter(|(_, _, field)| *field != Some(Field::Derived));
    for (key, value, _) in rest {
        custom.entry(key).or_insert(value);
    }
    Ok(custom)
}

#[cfg(test)]
mod tests;
