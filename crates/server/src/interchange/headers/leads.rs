//! What the columns of a file of leads are called.

use super::Vocabulary;
use crate::interchange::own;
use touchbase_core::Method;
use touchbase_core::identity::IdentityKind;
use touchbase_core::lead::OptOutScope;

/// What a column of a file of leads can mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::interchange) enum LeadField {
    /// Its id: here, in our own export; elsewhere, in any other file.
    Id,
    /// The product that gave it its external id.
    ExternalSource,
    /// Its id there.
    ExternalId,
    /// Its whole name.
    Name,
    /// Its first name.
    FirstName,
    /// Its last name.
    LastName,
    /// Where it works.
    Organization,
    /// What it does there.
    Title,
    /// The rep to whom it is assigned.
    Owner,
    /// Where it stands.
    Status,
    /// Where it stands in marketing's eyes.
    Lifecycle,
    /// Where it came from.
    Source,
    /// Its time zone.
    TimeZone,
    /// When it was made.
    CreatedAt,
    /// One or more addresses.
    Address(IdentityKind),
    /// A text about itself that may be the address of its LinkedIn profile.
    LinkedinBio,
    /// The methods that it opted out of.
    OptedOut,
    /// Whether it opted out of this one.
    HasOptedOut(OptOutScope),
    /// A consent that may say “Unsubscribed”.
    MarketingStatus,
    /// The company's own fields, as a JSON object.
    Custom,
    /// Whether the product has deleted it.
    IsDeleted,
    /// What follows from its attempts: not for us to read back.
    Derived,
}

use LeadField as Field;

/// What other programs call the fields of a lead.
const FOREIGN: &[(&str, Field)] = &[
    ("Record ID", Field::Id),
    ("Record ID - Contact", Field::Id),
    ("hs_object_id", Field::Id),
    ("Lead ID", Field::Id),
    ("Contact ID", Field::Id),
    ("Person - ID", Field::Id),
    ("Person - Pipedrive System ID", Field::Id),
    ("Pipedrive System ID", Field::Id),
    ("Full Name", Field::Name),
    ("Lead Name", Field::Name),
    ("Contact Name", Field::Name),
    ("Person - Name", Field::Name),
    ("First Name", Field::FirstName),
    ("Person - First name", Field::FirstName),
    ("Last Name", Field::LastName),
    ("Person - Last name", Field::LastName),
    ("Company Name", Field::Organization),
    ("Company", Field::Organization),
    ("Company / Account", Field::Organization),
    ("Associated Company", Field::Organization),
    ("Primary Associated Company", Field::Organization),
    ("Account Name", Field::Organization),
    ("Account.Name", Field::Organization),
    ("Organisation", Field::Organization),
    ("Organization Name", Field::Organization),
    ("Person - Organization", Field::Organization),
    ("Job Title", Field::Title),
    ("Position", Field::Title),
    ("Person - Title", Field::Title),
    ("Person - Job title", Field::Title),
    ("Owner", Field::Owner),
    ("Contact owner", Field::Owner),
    ("Lead Owner", Field::Owner),
    ("Owner Email", Field::Owner),
    ("Owner Name", Field::Owner),
    ("Person - Owner", Field::Owner),
    ("Lead Status", Field::Status),
    ("hs_lead_status", Field::Status),
    ("Contact Status", Field::Status),
    ("Lifecycle Stage", Field::Lifecycle),
    ("Lead Source", Field::Source),
    ("Original Source", Field::Source),
    ("Original Traffic Source", Field::Source),
    ("Time Zone", Field::TimeZone),
    ("hs_timezone", Field::TimeZone),
    ("Create Date", Field::CreatedAt),
    ("Created Date", Field::CreatedAt),
    ("Date Created", Field::CreatedAt),
    ("Person - Person created", Field::CreatedAt),
    ("Person created", Field::CreatedAt),
    ("Person - Creation date", Field::CreatedAt),
    ("Email Address", Field::Address(IdentityKind::Email)),
    ("E-mail Address", Field::Address(IdentityKind::Email)),
    ("Work Email", Field::Address(IdentityKind::Email)),
    (
        "Additional email addresses",
        Field::Address(IdentityKind::Email),
    ),
    ("Secondary Email", Field::Address(IdentityKind::Email)),
    ("Person - Email", Field::Address(IdentityKind::Email)),
    ("Person - Email - Work", Field::Address(IdentityKind::Email)),
    ("Person - Email - Home", Field::Address(IdentityKind::Email)),
    (
        "Person - Email - Other",
        Field::Address(IdentityKind::Email),
    ),
    ("Email - Work", Field::Address(IdentityKind::Email)),
    ("Email - Home", Field::Address(IdentityKind::Email)),
    ("Email - Other", Field::Address(IdentityKind::Email)),
    ("Phone Number", Field::Address(IdentityKind::Phone)),
    ("Mobile Phone Number", Field::Address(IdentityKind::Phone)),
    ("Mobile Phone", Field::Address(IdentityKind::Phone)),
    ("Mobile", Field::Address(IdentityKind::Phone)),
    ("Mobile Number", Field::Address(IdentityKind::Phone)),
    ("Business Phone", Field::Address(IdentityKind::Phone)),
    ("Work Phone", Field::Address(IdentityKind::Phone)),
    ("Home Phone", Field::Address(IdentityKind::Phone)),
    ("Other Phone", Field::Address(IdentityKind::Phone)),
    ("Telephone", Field::Address(IdentityKind::Phone)),
    ("Person - Phone", Field::Address(IdentityKind::Phone)),
    ("Person - Phone - Work", Field::Address(IdentityKind::Phone)),
    ("Person - Phone - Home", Field::Address(IdentityKind::Phone)),
    (
        "Person - Phone - Mobile",
        Field::Address(IdentityKind::Phone),
    ),
    (
        "Person - Phone - Other",
        Field::Address(IdentityKind::Phone),
    ),
    ("Phone - Work", Field::Address(IdentityKind::Phone)),
    ("Phone - Home", Field::Address(IdentityKind::Phone)),
    ("Phone - Mobile", Field::Address(IdentityKind::Phone)),
    ("Phone - Other", Field::Address(IdentityKind::Phone)),
    (
        "WhatsApp Phone Number",
        Field::Address(IdentityKind::Whatsapp),
    ),
    ("WhatsApp Number", Field::Address(IdentityKind::Whatsapp)),
    ("Person - WhatsApp", Field::Address(IdentityKind::Whatsapp)),
    ("LinkedIn URL", Field::Address(IdentityKind::Linkedin)),
    ("LinkedIn Bio", Field::LinkedinBio),
    ("LinkedIn Profile", Field::Address(IdentityKind::Linkedin)),
    (
        "LinkedIn Profile URL",
        Field::Address(IdentityKind::Linkedin),
    ),
    ("hs_linkedin_url", Field::Address(IdentityKind::Linkedin)),
    ("Person - LinkedIn", Field::Address(IdentityKind::Linkedin)),
    (
        "Person - LinkedIn Page",
        Field::Address(IdentityKind::Linkedin),
    ),
    (
        "Person - LinkedIn profile",
        Field::Address(IdentityKind::Linkedin),
    ),
    (
        "Unsubscribed from all email",
        Field::HasOptedOut(OptOutScope::Method(Method::Email)),
    ),
    (
        "Email Opt Out",
        Field::HasOptedOut(OptOutScope::Method(Method::Email)),
    ),
    (
        "HasOptedOutOfEmail",
        Field::HasOptedOut(OptOutScope::Method(Method::Email)),
    ),
    (
        "Do Not Email",
        Field::HasOptedOut(OptOutScope::Method(Method::Email)),
    ),
    (
        "Do Not Call",
        Field::HasOptedOut(OptOutScope::Method(Method::Call)),
    ),
    (
        "SMS Opt Out",
        Field::HasOptedOut(OptOutScope::Method(Method::Sms)),
    ),
    (
        "WhatsApp Opt Out",
        Field::HasOptedOut(OptOutScope::Method(Method::Whatsapp)),
    ),
    ("Do Not Contact", Field::HasOptedOut(OptOutScope::All)),
    ("Person - Marketing status", Field::MarketingStatus),
    ("Marketing status", Field::MarketingStatus),
    ("IsDeleted", Field::IsDeleted),
];

/// The vocabulary of files of leads.
pub(in crate::interchange) fn vocabulary() -> Vocabulary<LeadField> {
    let own = own::LEAD_COLUMNS
        .iter()
        .map(|column| (column.name, column.field))
        .collect();
    Vocabulary {
        own,
        marks: &["id", "opted_out", "custom"],
        foreign: FOREIGN,
    }
}
