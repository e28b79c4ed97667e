#!/usr/bin/env bash
# Builds the module that a form carries: wasm/rolefit.wasm.gz. With rustup's target wasm32-unknown-unknown
# where it is installed, else with Debian's rustc-web, cargo-web, rust-web-src and lld.
set -euo pipefail
cd "$(dirname "$0")"
target=wasm32-unknown-unknown
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-target}"
# Paths of this machine do not belong into the module.
export RUSTFLAGS="--remap-path-prefix=$HOME=home --remap-path-prefix=$(cd .. && pwd)=rolefit"
if rustup target list --installed 2>/dev/null | grep -qx "$target"; then
    cargo build --release --locked --target "$target"
else
    RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc /usr/bin/cargo build --release --locked --target "$target" \
        -Zbuild-std=std,panic_abort --config "target.$target.linker=\"wasm-ld\""
fi
built="$CARGO_TARGET_DIR/$target/release/rolefit_wasm.wasm"
if command -v wasm-opt >/dev/null; then
    wasm-opt -Os --enable-bulk-memory --enable-sign-ext --enable-mutable-globals --enable-nontrapping-float-to-int \
        --enable-multivalue --enable-reference-types --strip-producers "$built" -o "$built.small"
    built="$built.small"
fi
# -n: no name and no time in it, so that the same module gives the same bytes.
gzip -9 -n -c "$built" > rolefit.wasm.gz
ls -l rolefit.wasm.gz
