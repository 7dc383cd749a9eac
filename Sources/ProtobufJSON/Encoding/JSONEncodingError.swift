public import ProtobufCodec

/// Why a message cannot be written as JSON, and where in the message.
///
/// ```swift
/// do {
///   _ = try Contact(added: ProtobufTimestamp(nanos: -1)).jsonString()
/// } catch {
///   error.reason  // → .timestampOutOfRange(seconds: 0, nanos: -1)
///   error.path  // → "added.nanos"
/// }
/// ```
public struct JSONEncodingError: Error, Hashable, Sendable {
  /// What has no form in JSON, by <https://protobuf.dev/programming-guides/json/>.
  public enum Reason: Hashable, Sendable {
    /// Bytes that are not a message: of an `Any`, or given to a descriptor.
    case malformed(DecodingError.Reason)
    /// The payload of an `Any` is of a type that the registry does not have, or the URL is none.
    case unknownType(url: String)
    /// Timestamps are 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, with 0 to 999,999,999
    /// nanoseconds.
    case timestampOutOfRange(seconds: Int64, nanos: Int32)
    /// Durations are at most 315,576,000,000 seconds either way, and both parts have the same sign.
    case durationOutOfRange(seconds: Int64, nanos: Int32)
    /// A path of a `FieldMask` that would not be the same after a round trip through camel case.
    case fieldMaskPath(String)
    /// A `google.protobuf.Value` that is infinite or not a number: JSON has no such values.
    case nonFiniteValue(Double)
    /// A `google.protobuf.Value` of which no field is set.
    case valueWithoutKind
    /// Objects and lists lie too deeply within each other; see `JSONEncodingOptions.nestingMax`.
    case nestedTooDeeply(nestingMax: Int)
    /// There are more messages, groups and entries of maps below the outermost message than
    /// `JSONEncodingOptions.messagesMax`.
    case tooManyMessages(messagesMax: Int)
    /// A schema that was loaded declares a message with the name of a well-known type, but with other
    /// fields.
    case unusualWellKnownType
    /// A field that proto2 requires is not set.
    case requiredFieldNotSet
  }

  /// What is wrong.
  public let reason: Reason

  /// The fields that lead to the mistake, such as `entries[3].data`; empty if it is in no field.
  public let path: String

  init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }
}

extension JSONEncodingError: CustomStringConvertible {
  /// The path and what is wrong, in one line.
  public var description: String { path.isEmpty ? "\(reason)" : "\(path): \(reason)" }
}

extension JSONEncodingError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let reason):
      "the bytes are not a message: \(reason)"
    case .unknownType(let url) where !url.contains("/"):
      "type URL '\(url)' has no slash before the type's name; expected "
        + "'type.googleapis.com/package.Message'"
    case .unknownType(let url):
      "type '\(url)' is not known; add its file to the options' registry"
    case .timestampOutOfRange(let seconds, let nanos):
      "a timestamp of \(seconds) s and \(nanos) ns; JSON has the years 1 to 9999 and 0 to "
        + "999,999,999 ns"
    case .durationOutOfRange(let seconds, let nanos):
      "a duration of \(seconds) s and \(nanos) ns; JSON has up to 315,576,000,000 s and 999,999,999 "
        + "ns of the same sign"
    case .fieldMaskPath(let path):
      "path '\(path)' of a field mask cannot be had back from camel case; use lower case, and a "
        + "letter after each underscore"
    case .nonFiniteValue(let value):
      "a google.protobuf.Value of \(value); JSON's numbers are finite"
    case .valueWithoutKind:
      "a google.protobuf.Value without any of its fields; set nullValue for null"
    case .nestedTooDeeply(let nestingMax):
      "more than \(nestingMax) objects and lists within each other"
    case .tooManyMessages(let messagesMax):
      "more than \(messagesMax) messages, groups and entries of maps; a greater messagesMax in the "
        + "options allows them"
    case .unusualWellKnownType:
      "a message with the name of a well-known type has other fields than that"
    case .requiredFieldNotSet:
      "required field is not set"
    }
  }
}
