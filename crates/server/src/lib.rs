//! Touchbase as a program: HTTP, command line, clock, entropy. The only crate that touches the world.
//!
//! What may happen is decided in `touchbase-core`, what is kept in `touchbase-store`; nothing here knows SQL.

pub mod api;
mod ask;
pub mod auth;
pub mod cli;
pub mod config;
pub mod demo;
mod founding;
pub mod http;
pub mod interchange;
pub mod logging;
pub mod pages;
pub mod runtime;
pub mod telemetry;
