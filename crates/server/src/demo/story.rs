//! What happened between the company and one lead in the year, told step by step.
//!
//! A step that lies in the future ends the story: functions answer `None` then, and `?` passes it on.

mod conversation;
mod outreach;
mod pen;
mod reactions;

use super::draw::{Draw, Stream};
use super::people::Person;
use super::talk::Appointment;
use super::{DemoAttempt, DemoLead, DemoOptOut, rhythm, team};
use jiff::tz::TimeZone;
use std::time::Duration;
use touchbase_core::{Status, Timestamp};

/// What is in store for a lead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    /// Nobody has contacted it yet.
    Untouched,
    /// The first messages went out days ago.
    Fresh,
    /// Contacted at some time of the year.
    Prospect,
    /// Wrote to us first.
    Enquirer,
    /// Bought long ago.
    Customer,
    /// Wants to be left alone.
    OptsOut,
    /// Two reps write nearly the same to it.
    WrittenTwice,
    /// Is known already, and writes from another address.
    Double,
}

impl Fate {
    /// How many leads have which.
    pub(super) const DEALT: &[(usize, Self)] = &[
        (36, Self::Untouched),
        (26, Self::Fresh),
        (279, Self::Prospect),
        (22, Self::Enquirer),
        (26, Self::Customer),
        (7, Self::OptsOut),
        (3, Self::WrittenTwice),
    ];

    /// When its story begins.
    fn beginning(self, draw: &mut Draw, now: Timestamp, lead_zone: &TimeZone) -> Timestamp {
        let (latest, earliest) = match self {
            Self::Untouched => (1, 90),
            Self::Fresh => (3, 18),
            Self::Prospect if draw.chance(400) => (230, 364),
            Self::Prospect => (10, 364),
            Self::Enquirer => {
                let hours = if draw.chance(500) {
                    (1, 90)
                } else {
                    (90, 300 * 24)
                };
                return writing_time(draw, now, lead_zone, hours);
            }
            Self::Double => return writing_time(draw, now, lead_zone, (90, 170)),
            Self::Customer => (350, 364),
            Self::OptsOut => (30, 300),
            Self::WrittenTwice => (7, 9),
        };
        now.minus(rhythm::days(draw.between(latest, earliest)))
    }
}

/// A moment this many hours ago at which the lead is awake.
fn writing_time(
    draw: &mut Draw,
    now: Timestamp,
    lead_zone: &TimeZone,
    (latest, earliest): (u64, u64),
) -> Timestamp {
    let mut moment = now;
    for _ in 0..60 {
        moment = now.minus(Duration::from_mins(
            draw.between(latest * 60, earliest * 60),
        ));
        if rhythm::is_writing_time(moment, lead_zone) {
            break;
        }
    }
    moment
}

/// What came of a story.
#[derive(Default)]
pub(super) struct Told {
    pub(super) attempts: Vec<DemoAttempt>,
    pub(super) opt_out: Option<DemoOptOut>,
}

/// A story while it is told.
pub(super) struct Story {
    draw: Draw,
    /// The lead's number.
    number: usize,
    person: Person,
    lead_zone: TimeZone,
    now: Timestamp,
    /// When the latest thing happened.
    clock: Timestamp,
    /// Who looks after the lead.
    owner: usize,
    /// Who writes to it just now.
    writer: usize,
    status: Status,
    /// The subject of the mail thread, and how many threads there were.
    subject: String,
    threads: usize,
    appointment: Appointment,
    /// Whether the lead has accepted an invitation on `LinkedIn`.
    connected: bool,
    /// What was said already, in order.
    said: Vec<&'static str>,
    told: Told,
}

impl Story {
    /// Tells the story of a lead, and writes into the lead what came of it.
    pub(super) fn tell(
        seed: u64,
        number: usize,
        lead: &mut DemoLead,
        fate: Fate,
        now: Timestamp,
    ) -> Told {
        let mut draw = Draw::new(seed, Stream::Story(number));
        let lead_zone = rhythm::zone(lead.time_zone);
        let begins = fate.beginning(&mut draw, now, &lead_zone);
        let owner = lead.owner.unwrap_or(team::CLARA);
        let mut story = Self {
            appointment: Appointment::soon(
                lead.person.language,
                rhythm::meeting_day(rhythm::date_of(begins, &lead_zone), 3),
            ),
            draw,
            number,
            person: lead.person.clone(),
            lead_zone,
            now,
            clock: begins,
            owner,
            writer: owner,
            status: Status::New,
            subject: String::new(),
            threads: 0,
            connected: false,
            said: Vec::new(),
            told: Told::default(),
        };
        // `None` says that the present was reached: just as good an end.
        let _present: Option<()> = story.live(fate);
        story.leave_traces(lead, fate, begins);
        story.told
    }

    fn live(&mut self, fate: Fate) -> Option<()> {
        match fate {
            Fate::Untouched => Some(()),
            Fate::Fresh | Fate::Prospect => self.be_courted(),
            Fate::Enquirer => self.enquire(),
            Fate::Customer => self.be_customer(),
            Fate::OptsOut => self.opt_out_of_it(),
            Fate::WrittenTwice => self.be_written_twice(),
            Fate::Double => self.return_as_a_stranger(),
        }
    }

    /// What the lead's record shows of it all.
    fn leave_traces(&mut self, lead: &mut DemoLead, fate: Fate, begins: Timestamp) {
        lead.status = self.status;
        match fate {
            Fate::Untouched => {
                let (is_researched, is_assigned) = (self.draw.chance(350), self.draw.chance(400));
                lead.status = if is_researched {
                    Status::Enriched
                } else {
                    Status::New
                };
                lead.owner = lead.owner.filter(|_| is_assigned);
                lead.created_at = begins;
            }
            Fate::Enquirer | Fate::Double => {
                // Whoever replies first takes it.
                let is_replied_to = self
                    .told
                    .attempts
                    .iter()
                    .any(|attempt| attempt.rep.is_some());
                lead.owner = is_replied_to.then_some(self.owner);
                lead.source = "inbound";
                lead.created_at = begins;
            }
            Fate::Customer => lead.created_at = self.days_before(begins, 500),
            Fate::Fresh | Fate::Prospect | Fate::OptsOut | Fate::WrittenTwice => {
                lead.created_at = self.days_before(begins, 12);
            }
        }
    }

    fn days_before(&mut self, moment: Timestamp, days_max: i64) -> Timestamp {
        moment.minus(rhythm::days(self.draw.between(1, days_max)))
    }
}
