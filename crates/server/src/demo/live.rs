//! What goes on while the demo runs: an endless, irregular trickle of small events that continues a world.
//!
//! It does not learn what became of its steps: whoever carries them out may see one refused, and goes on with the next.
//! Telephones ring only when the lead is awake; everything else happens at any hour, for people try demos at any hour.

mod cast;

use super::draw::{Draw, Stream};
use super::people::People;
use super::talk::Speaker;
use super::texts::{Enquiry, Exchange};
use super::{DemoAttempt, DemoLead, World};
use cast::{Cast, Line};
use std::collections::VecDeque;
use std::time::Duration;
use touchbase_core::identity::IdentityKind;
use touchbase_core::{Method, State, Status, Timestamp};

/// Something that happens, and how long after the step before it.
#[derive(Debug)]
pub struct LiveStep {
    /// How long to wait before it, in milliseconds.
    pub delay_ms: u64,
    /// What happens.
    pub action: LiveAction,
}

/// What happens while the demo runs. Leads and reps are places in the world's lists; new leads continue the list.
#[derive(Debug)]
pub enum LiveAction {
    /// Somebody writes or calls. It happens now: `occurred_at` is only this generator's idea of the time.
    Attempt(DemoAttempt),
    /// Somebody unknown writes: the next lead, and its first message.
    NewLead(Box<DemoLead>, DemoAttempt),
    /// A rep marks the latest outbound attempt to a lead by this method as answered.
    Responded {
        /// Which lead answered.
        lead: usize,
        /// Who says so.
        rep: usize,
        /// By which method.
        method: Method,
    },
    /// A rep sets the status of a lead.
    Judged {
        /// Which lead.
        lead: usize,
        /// Who sets it.
        rep: usize,
        /// What it is from now on.
        status: Status,
    },
}

/// What happens after the present of `world`, for ever.
pub fn live(world: &World, seed: u64) -> impl Iterator<Item = LiveStep> + use<> {
    Live {
        draw: Draw::new(seed, Stream::Live),
        people: People::after(seed, &world.leads),
        cast: Cast::of(world),
        clock: world.now,
        plans: VecDeque::new(),
    }
}

/// The shortest and the longest pause between two steps.
const DELAY_MS: (u64, u64) = (1_500, 6_000);
/// How many consequences may be on their way.
const PLANS_MAX: usize = 64;
/// Of a thousand steps that begin something new, how many are a stranger's first message.
const STRANGERS_PER_MILLE: u32 = 130;

/// What reps make of a lead that is interested.
const JUDGEMENTS: &[(u32, Option<Status>)] = &[
    (55, None),
    (37, Some(Status::Qualified)),
    (8, Some(Status::Converted)),
];

struct Live {
    draw: Draw,
    people: People,
    cast: Cast,
    clock: Timestamp,
    plans: VecDeque<Plan>,
}

/// Something that will follow from what happened.
struct Plan {
    due: Timestamp,
    lead: usize,
    rep: usize,
    method: Method,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    /// The lead answers.
    Answer,
    /// We reply to the lead, with this, and may set its status after it.
    Reply(&'static str, Option<Status>),
    /// The rep marks a call as answered.
    Mark,
    /// The rep sets the status.
    Judge(Status),
}

impl Iterator for Live {
    type Item = LiveStep;

    fn next(&mut self) -> Option<LiveStep> {
        let delay_ms = self.draw.span(DELAY_MS.0, DELAY_MS.1);
        self.clock = self.clock.plus(Duration::from_millis(delay_ms));
        let due = self.plans.iter().position(|plan| plan.due <= self.clock);
        let action = match due.and_then(|place| self.plans.remove(place)) {
            Some(plan) => self.carry_out(&plan),
            None if self.draw.chance(STRANGERS_PER_MILLE) => self.stranger(),
            None => self.outreach().unwrap_or_else(|| self.stranger()),
        };
        Some(LiveStep { delay_ms, action })
    }
}

impl Live {
    fn carry_out(&mut self, plan: &Plan) -> LiveAction {
        let Plan {
            lead,
            rep,
            method,
            what,
            ..
        } = *plan;
        match what {
            What::Answer => self.answer(plan),
            What::Reply(text, judgement) => {
                if let Some(status) = judgement {
                    self.follow(plan, (20, 120), What::Judge(status));
                }
                self.write(Line {
                    lead,
                    speaker: Speaker::Us,
                    rep,
                    method,
                    text,
                })
            }
            What::Mark => LiveAction::Responded { lead, rep, method },
            What::Judge(status) => {
                self.cast.judge(lead, status);
                LiveAction::Judged { lead, rep, status }
            }
        }
    }

    /// A rep contacts somebody who may be contacted.
    fn outreach(&mut self) -> Option<LiveAction> {
        let (lead, method) = self.cast.choose(&mut self.draw, self.clock)?;
        let rep = self.cast.rep_for(&mut self.draw, lead, method);
        let plan = Plan {
            due: self.clock,
            lead,
            rep,
            method,
            what: What::Answer,
        };
        let texts = self.cast.texts(lead);
        let (answers_per_mille, sentences) = match method {
            Method::Call => return Some(self.ring(&plan)),
            Method::Email | Method::Other => (330, texts.ours.follow_ups),
            Method::Linkedin => (400, texts.ours.linkedin_requests),
            Method::Sms => (300, texts.ours.sms),
            Method::Whatsapp => (550, texts.ours.whatsapp),
        };
        if self.draw.chance(answers_per_mille) {
            self.follow(&plan, (9, 100), What::Answer);
        }
        if method == Method::Email && self.cast.is_stranger_by_mail(lead) {
            let letter = self.draw.pick(texts.ours.openers);
            let line = Line {
                lead,
                speaker: Speaker::Us,
                rep,
                method,
                text: letter.body,
            };
            self.cast
                .begin_thread(&mut self.draw, &line, letter.subject, self.clock);
            return Some(self.write(line));
        }
        let text = self.draw.pick(sentences);
        Some(self.write(Line {
            lead,
            speaker: Speaker::Us,
            rep,
            method,
            text,
        }))
    }

    fn ring(&mut self, plan: &Plan) -> LiveAction {
        let Plan {
            lead, rep, method, ..
        } = *plan;
        let notes = &self.cast.texts(lead).notes;
        let (state, subject, sentences) = self.draw.weighted(&[
            (35, (State::NoAnswer, notes.missed_subject, notes.missed)),
            (
                30,
                (State::Voicemail, notes.missed_subject, notes.voicemail),
            ),
            (35, (State::Completed, notes.reached_subject, notes.reached)),
        ]);
        if state == State::Completed {
            self.follow(plan, (6, 25), What::Mark);
        }
        let text = self.draw.pick(sentences);
        let line = Line {
            lead,
            speaker: Speaker::Us,
            rep,
            method,
            text,
        };
        let call = self.cast.say(&mut self.draw, &line, self.clock);
        LiveAction::Attempt(DemoAttempt {
            state,
            subject: Some(subject.to_owned()),
            ..call
        })
    }

    /// The lead answers what we wrote, and a person replies to that.
    fn answer(&mut self, plan: &Plan) -> LiveAction {
        let Plan {
            lead, rep, method, ..
        } = *plan;
        let texts = self.cast.texts(lead);
        let (exchange, judgement) = match (method, self.draw.below(10)) {
            (Method::Email, 0..2) => {
                let theirs = self.draw.pick(texts.theirs.declined);
                let ours = self.draw.pick(texts.ours.farewells);
                (Exchange { theirs, ours }, Some(Status::Lost))
            }
            (Method::Email, 2..5) => {
                let theirs = self.draw.pick(texts.theirs.interested);
                let ours = self.draw.pick(texts.ours.meeting_proposals);
                (Exchange { theirs, ours }, self.draw.weighted(JUDGEMENTS))
            }
            (Method::Email, 5..8) => (
                self.draw.pick(texts.questions),
                self.draw.weighted(JUDGEMENTS),
            ),
            (Method::Email, _) => (self.draw.pick(texts.objections), None),
            (_, _) => (self.draw.pick(texts.chats), self.draw.weighted(JUDGEMENTS)),
        };
        let owner = self.cast.owner(&mut self.draw, lead);
        let reply = What::Reply(exchange.ours, judgement);
        self.follow(
            &Plan {
                rep: owner,
                ..*plan
            },
            (7, 70),
            reply,
        );
        self.write(Line {
            lead,
            speaker: Speaker::Them,
            rep,
            method,
            text: exchange.theirs,
        })
    }

    /// Somebody writes who was not known.
    fn stranger(&mut self) -> LiveAction {
        let newcomer = self.people.arrive(self.clock);
        let newcomer = DemoLead {
            owner: None,
            source: "inbound",
            status: Status::Contacted,
            ..newcomer
        };
        let lead = self.cast.enter(&newcomer);
        let rep = self.cast.owner(&mut self.draw, lead);
        let texts = self.cast.texts(lead);
        let by_chat = newcomer.identity(IdentityKind::Whatsapp).is_some() && self.draw.chance(500);
        let method = if by_chat {
            Method::Whatsapp
        } else {
            Method::Email
        };
        let (text, ours) = if by_chat {
            let Exchange { theirs, ours } = self.draw.pick(texts.chat_enquiries);
            (theirs, ours)
        } else {
            let Enquiry { letter, ours } = self.draw.pick(texts.enquiries);
            let line = Line {
                lead,
                speaker: Speaker::Them,
                rep,
                method,
                text: letter.body,
            };
            self.cast
                .begin_thread(&mut self.draw, &line, letter.subject, self.clock);
            (letter.body, ours)
        };
        let line = Line {
            lead,
            speaker: Speaker::Them,
            rep,
            method,
            text,
        };
        let plan = Plan {
            due: self.clock,
            lead,
            rep,
            method,
            what: What::Answer,
        };
        self.follow(&plan, (8, 60), What::Reply(ours, None));
        let message = self.cast.say(&mut self.draw, &line, self.clock);
        LiveAction::NewLead(Box::new(newcomer), message)
    }

    fn write(&mut self, line: Line) -> LiveAction {
        LiveAction::Attempt(self.cast.say(&mut self.draw, &line, self.clock))
    }

    /// Plans a consequence, some seconds from now.
    fn follow(&mut self, cause: &Plan, seconds: (u64, u64), what: What) {
        if self.plans.len() < PLANS_MAX {
            let wait = Duration::from_secs(self.draw.span(seconds.0, seconds.1));
            self.plans.push_back(Plan {
                due: self.clock.plus(wait),
                what,
                ..*cause
            });
        }
    }
}
