//! How a row of a file of attempts says that there was a contact: method, direction and state.

use super::{Cells, Field, Remark};
use crate::interchange::activity::{Activity, Course, Ending};
use crate::interchange::headers::{Product, fold};
use touchbase_core::{Direction, Method, State};

/// A contact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Contact {
    /// By which method.
    pub(super) method: Method,
    /// In which direction.
    pub(super) direction: Direction,
    /// How it went, if the row says.
    pub(super) state: Option<State>,
}

/// What tells the method, the most telling first; the words of a kind of activity in a header tell it too.
pub(super) const METHOD_FIELDS: &[Field] = &[
    Field::Channel,
    Field::Subtype,
    Field::Method,
    Field::EmailSubject,
    Field::EmailBody,
    Field::EmailTo,
    Field::EmailFrom,
    Field::EmailOutcome,
    Field::CallSubject,
    Field::CallBody,
    Field::CallOutcome,
    Field::CallStatus,
    Field::MeetingSubject,
    Field::MeetingBody,
    Field::MeetingOutcome,
];

/// The contact of this row, or why it is none.
pub(super) fn read(cells: &mut Cells<'_, Field>) -> Result<Result<Contact, &'static str>, Remark> {
    let (method, known_direction) = match activity(cells)? {
        Activity::Contact(method, direction) => (method, direction),
        Activity::Other(reason) => return Ok(Err(reason)),
    };
    if cells.take(Field::IsDone).is_some_and(|cell| cell.is_no()) {
        return Ok(Err("is not done yet"));
    }
    let direction = match direction(cells, known_direction)? {
        Course::Between(direction) => direction,
        Course::Internal => return Ok(Err("is between colleagues, not with a lead")),
    };
    let state = state(cells, method, direction)?;
    Ok(state.map(|state| Contact {
        method,
        direction,
        state,
    }))
}

fn activity(cells: &mut Cells<'_, Field>) -> Result<Activity, Remark> {
    let mut other = None;
    for field in [Field::Channel, Field::Subtype, Field::Method] {
        let Some(cell) = cells.peek(field) else {
            continue;
        };
        match Activity::of(&cell.text) {
            Some(contact @ Activity::Contact(..)) => {
                if Method::from_name(&fold(&cell.text)).is_some() {
                    cells.take(field);
                }
                return Ok(contact);
            }
            Some(found) => other = Some(found),
            None if field == Field::Subtype => {}
            None => {
                let methods = Method::ALL.map(Method::name).join(", ");
                return Err(cell.remark(format!(
                    "is no kind of contact known here: write one of {methods}, or meeting"
                )));
            }
        }
    }
    let implied = other.or_else(|| implied(cells));
    match (implied, cells.product) {
        (Some(activity), _) => Ok(activity),
        (None, Product::Salesforce) => Ok(Activity::Other(
            "has no type: to Salesforce it is a task, not a contact",
        )),
        (None, Product::Hubspot | Product::Pipedrive | Product::Touchbase | Product::Csv) => {
            Err(cells.remark("does not say by which method it was"))
        }
    }
}

/// What the headers tell where no column does: HubSpot exports calls, mails and meetings in files of their own.
fn implied(cells: &Cells<'_, Field>) -> Option<Activity> {
    let call = [
        Field::CallSubject,
        Field::CallBody,
        Field::CallOutcome,
        Field::CallStatus,
    ];
    let email = [
        Field::EmailSubject,
        Field::EmailBody,
        Field::EmailTo,
        Field::EmailFrom,
        Field::EmailOutcome,
    ];
    let meeting = [
        Field::MeetingSubject,
        Field::MeetingBody,
        Field::MeetingOutcome,
    ];
    let kinds: [(Method, &[Field]); 3] = [
        (Method::Call, &call),
        (Method::Email, &email),
        (Method::Other, &meeting),
    ];
    let mut told = kinds
        .into_iter()
        .filter(|(_, fields)| cells.has_column(fields));
    match (told.next(), told.next()) {
        (Some((method, _)), None) => Some(Activity::Contact(method, None)),
        (None, _) | (Some(_), Some(_)) => None,
    }
}

/// Who began: what the row says in a column of its own, else what the kind of activity says, else what the product means.
/// The CRMs write down what a rep did, unless they say that it came in; of any other file nobody can tell.
fn direction(cells: &mut Cells<'_, Field>, known: Option<Direction>) -> Result<Course, Remark> {
    if let Some(cell) = cells.take(Field::Direction) {
        return Course::of(&cell.text)
            .ok_or_else(|| cell.remark("is no direction: write outbound or inbound"));
    }
    let is_incoming = cells.take(Field::IsIncoming).map(|cell| cell.is_yes());
    let told = is_incoming.map(|incoming| {
        if incoming {
            Direction::Inbound
        } else {
            Direction::Outbound
        }
    });
    match (told.or(known), cells.product) {
        (Some(direction), _) => Ok(Course::Between(direction)),
        (None, Product::Hubspot | Product::Salesforce | Product::Pipedrive) => {
            Ok(Course::Between(Direction::Outbound))
        }
        (None, Product::Touchbase | Product::Csv) => {
            Err(cells.remark("does not say in which direction it was: write outbound or inbound into a column “direction”"))
        }
    }
}

/// How it went, or why it was no contact: by our own word for it, else by the first column whose word fits the method. An
/// inbound one happened, whatever became of it.
fn state(
    cells: &mut Cells<'_, Field>,
    method: Method,
    direction: Direction,
) -> Result<Result<Option<State>, &'static str>, Remark> {
    let field = match cells.product {
        Product::Csv if cells.peek(Field::State).is_none() => Field::Progress,
        Product::Csv
        | Product::Touchbase
        | Product::Hubspot
        | Product::Salesforce
        | Product::Pipedrive => Field::State,
    };
    let word = cells.peek(field);
    match (
        word.as_ref().and_then(|word| State::from_name(&word.text)),
        word,
    ) {
        (Some(state), _) if cells.is_own() || !is_unfinished(state) => {
            cells.take(field);
            return Ok(Ok(Some(state)));
        }
        (None, Some(word)) if cells.is_own() => {
            return Err(word.remark("is no state of an attempt"));
        }
        (Some(_) | None, _) => {}
    }
    let outcome = match method {
        Method::Call => Field::CallOutcome,
        Method::Email | Method::Linkedin | Method::Sms | Method::Whatsapp => Field::EmailOutcome,
        Method::Other => Field::MeetingOutcome,
    };
    let mut state = None;
    for field in [Field::State, outcome, Field::CallStatus, Field::Progress] {
        match cells.peek(field).and_then(|cell| Ending::of(&cell.text)) {
            Some(Ending::Never(reason)) => return Ok(Err(reason)),
            // A task that is completed is ticked off: that does not tell how its call went.
            Some(Ending::In(found))
                if field != Field::Progress && is_possible(found, method, direction) =>
            {
                state = state.or(Some(found));
            }
            Some(Ending::In(_)) | None => {}
        }
    }
    Ok(Ok(state))
}

/// Whether nothing has come of it: no contact, unless our own export says so.
const fn is_unfinished(state: State) -> bool {
    matches!(state, State::Queued | State::Sending | State::Canceled)
}

const fn is_possible(state: State, method: Method, direction: Direction) -> bool {
    let is_outbound = matches!(direction, Direction::Outbound);
    let is_call = matches!(method, Method::Call);
    let is_message = !is_call && !matches!(method, Method::Other);
    match state {
        State::Completed | State::Voicemail => is_call,
        State::NoAnswer | State::Busy => is_call && is_outbound,
        State::Failed => (is_call || is_message) && is_outbound,
        State::Sent | State::Delivered | State::Read => is_message && is_outbound,
        State::Received => is_message && !is_outbound,
        State::Logged | State::Queued | State::Sending | State::Canceled | State::Voided => false,
    }
}
