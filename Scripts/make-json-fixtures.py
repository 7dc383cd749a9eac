#!/usr/bin/env python3
"""Writes descriptor sets, and what the reference implementation makes of messages as JSON.

Needs the packages grpcio-tools and protobuf. Run from anywhere:

    Scripts/make-json-fixtures.py

It compiles Tests/ProtobufCodecTests/Schemas/*.proto with protoc and writes into
Tests/ProtobufCodecTests/Fixtures:
- SchemaSet.swift: the FileDescriptorSet of these files and of all that they import;
- JSONWritten.swift: messages, and the JSON that the reference writes for them;
- JSONRead.swift: JSON texts, and the messages that the reference reads from them.
Messages are made by hand or random. The output is the same on every run.
"""

import pathlib
import random
import struct
import subprocess
import sys
import tempfile

import google.protobuf
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory
from google.protobuf import (  # noqa: F401  Imported so that their files are in the pool.
    any_pb2, duration_pb2, empty_pb2, field_mask_pb2, struct_pb2, timestamp_pb2, wrappers_pb2)

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
        f"{google.protobuf.__version__}.\n// {comment}\nlet {constant} = #\"\"\"\n{text}\n\"\"\"#\n")
    print(f"{path.stat().st_size} bytes: {path.relative_to(ROOT)}")


def lines(text, width=120):
    return "\n".join(text[start:start + width] for start in range(0, len(text), width))


SET = descriptor_set()
write("SchemaSet.swift", "The serialized FileDescriptorSet of Schemas/*.proto, in hexadecimal.",
      "schemaSet", lines(SET.hex()))

# The tests' own pool, so that the names of well-known types in it are those of the library.
FILES = descriptor_pb2.FileDescriptorSet.FromString(SET)
POOL = descriptor_pool.Default()
for file in FILES.file:
    if not file.name.startswith("google/"):
        POOL.Add(file)
PACKAGE = "reign.mapping.v1."


def new(name):
    return message_factory.GetMessageClass(POOL.FindMessageTypeByName(PACKAGE + name))()


WRITTEN = []
READ = []


def binary(message):
    return message.SerializeToString(deterministic=True).hex() or "-"


def written(message, options="-"):
    """Records the JSON of a message."""
    text = json_format.MessageToJson(
        message, indent=None, ensure_ascii=False, descriptor_pool=POOL,
        preserving_proto_field_name="o" in options, use_integers_for_enums="e" in options,
        always_print_fields_with_no_presence="d" in options)
    name = message.DESCRIPTOR.full_name
    WRITTEN.append(f"{name} | {options} | {binary(message)} | {text}")
    READ.append(f"{name} | - | {binary(message)} | {text}")


def read(name, text, options="-"):
    """Records the message of a JSON text that the reference takes."""
    message = new(name)
    json_format.Parse(text, message, ignore_unknown_fields="i" in options, descriptor_pool=POOL)
    assert "\n" not in text
    READ.append(f"{PACKAGE}{name} | {options} | {binary(message)} | {text}")


def from_text(name, text):
    message = new(name)
    json_format.Parse(text, message, descriptor_pool=POOL)
    return message


SOURCE = random.Random(21)
TEXTS = ["", "a", "plain text that is long enough for words", "ß", "世界", "🌍", "quote \" and \\",
         "tab\t, line\n and bell\x07", "\x7f", "\u2028\u2029", "</script>", "eight ch", "x" * 200]


def integer(bits, signed):
    value = SOURCE.getrandbits(SOURCE.randint(0, bits))
    if not signed:
        return value
    return max(min(value, 2**(bits - 1) - 1) * SOURCE.choice([1, -1]), -2**(bits - 1))


def real(width):
    kind = SOURCE.randint(0, 5)
    if kind == 0:
        return SOURCE.choice([0.0, -0.0, 1.0, -1.0, 0.5, 1e6, 123456789.0])
    if kind == 1:
        value = SOURCE.choice([float("inf"), float("-inf"), float("nan")])
    elif kind == 2:
        value = round(SOURCE.uniform(-1000, 1000), SOURCE.randint(0, 6))
    elif kind == 3:
        value = SOURCE.uniform(-1, 1) * 10.0 ** SOURCE.randint(-30, 30)
    else:
        value = struct.unpack("<d", SOURCE.randbytes(8))[0] if width == 8 else SOURCE.random()
    return struct.unpack("<f", struct.pack("<f", value))[0] if width == 4 else value


def text():
    return "".join(SOURCE.choice(TEXTS) for _ in range(SOURCE.randint(0, 3)))


def scalar(field):
    kind = field.type
    names = field.__class__
    if kind == names.TYPE_DOUBLE:
        return real(8)
    if kind == names.TYPE_FLOAT:
        return real(4)
    if kind in (names.TYPE_INT32, names.TYPE_SINT32, names.TYPE_SFIXED32):
        return integer(32, True)
    if kind in (names.TYPE_INT64, names.TYPE_SINT64, names.TYPE_SFIXED64):
        return integer(64, True)
    if kind in (names.TYPE_UINT32, names.TYPE_FIXED32):
        return integer(32, False)
    if kind in (names.TYPE_UINT64, names.TYPE_FIXED64):
        return integer(64, False)
    if kind == names.TYPE_BOOL:
        return SOURCE.random() < 0.5
    if kind == names.TYPE_STRING:
        return text()
    if kind == names.TYPE_BYTES:
        return SOURCE.randbytes(SOURCE.randint(0, 20))
    if field.enum_type.full_name == "google.protobuf.NullValue":
        return 0
    return SOURCE.choice([value.number for value in field.enum_type.values] + [77])


def fill_known(message, levels):
    """Fills a message that has a form of its own; whether it is one."""
    name = message.DESCRIPTOR.full_name
    if name == "google.protobuf.Timestamp":
        message.seconds = SOURCE.randint(-62135596800, 253402300799)
        message.nanos = SOURCE.choice([0, 1, 999999999, 120000000, 345678000])
    elif name == "google.protobuf.Duration":
        message.seconds = integer(38, True)
        message.nanos = SOURCE.choice([0, 1, 999999999, 120000000, 345678000])
        if message.seconds < 0:
            message.nanos = -message.nanos
    elif name == "google.protobuf.FieldMask":
        message.paths.extend(SOURCE.sample(["a", "foo_bar", "x.y_z", "long_name_of_a_field.b"], 2))
    elif name == "google.protobuf.Any":
        inner = new(SOURCE.choice(["Point", "Scalars", "WellKnown"])) if levels > 0 else new("Point")
        if SOURCE.random() < 0.3:
            inner = SOURCE.choice([
                lambda: struct_pb2.Value(number_value=1.5), lambda: struct_pb2.ListValue()])()
        elif not fill_known(inner, levels - 1):
            fill(inner, levels - 1)
        message.Pack(inner, deterministic=True)
    elif name in ("google.protobuf.Value", "google.protobuf.Struct", "google.protobuf.ListValue"):
        json_format.ParseDict(
            {"Value": value, "Struct": dictionary, "ListValue": array}[name.split(".")[-1]](levels),
            message)
    else:
        return False
    return True


def value(levels):
    kind = SOURCE.randint(0, 6 if levels > 0 else 4)
    return [None, True, False, round(SOURCE.uniform(-100, 100), 2), text()][kind] if kind < 5 else (
        dictionary(levels - 1) if kind == 5 else array(levels - 1))


def dictionary(levels):
    return {text(): value(levels) for _ in range(SOURCE.randint(0, 3))}


def array(levels):
    return [value(levels) for _ in range(SOURCE.randint(0, 3))]


def fill(message, levels):
    for field in message.DESCRIPTOR.fields:
        if SOURCE.random() < 0.5:
            continue
        is_message = field.message_type is not None
        if is_message and levels <= 0:
            continue
        target = getattr(message, field.name) if is_message or field.is_repeated else None
        if is_message and field.message_type.GetOptions().map_entry:
            for _ in range(SOURCE.randint(0, 3)):
                key = scalar(field.message_type.fields_by_name["key"])
                entry = field.message_type.fields_by_name["value"]
                if entry.message_type:
                    target[key].SetInParent()
                    if not fill_known(target[key], levels - 1):
                        fill(target[key], levels - 1)
                else:
                    target[key] = scalar(entry)
        elif is_message and field.is_repeated:
            for _ in range(SOURCE.randint(0, 3)):
                element = target.add()
                if not fill_known(element, levels - 1):
                    fill(element, levels - 1)
        elif is_message:
            target.SetInParent()
            if not fill_known(target, levels - 1):
                fill(target, levels - 1)
        elif field.is_repeated:
            target.extend(scalar(field) for _ in range(SOURCE.randint(0, 5)))
        else:
            setattr(message, field.name, scalar(field))


def messages_by_hand():
    for number in [0, 1, 9, 10, 99, 100, 12345678901234567, 2**63 - 1, -1, -10, -2**63]:
        written(from_text("Scalars", f'{{"int64Value": {number}}}'))
    for number in [5e-324, 1.7976931348623157e308, 0.1, 0.2, 0.3, 123.456, 1e21, 1e22, 1e23, -0.0,
                   2.0**53, 2.0**53 + 2, 1e-7, 4.35, 0.000001, 1 / 3, 100.0, 1e9, 999999999.5]:
        message = new("Scalars")
        message.double_value = number
        message.float_value = struct.unpack("<f", struct.pack("<f", min(number, 1e38)))[0]
        written(message)
    for time in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z",
                 "1969-12-31T23:59:59.5Z", "2000-02-29T12:34:56.789012Z", "1900-02-28T23:59:59Z"]:
        written(from_text("WellKnown", f'{{"timestamp": "{time}"}}'))
    for time in ["0s", "-0.5s", "315576000000.999999999s", "-315576000000.999999999s", "1.000001s"]:
        written(from_text("WellKnown", f'{{"duration": "{time}"}}'))
    names = new("Names")
    for field in names.DESCRIPTOR.fields:
        setattr(names, field.name, field.number % 1000)
    for options in ["-", "o"]:
        written(names, options)
    for name in ["Scalars", "Lists", "Maps", "Optionals", "Choice", "Tree"]:
        written(new(name), "d")
        written(new(name))
    colors = from_text("Lists", '{"colors": ["COLOR_RED", "COLOR_CRIMSON", 300, 5, -1]}')
    for options in ["-", "e", "eod"]:
        written(colors, options)
    for text in ['{"any": {}}', '{"value": null}', '{"nothing": null}', '{"empty": {}}',
                 '{"optionalNothing": null}', '{"struct": {}}', '{"list": []}',
                 '{"value": [[[[1]]], {"a": {"b": [null]}}]}', '{"fieldMask": ""}',
                 '{"any": {"@type": "type.googleapis.com/google.protobuf.Any", "value": '
                 '{"@type": "x/reign.mapping.v1.Point", "x": 1}}}',
                 '{"any": {"@type": "x/google.protobuf.Empty"}}',
                 '{"any": {"@type": "x/google.protobuf.Int32Value", "value": 5}}',
                 '{"any": {"@type": "x/google.protobuf.Value", "value": null}}']:
        written(from_text("WellKnown", text))


def texts_by_hand():
    for text in ['{"int32Value": "5"}', '{"int32Value": 5.0}', '{"int32Value": 1e5}',
                 '{"int32Value": "1e5"}', '{"int32Value": 1.5e1}', '{"int32Value": -0}',
                 '{"int32Value": 2.147483647e9}', '{"int32Value": null}', '{"uint32Value": 0.0}',
                 '{"int64Value": -9223372036854775808}', '{"uint64Value": 18446744073709551615}',
                 '{"doubleValue": "1.5"}', '{"doubleValue": 1E-3}', '{"doubleValue": "NaN"}',
                 '{"floatValue": "-Infinity"}', '{"floatValue": 3.4028234e38}', '{"floatValue": 1e-50}',
                 '{"doubleValue": 0.1e1}', '{"doubleValue": 1' + "0" * 300 + '}',
                 '{"doubleValue": 0.' + "0" * 300 + '1}', '{"doubleValue": 123456789012345678901234567}',
                 '{"stringValue": "\\u00e4\\ud83c\\udf0d\\n\\/\\"\\\\"}',
                 '{"stringValue": "\\u0000"}', '{"bytesValue": "-_-_"}', '{"bytesValue": "AQI"}',
                 '{"bytesValue": "AQI="}', '{"bytesValue": ""}', '{"colorValue": 1}',
                 '{"colorValue": "COLOR_CRIMSON"}', '{"colorValue": 12345}', '{"color_value": "COLOR_RED"}',
                 ' { "point" : { "x" : 1 , "y" : -1 } , "boolValue" : true } ', '{}', '{"point": {}}',
                 '{"str\\u0069ngValue": "x"}', '{"pointless": null, "int32Value": 1}']:
        read("Scalars", text, "i" if "pointless" in text else "-")
    for text in ['{"counts": {"a": 1, "b": 2}}', '{"flags": {"1": true}}', '{"answers": {"true": "yes"}}',
                 '{"totals": {"18446744073709551615": "1"}}', '{"names": {"-5": "x"}}', '{"counts": {}}',
                 '{"counts": null}', '{"values": {"a": null}}']:
        read("Maps", text)
    for text in ['{"number": null, "text": "x"}', '{"text": "x", "number": null}', '{"nothing": null}',
                 '{"nothing": "NULL_VALUE"}', '{"value": null}', '{"number": 0}', '{"point": {}}']:
        read("Choice", text)
    for text in ['{"timestamp": "2020-01-01T01:00:00+01:00"}', '{"timestamp": "2020-01-01T01:00:00.1-00:30"}',
                 '{"duration": "1s"}', '{"duration": "-0.000000001s"}', '{"fieldMask": "a,bC.dE"}',
                 '{"stringValue": "", "int64Value": "5", "boolValue": false}', '{"stringValue": null}',
                 '{"any": {"x": 3, "@type": "a/reign.mapping.v1.Point"}}',
                 '{"any": {"value": "1s", "@type": "a/google.protobuf.Duration"}}']:
        read("WellKnown", text)
    for text in ['{"unknown": [1, {"a": "\\u0041"}, null, true, -1.5e+3], "x": 1}', '{"x": 1, "z": {}}']:
        read("Point", text, "i")


def random_messages():
    for name in ["Scalars", "Optionals", "Lists", "Maps", "Choice", "WellKnown", "WellKnownLists",
                 "Tree"]:
        for _ in range(20):
            message = new(name)
            fill(message, 2)
            try:
                # Of NullValue the reference writes 0 in numbers, where others write null.
                options = ["-", "-", "-", "o"] + (["e"] if name in ("Scalars", "Maps") else [])
                written(message, SOURCE.choice(options))
            except json_format.Error:
                pass  # An infinite number in a Value, and the like.


def escaped(entries):
    """Swift's source files cannot have the character DEL."""
    return "\n".join(entries).replace("\x7f", "\\u007f")


messages_by_hand()
texts_by_hand()
random_messages()
write("JSONWritten.swift", "Each line: message | options | binary | JSON.", "jsonWritten",
      escaped(WRITTEN))
write("JSONRead.swift", "Each line: message | options | binary | JSON.", "jsonRead",
      escaped(READ))
