#!/usr/bin/env bash
# Runs protobuf's conformance suite against the codec and prints what came of it.
#
#     Scripts/conformance.sh RUNNER PROTO_DIR
#
# RUNNER is the suite's program, conformance_test_runner. PROTO_DIR is a tree of the protobuf
# repository of the same version; of it, conformance/conformance.proto and test_messages_proto2.proto and
# test_messages_proto3.proto of src/google/protobuf are read. They are compiled by codegen into a package
# of its own in .build/conformance, together with the testee of Tests/Conformance.
#
# Required and recommended tests count alike, and there is no list of tolerated failures. Tests of
# what the codec does not offer (editions, extensions in JSON, text format) are skipped by the testee. The exit
# status is 0 if no test failed. REPORT=FILE keeps all that the suite printed.
set -euo pipefail

usage() {
  sed -n '4,6p' "$0" | cut -c3- >&2
  echo "$1" >&2
  exit 2
}

[ $# -eq 2 ] || usage "conformance.sh: expected 2 arguments, got $#"
runner=$(realpath "$1")
proto_dir=$(realpath "$2")
[ -x "$runner" ] || usage "conformance.sh: $1 is not a program"
for schema in conformance/conformance.proto src/google/protobuf/test_messages_proto{2,3}.proto; do
  [ -f "$proto_dir/$schema" ] || usage "conformance.sh: there is no $schema in $2"
done

cd "$(dirname "$0")/.."
scratch=.build/conformance
mkdir -p "$scratch"
report=${REPORT:-$scratch/report.txt}

echo "Compiling the suite's schemas and building the testee"
rm -rf "$scratch/schema" "$scratch/testee"
mkdir -p "$scratch/schema/conformance" "$scratch/schema/google/protobuf"
cp "$proto_dir/conformance/conformance.proto" "$scratch/schema/conformance/"
cp "$proto_dir"/src/google/protobuf/test_messages_proto{2,3}.proto "$scratch/schema/google/protobuf/"
cp Tests/Conformance/Package.swift "$scratch/"
cp -r Tests/Conformance/testee "$scratch/testee"
swift build --product codegen
"$(swift build --show-bin-path)/codegen" --schema "$scratch/schema" \
  --output "$scratch/testee/Generated" --messages-only
swift build --package-path "$scratch" --configuration release
testee=$(realpath "$(swift build --package-path "$scratch" --configuration release \
  --show-bin-path)/testee")

echo "Running the suite"
status=0
"$runner" --enforce_recommended --output_dir "$scratch" "$testee" >"$report" 2>&1 || status=$?
# The suite names every test that fails, and ends each part with its counts.
grep -aE '^(ERROR|WARNING|FAILURE|UNEXPECTED|\[  FAILED)' "$report" | cut -c1-400 || true
grep -aE '[0-9]+ successes|\[  (PASSED|SKIPPED|FAILED) *\] [0-9]+' "$report" || tail -n 20 "$report"
if [ "$status" -ne 0 ]; then
  echo "conformance.sh: tests failed; all that the suite printed is in $report" >&2
elif ! grep -aqE '[1-9][0-9]* successes|\[  PASSED *\] [1-9]' "$report"; then
  echo "conformance.sh: no test passed; all that the suite printed is in $report" >&2
  status=1
fi
exit "$status"
