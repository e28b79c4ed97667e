# The developer's commands; `just` lists them.

_list:
    @just --list

# Formatting and lints, of the library alone too
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo clippy --lib --no-default-features -- -D warnings

# Every test, or those whose names hold a word
test *WORDS:
    cargo test {{ WORDS }}

# The benches, and whole runs of `batch`
bench:
    cargo bench
    benches/whole_runs.sh

# Hostile input without end, for one entry point: bank, sheet, table, partial, draft, conditions
fuzz TARGET:
    cargo +nightly fuzz run {{ TARGET }}

# What the quiz shows, as snapshots to read before they are accepted
screens:
    cargo insta test --review -- quiz
