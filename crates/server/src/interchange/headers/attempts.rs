//! What the columns of a file of attempts are called.

use super::Vocabulary;
use crate::interchange::own;
use touchbase_core::identity::IdentityKind;

/// What a column of a file of attempts can mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::interchange) enum AttemptField {
    /// Its id: here, in our own export; elsewhere, in any other file.
    Id,
    /// The product that gave it its external id.
    ExternalSource,
    /// Its id there.
    ExternalId,
    /// Its lead's id: here, or in the product that wrote the file.
    LeadId,
    /// An address of its lead.
    LeadAddress(IdentityKind),
    /// Its lead's name.
    LeadName,
    /// To whom a mail went.
    EmailTo,
    /// From whom a mail came.
    EmailFrom,
    /// Whose it is: the rep.
    User,
    /// What kind of activity it is.
    Method,
    /// The channel of a message: says more than “communication”.
    Channel,
    /// The kind of a Salesforce task: says more than its type.
    Subtype,
    /// Who began.
    Direction,
    /// Whether a mail came in.
    IsIncoming,
    /// Its state, by our names.
    State,
    /// How a call went.
    CallOutcome,
    /// What the telephone made of it: says less than its outcome.
    CallStatus,
    /// What became of a mail.
    EmailOutcome,
    /// What became of a meeting.
    MeetingOutcome,
    /// Whether a task is done, in words.
    Progress,
    /// Whether it is done, yes or no.
    IsDone,
    /// A subject.
    Subject,
    /// The subject of a mail.
    EmailSubject,
    /// The title of a call.
    CallSubject,
    /// The title of a meeting.
    MeetingSubject,
    /// The message or the notes.
    Body,
    /// The same in full, where another column cuts it off.
    FullBody,
    /// The text of a mail.
    EmailBody,
    /// The same as HTML.
    EmailHtml,
    /// The notes of a call.
    CallBody,
    /// The description of a meeting.
    MeetingBody,
    /// When it happened: a date, or date and time.
    OccurredAt,
    /// The time of day, if the date stands alone.
    OccurredTime,
    /// When it was ticked off: tells the time of day if it was the same day.
    CompletedAt,
    /// When it was written down: the same.
    NotedAt,
    /// Whether it was answered.
    Responded,
    /// When.
    ResponseAt,
    /// The message's own id.
    MessageId,
    /// Why it was taken back.
    VoidReason,
    /// The messages that it answers.
    References,
    /// The thread it is in.
    ThreadId,
    /// Channel-specific data, as a JSON object.
    Metadata,
    /// Whether the product has deleted it.
    IsDeleted,
    /// What follows from the rest: not for us to read back.
    Derived,
}

use AttemptField as Field;

/// What other programs call the fields of an attempt.
const FOREIGN: &[(&str, Field)] = &[
    ("Record ID", Field::Id),
    ("hs_object_id", Field::Id),
    ("Engagement ID", Field::Id),
    ("Activity ID", Field::Id),
    ("Task ID", Field::Id),
    ("Activity - ID", Field::Id),
    ("Activity - Pipedrive System ID", Field::Id),
    ("Associated Contact IDs", Field::LeadId),
    ("Associated Contact ID", Field::LeadId),
    ("Contact ID", Field::LeadId),
    ("Who ID", Field::LeadId),
    ("Person - ID", Field::LeadId),
    ("Person ID", Field::LeadId),
    ("Email", Field::LeadAddress(IdentityKind::Email)),
    ("Contact Email", Field::LeadAddress(IdentityKind::Email)),
    ("Lead: Email", Field::LeadAddress(IdentityKind::Email)),
    ("Who.Email", Field::LeadAddress(IdentityKind::Email)),
    ("Person - Email", Field::LeadAddress(IdentityKind::Email)),
    (
        "Person - Email - Work",
        Field::LeadAddress(IdentityKind::Email),
    ),
    ("Phone", Field::LeadAddress(IdentityKind::Phone)),
    ("Phone Number", Field::LeadAddress(IdentityKind::Phone)),
    ("Lead Phone", Field::LeadAddress(IdentityKind::Phone)),
    ("Contact Phone", Field::LeadAddress(IdentityKind::Phone)),
    ("Person - Phone", Field::LeadAddress(IdentityKind::Phone)),
    (
        "Person - Phone - Work",
        Field::LeadAddress(IdentityKind::Phone),
    ),
    ("LinkedIn", Field::LeadAddress(IdentityKind::Linkedin)),
    ("Lead LinkedIn", Field::LeadAddress(IdentityKind::Linkedin)),
    ("WhatsApp", Field::LeadAddress(IdentityKind::Whatsapp)),
    (
        "WhatsApp Phone Number",
        Field::LeadAddress(IdentityKind::Whatsapp),
    ),
    ("Lead WhatsApp", Field::LeadAddress(IdentityKind::Whatsapp)),
    ("LinkedIn URL", Field::LeadAddress(IdentityKind::Linkedin)),
    ("Associated Contact", Field::LeadName),
    ("Associated Contacts", Field::LeadName),
    ("Lead Name", Field::LeadName),
    ("Contact Name", Field::LeadName),
    ("Contact", Field::LeadName),
    ("Lead", Field::LeadName),
    ("Who.Name", Field::LeadName),
    ("Contact person", Field::LeadName),
    ("Activity - Contact person", Field::LeadName),
    ("Activity - Person", Field::LeadName),
    ("Person - Name", Field::LeadName),
    ("Email to address", Field::EmailTo),
    ("Email sent to", Field::EmailTo),
    ("To Address", Field::EmailTo),
    ("To", Field::EmailTo),
    ("Email from address", Field::EmailFrom),
    ("From Address", Field::EmailFrom),
    ("From", Field::EmailFrom),
    ("User", Field::User),
    ("Activity assigned to", Field::User),
    ("Assigned", Field::User),
    ("Assigned To", Field::User),
    ("Owner", Field::User),
    ("Owner Email", Field::User),
    ("Owner.Email", Field::User),
    ("Owner Name", Field::User),
    ("Activity - Assigned to user", Field::User),
    ("Assigned to user", Field::User),
    ("Type", Field::Method),
    ("Activity type", Field::Method),
    ("Engagement Type", Field::Method),
    ("Channel", Field::Channel),
    ("Channel Type", Field::Channel),
    ("Communication channel type", Field::Channel),
    ("Task Subtype", Field::Subtype),
    ("Call direction", Field::Direction),
    ("Call Type", Field::Direction),
    ("Email direction", Field::Direction),
    ("Incoming", Field::IsIncoming),
    ("Is Incoming", Field::IsIncoming),
    ("Call outcome", Field::CallOutcome),
    ("Call status", Field::CallStatus),
    ("Call Result", Field::CallOutcome),
    ("Call Disposition", Field::CallOutcome),
    ("Email status", Field::EmailOutcome),
    ("Email send status", Field::EmailOutcome),
    ("Meeting outcome", Field::MeetingOutcome),
    ("Status", Field::Progress),
    ("Task Status", Field::Progress),
    ("Activity - Done", Field::IsDone),
    ("Done", Field::IsDone),
    ("Is Closed", Field::IsDone),
    ("Title", Field::Subject),
    ("Activity - Subject", Field::Subject),
    ("Email subject", Field::EmailSubject),
    ("Call title", Field::CallSubject),
    ("Meeting name", Field::MeetingSubject),
    ("Meeting title", Field::MeetingSubject),
    ("Notes", Field::Body),
    ("Note", Field::Body),
    ("Message", Field::Body),
    ("Description", Field::Body),
    ("Comments", Field::Body),
    ("Full Comments", Field::FullBody),
    ("Activity - Note", Field::Body),
    ("Communication body", Field::Body),
    ("Message body", Field::Body),
    ("Email body", Field::EmailBody),
    ("Email HTML", Field::EmailHtml),
    ("Email HTML body", Field::EmailHtml),
    ("Call notes", Field::CallBody),
    ("Call body", Field::CallBody),
    ("Meeting description", Field::MeetingBody),
    ("Internal meeting notes", Field::MeetingBody),
    ("Date", Field::OccurredAt),
    ("Timestamp", Field::OccurredAt),
    ("Activity Date", Field::OccurredAt),
    ("Due Date", Field::OccurredAt),
    ("Activity - Due date", Field::OccurredAt),
    ("Time", Field::OccurredTime),
    ("Due Time", Field::OccurredTime),
    ("Activity - Due time", Field::OccurredTime),
    ("Completed Date/Time", Field::CompletedAt),
    ("Completed Date", Field::CompletedAt),
    ("Activity - Marked as done time", Field::CompletedAt),
    ("Marked as done time", Field::CompletedAt),
    ("Created Date", Field::NotedAt),
    ("Create Date", Field::NotedAt),
    ("Activity - Add time", Field::NotedAt),
    ("Activity - Creation date", Field::NotedAt),
    ("Email message ID", Field::MessageId),
    ("Message-ID", Field::MessageId),
    ("In-Reply-To", Field::References),
    ("Email thread ID", Field::ThreadId),
    ("Thread Identifier", Field::ThreadId),
    ("IsDeleted", Field::IsDeleted),
];

/// The vocabulary of files of attempts.
pub(in crate::interchange) fn vocabulary() -> Vocabulary<AttemptField> {
    let own = own::ATTEMPT_COLUMNS
        .iter()
        .map(|column| (column.name, column.field))
        .collect();
    Vocabulary {
        own,
        marks: &["id", "lead_id", "occurred_at", "metadata"],
        foreign: FOREIGN,
    }
}
