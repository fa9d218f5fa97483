//! What goes on while the demo runs: an endless, irregular trickle of small events that continues a world.
//!
//! It does not learn what became of its steps: whoever carries them out may see one refused, and goes on with the next.
//! Telephones ring only when the lead is awake; everything else happens at any hour, for people try demos at any hour.

mod cast;
mod scenes;
mod voice;

use super::draw::{Draw, Stream};
use super::people::People;
use super::talk::Speaker;
use super::{DemoAttempt, DemoLead, World};
use cast::{Cast, Link};
use std::collections::VecDeque;
use std::time::Duration;
use touchbase_core::{Method, Status, Timestamp};

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

struct Live {
    draw: Draw,
    people: People,
    cast: Cast,
    clock: Timestamp,
    plans: VecDeque<Plan>,
}

/// Something that will follow from what happened.
#[derive(Clone, Copy)]
struct Plan {
    due: Timestamp,
    link: Link,
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
        let delay_ms = self.draw.between(DELAY_MS.0, DELAY_MS.1);
        self.clock = self.clock.plus(Duration::from_millis(delay_ms));
        let due = self.plans.iter().position(|plan| plan.due <= self.clock);
        let action = match due.and_then(|place| self.plans.remove(place)) {
            Some(plan) => self.carry_out(plan),
            None => self.begin(),
        };
        Some(LiveStep { delay_ms, action })
    }
}

impl Live {
    fn carry_out(&mut self, plan: Plan) -> LiveAction {
        let Plan { link, what, .. } = plan;
        let Link { lead, rep, method } = link;
        match what {
            What::Answer => self.answer(link),
            What::Reply(text, judgement) => {
                if let Some(status) = judgement {
                    self.follow(link, (20, 120), What::Judge(status));
                }
                self.write(link, Speaker::Us, text)
            }
            What::Mark => LiveAction::Responded { lead, rep, method },
            What::Judge(status) => {
                self.cast.judge(lead, status);
                LiveAction::Judged { lead, rep, status }
            }
        }
    }

    /// Plans a consequence, some seconds from now.
    fn follow(&mut self, link: Link, seconds: (u64, u64), what: What) {
        if self.plans.len() < PLANS_MAX {
            let wait = Duration::from_secs(self.draw.between(seconds.0, seconds.1));
            let due = self.clock.plus(wait);
            self.plans.push_back(Plan { due, link, what });
        }
    }
}
