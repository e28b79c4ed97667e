#!/usr/bin/env bash
# Whole runs of `batch` against reading alone, in one sitting: bash benches/whole_runs.sh [SHEETS]
# Needs hyperfine; with python3's duckdb module, the same job in SQL is run too (JSONL, short results).
set -euo pipefail
cd "$(dirname "$0")/.."
sheets=${1:-400000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo build --release --quiet --examples --bins
program=target/release/rolefit
target/release/examples/generate_sheets "$sheets" jsonl > "$folder/sheets.jsonl"
target/release/examples/generate_sheets "$sheets" csv > "$folder/sheets.csv"
bench() { hyperfine --warmup 2 --runs 10 --shell none --export-csv "$folder/$1.csv" -n "$1" "${@:2}" 2>/dev/null >/dev/null
    awk -F, 'NR == 2 { printf "%-36s median %7.1f ms   least %7.1f ms\n", $1, $4 * 1000, $7 * 1000 }' "$folder/$1.csv"; }
bench "serde_json parse only (JSONL)" "target/release/examples/parse_only jsonl $folder/sheets.jsonl 2"
bench "rolefit batch (JSONL)" "$program batch $folder/sheets.jsonl --jobs 2 --output $folder/out.jsonl"
bench "csv crate read only (CSV)" "target/release/examples/parse_only csv $folder/sheets.csv 2"
bench "rolefit batch (CSV)" "$program batch $folder/sheets.csv --jobs 2 --format csv --output $folder/out.csv"
echo '{"id":"p1","answers":{"focus":1}}' > "$folder/one.json"
bench "rolefit score (one sheet)" "$program score $folder/one.json --output $folder/one.txt"
rustc -O -o "$folder/empty" - <<< "fn main() {}"
bench "an empty Rust program" "$folder/empty"
if command -v python3 > /dev/null && python3 -c 'import duckdb' 2> /dev/null; then
    bench "DuckDB with the job in SQL (JSONL)" "python3 benches/duckdb_job.py $folder/sheets.jsonl $folder/duckdb.jsonl"
fi
