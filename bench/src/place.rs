//! What is measured, and where its databases are.

use anyhow::{Context, ensure};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The binary to measure, and a directory that is gone when this is.
pub(crate) struct Place {
    binary: PathBuf,
    directory: TempDir,
}

impl Place {
    /// The given binary and directory; by default the `touchbase` beside this program, and a directory there.
    pub(crate) fn new(binary: Option<PathBuf>, parent: Option<PathBuf>) -> anyhow::Result<Self> {
        let own = std::env::current_exe()?;
        let beside = own.parent().context("this program is nowhere")?;
        let binary = binary.unwrap_or_else(|| beside.join("touchbase"));
        ensure!(
            binary.is_file(),
            "there is no {}: build it with `cargo build --release`, or name another with --binary",
            binary.display()
        );
        let parent = parent.unwrap_or_else(|| beside.to_owned());
        let directory = TempDir::with_prefix_in("touchbase-bench-", &parent)
            .with_context(|| format!("cannot make a directory in {}", parent.display()))?;
        Ok(Self { binary, directory })
    }

    /// The binary to measure.
    pub(crate) fn binary(&self) -> &Path {
        &self.binary
    }

    /// Where to put what is measured.
    pub(crate) fn directory(&self) -> &Path {
        self.directory.path()
    }
}
