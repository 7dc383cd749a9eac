#!/usr/bin/env bash
# Writes the examples of the documentation of the codec and of the schema compiler anew to
# Tests/DocumentationTests/Examples, where tests compile them and check what they state.
set -euo pipefail
cd "$(dirname "$0")/.."
WRITES_EXAMPLES=1 swift test --filter ArchitectureTests.DocumentationRulesTests/freshness
