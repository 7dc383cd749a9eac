import ProtobufCodec
import ProtobufReflection

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
      // A mistake in the tag or the length is one of the message, and of no field in it.
      let isWithin = target >= input.next
      if isAny, tag >> 3 == 2, let typeURL {
        return isWithin ? resolver.message(ofURL: typeURL) : nil
      }
      if let field, field.isMap {
        let value = try enterEntry(of: field)
        return isWithin ? value : nil
      }
      add(field, index)
      return isWithin ? field?.messageType : nil
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
      return target >= input.next ? value.messageType : nil
    }
    return nil
  }
}
