//! The command line as an operator meets it: the real binary, in a directory of its own.

mod administration;
mod demo;
mod export;
mod help;
mod import;
mod interrupted;
mod oracle;
mod serve;
mod setup;
mod world;
