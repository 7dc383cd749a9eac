#!/usr/bin/env bash
# Runs a cluster of the real programs under faults and judges the history. Options go to `chaos run`:
#   Scripts/chaos.sh --duration 20m --nodes 5 --clients 16
# The run's directory is kept if anything was found, or with KEEP=1. CONFIGURATION=debug uses the debug
# build.
set -euo pipefail
cd "$(dirname "$0")/.."
configuration="${CONFIGURATION:-release}"
for product in proxy leader follower chaos; do
  swift build -c "$configuration" --product "$product" >&2
done
programs="$(swift build -c "$configuration" --show-bin-path)"
cc -O2 -Wall -Wextra -shared -fPIC -o "$programs/faulty-disk.so" Scripts/faulty-disk.c
# Beside the build, because a temporary directory may live in memory, where a sync costs nothing.
directory="$programs/chaos-$(date -u +%Y%m%dT%H%M%S)-$$"

echo "$(date -u '+%Y-%m-%d %H:%M UTC'), $(uname -srm), $(nproc) processors, load$(uptime | sed 's/.*load average://')"
"$programs/chaos" run --directory "$directory" "$@"
"$programs/chaos" check --directory "$directory"
[ -n "${KEEP:-}" ] || rm -r "$directory"
