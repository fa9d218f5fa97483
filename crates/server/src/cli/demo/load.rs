//! Brings an invented company into a database, through the commands that everybody uses.

use crate::ask::{AskError, Asker, outcome};
use crate::demo::{DemoAttempt, DemoLead, Rep, World};
use crate::founding::{Founded, Founding, new_key};
use crate::runtime::Runtime;
use anyhow::Context;
use touchbase_core::attempt::Threading;
use touchbase_core::command::{
    AttemptImport, Cause, ImportKind, ImportStart, ImportTotals, KnownResponse, LeadImport,
    LeadReference, NewAttempt, NewUser,
};
use touchbase_core::identity::Identity;
use touchbase_core::limits::IMPORT_ROWS_PER_COMMIT_MAX;
use touchbase_core::{
    Actor, AttemptId, Command, CompanyId, ImportId, LeadId, Outcome, Profile, Role, UserId,
};
use touchbase_store::{Entry, Store};

/// The users, beside the admin, who get a token to try: the places of two reps in [`World::reps`].
const REPS_WITH_TOKENS: [usize; 2] = [1, 2];

/// An invented company in a database. Its lists follow those of the [`World`].
pub(super) struct Loaded {
    pub(super) company_id: CompanyId,
    pub(super) users: Vec<Colleague>,
    pub(super) leads: Vec<LeadId>,
    pub(super) tokens: Vec<Token>,
}

/// A user.
#[derive(Clone, Copy)]
pub(super) struct Colleague {
    pub(super) id: UserId,
    pub(super) role: Role,
}

/// A token to try.
pub(super) struct Token {
    pub(super) name: &'static str,
    pub(super) role: Role,
    pub(super) secret: String,
}

/// Makes the company, its users and their keys, and brings in the year as one import.
pub(super) async fn load(
    world: &World,
    store: &Store,
    runtime: &Runtime,
) -> anyhow::Result<Loaded> {
    let (founded, admin) = found(world, store, runtime).await?;
    let asker = Asker {
        store,
        runtime,
        company_id: founded.company_id,
    };
    let mut loaded = Loaded {
        company_id: founded.company_id,
        users: vec![Colleague {
            id: founded.user_id,
            role: admin.role,
        }],
        leads: world
            .leads
            .iter()
            .map(|_| LeadId(runtime.uuid_v7()))
            .collect(),
        tokens: vec![Token {
            name: admin.name,
            role: admin.role,
            secret: founded.token,
        }],
    };
    for (place, rep) in world.reps.iter().enumerate().skip(1) {
        loaded.hire(asker, place, rep).await?;
    }
    loaded.bring_in(asker, world).await?;
    Ok(loaded)
}

async fn found(
    world: &World,
    store: &Store,
    runtime: &Runtime,
) -> anyhow::Result<(Founded, &'static Rep)> {
    let admin = world.reps.first().context("the demo has no users")?;
    let founding = Founding {
        company: world.company.name.to_owned(),
        name: admin.name.to_owned(),
        email: admin.email.to_owned(),
        time_zone: world.company.time_zone.to_owned(),
        region: world.company.region.to_owned(),
        key_label: "demo",
    };
    Ok((founding.carry_out(store, runtime).await?, admin))
}

impl Loaded {
    async fn hire(
        &mut self,
        asker: Asker<'_>,
        place: usize,
        rep: &'static Rep,
    ) -> Result<(), AskError> {
        let (id, role) = (UserId(asker.runtime.uuid_v7()), rep.role);
        let new = NewUser {
            user_id: id,
            name: rep.name.to_owned(),
            email: rep.email.to_owned(),
            role,
        };
        asker
            .ask(Actor::INTEGRATION, Command::CreateUser(new))
            .await?;
        self.users.push(Colleague { id, role });
        if REPS_WITH_TOKENS.contains(&place) {
            let (key, secret) = new_key(asker.runtime, id, "demo");
            asker
                .ask(Actor::INTEGRATION, Command::CreateKey(key))
                .await?;
            self.tokens.push(Token {
                name: rep.name,
                role,
                secret,
            });
        }
        Ok(())
    }

    /// All leads, then all attempts, as one import: one event says what came in.
    async fn bring_in(&self, asker: Asker<'_>, world: &World) -> anyhow::Result<()> {
        let import_id = ImportId(asker.runtime.uuid_v7());
        let start = ImportStart {
            import_id,
            kind: ImportKind::Attempts,
            fingerprint: asker.runtime.random_bytes(),
        };
        asker
            .ask(Actor::INTEGRATION, Command::StartImport(start))
            .await?;
        let leads = (0..).zip(world.leads.iter().zip(&self.leads));
        let leads: Vec<Command> = leads
            .map(|(place, (lead, id))| self.lead(import_id, world, (place, *id), lead))
            .collect::<Result<_, _>>()?;
        let attempts: Vec<Command> = world
            .attempts
            .iter()
            .map(|attempt| self.attempt(import_id, asker.runtime, attempt))
            .collect::<Result<_, _>>()?;
        let created = commit(asker, leads).await? + commit(asker, attempts).await?;
        let totals = ImportTotals {
            import_id,
            kind: ImportKind::Attempts,
            created,
            updated: 0,
            unchanged: 0,
            rejected: 0,
        };
        asker
            .ask(Actor::INTEGRATION, Command::FinishImport(totals))
            .await?;
        Ok(())
    }

    fn lead(
        &self,
        import_id: ImportId,
        world: &World,
        (place, lead_id): (usize, LeadId),
        lead: &DemoLead,
    ) -> anyhow::Result<Command> {
        let opted_out = world
            .opt_outs
            .iter()
            .filter(|opt_out| opt_out.lead == place);
        Ok(Command::ImportLead(Box::new(LeadImport {
            import_id,
            lead_id,
            external: None,
            profile: self.profile(lead),
            owner_email: None,
            status: Some(lead.status),
            identities: identities(lead, world)?,
            opt_outs: opted_out.map(|opt_out| opt_out.scope).collect(),
            created_at: Some(lead.created_at),
        })))
    }

    /// What people say about a lead.
    pub(super) fn profile(&self, lead: &DemoLead) -> Profile {
        let owner = lead.owner.and_then(|place| self.users.get(place));
        Profile {
            name: Some(lead.name.clone()),
            organization: Some(lead.organization.clone()),
            title: Some(lead.title.to_owned()),
            owner_id: owner.map(|user| user.id),
            source: lead.source.to_owned(),
            time_zone: Some(lead.time_zone.to_owned()),
            custom: lead.custom.clone(),
        }
    }

    fn attempt(
        &self,
        import_id: ImportId,
        runtime: &Runtime,
        attempt: &DemoAttempt,
    ) -> anyhow::Result<Command> {
        let new = NewAttempt {
            occurred_at: Some(attempt.occurred_at),
            cause: Cause::Import(import_id),
            ..self.record(runtime, attempt)?
        };
        let lead = LeadReference {
            lead_id: Some(new.lead_id),
            ..LeadReference::default()
        };
        Ok(Command::ImportAttempt(Box::new(AttemptImport {
            attempt: new,
            lead,
            user_email: None,
        })))
    }

    /// An attempt that happens now, as a fact.
    pub(super) fn record(
        &self,
        runtime: &Runtime,
        attempt: &DemoAttempt,
    ) -> anyhow::Result<NewAttempt> {
        let lead_id = self.leads.get(attempt.lead);
        let user = attempt.rep.and_then(|place| self.users.get(place));
        Ok(NewAttempt {
            attempt_id: AttemptId(runtime.uuid_v7()),
            lead_id: *lead_id.context("the demo writes to nobody")?,
            user_id: user.map(|user| user.id),
            method: attempt.method,
            direction: attempt.direction,
            state: attempt.state,
            subject: attempt.subject.clone(),
            body: Some(attempt.body.clone()),
            metadata: "{}".to_owned(),
            occurred_at: None,
            threading: Threading {
                thread_id: attempt.thread.clone(),
                ..Threading::default()
            },
            external: None,
            response: attempt
                .responded_at
                .map(|at| KnownResponse::Answered(Some(at))),
            cause: Cause::AlreadyHappened,
        })
    }
}

/// The addresses of a lead.
pub(super) fn identities(lead: &DemoLead, world: &World) -> anyhow::Result<Vec<Identity>> {
    let read = |(kind, address): &(_, String)| {
        Identity::parse(*kind, address, world.company.region).context(address.clone())
    };
    lead.identities.iter().map(read).collect()
}

/// Commits rows in batches; the demo's are all good, so one that is refused is a mistake of ours.
async fn commit(asker: Asker<'_>, commands: Vec<Command>) -> anyhow::Result<u64> {
    let mut created = 0;
    let mut commands = commands.into_iter();
    loop {
        let batch: Vec<Entry> = commands
            .by_ref()
            .take(IMPORT_ROWS_PER_COMMIT_MAX)
            .map(|command| asker.entry(Actor::INTEGRATION, command))
            .collect();
        if batch.is_empty() {
            return Ok(created);
        }
        for answered in asker.store.commit_all(batch).await {
            let outcome = outcome(answered?)?;
            created += u64::from(matches!(outcome, Outcome::Imported(_)));
        }
    }
}
