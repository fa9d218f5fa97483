//! What follows once a lead is interested: a meeting, an offer, a decision, years as a customer.

use super::Story;
use super::outreach::End;
use super::pen::Call;
use crate::demo::rhythm;
use crate::demo::texts::Speaker::{Them, Us};
use touchbase_core::{Direction, Method, State, Status};

/// What a lead says to a proposed meeting.
const MEETING_ANSWERS: &[(u32, MeetingAnswer)] =
    &[(56, MeetingAnswer::Accepts), (14, MeetingAnswer::Later), (30, MeetingAnswer::Silent)];

#[derive(Clone, Copy)]
enum MeetingAnswer {
    Accepts,
    Later,
    Silent,
}

/// What a lead says to an offer.
const OFFER_ANSWERS: &[(u32, OfferAnswer)] = &[
    (17, OfferAnswer::Agrees),
    (14, OfferAnswer::Refuses),
    (29, OfferAnswer::Deliberates),
    (40, OfferAnswer::Silent),
];

#[derive(Clone, Copy)]
enum OfferAnswer {
    Agrees,
    Refuses,
    Deliberates,
    Silent,
}

/// How often a proposal or an offer is brought to mind again.
const REMINDERS_MAX: usize = 4;
const REMINDER_DAYS: (i64, i64) = (5, 9);
/// How long customers are left in peace.
const CHECK_IN_DAYS: (i64, i64) = (17, 34);
/// Of a thousand check-ins, how many customers answer.
const CHECK_IN_ANSWERS_PER_MILLE: u32 = 400;

impl Story {
    /// From a proposed meeting to a decision.
    pub(super) fn converse(&mut self) -> Option<End> {
        if !self.agree_on_a_meeting()? {
            return Some(End::Silence);
        }
        self.meet()?;
        self.offer()
    }

    /// Writes first, by mail, chat or telephone; then it goes on as with anybody who is interested.
    pub(super) fn enquire(&mut self) -> Option<()> {
        let texts = self.texts();
        let at = self.clock;
        let end = if self.person.reach.whatsapp && self.draw.chance(450) {
            let text = self.fresh(texts.theirs.chat_enquiries);
            self.write(Them, Method::Whatsapp, at, text)?;
            self.follow_up(Method::Whatsapp, texts.ours.chat_replies)?
        } else {
            let letter = self.fresh_letter(texts.theirs.enquiries);
            self.letter(Them, at, letter)?;
            self.follow_up(Method::Email, texts.ours.enquiry_answers)?
        };
        if end == End::Interest {
            self.converse()?;
        }
        Some(())
    }

    /// Hears from us now and then, and answers now and then.
    pub(super) fn be_customer(&mut self) -> Option<()> {
        self.judge(Status::Converted);
        loop {
            self.pause(CHECK_IN_DAYS);
            let texts = self.texts();
            let at = self.reply_time();
            let letter = self.fresh_letter(texts.ours.check_ins);
            self.propose(at);
            self.letter(Us, at, letter)?;
            if self.draw.chance(CHECK_IN_ANSWERS_PER_MILLE) {
                self.hear(Method::Email, texts.theirs.check_in_answers)?;
                if self.draw.chance(650) {
                    self.reply(Method::Email, texts.ours.check_in_replies)?;
                }
            }
        }
    }

    fn agree_on_a_meeting(&mut self) -> Option<bool> {
        let texts = self.texts();
        for _ in 0..REMINDERS_MAX {
            match self.draw.weighted(MEETING_ANSWERS) {
                MeetingAnswer::Accepts => {
                    self.hear(Method::Email, texts.theirs.accepted)?;
                    let at = self.reply_time();
                    let text = self.fresh(texts.ours.confirmations);
                    self.write(Us, Method::Email, at, text)?;
                    return Some(true);
                }
                MeetingAnswer::Later => self.hear(Method::Email, texts.theirs.polite)?,
                MeetingAnswer::Silent => {}
            }
            self.pause(REMINDER_DAYS);
            self.reply(Method::Email, texts.ours.meeting_reminders)?;
        }
        Some(false)
    }

    /// The meeting takes place as agreed, by telephone or video.
    fn meet(&mut self) -> Option<()> {
        let notes = &self.texts().notes;
        let at = rhythm::appointment(self.appointment, &self.lead_zone, self.clock);
        self.call(Call {
            at,
            direction: Direction::Outbound,
            state: State::Completed,
            subject: notes.demo_subject,
            notes: notes.demo,
        })?;
        if self.draw.chance(800) {
            self.judge(Status::Qualified);
        }
        Some(())
    }

    fn offer(&mut self) -> Option<End> {
        let texts = self.texts();
        self.reply(Method::Email, texts.ours.offers)?;
        for _ in 0..REMINDERS_MAX {
            match self.draw.weighted(OFFER_ANSWERS) {
                OfferAnswer::Agrees => {
                    self.hear(Method::Email, texts.theirs.agreed)?;
                    self.reply(Method::Email, texts.ours.welcomes)?;
                    self.be_customer()?;
                    return Some(End::Settled);
                }
                OfferAnswer::Refuses => {
                    self.hear(Method::Email, texts.theirs.refused)?;
                    return self.take_leave();
                }
                OfferAnswer::Deliberates => self.hear(Method::Email, texts.theirs.deliberating)?,
                OfferAnswer::Silent => {}
            }
            self.pause(REMINDER_DAYS);
            self.reply(Method::Email, texts.ours.nudges)?;
        }
        Some(End::Silence)
    }
}
