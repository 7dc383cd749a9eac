import ProtobufCodec

/// Why a text is not the message that it was read as, and where.
///
/// ```swift
/// do {
///   _ = try Book(json: #"{"contacts": [{"closeness": "CLOSENESS_ENEMY"}]}"#)
/// } catch {
///   error.reason  // → .unknownEnumValue("CLOSENESS_ENEMY")
///   error.path  // → "contacts[0].closeness"
///   error.line  // → 1
///   error.column  // → 29
///   error.byteOffset  // → 28
/// }
/// ```
///
/// Printed, it is a line: where, what leads to the mistake, and what it is.
public struct JSONDecodingError: Error, Hashable, Sendable {
  /// What is wrong, by the rules of JSON (RFC 8259) or of its mapping to messages,
  /// <https://protobuf.dev/programming-guides/json/>.
  public enum Reason: Hashable, Sendable {
    /// Not JSON here: what was expected, and what came.
    case unexpected(expected: String, found: String)
    /// The text ends within a value.
    case truncated
    /// A value of another type than the field has.
    case wrongType(expected: String, found: String)
    /// An integer that the field's type does not hold, or a number too great for it.
    case numberOutOfRange(String, type: String)
    /// A number with a fraction for a field of integers.
    case notAnInteger(String)
    /// A string with a control character, or with an escape that JSON does not have.
    case invalidString(String)
    /// Text that is not UTF-8.
    case invalidUTF8
    /// Bytes that are not base64.
    case invalidBase64
    /// The schema has no such field; see `JSONDecodingOptions.ignoresUnknownFields`.
    case unknownField(name: String, message: String)
    /// The enum has no value of that name.
    case unknownEnumValue(String)
    /// A field that occurs twice in one object, under either of its names.
    case duplicateField(name: String)
    /// A key that a map, or a `Struct`, has twice.
    case duplicateKey(String)
    /// Several fields of one oneof.
    case severalOfOneof(name: String)
    /// `null` in a list or as a value of a map.
    case nullElement
    /// A text of a `Timestamp`, `Duration` or `FieldMask` that is not in its format or range.
    case invalidFormat(String, type: String)
    /// An `Any` whose `@type` is missing, no URL or of a type that is not known.
    case unknownType(url: String)
    /// An `Any` of a type with a form of its own, without `value`.
    case missingAnyValue
    /// Text behind the message.
    case trailingText
    /// Objects and arrays lie too deeply within each other.
    case nestedTooDeeply(nestingMax: Int)
    /// There are more messages and entries of maps below the outermost message than the options allow.
    case tooManyMessages(messagesMax: Int)
    /// The text is at its end, and a field that proto2 requires is not set. The path leads to it by the
    /// names of the schema.
    case requiredFieldNotSet
  }

  // Behind a reference, so that the code that passes errors on stays small.
  private final class Storage: Sendable {
    let reason: Reason
    let byteOffset: Int
    let line: Int
    let column: Int
    let path: String

    init(_ reason: Reason, byteOffset: Int, line: Int, column: Int, path: String) {
      self.reason = reason
      self.byteOffset = byteOffset
      self.line = line
      self.column = column
      self.path = path
    }
  }

  private let storage: Storage

  /// What is wrong.
  public var reason: Reason { storage.reason }

  /// Where in the UTF-8 the mistake was noticed; the first byte is 0.
  public var byteOffset: Int { storage.byteOffset }

  /// The line that this is in; the first is 1.
  public var line: Int { storage.line }

  /// How many characters into the line this is; the first is 1. A character is a Unicode scalar.
  public var column: Int { storage.column }

  /// The names in the text that lead to the mistake, such as `entries[3].labels["a.b"].size`: as paths of a
  /// `DecodingError` are written, with the spelling of names and keys that the text has. Empty at the top.
  public var path: String { storage.path }

  init(
    _ reason: Reason, byteOffset: Int, in text: UnsafeRawBufferPointer,
    of message: MessageDescriptor? = nil
  ) {
    let before = text.prefix(byteOffset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    storage = Storage(
      reason, byteOffset: byteOffset,
      line: 1 + before.lazy.filter { $0 == UInt8(ascii: "\n") }.count,
      column: 1 + before[lineStart...].lazy.filter { $0 & 0xC0 != 0x80 }.count,
      path: message.map { JSONPath(to: byteOffset, in: text).text(in: $0) } ?? "")
  }

  /// Of what is not there, and so in no line.
  init(_ reason: Reason, path: String) {
    storage = Storage(reason, byteOffset: 0, line: 1, column: 1, path: path)
  }

  /// Whether the reasons, the places and the paths are the same.
  public static func == (left: JSONDecodingError, right: JSONDecodingError) -> Bool {
    left.reason == right.reason && left.byteOffset == right.byteOffset && left.path == right.path
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(reason)
    hasher.combine(byteOffset)
  }
}

extension JSONDecodingError: CustomStringConvertible {
  /// The place, the path and what is wrong, in one line.
  public var description: String {
    "line \(line), column \(column)\(path.isEmpty ? "" : ", \(path)"): \(reason)"
  }
}

extension JSONDecodingError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unexpected(let expected, let found):
      "expected \(expected), found \(found)"
    case .truncated:
      "the text ends within a value"
    case .wrongType(let expected, let found):
      "expected \(expected), found \(found)"
    case .numberOutOfRange(let text, let type):
      "\(text) is out of the range of \(type)"
    case .notAnInteger(let text):
      "\(text) is not an integer"
    case .invalidString(let text):
      "a string cannot have \(text)"
    case .invalidUTF8:
      "text that is not UTF-8"
    case .invalidBase64:
      "bytes are base64, of either alphabet; these are not"
    case .unknownField(let name, let message):
      "'\(message)' has no field '\(name)'; the option ignoresUnknownFields skips such fields"
    case .unknownEnumValue(let name):
      "the enum has no value '\(name)'"
    case .duplicateField(let name):
      "field '\(name)' occurs twice"
    case .duplicateKey(let key):
      "key '\(key)' occurs twice"
    case .severalOfOneof(let name):
      "field '\(name)' is of a oneof of which another field came before"
    case .nullElement:
      "null cannot be an element of a list or a value of a map"
    case .invalidFormat(let text, let type):
      "'\(text)' is not a \(type)"
    case .unknownType(let url) where url.isEmpty:
      "an Any has an '@type', such as 'type.googleapis.com/package.Message'"
    case .unknownType(let url) where !url.contains("/"):
      "'@type' '\(url)' has no slash before the type's name; expected "
        + "'type.googleapis.com/package.Message'"
    case .unknownType(let url):
      "'@type' '\(url)' is not known; add its file to the options' registry"
    case .missingAnyValue:
      "an Any of this type has its value in 'value', which is missing"
    case .trailingText:
      "there is text behind the message"
    case .nestedTooDeeply(let nestingMax):
      "more than \(nestingMax) objects and arrays within each other"
    case .tooManyMessages(let messagesMax):
      "more than \(messagesMax) messages and entries of maps; a greater messagesMax in the options "
        + "allows them"
    case .requiredFieldNotSet:
      "required field is not set"
    }
  }
}
