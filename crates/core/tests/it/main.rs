//! Decisions as data, and laws that hold whatever happens.
#![cfg(test)]

mod oracle;
mod properties;
mod scenarios;
mod world;
