//! How a lead is courted: sequences of touches, answered now and then.

use super::Story;
use super::pen::Call;
use crate::demo::texts::Speaker::{Them, Us};
use crate::demo::texts::Letter;
use crate::demo::{rhythm, team};
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Direction, Method, State, Status};

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

/// A touch, and how many days after the one before it.
struct Step {
    days: (i64, i64),
    touch: Touch,
}

const fn after(low: i64, high: i64, touch: Touch) -> Step {
    Step { days: (low, high), touch }
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
        after(5, 8, Touch::BreakUp),
    ],
    &[
        after(0, 1, Touch::Linkedin),
        after(1, 2, Touch::Opener),
        after(3, 5, Touch::FollowUp),
        after(2, 4, Touch::Call),
        after(2, 3, Touch::Call),
        after(3, 4, Touch::FollowUp),
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
        after(5, 7, Touch::FollowUp),
    ],
];

/// How often somebody who never answered is tried anew, and after how many days.
const ROUNDS_MAX: usize = 5;
const PAUSE_DAYS: (i64, i64) = (25, 60);

/// Of a thousand mails, how many are answered by strangers.
const MAIL_ANSWERS_PER_MILLE: u32 = 62;

/// What a mail brings, if anything.
const MAIL_REACTIONS: &[(u32, MailReaction)] = &[
    (36, MailReaction::Interest),
    (28, MailReaction::Question),
    (15, MailReaction::Objection),
    (18, MailReaction::No),
    (3, MailReaction::Unsubscribe),
];

#[derive(Clone, Copy)]
enum MailReaction {
    Interest,
    Question,
    Objection,
    No,
    Unsubscribe,
}

/// How calls end.
const CALL_ENDS: &[(u32, CallEnd)] = &[
    (40, CallEnd::NobodyThere(State::NoAnswer)),
    (6, CallEnd::NobodyThere(State::Busy)),
    (36, CallEnd::Voicemail),
    (5, CallEnd::CallsBack),
    (8, CallEnd::Talk),
    (4, CallEnd::No),
];

#[derive(Clone, Copy)]
enum CallEnd {
    NobodyThere(State),
    Voicemail,
    CallsBack,
    Talk,
    No,
}

/// What chats bring.
const CHAT_REACTIONS: &[(u32, ChatReaction)] =
    &[(68, ChatReaction::Interest), (32, ChatReaction::No)];

#[derive(Clone, Copy)]
enum ChatReaction {
    Interest,
    No,
}

/// How a sequence, or a talk that came of it, ended.
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
        if self.draw.chance(260) {
            self.writer = team::NOVA;
        }
        for round in 0..ROUNDS_MAX {
            let sequences = if round == 0 { FIRST_SEQUENCES } else { LATER_SEQUENCES };
            let sequence = *self.draw.pick(sequences);
            let mut end = self.go_through(sequence)?;
            if end == End::Interest {
                end = self.converse()?;
            }
            if end == End::Settled {
                return Some(());
            }
            self.writer = self.owner;
            self.pause(PAUSE_DAYS);
        }
        Some(())
    }

    /// One mail or message, and then the wish to be left alone.
    pub(super) fn opt_out_of_it(&mut self) -> Option<()> {
        self.touch(&after(0, 1, Touch::Opener))?;
        self.touch(&after(3, 5, Touch::FollowUp))?;
        if self.person.reach.mobile {
            self.touch(&after(2, 3, Touch::Sms))?;
            let at = rhythm::answer(&mut self.draw, self.clock, Method::Sms, &self.lead_zone);
            self.chat(Them, Method::Sms, at, "STOP")?;
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
        self.letter(Us, at, letter)?;
        if self.draw.chance(600) {
            let at = self.answer_time(Method::Email);
            let bemused = self.fresh(self.texts().theirs.bemused);
            self.mail(Them, at, bemused)?;
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
            let end = self.reaction(step.touch)?;
            if end != End::Silence {
                return Some(end);
            }
        }
        Some(End::Silence)
    }

    fn can(&self, touch: Touch) -> bool {
        let reach = self.person.reach;
        match touch {
            Touch::Opener | Touch::Revival | Touch::FollowUp | Touch::BreakUp => true,
            Touch::Call => reach.phone,
            Touch::Sms => reach.mobile,
            Touch::Whatsapp => reach.whatsapp,
            Touch::Linkedin => reach.linkedin && (self.connected || self.is_unknown_there()),
        }
    }

    /// Nobody is invited twice.
    fn is_unknown_there(&self) -> bool {
        self.told.attempts.iter().all(|attempt| attempt.method != Method::Linkedin)
    }
}
