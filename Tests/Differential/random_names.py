"""The types and names that random schemas are made of."""

SCALARS = [
    "double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32",
    "fixed64", "sfixed32", "sfixed64", "bool", "string", "bytes"]
KEYS = [scalar for scalar in SCALARS if scalar not in ("double", "float", "bytes")]
PACKABLE = [scalar for scalar in SCALARS if scalar not in ("string", "bytes")]

WELL_KNOWN = {
    "google/protobuf/any.proto": ["Any"],
    "google/protobuf/duration.proto": ["Duration"],
    "google/protobuf/empty.proto": ["Empty"],
    "google/protobuf/field_mask.proto": ["FieldMask"],
    "google/protobuf/struct.proto": ["Struct", "Value", "ListValue", "NullValue"],
    "google/protobuf/timestamp.proto": ["Timestamp"],
    "google/protobuf/wrappers.proto": [
        "DoubleValue", "FloatValue", "Int64Value", "UInt64Value", "Int32Value", "UInt32Value",
        "BoolValue", "StringValue", "BytesValue"],
}

# A reference may not begin with these: they begin declarations.
DECLARATIONS = {"enum", "message", "oneof", "option", "optional", "repeated", "map", "reserved"}

# Words of Swift, of the generated code and of the codec, which must do no harm as names.
AWKWARD_TYPES = [
    "Any", "Array", "Bool", "Character", "Codable", "Dictionary", "Double", "Element", "Error",
    "Hashable", "Int", "Int32", "Message", "MessageReader", "Never", "Optional", "Protocol",
    "Result", "Self", "Sendable", "Set", "String", "Type", "UInt8", "UnknownFields", "Void",
    "class", "enum", "init", "lower_case", "protocol", "self", "struct", "HTTPServer", "X", "x1",
    "FileDescriptor", "MessageDescriptor", "TypeRegistry", "ByteSlice", "Boxed", "Enumeration",
    "Swift", "ProtobufCodec", "Int32Field", "StringField", "MessageField", "Payload"]
AWKWARD_FIELDS = [
    "Any", "Self", "Type", "as", "associatedtype", "case", "class", "count", "debug_description",
    "default", "defer", "description", "descriptor", "do", "encode", "encoded", "encoded_size",
    "enum", "extension", "false", "fileprivate", "for", "func", "guard", "hash", "hash_value",
    "if", "import", "in", "init", "inout", "internal", "is", "let", "measure", "merge", "message",
    "message_name", "nil", "none", "operator", "package", "private", "protocol", "public", "raw_value",
    "read", "reader", "repeat", "return", "self", "size", "sizes", "some", "static", "storage",
    "struct", "subscript", "super", "switch", "tag", "throw", "true", "try", "type", "typealias",
    "unknown_fields", "value", "var", "where", "while", "write", "writer", "_leading", "trailing_",
    "double__underscore", "UPPER", "camelCase", "PascalCase", "with_1_digit", "a1b2", "http_url",
    "int32", "string", "bool", "optional", "repeated", "map", "oneof", "reserved", "stream",
    "syntax", "option", "service", "rpc", "returns", "to", "max", "present", "search", "get", "set",
    "will_set", "did_set", "borrow", "mutate", "modify", "unsafe_address", "unsafe_mutable_address",
    "yielding", "mutating", "nonmutating", "consuming", "borrowing", "yield", "unsafe", "discard", "then",
    "consume", "copy", "each", "async", "await", "throws"]
WORDS = [
    "amber", "basin", "cedar", "delta", "ember", "fjord", "grove", "harbor", "islet", "jetty",
    "knoll", "lagoon", "marsh", "north", "orbit", "prairie", "quarry", "ridge", "summit", "tundra",
    "upland", "valley", "willow", "yard", "zenith"]
