#!/usr/bin/env bash
# Stops and starts all nodes of a cluster of five, one after the other, again and again under load;
# see Docs/Performance.md. Usage: Scripts/rolling-restart.sh [cycles] [options of the benchmark]
set -euo pipefail
usage="USAGE: Scripts/rolling-restart.sh [CYCLES] [OPTIONS OF THE BENCHMARK]"
cycles=20
case "${1:-}" in
  --help | -h) echo "$usage"; exit 0 ;;
  "" | --*) ;;
  *[!0-9]* | 0*)
    echo "rolling-restart.sh: $1 is not a number of cycles from 1 on" >&2
    echo "$usage" >&2
    exit 2
    ;;
  *) cycles="$1"; shift ;;
esac
REIGN_BENCHMARKS=rolling "$(dirname "$0")/../Benchmarks/run.sh" --trials "$cycles" "$@"
