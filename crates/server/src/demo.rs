//! The demo company: believable people, organisations and a year of messages, made from a seed.
//!
//! Pure and deterministic: the same seed and the same present give the same world, to the letter. It knows neither
//! database nor HTTP: `touchbase demo` feeds the world through the ordinary commands, and then goes on with [`live`].
//!
//! Nobody in it exists. Addresses end in `.example`, telephone numbers belong to nobody.

mod countries;
mod draw;
mod live;
mod people;
mod rhythm;
mod story;
mod talk;
mod team;
#[cfg(test)]
mod tests;
mod texts;

use people::{People, Person};
use story::{Fate, Story};
use talk::Gender;
use touchbase_core::identity::IdentityKind;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Direction, Method, Role, State, Status, Timestamp};

pub use live::{LiveAction, LiveStep, live};

/// A company with everything that happened in the year before `now`.
pub struct World {
    /// The present: nothing in the world is later.
    pub now: Timestamp,
    /// The company.
    pub company: DemoCompany,
    /// Its users, the admin first.
    pub reps: &'static [Rep],
    /// Its leads; other parts of the world name them by their place here.
    pub leads: Vec<DemoLead>,
    /// Its history, by time.
    pub attempts: Vec<DemoAttempt>,
    /// Who does not want to hear from it.
    pub opt_outs: Vec<DemoOptOut>,
    /// Two leads that are one person, to be merged: the elder first.
    pub duplicates: (usize, usize),
    /// The leads to whom two reps wrote nearly the same within a week.
    pub written_twice: Vec<usize>,
}

/// The company itself.
#[derive(Clone, Copy, Debug)]
pub struct DemoCompany {
    /// Its name.
    pub name: &'static str,
    /// Its IANA time zone.
    pub time_zone: &'static str,
    /// The region whose national phone numbers it writes.
    pub region: &'static str,
}

/// A user of the company.
#[derive(Debug)]
pub struct Rep {
    /// The name.
    pub name: &'static str,
    /// The address to sign in with.
    pub email: &'static str,
    /// What it may do.
    pub role: Role,
    /// Where it works: an IANA time zone.
    pub time_zone: &'static str,
    /// What it writes.
    pub languages: &'static [Language],
    gender: Gender,
}

/// A language that the demo's people write.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Portuguese.
    Portuguese,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Portuguese,
    ];

    /// The language tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
        }
    }
}

/// A lead.
#[derive(Debug)]
pub struct DemoLead {
    /// The name, as written where the person lives.
    pub name: String,
    /// Where the person works.
    pub organization: String,
    /// What the person does there.
    pub title: &'static str,
    /// The rep to whom it is assigned: a place in [`World::reps`].
    pub owner: Option<usize>,
    /// Where it stands at the end of the year.
    pub status: Status,
    /// Where it came from.
    pub source: &'static str,
    /// An IANA time zone.
    pub time_zone: &'static str,
    /// Its addresses, in the spelling in which touchbase keeps them.
    pub identities: Vec<(IdentityKind, String)>,
    /// When it became known.
    pub created_at: Timestamp,
    /// The company's own fields: the text of a JSON object.
    pub custom: String,
    person: Person,
}

impl DemoLead {
    /// The language in which it writes and is written to.
    pub fn language(&self) -> Language {
        self.person.language
    }

    /// Its address of this kind.
    pub fn identity(&self, kind: IdentityKind) -> Option<&str> {
        self.identities
            .iter()
            .find(|(has, _)| *has == kind)
            .map(|(_, value)| value.as_str())
    }
}

/// One communication with a lead.
#[derive(Clone, Debug)]
pub struct DemoAttempt {
    /// With whom: a place in [`World::leads`].
    pub lead: usize,
    /// Whose it is: a place in [`World::reps`]; none for what came in.
    pub rep: Option<usize>,
    /// How.
    pub method: Method,
    /// In which direction.
    pub direction: Direction,
    /// How it ended: calls may have rung in vain.
    pub state: State,
    /// The subject of a mail, or what a call was about.
    pub subject: Option<String>,
    /// The message, or the notes of a call.
    pub body: String,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// The thread that its messages share, if its method has threads.
    pub thread: Option<String>,
    /// When it was answered, if the rep says so: calls are answered while they last.
    pub responded_at: Option<Timestamp>,
}

/// Somebody does not want to be contacted.
#[derive(Clone, Copy, Debug)]
pub struct DemoOptOut {
    /// Who: a place in [`World::leads`].
    pub lead: usize,
    /// By what.
    pub scope: OptOutScope,
    /// Since when.
    pub at: Timestamp,
}

impl World {
    /// The world of this seed, as it is at `now`.
    pub fn generate(seed: u64, now: Timestamp) -> Self {
        let mut people = People::new(seed);
        let mut world = Self {
            now,
            company: team::COMPANY,
            reps: &team::TEAM,
            leads: Vec::new(),
            attempts: Vec::new(),
            opt_outs: Vec::new(),
            duplicates: (0, 0),
            written_twice: Vec::new(),
        };
        for fate in people.deal(Fate::DEALT) {
            let lead = people.arrive(now);
            world.live_through(seed, lead, fate);
        }
        world.double_somebody(seed, &mut people);
        world
            .attempts
            .sort_by_key(|attempt| (attempt.occurred_at, attempt.lead));
        world
    }

    /// Adds a lead and what it lived through.
    fn live_through(&mut self, seed: u64, mut lead: DemoLead, fate: Fate) {
        let number = self.leads.len();
        let told = Story::tell(seed, number, &mut lead, fate, self.now);
        self.attempts.extend(told.attempts);
        self.opt_outs.extend(told.opt_out);
        if fate == Fate::WrittenTwice {
            self.written_twice.push(number);
        }
        self.leads.push(lead);
    }

    /// Somebody in a conversation writes once more, from another address, and is taken for somebody new.
    fn double_somebody(&mut self, seed: u64, people: &mut People) {
        let in_conversation = |(_, lead): &(usize, &DemoLead)| lead.status == Status::Conversing;
        let conversing = self.leads.iter().enumerate().filter(in_conversation);
        let known = conversing.max_by_key(|(_, lead)| lead.created_at);
        if let Some((elder, lead)) = known {
            let double = people.double(lead);
            self.duplicates = (elder, self.leads.len());
            self.live_through(seed, double, Fate::Double);
        }
    }
}
