//! The rules of the house that the compiler does not police: each is an invariant of ARCHITECTURE.md or CONTRIBUTING.md.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap()
        .to_owned()
}

/// Every file below a folder whose name ends so, with its text.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    assert!(
        !found.is_empty(),
        "no {ending} below {folder}: the check would check nothing"
    );
    found.sort();
    found
}

fn is_test(path: &Path) -> bool {
    let path = path.to_string_lossy();
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

fn production(folder: &str) -> Vec<(PathBuf, String)> {
    files(folder, ".rs")
        .into_iter()
        .filter(|(path, _)| !is_test(path))
        .collect()
}

/// Lines that hold one of these words, comments aside.
fn lines_with(files: &[(PathBuf, String)], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if words.iter().any(|word| code.contains(word)) {
                found.push(format!(
                    "{}:{}: {}",
                    path.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    found
}

fn assert_none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn dependencies_run_one_way() {
    let allowed = [
        ("core", vec![]),
        ("channels", vec!["touchbase-core"]),
        ("store", vec!["touchbase-core"]),
        (
            "server",
            vec!["touchbase-core", "touchbase-channels", "touchbase-store"],
        ),
    ];
    for (name, allowed) in allowed {
        let manifest =
            fs::read_to_string(root().join(format!("crates/{name}/Cargo.toml"))).unwrap();
        let ours = manifest
            .lines()
            .filter(|line| line.starts_with("touchbase"))
            .filter_map(|line| line.split(['.', ' ', '=']).next());
        for dependency in ours {
            assert!(
                allowed.contains(&dependency),
                "{name} may not depend on {dependency}"
            );
        }
    }
}

#[test]
fn only_store_contains_sql() {
    let words = [
        "SELECT ",
        "INSERT INTO",
        "UPDATE leads",
        "DELETE FROM",
        "CREATE TABLE",
        "PRAGMA",
        "rusqlite",
    ];
    for folder in [
        "crates/core/src",
        "crates/channels/src",
        "crates/server/src",
    ] {
        assert_none(
            &lines_with(&production(folder), &words),
            "SQL lives in crates/store",
        );
    }
}

#[test]
fn only_channels_knows_providers() {
    for folder in ["crates/core/src", "crates/store/src", "crates/server/src"] {
        let words = [
            "Twilio", "twilio", "Kapso", "kapso", "Mailgun", "SendGrid", "Postmark",
        ];
        assert_none(
            &lines_with(&production(folder), &words),
            "provider names live in crates/channels",
        );
    }
}

#[test]
fn core_is_pure() {
    let words = [
        "async ",
        ".await",
        "std::fs",
        "std::net",
        "std::env",
        "SystemTime",
        "Instant::now",
        "Serialize",
        "rand::",
    ];
    assert_none(
        &lines_with(&production("crates/core/src"), &words),
        "core has no I/O, no clock, no randomness, no wire types",
    );
}

#[test]
fn only_the_runtime_makes_time_and_chance() {
    let words = [
        "SystemTime::now",
        "Instant::now",
        "Timestamp::now",
        "Uuid::now_v7",
        "Uuid::new_v4",
        "getrandom::",
        "env::var",
    ];
    let found = lines_with(&production("crates/server/src"), &words);
    let found: Vec<String> = found
        .into_iter()
        .filter(|line| !line.contains("/runtime.rs:"))
        .collect();
    assert_none(
        &found,
        "time, randomness and environment come from Runtime and config",
    );
}

#[test]
fn every_module_says_what_it_is() {
    for folder in ["crates", "bench/src"] {
        let silent = production(folder).into_iter().filter(|(_, text)| {
            !text
                .lines()
                .find(|line| !line.is_empty() && !line.starts_with("#!"))
                .is_some_and(|line| line.starts_with("//!"))
        });
        let silent: Vec<String> = silent.map(|(path, _)| path.display().to_string()).collect();
        assert_none(&silent, "a module begins with //!");
    }
}

#[test]
fn files_stay_readable() {
    for folder in ["crates", "bench/src"] {
        let long = production(folder)
            .into_iter()
            .filter(|(_, text)| text.lines().count() > 600);
        let long: Vec<String> = long
            .map(|(path, text)| format!("{}: {} lines", path.display(), text.lines().count()))
            .collect();
        assert_none(&long, "a file has at most 600 lines");
    }
}

#[test]
fn nothing_is_left_for_later() {
    for folder in ["crates", "bench/src"] {
        let marks =
            ["TO", "FIX"].map(|mark| format!("{mark}{}", if mark == "TO" { "DO" } else { "ME" }));
        let mut found = Vec::new();
        for (path, text) in files(folder, ".rs") {
            let lines = text
                .lines()
                .enumerate()
                .filter(|(_, line)| marks.iter().any(|mark| line.contains(mark.as_str())));
            found.extend(
                lines.map(|(number, line)| format!("{}:{}: {line}", path.display(), number + 1)),
            );
        }
        assert_none(&found, "what is open is an issue, not a comment");
        let ignored = lines_with(&files(folder, ".rs"), &["#[ignore", "#[should_panic"]);
        let ignored: Vec<String> = ignored
            .into_iter()
            .filter(|line| !line.contains("tidy.rs"))
            .collect();
        assert_none(&ignored, "no test is ignored, none is expected to panic");
    }
}

/// Paths in the documents, in backticks or as links, exist.
#[test]
fn documents_name_what_exists() {
    let root = root();
    let documents = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/dependencies.md",
        "docs/semantics.md",
    ];
    for document in documents {
        let text = fs::read_to_string(root.join(document)).unwrap();
        let quoted = text.split('`').skip(1).step_by(2);
        let linked = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for path in quoted.chain(linked) {
            let ending = Path::new(path).extension();
            let is_path = ["rs", "md", "toml", "png", "json"]
                .iter()
                .any(|known| ending.is_some_and(|ending| ending == *known));
            if !is_path || path.contains(['<', '*', ' ', ':']) || path.contains("NNNN") {
                continue;
            }
            let places = [
                root.join(path),
                root.join("crates").join(path),
                root.join(document).parent().unwrap().join(path),
            ];
            let short = path.split_once('/').map(|(crate_name, rest)| {
                root.join("crates").join(crate_name).join("src").join(rest)
            });
            let inside = ["core", "store", "server"]
                .map(|name| root.join("crates").join(name).join("src").join(path));
            let sqlite = root.join("crates/store/src").join(path);
            let found = places
                .iter()
                .chain(short.iter())
                .chain(inside.iter())
                .chain([&sqlite])
                .any(|place| place.exists());
            assert!(found, "{document} names {path}, which is not there");
        }
    }
}

/// Each direct dependency has its reason (docs/dependencies.md).
#[test]
fn each_dependency_has_its_reason() {
    let reasons = fs::read_to_string(root().join("docs/dependencies.md")).unwrap();
    for folder in ["core", "channels", "store", "server"] {
        let manifest =
            fs::read_to_string(root().join(format!("crates/{folder}/Cargo.toml"))).unwrap();
        for line in manifest
            .lines()
            .filter(|line| line.contains("workspace = true") && !line.starts_with(['[', 'w']))
        {
            let name = line.split(['.', ' ', '=']).next().unwrap();
            let is_field =
                ["version", "edition", "rust-version", "license", "publish"].contains(&name);
            let known = is_field || name.starts_with("touchbase") || reasons.contains(name);
            assert!(
                known,
                "{name} of crates/{folder} has no row in docs/dependencies.md"
            );
        }
    }
}
