use super::Line;
use clap::{Arg, Command, CommandFactory};

/// Every command with its path, as in `touchbase key create`.
fn commands() -> Vec<(String, Command)> {
    let mut root = Line::command();
    root.build();
    let mut found = vec![("touchbase".to_owned(), root)];
    let mut next = 0;
    while let Some((path, command)) = found.get(next).cloned() {
        let children = command
            .get_subcommands()
            .filter(|child| child.get_name() != "help")
            .map(|child| (format!("{path} {}", child.get_name()), child.clone()));
        found.extend(children);
        next += 1;
    }
    found
}

fn options(command: &Command) -> impl Iterator<Item = &Arg> {
    let built_in = ["help", "version"];
    command
        .get_arguments()
        .filter(move |arg| !built_in.contains(&arg.get_id().as_str()))
}

#[test]
fn the_definition_holds_together() {
    Line::command().debug_assert();
}

#[test]
fn every_option_is_also_an_environment_variable_of_its_name() {
    for (path, command) in commands() {
        for option in options(&command) {
            let Some(long) = option.get_long() else {
                continue;
            };
            let expected = format!("TOUCHBASE_{}", long.replace('-', "_").to_uppercase());
            let env = option.get_env().and_then(|env| env.to_str());
            assert_eq!(env, Some(expected.as_str()), "{path} --{long}");
        }
    }
}

#[test]
fn everything_is_explained() {
    for (path, command) in commands() {
        assert!(command.get_about().is_some(), "{path}");
        for option in options(&command) {
            assert!(option.get_help().is_some(), "{path} {}", option.get_id());
        }
    }
}
