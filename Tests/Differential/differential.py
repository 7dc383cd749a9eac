#!/usr/bin/env python3
"""Compares Reign's compiler and codec with protoc and Python's protobuf on random input.

Run it through Scripts/differential.sh, which describes the arguments and installs what this needs.
"""

import argparse
import pathlib
import random
import sys

from comparison import Comparison, encoded
from driver import Driver
from random_message import MessageMaker
from sample import write_sample
from schema import Mismatch, Schema
from swift_package import ROOT, build, swift_messages

MISMATCHES_MAX = 10


def make_message(seed, schema, number):
    """Random message `number` of a schema, and bytes to follow its own: another message, unknown fields,
    both or none."""
    types = sorted(schema.types)
    name = types[number % len(types)]
    maker = MessageMaker(f"{seed} {schema.index} {number}", schema.classes, schema.visible_types(name))
    message, extra = maker.make(name), b""
    if maker.chance(0.4):
        extra = encoded(maker.make(name))
    if maker.chance(0.4):
        extra += maker.unknown_fields(message.DESCRIPTOR)
    return message, extra


def main():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--schemas", type=int, default=200)
    parser.add_argument("--built", type=int, default=20)
    parser.add_argument("--messages", type=int, default=50)
    parser.add_argument("--schema", type=int)
    parser.add_argument("--message", type=int)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--codegen", type=pathlib.Path, required=True)
    parser.add_argument("--write-sample", action="store_true")
    options = parser.parse_args()
    if options.write_sample:
        write_sample(ROOT / "Tests" / "ProtobufFormatTests" / "Sample", options.codegen,
                     lambda seed, index: Schema(seed, index, options.folder, True), make_message, encoded,
                     swift_messages)
        return
    replay = f"Scripts/differential.sh --seed {options.seed} --built {options.built}"
    print(f"seed {options.seed}; the same again: {replay}", flush=True)

    indices = range(options.schemas) if options.schema is None else [options.schema]
    schemas = [Schema(options.seed, index, options.folder, index < options.built) for index in indices]
    mismatches = 0

    def report(schema, number, mismatch, message=None, extra=b""):
        nonlocal mismatches
        mismatches += 1
        where = f" --message {number}" if number is not None else ""
        print(f"\nMISMATCH: {mismatch.what}\n  replay: {replay} --schema {schema.index}{where}")
        if message is not None:
            print(f"  type: {message.DESCRIPTOR.full_name} of {schema.types.get(message.DESCRIPTOR.full_name)}")
            print(f"  bytes: {encoded(message).hex()} and {extra.hex() or 'nothing'}")
            print("  message: " + str(message).replace("\n", "\n    "))
        print(f"  expected: {str(mismatch.expected)[:2000]}\n  actual:   {str(mismatch.actual)[:2000]}", flush=True)
        if mismatches >= MISMATCHES_MAX:
            raise SystemExit("too many mismatches")

    for schema in schemas:
        try:
            schema.compare_descriptors(options.codegen)
        except Mismatch as mismatch:
            report(schema, None, mismatch)
    print(f"descriptor sets of {len(schemas)} schemas compared, 5 of each", flush=True)

    comparison = Comparison(Driver(build([s for s in schemas if s.is_built], options.folder, options.codegen)))
    messages = 0
    for schema in schemas:
        comparison.driver.ask("s", "", schema.set_with_imports)
        for number in range(options.messages):
            if options.message is not None and number != options.message:
                continue
            message, extra = make_message(options.seed, schema, number)
            messages += 1
            try:
                comparison.check(schema, message, extra)
            except Mismatch:
                small, extra = comparison.shrink(schema, message, extra)
                try:
                    comparison.check(schema, small, extra)
                except Mismatch as mismatch:
                    report(schema, number, mismatch, small, extra)
    print(f"{messages} messages of {len(schemas)} schemas, {sum(s.is_built for s in schemas)} of them built")
    for what, count in sorted(comparison.counts.items()):
        print(f"  {count:8} {what}")
    print(f"{mismatches} mismatches")
    sys.exit(1 if mismatches else 0)


main()
