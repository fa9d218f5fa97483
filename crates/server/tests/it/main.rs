//! The server as its clients meet it: over sockets.
#![cfg(test)]

mod api;
mod cli;
mod crash;
mod http;
mod serve;
mod tidy;
