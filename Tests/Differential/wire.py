"""The order of map entries in bytes.

Deterministic output sorts maps by key. C++, Java and Go write the smallest key first, and so does
Reign; Python's usual implementation writes the greatest first. `ascending` puts Python's bytes into the
order of the others, so that bytes can be compared without any leeway.

The content of an Any is bytes, and nobody sorts them: they are as whoever read them from JSON wrote
them. `canonical` writes them anew, for what has come from JSON.
"""

from google.protobuf.descriptor import FieldDescriptor as F


def read_varint(data, position):
    value = shift = 0
    while True:
        byte = data[position]
        position += 1
        value |= (byte & 0x7f) << shift
        shift += 7
        if byte < 0x80:
            return value, position


def varint(value):
    encoded = bytearray()
    while value > 0x7f:
        encoded.append(value & 0x7f | 0x80)
        value >>= 7
    return bytes(encoded + bytes([value]))


def fields(data):
    """Number, wire type, tag's bytes, content and whole field of each field of a message."""
    position = 0
    while position < len(data):
        start = position
        tag, position = read_varint(data, position)
        wire_type, content_start = tag & 7, position
        if wire_type == 2:
            length, content_start = read_varint(data, position)
            position = content_start + length
        else:
            position = after(data, position, tag)
        yield tag >> 3, wire_type, varint(tag), data[content_start:position], data[start:position]


def after(data, position, tag):
    """Where the value that follows `tag` ends."""
    wire_type = tag & 7
    if wire_type == 0:
        return read_varint(data, position)[1]
    if wire_type == 1:
        return position + 8
    if wire_type == 5:
        return position + 4
    if wire_type == 2:
        length, position = read_varint(data, position)
        return position + length
    while True:
        inner, position = read_varint(data, position)
        if inner == tag + 1:
            return position
        position = after(data, position, inner)


def is_map(field):
    return (field.type == F.TYPE_MESSAGE and field.is_repeated
            and field.message_type.GetOptions().map_entry)


def canonical(data, descriptor, message_class):
    """The same as `ascending`, and the messages in its Anys too."""
    return ascending(data, descriptor, message_class, rewrites_any=True)


def rewritten_any(data, descriptor, message_class):
    message = message_class(descriptor).FromString(data)
    try:
        inner = descriptor.file.pool.FindMessageTypeByName(message.type_url.rpartition("/")[2])
    except KeyError:
        return data
    content = message_class(inner).FromString(message.value).SerializeToString(deterministic=True)
    message.value = canonical(content, inner, message_class)
    return message.SerializeToString(deterministic=True)


def ascending(data, descriptor, message_class, rewrites_any=False):
    """The encoded message with the entries of all its maps in ascending order of their keys."""
    if rewrites_any and descriptor.full_name == "google.protobuf.Any":
        return rewritten_any(data, descriptor, message_class)
    result, entries = [], {}
    for number, wire_type, tag, content, whole in fields(data):
        field = descriptor.fields_by_number.get(number)
        if field is None or field.type != F.TYPE_MESSAGE or wire_type != 2:
            result.append(whole)
            continue
        content = ascending(content, field.message_type, message_class, rewrites_any)
        encoded = tag + varint(len(content)) + content
        if is_map(field):
            # An entry is a message of its own: let protobuf read its key.
            key = message_class(field.message_type).FromString(content).key
            if number not in entries:
                entries[number] = []
                result.append(entries[number])
            entries[number].append((key.encode() if isinstance(key, str) else key, encoded))
        else:
            result.append(encoded)
    return b"".join(
        part if isinstance(part, bytes) else b"".join(entry for _, entry in sorted(part))
        for part in result)
