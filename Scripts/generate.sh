#!/usr/bin/env bash
# Writes every checked-in generated file anew, after a change of a schema or of the compiler. With
# --check it writes nothing and fails if a file differs.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product codegen >&2
codegen="$(swift build --show-bin-path)/codegen"
generate() {
  local schema="$1" output="$2"
  shift 2
  echo "$output:"
  "$codegen" --schema "$schema" --output "$output" "$@"
}

generate Schema Sources/WireMessages/Generated "$@"
generate Benchmarks/CodecSchema Benchmarks/CodecMessages/Generated "$@"
generate Benchmarks/CodecSchema Benchmarks/SlicedCodecMessages/Generated --bytes slices "$@"
