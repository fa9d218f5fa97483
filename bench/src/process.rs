//! The processes that are measured: started here, asked by `/proc` what they took, and ended here, by their own ids.

use crate::load::Target;
use anyhow::{Context, bail, ensure};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// For a server to say where it listens: even a migration is over by then.
const START_MAX: Duration = Duration::from_secs(30);
/// For a server to end by itself after it was asked to.
const STOP_MAX: Duration = Duration::from_secs(30);
/// How often a process is looked at.
const LOOK_INTERVAL: Duration = Duration::from_millis(10);
/// Lines of a failed command's log that are shown.
const LOG_LINES_SHOWN: usize = 20;
/// What a server says once it can be reached.
const LISTENING: &str = "listening on http://";
/// The kernel counts processor time in hundredths of a second, whatever its own tick is.
const CPU_TICK: Duration = Duration::from_millis(10);

/// A server under way; ended when dropped.
pub(crate) struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    /// Starts a server and waits until it says where it listens.
    pub(crate) fn start(mut command: Command, log: &Path) -> anyhow::Result<Self> {
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(log)?)
            .spawn()
            .with_context(|| format!("cannot start {}", name(&command)))?;
        let Some(address) = process.stdout.take().and_then(listening_address) else {
            stop(&mut process);
            bail!("the server did not start:\n{}", last_lines(log));
        };
        Ok(Self { process, address })
    }

    /// Whom a load drives, when it drives this server.
    pub(crate) fn target(&self) -> Target {
        Target {
            address: self.address,
            process_id: self.process.id(),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}

/// The address in the line that says so. What else the server prints is read to the end, so that it never waits for a reader.
fn listening_address(output: ChildStdout) -> Option<SocketAddr> {
    let (found, address) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some(address) = line.split(LISTENING).nth(1) {
                // Nobody listens to the second one.
                drop(found.send(address.trim().to_owned()));
            }
        }
    });
    address.recv_timeout(START_MAX).ok()?.parse().ok()
}

/// Asks the process to end, as a service manager would; who does not listen is killed.
fn stop(process: &mut Child) {
    let asked = Command::new("kill").arg(process.id().to_string()).status();
    let mut waited = Duration::ZERO;
    while asked.as_ref().is_ok_and(ExitStatus::success) && waited < STOP_MAX {
        if !matches!(process.try_wait(), Ok(None)) {
            return;
        }
        thread::sleep(LOOK_INTERVAL);
        waited += LOOK_INTERVAL;
    }
    // It may have ended in this very moment.
    drop(process.kill());
    drop(process.wait());
}

/// Runs a command to its end; returns the most memory that it held, in bytes.
pub(crate) fn run(mut command: Command, log: &Path) -> anyhow::Result<u64> {
    let file = File::create(log)?;
    let mut process = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("cannot start {}", name(&command)))?;
    let mut peak = 0;
    let status = loop {
        // The kernel keeps the maximum: looking seldom loses only what is taken at the very end.
        peak = memory(process.id(), Memory::Peak).unwrap_or(0).max(peak);
        if let Some(status) = process.try_wait()? {
            break status;
        }
        thread::sleep(LOOK_INTERVAL);
    };
    ensure!(
        status.success(),
        "{} failed:\n{}",
        name(&command),
        last_lines(log)
    );
    Ok(peak)
}

/// The program and its arguments, for messages.
fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

fn last_lines(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().rev().take(LOG_LINES_SHOWN).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join("\n")
}

/// Which memory of a process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Memory {
    /// What it holds.
    Resident,
    /// The most that it ever held.
    Peak,
}

/// The memory of a process in bytes; none when it is gone.
pub(crate) fn memory(process_id: u32, memory: Memory) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process_id}/status")).ok()?;
    memory_in(&status, memory)
}

/// The processor time that a process took; none when it is gone.
pub(crate) fn cpu_time(process_id: u32) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process_id}/stat")).ok()?;
    cpu_time_in(&stat)
}

fn memory_in(status: &str, memory: Memory) -> Option<u64> {
    let label = match memory {
        Memory::Resident => "VmRSS:",
        Memory::Peak => "VmHWM:",
    };
    let value = status.lines().find_map(|line| line.strip_prefix(label))?;
    let kibibytes: u64 = value.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kibibytes.checked_mul(1_024)
}

/// The 14th and 15th field, counted behind the name, which may hold anything, spaces and parentheses too.
fn cpu_time_in(stat: &str) -> Option<Duration> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut times = fields.split_whitespace().skip(11);
    let (user, system): (u32, u32) = (times.next()?.parse().ok()?, times.next()?.parse().ok()?);
    CPU_TICK.checked_mul(user.checked_add(system)?)
}

#[cfg(test)]
mod tests;
