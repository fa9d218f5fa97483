//! Where leads work: most organisations have one lead, some a few.

use super::People;
use super::addresses::slug;
use crate::demo::countries::{COUNTRIES, Country, Industry, latin, written};
use serde_json::json;

/// How many people of one organisation the company knows at most.
const COLLEAGUES_MAX: usize = 4;
/// Of a thousand new leads, how many work where somebody is known already.
const COLLEAGUES_PER_MILLE: u32 = 230;

/// An organisation that leads work for.
#[derive(Clone)]
pub(super) struct Organization {
    pub(super) country: &'static Country,
    pub(super) industry: Industry,
    /// How people call it.
    pub(super) spoken: String,
    /// How it is registered.
    pub(super) written: String,
    pub(super) domain: String,
    pub(super) city: &'static str,
    pub(super) time_zone: &'static str,
    employees: i64,
    /// How many of its people are known.
    colleagues: usize,
}

impl Organization {
    /// What the lead's custom fields say of it.
    pub(super) fn custom(&self) -> String {
        json!({
            "industry": self.industry.name(),
            "employees": self.employees,
            "city": self.city,
            "country": self.country.name,
            "language": self.country.language.tag(),
        })
        .to_string()
    }
}

impl People {
    /// One that is known, or one that is not.
    pub(super) fn organization(&mut self) -> Organization {
        let open = |known: &&mut Organization| known.colleagues < COLLEAGUES_MAX;
        if self.draw.chance(COLLEAGUES_PER_MILLE) {
            let mut known: Vec<&mut Organization> =
                self.organizations.iter_mut().filter(open).collect();
            let place = self.draw.below(known.len());
            if let Some(known) = known.get_mut(place) {
                known.colleagues += 1;
                return known.clone();
            }
        }
        let shares: Vec<_> = COUNTRIES
            .iter()
            .map(|country| (country.share, *country))
            .collect();
        let country = self.draw.weighted(&shares);
        let organization = self.found(country);
        self.organizations.push(organization.clone());
        organization
    }

    fn found(&mut self, country: &'static Country) -> Organization {
        let mut organization = self.propose(country);
        // A country has more names than the demo needs; the bound only keeps an endless demo from searching for ever.
        for _ in 0..60 {
            if self.addresses.insert(organization.domain.clone()) {
                break;
            }
            organization = self.propose(country);
        }
        organization
    }

    fn propose(&mut self, country: &'static Country) -> Organization {
        let stem = self.draw.pick(country.stems);
        let trade = self.draw.pick(country.trades);
        let city = self.draw.pick(country.cities);
        let spoken = trade.spoken.replace("{}", latin(stem));
        Organization {
            country,
            industry: trade.industry,
            written: trade.written.replace("{}", written(stem)),
            domain: format!("{}.example", slug(&spoken, country.language)),
            spoken,
            city: city.name,
            time_zone: city.zone,
            employees: self
                .draw
                .pick(&[35, 60, 80, 110, 140, 190, 240, 320, 450, 700, 1_200]),
            colleagues: 1,
        }
    }
}
