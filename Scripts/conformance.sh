#!/usr/bin/env bash
# Runs protobuf's conformance suite against the codec and prints what came of it.
#
#     Scripts/conformance.sh RUNNER PROTO_DIR
#
# RUNNER is the suite's program, conformance_test_runner. PROTO_DIR is a tree of the protobuf
# repository of the same version, or what is published of it beside the program; of it,
# test_messages_proto3.proto and test_messages_proto2.proto of google/protobuf are read, with or without
# src before; without the latter, tests of proto2 are skipped. They are compiled by codegen into a package
# of its own in .build/conformance, together with the testee of Tests/Conformance, whose schema of the
# suite's protocol is its own.
#
# Required and recommended tests count alike, and there is no list of tolerated failures. Tests of
# what the codec does not offer (editions, text format, message sets, extensions in JSON) are skipped by the
# testee. A request of a later suite may have fields that the testee's schema has not: it answers without
# them and says so. Suites that have performance tests, of inputs that are long or deep, run those as well. The exit
# status is 0 if no test failed. REPORT=FILE keeps all that the suite printed.
set -euo pipefail

usage() {
  sed -n '4p' "$0" | cut -c3- >&2
  echo "$1" >&2
  exit 2
}

[ $# -eq 2 ] || usage "conformance.sh: expected 2 arguments, got $#"
runner=$(realpath "$1")
proto_dir=$(realpath "$2")
[ -x "$runner" ] || usage "conformance.sh: $1 is not a program"
schemas=
for folder in src/google/protobuf google/protobuf include/google/protobuf; do
  if [ -f "$proto_dir/$folder/test_messages_proto3.proto" ]; then
    schemas=$proto_dir/$folder
    break
  fi
done
[ -n "$schemas" ] || usage "conformance.sh: there is no google/protobuf/test_messages_proto3.proto in $2"

report=${REPORT:+$(realpath "$REPORT")}
cd "$(dirname "$0")/.."
scratch=.build/conformance
mkdir -p "$scratch"
report=${report:-$scratch/report.txt}

echo "Compiling the suite's schemas and building the testee"
rm -rf "$scratch/schema" "$scratch/testee"
cp -r Tests/Conformance/Package.swift Tests/Conformance/testee Tests/Conformance/schema "$scratch/"
mkdir -p "$scratch/schema/google/protobuf"
flags=()
cp "$schemas/test_messages_proto3.proto" "$scratch/schema/google/protobuf/"
if [ -f "$schemas/test_messages_proto2.proto" ]; then
  cp "$schemas/test_messages_proto2.proto" "$scratch/schema/google/protobuf/"
  flags=(-Xswiftc -DPROTO2)
else
  echo "conformance.sh: no test_messages_proto2.proto in $2; tests of proto2 are skipped"
fi
swift build --product codegen
"$(swift build --show-bin-path)/codegen" --schema "$scratch/schema" \
  --output "$scratch/testee/Generated" --messages-only
swift build --package-path "$scratch" --configuration release "${flags[@]}"
testee=$(realpath "$(swift build --package-path "$scratch" --configuration release \
  --show-bin-path)/testee")

# Runs a part of the suite and adds what it prints to the report.
run() {
  local part=$scratch/part.txt status=0
  "$runner" --enforce_recommended --output_dir "$scratch" "$@" "$testee" >"$part" 2>&1 || status=$?
  cat "$part" >>"$report"
  # The suite names every test that fails, and ends each part with its counts.
  grep -aE '^(ERROR|WARNING, test|FAILURE|UNEXPECTED|\[  FAILED *\] [^0-9])' "$part" | cut -c1-400 || true
  grep -aE '[0-9]+ successes|\[  (PASSED|SKIPPED|FAILED) *\] [0-9]+' "$part" || tail -n 20 "$part"
  if [ "$status" -ne 0 ]; then
    echo "conformance.sh: tests failed; all that the suite printed is in $report" >&2
  elif ! grep -aqE '[1-9][0-9]* successes|\[  PASSED *\] [1-9]' "$part"; then
    echo "conformance.sh: no test passed; all that the suite printed is in $report" >&2
    status=1
  fi
  return "$status"
}

: >"$report"
failed=0
echo "Running the suite"
run || failed=1
# Asked for help, the program tells its options, and that it failed.
if { "$runner" --help 2>&1 || true; } | grep -q -e '--performance'; then
  echo "Running its performance tests"
  run --performance || failed=1
fi
exit "$failed"
