#!/usr/bin/env bash
# Kills the leader of a cluster of three nodes N times (20 if not given), then that of a cluster of five, and
# prints how long writes waited. Options after the number go to the benchmark: with --nodes, only a cluster
# of that size is tried.
set -euo pipefail
cd "$(dirname "$0")/.."
trials="${1:-20}"
[ $# -eq 0 ] || shift
case " $* " in
*" --nodes "*) REIGN_BENCHMARKS=failover exec Benchmarks/run.sh --trials "$trials" "$@" ;;
esac
for nodes in 3 5; do
  REIGN_BENCHMARKS=failover Benchmarks/run.sh --trials "$trials" --nodes "$nodes" "$@"
done
