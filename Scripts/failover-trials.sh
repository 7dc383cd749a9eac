#!/usr/bin/env bash
# Kills the leader of a cluster N times (20 if not given) and prints how long writes waited.
set -euo pipefail
cd "$(dirname "$0")/.."
trials="${1:-20}"
[ $# -eq 0 ] || shift
REIGN_BENCHMARKS=failover exec Benchmarks/run.sh --trials "$trials" "$@"
