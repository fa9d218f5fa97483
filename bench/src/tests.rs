use super::*;
use clap::CommandFactory;

#[test]
fn the_command_line_is_consistent() {
    Line::command().debug_assert();
}

#[test]
fn every_command_can_do_without_options() {
    defaults::<attempts::Options>().unwrap();
    defaults::<reads::Options>().unwrap();
    defaults::<idle::Options>().unwrap();
    defaults::<import::Options>().unwrap();
}
