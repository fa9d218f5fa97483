//! The file to import: opened, known by its content, and counted while it is read.

use crate::runtime::Runtime;
use anyhow::Context;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A file, or standard input.
pub(super) struct Source {
    /// What messages call it.
    pub(super) name: String,
    /// How long it is, if it has a length.
    pub(super) size_bytes: Option<u64>,
    /// What it is known by: an unfinished import of the same content goes on.
    pub(super) fingerprint: [u8; 32],
    reader: Box<dyn Read + Send>,
    position: Position,
}

/// How far a source was read; clones share it.
#[derive(Clone, Default)]
pub(super) struct Position(Arc<AtomicU64>);

impl Position {
    pub(super) fn bytes(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Source {
    /// Opens a file, or standard input for `-`. What can be read only once is like no other.
    pub(super) fn open(path: &Path, runtime: &Runtime) -> anyhow::Result<Self> {
        if path == Path::new("-") {
            let stdin = Box::new(io::stdin());
            return Ok(Self::stream("stdin".to_owned(), stdin, runtime));
        }
        let name = path.display().to_string();
        let mut file = File::open(path).with_context(|| format!("cannot open {name}"))?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Ok(Self::stream(name, Box::new(file), runtime));
        }
        let fingerprint = hash(&mut file).with_context(|| format!("cannot read {name}"))?;
        file.rewind()?;
        Ok(Self {
            name,
            size_bytes: Some(metadata.len()),
            fingerprint,
            reader: Box::new(file),
            position: Position::default(),
        })
    }

    fn stream(name: String, reader: Box<dyn Read + Send>, runtime: &Runtime) -> Self {
        Self {
            name,
            size_bytes: None,
            fingerprint: runtime.random_bytes(),
            reader,
            position: Position::default(),
        }
    }

    pub(super) fn position(&self) -> Position {
        self.position.clone()
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.position.0.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

fn hash(file: &mut File) -> io::Result<[u8; 32]> {
    let mut hasher = Hasher(Sha256::new());
    io::copy(file, &mut hasher)?;
    Ok(hasher.0.finalize().into())
}

struct Hasher(Sha256);

impl Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
