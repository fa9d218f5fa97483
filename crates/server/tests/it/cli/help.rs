//! What the program says about itself, and how it takes what it does not understand.

use super::world::Place;
use std::path::Path;

const COMMANDS: [&[&str]; 17] = [
    &[],
    &["serve"],
    &["demo"],
    &["init"],
    &["user"],
    &["user", "add"],
    &["user", "list"],
    &["user", "deactivate"],
    &["key"],
    &["key", "create"],
    &["key", "revoke"],
    &["key", "list"],
    &["import"],
    &["export"],
    &["backfill"],
    &["verify"],
    &["migrate"],
];

/// `UPDATE=1` writes down what is said now.
#[test]
fn help_is_as_it_was_read_and_approved() {
    let place = Place::empty();
    let mut said = String::new();
    for command in COMMANDS.into_iter().chain([["completions"].as_slice()]) {
        let arguments = [command, &["--help"]].concat();
        said.extend(["$ touchbase ", &arguments.join(" "), "\n"]);
        let help = place.done(&arguments);
        said.extend(help.lines().flat_map(|line| [line.trim_end(), "\n"]));
        said.push('\n');
    }
    let approved = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/help.txt");
    if std::env::vars().any(|(name, value)| name == "UPDATE" && value == "1") {
        std::fs::write(&approved, &said).unwrap();
    }
    let approved = std::fs::read_to_string(approved).unwrap();
    assert!(
        said == approved,
        "run with UPDATE=1 and read the difference:\n{said}"
    );
}

#[test]
fn the_version_is_the_package_s() {
    let version = format!("touchbase {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(Place::empty().done(&["--version"]), version);
}

#[test]
fn wrong_usage_is_2() {
    let place = Place::empty();
    let wrong: [&[&str]; 7] = [
        &[],
        &["fly"],
        &["init", "--company", "Acme"],
        &[
            "user",
            "add",
            "--name",
            "A",
            "--email",
            "a@b.example",
            "--role",
            "king",
        ],
        &["import", "notes", "notes.csv"],
        &["import", "leads", "leads.csv", "--encoding", "elvish"],
        &["export", "leads", "--format", "pdf"],
    ];
    for arguments in wrong {
        let ran = place.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        let is_explained = ran.err.starts_with("error: ") || ran.err.contains("Usage: touchbase");
        assert!(is_explained, "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn what_needs_a_database_says_how_to_make_one() {
    let place = Place::empty();
    let commands: [&[&str]; 6] = [
        &["user", "list"],
        &["key", "list"],
        &["import", "leads", "leads.csv"],
        &["export", "leads"],
        &["backfill"],
        &["verify"],
    ];
    for arguments in commands {
        for more in [[].as_slice(), &["--database", "sqlite:there.db"]] {
            let ran = place.run(&[arguments, more].concat());
            assert_eq!(ran.code, Some(1), "{arguments:?}");
            let advice = "start with `touchbase init` or `touchbase serve`";
            assert!(ran.err.contains(advice), "{arguments:?}: {}", ran.err);
        }
    }
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn an_option_may_come_from_the_environment() {
    let place = Place::empty();
    let mut init = place.command(&["init"]);
    init.env("TOUCHBASE_COMPANY", "Acme")
        .env("TOUCHBASE_NAME", "Alice")
        .env("TOUCHBASE_EMAIL", "alice@acme.example")
        .env("TOUCHBASE_DATA_DIR", "elsewhere")
        .env("TOUCHBASE_JSON", "1");
    let output = init.output().unwrap();
    let made: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(made["token"].as_str().unwrap().starts_with("tb_"));
    assert!(place.path().join("elsewhere/touchbase.db").exists());
}

#[test]
fn every_shell_gets_its_completions() {
    let place = Place::empty();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = place.done(&["completions", shell]);
        assert!(
            script.contains("touchbase") && script.contains("backfill"),
            "{shell}"
        );
    }
}
