//! A row of a file of attempts.
//!
//! One row is one communication, with one lead or with several: a mail to three leads is three attempts with one external id.
//! A row without an id of its own gets one from what it says, so that importing the file again brings nothing new.

mod contact;
mod lead_reference;
mod made_id;

pub use lead_reference::LeadReference;

use super::cells::{Cells, Taken};
use super::headers::Product;
use super::headers::attempts::{AttemptField as Field, vocabulary};
use super::moment::{Calendar, Moment};
use super::table::Table;
use super::user::UserReference;
use super::{FileError, Options, Outcome, Remark};
use serde_json::{Map, Value};
use std::io::Read;
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::identity::IdentityKind;
use touchbase_core::{AttemptId, Direction, Method, State, Timestamp};

/// What a row says about an attempt; what is empty, it does not say.
#[derive(Clone, PartialEq, Debug)]
pub struct AttemptRow {
    /// The line on which it starts.
    pub line: u64,
    /// Its id, from our own export.
    pub id: Option<AttemptId>,
    /// Its id in the product that wrote the file, or made of what the row says: with the lead, what makes it the same attempt
    /// when it comes again.
    pub external: Option<ExternalId>,
    /// With whom: at least one, and an attempt with each.
    pub leads: Vec<LeadReference>,
    /// Whose it is: the rep.
    pub user: Option<UserReference>,
    /// By which method.
    pub method: Method,
    /// In which direction.
    pub direction: Direction,
    /// Its state, if the row says how it went.
    pub state: Option<State>,
    /// A subject, call topic or preview.
    pub subject: Option<String>,
    /// The message or the notes.
    pub body: Option<String>,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// Whether it was answered.
    pub responded: Option<bool>,
    /// When.
    pub response_at: Option<Timestamp>,
    /// Why it was taken back.
    pub void_reason: Option<String>,
    /// What ties it to other messages.
    pub threading: Threading,
    /// Everything else. `date_only` is in it if the file gave no time of day.
    pub metadata: Map<String, Value>,
}

/// A file of attempts: an iterator over its rows. A file that fails in the middle ends with the error.
pub struct AttemptFile<R>(Table<R, Field>);

impl<R: Read> AttemptFile<R> {
    /// Reads the header; refuses a file that does not tell with whom, when and how.
    pub fn open(source: R, options: &Options) -> Result<Self, FileError> {
        let table = Table::open(source, options, vocabulary())?;
        let addresses = IdentityKind::ALL.map(Field::LeadAddress);
        let others = [
            Field::LeadId,
            Field::LeadName,
            Field::EmailTo,
            Field::EmailFrom,
        ];
        let leads: Vec<Field> = others.into_iter().chain(addresses).collect();
        table.require(&leads, "the lead")?;
        table.require(&[Field::OccurredAt, Field::CompletedAt], "the time")?;
        table.require(contact::METHOD_FIELDS, "the method")?;
        Ok(Self(table))
    }

    /// The product that wrote the file: the source of the external ids in it.
    pub fn written_by(&self) -> Product {
        self.0.product()
    }

    /// The headers that have no field of their own, and the names under which `metadata` keeps their cells. Of JSON Lines it
    /// knows those seen so far.
    pub fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.kept()
    }
}

impl<R: Read> Iterator for AttemptFile<R> {
    type Item = Result<Outcome<AttemptRow>, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next(read)
    }
}

fn read(mut cells: Cells<'_, Field>, calendar: &Calendar) -> Result<Outcome<AttemptRow>, Remark> {
    if cells
        .take(Field::IsDeleted)
        .is_some_and(|cell| cell.is_yes())
    {
        return Ok(Outcome::Skipped(
            cells.remark("was deleted in the product that the file comes from"),
        ));
    }
    let contact = match contact::read(&mut cells)? {
        Ok(contact) => contact,
        Err(reason) => return Ok(Outcome::Skipped(cells.remark(reason))),
    };
    let (id, external) = ids(&mut cells)?;
    let (moment, written) = occurred(&mut cells, calendar)?;
    let leads = lead_reference::read(&mut cells, contact.direction)?;
    let subject = first(&mut cells, subject_fields(contact.method));
    let body = first(&mut cells, body_fields(contact.method));
    let mut row = AttemptRow {
        line: cells.line,
        id,
        external,
        leads,
        user: cells
            .take(Field::User)
            .and_then(|cell| UserReference::read(&cell.text)),
        method: contact.method,
        direction: contact.direction,
        state: contact.state,
        subject,
        body,
        occurred_at: moment.at,
        responded: responded(&mut cells)?,
        response_at: response_at(&mut cells, calendar)?,
        void_reason: cells.take(Field::VoidReason).map(|cell| cell.text),
        threading: threading(&mut cells),
        metadata: Map::new(),
    };
    if row.id.is_none() && row.external.is_none() {
        row.external = Some(made_id::of(cells.product, &row, &written));
    }
    row.metadata = metadata(cells, moment)?;
    Ok(Outcome::Row(row))
}

fn ids(cells: &mut Cells<'_, Field>) -> Result<(Option<AttemptId>, Option<ExternalId>), Remark> {
    let (id, external) = cells.ids([Field::Id, Field::ExternalSource, Field::ExternalId])?;
    Ok((id.map(AttemptId), external))
}

/// When it happened, and how the row wrote that. A date without a time borrows the time of its being ticked off or written
/// down, if that was on the same day.
fn occurred(cells: &mut Cells<'_, Field>, calendar: &Calendar) -> Result<(Moment, String), Remark> {
    let cell = match cells.take(Field::OccurredAt) {
        Some(cell) => cell,
        None => match cells.take(Field::CompletedAt) {
            Some(cell) => cell,
            None => return Err(cells.remark("does not say when it happened")),
        },
    };
    let time = cells.take(Field::OccurredTime).map(|time| time.text);
    let moment = calendar
        .read(&cell.text, time.as_deref())
        .map_err(|fault| cell.remark(fault))?;
    let written = format!("{} {}", cell.text, time.unwrap_or_default());
    if !moment.is_date_only {
        return Ok((moment, written));
    }
    let notes = [Field::CompletedAt, Field::NotedAt]
        .into_iter()
        .filter_map(|field| cells.peek(field));
    let exact = notes
        .filter_map(|note| calendar.read(&note.text, None).ok())
        .find(|noted| !noted.is_date_only && calendar.is_same_day(noted.at, moment.at));
    Ok((exact.unwrap_or(moment), written))
}

fn responded(cells: &mut Cells<'_, Field>) -> Result<Option<bool>, Remark> {
    match cells.take(Field::Responded) {
        None => Ok(None),
        Some(cell) if cell.is_yes() => Ok(Some(true)),
        Some(cell) if cell.is_no() => Ok(Some(false)),
        Some(cell) => Err(cell.remark("is neither true nor false")),
    }
}

fn response_at(
    cells: &mut Cells<'_, Field>,
    calendar: &Calendar,
) -> Result<Option<Timestamp>, Remark> {
    let Some(cell) = cells.take(Field::ResponseAt) else {
        return Ok(None);
    };
    match calendar.read(&cell.text, None) {
        Ok(moment) => Ok(Some(moment.at)),
        Err(fault) => Err(cell.remark(fault)),
    }
}

fn threading(cells: &mut Cells<'_, Field>) -> Threading {
    let text = |cell: Taken<'_>| cell.text;
    Threading {
        message_id: cells.take(Field::MessageId).map(text),
        references: cells
            .take_list(Field::References, &[' ', ',', '\n'])
            .into_iter()
            .map(text)
            .collect(),
        thread_id: cells.take(Field::ThreadId).map(text),
    }
}

const fn subject_fields(method: Method) -> [Field; 4] {
    match method {
        Method::Call => [
            Field::CallSubject,
            Field::Subject,
            Field::EmailSubject,
            Field::MeetingSubject,
        ],
        Method::Other => [
            Field::MeetingSubject,
            Field::Subject,
            Field::EmailSubject,
            Field::CallSubject,
        ],
        Method::Email | Method::Linkedin | Method::Sms | Method::Whatsapp => [
            Field::EmailSubject,
            Field::Subject,
            Field::CallSubject,
            Field::MeetingSubject,
        ],
    }
}

const fn body_fields(method: Method) -> [Field; 6] {
    let [first, second, third] = match method {
        Method::Call => [Field::CallBody, Field::EmailBody, Field::MeetingBody],
        Method::Other => [Field::MeetingBody, Field::CallBody, Field::EmailBody],
        Method::Email | Method::Linkedin | Method::Sms | Method::Whatsapp => {
            [Field::EmailBody, Field::CallBody, Field::MeetingBody]
        }
    };
    [
        first,
        Field::FullBody,
        Field::Body,
        second,
        third,
        Field::EmailHtml,
    ]
}

fn first<const N: usize>(cells: &mut Cells<'_, Field>, fields: [Field; N]) -> Option<String> {
    fields
        .into_iter()
        .find_map(|field| cells.take(field))
        .map(|cell| cell.text)
}

/// What was not taken. The HTML of a mail is left out: its text says the same, and where there is none, it is the body.
fn metadata(mut cells: Cells<'_, Field>, moment: Moment) -> Result<Map<String, Value>, Remark> {
    let mut metadata = cells.take_object(Field::Metadata)?;
    if moment.is_date_only {
        metadata.insert("date_only".to_owned(), Value::Bool(true));
    }
    for (key, value, field) in cells.rest() {
        if !matches!(field, Some(Field::Derived | Field::EmailHtml)) {
            metadata.entry(key).or_insert(value);
        }
    }
    Ok(metadata)
}

#[cfg(test)]
mod tests;
