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

    /// The headers that only this product uses, up to their case.
    const fn marks(self) -> &'static [&'static str] {
        match self {
            Self::Hubspot => HUBSPOT_MARKS,
            Self::Salesforce => SALESFORCE_MARKS,
            Self::Pipedrive | Self::Touchbase | Self::Csv => &[],
        }
    }
}

const HUBSPOT_MARKS: &[&str] = &[
    "Record ID",
    "hs_object_id",
    "Lifecycle Stage",
    "Associated Company",
    "Associated Contact",
    "Associated Contact IDs",
    "Marketing contact status",
    "Unsubscribed from all email",
    "Activity assigned to",
    "Activity type",
    "Call notes",
    "Email body",
];

/// As its reports name them, and as its data exports do.
const SALESFORCE_MARKS: &[&str] = &[
    "Lead ID",
    "Contact ID",
    "Activity ID",
    "Company / Account",
    "Account Name",
    "Lead Owner",
    "Lead Source",
    "Full Comments",
    "Task Subtype",
    "AccountId",
    "OwnerId",
    "WhoId",
    "TaskSubtype",
    "CallDisposition",
    "IsDeleted",
    "LastModifiedDate",
    "SystemModstamp",
];

/// Pipedrive puts the kind of record before each header, except in its lists, which have these together.
const PIPEDRIVE_PREFIXES: [&str; 2] = ["Person - ", "Activity - "];
const PIPEDRIVE_LISTS: [&[&str]; 2] = [
    &["ID", "Name", "Organization", "Owner"],
    &["Type", "Contact person", "Due date"],
];

fn is_pipedrive(headers: &[String]) -> bool {
    let has = |name: &&str| headers.iter().any(|header| header == name);
    let is_prefixed = |header: &String| {
        PIPEDRIVE_PREFIXES
            .iter()
            .any(|prefix| header.starts_with(prefix))
    };
    headers.iter().any(is_prefixed) || PIPEDRIVE_LISTS.iter().any(|names| names.iter().all(has))
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
        if is_pipedrive(headers) {
            return Product::Pipedrive;
        }
        let mut best = (0, Product::Csv);
        for product in Product::ALL {
            let is_there = |mark: &&&str| {
                headers
                    .iter()
                    .any(|header| header.eq_ignore_ascii_case(mark))
            };
            let count = product.marks().iter().filter(is_there).count();
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

/// A header as the name of a JSON member: `Annual Revenue (EUR)` and `AnnualRevenueEur` become `annual_revenue_eur`. Capitals
/// begin words in a header of one piece only, or LinkedIn would be two.
fn snake_case(header: &str) -> String {
    let is_one_piece = header.chars().all(char::is_alphanumeric);
    let mut name = String::new();
    let mut was_lower = false;
    for char in header.chars() {
        let begins_word = is_one_piece && char.is_uppercase() && was_lower;
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
