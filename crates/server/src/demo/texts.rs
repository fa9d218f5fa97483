//! The sentences of each language: data, in one file a language and one for what leads write.
//!
//! How a message is made of a sentence and two people is not here: see `talk`.

mod de;
mod en;
mod es;
mod fr;
mod pt;

use super::Language;
use super::countries::Industry;

/// The sentences of one language.
pub(super) struct Texts {
    pub(super) manner: Manner,
    pub(super) ours: Ours,
    pub(super) theirs: Theirs,
    /// What a lead asks when it answers, and what we reply.
    pub(super) questions: &'static [Exchange],
    /// What a lead has against it, and what we reply.
    pub(super) objections: &'static [Exchange],
    /// What people write who write first, by mail and in a chat.
    pub(super) enquiries: &'static [Enquiry],
    pub(super) chat_enquiries: &'static [Exchange],
    /// What a lead that is interested writes in a chat.
    pub(super) chats: &'static [Exchange],
    /// What customers answer when we ask how they are.
    pub(super) check_ins: &'static [Exchange],
    pub(super) notes: Notes,
}

/// How people greet and sign, and the words that fill slots.
pub(super) struct Manner {
    pub(super) greetings: Greetings,
    /// What stands after the greeting of a mail.
    pub(super) greeting_mark: &'static str,
    pub(super) sign_offs: &'static [&'static str],
    /// How the AI agent says what it is.
    pub(super) assistant: &'static str,
    pub(super) days: [&'static str; 5],
    pub(super) hours: &'static [TimeOfDay],
    /// Who works in shifts, by industry.
    pub(super) crews: [&'static str; Industry::COUNT],
}

/// How a mail begins.
pub(super) struct Greetings {
    pub(super) woman: &'static [&'static str],
    pub(super) man: &'static [&'static str],
    pub(super) software: &'static [&'static str],
}

/// A mail with a subject of its own.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) subject: &'static str,
    pub(super) body: &'static str,
}

/// What a lead writes, and our reply to just that.
#[derive(Clone, Copy)]
pub(super) struct Exchange {
    pub(super) theirs: &'static str,
    pub(super) ours: &'static str,
}

/// The first mail of a lead, and our reply to just that.
#[derive(Clone, Copy)]
pub(super) struct Enquiry {
    pub(super) letter: Letter,
    pub(super) ours: &'static str,
}

/// What we write.
pub(super) struct Ours {
    /// The first mail to a stranger.
    pub(super) openers: &'static [Letter],
    /// Of a mail thread that follows on a call or a chat.
    pub(super) subject: &'static str,
    /// A new beginning after months of silence.
    pub(super) revivals: &'static [Letter],
    /// To customers.
    pub(super) check_ins: &'static [Letter],
    pub(super) follow_ups: &'static [&'static str],
    /// The last mail of a sequence.
    pub(super) break_ups: &'static [&'static str],
    /// To who is interested.
    pub(super) meeting_proposals: &'static [&'static str],
    /// To who has not answered a proposal.
    pub(super) meeting_reminders: &'static [&'static str],
    pub(super) confirmations: &'static [&'static str],
    pub(super) offers: &'static [&'static str],
    /// To who has an offer and is silent.
    pub(super) nudges: &'static [&'static str],
    /// To new customers.
    pub(super) welcomes: &'static [&'static str],
    /// To who declined.
    pub(super) farewells: &'static [&'static str],
    pub(super) linkedin_requests: &'static [&'static str],
    /// To who is connected already.
    pub(super) linkedin_messages: &'static [&'static str],
    pub(super) sms: &'static [&'static str],
    pub(super) whatsapp: &'static [&'static str],
}

/// What leads write.
pub(super) struct Theirs {
    pub(super) interested: &'static [&'static str],
    pub(super) declined: &'static [&'static str],
    /// Wants to hear no more.
    pub(super) unsubscribes: &'static [&'static str],
    /// Two of us wrote the same thing.
    pub(super) bemused: &'static [&'static str],
    /// Accepts an invitation on `LinkedIn`.
    pub(super) connected: &'static [&'static str],
    /// Accepts a meeting.
    pub(super) accepted: &'static [&'static str],
    /// Polite, and later.
    pub(super) polite: &'static [&'static str],
    /// Has our offer and thinks.
    pub(super) deliberating: &'static [&'static str],
    /// Takes the offer.
    pub(super) agreed: &'static [&'static str],
    /// Does not take it.
    pub(super) refused: &'static [&'static str],
    pub(super) chat_declined: &'static [&'static str],
    pub(super) chat_thanks: &'static [&'static str],
}

/// What reps note after calls.
pub(super) struct Notes {
    pub(super) missed_subject: &'static str,
    pub(super) missed: &'static [&'static str],
    pub(super) voicemail: &'static [&'static str],
    pub(super) reached_subject: &'static str,
    pub(super) reached: &'static [&'static str],
    pub(super) declined: &'static [&'static str],
    pub(super) demo_subject: &'static str,
    pub(super) demo: &'static [&'static str],
    pub(super) no_show: &'static [&'static str],
    pub(super) inbound_subject: &'static str,
    pub(super) inbound: &'static [&'static str],
}

impl Language {
    /// The sentences of this language.
    pub(super) const fn texts(self) -> &'static Texts {
        match self {
            Self::English => &en::ENGLISH,
            Self::German => &de::GERMAN,
            Self::French => &fr::FRENCH,
            Self::Spanish => &es::SPANISH,
            Self::Portuguese => &pt::PORTUGUESE,
        }
    }
}

/// A time of day, as people write it.
#[derive(Clone, Copy)]
pub(super) struct TimeOfDay {
    pub(super) hour: i8,
    pub(super) minute: i8,
    pub(super) text: &'static str,
}

const fn hour(hour: i8, minute: i8, text: &'static str) -> TimeOfDay {
    TimeOfDay { hour, minute, text }
}

const fn letter(subject: &'static str, body: &'static str) -> Letter {
    Letter { subject, body }
}

const fn exchange(theirs: &'static str, ours: &'static str) -> Exchange {
    Exchange { theirs, ours }
}

const fn enquiry(subject: &'static str, theirs: &'static str, ours: &'static str) -> Enquiry {
    Enquiry {
        letter: letter(subject, theirs),
        ours,
    }
}
