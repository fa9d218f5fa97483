//! What providers say on the wire, without I/O: bytes in, meaning out.
//!
//! One file per provider: verify the raw bytes, parse them into inbound items, encode what is to be sent, read the answers. No sockets,
//! no clock, no database, and nothing of this knows of another provider. The crate is here so that the compiler keeps it apart from
//! `store`; the first provider has yet to move in.
