use super::*;
use clap::Parser;
use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    database: DatabaseOptions,
    #[command(flatten)]
    serve: ServeOptions,
    #[command(flatten)]
    log: LogOptions,
}

fn parse(arguments: &[&str]) -> Result<Line, clap::Error> {
    Line::try_parse_from([&["touchbase"], arguments].concat())
}

#[test]
fn the_defaults_are_those_of_the_contract() {
    let line = parse(&[]).unwrap();
    assert_eq!(line.serve.listen, "127.0.0.1:8080".parse().unwrap());
    assert_eq!(line.database.data_dir, PathBuf::from("./touchbase-data"));
    assert_eq!(line.database.database, None);
    assert_eq!(line.serve.public_url, None);
    assert!(line.serve.trusted_proxies.is_empty());
    assert_eq!(line.serve.rate_limit, 50_000);
    assert_eq!(line.serve.request_timeout, Duration::from_secs(30));
    assert_eq!(line.log.log_format, LogFormat::Text);
}

#[test]
fn every_option_is_an_environment_variable_of_its_name_and_explains_itself() {
    use clap::CommandFactory;
    let command = Line::command();
    let options: Vec<_> = command
        .get_arguments()
        .filter(|argument| argument.get_long().is_some())
        .collect();
    assert!(options.len() >= 11);
    for option in options {
        let long = option.get_long().unwrap();
        let variable = format!("TOUCHBASE_{}", long.replace('-', "_").to_uppercase());
        assert_eq!(
            option.get_env().and_then(|name| name.to_str()),
            Some(&*variable)
        );
        assert!(
            option
                .get_help()
                .is_some_and(|help| help.to_string().len() > 30),
            "{long}"
        );
    }
}

#[test]
fn values_are_read_or_refused() {
    let accepted = [
        ["--trusted-proxies", "10.0.0.0/8,::1,192.0.2.7"],
        ["--public-url", "https://touchbase.example.com/"],
        ["--database", "sqlite:/tmp/a b.db"],
        ["--database", "postgres://user:secret@host/db"],
        ["--request-timeout", "5"],
        ["--listen", "[::]:0"],
    ];
    for arguments in accepted {
        assert!(parse(&arguments).is_ok(), "{arguments:?}");
    }
    let refused = [
        ["--trusted-proxies", "10.0.0.0/33"],
        ["--trusted-proxies", "proxy.example.com"],
        ["--public-url", "touchbase.example.com"],
        ["--public-url", "ftp://touchbase.example.com"],
        ["--database", "sqlite:"],
        ["--database", "mysql://host/db"],
        ["--database", "/var/lib/touchbase.db"],
        ["--request-timeout", "0"],
        ["--request-timeout", "5s"],
        ["--listen", "8080"],
    ];
    for arguments in refused {
        assert!(parse(&arguments).is_err(), "{arguments:?}");
    }
}

#[test]
fn a_public_url_can_be_followed_by_a_path() {
    let line = parse(&["--public-url", "https://touchbase.example.com/"]).unwrap();
    assert_eq!(
        line.serve.public_url.unwrap(),
        "https://touchbase.example.com"
    );
}

#[test]
fn the_password_of_a_database_is_not_shown() {
    let line = parse(&["--database", "postgres://user:secret@host/db"]).unwrap();
    assert!(!format!("{:?}", line.database).contains("secret"));
    assert!(
        line.database
            .sqlite_path()
            .unwrap_err()
            .to_string()
            .contains("not built")
    );
}

#[test]
fn the_data_directory_is_made_for_its_owner_alone() {
    let parent = tempfile::tempdir().unwrap();
    let directory = parent.path().join("a/b");
    prepare_data_directory(&directory).unwrap();
    assert_eq!(
        directory.metadata().unwrap().permissions().mode() & 0o777,
        0o700
    );
    prepare_data_directory(&directory).unwrap();
}

#[test]
fn a_data_directory_that_others_may_enter_is_refused_with_the_remedy() {
    let parent = tempfile::tempdir().unwrap();
    for mode in [0o750, 0o705, 0o777] {
        set_permissions(parent.path(), Permissions::from_mode(mode)).unwrap();
        let refusal = prepare_data_directory(parent.path())
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("chmod 700"), "{refusal}");
    }
    set_permissions(parent.path(), Permissions::from_mode(0o700)).unwrap();
    prepare_data_directory(parent.path()).unwrap();
}

#[test]
fn a_file_is_no_data_directory() {
    let file = tempfile::NamedTempFile::new().unwrap();
    assert!(prepare_data_directory(file.path()).is_err());
}
