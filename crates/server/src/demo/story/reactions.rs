//! What a touch brings: mostly nothing, else an answer, and what we say to that.

use super::Story;
use super::outreach::End;
use super::pen::Spoken;
use crate::demo::rhythm::{self, Zones};
use crate::demo::talk::Speaker::{Them, Us};
use crate::demo::team;
use crate::demo::texts::Exchange;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Direction, Method, State, Status, Timestamp};

/// Of a thousand touches, how many strangers answer.
const MAIL_ANSWERS_PER_MILLE: u32 = 35;
const LINKEDIN_ANSWERS_PER_MILLE: u32 = 200;
const SMS_ANSWERS_PER_MILLE: u32 = 170;
const WHATSAPP_ANSWERS_PER_MILLE: u32 = 410;
/// Of a thousand answers, how many a rep forgets to answer in turn.
const FORGOTTEN_PER_MILLE: u32 = 25;

/// What those who answer a mail write.
const MAIL_REACTIONS: &[(u32, MailReaction)] = &[
    (36, MailReaction::Interest),
    (28, MailReaction::Question),
    (15, MailReaction::Objection),
    (15, MailReaction::No),
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
    (4, CallEnd::CalledBack),
    (9, CallEnd::Talk),
    (4, CallEnd::No),
];

#[derive(Clone, Copy)]
enum CallEnd {
    NobodyThere(State),
    Voicemail,
    CalledBack,
    Talk,
    No,
}

impl Story {
    /// Waits for an answer to what was just written, or makes the call.
    pub(super) fn react(&mut self, method: Method) -> Option<End> {
        let answers_per_mille = match method {
            Method::Call => return self.ring(),
            Method::Email | Method::Other => MAIL_ANSWERS_PER_MILLE,
            Method::Linkedin => LINKEDIN_ANSWERS_PER_MILLE,
            Method::Sms => SMS_ANSWERS_PER_MILLE,
            Method::Whatsapp => WHATSAPP_ANSWERS_PER_MILLE,
        };
        if !self.draw.chance(answers_per_mille) {
            return Some(End::Silence);
        }
        if method == Method::Email {
            self.answer_mail()
        } else {
            self.answer_chat(method)
        }
    }

    /// When the lead answers what was written last.
    pub(super) fn answer_time(&mut self, method: Method) -> Timestamp {
        rhythm::answer(&mut self.draw, self.clock, method, &self.lead_zone)
    }

    /// When we answer what the lead wrote last.
    pub(super) fn reply_time(&mut self, method: Method) -> Timestamp {
        let rep = rhythm::zone(team::member(self.writer).time_zone);
        let zones = Zones {
            rep: &rep,
            lead: &self.lead_zone,
        };
        rhythm::reply(&mut self.draw, self.clock, zones, method)
    }

    /// The lead writes this.
    pub(super) fn hear(&mut self, method: Method, text: &'static str) -> Option<()> {
        let at = self.answer_time(method);
        self.write(Them, method, at, text)
    }

    /// The lead writes one of these.
    pub(super) fn hear_one(
        &mut self,
        method: Method,
        texts: &'static [&'static str],
    ) -> Option<()> {
        let text = self.fresh(texts);
        self.hear(method, text)
    }

    /// The person who looks after the lead replies, even where software wrote first. A meeting may be proposed.
    pub(super) fn reply(&mut self, method: Method, text: &'static str) -> Option<()> {
        self.writer = self.owner;
        let at = self.reply_time(method);
        self.propose(at);
        self.write(Us, method, at, text)
    }

    /// Replies with one of these.
    pub(super) fn reply_one(
        &mut self,
        method: Method,
        texts: &'static [&'static str],
    ) -> Option<()> {
        let text = self.fresh(texts);
        self.reply(method, text)
    }

    /// Replies with a proposal; but people forget.
    pub(super) fn follow_up(&mut self, method: Method, text: &'static str) -> Option<End> {
        if self.draw.chance(FORGOTTEN_PER_MILLE) {
            return Some(End::Settled);
        }
        self.reply(method, text)?;
        if method != Method::Email && self.draw.chance(450) {
            self.hear_one(method, self.texts().theirs.chat_thanks)?;
        }
        Some(End::Interest)
    }

    /// Proposes a meeting by mail.
    fn suggest_meeting(&mut self) -> Option<End> {
        let text = self.fresh(self.texts().ours.meeting_proposals);
        self.follow_up(Method::Email, text)
    }

    /// The lead wants no more mails, or nothing at all.
    pub(super) fn unsubscribe(&mut self) -> Option<()> {
        let wishes = self.texts().theirs.unsubscribes;
        let wish = self.fresh(wishes);
        let at = self.answer_time(Method::Email);
        self.write(Them, Method::Email, at, wish)?;
        let wants_nothing = wishes.last() == Some(&wish);
        self.opt_out(if wants_nothing {
            OptOutScope::All
        } else {
            OptOutScope::Method(Method::Email)
        });
        if self.draw.chance(500) {
            self.judge(Status::Lost);
        }
        Some(())
    }

    fn answer_mail(&mut self) -> Option<End> {
        let texts = self.texts();
        match self.draw.weighted(MAIL_REACTIONS) {
            MailReaction::Interest => {
                self.hear_one(Method::Email, texts.theirs.interested)?;
                self.suggest_meeting()
            }
            MailReaction::Question => self.exchange(texts.questions),
            MailReaction::Objection => {
                let end = self.exchange(texts.objections)?;
                Some(if self.draw.chance(400) {
                    end
                } else {
                    End::Silence
                })
            }
            MailReaction::No => {
                self.hear_one(Method::Email, texts.theirs.declined)?;
                self.take_leave()
            }
            MailReaction::Unsubscribe => {
                self.unsubscribe()?;
                Some(End::Settled)
            }
        }
    }

    /// The lead has a question, or something against it; we have an answer to just that.
    fn exchange(&mut self, exchanges: &'static [Exchange]) -> Option<End> {
        let Exchange { theirs, ours } = self.fresh_exchange(exchanges);
        self.hear(Method::Email, theirs)?;
        self.follow_up(Method::Email, ours)
    }

    /// The lead has declined.
    pub(super) fn take_leave(&mut self) -> Option<End> {
        if self.draw.chance(850) {
            self.reply_one(Method::Email, self.texts().ours.farewells)?;
        }
        self.judge(Status::Lost);
        Some(End::Settled)
    }

    fn answer_chat(&mut self, method: Method) -> Option<End> {
        let texts = self.texts();
        if method == Method::Linkedin && !self.connected {
            self.connected = true;
            if self.draw.chance(620) {
                self.hear_one(method, texts.theirs.connected)?;
                return Some(End::Silence);
            }
        }
        if self.draw.chance(680) {
            let exchange = self.fresh_exchange(texts.chats);
            self.hear(method, exchange.theirs)?;
            return self.follow_up(method, exchange.ours);
        }
        self.hear_one(method, texts.theirs.chat_declined)?;
        if self.draw.chance(300) {
            self.judge(Status::Lost);
            return Some(End::Settled);
        }
        Some(End::Silence)
    }

    /// We call.
    fn ring(&mut self) -> Option<End> {
        let texts = self.texts();
        let notes = &texts.notes;
        self.writer = self.owner;
        match self.draw.weighted(CALL_ENDS) {
            CallEnd::NobodyThere(state) => {
                self.dial(state, notes.missed_subject, notes.missed)?;
            }
            CallEnd::Voicemail => {
                self.dial(State::Voicemail, notes.missed_subject, notes.voicemail)?;
            }
            CallEnd::CalledBack => {
                self.dial(State::Voicemail, notes.missed_subject, notes.voicemail)?;
                self.be_called()?;
                return self.suggest_meeting();
            }
            CallEnd::Talk => {
                self.dial(State::Completed, notes.reached_subject, notes.reached)?;
                if self.draw.chance(600) {
                    return self.suggest_meeting();
                }
            }
            CallEnd::No => {
                self.dial(State::Completed, notes.reached_subject, notes.declined)?;
            }
        }
        Some(End::Silence)
    }

    fn dial(
        &mut self,
        state: State,
        subject: &'static str,
        notes: &'static [&'static str],
    ) -> Option<()> {
        self.note(Spoken {
            method: Method::Call,
            at: self.clock,
            direction: Direction::Outbound,
            state,
            is_held: state == State::Completed,
            subject,
            notes,
        })
    }

    /// The lead calls us.
    pub(super) fn be_called(&mut self) -> Option<()> {
        let notes = &self.texts().notes;
        let at = self.answer_time(Method::Call);
        self.note(Spoken {
            method: Method::Call,
            at,
            direction: Direction::Inbound,
            state: State::Completed,
            is_held: true,
            subject: notes.inbound_subject,
            notes: notes.inbound,
        })
    }
}
