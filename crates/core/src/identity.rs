//! An address of a lead: what is kept and shown of it, and what it matches by (semantics.md, *Identity*).
//!
//! Not who has it: that is a fact, on which `decide` rules. Nor what a mail header or payload holds beside the address:
//! that is for the channels to take apart.

mod email;
mod linkedin;
mod phone;

use crate::{limits, text};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use thiserror::Error;

pub use phone::is_phone_region;

/// What kind of address it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum IdentityKind {
    /// A phone number, for calls and text messages.
    Phone,
    /// An e-mail address.
    Email,
    /// A phone number on WhatsApp, or the id that stands for a person there.
    Whatsapp,
    /// A profile on LinkedIn.
    Linkedin,
}

impl IdentityKind {
    /// All kinds, in the order in which people see them.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Email, Self::Whatsapp, Self::Linkedin];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Whatsapp => "whatsapp",
            Self::Linkedin => "linkedin",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One address of a lead.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Identity {
    /// What kind of address it is.
    pub kind: IdentityKind,
    /// What is kept and shown: a phone number in E.164, an e-mail address in small letters, the address of a LinkedIn
    /// profile; what cannot be read as such is kept as given. To read it again gives the same identity.
    pub value: String,
    /// What it matches by.
    pub key: MatchKey,
}

impl Identity {
    /// Reads what a person, a program or an import gave. National phone numbers are those of `default_region`
    /// (ISO 3166-1 alpha-2); where that is no region, only international numbers are understood.
    pub fn parse(
        kind: IdentityKind,
        given: &str,
        default_region: &str,
    ) -> Result<Self, IdentityError> {
        let given = text::trim(given);
        if given.is_empty() {
            return Err(IdentityError::Empty);
        }
        if !text::is_plain_line(given) {
            return Err(IdentityError::Control);
        }
        let (value, key) = match kind {
            IdentityKind::Phone => phone::read(given, default_region)?,
            IdentityKind::Email => email::read(given)?,
            IdentityKind::Whatsapp => phone::read_whatsapp(given, default_region)?,
            IdentityKind::Linkedin => linkedin::read(given)?,
        };
        check_length(&value)?;
        Ok(Self { kind, value, key })
    }

    /// Reads what a provider reports of the other side. None if it left that empty or the caller withheld it: such
    /// callers are not one person and must not become one lead (edge: I4). WhatsApp names people by their international
    /// number without the `+`.
    pub fn reported(
        kind: IdentityKind,
        given: &str,
        default_region: &str,
    ) -> Result<Option<Self>, IdentityError> {
        let given = match kind {
            IdentityKind::Whatsapp => phone::international(given),
            IdentityKind::Phone | IdentityKind::Email | IdentityKind::Linkedin => given.into(),
        };
        match Self::parse(kind, &given, default_region) {
            Ok(identity) => Ok(Some(identity)),
            Err(IdentityError::Empty | IdentityError::Withheld(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// What an address matches by: equal for every spelling of the same address, whichever kind of identity holds it, so
/// that `phone` and `whatsapp` share a number. Kept in the database: its rules must not change with a library.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MatchKey(String);

impl MatchKey {
    /// The key of a person or company in another system, which an import brings. `source` names that system.
    pub fn external(source: &str, id: &str) -> Self {
        // No colon in the source, so that two pairs never make one key.
        let source = source.replace('%', "%25").replace(':', "%3A");
        Self(format!("external:{source}:{id}"))
    }

    /// A key that came from the database.
    pub const fn from_stored(key: String) -> Self {
        Self(key)
    }

    /// The text kept in the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key of an address within one space of addresses.
    fn of(space: &str, address: &str) -> Self {
        Self(format!("{space}:{address}"))
    }
}

/// Why something is not an address.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum IdentityError {
    /// There is nothing.
    #[error("It is empty. Give an address, or leave the identity out.")]
    Empty,
    /// What networks say in place of a number.
    #[error("“{0}” stands for a caller who withheld the number. Leave the identity out.")]
    Withheld(String),
    /// Something that cannot be seen.
    #[error("It has control or text-direction characters. Remove them.")]
    Control,
    /// More than fits.
    #[error("It is longer than {max} characters. Shorten it.", max = limits::IDENTITY_CHARS_MAX)]
    TooLong,
    /// No e-mail address, or more than that.
    #[error("“{0}” is not an e-mail address. Give the address alone, as in jane@example.com.")]
    NotEmail(String),
    /// An e-mail address at a domain that cannot be.
    #[error("“{0}” is not a domain. Check what follows the @ of the e-mail address.")]
    NotDomain(String),
    /// An e-mail address that no server takes.
    #[error("It is longer than the {max} octets that an e-mail address may have. Check it.", max = email::OCTETS_MAX)]
    EmailTooLong,
    /// Neither a profile nor any other web address.
    #[error(
        "“{0}” is not a LinkedIn profile. Give its address, as in https://www.linkedin.com/in/jane-doe."
    )]
    NotLinkedin(String),
}

/// What is left of an address when its person was erased: enough to know it again, too little to guess it without the
/// company's key (edge: E2).
pub fn erasure_hash(company_key: &[u8; 32], key: &MatchKey) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(company_key).expect("a key of 32 bytes");
    mac.update(key.as_str().as_bytes());
    mac.finalize().into_bytes().into()
}

fn check_length(address: &str) -> Result<(), IdentityError> {
    if address.len() > limits::IDENTITY_CHARS_MAX
        && address.chars().count() > limits::IDENTITY_CHARS_MAX
    {
        return Err(IdentityError::TooLong);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
