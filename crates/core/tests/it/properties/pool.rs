//! Random commands over few leads, users, addresses, messages and times, so that they meet.
#![expect(
    clippy::disallowed_types,
    reason = "proptest shares strategies with `Arc`"
)]

mod attempts;
mod names;
mod people;

use crate::world::{ADA, COMPANY, World, new_lead, request};
use attempts::{about_attempts, attempt};
use people::{about_leads, administration, imports, new_user};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;
use touchbase_core::command::*;
use touchbase_core::*;
use uuid::Uuid;

pub(super) use attempts::{an_attempt_with, reported};
pub(super) use names::*;

/// A random command, who gives it, when it arrived and when it is decided.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) request: Request,
    pub(super) now: Timestamp,
}

/// On one line, so that a failing series can be read.
impl fmt::Debug for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (request, now) = (&self.request, self.now);
        let by = request
            .actor
            .user_id
            .map_or(request.actor.kind.name().to_owned(), |id| id.to_string());
        write!(
            out,
            "{now} (received {}) {by}: {:?}",
            request.received_at, request.command
        )
    }
}

/// A series of commands: of all kinds, mostly about who is who, or about who administers.
pub(super) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop_oneof![
        3 => series(command().boxed(), most).boxed(),
        1 => series(prop_oneof![3 => about_leads(), 1 => command().boxed()], most).boxed(),
        1 => series(administration(), most).boxed(),
    ]
}

/// A series of such commands. What they make gets ids of its own, in the order in which it is made.
fn series(
    command: impl Strategy<Value = Command>,
    most: usize,
) -> impl Strategy<Value = Vec<Step>> {
    let step = (actor(), command, now(), option::weighted(0.1, moment()));
    prop::collection::vec(step, 1..most).prop_map(|drawn| {
        let mut made = Made::default();
        let steps = drawn.into_iter();
        let steps = steps.map(|(actor, command, now, received_at)| Step {
            request: Request {
                company_id: COMPANY,
                actor,
                received_at: received_at.unwrap_or(now),
                command: made.with_ids(command),
            },
            now,
        });
        steps.collect()
    })
}

/// A company with users, leads and an import under way.
pub(super) fn populated() -> World {
    static POPULATED: LazyLock<World> = LazyLock::new(|| {
        let mut world = World::founded(slot(0));
        let mut take = |command| {
            let request = request(Actor::user(ADA, Role::Admin), command, slot(0));
            let decision = world.take(&request, slot(0));
            assert!(decision.answer.is_ok(), "{decision:?}");
        };
        for (number, role) in [(1, Role::Rep), (2, Role::Agent), (3, Role::Viewer)] {
            take(Command::CreateUser(new_user(
                user_id(number),
                email(number),
                role,
            )));
        }
        for number in 0..LEADS {
            let lead = new_lead(lead_id(number), Status::New);
            take(Command::CreateLead(Box::new(lead)));
        }
        take(Command::StartImport(ImportStart {
            import_id: IMPORT,
            kind: ImportKind::Leads,
            fingerprint: [9; 32],
        }));
        world
    });
    POPULATED.clone()
}

/// How much of each kind the commands so far may have made.
#[derive(Default)]
struct Made {
    leads: u128,
    attempts: u128,
    users: u128,
    keys: u128,
    imports: u128,
}

/// The number before it is one more.
fn count(number: &mut u128) -> u128 {
    *number += 1;
    *number - 1
}

impl Made {
    fn lead(&mut self) -> LeadId {
        lead_id(LEADS + count(&mut self.leads))
    }

    fn attempt(&mut self) -> AttemptId {
        attempt_id(count(&mut self.attempts))
    }

    /// Whatever a command makes gets the next id.
    fn with_ids(&mut self, command: Command) -> Command {
        match command {
            Command::CreateUser(new) => Command::CreateUser(NewUser {
                user_id: user_id(4 + count(&mut self.users)),
                ..new
            }),
            Command::CreateKey(new) => Command::CreateKey(NewKey {
                key_id: key_id(count(&mut self.keys)),
                ..new
            }),
            Command::CreateLead(mut new) => {
                new.lead_id = self.lead();
                Command::CreateLead(new)
            }
            Command::RecordAttempt(mut new) => {
                new.attempt_id = self.attempt();
                Command::RecordAttempt(new)
            }
            // A row of our own export names what is there already.
            Command::ImportLead(mut row) => {
                if !(0..LEADS + self.leads).any(|number| lead_id(number) == row.lead_id) {
                    row.lead_id = self.lead();
                }
                Command::ImportLead(row)
            }
            Command::ImportAttempt(mut row) => {
                row.attempt.lead_id = self.lead();
                if !(0..self.attempts).any(|number| attempt_id(number) == row.attempt.attempt_id) {
                    row.attempt.attempt_id = self.attempt();
                }
                Command::ImportAttempt(row)
            }
            Command::StartImport(start) => Command::StartImport(ImportStart {
                import_id: ImportId(Uuid::from_u128(0x1b_0000 + count(&mut self.imports))),
                ..start
            }),
            Command::CreateCompany(_)
            | Command::UpdateUser(_)
            | Command::RevokeKey(_)
            | Command::UpdateLead(_)
            | Command::MergeLeads { .. }
            | Command::EraseLead(_)
            | Command::OptOut { .. }
            | Command::WithdrawOptOut { .. }
            | Command::MarkResponded(_)
            | Command::VoidAttempt(_)
            | Command::ReportState(_)
            | Command::FinishImport(_) => command,
        }
    }
}

/// Mostly after everything, sometimes in the middle: clocks jump.
fn now() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        4 => (0..5_u64).prop_map(|days| slot(9).plus(Duration::from_hours(24 * days))),
        1 => moment(),
    ]
}

fn actor() -> impl Strategy<Value = Actor> {
    let provider = Actor {
        user_id: None,
        role: None,
        kind: ActorKind::Provider,
    };
    select(vec![
        Actor::user(ADA, Role::Admin),
        Actor::user(user_id(1), Role::Rep),
        Actor::user(user_id(2), Role::Agent),
        Actor::INTEGRATION,
        provider,
    ])
}

/// Any command but that which makes a company.
fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        16 => attempt().prop_map(|attempt| Command::RecordAttempt(Box::new(attempt))).boxed(),
        9 => about_attempts().boxed(),
        9 => about_leads().boxed(),
        5 => imports().boxed(),
        3 => administration().boxed(),
    ]
}
