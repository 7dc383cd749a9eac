#!/usr/bin/env python3
"""Writes descriptor sets, and what the reference implementation makes of messages as JSON.

Needs the packages grpcio-tools and protobuf. Run from anywhere:

    Scripts/make-json-fixtures.py

It compiles Tests/ProtobufCodecTests/Schemas/*.proto with protoc and writes
Tests/ProtobufCodecTests/Fixtures/SchemaSet.swift: the FileDescriptorSet of these files and of all
that they import. The output is the same on every run.
"""

import pathlib
import subprocess
import sys
import tempfile

import google.protobuf

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "Tests" / "ProtobufCodecTests"
SCHEMAS = TESTS / "Schemas"


def descriptor_set():
    """The serialized set; imports come before what imports them."""
    output = pathlib.Path(tempfile.mkdtemp()) / "set"
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{SCHEMAS}", "--include_imports",
         f"--descriptor_set_out={output}"] + sorted(path.name for path in SCHEMAS.glob("*.proto")),
        check=True)
    return output.read_bytes()


def write(name, comment, constant, text):
    path = TESTS / "Fixtures" / name
    path.write_text(
        "// swift-format-ignore-file\n//\n"
        f"// Written by Scripts/make-json-fixtures.py with Python protobuf "
        f"{google.protobuf.__version__}.\n// {comment}\nlet {constant} = \"\"\"\n{text}\n\"\"\"\n")
    print(f"{path.stat().st_size} bytes: {path.relative_to(ROOT)}")


def lines(text, width=120):
    return "\n".join(text[start:start + width] for start in range(0, len(text), width))


SET = descriptor_set()
write("SchemaSet.swift", "The serialized FileDescriptorSet of Schemas/*.proto, in hexadecimal.",
      "schemaSet", lines(SET.hex()))
