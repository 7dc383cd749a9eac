#!/usr/bin/env bash
# Formats every Swift file in place: the same files that Scripts/check.sh looks at.
set -euo pipefail
cd "$(dirname "$0")/.."
swift format --in-place --recursive --parallel Package.swift Sources Tests Codegen Benchmarks Fuzzing \
  Examples/*/Package.swift Examples/*/Sources
