#!/usr/bin/env bash
# Compiles a schema of 1,000 messages with 10,000 fields, one of 1,000 fields and an enum of 2,000 values,
# says how long that takes, and builds the result as a package of its own.
#
#   Scripts/large-schema.sh [--configuration debug|release]
#
# The configuration is that of the result; the compiler is always a release build.
set -euo pipefail
cd "$(dirname "$0")/.."
usage="USAGE: Scripts/large-schema.sh [--configuration debug|release]"
configuration=debug
while [ $# -gt 0 ]; do
  case "$1" in
    --help | -h) echo "$usage"; exit 0 ;;
    --configuration) configuration="${2:-}"; shift $(($# < 2 ? $# : 2)) ;;
    *)
      echo "large-schema.sh: unknown argument $1" >&2
      echo "$usage" >&2
      exit 2
      ;;
  esac
done
case "$configuration" in
  debug | release) ;;
  *)
    echo "large-schema.sh: --configuration is debug or release, not '$configuration'" >&2
    echo "$usage" >&2
    exit 2
    ;;
esac
scratch=.build/large-schema
mkdir -p "$scratch"
rm -rf "$scratch/schema" "$scratch/Sources"
Scripts/make-large-schema.py "$scratch/schema"
swift build --configuration release --product codegen
codegen="$(swift build --configuration release --show-bin-path)/codegen"
echo "Compiling the schema"
time "$codegen" --schema "$scratch/schema" --output "$scratch/Sources/Large" --visibility public \
  --messages-only
wc --lines --bytes "$scratch/Sources/Large"/*.swift
cat >"$scratch/Package.swift" <<EOF
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "large",
  dependencies: [.package(name: "reign", path: "$PWD")],
  targets: [
    .target(name: "Large", dependencies: [.product(name: "ProtobufCodec", package: "reign")])
  ])
EOF
echo "Building the result"
time swift build --package-path "$scratch" --configuration "$configuration" --target Large
