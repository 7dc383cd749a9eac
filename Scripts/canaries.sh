#!/usr/bin/env bash
# Switches every known mistake on, one after the other, and shows that the simulator finds it: by which
# seed, after how many seeds and how much processor time. Ends with the median. Two searches run side by
# side. A seed that finds something without the mistake, too, is passed over. Fails if a mistake is missed.
# A search ends after so many seeds, found or not, however busy the machine is. A mistake may as well keep a
# seed from ever ending: a search that takes an hour of processor time has found nothing.
#
# USAGE: Scripts/canaries.sh [SEEDS_PER_CANARY] [FIRST_SEED] [CANARY ...]
#
# SIMULATE names a program built with --traits Canaries, to be used in place of one built here.
set -euo pipefail
if [ -n "${SIMULATE:-}" ]; then
  [ -x "$SIMULATE" ] && [ -f "$SIMULATE" ] || {
    echo "canaries.sh: SIMULATE=$SIMULATE is not a program" >&2
    exit 2
  }
  SIMULATE=$(realpath "$SIMULATE")
fi
cd "$(dirname "$0")/.."
export count=${1:-3000}
export first=${2:-1}
shift $(($# < 2 ? $# : 2))
if [ -z "${SIMULATE:-}" ]; then
  options=(-c release --traits Canaries --product simulate)
  swift build "${options[@]}" >&2
  SIMULATE="$(swift build "${options[@]}" --show-bin-path)/simulate"
fi
export SIMULATE
search() {
  local from=$first seeds=0 seconds=0 line seed
  while true; do
    line=
    if [ "$seeds" -lt "$count" ]; then
      line=$(ulimit -S -t 3600; "$SIMULATE" --campaign --find --canary "$1" --seed "$from" --processes 1 \
        --count $((count - seeds)) | grep '^found by' || true)
    fi
    case "$line" in
      "") printf '%-28s NOT FOUND in %d seeds\n' "$1" "$count"; return ;;
      # SIGXCPU
      *"was ended by signal 24") printf '%-28s NOT FOUND in an hour\n' "$1"; return ;;
    esac
    seed=$(sed -E 's/^found by seed ([0-9]+),.*/\1/' <<<"$line")
    seeds=$((seeds + seed - from + 1))
    seconds=$(awk "{ print $seconds + \$9 }" <<<"$line")
    "$SIMULATE" --seed "$seed" >/dev/null 2>&1 && break
    from=$((seed + 1))
  done
  printf '%-28s seed %d, after %d seeds and %.2f processor seconds: %s\n' "$1" "$seed" "$seeds" \
    "$seconds" "${line#*: }"
}
export -f search
# Into a variable first: what fails in <(…) would look like an empty list.
list=$("$SIMULATE" --list-canaries) || {
  echo "canaries.sh: $SIMULATE --list-canaries failed" >&2
  exit 1
}
[ -n "$list" ] || {
  echo "canaries.sh: $SIMULATE knows no canary; it must be built with --traits Canaries" >&2
  exit 2
}
mapfile -t known <<<"$list"
for name in "$@"; do
  grep -qx -- "$name" < <(printf '%s\n' "${known[@]}") || {
    echo "canaries.sh: there is no canary $name; $SIMULATE --list-canaries names them" >&2
    exit 2
  }
done
names=("$@")
[ ${#names[@]} -gt 0 ] || names=("${known[@]}")
results=$(mktemp)
trap 'rm -f "$results"' EXIT
printf '%s\n' "${names[@]}" | xargs -P 2 -I{} bash -c 'search {}' | tee "$results"
found=$(grep -c ' after ' "$results" || true)
echo "found $found of ${#names[@]}"
sed -nE 's/.* after ([0-9]+) seeds and ([0-9.]+) processor seconds.*/\2 \1/p' "$results" | sort -n |
  awk '{ all[NR] = $1; sum += $1 } END { if (NR > 0)
    print "processor seconds: median " all[int((NR + 1) / 2)] ", longest " all[NR] ", all " sum }'
[ "$found" -eq "${#names[@]}" ]
