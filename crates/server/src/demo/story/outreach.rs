//! How a lead is courted: sequences of touches, answered now and then.

use super::Story;
use crate::demo::rhythm::Zones;
use crate::demo::talk::Speaker::{Them, Us};
use crate::demo::texts::Letter;
use crate::demo::{rhythm, team};
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Method, Status, Timestamp};

/// One way to get in touch.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Touch {
    /// A first mail.
    Opener,
    /// A first mail after months.
    Revival,
    FollowUp,
    BreakUp,
    Call,
    Linkedin,
    Sms,
    Whatsapp,
}

impl Touch {
    const fn method(self) -> Method {
        match self {
            Self::Opener | Self::Revival | Self::FollowUp | Self::BreakUp => Method::Email,
            Self::Call => Method::Call,
            Self::Linkedin => Method::Linkedin,
            Self::Sms => Method::Sms,
            Self::Whatsapp => Method::Whatsapp,
        }
    }
}

/// A touch, and how many days after the one before it.
struct Step {
    days: (i64, i64),
    touch: Touch,
}

const fn after(low: i64, high: i64, touch: Touch) -> Step {
    Step {
        days: (low, high),
        touch,
    }
}

/// What reps do with somebody new.
const FIRST_SEQUENCES: &[&[Step]] = &[
    &[
        after(0, 1, Touch::Opener),
        after(3, 5, Touch::FollowUp),
        after(1, 3, Touch::Call),
        after(1, 2, Touch::Linkedin),
        after(3, 5, Touch::FollowUp),
        after(2, 4, Touch::Whatsapp),
        after(2, 4, Touch::Call),
        after(5, 8, Touch::BreakUp),
    ],
    &[
        after(0, 1, Touch::Linkedin),
        after(1, 2, Touch::Opener),
        after(3, 5, Touch::FollowUp),
        after(1, 2, Touch::Whatsapp),
        after(2, 4, Touch::Call),
        after(2, 3, Touch::Call),
        after(6, 9, Touch::BreakUp),
    ],
    &[
        after(0, 1, Touch::Opener),
        after(1, 2, Touch::Call),
        after(3, 4, Touch::FollowUp),
        after(1, 2, Touch::Sms),
        after(3, 5, Touch::Linkedin),
        after(2, 4, Touch::FollowUp),
        after(4, 6, Touch::Call),
        after(4, 6, Touch::BreakUp),
    ],
];

/// What reps do with somebody who has been silent for months.
const LATER_SEQUENCES: &[&[Step]] = &[
    &[
        after(0, 2, Touch::Revival),
        after(3, 5, Touch::FollowUp),
        after(2, 4, Touch::Call),
        after(2, 4, Touch::Linkedin),
        after(5, 8, Touch::BreakUp),
    ],
    &[
        after(0, 2, Touch::Revival),
        after(1, 3, Touch::Whatsapp),
        after(2, 4, Touch::FollowUp),
        after(2, 5, Touch::Call),
        after(2, 4, Touch::Sms),
    ],
    &[
        after(0, 2, Touch::Call),
        after(1, 2, Touch::Revival),
        after(3, 5, Touch::Whatsapp),
        after(2, 4, Touch::Call),
        after(3, 5, Touch::Linkedin),
        after(3, 5, Touch::FollowUp),
    ],
];

/// How often somebody who never answered is tried anew, and after how many days.
const ROUNDS_MAX: usize = 5;
const PAUSE_DAYS: (i64, i64) = (25, 60);
/// Of a thousand silent leads, how many are not tried again.
const GIVEN_UP_PER_MILLE: u32 = 220;

/// How a touch, a sequence, or a talk that came of it ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// No answer, or none any more: to be tried again some day.
    Silence,
    /// There is something to talk about: a meeting is proposed.
    Interest,
    /// Nothing more is to be done.
    Settled,
}

impl Story {
    /// Courted over and over, until something comes of it.
    pub(super) fn be_courted(&mut self) -> Option<()> {
        if self.draw.chance(400) {
            self.writer = team::NOVA;
        }
        for round in 0..ROUNDS_MAX {
            let sequences = if round == 0 {
                FIRST_SEQUENCES
            } else {
                LATER_SEQUENCES
            };
            let sequence = self.draw.pick(sequences);
            let mut end = self.go_through(sequence)?;
            if end == End::Interest {
                end = self.converse()?;
            }
            if end == End::Settled {
                return Some(());
            }
            if self.draw.chance(GIVEN_UP_PER_MILLE) {
                return Some(());
            }
            self.writer = self.owner;
            self.pause(PAUSE_DAYS);
        }
        self.judge(Status::Lost);
        Some(())
    }

    /// One mail or message, and then the wish to be left alone.
    pub(super) fn opt_out_of_it(&mut self) -> Option<()> {
        self.touch(&after(0, 1, Touch::Opener))?;
        self.touch(&after(3, 5, Touch::FollowUp))?;
        if self.person.reach.has(Method::Sms) {
            self.touch(&after(2, 3, Touch::Sms))?;
            let at = rhythm::answer(&mut self.draw, self.clock, Method::Sms, &self.lead_zone);
            self.write(Them, Method::Sms, at, "STOP")?;
            self.opt_out(OptOutScope::Method(Method::Sms));
            return Some(());
        }
        self.unsubscribe()
    }

    /// Two reps write the same letter within days, each not knowing of the other.
    pub(super) fn be_written_twice(&mut self) -> Option<()> {
        let letter = self.fresh_letter(self.texts().ours.openers);
        let at = self.touch_time(&after(0, 0, Touch::Opener));
        self.propose(at);
        self.letter(Us, at, letter)?;
        self.writer = team::colleague_of(self.owner, self.person.language);
        let at = self.touch_time(&after(2, 3, Touch::Opener));
        self.propose(at);
        self.letter(Us, at, letter)?;
        if self.draw.chance(600) {
            let at = self.answer_time(Method::Email);
            let bemused = self.fresh(self.texts().theirs.bemused);
            self.write(Them, Method::Email, at, bemused)?;
        }
        Some(())
    }

    /// Lets time pass.
    pub(super) fn pause(&mut self, days: (i64, i64)) {
        let days = self.draw.between(days.0, days.1);
        self.clock = self.clock.plus(rhythm::days(days));
    }

    fn go_through(&mut self, sequence: &[Step]) -> Option<End> {
        for step in sequence {
            if !self.can(step.touch) {
                continue;
            }
            self.touch(step)?;
            let end = self.react(step.touch.method())?;
            if end != End::Silence {
                return Some(end);
            }
        }
        Some(End::Silence)
    }

    /// Makes a touch, by the rep who does that: software only writes mails.
    fn touch(&mut self, step: &Step) -> Option<()> {
        let is_mail = step.touch.method() == Method::Email;
        let writer = self.writer;
        if !is_mail {
            self.writer = self.owner;
        }
        let at = self.touch_time(step);
        self.propose(at);
        let done = match step.touch {
            Touch::Opener => self.open(at, self.texts().ours.openers),
            Touch::Revival => self.open(at, self.texts().ours.revivals),
            Touch::FollowUp => self.say(at, Method::Email, self.texts().ours.follow_ups),
            Touch::BreakUp => self.say(at, Method::Email, self.texts().ours.break_ups),
            Touch::Sms => self.say(at, Method::Sms, self.texts().ours.sms),
            Touch::Whatsapp => self.say(at, Method::Whatsapp, self.texts().ours.whatsapp),
            Touch::Linkedin if self.connected => {
                self.say(at, Method::Linkedin, self.texts().ours.linkedin_messages)
            }
            Touch::Linkedin => self.say(at, Method::Linkedin, self.texts().ours.linkedin_requests),
            Touch::Call => {
                self.clock = at;
                Some(())
            }
        };
        self.writer = writer;
        done
    }

    fn open(&mut self, at: Timestamp, letters: &'static [Letter]) -> Option<()> {
        let letter = self.fresh_letter(letters);
        self.letter(Us, at, letter)
    }

    fn say(&mut self, at: Timestamp, method: Method, texts: &'static [&'static str]) -> Option<()> {
        let text = self.fresh(texts);
        self.write(Us, method, at, text)
    }

    fn touch_time(&mut self, step: &Step) -> Timestamp {
        let (low, high) = step.days;
        let days = self.draw.between(low, high);
        let rep = rhythm::zone(team::member(self.writer).time_zone);
        let zones = Zones {
            rep: &rep,
            lead: &self.lead_zone,
        };
        rhythm::touch(&mut self.draw, self.clock, days, zones, step.touch.method())
    }

    fn can(&self, touch: Touch) -> bool {
        let is_asked_already = touch == Touch::Linkedin && !self.connected && self.is_invited();
        self.person.reach.has(touch.method()) && !is_asked_already
    }

    fn is_invited(&self) -> bool {
        self.told
            .attempts
            .iter()
            .any(|attempt| attempt.method == Method::Linkedin)
    }
}
