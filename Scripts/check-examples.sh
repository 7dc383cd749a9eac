#!/usr/bin/env bash
# Builds each package in Examples as its users do, from a package of its own, and has it prove itself.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --package-path Examples/Contacts
# As its README says: what is checked in is what its schema gives.
(cd Examples/Contacts && swift run codegen --check)
contacts="$(swift build --package-path Examples/Contacts --show-bin-path)/contacts"
book="$(mktemp -d)"
trap 'rm -r "$book"' EXIT
cd "$book"
"$contacts" add Ada --email ada@example.org --city London --tag mathematics
"$contacts" export >before.json
mv contacts.bin first.bin
"$contacts" import "$(cat before.json)"
cmp first.bin contacts.bin
echo "Examples/Contacts: a contact came back from JSON as the same bytes"
