//! Talk: a sentence becomes a message between two people, its `{slots}` filled from who they are.

use super::people::Person;
use super::texts::TimeOfDay;
use super::{Language, Rep};
use jiff::civil::Date;

/// A person's gender, as far as grammar needs it; software has none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gender {
    Woman,
    Man,
    Software,
}

/// A meeting that somebody proposes: what the slots for day and hour say.
#[derive(Clone, Copy)]
pub(super) struct Appointment {
    pub(super) date: Date,
    pub(super) hour: TimeOfDay,
}

impl Appointment {
    /// What stands in the slots before anybody proposes anything.
    pub(super) fn soon(language: Language, date: Date) -> Self {
        const NOON: TimeOfDay = TimeOfDay {
            hour: 12,
            minute: 0,
            text: "12:00",
        };
        let hours = language.texts().manner.hours;
        Self {
            date,
            hour: hours.first().copied().unwrap_or(NOON),
        }
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
    pub(super) fn mail(self, body: &str) -> String {
        let manner = &self.lead.language.texts().manner;
        let mark = manner.greeting_mark;
        let sign_off = self.habit(manner.sign_offs);
        let signature = match (self.speaker, self.rep.gender) {
            (Speaker::Them, _) => self.lead.signature.clone(),
            (Speaker::Us, Gender::Software) => format!("{}\n{}", self.rep.name, manner.assistant),
            (Speaker::Us, Gender::Woman | Gender::Man) => format!("{}\nLindenplan", self.rep.name),
        };
        self.fill(&format!(
            "{{hello}}{mark}\n\n{body}\n\n{sign_off}\n{signature}"
        ))
    }

    /// A text with its slots filled.
    pub(super) fn fill(self, text: &str) -> String {
        let Self {
            lead,
            rep,
            appointment,
            ..
        } = self;
        let manner = &lead.language.texts().manner;
        let day = manner
            .days
            .get(weekday_place(appointment.date))
            .copied()
            .unwrap_or_default();
        let crew = manner
            .crews
            .get(lead.industry as usize)
            .copied()
            .unwrap_or_default();
        let (o, e) = match self.gender_of_speaker() {
            Gender::Woman => ("a", "e"),
            Gender::Man | Gender::Software => ("o", ""),
        };
        let slots = [
            ("{hello}", self.hello().as_str()),
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
        slots.iter().fold(text.to_owned(), |text, (slot, word)| {
            text.replace(slot, word)
        })
    }

    /// How the one who listens is greeted.
    fn hello(self) -> String {
        let greetings = &self.lead.language.texts().manner.greetings;
        let (first, family, gender) = match self.speaker {
            Speaker::Us => (self.lead.first, self.lead.family, self.lead.gender),
            Speaker::Them => (self.rep.first(), self.rep.family(), self.rep.gender),
        };
        let greeting = self.habit(match gender {
            Gender::Woman => greetings.woman,
            Gender::Man => greetings.man,
            Gender::Software => greetings.software,
        });
        greeting
            .replace("{first}", first)
            .replace("{family}", family)
    }

    /// Which of these the speaker uses with the other one: always the same.
    fn habit(self, choices: &[&'static str]) -> &'static str {
        let letters = self.lead.family.len() + self.lead.first.len() * 3 + self.rep.name.len();
        choices
            .iter()
            .copied()
            .cycle()
            .nth(letters % 12)
            .unwrap_or_default()
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
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
