#!/usr/bin/env bash
# Fires at the readers of bytes from outside: binary messages, JSON, descriptors and schemas; what strangers,
# clients, proxies and other nodes send; what a disk holds.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'TEXT'
USAGE: Scripts/fuzz.sh [--inputs N] [--reader R] [--seed S] [--guided SECONDS] [--adversaries]

  Has each reader, or the one named, examine N inputs that follow from the seed. What stops the program
  is left in .build/fuzz/READER.found; the seed replays it. The readers:

    binary delimited json descriptor schema   the codec and the schema compiler
    descriptorset                             two descriptor sets, as `codegen breaking` compares them
    legacy                                    messages of proto2, and extensions by their keys
    preface frames                            the first bytes of a connection, and its frames
    calls                                     requests and answers of all services, and what the proxy finds
                                              out of requests without decoding them
    peer seal                                 messages of consensus, entries and commands; messages and writes
                                              that are changed under their seal
    machine                                   the state machine in a snapshot
    segment hardstate snapshot                the files of a node

  --inputs N            How many inputs each reader gets. Default: 100000
  --reader R            Only this reader; may be given several times. As many readers as there are processors
                        are at work at once.
  --seed S              What the inputs follow from. Default: chosen at random, and printed
  --guided SECONDS      Instead, has LLVM's libFuzzer look for inputs that reach new code, and adds
                        the shortest that do to the corpus in Tests/FuzzTests/Corpus.
  --adversaries [NAME]  Instead, counts the instructions that hostile inputs take, those whose names
                        begin so or all, of half a mebibyte and of a whole one: twice as large may
                        take 2.2 times the instructions. Needs valgrind, and one or two hours.
  --bytes N             With --adversaries: the larger size. Default: 1048576
  --help                Prints this.
TEXT
}

inputs=100000
readers=()
bytes=1048576
seed=$((RANDOM * 32768 + RANDOM))
guided=""
adversaries=no
prefix=""
while [ $# -gt 0 ]; do
  case "$1" in
    --help | -h) usage; exit 0 ;;
    --inputs) inputs="${2:?--inputs needs a number}"; shift 2 ;;
    --reader) readers+=("${2:?--reader needs a name}"); shift 2 ;;
    --bytes) bytes="${2:?--bytes needs a number}"; shift 2 ;;
    --seed) seed="${2:?--seed needs a number}"; shift 2 ;;
    --guided) guided="${2:?--guided needs seconds}"; shift 2 ;;
    --adversaries)
      adversaries=yes
      shift
      case "${1:-}" in "" | --*) ;; *) prefix="$1"; shift ;; esac
      ;;
    *) echo "fuzz.sh: unknown argument $1; see --help" >&2; exit 2 ;;
  esac
done

work=.build/fuzz
corpus=Tests/FuzzTests/Corpus
mkdir -p "$work"

build() {
  swift build -c release --product fuzz "$@" >&2
  program="$(swift build -c release --show-bin-path "$@")/fuzz"
}

# Counts what the hostile input $1 takes at half the size and at the whole; fails if that is too many.
weigh() {
  local name="$1" count counts=()
  for count in $((bytes / 2)) "$bytes"; do
    # Processor time is limited, and not time by the clock: others may be at work.
    counts+=("$(
      ulimit -t 1800
      SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=cachegrind --cache-sim=no \
        --cachegrind-out-file=/dev/null "$program" adversary "$name" "$count" 2>&1 |
        sed -n 's/.*I *refs: *//p' | tr -d ,
    )")
  done
  [ -n "${counts[0]}" ] && [ -n "${counts[1]}" ] || { echo "$name: does not end"; return 1; }
  awk -v n="$name" -v a="${counts[0]}" -v b="${counts[1]}" 'BEGIN {
    ratio = b / a
    printf "%-40s %13.0f %13.0f instructions, %.2f times%s\n", n, a, b, ratio,
      (ratio > 2.2 ? ": TOO MANY" : "")
    exit (ratio > 2.2)
  }'
}

if [ "$adversaries" = yes ]; then
  command -v valgrind >/dev/null || {
    echo "fuzz.sh: valgrind is missing: apt-get install valgrind" >&2
    exit 1
  }
  build
  export -f weigh
  export program bytes
  known="$("$program" adversary)"
  # As text, because a name may be asked for that means something else as a pattern.
  chosen="$(awk -v p="$prefix" 'index($0, p) == 1' <<<"$known")"
  [ -n "$chosen" ] || {
    echo "fuzz.sh: no hostile input has a name that begins with $prefix; the names are:" >&2
    echo "$known" >&2
    exit 2
  }
  printf '%s\n' "$chosen" |
    xargs -P "$(nproc)" -I '{}' bash -euo pipefail -c 'weigh {}'
  exit
fi

if [ -n "$guided" ]; then
  runtime="$(dirname "$(dirname "$(command -v swiftc)")")"
  library="$(find -L "$runtime" "$(dirname "$(readlink -f "$(command -v swiftc)")")/.." \
    -name 'libclang_rt.fuzzer_no_main-*.a' 2>/dev/null | head -1)"
  [ -n "$library" ] || { echo "fuzz.sh: the toolchain is without libFuzzer" >&2; exit 1; }
  # Only the front end is told of the sanitizer: with the driver itself, the linker would find two
  # main functions.
  build --scratch-path .build/guided -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer \
    -Xlinker "$library" -Xlinker --undefined=LLVMFuzzerRunDriver \
    -Xlinker --export-dynamic-symbol=LLVMFuzzerRunDriver -Xlinker -lstdc++ -Xlinker -lm
else
  build
  cc -O2 -Wall -Wextra -shared -fPIC -o "$work/allocations.so" Benchmarks/allocations.c
fi

# Has the reader $1 examine its inputs.
examine() {
  local name="$1"
  mkdir -p "$work/$name" "$corpus/$name"
  cp -n "$corpus/$name/"* "$work/$name/" 2>/dev/null || true
  if [ -n "$guided" ]; then
    local failed=0
    "$program" guided "$name" -max_total_time="$guided" -max_len=512 -timeout=20 \
      -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$work/$name.found-" \
      "$work/$name" 2>&1 | tail -20 || failed=1
    mkdir -p "$work/$name.shortest"
    rm -f "$work/$name.shortest/"*
    "$program" guided "$name" -merge=1 "$work/$name.shortest" "$work/$name" 2>&1 | tail -3
    return "$failed"
  fi
  LD_PRELOAD="$work/allocations.so" "$program" run "$name" "$inputs" "$seed" "$work" \
    2> >(grep -v '^allocations:' >&2) || {
    # The input begins with its length.
    local length
    length="$(od -An -tu4 -N4 "$work/$name.current" | tr -d ' ')"
    tail -c +5 "$work/$name.current" | head -c "$length" >"$work/$name.found"
    echo "fuzz.sh: the input is in $work/$name.found; seed $seed" >&2
    return 1
  }
}
export -f examine
export program work corpus inputs seed guided

known="$("$program" readers)"
for reader in "${readers[@]}"; do
  grep -qxF -- "$reader" <<<"$known" || {
    echo "fuzz.sh: there is no reader $reader; they are:" $known >&2
    exit 2
  }
done
[ ${#readers[@]} -gt 0 ] || mapfile -t readers <<<"$known"
printf '%s\n' "${readers[@]}" | xargs -P "$(nproc)" -I '{}' bash -euo pipefail -c 'examine {}'
