/// Why bytes are not the message that they were read as, and where.
///
/// ```swift
/// do {
///   _ = try Book(decoding: [10, 3, 10, 9, 65])  // a name of 9 bytes, of which 1 is there
/// } catch {
///   error.reason  // → .lengthExceedsInput(length: 9, bytesLeft: 1)
///   error.path  // → "contacts[0].name"
///   error.byteOffset  // → 4
/// }
/// ```
///
/// Printed, it is a line: what leads to the mistake, what it is, and the byte.
public struct DecodingError: Error, Hashable, Sendable {
  /// What is wrong, by the rules of <https://protobuf.dev/programming-guides/encoding/>.
  public enum Reason: Hashable, Sendable {
    /// A varint stops short, or a fixed-width value needs more bytes than are left.
    case truncated(bytesLeft: Int)
    /// A length is greater than what is left of the message around it.
    case lengthExceedsInput(length: UInt64, bytesLeft: Int)
    /// A number of more than ten bytes, or the length before a message in a stream of more than 64 bits.
    case varintTooLong
    /// A tag of more than five bytes or 32 bits.
    case tagTooLong
    /// Field numbers are 1 to 536,870,911; this one is 0. (A greater one does not fit into a tag.)
    case fieldNumberZero
    /// Wire types 6 and 7 do not exist.
    case unknownWireType(UInt8)
    /// The end of a group that did not begin.
    case unexpectedEndOfGroup
    /// The message ends within a group.
    case groupNotEnded
    /// Messages or groups lie deeper within each other than the reader allows.
    case nestedTooDeeply(nestingMax: Int)
    /// There are more messages, groups and entries of maps below the outermost message than the reader
    /// allows.
    case tooManyMessages(messagesMax: Int)
    /// A string that is not UTF-8.
    case invalidUTF8
    /// A packed field of fixed-width values whose length is not a multiple of the width.
    case unevenLength(length: Int, elementByteCount: Int)
    /// Bytes that are to be a `ByteSlice` and are more than one can have.
    case sliceTooLong(length: Int, byteCountMax: Int)
    /// A message in a stream that is longer than a `DelimitedDecoder` accepts.
    case messageTooLong(length: UInt64, byteCountMax: Int)
    /// The message is at its end, and a field that proto2 requires is not set. The path leads to it.
    case requiredFieldNotSet
  }

  /// What a reader keeps of a mistake: enough to find the fields that lead to it.
  @usableFromInline
  struct Mistake {
    let reason: Reason
    /// Where it was noticed.
    let byteOffset: Int
    /// Where the tag of the innermost field begins; absent if the mistake is in the tag.
    let fieldOffset: Int?
    /// How many messages and groups lie around that field, without the outermost.
    let nesting: Int
  }

  // Behind a reference, so that the code that passes errors on stays small.
  private final class Storage: Sendable {
    let reason: Reason
    let byteOffset: Int
    let messageName: String
    let path: String

    init(reason: Reason, byteOffset: Int, messageName: String, path: String) {
      self.reason = reason
      self.byteOffset = byteOffset
      self.messageName = messageName
      self.path = path
    }
  }

  private let storage: Storage

  /// What is wrong.
  public var reason: Reason { storage.reason }

  /// Where in the bytes that were decoded the mistake was noticed; the first is 0.
  public var byteOffset: Int { storage.byteOffset }

  /// The full name of the message that was to be read: the outermost.
  ///
  /// ```swift
  /// do {
  ///   _ = try Book(decoding: [10, 3, 10, 9, 65])
  /// } catch {
  ///   error.messageName  // → "contacts.v1.Book"
  /// }
  /// ```
  public var messageName: String { storage.messageName }

  /// The fields that lead to the mistake, such as `entries[3].labels["a"].text`: by name, or by number
  /// if the schema has no such field. Empty if the mistake is in the outermost message itself.
  public var path: String { storage.path }

  init(_ mistake: Mistake, messageName: String, path: String) {
    storage = Storage(
      reason: mistake.reason, byteOffset: mistake.byteOffset, messageName: messageName, path: path)
  }

  /// Whether the reasons, the places and the paths are the same.
  public static func == (left: DecodingError, right: DecodingError) -> Bool {
    left.reason == right.reason && left.byteOffset == right.byteOffset && left.path == right.path
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(reason)
    hasher.combine(byteOffset)
  }
}

extension DecodingError: CustomStringConvertible {
  /// What leads to the mistake, what it is, and the byte, in one line.
  ///
  /// ```swift
  /// do {
  ///   _ = try Book(decoding: [10, 3, 10, 9, 65])
  /// } catch {
  ///   let line = "\(error)".prefix { $0 != "(" }
  ///   line  // → "contacts[0].name: length 9 exceeds the 1 byte left "
  /// }
  /// ```
  public var description: String {
    let place = path.isEmpty ? "" : "\(path): "
    return "\(place)\(reason) (byte \(grouped(byteOffset)) of \(messageName))"
  }
}

extension DecodingError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .truncated(let bytesLeft):
      "the value does not end within the \(bytes(bytesLeft)) left"
    case .lengthExceedsInput(let length, let bytesLeft):
      "length \(grouped(length)) exceeds the \(bytes(bytesLeft)) left"
    case .varintTooLong:
      "a varint of more than 10 bytes or 64 bits"
    case .tagTooLong:
      "a tag of more than 5 bytes or 32 bits"
    case .fieldNumberZero:
      "field number 0; they are 1 to 536,870,911"
    case .unknownWireType(let type):
      "wire type \(type); they are 0 to 5"
    case .unexpectedEndOfGroup:
      "the end of a group that did not begin"
    case .groupNotEnded:
      "the message ends within a group"
    case .nestedTooDeeply(let nestingMax):
      "more than \(nestingMax) messages or groups within each other"
    case .tooManyMessages(let messagesMax):
      "more than \(grouped(messagesMax)) messages, groups and entries of maps; a greater messagesMax "
        + "allows them"
    case .invalidUTF8:
      "a string that is not UTF-8"
    case .unevenLength(let length, let elementByteCount):
      "length \(grouped(length)) of a packed field of \(elementByteCount)-byte values"
    case .sliceTooLong(let length, let byteCountMax):
      "length \(grouped(length)) exceeds the \(bytes(byteCountMax)) of a slice"
    case .messageTooLong(let length, let byteCountMax):
      "length \(grouped(length)) exceeds the limit of \(bytes(byteCountMax))"
    case .requiredFieldNotSet:
      "required field is not set"
    }
  }
}

private func bytes(_ count: Int) -> String {
  count == 1 ? "1 byte" : "\(grouped(count)) bytes"
}

/// 1204 as "1,204".
private func grouped(_ number: some BinaryInteger) -> String {
  var digits = Array(String(number))
  var position = digits.count - 3
  while position > 0 {
    digits.insert(",", at: position)
    position -= 3
  }
  return String(digits)
}
