//! The scenes that begin something: a rep gets in touch, a lead writes, a stranger appears.

use super::cast::Link;
use super::{Live, LiveAction, What};
use crate::demo::talk::Speaker::{self, Them, Us};
use crate::demo::texts::{Enquiry, Exchange};
use crate::demo::{DemoAttempt, DemoLead};
use touchbase_core::identity::IdentityKind;
use touchbase_core::{Method, State, Status};

/// What happens when nothing follows from what happened.
const BEGINNINGS: &[(u32, Beginning)] = &[
    (62, Beginning::Outreach),
    (30, Beginning::Known),
    (8, Beginning::Stranger),
];

#[derive(Clone, Copy)]
enum Beginning {
    /// One of us contacts somebody.
    Outreach,
    /// Somebody writes who is known.
    Known,
    /// Somebody writes who is not.
    Stranger,
}

/// What reps make of a lead that is interested.
const JUDGEMENTS: &[(u32, Option<Status>)] = &[
    (55, None),
    (37, Some(Status::Qualified)),
    (8, Some(Status::Converted)),
];

/// How many seconds reps take to reply.
const REPLY_SECONDS: (u64, u64) = (7, 70);

impl Live {
    /// Something new happens. In the end there is always somebody who writes for the first time.
    pub(super) fn begin(&mut self) -> LiveAction {
        let begun = match self.draw.weighted(BEGINNINGS) {
            Beginning::Outreach => self.outreach().or_else(|| self.word_from_known()),
            Beginning::Known => self.word_from_known().or_else(|| self.outreach()),
            Beginning::Stranger => None,
        };
        begun.unwrap_or_else(|| self.stranger())
    }

    /// Says something, now.
    pub(super) fn write(&mut self, link: Link, speaker: Speaker, text: &'static str) -> LiveAction {
        LiveAction::Attempt(
            self.cast
                .say(&mut self.draw, link, speaker, text, self.clock),
        )
    }

    /// A rep contacts somebody who may be contacted.
    fn outreach(&mut self) -> Option<LiveAction> {
        let link = self.cast.choose(&mut self.draw, self.clock)?;
        let ours = &self.cast.texts(link.lead).ours;
        let (answers_per_mille, sentences) = match link.method {
            Method::Call => return Some(self.ring(link)),
            Method::Email | Method::Other => (330, ours.follow_ups),
            Method::Linkedin => (400, ours.linkedin_requests),
            Method::Sms => (300, ours.sms),
            Method::Whatsapp => (550, ours.whatsapp),
        };
        if self.draw.chance(answers_per_mille) {
            self.follow(link, (9, 100), What::Answer);
        }
        if link.method == Method::Email && self.cast.is_stranger_by_mail(link.lead) {
            let letter = self.draw.pick(ours.openers);
            self.cast
                .begin_thread(&mut self.draw, link, letter.subject, self.clock);
            return Some(self.write(link, Us, letter.body));
        }
        let text = self.draw.pick(sentences);
        Some(self.write(link, Us, text))
    }

    fn ring(&mut self, link: Link) -> LiveAction {
        let notes = &self.cast.texts(link.lead).notes;
        let (state, subject, sentences) = self.draw.weighted(&[
            (35, (State::NoAnswer, notes.missed_subject, notes.missed)),
            (
                30,
                (State::Voicemail, notes.missed_subject, notes.voicemail),
            ),
            (35, (State::Completed, notes.reached_subject, notes.reached)),
        ]);
        if state == State::Completed {
            self.follow(link, (6, 25), What::Mark);
        }
        let text = self.draw.pick(sentences);
        let call = self.cast.say(&mut self.draw, link, Us, text, self.clock);
        LiveAction::Attempt(DemoAttempt {
            state,
            subject: Some(subject.to_owned()),
            ..call
        })
    }

    /// The lead answers what we wrote, and a person replies to that.
    pub(super) fn answer(&mut self, link: Link) -> LiveAction {
        let texts = self.cast.texts(link.lead);
        let judgement = self.draw.weighted(JUDGEMENTS);
        let (exchange, judgement) = match (link.method, self.draw.below(10)) {
            (Method::Email, 0..2) => {
                let theirs = self.draw.pick(texts.theirs.declined);
                let ours = self.draw.pick(texts.ours.farewells);
                (Exchange { theirs, ours }, Some(Status::Lost))
            }
            (Method::Email, 2..5) => {
                let theirs = self.draw.pick(texts.theirs.interested);
                let ours = self.draw.pick(texts.ours.meeting_proposals);
                (Exchange { theirs, ours }, judgement)
            }
            (Method::Email, 5..8) => (self.draw.pick(texts.questions), judgement),
            (Method::Email, _) => (self.draw.pick(texts.objections), None),
            (_, _) => (self.draw.pick(texts.chats), judgement),
        };
        let rep = self.cast.owner(&mut self.draw, link.lead);
        let reply = What::Reply(exchange.ours, judgement);
        self.follow(Link { rep, ..link }, REPLY_SECONDS, reply);
        self.write(link, Them, exchange.theirs)
    }

    /// A customer says how it goes, or a lead in a mail thread has a question.
    fn word_from_known(&mut self) -> Option<LiveAction> {
        let lead = self.cast.choose_writer(&mut self.draw, self.clock)?;
        let rep = self.cast.owner(&mut self.draw, lead);
        let link = Link {
            lead,
            rep,
            method: Method::Email,
        };
        let texts = self.cast.texts(lead);
        let (exchanges, judgement) = if self.cast.is_customer(lead) {
            (texts.check_ins, None)
        } else {
            (texts.questions, self.draw.weighted(JUDGEMENTS))
        };
        let Exchange { theirs, ours } = self.draw.pick(exchanges);
        self.follow(link, REPLY_SECONDS, What::Reply(ours, judgement));
        Some(self.write(link, Them, theirs))
    }

    /// Somebody writes who was not known.
    fn stranger(&mut self) -> LiveAction {
        let known = self.people.arrive(self.clock);
        let status = Status::Contacted;
        let newcomer = DemoLead {
            owner: None,
            source: "inbound",
            status,
            ..known
        };
        let lead = self.cast.enter(&newcomer);
        let rep = self.cast.owner(&mut self.draw, lead);
        let texts = self.cast.texts(lead);
        let has_whatsapp = newcomer.identity(IdentityKind::Whatsapp).is_some();
        let (link, text, ours) = if has_whatsapp && self.draw.chance(500) {
            let Exchange { theirs, ours } = self.draw.pick(texts.chat_enquiries);
            (
                Link {
                    lead,
                    rep,
                    method: Method::Whatsapp,
                },
                theirs,
                ours,
            )
        } else {
            let link = Link {
                lead,
                rep,
                method: Method::Email,
            };
            let Enquiry { letter, ours } = self.draw.pick(texts.enquiries);
            self.cast
                .begin_thread(&mut self.draw, link, letter.subject, self.clock);
            (link, letter.body, ours)
        };
        self.follow(link, REPLY_SECONDS, What::Reply(ours, None));
        let message = self.cast.say(&mut self.draw, link, Them, text, self.clock);
        LiveAction::NewLead(Box::new(newcomer), message)
    }
}
