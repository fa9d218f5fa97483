//! Who the leads are: names, organisations, addresses. What happens to them is told elsewhere.

mod addresses;
mod organizations;

use super::countries::{Country, Industry, latin, written};
use super::draw::{Draw, Stream};
use super::talk::Gender;
use super::{DemoLead, Language};
use organizations::Organization;
use std::collections::BTreeSet;
use touchbase_core::identity::IdentityKind;
use touchbase_core::{Method, Status, Timestamp};

/// Where leads come from that did not write first.
const SOURCES: &[(u32, &str)] = &[
    (30, "website"),
    (25, "trade fair"),
    (20, "import"),
    (15, "referral"),
    (10, "webinar"),
];

/// What messages to and from a lead need to know about it. Names are in Latin letters.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) first: &'static str,
    pub(super) family: &'static str,
    pub(super) gender: Gender,
    pub(super) language: Language,
    pub(super) country: &'static Country,
    pub(super) city: &'static str,
    pub(super) industry: Industry,
    /// The organisation as people call it.
    pub(super) organization: String,
    /// What stands below its mails.
    pub(super) signature: String,
    /// What of ours can reach it.
    pub(super) reach: Reach,
}

/// What can reach a person beside mail.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) telephone: Telephone,
    pub(super) linkedin: bool,
}

/// What kind of telephone somebody has: each can what those before it can.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Telephone {
    None,
    Desk,
    Mobile,
    Whatsapp,
}

impl Reach {
    pub(super) const MAIL_ONLY: Self = Self {
        telephone: Telephone::None,
        linkedin: false,
    };

    /// Whether this method reaches the person.
    pub(super) fn has(self, method: Method) -> bool {
        match method {
            Method::Email => true,
            Method::Linkedin => self.linkedin,
            Method::Call => self.telephone >= Telephone::Desk,
            Method::Sms => self.telephone >= Telephone::Mobile,
            Method::Whatsapp => self.telephone >= Telephone::Whatsapp,
            Method::Other => false,
        }
    }
}

/// Makes people, no two alike.
pub(super) struct People {
    draw: Draw,
    organizations: Vec<Organization>,
    names: BTreeSet<(&'static str, &'static str)>,
    addresses: BTreeSet<String>,
}

impl People {
    /// Nobody yet.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            draw: Draw::new(seed, Stream::People),
            organizations: Vec::new(),
            names: BTreeSet::new(),
            addresses: BTreeSet::new(),
        }
    }

    /// Goes on after a world: nobody gets an address that somebody in it has.
    pub(super) fn after(seed: u64, leads: &[DemoLead]) -> Self {
        let addresses = leads.iter().flat_map(|lead| &lead.identities);
        Self {
            draw: Draw::new(seed, Stream::Newcomers),
            organizations: Vec::new(),
            names: leads
                .iter()
                .map(|lead| (lead.person.first, lead.person.family))
                .collect(),
            addresses: addresses.map(|(_, address)| address.clone()).collect(),
        }
    }

    /// Each of these as often as it is said there, in any order.
    pub(super) fn deal<T: Copy>(&mut self, dealt: &[(usize, T)]) -> Vec<T> {
        let mut deck: Vec<T> = dealt
            .iter()
            .flat_map(|(count, item)| std::iter::repeat_n(*item, *count))
            .collect();
        self.draw.shuffle(&mut deck);
        deck
    }

    /// Somebody new. Where it stands and since when is for its story to say.
    pub(super) fn arrive(&mut self, now: Timestamp) -> DemoLead {
        let organization = self.organization();
        let country = organization.country;
        let (first, family, gender) = self.name(country);
        let (woman, man) = self.draw.pick(country.titles);
        let title = if gender == Gender::Woman { woman } else { man };
        let person = Person {
            first: latin(first),
            family: latin(family),
            gender,
            language: country.language,
            country,
            city: organization.city,
            industry: organization.industry,
            signature: format!(
                "{} {}\n{title}, {}",
                latin(first),
                latin(family),
                organization.spoken
            ),
            organization: organization.spoken.clone(),
            reach: self.reach(country),
        };
        let mail = self.mail_address(&person, &organization.domain);
        DemoLead {
            name: name_in_order(country, written(first), written(family)),
            title,
            owner: Some(self.draw.weighted(country.reps)),
            status: Status::New,
            source: self.draw.weighted(SOURCES),
            time_zone: organization.time_zone,
            identities: self.addresses(&person, mail),
            created_at: now,
            custom: organization.custom(),
            organization: organization.written,
            person,
        }
    }

    /// The same person once more, as somebody who wrote from a private address would look.
    pub(super) fn double(&mut self, elder: &DemoLead) -> DemoLead {
        let person = elder.person.clone();
        let mail = self.mail_address(&person, "post.example");
        let person = Person {
            reach: Reach::MAIL_ONLY,
            ..person
        };
        DemoLead {
            name: elder.name.clone(),
            organization: person.organization.clone(),
            title: elder.title,
            owner: elder.owner,
            status: Status::New,
            source: "inbound",
            time_zone: elder.time_zone,
            identities: vec![(IdentityKind::Email, mail)],
            created_at: elder.created_at,
            custom: elder.custom.clone(),
            person,
        }
    }

    fn name(&mut self, country: &Country) -> (&'static str, &'static str, Gender) {
        let mut name = self.propose_name(country);
        for _ in 0..40 {
            if self.names.insert((latin(name.0), latin(name.1))) {
                break;
            }
            name = self.propose_name(country);
        }
        name
    }

    fn propose_name(&mut self, country: &Country) -> (&'static str, &'static str, Gender) {
        let family = self.draw.pick(country.families);
        if self.draw.chance(480) {
            (self.draw.pick(country.women), family, Gender::Woman)
        } else {
            (self.draw.pick(country.men), family, Gender::Man)
        }
    }

    fn reach(&mut self, country: &Country) -> Reach {
        let desk = if country.landlines.is_empty() {
            Telephone::None
        } else {
            Telephone::Desk
        };
        let telephone = self.draw.weighted(&[
            (36, Telephone::Whatsapp),
            (28, Telephone::Mobile),
            (18, desk),
            (18, Telephone::None),
        ]);
        Reach {
            telephone,
            linkedin: self.draw.chance(700),
        }
    }
}

fn name_in_order(country: &Country, first: &str, family: &str) -> String {
    if country.family_first {
        format!("{family} {first}")
    } else {
        format!("{first} {family}")
    }
}
