//! The binary: everything is in the library, so that tests can reach it.

use std::process::ExitCode;

/// Short-lived buffers of many sizes from many threads are what a server allocates, and what this allocator is good at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    touchbase::cli::main()
}
