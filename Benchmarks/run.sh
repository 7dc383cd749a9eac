#!/usr/bin/env bash
# Builds for release and measures: the RPC echo, the cluster, the failovers, the log. Options go to the
# benchmarks, such as: Benchmarks/run.sh --duration 5s
# REIGN_BENCHMARKS names others: snapshot, which has no script of its own, overload (Scripts/overload.sh) and
# rolling (Scripts/rolling-restart.sh).
set -euo pipefail
cd "$(dirname "$0")/.."

for product in proxy leader follower benchmark; do
  swift build -c release --product "$product" >&2
done
programs="$(swift build -c release --show-bin-path)"
cc -O2 -Wall -Wextra -o "$programs/echo-baseline" Benchmarks/EchoBaseline/echo.c

# Beside the build, because a temporary directory may live in memory, where a sync costs nothing.
# Of this run alone: two may be under way.
data="$programs/benchmark-data-$$"
trap 'rm -rf "$data"' EXIT

echo "$(date -u '+%Y-%m-%d %H:%M UTC'), $(uname -srm), $(nproc) processors," \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
echo "load before:$(uptime | sed 's/.*load average://')"
for command in ${REIGN_BENCHMARKS:-echo cluster failover storage}; do
  echo
  "$programs/benchmark" "$command" --data "$data" "$@"
done
echo
echo "load after:$(uptime | sed 's/.*load average://')"
