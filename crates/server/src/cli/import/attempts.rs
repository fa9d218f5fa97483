//! Rows of attempts, made into commands: one for each lead of a row.

use super::Context;
use super::batch::Batch;
use super::leads::identities;
use super::names::{Bearer, LeadNames};
use super::read::{self, Batches};
use super::source::Source;
use crate::interchange::{AttemptFile, AttemptRow, LeadReference, Options, Remark, UserReference};
use serde_json::{Map, Value};
use touchbase_core::command::{self, AttemptImport, Cause, KnownResponse, NewAttempt};
use touchbase_core::{AttemptId, Command, LeadId, State, UserId};
use uuid::Uuid;

/// Where an imported attempt that was taken back keeps why: there was nobody here who did it, so it has no `void` of its own.
pub(in crate::cli) const VOID_REASON: &str = "void_reason";
/// Marks an answer whose time the file does not give: it then has that of the attempt.
const RESPONSE_TIME_UNKNOWN: &str = "response_time_unknown";

pub(super) struct AttemptTaker<'a> {
    context: Context<'a>,
    leads: LeadNames,
}

/// Whose an attempt is: a user who is known, or an address that may be one's.
#[derive(Default)]
struct Whose {
    user_id: Option<UserId>,
    email: Option<String>,
}

impl<'a> AttemptTaker<'a> {
    pub(super) fn read(
        context: Context<'a>,
        source: Source,
        options: &Options,
        batches: &Batches,
    ) -> anyhow::Result<()> {
        let name = source.name.clone();
        let file =
            AttemptFile::open(source, options).map_err(|error| super::unreadable(&name, error))?;
        read::describe(file.written_by(), file.kept(), "metadata")?;
        let mut taker = Self {
            context,
            leads: LeadNames::default(),
        };
        read::read(file, |row, batch| taker.take(row, batch), batches)
    }

    fn take(&mut self, mut row: AttemptRow, batch: &mut Batch) -> anyhow::Result<()> {
        let leads = std::mem::take(&mut row.leads);
        if leads.len() > 1 && row.id.is_some() {
            batch.reject(Remark {
                line: row.line,
                field: Some("lead_id".to_owned()),
                message: "the row has an id of its own, which stands for an attempt with one lead, and names several".to_owned(),
            });
            return Ok(());
        }
        let whose = self.whose(row.user.take(), batch);
        let new = self.attempt(&mut row, whose.user_id);
        for lead in leads {
            match self.reference(row.line, lead)? {
                Ok(lead) => {
                    let attempt = NewAttempt {
                        attempt_id: row.id.unwrap_or_else(|| AttemptId(self.new_id())),
                        lead_id: LeadId(self.new_id()),
                        ..new.clone()
                    };
                    let import = AttemptImport {
                        attempt,
                        lead,
                        user_email: whose.email.clone(),
                    };
                    let command = Command::ImportAttempt(Box::new(import));
                    batch.commands.push((row.line, command));
                }
                Err(remark) => batch.reject(remark),
            }
        }
        Ok(())
    }

    fn whose(&self, user: Option<UserReference>, batch: &mut Batch) -> Whose {
        match user {
            None => Whose::default(),
            Some(UserReference::Email(email)) => Whose {
                user_id: None,
                email: Some(email),
            },
            Some(UserReference::Name(name)) => match self.context.users.bearer(&name) {
                Bearer::One(id) => Whose {
                    user_id: Some(id),
                    email: None,
                },
                Bearer::Nobody | Bearer::Several => {
                    batch.unknown_users.push(name);
                    Whose::default()
                }
            },
        }
    }

    /// The lead as the ledger looks for it; by its name only if the row says nothing else.
    fn reference(
        &mut self,
        line: u64,
        lead: LeadReference,
    ) -> anyhow::Result<Result<command::LeadReference, Remark>> {
        let identities = match identities(&self.context, line, &lead.identities) {
            Ok(identities) => identities,
            Err(remark) => return Ok(Err(remark)),
        };
        let mut found = command::LeadReference {
            lead_id: lead.lead_id,
            external: lead.external,
            identities,
        };
        if found != command::LeadReference::default() {
            return Ok(Ok(found));
        }
        let name = lead.name.unwrap_or_default();
        let problem = match self.leads.bearer(
            self.context.session,
            self.context.company.id,
            &name,
        )? {
            Bearer::One(id) => {
                found.lead_id = Some(id);
                return Ok(Ok(found));
            }
            Bearer::Nobody => {
                "is the name of no lead: import the leads first, or add a column with their e-mail addresses"
            }
            Bearer::Several => {
                "is the name of several leads: add a column with their e-mail addresses or ids"
            }
        };
        Ok(Err(Remark {
            line,
            field: Some("lead".to_owned()),
            message: format!("“{name}” {problem}"),
        }))
    }

    /// The attempt that the row tells of; its ids are filled in for each lead.
    fn attempt(&self, row: &mut AttemptRow, user_id: Option<UserId>) -> NewAttempt {
        let mut metadata = std::mem::take(&mut row.metadata);
        let response = response(row, &mut metadata);
        if let Some(reason) = row.void_reason.take() {
            metadata.insert(VOID_REASON.to_owned(), Value::String(reason));
        }
        NewAttempt {
            attempt_id: AttemptId(Uuid::nil()),
            lead_id: LeadId(Uuid::nil()),
            user_id,
            method: row.method,
            direction: row.direction,
            state: row.state.unwrap_or(State::Logged),
            subject: row.subject.take(),
            body: row.body.take(),
            metadata: Value::Object(metadata).to_string(),
            occurred_at: Some(row.occurred_at),
            threading: std::mem::take(&mut row.threading),
            external: row.external.take(),
            response,
            cause: Cause::Import(self.context.import_id),
        }
    }

    fn new_id(&self) -> Uuid {
        self.context.session.runtime.uuid_v7()
    }
}

/// What the row says about an answer.
fn response(row: &AttemptRow, metadata: &mut Map<String, Value>) -> Option<KnownResponse> {
    match (row.responded, row.response_at) {
        (Some(true) | None, Some(at)) => Some(KnownResponse::Answered(Some(at))),
        (Some(true), None) => {
            metadata.insert(RESPONSE_TIME_UNKNOWN.to_owned(), Value::Bool(true));
            Some(KnownResponse::Answered(Some(row.occurred_at)))
        }
        (Some(false), _) => Some(KnownResponse::NotAnswered),
        (None, None) => None,
    }
}
