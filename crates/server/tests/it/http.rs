//! What holds for every route, told by hand-written requests: no client library smooths over what is sent.

mod bodies;
mod connections;
mod shutdown;
mod upgrade;
mod world;
