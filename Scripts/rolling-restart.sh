#!/usr/bin/env bash
# Stops and starts all nodes of a cluster of five, one after the other, again and again under load;
# see Docs/Performance.md. Usage: Scripts/rolling-restart.sh [cycles] [options of the benchmark]
set -euo pipefail
cycles="${1:-20}"
shift || true
REIGN_BENCHMARKS=rolling "$(dirname "$0")/../Benchmarks/run.sh" --trials "$cycles" "$@"
