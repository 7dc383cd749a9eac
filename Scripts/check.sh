#!/usr/bin/env bash
# Formatting, build with warnings as errors, all tests, real processes under faults, simulated clusters in
# trouble, hostile bytes, the examples. Edits nothing, but for what is kept of a failure.
set -euo pipefail
cd "$(dirname "$0")/.."
swift format lint --strict --recursive --parallel Package.swift Sources Tests Codegen Benchmarks Fuzzing \
  Examples/*/Package.swift Examples/*/Sources
swift build --build-tests
# The tests are to stay under five minutes on two processors. How long they take depends on what else the
# machine does, so that more is told and fails nothing.
begun=$SECONDS
swift test --skip-build
taken=$((SECONDS - begun))
echo "all tests took $taken s on $(nproc) processors, load$(uptime | sed 's/.*load average://')"
[ "$taken" -le 300 ] || echo "WARNING: that is more than the 300 s that the tests may take" >&2
# Real processes under faults, each kind at least once: the seed is printed, and what fails is kept.
CONFIGURATION=debug Scripts/chaos.sh --duration 60s --every-fault --nodes 3 --clients 4
# Simulated clusters in trouble: so many seeds that each rare state must be reached, or it fails. They are
# the same ones every time; other ones are looked for by longer campaigns, without --seed.
swift build -c release --product simulate
"$(swift build -c release --product simulate --show-bin-path)/simulate" --campaign --seed 1 --count 400
# A million inputs for each reader of what a peer sends and of what a disk holds. They are the same ones every
# time, so that what fails here follows from what was changed; without --seed, the script looks for more.
Scripts/fuzz.sh --inputs 1000000 --seed 1 --reader segment --reader snapshot --reader hardstate \
  --reader machine --reader preface --reader seal --reader calls --reader frames --reader peer \
  --reader binary --reader delimited
Scripts/check-examples.sh
