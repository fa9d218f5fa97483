//! What CRMs call activities: which are contacts, by which method, in which direction, and how they went.
//!
//! A contact is what reached a person, or was meant to at that moment: mails, messages, calls, meetings. Notes, tasks, what is
//! planned and what did not take place are none (edge: S11).

use super::headers::fold;
use touchbase_core::{Direction, Method, State};

/// What a word for an activity means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Activity {
    /// A contact, and its direction if the word tells.
    Contact(Method, Option<Direction>),
    /// No contact, and why.
    Other(&'static str),
}

/// The words for contacts, folded.
const CONTACTS: [(&str, Method, Option<Direction>); 49] = [
    ("email", Method::Email, None),
    ("mail", Method::Email, None),
    ("loggedemail", Method::Email, None),
    ("listemail", Method::Email, Some(Direction::Outbound)),
    ("emailsent", Method::Email, Some(Direction::Outbound)),
    ("sentemail", Method::Email, Some(Direction::Outbound)),
    ("outgoingemail", Method::Email, Some(Direction::Outbound)),
    ("outboundemail", Method::Email, Some(Direction::Outbound)),
    ("emailreceived", Method::Email, Some(Direction::Inbound)),
    ("receivedemail", Method::Email, Some(Direction::Inbound)),
    ("incomingemail", Method::Email, Some(Direction::Inbound)),
    ("inboundemail", Method::Email, Some(Direction::Inbound)),
    ("forwardedemail", Method::Email, Some(Direction::Inbound)),
    ("emailreply", Method::Email, Some(Direction::Inbound)),
    ("call", Method::Call, None),
    ("phonecall", Method::Call, None),
    ("phone", Method::Call, None),
    ("loggedcall", Method::Call, None),
    ("outgoingcall", Method::Call, Some(Direction::Outbound)),
    ("outboundcall", Method::Call, Some(Direction::Outbound)),
    ("incomingcall", Method::Call, Some(Direction::Inbound)),
    ("inboundcall", Method::Call, Some(Direction::Inbound)),
    ("sms", Method::Sms, None),
    ("text", Method::Sms, None),
    ("textmessage", Method::Sms, None),
    ("outgoingsms", Method::Sms, Some(Direction::Outbound)),
    ("outboundsms", Method::Sms, Some(Direction::Outbound)),
    ("incomingsms", Method::Sms, Some(Direction::Inbound)),
    ("inboundsms", Method::Sms, Some(Direction::Inbound)),
    ("whatsapp", Method::Whatsapp, None),
    ("whatsappmessage", Method::Whatsapp, None),
    ("linkedin", Method::Linkedin, None),
    ("linkedinmessage", Method::Linkedin, None),
    ("linkedinmail", Method::Linkedin, None),
    ("linkedininmail", Method::Linkedin, None),
    ("inmail", Method::Linkedin, None),
    ("meeting", Method::Other, None),
    ("event", Method::Other, None),
    ("lunch", Method::Other, None),
    ("visit", Method::Other, None),
    ("demo", Method::Other, None),
    ("videocall", Method::Other, None),
    ("postalmail", Method::Other, None),
    ("letter", Method::Other, None),
    ("sendletter", Method::Other, Some(Direction::Outbound)),
    ("sendquote", Method::Other, Some(Direction::Outbound)),
    ("fax", Method::Other, None),
    ("chat", Method::Other, None),
    ("other", Method::Other, None),
];

/// The words for what is no contact, folded, and what it is.
const OTHERS: [(&str, &str); 10] = [
    ("note", "is a note, not a contact"),
    ("notes", "is a note, not a contact"),
    ("task", "is a task, not a contact"),
    ("todo", "is a task, not a contact"),
    ("deadline", "is a task, not a contact"),
    ("followup", "is a task, not a contact"),
    ("reminder", "is a task, not a contact"),
    ("prep", "is a task, not a contact"),
    ("cadence", "is a task, not a contact"),
    ("publishingtask", "is a task, not a contact"),
];

impl Activity {
    /// What this word means, if it is known.
    pub(super) fn of(word: &str) -> Option<Self> {
        let word = fold(word);
        let contact = CONTACTS.iter().find(|(known, ..)| *known == word);
        let contact = contact.map(|(_, method, direction)| Self::Contact(*method, *direction));
        contact.or_else(|| {
            OTHERS
                .iter()
                .find(|(known, _)| *known == word)
                .map(|(_, reason)| Self::Other(reason))
        })
    }
}

/// Who began, in the words of CRMs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Course {
    /// We or the lead.
    Between(Direction),
    /// A colleague, with a colleague: no contact with a lead.
    Internal,
}

impl Course {
    /// What this word means, if it is known.
    pub(super) fn of(word: &str) -> Option<Self> {
        match fold(word).as_str() {
            "outbound" | "outgoing" | "out" | "sent" | "email" | "outgoingemail" => {
                Some(Self::Between(Direction::Outbound))
            }
            "inbound" | "incoming" | "in" | "received" | "incomingemail" | "forwardedemail" => {
                Some(Self::Between(Direction::Inbound))
            }
            "internal" => Some(Self::Internal),
            _ => None,
        }
    }
}

/// How a contact went, or that there was none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ending {
    /// In this state.
    In(State),
    /// It has not happened, or not taken place.
    Never(&'static str),
}

/// The words for how it went, folded. Others say nothing about the state; they stay in the metadata.
const ENDINGS: [(&str, Ending); 39] = [
    ("connected", Ending::In(State::Completed)),
    ("completed", Ending::In(State::Completed)),
    ("answered", Ending::In(State::Completed)),
    ("held", Ending::In(State::Completed)),
    ("leftlivemessage", Ending::In(State::Completed)),
    ("leftvoicemail", Ending::In(State::Voicemail)),
    ("leftvoicemessage", Ending::In(State::Voicemail)),
    ("leftvm", Ending::In(State::Voicemail)),
    ("voicemail", Ending::In(State::Voicemail)),
    ("noanswer", Ending::In(State::NoAnswer)),
    ("noreply", Ending::In(State::NoAnswer)),
    ("notanswered", Ending::In(State::NoAnswer)),
    ("ringing", Ending::In(State::NoAnswer)),
    ("busy", Ending::In(State::Busy)),
    ("wrongnumber", Ending::In(State::Failed)),
    ("badnumber", Ending::In(State::Failed)),
    ("invalidnumber", Ending::In(State::Failed)),
    ("failed", Ending::In(State::Failed)),
    ("bounced", Ending::In(State::Failed)),
    ("undelivered", Ending::In(State::Failed)),
    ("sent", Ending::In(State::Sent)),
    ("delivered", Ending::In(State::Delivered)),
    ("read", Ending::In(State::Read)),
    ("opened", Ending::In(State::Read)),
    ("received", Ending::In(State::Received)),
    (
        "draft",
        Ending::Never("tells of a message that was not sent"),
    ),
    (
        "scheduled",
        Ending::Never("tells of what is planned, it has not happened"),
    ),
    (
        "planned",
        Ending::Never("tells of what is planned, it has not happened"),
    ),
    (
        "queued",
        Ending::Never("tells of a message that was not sent"),
    ),
    (
        "sending",
        Ending::Never("tells of a message that was not sent"),
    ),
    ("canceled", Ending::Never("tells of what was canceled")),
    ("cancelled", Ending::Never("tells of what was canceled")),
    (
        "rescheduled",
        Ending::Never("tells of what did not take place"),
    ),
    ("noshow", Ending::Never("tells of what did not take place")),
    (
        "inprogress",
        Ending::Never("is an open task, it has not happened"),
    ),
    (
        "notstarted",
        Ending::Never("is an open task, it has not happened"),
    ),
    (
        "open",
        Ending::Never("is an open task, it has not happened"),
    ),
    (
        "deferred",
        Ending::Never("is an open task, it has not happened"),
    ),
    (
        "waitingonsomeoneelse",
        Ending::Never("is an open task, it has not happened"),
    ),
];

impl Ending {
    /// What this word means, if it is known.
    pub(super) fn of(word: &str) -> Option<Self> {
        let word = fold(word);
        ENDINGS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, ending)| *ending)
    }
}
