//! An open database, for the commands that do one thing and end.

use super::company::CompanyOption;
use crate::ask::{AskError, Asker};
use crate::config::DatabaseOptions;
use crate::runtime::Runtime;
use anyhow::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use touchbase_core::{Actor, Command, Company, CompanyId, Outcome};
use touchbase_store::{Migrated, Store, StoreOptions};

pub(super) struct Session {
    pub(super) store: Store,
    pub(super) runtime: Runtime,
    pub(super) path: PathBuf,
    threads: tokio::runtime::Runtime,
}

impl Session {
    /// Opens the database that is there.
    pub(super) fn open(options: &DatabaseOptions) -> anyhow::Result<Self> {
        // Asked first, for asking for the path makes the directory.
        if options.database.is_none() && !options.data_dir.exists() {
            return Err(missing(&options.data_dir));
        }
        let path = options.sqlite_path()?;
        if !path.exists() {
            return Err(missing(&path));
        }
        Ok(Self::at(path, true)?.0)
    }

    /// Opens the database, or makes it.
    pub(super) fn create(options: &DatabaseOptions) -> anyhow::Result<(Self, Migrated)> {
        Self::at(options.sqlite_path()?, true)
    }

    /// Opens or makes the database of this file. One that is thrown away need not be durable.
    pub(super) fn at(path: PathBuf, durable: bool) -> anyhow::Result<(Self, Migrated)> {
        let threads = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context("cannot start the threads")?;
        let runtime = Runtime::real();
        let (store, migrated) = threads.block_on(open_store(&runtime, path.clone(), durable))?;
        let session = Self {
            store,
            runtime,
            path,
            threads,
        };
        Ok((session, migrated))
    }

    /// The company that the option means.
    pub(super) fn company(&self, option: &CompanyOption) -> anyhow::Result<Company> {
        self.wait(option.find(&self.store))
    }

    /// Waits for something of the store.
    pub(super) fn wait<F: Future>(&self, future: F) -> F::Output {
        self.threads.block_on(future)
    }

    /// Gives a command as the operator; a refusal is an error of the command line.
    pub(super) fn ask(&self, company_id: CompanyId, command: Command) -> Result<Outcome, AskError> {
        let asker = self.asker(company_id);
        self.wait(asker.ask(Actor::INTEGRATION, command))
    }

    /// Who gives commands in a company.
    pub(super) fn asker(&self, company_id: CompanyId) -> Asker<'_> {
        Asker {
            store: &self.store,
            runtime: &self.runtime,
            company_id,
        }
    }
}

/// Opens a store that has its time from the runtime.
pub(super) async fn open_store(
    runtime: &Runtime,
    path: PathBuf,
    durable: bool,
) -> anyhow::Result<(Store, Migrated)> {
    let clock = runtime.clone();
    let options = StoreOptions {
        path,
        clock: Arc::new(move || clock.now()),
        durable,
    };
    Ok(Store::open(&options).await?)
}

/// The answer to a command that can only have this outcome.
pub(super) fn unexpected(outcome: &Outcome) -> anyhow::Error {
    anyhow::anyhow!("the ledger answered something else than was asked: {outcome:?}")
}

fn missing(place: &Path) -> anyhow::Error {
    anyhow::anyhow!(
        "there is no database at {}; start with `touchbase init` or `touchbase serve`",
        place.display()
    )
}
