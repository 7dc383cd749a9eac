#!/usr/bin/env python3
"""Writes what the reference implementation of protobuf makes of the project's schemas.

Needs the packages grpcio-tools and protobuf. Run from anywhere:

    Scripts/make-schema-fixtures.py

It compiles Schema and Tests/SchemaCompilerTests/Specimen with protoc and writes

- Tests/SchemaCompilerTests/Fixtures/protoc.txt: every declaration as protoc resolved it;
- Tests/SchemaCompilerTests/Fixtures/descriptors.txt: the descriptor sets of the schemas in the
  folders of Tests/SchemaCompilerTests/Descriptors, in hexadecimal, and of some of their files;
- Tests/SchemaCompilerTests/Fixtures/verdicts.txt: whether it accepts each of the schemas there;
- Tests/WireMessagesTests/WireFixtures.swift: the bytes of some messages, made with the generated
  Python classes.

The output is the same on every run.
"""

import importlib
import pathlib
import subprocess
import sys
import tempfile

import google.protobuf
import grpc_tools
from google.protobuf import descriptor_pb2

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "Tests"
INCLUDE = pathlib.Path(grpc_tools.__file__).parent / "_proto"
F = descriptor_pb2.FieldDescriptorProto
TYPES = {number: name[5:].lower() for name, number in F.Type.items()}


def compile_schema(directory, *arguments, files=None):
    if files is None:
        files = sorted(str(path.relative_to(directory)) for path in directory.rglob("*.proto"))
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{directory}", f"-I{INCLUDE}", *arguments,
         *files], check=True)


# What protoc resolved.

def type_name(field):
    return field.type_name if field.type_name else TYPES[field.type]


def dump_message(message, scope, lines):
    name = f"{scope}.{message.name}" if scope else message.name
    lines.append(f"message {name}")
    entries = {f".{name}.{m.name}": m for m in message.nested_type if m.options.map_entry}
    for field in message.field:
        kind, shape = type_name(field), "implicit"
        if kind in entries:
            key, value = entries[kind].field
            shape, kind = f"map:{type_name(key)}", type_name(value)
        elif field.label == F.LABEL_REPEATED:
            packable = field.type not in (F.TYPE_STRING, F.TYPE_BYTES, F.TYPE_MESSAGE)
            is_packed = not field.options.HasField("packed") or field.options.packed
            shape = "packed" if packable and is_packed else "repeated"
        elif field.proto3_optional or (
                field.type == F.TYPE_MESSAGE and not field.HasField("oneof_index")):
            shape = "explicit"
        elif field.HasField("oneof_index"):
            shape = f"oneof:{message.oneof_decl[field.oneof_index].name}"
        lines.append(f"  field {field.name} {field.number} {kind} {shape} {field.json_name}")
    for nested in message.nested_type:
        if not nested.options.map_entry:
            dump_message(nested, name, lines)
    for nested in message.enum_type:
        dump_enum(nested, name, lines)


def dump_enum(enum, scope, lines):
    lines.append(f"enum {scope}.{enum.name}" if scope else f"enum {enum.name}")
    for value in enum.value:
        lines.append(f"  value {value.name} {value.number}")


def dump_schema(directory, lines):
    with tempfile.TemporaryDirectory() as output:
        path = pathlib.Path(output) / "descriptors"
        compile_schema(directory, "-o", str(path))
        files = descriptor_pb2.FileDescriptorSet.FromString(path.read_bytes()).file
    for file in sorted(files, key=lambda file: file.name):
        lines.append(f"file {file.name} {file.package} {file.options.swift_prefix}")
        for message in file.message_type:
            dump_message(message, file.package, lines)
        for enum in file.enum_type:
            dump_enum(enum, file.package, lines)
        for service in file.service:
            lines.append(f"service {file.package}.{service.name}")
            for method in service.method:
                lines.append(
                    f"  method {method.name} {method.input_type} {method.output_type} "
                    f"{int(method.client_streaming)}{int(method.server_streaming)}")


# Descriptor sets.

# Files named on the command line: in a folder, with flags, in this order.
SELECTIONS = [
    ("named", "", ["top.proto"]),
    ("named", "+imports", ["top.proto"]),
    ("named", "", ["top.proto", "middle.proto"]),
    # One needs the other, but only through a file that is left out.
    ("named", "", ["top.proto", "base.proto"]),
    ("named", "+imports", ["top.proto", "base.proto"]),
    ("named", "", ["middle.proto", "apart.proto", "base.proto"]),
    ("named", "+imports", ["apart.proto", "middle.proto"]),
    ("named", "", ["top.proto", "apart.proto", "top.proto"]),
    ("named", "", ["google/protobuf/any.proto"]),
    ("named", "+imports", ["google/protobuf/api.proto", "top.proto"]),
    # Protobuf's own schemas are taken from the folder if they are there.
    ("own", "+imports+source", ["a.proto"]),
    ("own", "+imports", ["a.proto"]),
    ("own", "+source", ["google/protobuf/any.proto"]),
]
FLAGS = {"imports": "--include_imports", "source": "--include_source_info"}


def selected_descriptor_sets():
    for folder, flags, files in SELECTIONS:
        with tempfile.TemporaryDirectory() as output:
            path = pathlib.Path(output) / "descriptors"
            compile_schema(
                TESTS / "SchemaCompilerTests" / "Descriptors" / folder, "-o", str(path),
                *[FLAGS[flag] for flag in flags.split("+")[1:]], files=files)
            yield f"{folder}{flags}:{','.join(files)} {path.read_bytes().hex()}"


def descriptor_sets():
    root = TESTS / "SchemaCompilerTests" / "Descriptors"
    for directory in sorted(path for path in root.iterdir() if path.is_dir()):
        # Protobuf's own schemas are written by other hands here, so that places in them differ.
        flag = "--include_imports" if directory.name == "bundled" else "--include_source_info"
        with tempfile.TemporaryDirectory() as output:
            path = pathlib.Path(output) / "descriptors"
            compile_schema(directory, "-o", str(path), flag)
            yield f"{directory.name} {path.read_bytes().hex()}"


# Verdicts.

def verdict(files):
    with tempfile.TemporaryDirectory() as directory:
        for path, text in files:
            (pathlib.Path(directory) / path).write_text(text)
        result = subprocess.run(
            [sys.executable, "-m", "grpc_tools.protoc", f"-I{directory}", "-o", "/dev/null",
             *[path for path, _ in files]], capture_output=True, text=True)
    if result.returncode != 0:
        return "refused"
    is_warned = "warning:" in result.stderr or "No edition or syntax" in result.stderr
    return "accepted with a warning" if is_warned else "accepted"


def judged(script):
    """The cases of a script, which look like those of the diagnostics, with protoc's verdicts."""
    for case in script.split("=== ")[1:]:
        title, _, rest = case.partition("\n")
        body = rest.partition("\n>>>")[0]
        files = [part.partition("\n") for part in ("\n" + body).split("\n--- ")[1:]]
        files = [(path, text) for path, _, text in files]
        texts = "".join(f"--- {path}\n{text}\n" for path, text in files)
        yield f"=== {title}\n{texts}>>>\n{verdict(files)}\n"


# Messages in bytes.

def wire_cases():
    directory = tempfile.mkdtemp()
    compile_schema(ROOT / "Schema", f"--python_out={directory}")
    sys.path.insert(0, directory)
    raft = importlib.import_module("reign.raft_pb2")
    store = importlib.import_module("reign.keyvalue_pb2")
    cluster = importlib.import_module("reign.cluster_pb2")
    identity = store.RequestIdentity(client_id=300, sequence=7, answered_below=5)
    configuration = raft.ClusterConfiguration(members=[
        raft.Member(node_id=1, address="127.0.0.1:50052", is_voter=True),
        raft.Member(node_id=2**64 - 1, address="[::1]:50053")])
    return {
        "putRequest": store.PutRequest(key=b"key", value=bytes(range(256)), identity=identity),
        "putReply": store.PutReply(
            revision=9, previous_revision=0,
            served=store.Served(node_id=1, address="a:1", term=2, index=3)),
        "command": store.Command(identity=identity, delete=store.Command.Delete(key=b"gone")),
        "openSession": store.Command(open_session=store.Command.OpenSession()),
        "appendEntries": raft.Envelope(**{
            "from": 1, "to": 2, "term": 5,
            "append_entries": raft.AppendEntries(
                previous=raft.EntryID(term=4, index=10),
                entries=[
                    raft.Entry(term=5, index=11, term_start=raft.TermStart(votes=[1, 2])),
                    raft.Entry(term=5, index=12, configuration=configuration),
                    raft.Entry(term=5, index=13, command=b"\x00\xff")],
                leader_commit=10, read_round=1,
                quorum_age_microseconds=300_000)}),
        "rejection": raft.Envelope(**{
            "from": 2, "to": 1, "term": 5,
            "append_entries_reply": raft.AppendEntriesReply(
                rejected=raft.AppendEntriesReply.Rejection(
                    previous=10, conflict=raft.EntryID(term=3, index=8)))}),
        "accepted": raft.Envelope(**{
            "from": 2, "to": 1, "term": 5,
            "append_entries_reply": raft.AppendEntriesReply(match_index=0, read_round=2**64 - 1)}),
        "timeoutNow": raft.Envelope(**{
            "from": 1, "to": 2, "term": 5, "timeout_now": raft.TimeoutNow()}),
        "hardState": raft.HardState(current_term=2**63, voted_for=0),
        "announce": cluster.AnnounceRequest(status=cluster.NodeStatus(
            node_id=1, cluster_id=2, address="a:1", role=cluster.ROLE_LEADER,
            liveness=cluster.LIVENESS_ALIVE, term=3, leader_id=1, votes=[1, 2, 3],
            last_entry=raft.EntryID(term=3, index=4), commit_index=4, applied_index=4, revision=2,
            key_count=1, map_digest=2**64 - 2, configuration=configuration)),
    }


def main():
    lines = []
    dump_schema(ROOT / "Schema", lines)
    dump_schema(TESTS / "SchemaCompilerTests" / "Specimen", lines)
    (TESTS / "SchemaCompilerTests" / "Fixtures" / "protoc.txt").write_text("\n".join(lines) + "\n")

    (TESTS / "SchemaCompilerTests" / "Fixtures" / "descriptors.txt").write_text(
        "\n".join([*descriptor_sets(), *selected_descriptor_sets()]) + "\n")

    verdicts = TESTS / "SchemaCompilerTests" / "Fixtures" / "verdicts.txt"
    verdicts.write_text("\n".join(judged(verdicts.read_text())))

    cases = wire_cases()
    text = [
        "// swift-format-ignore-file", "//",
        "// Written by Scripts/make-schema-fixtures.py with Python protobuf "
        f"{google.protobuf.__version__}.", "",
        "/// The bytes of messages, in hexadecimal, by the names that the tests call them.",
        "let wireFixtures: [String: String] = ["]
    for name, message in cases.items():
        text.append(f'  "{name}": "{message.SerializeToString(deterministic=True).hex()}",')
    text.append("]")
    (TESTS / "WireMessagesTests" / "WireFixtures.swift").write_text("\n".join(text) + "\n")


main()
