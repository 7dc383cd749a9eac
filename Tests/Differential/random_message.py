"""Random messages of any message type, from a seed: edges of every type more often than not."""

import math
import random
import struct
import unicodedata

from google.protobuf.descriptor import FieldDescriptor as F

from wire import is_map, varint

INT32 = [0, 1, -1, 127, 128, 300, 2**31 - 1, -2**31]
INT64 = INT32 + [2**53, 2**53 + 1, -2**53 - 1, 2**63 - 1, -2**63]
UINT32 = [0, 1, 127, 128, 16384, 2**31, 2**32 - 1]
UINT64 = UINT32 + [2**53 + 1, 2**63, 2**64 - 1]
FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 1e-45, 1.17549435e-38, 3.4028235e38, 16777216.0, 1e10,
          123456.79, 1e-7, 1e21, math.inf, -math.inf, math.nan]
DOUBLES = FLOATS + [5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.30000000000000004,
                    9007199254740993.0, 1e22, 1e-5, 123456789012345680.0]
TEXTS = [
    "", "a", "plain text", "quo\"te \\ slash /", "tab\tnew\nline\r", "\x00\x01\x1f\x7f", "é", "e\u0301",
    "日本語", "😀 emoji 👨‍👩‍👧", "\u2028\u2029", "\ufeff", "\uffff", "\U0010ffff", "<script>&'</script>",
    "x" * 127, "y" * 128, "ünïcödé" * 30, "\u0080", "\u0800", "\U00010000"]

JSON_TYPES = {
    "google.protobuf.Any", "google.protobuf.Duration", "google.protobuf.FieldMask",
    "google.protobuf.ListValue", "google.protobuf.Struct", "google.protobuf.Timestamp",
    "google.protobuf.Value"}


class MessageMaker:
    """Messages of the types that `classes` names; `types` are those that an Any may hold."""

    def __init__(self, seed, classes, types):
        self.random = random.Random(f"message {seed}")
        self.classes, self.types = classes, types

    def make(self, name):
        message = self.classes[name]()
        self.budget = 60
        self.density = self.random.choice([0.1, 0.4, 0.9])
        self.fill(message, depth=0)
        return message

    def chance(self, probability):
        return self.random.random() < probability

    def fill(self, message, depth):
        special = getattr(self, "fill_" + message.DESCRIPTOR.name.lower(), None)
        if message.DESCRIPTOR.full_name in JSON_TYPES and special:
            special(message, depth)
            return
        oneofs = set()
        for field in message.DESCRIPTOR.fields:
            oneof = field.containing_oneof
            if oneof and len(oneof.fields) > 1:
                if oneof.full_name in oneofs or not self.chance(0.4):
                    continue
                oneofs.add(oneof.full_name)
            elif not field.is_required and not self.chance(self.density):
                continue
            self.fill_field(message, field, depth)

    def fill_field(self, message, field, depth):
        is_message = field.type in (F.TYPE_MESSAGE, F.TYPE_GROUP)
        if is_message and not field.is_required and (depth > 5 or self.budget <= 0):
            return
        if is_map(field):
            target = getattr(message, field.name)
            key, value = field.message_type.fields_by_number[1], field.message_type.fields_by_number[2]
            for _ in range(self.random.choice([0, 1, 1, 2, 5])):
                name = self.key(key)
                if value.type == F.TYPE_MESSAGE:
                    self.budget -= 1
                    self.fill(target[name], depth + 1)
                else:
                    target[name] = self.scalar(value)
        elif field.is_repeated:
            target = getattr(message, field.name)
            for _ in range(self.random.choice([0, 1, 1, 2, 3, 20 if not is_message else 4])):
                if is_message:
                    self.budget -= 1
                    self.fill(target.add(), depth + 1)
                else:
                    target.append(self.scalar(field))
        elif is_message:
            self.budget -= 1
            target = getattr(message, field.name)
            target.SetInParent()
            self.fill(target, depth + 1)
        else:
            setattr(message, field.name, self.scalar(field))

    def key(self, field):
        value = self.scalar(field)
        return composed(value) if field.type == F.TYPE_STRING else value

    def scalar(self, field):
        kind = field.type
        if kind in (F.TYPE_INT32, F.TYPE_SINT32, F.TYPE_SFIXED32):
            return self.random.choice(INT32 + [self.random.randint(-2**31, 2**31 - 1)])
        if kind in (F.TYPE_INT64, F.TYPE_SINT64, F.TYPE_SFIXED64):
            return self.random.choice(INT64 + [self.random.randint(-2**63, 2**63 - 1)])
        if kind in (F.TYPE_UINT32, F.TYPE_FIXED32):
            return self.random.choice(UINT32 + [self.random.randint(0, 2**32 - 1)])
        if kind in (F.TYPE_UINT64, F.TYPE_FIXED64):
            return self.random.choice(UINT64 + [self.random.randint(0, 2**64 - 1)])
        if kind == F.TYPE_BOOL:
            return self.chance(0.5)
        if kind == F.TYPE_FLOAT:
            bits = struct.unpack("<f", struct.pack("<I", self.random.randint(0, 2**32 - 1)))[0]
            return self.random.choice(FLOATS + [math.nan if math.isnan(bits) else bits] * 8)
        if kind == F.TYPE_DOUBLE:
            bits = struct.unpack("<d", self.random.randbytes(8))[0]
            return self.random.choice(DOUBLES + [math.nan if math.isnan(bits) else bits] * 8)
        if kind == F.TYPE_STRING:
            return self.text()
        if kind == F.TYPE_BYTES:
            return self.random.randbytes(self.random.choice([0, 1, 2, 3, 10, 127, 128, 300]))
        known = [value.number for value in field.enum_type.values]
        if field.enum_type.full_name == "google.protobuf.NullValue":
            return 0
        if field.enum_type.is_closed:
            # Other numbers are unknown fields, which no setter takes.
            return self.random.choice(known)
        return self.random.choice(known * 4 + [12345, -7, 2**31 - 1])

    def text(self):
        return self.random.choice(TEXTS + [
            "".join(chr(self.random.choice([self.random.randint(32, 126), self.random.randint(160, 0xd7ff)]))
                    for _ in range(self.random.randint(0, 20)))])

    # The types with a form of their own in JSON: only values that have one.

    def fill_any(self, message, depth):
        if self.chance(0.1) or depth > 4:
            return
        inner = self.classes[self.random.choice(self.types)]()
        self.budget -= 5
        self.fill(inner, depth + 2)
        message.Pack(inner, deterministic=True)

    def fill_duration(self, message, depth):
        sign = self.random.choice([1, -1])
        message.seconds = sign * self.random.choice([0, 1, 315576000000, self.random.randint(0, 10**11)])
        message.nanos = sign * self.nanos() if abs(message.seconds) < 315576000000 else 0

    def fill_timestamp(self, message, depth):
        message.seconds = self.random.choice([
            0, -62135596800, 253402300799, -1, 951782400, self.random.randint(-62135596800, 253402300799)])
        message.nanos = self.nanos()

    def nanos(self):
        return self.random.choice([
            0, 1, 1000, 1000000, 500000000, 999999999, 120000000, 10, self.random.randint(0, 999999999)])

    def fill_fieldmask(self, message, depth):
        message.paths.extend(self.random.sample(
            ["a", "foo_bar", "foo.bar_baz", "one.two.three_four", "x_y.z"], self.random.randint(0, 3)))

    def fill_struct(self, message, depth):
        for _ in range(self.random.choice([0, 1, 3])):
            self.budget -= 1
            self.fill_value(message.fields[composed(self.text())], depth + 1)

    def fill_listvalue(self, message, depth):
        for _ in range(self.random.choice([0, 1, 3])):
            self.budget -= 1
            self.fill_value(message.values.add(), depth + 1)

    def fill_value(self, message, depth):
        kind = self.random.choice(["null", "number", "text", "bool"] + (
            ["struct", "list"] if depth < 6 and self.budget > 0 else []))
        if kind == "null":
            message.null_value = 0
        elif kind == "number":
            message.number_value = self.random.choice([d for d in DOUBLES if math.isfinite(d)])
        elif kind == "text":
            message.string_value = self.text()
        elif kind == "bool":
            message.bool_value = self.chance(0.5)
        elif kind == "struct":
            message.struct_value.SetInParent()
            self.fill_struct(message.struct_value, depth + 1)
        else:
            message.list_value.SetInParent()
            self.fill_listvalue(message.list_value, depth + 1)

    # Bytes that the type does not know.

    def unknown_fields(self, descriptor):
        """Fields with numbers that the type does not have, of every wire type."""
        encoded = b""
        for _ in range(self.random.randint(1, 4)):
            number = self.random.choice([19, 77, 5001, 5555, 2**28 + 5])
            if number not in descriptor.fields_by_number:
                encoded += self.unknown_field(number, 0)
        return encoded

    def unknown_field(self, number, depth):
        wire_type = self.random.choice([0, 1, 2, 5] + ([3] if depth < 3 else []))
        tag = varint(number << 3 | wire_type)
        if wire_type == 0:
            return tag + varint(self.random.choice(UINT64))
        if wire_type == 1:
            return tag + self.random.randbytes(8)
        if wire_type == 5:
            return tag + self.random.randbytes(4)
        if wire_type == 2:
            content = self.random.randbytes(self.random.choice([0, 1, 130]))
            return tag + varint(len(content)) + content
        inner = b"".join(self.unknown_field(self.random.randint(1, 99), depth + 1)
                         for _ in range(self.random.randint(0, 2)))
        return tag + inner + varint(number << 3 | 4)


def composed(text):
    """The text in Unicode's composed form: two keys that differ in form only are one key in Swift,
    whose strings are equal if Unicode holds them to be. This is the one known difference between
    Reign and protobuf, and what random keys leave out."""
    return unicodedata.normalize("NFC", text)
