use super::*;

#[test]
fn memory_is_read_from_what_the_kernel_says() {
    let status = "Name:\tx\nVmPeak:\t  9 kB\nVmHWM:\t   31000 kB\nVmRSS:\t   25 kB\nThreads:\t1\n";
    assert_eq!(memory_in(status, Memory::Peak), Some(31_000 * 1_024));
    assert_eq!(memory_in(status, Memory::Resident), Some(25 * 1_024));
    assert_eq!(memory_in("Name:\tzombie\n", Memory::Peak), None);
}

#[test]
fn processor_time_is_that_of_user_and_system() {
    let stat = "42 (a ) b) S 1 42 42 0 -1 4194560 100 0 0 0 150 50 7 7 20 0 1 0 9 9 9";
    assert_eq!(cpu_time_in(stat), Some(Duration::from_secs(2)));
    assert_eq!(cpu_time_in("42 (a) S 1"), None);
    assert!(cpu_time(std::process::id()).is_some());
}

#[test]
fn a_command_that_fails_is_shown_with_its_last_words() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("log.txt");
    let mut command = Command::new("sh");
    command.args(["-c", "echo because of this >&2; exit 3"]);
    let error = run(command, &log).unwrap_err().to_string();
    assert!(error.contains("because of this"), "{error}");
}

#[test]
fn a_server_is_known_by_its_address_and_ends_when_dropped() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("log.txt");
    let mut command = Command::new("sh");
    command.args([
        "-c",
        "echo welcome; echo listening on http://127.0.0.1:5; exec sleep 60",
    ]);
    let server = Server::start(command, &log).unwrap();
    let Target {
        address,
        process_id,
    } = server.target();
    assert_eq!(address, "127.0.0.1:5".parse().unwrap());
    drop(server);
    assert_eq!(cpu_time(process_id), None);
}

#[test]
fn a_server_that_ends_at_once_is_an_error_with_its_last_words() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("log.txt");
    let mut command = Command::new("sh");
    command.args(["-c", "echo port taken >&2; exit 1"]);
    let error = Server::start(command, &log).err().unwrap();
    assert!(format!("{error:#}").contains("port taken"), "{error:#}");
}
