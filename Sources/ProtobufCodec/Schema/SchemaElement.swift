/// A part of a serialized file descriptor, read where it lies: a file, a message, a field, an enum.
///
/// Errors and messages as text need a few names of a schema, and rarely. They are looked for in the bytes
/// each time, by the numbers of google/protobuf/descriptor.proto: that takes far less code than an object
/// for each declaration, which the module `ProtobufReflection` has. What cannot be read ends a search.
package struct SchemaElement {
  package let file: FileDescriptor
  fileprivate let content: Range<Int>

  package init(_ file: FileDescriptor) {
    self.file = file
    content = 0..<file.serialized.count
  }

  fileprivate init(_ file: FileDescriptor, _ content: Range<Int>) {
    self.file = file
    self.content = content
  }

  /// What the field of that number holds, the last one if there are several.
  private func last(_ number: Int) -> SchemaCursor? {
    var result: SchemaCursor?
    var cursor = SchemaCursor(self)
    while cursor.advance() {
      if cursor.number == number { result = cursor }
    }
    return result
  }

  /// The text of a field; empty if it is absent.
  func text(_ number: Int) -> String {
    guard let content = last(number)?.content else { return "" }
    return String(decoding: file.serialized[content], as: UTF8.self)
  }

  /// The number in a field, 0 if it is absent.
  func number(_ number: Int) -> Int {
    last(number)?.value ?? 0
  }

  /// Whether an option is set.
  func isSet(option: Int, in options: Int) -> Bool {
    var isSet = false
    forEach(options) { element in
      if let value = element.last(option)?.value { isSet = value != 0 }
      return true
    }
    return isSet
  }

  /// Calls `body` with each element of a field, as long as it returns true.
  func forEach(_ number: Int, _ body: (SchemaElement) -> Bool) {
    var cursor = SchemaCursor(self)
    while cursor.advance() {
      if cursor.number == number, !body(SchemaElement(file, cursor.content)) { return }
    }
  }

  /// The name that a message, a field or an enum has.
  package var name: String { text(1) }

  /// The first element of a field that has the name.
  func element(_ number: Int, named name: ArraySlice<UInt8>) -> SchemaElement? {
    var result: SchemaElement?
    forEach(number) { element in
      let content = element.last(1)?.content ?? 0..<0
      if file.serialized[content] == name { result = element }
      return result == nil
    }
    return result
  }
}

/// Goes over the fields of an element. It stays within the element's bytes, whatever they say.
private struct SchemaCursor {
  private let bytes: [UInt8]
  private var next: Int
  private let end: Int
  private(set) var number = 0
  /// Of a varint.
  private(set) var value = 0
  /// Of what has a length.
  private(set) var content = 0..<0

  init(_ element: SchemaElement) {
    bytes = element.file.serialized
    next = element.content.lowerBound
    end = element.content.upperBound
  }

  /// Moves to the next field; false if there is none.
  mutating func advance() -> Bool {
    guard let tag = varint() else { return false }
    number = tag >> 3
    content = next..<next
    switch tag & 7 {
    case 0:
      guard let value = varint() else { return false }
      self.value = value
      return true
    case 1: next += 8
    case 2:
      guard let length = varint(), length >= 0, length <= end - next else { return false }
      content = next..<next + length
      next += length
    case 5: next += 4
    default: return false
    }
    return next <= end
  }

  private mutating func varint() -> Int? {
    var value = 0
    var shift = 0
    while next < end, shift < 64 {
      let byte = bytes[next]
      next += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
