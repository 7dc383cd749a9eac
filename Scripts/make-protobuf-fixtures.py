#!/usr/bin/env python3
"""Writes what the reference implementation of protobuf makes of given bytes.

Needs the packages grpcio-tools and protobuf. Run from anywhere:

    Scripts/make-protobuf-fixtures.py

It compiles Tests/ProtobufCodecTests/Specimen/specimen.proto with protoc, parses inputs with the
generated classes and writes Tests/ProtobufCodecTests/Fixtures/ReferenceCases.swift: for each
input, the bytes of the message that was parsed from it, or `error`. Inputs are messages that are
made field by field (the names say how), byte strings that are put together by hand, and random
messages. The output is the same on every run.
"""

import importlib
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

import google.protobuf
from google.protobuf.message import DecodeError

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "Tests" / "ProtobufCodecTests"
RANDOM_MESSAGES_PER_TYPE = 12


def load():
    directory = tempfile.mkdtemp()
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{TESTS / 'Specimen'}",
         f"--python_out={directory}", "specimen.proto"], check=True)
    sys.path.insert(0, directory)
    return importlib.import_module("specimen_pb2")


S = load()
CASES = []


def case(kind, name, data):
    """Records what the reference makes of `data`."""
    message = getattr(S, kind)()
    try:
        message.ParseFromString(data)
        outcome = message.SerializeToString(deterministic=True).hex()
    except DecodeError:
        outcome = "error"
    CASES.append((kind, name, data.hex() or "-", outcome or "-"))


def made(name, message):
    case(type(message).__name__, name, message.SerializeToString(deterministic=True))


# The binary format by hand.

def varint(value, pad_to=0):
    out = bytearray()
    while value >= 0x80 or len(out) + 1 < pad_to:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def delimited(number, data):
    return tag(number, 2) + varint(len(data)) + data


def number(field, value):
    return tag(field, 0) + varint(value & (2**64 - 1))


def made_by_hand_from_fields():
    made("nothing set", S.Scalars())
    made("every scalar", S.Scalars(
        double_value=1.5, float_value=-2.25, int32_value=-3, int64_value=-(2**63),
        uint32_value=2**32 - 1, uint64_value=2**64 - 1, sint32_value=-(2**31),
        sint64_value=2**63 - 1, fixed32_value=0xDEADBEEF, fixed64_value=1, sfixed32_value=-1,
        sfixed64_value=-(2**63), bool_value=True, string_value="grüße, 世界 🌍",
        bytes_value=b"\x00\xff\x80", color_value=S.COLOR_GREEN, default=7))
    for value in [0.0, -0.0, float("inf"), float("-inf"), 5e-324, 1.7976931348623157e308]:
        made(f"double {value!r}", S.Scalars(double_value=value))
    made("float smallest", S.Scalars(float_value=1e-45))
    made("float negative zero", S.Scalars(float_value=-0.0))
    for bits in range(0, 64, 7):
        for value in [2**bits - 1, 2**bits]:
            made(f"uint64 {value}", S.Scalars(uint64_value=value))
    for value in [1, -1, 63, -64, 64, -65, 2**31 - 1, -(2**31)]:
        made(f"int32 and sint32 {value}", S.Scalars(int32_value=value, sint32_value=value))
    made("negative enum", S.Scalars(color_value=S.COLOR_NEGATIVE))
    made("enum without a name", S.Scalars(color_value=12345))
    made("present at the default", S.Optionals(
        double_value=0, int64_value=0, bool_value=False, string_value="", bytes_value=b"",
        color_value=S.COLOR_UNSPECIFIED, point=S.Point()))
    made("present", S.Optionals(
        double_value=-1, int64_value=-1, bool_value=True, string_value="x", bytes_value=b"y",
        color_value=S.COLOR_RED, point=S.Point(x=-1, y=2)))
    made("absent", S.Optionals())
    made("every list", S.Lists(
        doubles=[0, 1.5, -1e300], floats=[0, -0.5], int32s=[0, -1, 2**31 - 1, -(2**31)],
        int64s=[0, -1, 2**63 - 1, -(2**63)], uint32s=[0, 300, 2**32 - 1],
        uint64s=[0, 300, 2**64 - 1], sint32s=[0, -1, 1, -(2**31)], sint64s=[0, -1, 1, -(2**63)],
        fixed32s=[0, 2**32 - 1], fixed64s=[0, 2**64 - 1], sfixed32s=[-1, 1], sfixed64s=[-1, 1],
        bools=[True, False, True], strings=["", "a", "ß"], byte_strings=[b"", b"\x00"],
        colors=[0, 1, 300, -1, 77], points=[S.Point(), S.Point(x=1), S.Point(x=-1, y=5)],
        loose=[0, 1, 300]))
    made("a packed list of 300 bytes", S.Lists(uint32s=list(range(100, 300))))
    made("every map", S.Maps(
        counts={"a": 1}, names={-1: "minus one"}, points={7: S.Point(x=1)},
        colors={"red": 1}, blobs={True: b"\x01"}, readings={2**64 - 1: 0.5},
        trees={-5: S.Tree(label=S.Tree.Label(text="in a map"))}))
    made("a map entry of defaults", S.Maps(counts={"": 0}, points={0: S.Point()}))
    made("a map of many", S.Maps(names={n: str(n) for n in range(-3, 40)}))
    made("a choice not made", S.Choice(is_final=True))
    made("number", S.Choice(number=0))
    made("text", S.Choice(text="", is_final=True))
    made("blob", S.Choice(blob=b"b"))
    made("color", S.Choice(color=0, is_final=True))
    made("point", S.Choice(point=S.Point(y=1), is_final=True))
    made("scalars", S.Choice(scalars=S.Scalars(int32_value=5)))
    label = S.Tree.Label(text="leaf", side=S.Tree.SIDE_LEFT)
    made("a tree", S.Tree(
        label=label, left=S.Tree(label=label), others=[S.Tree(leaf="x"), S.Tree()],
        subtree=S.Tree(left=S.Tree())))
    deep = S.Tree(label=label)
    for _ in range(40):
        deep = S.Tree(left=deep, others=[S.Tree(leaf="side")])
    made("40 levels", deep)
    made("a put", S.PutRequest(
        key=b"account/0000000042", value=bytes(range(90)),
        identity=S.RequestIdentity(client_id=123456, sequence=77, answered_below=70)))


def merging():
    case("Scalars", "the last of a single field wins", number(3, 1) + number(3, 2) + number(3, 9))
    case("Scalars", "a default at the end wins", number(3, 1) + number(3, 0))
    case("Scalars", "the last string wins", delimited(14, b"first") + delimited(14, b""))
    case("Optionals", "submessages merge",
         delimited(7, number(1, 2)) + delimited(7, number(2, 4)) + delimited(7, number(1, 6)))
    case("Tree", "boxed submessages merge",
         delimited(2, delimited(5, b"leaf")) + delimited(2, delimited(1, delimited(1, b"label"))))
    case("Tree", "submessages merge at depth",
         delimited(2, delimited(2, delimited(1, delimited(1, b"a"))))
         + delimited(2, delimited(2, delimited(1, number(2, 1)))))
    case("Tree", "lists grow across merged submessages",
         delimited(2, delimited(3, b"") + delimited(3, delimited(5, b"1")))
         + delimited(2, delimited(3, delimited(5, b"2"))))
    case("Choice", "the last of a oneof wins", number(1, 5) + delimited(2, b"text"))
    case("Choice", "the last of a oneof wins over a message",
         delimited(6, number(1, 2)) + number(1, 5))
    case("Choice", "the same message of a oneof merges",
         delimited(6, number(1, 2)) + delimited(6, number(2, 4)))
    case("Choice", "the same indirect message of a oneof merges",
         delimited(7, number(3, 2)) + number(4, 1) + delimited(7, number(4, 4)))
    case("Choice", "another member in between clears a message of a oneof",
         delimited(6, number(1, 2)) + number(1, 5) + delimited(6, number(2, 4)))
    case("Tree", "a boxed member of a oneof merges",
         delimited(4, delimited(5, b"x")) + delimited(4, delimited(1, number(2, 1))))
    case("Maps", "the last entry of a key wins",
         delimited(1, delimited(1, b"a") + number(2, 1))
         + delimited(1, delimited(1, b"a") + number(2, 2)))
    case("Maps", "messages in maps do not merge across entries",
         delimited(3, number(1, 7) + delimited(2, number(1, 2)))
         + delimited(3, number(1, 7) + delimited(2, number(2, 4))))
    case("Maps", "messages in maps merge within an entry",
         delimited(3, number(1, 7) + delimited(2, number(1, 2)) + delimited(2, number(2, 4))))
    case("Maps", "an entry without a key", delimited(1, number(2, 9)))
    case("Maps", "an entry without a value", delimited(1, delimited(1, b"a")))
    case("Maps", "an empty entry", delimited(3, b""))
    case("Maps", "an entry with the value first", delimited(1, number(2, 9) + delimited(1, b"a")))
    case("Maps", "an entry with its key twice",
         delimited(1, delimited(1, b"a") + delimited(1, b"b") + number(2, 9)))
    case("Maps", "an entry with unknown fields",
         delimited(1, delimited(1, b"a") + number(3, 1) + number(2, 9)))
    case("Maps", "an entry whose value has another wire type",
         delimited(1, delimited(1, b"a") + delimited(2, b"")))


def packing():
    case("Lists", "packed and single mixed",
         delimited(5, varint(1) + varint(300)) + number(5, 2) + delimited(5, varint(3)))
    case("Lists", "single where packed is usual", number(6, 1) + number(6, 2))
    case("Lists", "packed where single is usual", delimited(18, varint(1) + varint(2)))
    case("Lists", "fixed values one by one",
         tag(9, 5) + b"\1\0\0\0" + tag(9, 5) + b"\2\0\0\0" + tag(1, 1) + struct.pack("<d", 1.5))
    case("Lists", "enums one by one", number(16, 1) + number(16, 99) + number(16, -1))
    case("Lists", "packed enums with one that has no name", delimited(16, varint(1) + varint(99)))
    case("Lists", "an empty packed field", delimited(5, b"") + delimited(1, b""))
    case("Lists", "packed bools of several bytes", delimited(13, varint(0) + varint(300)))
    case("Lists", "packed values wider than the type", delimited(5, varint(2**40 + 5)))
    case("Lists", "a packed varint that ends early", delimited(5, b"\x80"))
    case("Lists", "a packed varint of eleven bytes", delimited(6, b"\xff" * 10 + b"\x01"))
    case("Lists", "a packed fixed field of uneven length", delimited(9, b"\1\0\0\0\2"))
    case("Lists", "a packed double field of uneven length", delimited(1, b"\0" * 12))
    case("Lists", "messages between other fields",
         delimited(17, number(1, 2)) + number(18, 1) + delimited(17, number(1, 4)))


def unknown():
    case("Nothing", "an unknown varint", number(1, 300))
    case("Nothing", "unknown fields of every kind",
         number(1, 2**64 - 1) + tag(2, 1) + b"12345678" + delimited(3, b"abc")
         + tag(4, 3) + number(1, 1) + tag(4, 4) + tag(5, 5) + b"1234" + number(536870911, 0))
    case("Nothing", "the same unknown field again and again",
         number(1, 1) + number(1, 2) + number(1, 1))
    case("Nothing", "an unknown varint that is longer than it need be",
         tag(1, 0) + varint(1, pad_to=4))
    case("Nothing", "groups within groups",
         tag(1, 3) + tag(2, 3) + tag(1, 3) + tag(1, 4) + tag(2, 4) + number(3, 1) + tag(1, 4))
    case("Point", "unknown fields come after known ones",
         number(9, 1) + number(1, 2) + delimited(10, b"x") + number(2, 4) + number(9, 2))
    case("Optionals", "unknown fields in a submessage",
         delimited(7, number(3, 1)) + delimited(7, number(1, 2) + number(4, 1)))
    case("Point", "a known field of another wire type is unknown",
         delimited(1, b"\x01") + number(1, 2) + tag(2, 5) + b"\1\0\0\0")
    case("Scalars", "a string sent as a varint is unknown", number(14, 1))
    case("Lists", "strings sent as varints are unknown", number(14, 1) + delimited(14, b"s"))
    case("Point", "a known field as a group is unknown", tag(1, 3) + number(1, 1) + tag(1, 4))


def odd_but_right():
    case("Scalars", "an int32 of 64 bits is cut", number(3, 2**40 + 7))
    case("Scalars", "a uint32 of 64 bits is cut", number(5, 2**63 + 2**32 + 1))
    case("Scalars", "a negative int32 in five bytes", tag(3, 0) + varint(2**32 - 1))
    case("Scalars", "a sint32 of 64 bits is cut", number(7, 2**40 + 3))
    case("Scalars", "an enum of 64 bits is cut", number(16, 2**40 + 1))
    case("Scalars", "a bool of many bits is true", number(13, 2**63))
    case("Scalars", "a bool of zeros is false", tag(13, 0) + varint(0, pad_to=10))
    for length in [2, 5, 9, 10]:
        case("Scalars", f"a varint of {length} bytes that needs one",
             tag(6, 0) + varint(1, pad_to=length))
    for length in [2, 5]:
        case("Scalars", f"a tag of {length} bytes that needs one",
             varint(6 << 3, pad_to=length) + varint(1))
    case("Scalars", "a length of several bytes that needs one",
         tag(14, 2) + varint(2, pad_to=3) + b"ab")


def wrong():
    case("Scalars", "a varint of eleven bytes", tag(6, 0) + b"\xff" * 10 + b"\x01")
    case("Scalars", "a varint of 65 bits", tag(6, 0) + b"\xff" * 9 + b"\x03")
    case("Scalars", "a varint of 70 bits", tag(6, 0) + b"\x80" * 9 + b"\x7e")
    case("Scalars", "a tag of six bytes", varint(6 << 3, pad_to=6) + varint(1))
    case("Scalars", "a tag of more than 32 bits", varint(2**32 | 6 << 3) + varint(1))
    case("Scalars", "field number 0", number(0, 1))
    case("Scalars", "field number 0 with a length", delimited(0, b"abc"))
    for wire_type in [6, 7]:
        case("Scalars", f"wire type {wire_type}", tag(6, wire_type) + b"\1\1\1\1")
    case("Scalars", "an end of group alone", tag(6, 4))
    case("Nothing", "a group that does not end", tag(6, 3) + number(1, 1))
    case("Nothing", "a group that ends with another number", tag(6, 3) + tag(7, 4))
    case("Nothing", "a group within a submessage that ends outside of it",
         delimited(1, tag(6, 3)) + tag(6, 4))
    case("Optionals", "a group in a submessage that ends outside of it",
         delimited(7, tag(6, 3)) + tag(6, 4))
    case("Scalars", "a length of 4 GiB", tag(14, 2) + varint(2**32 - 1) + b"abc")
    case("Scalars", "a length of 2^63", tag(14, 2) + varint(2**63) + b"abc")
    case("Scalars", "a length of 2^64 - 1", tag(15, 2) + varint(2**64 - 1) + b"abc")
    case("Optionals", "a submessage longer than the message", tag(7, 2) + varint(9) + number(1, 1))
    case("Tree", "a submessage longer than the one around it",
         delimited(2, tag(2, 2) + varint(5)) + b"12345")
    case("Tree", "a field cut off by the end of its submessage, not of the message",
         delimited(2, tag(5, 2) + varint(3) + b"a") + b"bc")
    for name, data in [
            ("a lone continuation byte", b"\x80"), ("a cut off sequence", b"\xe4\xb8"),
            ("an overlong slash", b"\xc0\xaf"), ("a surrogate", b"\xed\xa0\x80"),
            ("more than U+10FFFF", b"\xf4\x90\x80\x80"), ("byte FF", b"a\xffb")]:
        case("Scalars", f"invalid UTF-8: {name}", delimited(14, data))
        case("Scalars", f"as bytes: {name}", delimited(15, data))
    case("Scalars", "a string with a zero byte", delimited(14, b"a\x00b"))
    case("Lists", "invalid UTF-8 in a list", delimited(14, b"ok") + delimited(14, b"\xff"))
    case("Maps", "invalid UTF-8 in a key", delimited(1, delimited(1, b"\xff")))
    case("Choice", "invalid UTF-8 in a oneof", delimited(2, b"\xff"))


def depth():
    for levels in [99, 100, 101, 102]:
        data = b""
        for _ in range(levels):
            data = delimited(2, data)
        case("Tree", f"{levels} messages within each other", data)
        case("Nothing", f"{levels} groups within each other",
             tag(1, 3) * levels + tag(1, 4) * levels)
        data = tag(1, 3) * (levels - 50) + tag(1, 4) * (levels - 50)
        for _ in range(50):
            data = delimited(2, data)
        case("Tree", f"50 messages and {levels - 50} groups within each other", data)


def random_messages():
    source = random.Random(20)

    def integer(bits, signed):
        value = source.getrandbits(source.randint(0, bits))
        return value - 2**(bits - 1) if signed and source.random() < 0.5 and value < 2**bits else (
            min(value, 2**(bits - 1) - 1) if signed else value)

    def text():
        return "".join(source.choice("aß世🌍 \0~") for _ in range(source.randint(0, 12)))

    def scalar(field):
        kinds = field.__class__
        if field.type in (kinds.TYPE_DOUBLE,):
            return struct.unpack("<d", struct.pack("<d", source.uniform(-1e9, 1e9)))[0]
        if field.type == kinds.TYPE_FLOAT:
            return struct.unpack("<f", struct.pack("<f", source.uniform(-1e9, 1e9)))[0]
        if field.type in (kinds.TYPE_INT32, kinds.TYPE_SINT32, kinds.TYPE_SFIXED32):
            return integer(32, True)
        if field.type in (kinds.TYPE_INT64, kinds.TYPE_SINT64, kinds.TYPE_SFIXED64):
            return integer(64, True)
        if field.type in (kinds.TYPE_UINT32, kinds.TYPE_FIXED32):
            return integer(32, False)
        if field.type in (kinds.TYPE_UINT64, kinds.TYPE_FIXED64):
            return integer(64, False)
        if field.type == kinds.TYPE_BOOL:
            return source.random() < 0.5
        if field.type == kinds.TYPE_STRING:
            return text()
        if field.type == kinds.TYPE_BYTES:
            return source.randbytes(source.randint(0, 150))
        if field.type == kinds.TYPE_ENUM:
            return source.choice([0, 1, 300, -1, 17, 2**31 - 1, -(2**31)])
        raise ValueError(field.type)

    def fill(message, levels):
        for field in message.DESCRIPTOR.fields:
            if source.random() < 0.5:
                continue
            is_message = field.type == field.TYPE_MESSAGE
            if is_message and levels == 0:
                continue
            target = getattr(message, field.name) if is_message or field.is_repeated else None
            if is_message and field.message_type.GetOptions().map_entry:
                for _ in range(source.randint(0, 4)):
                    key = scalar(field.message_type.fields_by_name["key"])
                    value = field.message_type.fields_by_name["value"]
                    if value.type == value.TYPE_MESSAGE:
                        fill(target[key], levels - 1)
                    else:
                        target[key] = scalar(value)
            elif is_message and field.is_repeated:
                for _ in range(source.randint(0, 3)):
                    fill(target.add(), levels - 1)
            elif is_message:
                target.SetInParent()
                fill(target, levels - 1)
            elif field.is_repeated:
                target.extend(scalar(field) for _ in range(source.randint(0, 9)))
            else:
                setattr(message, field.name, scalar(field))

    for kind in ["Scalars", "Optionals", "Lists", "Maps", "Choice", "Tree", "PutRequest"]:
        for index in range(RANDOM_MESSAGES_PER_TYPE):
            message = getattr(S, kind)()
            fill(message, 3)
            made(f"random {index}", message)


made_by_hand_from_fields()
merging()
packing()
unknown()
odd_but_right()
wrong()
depth()
random_messages()

HEADER = f"""\
// swift-format-ignore-file
//
// Written by Scripts/make-protobuf-fixtures.py with Python protobuf {google.protobuf.__version__}.
// Each line: message type | name | bytes in | bytes out, or `error` if they were refused. `-` is no
// bytes at all.
let referenceCases = \"\"\"
"""

output = TESTS / "Fixtures" / "ReferenceCases.swift"
output.parent.mkdir(exist_ok=True)
output.write_text(
    HEADER + "\n".join(" | ".join(entry) for entry in CASES) + "\n\"\"\"\n")
print(f"{len(CASES)} cases, {output.stat().st_size} bytes: {output.relative_to(ROOT)}")
