#!/usr/bin/env bash
# Writes every checked-in generated file anew, after a change of a schema or of the compiler. With
# --check it writes nothing and fails if a file differs.
#
# CODEGEN may name a codegen that was built before, for when the present sources do not build because
# of the very files that are to be generated.
set -euo pipefail
if [ -n "${CODEGEN:-}" ]; then CODEGEN="$(realpath "$CODEGEN")"; fi
cd "$(dirname "$0")/.."

if [ -z "${CODEGEN:-}" ]; then
  swift build --product codegen >&2
  CODEGEN="$(swift build --show-bin-path)/codegen"
fi
bundled() {
  local module="$1" output="$2"
  shift 2
  echo "$output:"
  "$CODEGEN" --bundled "$module" --output "$output" "$@"
}
generate() {
  local schema="$1" output="$2"
  shift 2
  echo "$output:"
  "$CODEGEN" --schema "$schema" --output "$output" --visibility package --services "$@"
}

bundled WellKnownTypes Sources/WellKnownTypes/Generated "$@"
bundled DescriptorMessages Sources/DescriptorMessages/Generated "$@"
generate Schema Sources/WireMessages/Generated "$@"
generate Benchmarks/CodecSchema Benchmarks/CodecMessages/Generated "$@"
generate Benchmarks/CodecSchema Benchmarks/SlicedCodecMessages/Generated --bytes slices "$@"
generate Fuzzing/Schema Fuzzing/FuzzMessages/Generated "$@"
generate Fuzzing/Schema Fuzzing/SlicedFuzzMessages/Generated --bytes slices "$@"
generate Examples/Contacts/Schema Examples/Contacts/Sources/contacts/Generated \
  --visibility internal --messages-only "$@"
generate Tests/SchemaCompilerTests/Specimen Tests/SchemaCompilerTests/Specimen/Generated "$@"
generate Tests/ProtobufCodecTests/Proto2 Tests/ProtobufCodecTests/Proto2 "$@"
generate Tests/ProtobufCodecTests/Slices Tests/ProtobufCodecTests/Slices --bytes slices "$@"
for tests in Formats Sample; do
  folder=Tests/ProtobufFormatTests/$tests
  generate "$folder/Schema" "$folder/Generated" --messages-only "$@"
done

# Written by hand once, with the rules at its head; a test compares it word by word.
specimen=Tests/ProtobufCodecTests/Specimen
if [ "${1:-}" != --check ]; then
  scratch=$(mktemp -d)
  trap 'rm -r "$scratch"' EXIT
  "$CODEGEN" --schema "$specimen" --output "$scratch" --visibility package >/dev/null
  {
    sed -n '/^package import/q;p' "$specimen/Specimen.swift"
    sed -n '/^package import/,$p' "$scratch/specimen.messages.swift"
  } >"$scratch/Specimen.swift"
  cp "$scratch/Specimen.swift" "$specimen/Specimen.swift"
fi
