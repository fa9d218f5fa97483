//! The API's behaviour in sentences: the real router over a real database, with a clock that moves when told.

mod contacts;
mod description;
mod docs;
mod erasing;
mod events;
mod health;
mod history;
mod idempotency;
mod kept;
mod keys;
mod leads;
mod lists;
mod me;
mod merging;
mod opt_outs;
mod responses;
mod roles;
mod schema;
mod segments;
mod tenancy;
mod users;
mod voiding;
mod world;
