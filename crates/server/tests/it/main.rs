//! The server as its clients meet it: over sockets.
#![cfg(test)]

mod http;
mod serve;
mod tidy;
