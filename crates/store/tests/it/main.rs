//! The store as a whole: what it keeps, lists, survives and forgets. What is inside it is tested beside it.
#![cfg(test)]

mod changes;
mod commands;
mod concurrency;
mod conformance;
mod dump;
mod durability;
mod erasure;
mod gate;
mod idempotency;
mod lists;
mod memory;
mod migrations;
mod oracle;
mod plain;
mod reading;
mod tape;
mod world;
