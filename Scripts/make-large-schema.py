#!/usr/bin/env python3
"""Writes a schema as large as they get, for measuring the compiler of schemas.

    Scripts/make-large-schema.py DIRECTORY [MESSAGES [FIELDS_EACH [ENUM_VALUES [WIDE_FIELDS]]]]

The default is 1,000 messages with 10,000 fields in all, one of 1,000 fields by itself, and an enum of
2,000 values, in one file. Every kind of field occurs; messages refer to each other, in circles too. The
output is the same on every run.
"""

import pathlib
import sys

SCALARS = ["double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32",
           "fixed64", "sfixed32", "sfixed64", "bool", "string", "bytes"]


def field(message, index, messages):
    kind = (message * 7 + index) % 12
    scalar = SCALARS[(message + index * 4) % len(SCALARS)]
    other = f"Message{(message * 31 + index * 17) % messages}"
    types = ["", "", "", "", "optional ", "repeated ", "repeated "]
    if kind == 7:
        return f"{other} field_{index} = {index + 1};"
    if kind == 8:
        return f"repeated {other} field_{index} = {index + 1};"
    if kind == 9:
        return f"map<string, {other}> field_{index} = {index + 1};"
    if kind == 10:
        return f"Kind field_{index} = {index + 1};"
    if kind == 11:
        return f"oneof choice_{index} {{ {scalar} field_{index} = {index + 1}; }}"
    return f"{types[kind]}{scalar} field_{index} = {index + 1};"


def main():
    directory = pathlib.Path(sys.argv[1])
    messages, fields, values, wide = [
        int(sys.argv[place]) if len(sys.argv) > place else default
        for place, default in ((2, 1000), (3, 10), (4, 2000), (5, 1000))]
    lines = ["syntax = \"proto3\";", "package large;", "option swift_prefix = \"Large\";", "",
             "enum Kind {"]
    lines += [f"  KIND_{value} = {value};" for value in range(values)]
    lines += ["}"]
    for message in range(messages):
        lines += ["", f"// The message of number {message}.", f"message Message{message} {{"]
        for index in range(fields):
            lines += [f"  // Field {index}.", "  " + field(message, index, messages)]
        lines += ["}"]
    lines += ["", "// One that has very many fields.", "message Wide {"]
    lines += ["  " + field(0, index, messages) for index in range(wide)]
    lines += ["}"]
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "large.proto").write_text("\n".join(lines) + "\n")


main()
