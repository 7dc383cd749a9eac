import ProtobufCodec
import ProtobufReflection

/// What is kept of the keys of a map while it is read: a bit for each, by its last byte. Of the usual map, of a few
/// keys, it tells that all are new.
struct KeyBits {
  private var bits: UInt64 = 0
  /// Whether a key may have come twice.
  private(set) var isDoubtful = false

  /// - Parameter byte: the last one of a key as it is written.
  @inline(__always)
  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 &<< UInt64(byte)
    if bits & bit != 0 { isDoubtful = true }
    bits |= bit
  }
}

/// The keys of a map whose entries have just been written, each entry with its key first. To compare them takes time in
/// proportion to the entries, whatever they are.
///
/// Its use of pointers is safe as long as nothing else is written: `next <= end` holds, and it moves by
/// the lengths that were written.
struct MapKeys {
  /// So many keys are compared with each other; more go into a set.
  private static let comparedMax = 16

  /// A key as it is written, with its length if it is a text.
  private struct Key: Hashable {
    let bytes: UnsafeRawBufferPointer

    static func == (left: Key, right: Key) -> Bool {
      left.bytes.elementsEqual(right.bytes)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes: bytes)
    }
  }

  private var next: UnsafeRawPointer
  private let end: UnsafeRawPointer
  private let wireType: WireType

  /// - Parameters:
  ///   - entries: fields of one tag.
  ///   - wireType: of the keys, not a group's.
  init(_ entries: UnsafeRawBufferPointer, _ wireType: WireType) {
    // Without entries any address does.
    next = entries.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    end = next + entries.count
    self.wireType = wireType
  }

  /// Whether one of the keys comes twice.
  func hasDuplicate() -> Bool {
    var walk = self
    var count = 0
    while let key = walk.takeKey() {
      guard count < Self.comparedMax else { return hasDuplicateAmongMany() }
      if isAmong(first: count, key) { return true }
      count += 1
    }
    return false
  }

  private func isAmong(first count: Int, _ key: Key) -> Bool {
    var walk = self
    for _ in 0..<count where walk.takeKey() == key { return true }
    return false
  }

  private func hasDuplicateAmongMany() -> Bool {
    var walk = self
    var keys: Set<Key> = []
    while let key = walk.takeKey() {
      if !keys.insert(key).inserted { return true }
    }
    return false
  }

  /// The key of the next entry.
  private mutating func takeKey() -> Key? {
    guard next < end else { return nil }
    _ = Self.varint(&next)
    let length = Self.varint(&next)
    // Behind the key's tag, which is 1 and takes a byte.
    let start = next + 1
    next += Int(truncatingIfNeeded: length)
    var keyEnd = start
    switch wireType {
    case .varint, .startGroup, .endGroup: _ = Self.varint(&keyEnd)
    case .fixed32: keyEnd += 4
    case .fixed64: keyEnd += 8
    case .lengthDelimited: keyEnd += Int(truncatingIfNeeded: Self.varint(&keyEnd))
    }
    return Key(bytes: UnsafeRawBufferPointer(start: start, count: keyEnd - start))
  }

  private static func varint(_ place: inout UnsafeRawPointer) -> UInt64 {
    var byte = place.load(as: UInt8.self)
    place += 1
    var value = UInt64(byte & 0x7F)
    var shift: UInt64 = 7
    while byte >= 0x80 {
      byte = place.load(as: UInt8.self)
      place += 1
      value |= UInt64(byte & 0x7F) &<< shift
      shift &+= 7
    }
    return value
  }
}

extension JSONToBinary {
  /// Refuses the map whose entries have been written since `entriesStart` if one of its keys comes twice.
  ///
  /// - Parameter objectStart: the brace with which it begins in the text.
  @inline(never)
  mutating func requireUniqueKeys(
    _ kind: FieldDescriptor.Kind, since entriesStart: Int, from objectStart: UnsafeRawPointer
  ) throws(Halt) {
    let entries = UnsafeRawBufferPointer(rebasing: output.bytes[entriesStart...])
    if MapKeys(entries, kind.wireType).hasDuplicate() {
      throw duplicateKey(kind, from: objectStart)
    }
  }

  /// Looks for the key in the text again: where keys lie is not kept.
  private mutating func duplicateKey(
    _ kind: FieldDescriptor.Kind, from objectStart: UnsafeRawPointer
  ) -> Halt {
    let keyStart = output.count
    var keys: Set<[UInt8]> = []
    next = objectStart + 1
    do throws(Halt) {
      repeat {
        skipWhitespace()
        let place = next
        try mapKey(kind)
        let key = [UInt8](output.bytes[keyStart...])
        output.truncate(to: keyStart)
        guard keys.insert(key).inserted else {
          return fail(.duplicateKey(name(at: place)), at: place)
        }
        try takeColon()
        try skipValue()
        skipWhitespace()
      } while try takeComma(orEnd: UInt8(ascii: "}"))
    } catch {
      return error
    }
    return fail(.duplicateKey(""), at: objectStart)
  }
}
