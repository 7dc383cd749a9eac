"""Random schemas as protoc compiles them, and codegen's descriptors beside protoc's."""

import pathlib
import shutil
import subprocess
import sys

import grpc_tools
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from random_schema import SchemaMaker

INCLUDE = pathlib.Path(grpc_tools.__file__).parent / "_proto"


class Mismatch(Exception):
    """What came out differs from what protobuf makes of the same input."""

    def __init__(self, what, expected, actual):
        super().__init__(what)
        self.what, self.expected, self.actual = what, expected, actual


class Schema:
    """A random schema, compiled by protoc."""

    def __init__(self, seed, index, folder, is_built):
        self.seed, self.index, self.is_built = seed, index, is_built
        self.folder = folder / f"schema{index}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.files = SchemaMaker(seed, index, f"S{index}" if is_built else None).make()
        for path, text in self.files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, newline="")
        self.set_with_imports = self.protoc("--include_imports")
        files = descriptor_pb2.FileDescriptorSet.FromString(self.set_with_imports).file
        pool = self.pool = descriptor_pool.DescriptorPool()
        for file in files:
            pool.AddSerializedFile(file.SerializeToString())
        self.classes, self.types = {}, {}
        for file in files:
            names = list(message_names(pool.FindFileByName(file.name).message_types_by_name.values()))
            for name in names:
                self.classes[name] = message_factory.GetMessageClass(pool.FindMessageTypeByName(name))
            if file.name in self.files:
                self.types.update((name, file.name) for name in names)

    def protoc(self, *arguments, files=None):
        output = self.folder / "protoc.out"
        subprocess.run(
            [sys.executable, "-m", "grpc_tools.protoc", f"-I{self.folder}", f"-I{INCLUDE}",
             f"--descriptor_set_out={output}", *arguments,
             *(files or sorted(self.files))],
            check=True, stderr=subprocess.PIPE)
        result = output.read_bytes()
        output.unlink()
        return result

    def compare_descriptors(self, codegen):
        # The whole folder, and some of its files in an order that is not that of their paths.
        some = sorted(self.files, reverse=True)[::2]
        for arguments, files in [
                ([], []), (["--include-imports"], []), (["--include-source-info"], []),
                ([], some), (["--include-imports"], some)]:
            output = self.folder / "codegen.out"
            run = subprocess.run(
                [codegen, "--schema", self.folder, "--descriptor-set-out", output, *arguments, *files],
                stderr=subprocess.PIPE, text=True)
            if run.returncode != 0:
                errors = "\n".join(line for line in run.stderr.splitlines() if "error" in line)
                raise Mismatch("codegen refuses the schema", "", errors)
            actual = output.read_bytes()
            output.unlink()
            expected = self.protoc(*(argument.replace("-", "_").replace("__", "--")
                                     for argument in arguments), files=files)
            if expected != actual:
                raise Mismatch(f"descriptor set {' '.join(arguments + files)}", *differing_file(expected, actual))

    def visible_types(self, name):
        """The types that an Any in a message of type `name` may hold: those of its file and of its
        imports, which its registry knows."""
        files, rest = set(), [self.pool.FindFileByName(self.types[name])]
        while rest:
            file = rest.pop()
            if file.name not in files:
                files.add(file.name)
                rest += file.dependencies
        types = [name for name, file in self.types.items() if file in files]
        return types + ["google.protobuf.Duration", "google.protobuf.Int64Value"][
            :2 if {"google/protobuf/duration.proto", "google/protobuf/wrappers.proto"} <= files else 0]


def message_names(descriptors):
    for descriptor in descriptors:
        if not descriptor.GetOptions().map_entry:
            yield descriptor.full_name
            yield from message_names(descriptor.nested_types)


def differing_file(expected, actual):
    """The first files of two sets that differ, as text."""
    expected, actual = (descriptor_pb2.FileDescriptorSet.FromString(data).file for data in (expected, actual))
    for left, right in zip(expected, actual):
        if left.SerializeToString() != right.SerializeToString():
            return str(left), str(right)
    return [file.name for file in expected], [file.name for file in actual]
