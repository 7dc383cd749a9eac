#!/usr/bin/env bash
# Three times the load that a cluster sustains for 30 s, then half of it; see Docs/Performance.md.
# Options go to the benchmark.
set -euo pipefail
REIGN_BENCHMARKS=overload "$(dirname "$0")/../Benchmarks/run.sh" "$@"
