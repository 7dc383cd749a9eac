#!/usr/bin/env bash
# Kills the leader of a cluster of three nodes N times (20 if not given), then that of a cluster of five, and
# prints how long writes waited. Options after the number go to the benchmark: with --nodes, only a cluster
# of that size is tried.
set -euo pipefail
cd "$(dirname "$0")/.."
usage="USAGE: Scripts/failover-trials.sh [TRIALS] [OPTIONS OF THE BENCHMARK]"
trials=20
case "${1:-}" in
  --help | -h) echo "$usage"; exit 0 ;;
  "" | --*) ;;
  *[!0-9]* | 0*)
    echo "failover-trials.sh: $1 is not a number of trials from 1 on" >&2
    echo "$usage" >&2
    exit 2
    ;;
  *) trials="$1"; shift ;;
esac
case " $* " in
*" --nodes "*) REIGN_BENCHMARKS=failover exec Benchmarks/run.sh --trials "$trials" "$@" ;;
esac
for nodes in 3 5; do
  REIGN_BENCHMARKS=failover Benchmarks/run.sh --trials "$trials" --nodes "$nodes" "$@"
done
