//! From the headers of a file to our fields: which product wrote it, and what each of its columns means.
//!
//! The words themselves are in the vocabularies ([`leads`], [`attempts`]). Case, spaces, underscores and punctuation do not
//! matter: “First Name”, `first_name` and `FirstName` are one word.

pub(super) mod attempts;
pub(super) mod leads;

use super::FileError;

/// The product that wrote a file. Its name is the source of the external ids in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Product {
    /// HubSpot.
    Hubspot,
    /// Salesforce.
    Salesforce,
    /// Pipedrive.
    Pipedrive,
    /// Our own export.
    Touchbase,
    /// Any other program, or a person.
    Csv,
}

impl Product {
    /// All products.
    pub const ALL: [Self; 5] = [
        Self::Hubspot,
        Self::Salesforce,
        Self::Pipedrive,
        Self::Touchbase,
        Self::Csv,
    ];

    /// Its name, which is also the source of its external ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hubspot => "hubspot",
            Self::Salesforce => "salesforce",
            Self::Pipedrive => "pipedrive",
            Self::Touchbase => "touchbase",
            Self::Csv => "csv",
        }
    }

    /// The product of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|product| product.name() == name)
    }

    /// The headers that only this product uses, folded.
    const fn marks(self) -> &'static [&'static str] {
        match self {
            Self::Hubspot => &[
                "recordid",
                "hsobjectid",
                "lifecyclestage",
                "associatedcompany",
                "associatedcontact",
                "associatedcontactids",
                "marketingcontactstatus",
                "activityassignedto",
                "activitytype",
                "callnotes",
                "emailbody",
                "unsubscribedfromallemail",
                "recordsource",
            ],
            Self::Salesforce => &[
                "leadid",
                "contactid",
                "activityid",
                "companyaccount",
                "accountname",
                "leadowner",
                "leadsource",
                "whoid",
                "ownerid",
                "accountid",
                "tasksubtype",
                "fullcomments",
                "calltype",
                "isdeleted",
                "systemmodstamp",
                "lastmodifieddate",
                "createddate",
                "mailingcity",
            ],
            Self::Pipedrive => &[
                "organization",
                "opendeals",
                "wondeals",
                "lostdeals",
                "nextactivitydate",
                "contactperson",
                "duedate",
            ],
            Self::Touchbase | Self::Csv => &[],
        }
    }
}

/// One column of a file and where its cells go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Column<F> {
    /// Its header.
    pub(super) header: String,
    /// The name under which its cells are kept when they have no field of their own.
    pub(super) key: String,
    /// Our field.
    pub(super) field: Option<F>,
}

/// As many headers of a file as a message lists.
const SHOWN_HEADERS_MAX: usize = 50;

/// What headers mean in one kind of file.
pub(super) struct Vocabulary<F: 'static> {
    /// The columns of our own export.
    pub(super) own: Vec<(&'static str, F)>,
    /// Our own columns by which our own export is told from other files.
    pub(super) marks: &'static [&'static str],
    /// What other programs call our fields. The order among several columns of one field is that of the file.
    pub(super) foreign: &'static [(&'static str, F)],
}

impl<F: Copy + PartialEq> Vocabulary<F> {
    /// Which product wrote a file with these headers: the one of whose own words it has most.
    pub(super) fn product(&self, headers: &[String]) -> Product {
        if self
            .marks
            .iter()
            .all(|mark| headers.iter().any(|header| header == mark))
        {
            return Product::Touchbase;
        }
        let is_prefixed =
            |header: &String| header.starts_with("Person - ") || header.starts_with("Activity - ");
        if headers.iter().any(is_prefixed) {
            return Product::Pipedrive;
        }
        let folded: Vec<String> = headers.iter().map(|header| fold(header)).collect();
        let mut best = (0, Product::Csv);
        for product in Product::ALL {
            let count = product
                .marks()
                .iter()
                .filter(|mark| folded.iter().any(|word| word == *mark))
                .count();
            if count > best.0 {
                best = (count, product);
            }
        }
        best.1
    }

    /// The column of this header, the `number`th of its file.
    pub(super) fn column(&self, header: &str, number: usize, taken: &[Column<F>]) -> Column<F> {
        let word = fold(header);
        let mut names = self.own.iter().chain(self.foreign);
        let field = names
            .find(|(name, _)| fold(name) == word)
            .map(|(_, field)| *field);
        let header = if header.is_empty() {
            format!("column {number}")
        } else {
            header.to_owned()
        };
        let mut key = snake_case(&header);
        if key.is_empty() {
            key = format!("column_{number}");
        } else if taken.iter().any(|column| column.key == key) {
            key = format!("{key}_{number}");
        }
        Column { header, key, field }
    }

    /// Refuses a file in which none of these fields has a column.
    pub(super) fn require(
        &self,
        columns: &[Column<F>],
        fields: &[F],
        missing: &'static str,
    ) -> Result<(), FileError> {
        if columns
            .iter()
            .any(|column| column.field.is_some_and(|field| fields.contains(&field)))
        {
            return Ok(());
        }
        let names = self.own.iter().chain(self.foreign);
        let understood = names
            .filter(|(_, field)| fields.contains(field))
            .map(|(name, _)| *name);
        let seen = columns
            .iter()
            .take(SHOWN_HEADERS_MAX)
            .map(|column| column.header.as_str());
        Err(FileError::MissingColumn {
            missing,
            seen: quoted(seen),
            understood: quoted(understood),
        })
    }
}

fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names
        .map(|name| format!("“{name}”"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The letters and digits of a text in lower case: equal for spellings that people take for the same.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A header as the name of a JSON member: `Annual Revenue (EUR)` and `AnnualRevenue-EUR` become `annual_revenue_eur`.
fn snake_case(header: &str) -> String {
    let mut name = String::new();
    let mut was_lower = false;
    for char in header.chars() {
        let begins_word = char.is_uppercase() && was_lower;
        if (begins_word || !char.is_alphanumeric()) && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        if char.is_alphanumeric() {
            name.extend(char.to_lowercase());
        }
        was_lower = char.is_lowercase() || char.is_numeric();
    }
    name.trim_end_matches('_').to_owned()
}

#[cfg(test)]
mod tests;
