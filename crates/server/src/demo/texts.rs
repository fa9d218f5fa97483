//! What people write: the sentences of each language, and how a message is put together from them.
//!
//! The sentences are data, in one file a language. `{slots}` are filled from the two people who are talking.

mod de;
mod en;
mod es;
mod fr;
mod pt;

use super::countries::Industry;
use super::draw::Draw;
use super::people::Person;
use super::{Language, Rep};
use jiff::civil::Date;

/// The sentences of one language.
pub(super) struct Texts {
    pub(super) manner: Manner,
    pub(super) ours: Ours,
    pub(super) theirs: Theirs,
    /// What a lead asks when it answers, and what we reply.
    pub(super) questions: &'static [Exchange],
    /// What a lead has against it, and what we reply.
    pub(super) objections: &'static [Exchange],
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
    pub(super) hours: &'static [Hour],
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
pub(super) struct Exchange {
    pub(super) theirs: &'static str,
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
    /// To who wrote first.
    pub(super) enquiry_answers: &'static [&'static str],
    pub(super) check_in_replies: &'static [&'static str],
    pub(super) linkedin_requests: &'static [&'static str],
    /// To who is connected already.
    pub(super) linkedin_messages: &'static [&'static str],
    pub(super) sms: &'static [&'static str],
    pub(super) whatsapp: &'static [&'static str],
    /// To who is interested, in a chat.
    pub(super) chat_replies: &'static [&'static str],
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
    pub(super) check_in_answers: &'static [&'static str],
    /// Writes to us first.
    pub(super) enquiries: &'static [Letter],
    pub(super) chat_enquiries: &'static [&'static str],
    pub(super) chat_interested: &'static [&'static str],
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
    pub(super) inbound_subject: &'static str,
    pub(super) inbound: &'static [&'static str],
}

/// A person's gender, as far as grammar needs it; software has none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gender {
    Woman,
    Man,
    Software,
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

impl Exchange {
    /// Either side, as a choice of one.
    pub(super) fn both(&'static self) -> (&'static [&'static str], &'static [&'static str]) {
        (std::slice::from_ref(&self.theirs), std::slice::from_ref(&self.ours))
    }
}

/// A time of day, as people write it.
pub(super) struct Hour {
    pub(super) hour: i8,
    pub(super) minute: i8,
    pub(super) text: &'static str,
}

/// A meeting that somebody proposes: what the slots for day and hour say.
#[derive(Clone, Copy)]
pub(super) struct Appointment {
    pub(super) date: Date,
    pub(super) hour: &'static Hour,
}

impl Appointment {
    /// What stands in the slots before anybody proposes anything.
    pub(super) fn soon(language: Language, date: Date) -> Self {
        const NOON: Hour = hour(12, 0, "12:00");
        let hours = language.texts().manner.hours;
        Self { date, hour: hours.first().unwrap_or(&NOON) }
    }
}

/// Which of the two speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Speaker {
    Us,
    Them,
}

/// A lead and one of us, talking: fills the slots of what either says.
#[derive(Clone, Copy)]
pub(super) struct Talk<'a> {
    pub(super) lead: &'a Person,
    pub(super) rep: &'static Rep,
    pub(super) speaker: Speaker,
    pub(super) appointment: Appointment,
}

impl Talk<'_> {
    /// A whole mail: greeting, text, signature.
    pub(super) fn mail(self, draw: &mut Draw, body: &str) -> String {
        let manner = &self.lead.language.texts().manner;
        let mark = manner.greeting_mark;
        let message = self.fill(draw, &format!("{{hello}}{mark}\n\n{body}"));
        let sign_off = draw.pick(manner.sign_offs);
        let signature = match (self.speaker, self.rep.gender) {
            (Speaker::Them, _) => self.lead.signature.clone(),
            (Speaker::Us, Gender::Software) => format!("{}\n{}", self.rep.name, manner.assistant),
            (Speaker::Us, Gender::Woman | Gender::Man) => format!("{}\nLindenplan", self.rep.name),
        };
        format!("{message}\n\n{sign_off}\n{signature}")
    }

    /// A text with its slots filled.
    pub(super) fn fill(self, draw: &mut Draw, text: &str) -> String {
        let Self { lead, rep, appointment, .. } = self;
        let manner = &lead.language.texts().manner;
        let day = manner.days.get(weekday_place(appointment.date)).copied().unwrap_or_default();
        let crew = manner.crews.get(lead.industry as usize).copied().unwrap_or_default();
        let (o, e) = match self.gender_of_speaker() {
            Gender::Woman => ("a", "e"),
            Gender::Man | Gender::Software => ("o", ""),
        };
        let slots = [
            ("{hello}", self.hello(draw).as_str()),
            ("{first}", lead.first),
            ("{family}", lead.family),
            ("{org}", &lead.organization),
            ("{city}", lead.city),
            ("{crew}", crew),
            ("{price}", lead.country.price),
            ("{rep}", rep.name),
            ("{rep_first}", rep.first()),
            ("{day}", day),
            ("{Day}", &capitalized(day)),
            ("{hour}", appointment.hour.text),
            ("{o}", o),
            ("{e}", e),
        ]
        .map(|(slot, word)| (slot, word.to_owned()));
        slots.iter().fold(text.to_owned(), |text, (slot, word)| text.replace(slot, word))
    }

    /// How the one who listens is greeted.
    fn hello(self, draw: &mut Draw) -> String {
        let greetings = &self.lead.language.texts().manner.greetings;
        let (first, family, gender) = match self.speaker {
            Speaker::Us => (self.lead.first, self.lead.family, self.lead.gender),
            Speaker::Them => (self.rep.first(), self.rep.family(), self.rep.gender),
        };
        let greeting = draw.pick(match gender {
            Gender::Woman => greetings.woman,
            Gender::Man => greetings.man,
            Gender::Software => greetings.software,
        });
        greeting.replace("{first}", first).replace("{family}", family)
    }

    fn gender_of_speaker(self) -> Gender {
        match self.speaker {
            Speaker::Us => self.rep.gender,
            Speaker::Them => self.lead.gender,
        }
    }
}

/// Monday is 0.
fn weekday_place(date: Date) -> usize {
    usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

const fn hour(hour: i8, minute: i8, text: &'static str) -> Hour {
    Hour { hour, minute, text }
}

const fn letter(subject: &'static str, body: &'static str) -> Letter {
    Letter { subject, body }
}

const fn exchange(theirs: &'static str, ours: &'static str) -> Exchange {
    Exchange { theirs, ours }
}
