#!/usr/bin/env bash
# Formatting, build with warnings as errors, all tests. Edits nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
swift format lint --strict --recursive --parallel Package.swift Sources Tests Codegen Benchmarks Fuzzing
swift build --build-tests
swift test --skip-build
