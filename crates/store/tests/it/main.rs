//! The store as a whole: what it keeps, lists, survives and forgets. What is inside it is tested beside it.
#![cfg(test)]

mod commands;
mod conformance;
mod memory;
mod tape;
mod world;
