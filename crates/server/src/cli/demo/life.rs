//! What happens while the demo runs: small steps, as ordinary commands of the people in it.

use super::load::{Colleague, Loaded, identities};
use crate::ask::{AskError, Asker};
use crate::demo::{DemoAttempt, DemoLead, LiveAction, World, live};
use crate::runtime::Runtime;
use anyhow::Context;
use std::time::Duration;
use touchbase_core::command::{
    Cause, LeadUpdate, NewAttempt, NewLead, ProfileUpdate, ResponseMark,
};
use touchbase_core::{
    Actor, ActorKind, AttemptId, Command, Direction, LeadId, Method, Refusal, State, Status,
};
use touchbase_store::Store;

/// A lead's attempts among which the one that was answered is looked for.
const HISTORY_LOOKED_AT: usize = 20;
/// A message that comes in from outside.
const OUTSIDE: Actor = Actor {
    user_id: None,
    role: None,
    kind: ActorKind::Provider,
};

/// The company, and those who act in it.
struct Life<'a> {
    asker: Asker<'a>,
    loaded: &'a mut Loaded,
    world: &'a World,
}

/// Goes on for ever.
pub(super) async fn go_on(
    world: World,
    seed: u64,
    mut loaded: Loaded,
    store: Store,
    runtime: Runtime,
) {
    for step in live(&world, seed) {
        runtime.sleep(Duration::from_millis(step.delay_ms)).await;
        let company_id = loaded.company_id;
        let mut life = Life {
            asker: Asker {
                store: &store,
                runtime: &runtime,
                company_id,
            },
            loaded: &mut loaded,
            world: &world,
        };
        match life.carry_out(step.action).await {
            Ok(()) => {}
            Err(error) if is_refusal(&error) => {
                tracing::debug!(%error, "a step of the demo was refused");
            }
            Err(error) => {
                tracing::warn!(error = format!("{error:#}"), "the demo stands still");
                return;
            }
        }
    }
}

/// Some steps are refused, as in any company: two reps want the same lead, somebody has opted out.
fn is_refusal(error: &anyhow::Error) -> bool {
    error.is::<Refusal>() || matches!(error.downcast_ref(), Some(AskError::Refused(_)))
}

impl Life<'_> {
    async fn carry_out(&mut self, action: LiveAction) -> anyhow::Result<()> {
        match action {
            LiveAction::Attempt(attempt) => self.contact(&attempt).await,
            LiveAction::NewLead(lead, attempt) => {
                self.meet(&lead).await?;
                self.contact(&attempt).await
            }
            LiveAction::Responded { lead, rep, method } => self.mark(lead, rep, method).await,
            LiveAction::Judged { lead, rep, status } => self.judge(lead, rep, status).await,
        }
    }

    /// Messages of ours are intentions, which the guard may refuse; calls have happened when they are written down.
    async fn contact(&self, attempt: &DemoAttempt) -> anyhow::Result<()> {
        let (actor, cause) = match (attempt.direction, attempt.rep) {
            (Direction::Outbound, Some(rep)) if attempt.method == Method::Call => {
                (self.rep(rep)?, Cause::AlreadyHappened)
            }
            (Direction::Outbound, Some(rep)) => {
                let override_reason = None;
                (self.rep(rep)?, Cause::Intention { override_reason })
            }
            (Direction::Outbound, None) | (Direction::Inbound, _) => (OUTSIDE, Cause::Provider),
        };
        let new = NewAttempt {
            // The generator's idea of the time is not ours.
            response: None,
            cause,
            ..self.loaded.record(self.asker.runtime, attempt)?
        };
        let command = Command::RecordAttempt(Box::new(new));
        self.asker.ask(actor, command).await?;
        Ok(())
    }

    /// Somebody new, as the next of the leads.
    async fn meet(&mut self, lead: &DemoLead) -> anyhow::Result<()> {
        let lead_id = LeadId(self.asker.runtime.uuid_v7());
        // Whatever becomes of it: later steps count on its place.
        self.loaded.leads.push(lead_id);
        let new = NewLead {
            lead_id,
            profile: self.loaded.profile(lead),
            status: lead.status,
            identities: identities(lead, self.world)?,
        };
        let command = Command::CreateLead(Box::new(new));
        self.asker.ask(OUTSIDE, command).await?;
        Ok(())
    }

    /// Marks the latest outbound attempt by this method as answered.
    async fn mark(&self, lead: usize, rep: usize, method: Method) -> anyhow::Result<()> {
        let Some(attempt_id) = self.latest_outbound(self.lead(lead)?, method).await? else {
            return Ok(());
        };
        let mark = ResponseMark {
            attempt_id,
            responded: true,
            response_at: None,
        };
        let command = Command::MarkResponded(mark);
        self.asker.ask(self.rep(rep)?, command).await?;
        Ok(())
    }

    async fn latest_outbound(
        &self,
        lead_id: LeadId,
        method: Method,
    ) -> anyhow::Result<Option<AttemptId>> {
        let Asker {
            store, company_id, ..
        } = self.asker;
        let history = store
            .history(company_id, lead_id, None, HISTORY_LOOKED_AT)
            .await?;
        let (attempts, _total) = history.unwrap_or_default();
        let fact = attempts
            .into_iter()
            .map(|named| named.attempt.fact)
            .find(|fact| fact.direction == Direction::Outbound && fact.method == method);
        Ok(fact
            .filter(|fact| fact.state != State::Voided)
            .map(|fact| fact.id))
    }

    async fn judge(&self, lead: usize, rep: usize, status: Status) -> anyhow::Result<()> {
        let update = LeadUpdate {
            lead_id: self.lead(lead)?,
            profile: ProfileUpdate::default(),
            status: Some(status),
            identities: None,
        };
        let command = Command::UpdateLead(Box::new(update));
        self.asker.ask(self.rep(rep)?, command).await?;
        Ok(())
    }

    fn rep(&self, place: usize) -> anyhow::Result<Actor> {
        let user = self.loaded.users.get(place);
        let Colleague { id, role } = *user.context("the demo names nobody")?;
        Ok(Actor::user(id, role))
    }

    fn lead(&self, place: usize) -> anyhow::Result<LeadId> {
        let lead_id = self.loaded.leads.get(place);
        lead_id.copied().context("the demo names no lead")
    }
}
