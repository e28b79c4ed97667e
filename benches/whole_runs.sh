#!/usr/bin/env bash
# Whole runs against reading alone and against peers, in one sitting: bash benches/whole_runs.sh [SHEETS]
# Needs hyperfine. Peers run where python3 has their modules: pip install duckdb polars zen-engine
set -euo pipefail
cd "$(dirname "$0")/.."
sheets=${1:-400000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo build --release --quiet --examples --bins
built=${CARGO_TARGET_DIR:-target}/release
program=$built/rolefit
generate() { "$built/examples/generate_sheets" "$2" "$3" > "$folder/$1"; }
generate sheets.jsonl "$sheets" jsonl
generate sheets.csv "$sheets" csv
generate labels.csv "$((sheets / 2))" labels
generate few.jsonl "$((sheets / 20))" jsonl
head -n 1 "$folder/sheets.jsonl" > "$folder/one.json"
rustc -O -o "$folder/empty" - <<< "fn main() {}"

bench() { hyperfine --warmup 2 --runs 10 --shell none --export-csv "$folder/$1.times" -n "$1" "${@:2}" 2>/dev/null >/dev/null
    awk -F, 'NR == 2 { printf "%-40s median %7.1f ms   least %7.1f ms\n", $1, $4 * 1000, $7 * 1000 }' "$folder/$1.times"; }
read_only() { bench "$1" "$built/examples/parse_only $2 $folder/$3 2"; }
batch() { bench "$1" "$program batch $folder/$2 --jobs 2 --output $folder/out ${*:3}"; }
with() { command -v python3 > /dev/null && python3 -c "import $1" 2> /dev/null; }

read_only "serde_json reading alone (JSONL)" jsonl sheets.jsonl
batch "rolefit batch (JSONL)" sheets.jsonl
bench "rolefit cohort by group (JSONL)" \
    "$program cohort $folder/sheets.jsonl --by group --format html --output $folder/out.html"
read_only "csv crate reading alone (numbers)" csv sheets.csv
batch "rolefit batch (CSV of numbers)" sheets.csv --format csv
read_only "csv crate reading alone (labels)" csv labels.csv
batch "rolefit batch (CSV of labels)" labels.csv
batch "rolefit batch --full of a twentieth" few.jsonl --full
bench "rolefit score (one whole sheet, text)" "$program score $folder/one.json --output $folder/one.txt"
bench "rolefit score (the same, JSON)" "$program score $folder/one.json --format json --output $folder/one.txt"
bench "an empty Rust program" "$folder/empty"
if with duckdb; then
    bench "DuckDB with the job in SQL (JSONL)" "python3 benches/duckdb_job.py $folder/sheets.jsonl $folder/duckdb.jsonl"
fi
if with polars; then
    bench "polars with the job (CSV of numbers)" "python3 benches/polars_job.py $folder/sheets.csv $folder/polars.csv"
fi
if with zen; then
    python3 benches/zen_job.py "$folder/few.jsonl" "$((sheets / 20))"
fi
