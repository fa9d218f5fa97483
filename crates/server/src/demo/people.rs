//! Who the leads are: names, organisations, addresses. What happens to them is told elsewhere.

use super::countries::{COUNTRIES, Country, Industry, latin, written};
use super::draw::{Draw, Stream};
use super::talk::Gender;
use super::{DemoLead, Language};
use serde_json::json;
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

/// How many people of one organisation the company knows at most.
const COLLEAGUES_MAX: usize = 4;

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

/// An organisation that leads work for.
#[derive(Clone)]
struct Organization {
    country: &'static Country,
    industry: Industry,
    spoken: String,
    written: String,
    domain: String,
    city: &'static str,
    time_zone: &'static str,
    employees: i64,
    colleagues: usize,
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
            custom: custom(&organization),
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

    /// One that is known, or one that is not.
    fn organization(&mut self) -> Organization {
        let open = |known: &&mut Organization| known.colleagues < COLLEAGUES_MAX;
        if self.draw.chance(230) {
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

    fn mail_address(&mut self, person: &Person, domain: &str) -> String {
        let (first, family) = slugs(person);
        let initial: String = first.chars().take(1).collect();
        let style = self.draw.between(0, 9);
        let name = match style {
            0..=5 => format!("{first}.{family}"),
            6..=8 => format!("{initial}.{family}"),
            _ => first,
        };
        self.unique(|number| format!("{name}{number}@{domain}"))
    }

    fn addresses(&mut self, person: &Person, mail: String) -> Vec<(IdentityKind, String)> {
        let mut addresses = vec![(IdentityKind::Email, mail)];
        let reach = person.reach;
        let is_mobile = reach.has(Method::Sms);
        let ranges = if is_mobile {
            person.country.mobiles
        } else {
            person.country.landlines
        };
        let number = if reach.has(Method::Call) {
            self.number(ranges)
        } else {
            None
        };
        if reach.has(Method::Whatsapp) {
            addresses.extend(
                number
                    .clone()
                    .map(|number| (IdentityKind::Whatsapp, number)),
            );
        }
        addresses.extend(number.map(|number| (IdentityKind::Phone, number)));
        if reach.linkedin {
            let (first, family) = slugs(person);
            let profile = self.unique(|number| {
                format!("https://www.linkedin.com/in/{first}-{family}-example{number}")
            });
            addresses.push((IdentityKind::Linkedin, profile));
        }
        addresses
    }

    /// A number of one of these ranges that nobody has yet.
    fn number(&mut self, ranges: &[&str]) -> Option<String> {
        if ranges.is_empty() {
            return None;
        }
        (0..30).find_map(|_| {
            let range = self.draw.pick(ranges);
            let digits = range.chars().map(|digit| match digit {
                '#' => char::from_digit(u32::try_from(self.draw.between(0, 9)).unwrap_or(0), 10)
                    .unwrap_or('0'),
                _ => digit,
            });
            let number: String = digits.collect();
            self.addresses.insert(number.clone()).then_some(number)
        })
    }

    /// The first of these that nobody has: without a number, then with 2, 3, 4 …
    fn unique(&mut self, spell: impl Fn(String) -> String) -> String {
        let mut address = spell(String::new());
        let mut number = 2;
        while !self.addresses.insert(address.clone()) {
            address = spell(number.to_string());
            number += 1;
        }
        address
    }
}

fn name_in_order(country: &Country, first: &str, family: &str) -> String {
    if country.family_first {
        format!("{family} {first}")
    } else {
        format!("{first} {family}")
    }
}

fn custom(organization: &Organization) -> String {
    json!({
        "industry": organization.industry.name(),
        "employees": organization.employees,
        "city": organization.city,
        "country": organization.country.name,
        "language": organization.country.language.tag(),
    })
    .to_string()
}

fn slugs(person: &Person) -> (String, String) {
    (
        slug(person.first, person.language),
        slug(person.family, person.language),
    )
}

/// A name as addresses have it: small Latin letters, hyphens between words.
fn slug(name: &str, language: Language) -> String {
    let plain: String = name.chars().map(|letter| plain(letter, language)).collect();
    plain
        .split_whitespace()
        .collect::<Vec<_>>()
        .join("-")
        .to_lowercase()
}

fn plain(letter: char, language: Language) -> String {
    let plain = match letter {
        'ä' | 'Ä' if language == Language::German => "ae",
        'ö' | 'Ö' if language == Language::German => "oe",
        'ü' | 'Ü' if language == Language::German => "ue",
        'ß' => "ss",
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'Á' | 'Â' => "a",
        'ç' | 'Ç' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'Í' => "i",
        'ñ' | 'Ñ' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'Ó' | 'Ö' => "o",
        'ú' | 'ù' | 'û' | 'ü' | 'Ú' | 'Ü' => "u",
        '’' | '.' | '&' | ',' => "",
        _ => return letter.to_string(),
    };
    plain.to_owned()
}
