/// A hostile input of any size, for a reader: work and memory must grow as the input does, and no
/// faster.
package struct Adversary: Sendable {
  package let name: String
  package let reader: FuzzReader
  /// About as many bytes.
  package let input: @Sendable (_ byteCount: Int) -> [UInt8]

  package static let all: [Adversary] =
    ofBinary + ofExtensions + ofJSON + ofDescriptors + ofDescriptorSets + ofSchemas + ofStreams

  init(_ name: String, _ reader: FuzzReader, _ input: @escaping @Sendable (Int) -> [UInt8]) {
    self.name = name
    self.reader = reader
    self.input = input
  }

  /// The same part over and over.
  init(_ name: String, _ reader: FuzzReader, repeating part: [UInt8]) {
    self.init(name, reader) { Self.repeating(part, to: $0) }
  }

  static func repeating(_ part: [UInt8], to byteCount: Int) -> [UInt8] {
    numbered(to: byteCount) { _ in part }
  }

  /// Parts that differ by their number.
  static func numbered(to byteCount: Int, _ part: (Int) -> [UInt8]) -> [UInt8] {
    var input: [UInt8] = []
    input.reserveCapacity(byteCount + 1024)
    var number = 0
    while input.count < byteCount {
      input += part(number)
      number += 1
    }
    return input
  }
}

/// Parts of binary messages, short enough to read.
enum Wire {
  static func varint(_ number: Int, _ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    WireText.append(varint: UInt64(number) << 3, to: &bytes)
    WireText.append(varint: value, to: &bytes)
    return bytes
  }

  static func delimited(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    WireText.append(varint: UInt64(number) << 3 | 2, to: &bytes)
    WireText.append(delimited: content, to: &bytes)
    return bytes
  }

  static func delimited(_ number: Int, _ text: String) -> [UInt8] {
    delimited(number, Array(text.utf8))
  }
}
