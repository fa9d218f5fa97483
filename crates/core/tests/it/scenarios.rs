//! Scenario tables: text files in `tests/scenarios`, each a series of scenes, each of given, when and then.
//!
//! ```text
//! == S1: the latest attempt is voided: what is left is what counts
//! given bob: lead jane
//! given day 1 09:00 bob: email jane as first
//! day 4 09:00 bob: void second reason=mistake
//!     then: the answer, what changed, the events
//! ```
//!
//! A scene opens with `==` and the edge or promise that it guards. A line is a command: a time (else the one before goes on),
//! who asks, what for. What follows from it stands below, indented, and is compared; `UPDATE=1` writes it anew. `given` lines must
//! succeed and say nothing. After each command the oracle looks at everything.

mod calendar;
mod commands;
mod line;
mod show;
mod stage;
mod tables;

use line::Line;
use stage::Stage;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What follows from a command stands below it, so far in.
const INDENT: &str = "    ";

#[test]
fn every_scenario_ends_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let entries = fs::read_dir(&folder).expect("the folder of scenarios");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let failures: Vec<String> = files.iter().filter_map(|file| check(file)).collect();
    assert!(
        failures.is_empty(),
        "UPDATE=1 accepts what is:\n{}",
        failures.join("\n")
    );
}

/// Plays a file and compares; what differs, if anything.
fn check(file: &Path) -> Option<String> {
    let written = fs::read_to_string(file).expect("a scenario");
    let played = play(file, &written);
    if played == written {
        return None;
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "a test's switch, not the program's"
    )]
    if env::var("UPDATE").is_ok_and(|update| update == "1") {
        fs::write(file, played).expect("the scenario can be written");
        return None;
    }
    Some(difference(file, &written, &played))
}

/// The file as it is when everything below the commands is what follows from them.
fn play(file: &Path, written: &str) -> String {
    let mut stage = Stage::new();
    let mut played = String::new();
    let commands = written.lines().filter(|line| !line.starts_with(INDENT));
    for text in commands {
        played.push_str(text);
        played.push('\n');
        if let Some(title) = text.strip_prefix("== ") {
            assert!(
                names_its_guard(title),
                "{}: what guards {title:?}?",
                file.display()
            );
            stage = Stage::new();
        } else if !text.is_empty() && !text.starts_with('#') {
            let line = Line::read(text).unwrap_or_else(|| panic!("{file:?}: {text:?}"));
            for then in stage.play(line) {
                played.push_str(INDENT);
                played.push_str(&then);
                played.push('\n');
            }
        }
    }
    played
}

/// Whether a title begins with edges (`S3`), promises (`V9`) or a chapter (`semantics (status)`), and a colon.
fn names_its_guard(title: &str) -> bool {
    let is_number = |guard: &str| {
        let number = guard.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        number.len() < guard.len() && number.parse::<u32>().is_ok()
    };
    title.split_once(": ").is_some_and(|(guards, _)| {
        let mut guards = guards.split(", ");
        guards.all(|guard| is_number(guard) || guard.starts_with("semantics ("))
    })
}

/// The lines that differ, with those around them.
fn difference(file: &Path, written: &str, played: &str) -> String {
    let (written, played): (Vec<_>, Vec<_>) = (written.lines().collect(), played.lines().collect());
    let same = |(one, other): &(&&str, &&str)| one == other;
    let before = written.iter().zip(&played).take_while(same).count();
    let after = {
        let backwards = written.iter().rev().zip(played.iter().rev());
        let most = written.len().min(played.len()) - before;
        backwards.take_while(same).count().min(most)
    };
    let mut text = format!("{}:{}\n", file.display(), before + 1);
    let start = before.saturating_sub(3);
    let mut show = |mark: &str, lines: &[&str]| {
        for line in lines {
            text.extend([mark, *line, "\n"]);
        }
    };
    show("  ", &written[start..before]);
    show("- ", &written[before..written.len() - after]);
    show("+ ", &played[before..played.len() - after]);
    text
}
