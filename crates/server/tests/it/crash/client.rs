//! A real server in a directory of its own, and a client that says exactly what it was answered.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A company in a directory, and a key to it.
pub(super) struct Site {
    directory: tempfile::TempDir,
    pub(super) token: String,
}

impl Site {
    pub(super) fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let init = [
            "init",
            "--json",
            "--company",
            "Acme",
            "--name",
            "Ada",
            "--email",
            "ada@acme.example",
        ];
        let output = touchbase(directory.path(), &init).output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let made: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        Self {
            token: made["token"].as_str().unwrap().to_owned(),
            directory,
        }
    }

    pub(super) fn path(&self) -> &Path {
        self.directory.path()
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub(super) fn serve(&self) -> Server {
        self.serve_under(&[])
    }

    /// Starts the server under another program, such as a tracer.
    pub(super) fn serve_under(&self, tracer: &[&str]) -> Server {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--rate-limit", "0"];
        let mut command = match tracer {
            [] => touchbase(self.path(), &serve),
            [program, arguments @ ..] => {
                let mut command = Command::new(program);
                command
                    .args(arguments)
                    .arg(env!("CARGO_BIN_EXE_touchbase"))
                    .args(serve)
                    .current_dir(self.path());
                command
            }
        };
        // A group of its own: whoever kills the tracer kills what it traces.
        let mut process = command
            .process_group(0)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let address = line
            .trim()
            .strip_prefix("listening on http://")
            .unwrap_or_else(|| panic!("{line:?}"))
            .to_owned();
        Server {
            process,
            address,
            token: self.token.clone(),
        }
    }

    /// Runs a command on the site's database; panics unless it exits with 0.
    pub(super) fn run(&self, arguments: &[&str]) -> String {
        let output = touchbase(self.path(), arguments).output().unwrap();
        let (out, err) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        assert!(output.status.success(), "{arguments:?}: {out}\n{err}");
        out.into_owned()
    }
}

fn touchbase(directory: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_touchbase"));
    command.args(arguments).current_dir(directory);
    command
}

/// A running server. It is killed when dropped.
pub(super) struct Server {
    pub(super) process: Child,
    pub(super) address: String,
    token: String,
}

impl Server {
    pub(super) fn client(&self) -> Client {
        Client {
            address: self.address.clone(),
            token: self.token.clone(),
            connection: None,
        }
    }

    /// Kills it and all that it started.
    pub(super) fn kill(mut self) {
        self.signal_group();
        self.process.wait().unwrap();
    }

    fn signal_group(&self) {
        let group = format!("-{}", self.process.id());
        let _already_gone = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
    }

    /// Asks it to stop and waits until it has.
    pub(super) fn stop(mut self) {
        let pid = self.process.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &pid])
                .status()
                .unwrap()
                .success()
        );
        assert_eq!(self.process.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.signal_group();
        let _status = self.process.wait();
    }
}

/// An HTTP client on one connection, which is made anew when it was lost.
pub(super) struct Client {
    address: String,
    token: String,
    connection: Option<BufReader<TcpStream>>,
}

impl Client {
    pub(super) fn get(&mut self, path: &str) -> io::Result<(u16, serde_json::Value)> {
        self.request("GET", path, "")
    }

    pub(super) fn post(&mut self, path: &str, body: &str) -> io::Result<(u16, serde_json::Value)> {
        self.request("POST", path, body)
    }

    /// Makes a lead and returns its id.
    pub(super) fn lead(&mut self, name: &str) -> String {
        let (status, lead) = self
            .post("/api/leads", &format!(r#"{{"name":"{name}"}}"#))
            .unwrap();
        assert_eq!(status, 201, "{lead}");
        lead["id"].as_str().unwrap().to_owned()
    }

    fn request(
        &mut self,
        method: &str,
        path: &str,
        body: &str,
    ) -> io::Result<(u16, serde_json::Value)> {
        let answer = self.exchange(method, path, body);
        if answer.is_err() {
            self.connection = None;
        }
        answer
    }

    fn exchange(
        &mut self,
        method: &str,
        path: &str,
        body: &str,
    ) -> io::Result<(u16, serde_json::Value)> {
        if self.connection.is_none() {
            self.connection = Some(BufReader::new(TcpStream::connect(&self.address)?));
        }
        let connection = self
            .connection
            .as_mut()
            .ok_or(io::ErrorKind::NotConnected)?;
        let token = &self.token;
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: touchbase\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n"
        );
        connection
            .get_mut()
            .write_all(&[head.as_bytes(), body.as_bytes()].concat())?;
        let mut line = String::new();
        connection.read_line(&mut line)?;
        let status = line
            .split(' ')
            .nth(1)
            .and_then(|code| code.parse().ok())
            .ok_or(io::ErrorKind::UnexpectedEof)?;
        let mut length = 0;
        loop {
            line.clear();
            if connection.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line == "\r\n" {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = vec![0; length];
        connection.read_exact(&mut body)?;
        Ok((status, serde_json::from_slice(&body).unwrap_or_default()))
    }
}
