//! The routes, a file for each resource.

pub mod health;
