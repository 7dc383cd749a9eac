#!/usr/bin/env bash
# Builds the simulator for speed and runs many seeds on all processors.
#
#     Scripts/campaign.sh [OPTIONS OF simulate --campaign]
#     Scripts/campaign.sh --minutes 17 --seed 48000000
#
# simulate has one thread. So this build counts references without atomic instructions, and leaves
# out the check, at run time, that no two accesses to an object overlap, which debug builds do: every
# test runs with it. The same seed gives the same trace in either build. It is kept apart from
# the usual one, in .build/campaign.
#
# The plans of the first finds are kept in Tests/SimulationTests/Corpus, where swift test runs them for
# ever, if they find something when they are run again, and without --canary; --keep names another
# folder. The others are kept in .build/campaign/finds, or where --aside says.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --configuration release --product simulate --scratch-path .build/campaign \
  -Xswiftc -assume-single-threaded -Xswiftc -enforce-exclusivity=unchecked
exec .build/campaign/release/simulate --campaign --keep Tests/SimulationTests/Corpus \
  --aside .build/campaign/finds "$@"
