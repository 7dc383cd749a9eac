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

  /// The elements in a field.
  func elements(_ number: Int) -> SchemaCursor { SchemaCursor(self, number) }

  /// The text of a field, the last one if there are several; empty if it is absent.
  func text(_ number: Int) -> String {
    String(decoding: file.serialized[last(number).content], as: UTF8.self)
  }

  /// The number in a field, 0 if it is absent.
  func number(_ number: Int) -> Int { last(number).value }

  private func last(_ number: Int) -> (value: Int, content: Range<Int>) {
    var result = (value: 0, content: 0..<0)
    var cursor = elements(number)
    while let element = cursor.next() { result = (cursor.value, element.content) }
    return result
  }

  /// Whether an option is set, in the last of the options that say something of it.
  func isSet(option: Int, in options: Int) -> Bool {
    var value = 0
    var cursor = elements(options)
    while let element = cursor.next() {
      var cursor = element.elements(option)
      while cursor.next() != nil { value = cursor.value }
    }
    return value != 0
  }

  /// The name that a message, a field or an enum has.
  package var name: String { text(1) }

  /// The first element of a field that has the name.
  func element(_ number: Int, named name: ArraySlice<UInt8>) -> SchemaElement? {
    var cursor = elements(number)
    while let element = cursor.next() {
      if file.serialized[element.last(1).content] == name { return element }
    }
    return nil
  }
}

/// Goes over the fields of an element. It stays within the element's bytes, whatever they say.
struct SchemaCursor {
  private let file: FileDescriptor
  private let wanted: Int
  private var place: Int
  private let end: Int
  /// That of a varint.
  private(set) var value = 0

  fileprivate init(_ element: SchemaElement, _ wanted: Int) {
    file = element.file
    self.wanted = wanted
    place = element.content.lowerBound
    end = element.content.upperBound
  }

  /// The next field that is wanted, which is empty if it is a number.
  @inline(never)
  mutating func next() -> SchemaElement? {
    while let tag = varint() {
      value = 0
      var length = 0
      switch tag & 7 {
      case 0:
        guard let value = varint() else { return nil }
        self.value = value
      case 1: length = 8
      case 2: length = varint() ?? -1
      case 5: length = 4
      default: return nil
      }
      guard length >= 0, length <= end - place else { return nil }
      let content = place..<place + length
      place += length
      if tag >> 3 == wanted { return SchemaElement(file, content) }
    }
    return nil
  }

  @inline(never)
  private mutating func varint() -> Int? {
    var value = 0
    var shift = 0
    while place < end, shift < 64 {
      let byte = file.serialized[place]
      place += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
