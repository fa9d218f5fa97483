//! By what leads are reached. Nobody has an address that somebody else has.

use super::{People, Person};
use crate::demo::Language;
use touchbase_core::Method;
use touchbase_core::identity::IdentityKind;

impl People {
    pub(super) fn mail_address(&mut self, person: &Person, domain: &str) -> String {
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

    /// Everything by which the person can be reached.
    pub(super) fn addresses(
        &mut self,
        person: &Person,
        mail: String,
    ) -> Vec<(IdentityKind, String)> {
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
                '#' => char::from_digit(self.draw.between(0, 9), 10).unwrap_or('0'),
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

fn slugs(person: &Person) -> (String, String) {
    (
        slug(person.first, person.language),
        slug(person.family, person.language),
    )
}

/// A name as addresses have it: small Latin letters, hyphens between words.
pub(super) fn slug(name: &str, language: Language) -> String {
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
