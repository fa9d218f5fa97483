//! Touchbase as a program: HTTP, command line, clock, entropy. The only crate that touches the world.
//!
//! What may happen is decided in `touchbase-core`, what is kept in `touchbase-store`; nothing here knows SQL.

pub mod cli;
