#!/usr/bin/env bash
# Compares the compiler and the codec with protobuf's own, on random schemas and messages.
#
#     Scripts/differential.sh [--seed N] [--schemas N] [--built N] [--messages N]
#
#   --seed N      The run to have again; it is printed. Default: a fresh one.
#   --schemas N   Random schemas, of one to four files each. Default: 200
#   --built N     How many of them are also compiled to Swift, all in one build. The others are used
#                 through their descriptors. Default: 20
#   --messages N  Random messages of each schema. Default: 50
#   --schema N    Only this one; with --message N only this message of it. What a mismatch prints to
#                 have it again.
#   --write-sample
#                 Writes the sample that `swift test` has, in Tests/ProtobufFormatTests/Sample.
#
# Of each schema, the descriptor sets of codegen and protoc must be the same bytes: plain, with imports,
# with the places in the source, and of some files that are named. Of each message, the bytes and the JSON that Python's protobuf
# writes must be what Reign writes, and each must read what the other writes. Messages are of proto3 and of proto2;
# extensions, which Reign leaves out of JSON, are never set.
#
# It needs Python 3 and the network: protobuf and grpcio-tools come from PyPI into a temporary folder
# that is removed in the end. VENV=DIR uses that virtual environment instead, and makes it if it is not
# there; KEEP=DIR keeps the schemas and the driver there.
set -euo pipefail
# Before the folder is changed, and not by what a link in it points to: a virtual environment is where it is
# named.
venv=${VENV:+$(realpath --no-symlinks "$VENV")}
keep=${KEEP:+$(realpath "$KEEP")}
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
venv=${venv:-$scratch/venv}
python=$venv/bin/python
if [ ! -x "$python" ]; then
  python3 -m venv "$venv"
  "$python" -m pip install --quiet protobuf grpcio-tools
fi
"$python" -c 'import google.protobuf; print("protobuf", google.protobuf.__version__, "of Python")'
swift build --product codegen
# Not exec, which would forget to remove the folder.
"$python" Tests/Differential/differential.py --folder "${keep:-$scratch}" \
  --codegen "$(swift build --show-bin-path)/codegen" "$@"
