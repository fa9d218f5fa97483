//! The embedded engine: SQLite in WAL mode, one writer thread that owns the only write connection, a pool of read connections.

pub(crate) mod connection;
mod fetch;
pub(crate) mod migrate;
mod readers;
mod writer;

use crate::batch::{self, Answered};
use crate::error::{CommitError, OpenError, ReadError};
use crate::options::{Clock, StoreOptions};
use crate::query::attempts::{NamedAttempt, Place};
use crate::query::leads::list::{self, LeadFilter, LeadOrder, LeadPage, PageStart};
use crate::query::{attempts, leads, tenants, users};
use crate::statement::Read;
use readers::{Readers, Snapshot};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use tokio::sync::watch;
use touchbase_core::identity::Identity;
use touchbase_core::lead::OptOut;
use touchbase_core::{Attempt, AttemptId, CompanyId, Lead, LeadId, LeadView, UserId};
use writer::Writer;

/// An open SQLite database.
pub(crate) struct Sqlite {
    path: PathBuf,
    readers: Readers,
    writer: Writer,
}

impl Sqlite {
    pub(crate) fn open(options: &StoreOptions) -> Result<(Self, migrate::Migrated), OpenError> {
        let mut connection = connection::for_writing(options)?;
        let migrated = migrate::migrate(&mut connection, &options.path, &options.clock)?;
        let readers = Readers::open(&options.path)?;
        let writer = Writer::start(connection, Clock::clone(&options.clock)).map_err(|error| {
            OpenError::File {
                path: options.path.clone(),
                error,
            }
        })?;
        Ok((
            Self {
                path: options.path.clone(),
                readers,
                writer,
            },
            migrated,
        ))
    }

    pub(crate) async fn commit_all(
        &self,
        entries: Vec<batch::Entry>,
    ) -> Vec<Result<Answered, CommitError>> {
        self.writer.commit_all(entries).await
    }

    pub(crate) async fn backfill(
        &self,
        company_id: CompanyId,
        progress: Box<dyn Fn(u64) + Send>,
    ) -> Result<u64, CommitError> {
        let (mut after, mut seen, mut mended) = (None, 0, 0);
        loop {
            let done = self.writer.backfill(company_id, after).await?;
            seen += done.seen;
            mended += done.mended;
            progress(seen);
            match done.last {
                Some(last) => after = Some(last),
                None => return Ok(mended),
            }
        }
    }

    /// Why the writer stopped for good, once it has.
    pub(crate) fn failure(&self) -> watch::Receiver<Option<String>> {
        self.writer.failure()
    }

    pub(crate) fn close(&self) {
        self.writer.close();
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn read<T>(&self, read: &Read<'_, T>) -> Result<Vec<T>, ReadError> {
        self.readers
            .with(|connection| connection::rows(connection, read))
    }

    pub(crate) fn read_one<T>(&self, read: &Read<'_, T>) -> Result<Option<T>, ReadError> {
        Ok(self.read(read)?.pop())
    }

    pub(crate) fn ping(&self) -> Result<(), ReadError> {
        self.readers.with(|connection| {
            connection
                .prepare_cached("SELECT 1 FROM companies LIMIT 1")?
                .exists([])?;
            Ok(())
        })
    }

    pub(crate) fn copy_to(&self, empty: &Path) -> Result<(), ReadError> {
        Ok(connection::copy(&self.path, empty)?)
    }

    pub(crate) fn lead(
        &self,
        company_id: CompanyId,
        id: LeadId,
    ) -> Result<Option<LeadView>, ReadError> {
        self.readers.snapshot(|snapshot| {
            let Some(lead) = living_lead(snapshot, company_id, id)? else {
                return Ok(None);
            };
            Ok(Some(view(snapshot, company_id, lead)?))
        })
    }

    pub(crate) fn leads(
        &self,
        company_id: CompanyId,
        filter: &LeadFilter,
        order: LeadOrder,
        start: Option<&PageStart>,
        limit: usize,
    ) -> Result<LeadPage, ReadError> {
        self.readers.snapshot(|snapshot| {
            let named = match filter.search.as_deref().and_then(list::candidates) {
                Some(candidates) => Some(snapshot.all(&candidates)?),
                None => None,
            };
            let query = list::ListQuery {
                filter,
                order,
                plan: list::search_plan(named),
            };
            let mut found: Vec<(Lead, Vec<Identity>)> = Vec::new();
            for stretch in list::stretches(filter, order, start) {
                // One more than asked for tells whether there is a next page.
                let wanted = limit + 1 - found.len();
                if wanted > 0 {
                    found.extend(
                        snapshot.all(&list::page(company_id, &query, stretch, start, wanted))?,
                    );
                }
            }
            let more = found.len() > limit;
            found.truncate(limit);
            let last = found.last().filter(|_| more).map(|(lead, _)| lead);
            let next = last.map(|lead| PageStart {
                key: order.sort.key(lead),
                id: lead.id,
            });
            let leads = found
                .into_iter()
                .map(|(lead, identities)| {
                    let opt_outs = opt_outs(snapshot, company_id, &lead)?;
                    Ok(LeadView::new(lead, identities, opt_outs))
                })
                .collect::<Result<_, ReadError>>()?;
            let as_of = snapshot.one(&tenants::seq(company_id))?.unwrap_or(0);
            Ok(LeadPage { leads, next, as_of })
        })
    }

    pub(crate) fn history(
        &self,
        company_id: CompanyId,
        lead_id: LeadId,
        before: Option<Place>,
        limit: usize,
    ) -> Result<Option<(Vec<NamedAttempt>, u64)>, ReadError> {
        self.readers.snapshot(|snapshot| {
            let Some(lead_id) = snapshot.one(&leads::stands_for(company_id, lead_id))? else {
                return Ok(None);
            };
            let page = snapshot.all(&attempts::history(company_id, lead_id, before, limit))?;
            let total = if before.is_none() && page.len() < limit {
                // The page is the whole history.
                page.len() as u64
            } else {
                snapshot
                    .one(&attempts::total(company_id, lead_id))?
                    .unwrap_or(0)
            };
            Ok(Some((named(snapshot, company_id, page)?, total)))
        })
    }

    pub(crate) fn attempt(
        &self,
        company_id: CompanyId,
        id: AttemptId,
    ) -> Result<Option<(NamedAttempt, Lead)>, ReadError> {
        self.readers.snapshot(|snapshot| {
            let Some(named) = snapshot.one(&attempts::named(company_id, id))? else {
                return Ok(None);
            };
            let lead = living_lead(snapshot, company_id, named.attempt.fact.lead_id)?;
            Ok(lead.map(|lead| (named, lead)))
        })
    }
}

/// Attempts with their users' names: a page has many attempts and few users.
fn named(
    snapshot: &Snapshot<'_>,
    company_id: CompanyId,
    attempts: Vec<Attempt>,
) -> Result<Vec<NamedAttempt>, ReadError> {
    let mut names: BTreeMap<UserId, Option<String>> = BTreeMap::new();
    for user_id in attempts.iter().filter_map(|attempt| attempt.fact.user_id) {
        if let Entry::Vacant(place) = names.entry(user_id) {
            let user = snapshot.one(&users::user(company_id, user_id))?;
            place.insert(user.map(|user| user.name));
        }
    }
    let name = |id| names.get(&id).cloned().flatten();
    let named = attempts.into_iter().map(|attempt| NamedAttempt {
        user_name: attempt.fact.user_id.and_then(name),
        attempt,
    });
    Ok(named.collect())
}

/// The lead that an id stands for: the survivor of a merged one, none for an erased one.
fn living_lead(
    snapshot: &Snapshot<'_>,
    company_id: CompanyId,
    id: LeadId,
) -> Result<Option<Lead>, ReadError> {
    let lead = match snapshot.one(&leads::lead(company_id, id))? {
        Some(Lead {
            merged_into: Some(survivor),
            ..
        }) => snapshot.one(&leads::lead(company_id, survivor))?,
        lead => lead,
    };
    Ok(lead.filter(|lead| lead.erased_at.is_none()))
}

fn view(snapshot: &Snapshot<'_>, company_id: CompanyId, lead: Lead) -> Result<LeadView, ReadError> {
    let identities = snapshot.all(&leads::identities(company_id, lead.id))?;
    let opt_outs = opt_outs(snapshot, company_id, &lead)?;
    Ok(LeadView::new(lead, identities, opt_outs))
}

/// The lead's row says whether there are any.
fn opt_outs(
    snapshot: &Snapshot<'_>,
    company_id: CompanyId,
    lead: &Lead,
) -> Result<Vec<OptOut>, ReadError> {
    match lead.opt_outs.bits() {
        0 => Ok(Vec::new()),
        _ => snapshot.all(&leads::opt_outs(company_id, lead.id)),
    }
}
