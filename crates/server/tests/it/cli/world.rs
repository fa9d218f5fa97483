//! A directory with a database, the program run in it, and a client for its server.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use tempfile::TempDir;

/// Where the program runs.
pub(super) struct Place {
    directory: TempDir,
}

/// What a run of the program left.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

impl Place {
    /// With nothing in it.
    pub(super) fn empty() -> Self {
        let directory = tempfile::tempdir().unwrap();
        Self { directory }
    }

    /// With the company Acme and its admin Alice.
    pub(super) fn with_company() -> Self {
        let place = Self::empty();
        place.done(&[
            "init",
            "--company",
            "Acme",
            "--name",
            "Alice Martin",
            "--email",
            "alice@acme.example",
        ]);
        place
    }

    pub(super) fn path(&self) -> &Path {
        self.directory.path()
    }

    /// Writes a file and returns its path.
    pub(super) fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_touchbase"));
        command
            .args(arguments)
            .env_clear()
            .current_dir(self.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(super) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }

    /// Runs something that has to end well, and returns what it printed.
    pub(super) fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, Some(0), "{arguments:?}: {ran:?}");
        ran.out
    }

    /// The same of something that prints JSON.
    pub(super) fn json(&self, arguments: &[&str]) -> Value {
        let out = self.done(arguments);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {out}"))
    }

    /// A token of Alice's.
    pub(super) fn token(&self) -> String {
        let key = [
            "key",
            "create",
            "--email",
            "alice@acme.example",
            "--label",
            "test",
        ];
        self.done(&key).trim().to_owned()
    }

    /// Runs `serve` or `demo`; it has begun to listen when this returns.
    pub(super) fn start(&self, arguments: &[&str]) -> Server {
        self.start_with(arguments, &[])
    }

    /// The same with something in its environment.
    pub(super) fn start_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Server {
        let arguments = [arguments, &["--listen", "127.0.0.1:0"]].concat();
        let mut process = self
            .command(&arguments)
            .envs(environment.iter().copied())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("listening on http://");
        let address = address.unwrap_or_else(|| panic!("{line:?}")).to_owned();
        Server {
            process,
            out,
            address,
        }
    }
}

impl Ran {
    pub(super) fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A server that runs. It is killed when dropped.
pub(super) struct Server {
    process: Child,
    out: BufReader<ChildStdout>,
    pub(super) address: String,
}

/// An answer over HTTP.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: String,
}

impl Server {
    /// The next line that it prints.
    pub(super) fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// A request with these headers, each with its line break.
    pub(super) fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}",
            self.address
        );
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_ascii_lowercase(),
            body: body.to_owned(),
        }
    }

    /// What the API answers to who holds this token.
    pub(super) fn get(&self, token: &str, path: &str) -> Value {
        let answer = self.ask(
            "GET",
            path,
            &format!("authorization: Bearer {token}\r\n"),
            "",
        );
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    pub(super) fn post(&self, token: &str, path: &str, body: &str) -> Answer {
        let headers =
            format!("authorization: Bearer {token}\r\ncontent-type: application/json\r\n");
        self.ask("POST", path, &headers, body)
    }

    pub(super) fn signal(&self, name: &str) {
        let pid = self.process.id().to_string();
        let told = Command::new("kill").args([name, &pid]).status().unwrap();
        assert!(told.success());
    }

    /// Waits for its end.
    pub(super) fn ended(&mut self) -> Option<i32> {
        self.process.wait().unwrap().code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
