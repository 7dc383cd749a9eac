"""What Reign makes of a message beside what Python's protobuf makes of it."""

import json
import struct

from google.protobuf import json_format, message_factory

from driver import DEFAULTS, ENUM_NUMBERS, ORIGINAL_NAMES, DriverError
from schema import Mismatch
from wire import ascending, canonical, fields, is_map, varint


def same(left, right):
    """Whether two JSON values are equal: numbers as numbers, but a text is no number."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return left == right or same_float(left, right)
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right


def same_float(left, right):
    # The shortest decimal of a float is not the shortest of the double next to it.
    try:
        return struct.pack("<f", left) == struct.pack("<f", right) and abs(left) > 0
    except OverflowError:
        return False


def has_null(message):
    """Whether a NullValue is set in the message or in one within it; in an Any there may be one."""
    for field, value in message.ListFields():
        if field.enum_type and field.enum_type.full_name == "google.protobuf.NullValue":
            return True
        if not field.message_type:
            continue
        inner = [value] if not field.is_repeated else value.values() if hasattr(value, "keys") else value
        if is_map(field):
            value_field = field.message_type.fields_by_name["value"]
            if value_field.enum_type and value_field.enum_type.full_name == "google.protobuf.NullValue":
                return True
            if not value_field.message_type:
                continue
        if any(has_null(element) for element in inner):
            return True
    return message.DESCRIPTOR.full_name == "google.protobuf.Any" and bool(message.value)


def encoded(message):
    """The deterministic form, as most implementations write it."""
    return ascending(message.SerializeToString(deterministic=True), message.DESCRIPTOR,
                     message_factory.GetMessageClass)


class Comparison:
    """Compares what the driver and Python make of messages, and counts."""

    def __init__(self, driver):
        self.driver, self.counts = driver, {}

    def ask(self, what, *arguments):
        self.counts[what] = self.counts.get(what, 0) + 1
        try:
            return self.driver.ask(*arguments)
        except DriverError as error:
            raise Mismatch(what, "a result", f"error: {error}") from error

    def expect(self, what, expected, *arguments):
        actual = self.ask(what, *arguments)
        if actual != expected:
            raise Mismatch(what, expected.hex(), actual.hex())

    def check(self, schema, message, extra):
        """Everything about one message. `extra` follows its bytes: another message or unknown fields."""
        name, data = message.DESCRIPTOR.full_name, encoded(message)
        if schema.is_built:
            self.expect("binary to binary", data, "B", name, data)
            if extra:
                merged = schema.classes[name].FromString(data + extra)
                self.expect("merged binary to binary", encoded(merged), "B", name, data + extra)
        self.check_json(schema, message, data)

    def check_json(self, schema, message, binary):
        name, pool = message.DESCRIPTOR.full_name, schema.pool
        for options in 0, ORIGINAL_NAMES, DEFAULTS, ENUM_NUMBERS:
            expected = json_format.MessageToJson(
                message, descriptor_pool=pool, ensure_ascii=False,
                preserving_proto_field_name=bool(options & ORIGINAL_NAMES),
                always_print_fields_with_no_presence=bool(options & DEFAULTS),
                use_integers_for_enums=bool(options & ENUM_NUMBERS))
            # Python alone writes NullValue as 0 among numbers; C++ writes null, as ever.
            if options == ENUM_NUMBERS and has_null(message):
                continue
            for operation in ("J", "j") if schema.is_built else ("j",):
                what = "binary to JSON" if operation == "J" else "binary to JSON by descriptor"
                actual = self.ask(what, operation, name, binary, options).decode()
                if not same(json.loads(expected), json.loads(actual)):
                    raise Mismatch(f"{what}, options {options}", expected, actual)
                self.check_reading(schema, message, expected, actual)
            for operation in ("P", "p") if schema.is_built else ("p",):
                what = "JSON to binary" if operation == "P" else "JSON to binary by descriptor"
                # Both Python's text and ours. What Python reads from its own is the measure, unless
                # it cannot read it, as the greatest float.
                try:
                    parsed = json_format.Parse(expected, schema.classes[name](), descriptor_pool=pool)
                except json_format.ParseError:
                    parsed = message
                wanted = canonical(encoded(parsed), message.DESCRIPTOR, message_factory.GetMessageClass)
                for text in expected, actual:
                    data = self.ask(what, operation, name, text.encode())
                    if operation == "p":
                        # In the order of the text.
                        data = encoded(type(message).FromString(data))
                    data = canonical(data, message.DESCRIPTOR, message_factory.GetMessageClass)
                    if data != wanted:
                        raise Mismatch(what, wanted.hex(), data.hex())

    def check_reading(self, schema, message, expected, actual):
        """Python makes of our JSON what it makes of its own, if it can read that: not the greatest float."""
        def read(text):
            # Python alone takes -0, which C++ writes for -0.0 as we do, for an integer without a sign.
            content = json.loads(text, parse_int=lambda digits: -0.0 if digits == "-0" else int(digits))
            parsed = json_format.ParseDict(content, type(message)(), descriptor_pool=schema.pool)
            return canonical(encoded(parsed), message.DESCRIPTOR, message_factory.GetMessageClass)

        try:
            wanted = read(expected)
        except json_format.ParseError:
            return
        what = "our JSON, read by Python"
        self.counts[what] = self.counts.get(what, 0) + 1
        try:
            data = read(actual)
        except json_format.ParseError as error:
            raise Mismatch(what, wanted.hex(), f"{error} in {actual}") from error
        if data != wanted:
            raise Mismatch(what, wanted.hex(), data.hex())

    def shrink(self, schema, message, extra):
        """The smallest case that still differs, by leaving out fields one by one."""
        def differs(*case):
            try:
                self.check(schema, *case)
            except Mismatch:
                return True
            except Exception:
                # Not a message any more.
                return False
            return False

        while True:
            cases = [(message, rest) for rest in smaller_bytes(extra)]
            cases += [(inner, extra) for inner in smaller(message)]
            found = next((case for case in cases if differs(*case)), None)
            if found is None:
                return message, extra
            message, extra = found


def smaller_bytes(data):
    """The bytes of a message with one field less, or with a field's content less one field."""
    parts = [(tag, wire_type, content, whole) for _, wire_type, tag, content, whole in fields(data)]
    for position, (tag, wire_type, content, _) in enumerate(parts):
        before = b"".join(part[3] for part in parts[:position])
        behind = b"".join(part[3] for part in parts[position + 1:])
        yield before + behind
        if wire_type == 2 and content:
            try:
                for inner in smaller_bytes(content):
                    yield before + tag + varint(len(inner)) + inner + behind
            except IndexError:
                # The content is no message.
                pass


def smaller(message):
    """Copies of the message with one thing less."""
    for field, value in message.ListFields():
        def copy():
            result = type(message)()
            result.CopyFrom(message)
            return result
        without = copy()
        without.ClearField(field.name)
        yield without
        if field.is_repeated and not hasattr(value, "keys"):
            for position in range(len(value) if len(value) > 1 else 0):
                without = copy()
                del getattr(without, field.name)[position]
                yield without
            if field.message_type:
                for position, element in enumerate(value):
                    for inner in smaller(element):
                        result = copy()
                        getattr(result, field.name)[position].CopyFrom(inner)
                        yield result
        elif hasattr(value, "keys"):
            for key in list(value) if len(value) > 1 else []:
                without = copy()
                del getattr(without, field.name)[key]
                yield without
        elif field.message_type:
            for inner in smaller(value):
                result = copy()
                getattr(result, field.name).CopyFrom(inner)
                yield result
