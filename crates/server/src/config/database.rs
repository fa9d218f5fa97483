//! Which database, and the directory that is ours alone.

use anyhow::{Context, bail};
use clap::Args;
use std::fmt;
use std::fs::{DirBuilder, Metadata};
use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Where everything is kept: shared by every command that reads or writes it.
#[derive(Args, Clone, Debug)]
pub struct DatabaseOptions {
    /// The database: `sqlite:PATH` or `postgres://…`. By default SQLite in the data directory, which needs no set-up.
    // Its value in the environment may hold a password: help does not show it.
    #[arg(
        long,
        env = "TOUCHBASE_DATABASE",
        hide_env_values = true,
        value_name = "URL",
        global = true
    )]
    pub database: Option<Database>,

    /// The directory for what touchbase keeps: made when absent, readable by its owner only.
    #[arg(
        long,
        env = "TOUCHBASE_DATA_DIR",
        value_name = "DIR",
        default_value = "./touchbase-data",
        global = true
    )]
    pub data_dir: PathBuf,
}

/// A database by its address.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// A file.
    Sqlite(PathBuf),
    /// A server, by its URL. It holds a password: neither logged nor shown.
    Postgres(String),
}

impl DatabaseOptions {
    /// The SQLite file to open. Makes the data directory when the file belongs there.
    pub fn sqlite_path(&self) -> anyhow::Result<PathBuf> {
        match &self.database {
            None => {
                prepare_data_directory(&self.data_dir)?;
                Ok(self.data_dir.join("touchbase.db"))
            }
            Some(Database::Sqlite(path)) => Ok(path.clone()),
            Some(Database::Postgres(_)) => bail!(
                "PostgreSQL is not built into this version yet: leave out --database, or name a file with sqlite:PATH"
            ),
        }
    }
}

impl FromStr for Database {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("sqlite", "")) => {
                Err("sqlite: needs the path of a file, as in sqlite:touchbase.db".to_owned())
            }
            Some(("sqlite", path)) => Ok(Self::Sqlite(PathBuf::from(path))),
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => {
                Ok(Self::Postgres(text.to_owned()))
            }
            Some(_) | None => Err("neither sqlite:PATH nor postgres://…".to_owned()),
        }
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(out, "sqlite:{}", path.display()),
            Self::Postgres(_) => out.write_str("postgres://…"),
        }
    }
}

/// Makes the directory with mode 0700, or refuses one that others may enter (threat: H24).
pub fn prepare_data_directory(directory: &Path) -> anyhow::Result<()> {
    let shown = directory.display();
    match directory.metadata() {
        Ok(metadata) => refuse_if_shared(directory, &metadata),
        Err(error) if error.kind() == io::ErrorKind::NotFound => DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(directory)
            .with_context(|| format!("cannot make the data directory {shown}")),
        Err(error) => {
            Err(error).with_context(|| format!("cannot look into the data directory {shown}"))
        }
    }
}

fn refuse_if_shared(directory: &Path, metadata: &Metadata) -> anyhow::Result<()> {
    let shown = directory.display();
    if !metadata.is_dir() {
        bail!("the data directory {shown} is not a directory");
    }
    if metadata.permissions().mode() & 0o077 != 0 {
        bail!(
            "other users of this machine may enter the data directory {shown}: run `chmod 700 {shown}` first"
        );
    }
    Ok(())
}
