//! What follows once a lead is interested: a meeting, an offer, a decision, years as a customer.

use super::Story;
use super::outreach::End;
use super::pen::Spoken;
use crate::demo::talk::Speaker::{Them, Us};
use crate::demo::texts::{Enquiry, Exchange};
use crate::demo::{rhythm, team};
use touchbase_core::{Direction, Method, State, Status};

/// What a lead says to a proposed meeting.
const MEETING_ANSWERS: &[(u32, MeetingAnswer)] = &[
    (48, MeetingAnswer::Accepts),
    (12, MeetingAnswer::Later),
    (40, MeetingAnswer::Silent),
];

#[derive(Clone, Copy)]
enum MeetingAnswer {
    Accepts,
    Later,
    Silent,
}

/// What a lead says to an offer.
const OFFER_ANSWERS: &[(u32, OfferAnswer)] = &[
    (8, OfferAnswer::Agrees),
    (8, OfferAnswer::Refuses),
    (20, OfferAnswer::Deliberates),
    (58, OfferAnswer::Silent),
];

#[derive(Clone, Copy)]
enum OfferAnswer {
    Agrees,
    Refuses,
    Deliberates,
    Silent,
}

/// Of a thousand meetings, how many wait in vain for the lead, and after how many of those we give up.
const NO_SHOWS_PER_MILLE: u32 = 140;
const MEETINGS_MAX: usize = 3;
/// How often a proposal or an offer is brought to mind again.
const REMINDERS_MAX: usize = 4;
const REMINDER_DAYS: (i64, i64) = (4, 8);
/// How long an offer is looked at.
const DECISION_DAYS: (i64, i64) = (0, 3);
/// How long customers are left in peace.
const CHECK_IN_DAYS: (i64, i64) = (17, 34);
/// Of a thousand check-ins, how many customers answer.
const CHECK_IN_ANSWERS_PER_MILLE: u32 = 180;

impl Story {
    /// From a proposed meeting to a decision.
    pub(super) fn converse(&mut self) -> Option<End> {
        for _ in 0..MEETINGS_MAX {
            if !self.agree_on_a_meeting()? {
                return Some(End::Silence);
            }
            if self.meet()? {
                return self.offer();
            }
            self.reply_one(Method::Email, self.texts().ours.meeting_reminders)?;
        }
        Some(End::Silence)
    }

    /// Writes first, by mail, chat or telephone; then it goes on as with anybody who is interested.
    pub(super) fn enquire(&mut self) -> Option<()> {
        let texts = self.texts();
        let at = self.clock;
        let end = if self.person.reach.has(Method::Whatsapp) && self.draw.chance(450) {
            let Exchange { theirs, ours } = self.fresh_exchange(texts.chat_enquiries);
            self.write(Them, Method::Whatsapp, at, theirs)?;
            self.follow_up(Method::Whatsapp, ours)?
        } else {
            let Enquiry { letter, ours } = self.draw.pick(texts.enquiries);
            self.letter(Them, at, letter)?;
            self.follow_up(Method::Email, ours)?
        };
        if end == End::Interest {
            self.converse()?;
        }
        Some(())
    }

    /// Writes once more, from another address: a colleague replies as to somebody new.
    pub(super) fn return_as_a_stranger(&mut self) -> Option<()> {
        self.owner = team::colleague_of(self.owner, self.person.language);
        let Enquiry { letter, ours } = self.draw.pick(self.texts().enquiries);
        self.letter(Them, self.clock, letter)?;
        self.reply(Method::Email, ours)
    }

    /// Hears from us now and then, and answers now and then.
    pub(super) fn be_customer(&mut self) -> Option<()> {
        self.judge(Status::Converted);
        loop {
            self.pause(CHECK_IN_DAYS);
            let texts = self.texts();
            let at = self.reply_time(Method::Email);
            let letter = self.fresh_letter(texts.ours.check_ins);
            self.propose(at);
            self.letter(Us, at, letter)?;
            if self.draw.chance(CHECK_IN_ANSWERS_PER_MILLE) {
                let Exchange { theirs, ours } = self.fresh_exchange(texts.check_ins);
                self.hear(Method::Email, theirs)?;
                if self.draw.chance(850) {
                    self.reply(Method::Email, ours)?;
                }
            }
        }
    }

    fn agree_on_a_meeting(&mut self) -> Option<bool> {
        let texts = self.texts();
        for _ in 0..REMINDERS_MAX {
            match self.draw.weighted(MEETING_ANSWERS) {
                MeetingAnswer::Accepts => {
                    self.hear_one(Method::Email, texts.theirs.accepted)?;
                    let at = self.reply_time(Method::Email);
                    let text = self.fresh(texts.ours.confirmations);
                    self.write(Us, Method::Email, at, text)?;
                    return Some(true);
                }
                MeetingAnswer::Later => self.hear_one(Method::Email, texts.theirs.polite)?,
                MeetingAnswer::Silent => {}
            }
            self.pause(REMINDER_DAYS);
            self.reply_one(Method::Email, texts.ours.meeting_reminders)?;
        }
        Some(false)
    }

    /// Whether the meeting takes place as agreed.
    fn meet(&mut self) -> Option<bool> {
        let notes = &self.texts().notes;
        let is_held = !self.draw.chance(NO_SHOWS_PER_MILLE);
        let at = rhythm::appointment(self.appointment, &self.lead_zone, self.clock);
        self.note(Spoken {
            method: Method::Other,
            at,
            direction: Direction::Outbound,
            state: State::Logged,
            is_held,
            subject: notes.demo_subject,
            notes: if is_held { notes.demo } else { notes.no_show },
        })?;
        if is_held && self.draw.chance(800) {
            self.judge(Status::Qualified);
        }
        Some(is_held)
    }

    fn offer(&mut self) -> Option<End> {
        let texts = self.texts();
        self.reply_one(Method::Email, texts.ours.offers)?;
        for _ in 0..REMINDERS_MAX {
            self.pause(DECISION_DAYS);
            match self.draw.weighted(OFFER_ANSWERS) {
                OfferAnswer::Agrees => {
                    self.hear_one(Method::Email, texts.theirs.agreed)?;
                    self.reply_one(Method::Email, texts.ours.welcomes)?;
                    self.be_customer()?;
                    return Some(End::Settled);
                }
                OfferAnswer::Refuses => {
                    self.hear_one(Method::Email, texts.theirs.refused)?;
                    return self.take_leave();
                }
                OfferAnswer::Deliberates => {
                    self.hear_one(Method::Email, texts.theirs.deliberating)?;
                }
                OfferAnswer::Silent => {}
            }
            self.pause(REMINDER_DAYS);
            self.reply_one(Method::Email, texts.ours.nudges)?;
        }
        Some(End::Silence)
    }
}
