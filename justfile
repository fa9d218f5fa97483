# The short names of what is done often. `just` lists them.

_default:
    @just --list

# Everything that CI runs, in the same order.
ci:
    .ci/run

# The demo company, on http://127.0.0.1:8080.
demo:
    cargo run --release -- demo

# Format, then complain.
check:
    cargo fmt --all
    cargo clippy --workspace --all-targets -- -D warnings

# The tests, all of them or those whose name contains FILTER.
test FILTER="":
    cargo nextest run --workspace {{FILTER}}

# Rewrite committed expectations: scenarios, the OpenAPI document, the help texts, snapshots.
update:
    UPDATE=1 INSTA_UPDATE=always cargo nextest run --workspace

# The figures in the README, measured here and now: several minutes.
bench *ARGS="all":
    cargo build --release --workspace
    target/release/touchbase-bench {{ARGS}}
