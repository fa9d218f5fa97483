//! The binary as an operator meets it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

#[test]
fn it_says_where_it_listens_and_stops_when_told() {
    let data = tempfile::tempdir().unwrap();
    let mut server = touchbase(&["serve", "--listen", "127.0.0.1:0"])
        .current_dir(&data)
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line
        .trim_end()
        .strip_prefix("listening on http://")
        .unwrap();
    let mut client = TcpStream::connect(address).unwrap();
    client
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with(r#"{"status":"ok"}"#),
        "{answer}"
    );
    terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
}

#[test]
fn wrong_usage_is_2_and_failure_is_1_with_a_sentence() {
    let usage = touchbase(&["serve", "--listen", "nowhere"])
        .output()
        .unwrap();
    assert_eq!(usage.status.code(), Some(2));
    let failed = touchbase(&["--log", "=", "serve"]).output().unwrap();
    assert_eq!(failed.status.code(), Some(1));
    assert!(
        String::from_utf8(failed.stderr)
            .unwrap()
            .starts_with("error: --log is not a filter")
    );
    let help = touchbase(&["serve", "--help"]).output().unwrap();
    assert_eq!(help.status.code(), Some(0));
    assert!(
        String::from_utf8(help.stdout)
            .unwrap()
            .contains("TOUCHBASE_TRUSTED_PROXIES")
    );
}

fn touchbase(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_touchbase"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn terminate(server: &Child) {
    let told = Command::new("kill")
        .args(["-TERM", &server.id().to_string()])
        .status()
        .unwrap();
    assert!(told.success());
}
