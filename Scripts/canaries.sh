#!/usr/bin/env bash
# Switches every known mistake on, one after the other, and shows that the simulator finds it: by which
# seed, after how many seeds and how much processor time. Ends with the median.
#
# USAGE: Scripts/canaries.sh [MINUTES_PER_CANARY] [FIRST_SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-2}
first=${2:-1}
swift build -c release --traits Canaries --product simulate >&2
simulate="$(swift build -c release --traits Canaries --product simulate --show-bin-path)/simulate"
times=()
missed=()
for canary in $("$simulate" --list-canaries); do
  line=$("$simulate" --campaign --find --canary "$canary" --seed "$first" --processes 1 \
    --minutes "$minutes" | grep '^found by' || true)
  if [ -z "$line" ]; then
    missed+=("$canary")
    line="NOT FOUND"
  else
    times+=("$(sed -E 's/.* and ([0-9.]+) processor seconds.*/\1/' <<<"$line")")
  fi
  printf '%-28s %s\n' "$canary" "$line"
done
echo "found ${#times[@]} of $((${#times[@]} + ${#missed[@]}))"
if [ ${#times[@]} -gt 0 ]; then
  printf '%s\n' "${times[@]}" | sort -n | awk '{ all[NR] = $1 }
    END { print "median processor seconds: " all[int((NR + 1) / 2)] }'
fi
[ ${#missed[@]} -eq 0 ]
