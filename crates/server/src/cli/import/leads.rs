//! Rows of leads, made into commands.

use super::Context;
use super::batch::Batch;
use super::names::Bearer;
use super::read::{self, Batches};
use super::source::Source;
use crate::interchange::{LeadFile, LeadRow, Options, Remark, UserReference};
use touchbase_core::command::LeadImport;
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::lead::LeadOrigin;
use touchbase_core::{Command, LeadId, Profile};

pub(super) struct LeadTaker<'a> {
    context: Context<'a>,
}

impl<'a> LeadTaker<'a> {
    pub(super) fn read(
        context: Context<'a>,
        source: Source,
        options: &Options,
        batches: &Batches,
    ) -> anyhow::Result<()> {
        let name = source.name.clone();
        let file =
            LeadFile::open(source, options).map_err(|error| super::unreadable(&name, error))?;
        read::describe(file.written_by(), file.kept(), "custom")?;
        let taker = Self { context };
        read::read(
            file,
            |row, batch| {
                taker.take(row, batch);
                Ok(())
            },
            batches,
        )
    }

    fn take(&self, row: LeadRow, batch: &mut Batch) {
        let line = row.line;
        match self.command(row, batch) {
            Ok(import) => {
                let command = Command::ImportLead(Box::new(import));
                batch.commands.push((line, command));
            }
            Err(remark) => batch.reject(remark),
        }
    }

    fn command(&self, row: LeadRow, batch: &mut Batch) -> Result<LeadImport, Remark> {
        let identities = identities(&self.context, row.line, &row.identities)?;
        let (owner_id, owner_email) = match row.owner {
            None => (None, None),
            Some(UserReference::Email(email)) => (None, Some(email)),
            Some(UserReference::Name(name)) => match self.context.users.bearer(&name) {
                Bearer::One(id) => (Some(id), None),
                Bearer::Nobody | Bearer::Several => {
                    batch.unknown_users.push(name);
                    (None, None)
                }
            },
        };
        row.warnings
            .into_iter()
            .for_each(|warning| batch.warn(warning));
        let new_id = || LeadId(self.context.session.runtime.uuid_v7());
        Ok(LeadImport {
            import_id: self.context.import_id,
            lead_id: row.id.unwrap_or_else(new_id),
            external: row.external,
            profile: Profile {
                name: row.name,
                organization: row.organization,
                title: row.title,
                owner_id,
                source: row
                    .source
                    .unwrap_or_else(|| LeadOrigin::Import.name().to_owned()),
                time_zone: row.time_zone,
                custom: serde_json::Value::Object(row.custom).to_string(),
            },
            owner_email,
            status: row.status,
            identities,
            opt_outs: row.opted_out,
            created_at: row.created_at,
        })
    }
}

/// Addresses as they are written, understood with the company's region.
pub(super) fn identities(
    context: &Context<'_>,
    line: u64,
    written: &[(IdentityKind, String)],
) -> Result<Vec<Identity>, Remark> {
    let region = &context.company.policy.default_region;
    let read = |(kind, address): &(IdentityKind, String)| {
        Identity::parse(*kind, address, region).map_err(|error| Remark {
            line,
            field: Some(kind.name().to_owned()),
            message: error.to_string(),
        })
    };
    written.iter().map(read).collect()
}
