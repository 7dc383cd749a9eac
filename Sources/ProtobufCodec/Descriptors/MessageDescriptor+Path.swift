extension MessageDescriptor {
  /// The fields that lead to a byte of a message, such as `entries[3].data`: with indices in lists and
  /// keys in maps. Found after an error, so that reading need not keep them.
  ///
  /// - Parameter registry: for what lies in payloads of `Any`.
  func path(
    toByte byteOffset: Int, of message: UnsafeRawBufferPointer, registry: TypeRegistry? = nil
  ) -> String {
    guard let base = message.baseAddress else { return "" }
    var finder = PathFinder(
      input: BinaryCursor(message, base: base, nestingMax: PathFinder.nestingMax),
      target: base + byteOffset,
      resolver: TypeResolver(registry: registry, file: file))
    // What cannot be read ends the path.
    try? finder.find(in: self)
    return finder.path
  }
}

private struct PathFinder {
  var input: BinaryCursor
  let target: UnsafeRawPointer
  var resolver: TypeResolver
  var path = ""

  static let nestingMax = 1000

  mutating func find(in outermost: MessageDescriptor) throws(Halt) {
    var message: MessageDescriptor? = outermost
    while let current = message {
      message = try descend(current)
    }
  }

  /// Adds the field of a message that the target is in. Returns the type of the field's message, if it
  /// is one, having moved to it.
  private mutating func descend(_ message: MessageDescriptor) throws(Halt) -> MessageDescriptor? {
    var counts: [UInt32: Int] = [:]
    var typeURL: UnsafeRawBufferPointer?
    while input.next < input.end {
      let tag = try input.tag()
      let valueStart = input.next
      let field = message.field(number: Int(tag >> 3))
      let index = counts[tag >> 3, default: 0]
      counts[tag >> 3] = index + 1
      do throws(Halt) {
        try input.skip(tag, nestingLeft: Self.nestingMax)
      } catch {
        add(field, index)
        throw error
      }
      let valueEnd = input.next
      let isAny = message.fullName == "google.protobuf.Any"
      guard target < valueEnd else {
        if isAny, tag == 1 << 3 | 2 {
          input.next = valueStart
          typeURL = try input.delimited()
        }
        continue
      }
      input.next = valueStart
      guard tag & 7 == WireType.lengthDelimited.rawValue else {
        add(field, index)
        return nil
      }
      _ = try input.enter()
      if isAny, tag >> 3 == 2, let typeURL { return resolver.message(ofURL: typeURL) }
      if let field, field.isMap { return try enterEntry(of: field) }
      add(field, index)
      return field?.messageType
    }
    return nil
  }

  private mutating func add(_ field: FieldDescriptor?, _ index: Int) {
    guard let field else { return }
    path += path.isEmpty ? field.name : ".\(field.name)"
    if field.isRepeated, !field.kind.isPackable { path += "[\(index)]" }
  }

  /// Adds a map's key and moves to the value. Returns its type if it is a message.
  private mutating func enterEntry(of field: FieldDescriptor) throws(Halt) -> MessageDescriptor? {
    guard let entry = field.messageType, let key = entry.field(number: 1),
      let value = entry.field(number: 2)
    else { return nil }
    path += path.isEmpty ? field.name : ".\(field.name)"
    while input.next < input.end {
      let tag = try input.tag()
      let valueStart = input.next
      if tag >> 3 == 1 {
        path += "[\(try input.scalarText(key.kind))]"
        continue
      }
      try input.skip(tag, nestingLeft: Self.nestingMax)
      guard tag >> 3 == 2, target < input.next, value.messageType != nil else { continue }
      input.next = valueStart
      _ = try input.enter()
      return value.messageType
    }
    return nil
  }
}

extension BinaryCursor {
  /// Reads a number, a bool or a string, whose tag has been read, for people to read.
  mutating func scalarText(_ kind: FieldDescriptor.Kind) throws(Halt) -> String {
    switch kind {
    case .double: return "\(Double(bitPattern: try fixed(UInt64.self)))"
    case .float: return "\(Float(bitPattern: try fixed(UInt32.self)))"
    case .int64: return "\(Int64(bitPattern: try varint()))"
    case .uint64: return "\(try varint())"
    case .int32, .enumeration: return "\(Int32(truncatingIfNeeded: try varint()))"
    case .fixed64: return "\(try fixed(UInt64.self))"
    case .fixed32: return "\(try fixed(UInt32.self))"
    case .bool: return try varint() == 0 ? "false" : "true"
    case .uint32: return "\(UInt32(truncatingIfNeeded: try varint()))"
    case .sfixed32: return "\(try fixed(Int32.self))"
    case .sfixed64: return "\(try fixed(Int64.self))"
    case .sint32: return "\(WireFormat.unZigZag(UInt32(truncatingIfNeeded: try varint())))"
    case .sint64: return "\(WireFormat.unZigZag(try varint()))"
    case .string: return DebugText.quoted(text: try delimited())
    case .bytes, .message, .group: return DebugText.quoted(bytes: try delimited())
    }
  }
}
