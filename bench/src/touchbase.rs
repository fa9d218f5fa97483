//! The real binary, as a user runs it: `init`, `import`, `serve`, in a directory of its own.

use crate::clock;
use crate::data::{ADMIN_EMAIL, Data};
use crate::place::Place;
use crate::process::{self, Server};
use anyhow::{Context, ensure};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;
use uuid::Uuid;

const COMPANY: &str = "Bench";

/// A database with a company in it, in a directory that is gone when this is.
pub(crate) struct Installation {
    binary: PathBuf,
    directory: TempDir,
    /// The company's admin.
    pub(crate) admin: Admin,
}

/// What `init --json` prints.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Admin {
    pub(crate) company_id: Uuid,
    pub(crate) user_id: Uuid,
    pub(crate) token: String,
}

/// What an import took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Imported {
    pub(crate) rows: u64,
    pub(crate) took: Duration,
    pub(crate) peak_bytes: u64,
}

/// What kind of file is imported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Leads,
    Attempts,
}

impl Kind {
    /// Its name on the command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Attempts => "attempts",
        }
    }
}

impl Installation {
    /// A new company in a new directory.
    pub(crate) fn new(place: &Place) -> anyhow::Result<Self> {
        let binary = place.binary();
        let directory = TempDir::new_in(place.directory())?;
        let mut init = command(binary, directory.path());
        init.args([
            "init",
            "--json",
            "--company",
            COMPANY,
            "--name",
            "Ann",
            "--email",
            ADMIN_EMAIL,
        ]);
        let output = init
            .output()
            .with_context(|| format!("cannot start {}", binary.display()))?;
        ensure!(
            output.status.success(),
            "touchbase init failed:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let admin = serde_json::from_slice(&output.stdout)
            .context("touchbase init printed something else than expected")?;
        Ok(Self {
            binary: binary.to_owned(),
            directory,
            admin,
        })
    }

    /// Imports what there is of this kind, from a file that is made before and removed after.
    pub(crate) fn import(&self, kind: Kind, data: &Data) -> anyhow::Result<Imported> {
        let file = self
            .directory
            .path()
            .join(kind.name())
            .with_extension("csv");
        let rows = match kind {
            Kind::Leads => {
                data.write_leads(&file)?;
                data.leads()
            }
            Kind::Attempts => {
                data.write_attempts(&file)?;
                data.attempts()
            }
        };
        let mut import = command(&self.binary, self.directory.path());
        import
            .args(["import", kind.name(), "--company", COMPANY])
            .arg(&file);
        let started = clock::now();
        let peak_bytes = process::run(import, &self.log())?;
        let took = started.elapsed();
        std::fs::remove_file(&file)?;
        Ok(Imported {
            rows,
            took,
            peak_bytes,
        })
    }

    /// Serves the database until dropped.
    pub(crate) fn serve(&self) -> anyhow::Result<Server> {
        let mut serve = command(&self.binary, self.directory.path());
        serve.args(["serve", "--listen", "127.0.0.1:0", "--rate-limit", "0"]);
        Server::start(serve, &self.log())
    }

    /// A copy of the database, for somebody else to write to.
    pub(crate) fn copy_database(&self) -> anyhow::Result<PathBuf> {
        let copy = self.directory.path().join("straight.db");
        for suffix in ["", "-wal"] {
            let from = data_directory(self.directory.path()).join(format!("touchbase.db{suffix}"));
            let to = self.directory.path().join(format!("straight.db{suffix}"));
            if from.exists() {
                std::fs::copy(&from, &to).context("cannot copy the database")?;
            }
        }
        Ok(copy)
    }

    fn log(&self) -> PathBuf {
        self.directory.path().join("log.txt")
    }
}

/// The binary with nothing in its environment but where its data is: what is measured are the defaults.
fn command(binary: &Path, directory: &Path) -> Command {
    let mut command = Command::new(binary);
    command
        .env_clear()
        .env("TOUCHBASE_DATA_DIR", data_directory(directory));
    command
}

fn data_directory(directory: &Path) -> PathBuf {
    directory.join("data")
}
