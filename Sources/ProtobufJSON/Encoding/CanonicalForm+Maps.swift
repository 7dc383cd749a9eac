import ProtobufCodec
import ProtobufReflection

extension CanonicalForm {
  /// The key of a map's entry in a form that sorts as the keys do.
  private enum Key: Comparable {
    case number(UInt64)
    case text([UInt8])

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.number(let left), .number(let right)): left < right
      case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }

  /// An entry of a map in the making: of several with one key the last counts.
  private struct Entry {
    var key: Key
    var order: Int
    var keyField: Occurrence?
    var values: [Occurrence]
  }

  /// Writes the entries of a map in the order of their keys, the last of each key. One with a value that
  /// its closed enum does not name is no entry.
  mutating func map(
    _ field: UnsafePointer<FieldTable>, _ table: UnsafePointer<MessageTable>,
    _ group: ArraySlice<Occurrence>
  ) throws(Halt) {
    let keyField = table.pointee.fields
    let valueField = table.pointee.fields + 1
    var entries: [Entry] = []
    for occurrence in group {
      var entry = Entry(key: .number(0), order: entries.count, keyField: nil, values: [])
      let content = try content(of: occurrence)
      input.next = content.start
      input.end = content.end
      while input.next < input.end {
        let tag = try input.tag()
        let start = input.next
        try input.skip(tag, nestingLeft: nestingLeft)
        let part = Occurrence(place: 0, tag: tag, start: start, end: input.next)
        if tag == keyField.pointee.tag { entry.keyField = part }
        if tag == valueField.pointee.tag { entry.values.append(part) }
      }
      if let value = entry.values.last, try isUnnamed(value, valueField) { continue }
      entry.key = try key(keyField.pointee.kind, entry.keyField)
      entries.append(entry)
    }
    entries.sort { ($0.key, $0.order) < ($1.key, $1.order) }
    for (index, entry) in entries.enumerated() {
      if index + 1 < entries.count, entries[index + 1].key == entry.key { continue }
      output.varint(UInt64(field.pointee.tag))
      let contentStart = output.beginDelimited()
      if let keyField = entry.keyField {
        output.varint(UInt64(keyField.tag))
        copy(keyField)
      }
      try value(valueField, entry.values)
      output.endDelimited(contentStart)
    }
  }

  private mutating func value(
    _ field: UnsafePointer<FieldTable>, _ values: [Occurrence]
  ) throws(Halt) {
    guard let last = values.last else { return }
    guard let message = field.pointee.message else {
      output.varint(UInt64(last.tag))
      return copy(last)
    }
    var parts: [Part] = []
    for value in values { parts.append(try content(of: value)) }
    try submessage(field, message, parts)
  }

  private mutating func key(
    _ kind: FieldDescriptor.Kind, _ occurrence: Occurrence?
  ) throws(Halt) -> Key {
    guard let occurrence else { return kind == .string ? .text([]) : .number(signed(0, kind)) }
    input.next = occurrence.start
    input.end = occurrence.end
    switch kind {
    case .string: return .text([UInt8](try input.delimited()))
    case .bool: return .number(try input.varint() == 0 ? 0 : 1)
    case .fixed64: return .number(try input.fixed(UInt64.self))
    case .fixed32: return .number(UInt64(try input.fixed(UInt32.self)))
    case .sfixed64: return .number(signed(try input.fixed(Int64.self), kind))
    case .sfixed32: return .number(signed(Int64(try input.fixed(Int32.self)), kind))
    case .uint32: return .number(UInt64(UInt32(truncatingIfNeeded: try input.varint())))
    case .int32: return .number(signed(Int64(Int32(truncatingIfNeeded: try input.varint())), kind))
    case .int64: return .number(signed(Int64(bitPattern: try input.varint()), kind))
    case .sint32:
      let value = WireFormat.unZigZag(UInt32(truncatingIfNeeded: try input.varint()))
      return .number(signed(Int64(value), kind))
    case .sint64: return .number(signed(WireFormat.unZigZag(try input.varint()), kind))
    default: return .number(try input.varint())
    }
  }

  /// A number of a kind that may be signed so that negative ones come before positive ones.
  private func signed(_ value: Int64, _ kind: FieldDescriptor.Kind) -> UInt64 {
    switch kind {
    case .int32, .int64, .sint32, .sint64, .sfixed32, .sfixed64:
      UInt64(bitPattern: value) ^ 1 << 63
    default:
      UInt64(bitPattern: value)
    }
  }
}
