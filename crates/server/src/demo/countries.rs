//! Where the demo's leads live: names, cities, organisations, titles and telephone ranges of each country.
//!
//! Everybody here is invented. Addresses end in `.example`; telephone numbers come from the ranges that a country keeps
//! for films and books, or, where there are none, from blocks that plainly belong to nobody.

mod americas;
mod asia;
mod europe;

use super::Language;
use std::fmt;

/// The countries, each with its share of the leads.
pub(super) static COUNTRIES: &[&Country] = &[
    &europe::GERMANY,
    &americas::UNITED_STATES,
    &europe::FRANCE,
    &europe::UNITED_KINGDOM,
    &americas::BRAZIL,
    &europe::SPAIN,
    &europe::NETHERLANDS,
    &europe::ITALY,
    &asia::INDIA,
    &asia::JAPAN,
    &americas::CANADA,
    &americas::QUEBEC,
];

/// What the generator knows of a country.
pub(super) struct Country {
    /// Its name in English.
    pub(super) name: &'static str,
    /// How many of a hundred leads live there.
    pub(super) share: u32,
    /// In which language people there write to us.
    pub(super) language: Language,
    /// Who looks after leads there, each with a weight.
    pub(super) reps: &'static [(u32, usize)],
    /// Whether the family name comes first.
    pub(super) family_first: bool,
    /// Names as written there, and after a slash in Latin letters where that differs.
    pub(super) women: &'static [&'static str],
    /// The same of men.
    pub(super) men: &'static [&'static str],
    /// The same of families.
    pub(super) families: &'static [&'static str],
    /// Cities with their time zones.
    pub(super) cities: &'static [City],
    /// E.164 numbers that nobody has, `#` being any digit.
    pub(super) mobiles: &'static [&'static str],
    /// The same of desks; may be empty.
    pub(super) landlines: &'static [&'static str],
    /// The first part of an organisation's name, written like a person's.
    pub(super) stems: &'static [&'static str],
    /// The other part.
    pub(super) trades: &'static [Trade],
    /// Titles of a woman and of a man.
    pub(super) titles: &'static [(&'static str, &'static str)],
    /// What Lindenplan costs there, per person and month.
    pub(super) price: &'static str,
}

impl fmt::Debug for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

/// A city.
#[derive(Clone, Copy)]
pub(super) struct City {
    pub(super) name: &'static str,
    pub(super) zone: &'static str,
}

/// What an organisation does, and how that shows in its name; `{}` is the stem.
#[derive(Clone, Copy)]
pub(super) struct Trade {
    pub(super) industry: Industry,
    /// How people call it.
    pub(super) spoken: &'static str,
    /// How it is registered.
    pub(super) written: &'static str,
}

/// The industries that plan shifts, in the order of [`super::texts::Manner::crews`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Industry {
    Logistics,
    Retail,
    Healthcare,
    Hospitality,
    Manufacturing,
    Food,
    Facilities,
    Construction,
}

impl Industry {
    pub(super) const COUNT: usize = 8;

    /// The name in the lead's custom fields.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Logistics => "Logistics",
            Self::Retail => "Retail",
            Self::Healthcare => "Healthcare",
            Self::Hospitality => "Hospitality",
            Self::Manufacturing => "Manufacturing",
            Self::Food => "Food",
            Self::Facilities => "Facility services",
            Self::Construction => "Construction",
        }
    }
}

/// The form in Latin letters of a name in these tables.
pub(super) fn latin(name: &'static str) -> &'static str {
    name.split_once('/').map_or(name, |(_, latin)| latin)
}

/// The form of a name in these tables as it is written where it comes from.
pub(super) fn written(name: &'static str) -> &'static str {
    name.split_once('/').map_or(name, |(written, _)| written)
}

const fn city(name: &'static str, zone: &'static str) -> City {
    City { name, zone }
}

const fn trade(industry: Industry, spoken: &'static str, written: &'static str) -> Trade {
    Trade {
        industry,
        spoken,
        written,
    }
}
