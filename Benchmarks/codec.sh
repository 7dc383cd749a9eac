#!/usr/bin/env bash
# Measures the codec beside Google's C++ library, on the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'TEXT'
USAGE: Benchmarks/codec.sh [--rounds N] [--without-counts] [COMMAND]

  Without a command: builds both programs, checks that both read and write the same bytes, measures
  and prints the tables. Takes some minutes.

  rows                  The rows of both programs.
  time [ROW...]         Nanoseconds of these rows of this project, or of all.
  count ROW...          Instructions and allocations per operation.
  profile ROW           Where the row's instructions are: those of each function itself.
  build                 Builds both programs and writes the payloads, and measures nothing.

  A row is named operation/payload/variant, such as decode/batch/arrays; rows of C++ begin with
  c++: as in c++:decode/batch/heap.

  --rounds N            How often each program is timed, in turns; the medians count. Default: 5
  --without-counts      Leaves out instructions and allocations, which take the longest.
  --help                Prints this.

  After a change of the schema or of the compiler: Scripts/generate.sh

Needs protoc, libprotobuf, a C++ compiler and valgrind:
  apt-get install protobuf-compiler libprotobuf-dev g++ valgrind
TEXT
}

rounds=5
counts=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --help | -h) usage; exit 0 ;;
    --rounds) rounds="${2:?--rounds needs a number}"; shift 2 ;;
    --without-counts) counts=no; shift ;;
    --*) echo "codec.sh: unknown option $1; see --help" >&2; exit 2 ;;
    *) break ;;
  esac
done

for tool in protoc g++ valgrind; do
  command -v "$tool" >/dev/null || {
    echo "codec.sh: $tool is missing: apt-get install protobuf-compiler libprotobuf-dev g++ valgrind" >&2
    exit 1
  }
done

# The hash tables of both runs of a count must be in the same order.
export SWIFT_DETERMINISTIC_HASHING=1

swift build -c release --product codec-benchmark >&2
programs="$(swift build -c release --show-bin-path)"
work="$programs/codec-benchmark-work"
mkdir -p "$work/payloads"
ours="$programs/codec-benchmark"
theirs="$work/codec-baseline"

baseline=Benchmarks/CodecBaseline
schema=Benchmarks/CodecSchema
if [ ! -x "$theirs" ] || [ "$baseline/codec.cc" -nt "$theirs" ] \
  || [ "$schema/codec.proto" -nt "$theirs" ]; then
  protoc -I "$schema" --cpp_out="$work" codec.proto
  flags="-std=c++17 -O2 -DNDEBUG -Wall -Wextra -I $work"
  g++ $flags -c "$work/codec.pb.cc" -o "$work/codec.pb.o"
  g++ $flags "$baseline/codec.cc" "$work/codec.pb.o" -lprotobuf -o "$theirs"
fi
cc -O2 -Wall -Wextra -shared -fPIC -o "$work/allocations.so" Benchmarks/allocations.c

"$ours" payloads "$work/payloads"
"$ours" verify "$work/payloads"
"$theirs" "$work/payloads" verify

# Prints the command that repeats the row $1 $2 times, a word a line.
loop() {
  case "$1" in
    c++:*) printf '%s\n' "$theirs" "$work/payloads" loop "${1#c++:}" "$2" ;;
    *) printf '%s\n' "$ours" loop "$work/payloads" "$1" "$2" ;;
  esac
}

# Instructions, and allocations, that $2 repetitions of row $1 take with all that is around them.
instructions() {
  mapfile -t command < <(loop "$1" "$2")
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "${command[@]}" 2>&1 \
    | sed -n 's/.*Collected : //p'
}
allocations() {
  mapfile -t command < <(loop "$1" "$2")
  LD_PRELOAD="$work/allocations.so" "${command[@]}" 2>&1 | sed -n 's/allocations: //p'
}

# Runs of two lengths: the difference is that of the operations alone.
few=50
many=550
per_operation() {
  local less more
  less="$("$1" "$2" $few)"
  more="$("$1" "$2" $many)"
  [ -n "$less" ] && [ -n "$more" ] || { echo "codec.sh: cannot count $2" >&2; exit 1; }
  awk -v d=$((more - less)) -v n=$((many - few)) 'BEGIN { printf "%.2f\n", d / n }'
}

rows() {
  "$ours" rows "$work/payloads"
  "$theirs" "$work/payloads" rows | sed 's/^/c++:/'
}

case "${1:-}" in
  build) exit 0 ;;
  rows) rows; exit 0 ;;
  time) shift; exec "$ours" time "$work/payloads" "$@" ;;
  count)
    shift
    for row in "$@"; do
      echo "$row: $(per_operation instructions "$row") instructions," \
        "$(per_operation allocations "$row") allocations"
    done
    exit 0
    ;;
  profile)
    mapfile -t command < <(loop "${2:?profile needs a row}" 2000)
    valgrind --tool=callgrind --callgrind-out-file="$work/profile.out" --dump-instr=no \
      "${command[@]}" >/dev/null 2>&1
    callgrind_annotate --threshold=95 "$work/profile.out" | sed -n '/Ir/,$p' | cut -c1-400 \
      | swift demangle --compact | head -60
    exit 0
    ;;
  "") ;;
  *) echo "codec.sh: unknown command $1; see --help" >&2; exit 2 ;;
esac

measured="$work/measurements.txt"
: >"$measured"
echo "$(date -u '+%Y-%m-%d %H:%M UTC'), $(uname -srm), $(nproc) processors," \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
echo "$(swift --version 2>/dev/null | sed -n 's/.*\(Swift version [0-9.]*\).*/\1/p')," \
  "$(g++ --version | head -1), $(protoc --version)"
echo "load before:$(uptime | sed 's/.*load average://')"

for round in $(seq "$rounds"); do
  echo "… timing, round $round of $rounds" >&2
  "$ours" time "$work/payloads" | sed 's/\(.*\) \(.*\)/swift \1 ns \2/' >>"$measured"
  "$theirs" "$work/payloads" time | sed 's/\(.*\) \(.*\)/c++ \1 ns \2/' >>"$measured"
done
if [ "$counts" = yes ]; then
  for row in $(rows); do
    echo "… counting $row" >&2
    case "$row" in c++:*) peer=c++ ;; *) peer=swift ;; esac
    echo "$peer ${row#c++:} instructions $(per_operation instructions "$row")" >>"$measured"
    echo "$peer ${row#c++:} allocations $(per_operation allocations "$row")" >>"$measured"
  done
fi
# Text and data of object files: machine code, tables to unwind the stack, metadata, the schema itself;
# without debug information.
object_bytes() { size "$@" | awk 'NR > 1 { sum += $1 + $2 } END { print sum }'; }
code() { echo "$1 code/messages/$2 bytes $(object_bytes "${@:3}")" >>"$measured"; }
# The seven messages as a program has them: of no interest to other modules, which is what SwiftProtobuf's
# generator does unless it is told otherwise, and all read and written.
program_code() {
  local name="$1" folder="$work/$1"
  shift
  mkdir -p "$folder"
  "$programs/codegen" --schema "$schema" --output "$folder" --visibility internal >/dev/null
  cat >"$folder/use.swift" <<'SWIFT'
import ProtobufCodec

public func readAndWrite(_ name: Int, _ bytes: [UInt8]) throws -> [UInt8] {
  switch name {
  case 0: try PutRequest(decoding: bytes).encoded()
  case 1: try AppendRequest(decoding: bytes).encoded()
  default: try Article(decoding: bytes).encoded()
  }
}
SWIFT
  swiftc -O -wmo -parse-as-library -swift-version 6 -enable-upcoming-feature InternalImportsByDefault \
    -module-name Program -I "$programs/Modules" "$@" -c "$folder/codec.messages.swift" \
    "$folder/use.swift" -o "$folder.o"
  code swift "$name" "$folder.o"
}
swift build -c release --product codegen >&2
program_code program
program_code program-with-debug-information -g
program_code program-for-size -Osize
code swift module-arrays "$programs"/CodecMessages.build/*.o
code swift module-slices "$programs"/SlicedCodecMessages.build/*.o
code c++ heap "$work/codec.pb.o"

echo
"$ours" report "$measured"
echo "load after:$(uptime | sed 's/.*load average://')"
