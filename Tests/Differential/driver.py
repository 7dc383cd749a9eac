"""The Swift program that differential.py compares Python's protobuf with."""

import struct
import subprocess

ORIGINAL_NAMES, DEFAULTS, ENUM_NUMBERS = 1, 2, 4


class DriverError(Exception):
    """The driver refused the message, and says why."""


class Driver:
    def __init__(self, program):
        self.process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, operation, name, payload, options=0):
        """The driver's result; see Driver.swift for the operations."""
        name = name.encode()
        request = operation.encode() + bytes([options, len(name)]) + name + payload
        self.process.stdin.write(struct.pack("<I", len(request)) + request)
        self.process.stdin.flush()
        (length,) = struct.unpack("<I", self.read(4))
        answer = self.read(length)
        if answer[0] != 0:
            raise DriverError(answer[1:].decode(errors="replace"))
        return answer[1:]

    def read(self, count):
        data = self.process.stdout.read(count)
        if len(data) < count:
            raise SystemExit(f"the driver ended with status {self.process.wait()}")
        return data
