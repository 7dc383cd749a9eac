import ProtobufCodec
import ProtobufReflection
import Synchronization

/// The tables of the messages and enums of a file.
///
/// Made when they are first needed and never changed afterwards, which makes them safe to send. Tables
/// point to those of other files, which the file keeps.
final class FileTables: @unchecked Sendable {
  private let memory = TableMemory()
  private let messages: UnsafeMutablePointer<MessageTable>
  private let enums: UnsafeMutablePointer<EnumTable>

  fileprivate init(_ declarations: FileDeclarations, linkedFiles: [FileDescriptor]) {
    let noFields = UnsafePointer<FieldTable>(
      memory.array(repeating: FieldTable.unused(memory), count: 1))
    let noMessage = MessageTable(
      fields: noFields, fieldCount: 0, oneofCount: 0,
      dense: UnsafePointer(memory.array(repeating: UInt16(0), count: 1)), denseCount: 0,
      names: NameTable([], in: memory), form: .object)
    let noEnum = EnumTable(
      values: UnsafePointer(
        memory.array(repeating: EnumTable.Value(number: 0, text: memory.noText), count: 1)),
      valueCount: 0, names: NameTable([], in: memory), isClosed: false, isNull: false)
    messages = memory.array(repeating: noMessage, count: declarations.messages.count)
    enums = memory.array(repeating: noEnum, count: declarations.enums.count)
    for index in declarations.enums.indices {
      enums[index] = table(
        of: declarations.enums[index], isClosed: declarations.syntax == .proto2)
    }
    for index in declarations.messages.indices {
      messages[index] = table(
        of: declarations.messages[index], declarations, linkedFiles: linkedFiles)
    }
  }

  /// Valid as long as the file is.
  func message(_ index: Int) -> UnsafePointer<MessageTable> { UnsafePointer(messages + index) }

  func enumeration(_ index: Int) -> UnsafePointer<EnumTable> { UnsafePointer(enums + index) }

  private func table(of declaration: EnumDeclaration, isClosed: Bool) -> EnumTable {
    var values: [EnumDescriptor.Value] = []
    var seen: Set<Int32> = []
    for value in declaration.values where seen.insert(value.number).inserted {
      values.append(value)
    }
    values.sort { $0.number < $1.number }
    let unused = EnumTable.Value(number: 0, text: memory.noText)
    let table = memory.array(repeating: unused, count: values.count)
    for (index, value) in values.enumerated() {
      table[index] = EnumTable.Value(
        number: value.number, text: memory.text(jsonString(value.name)))
    }
    return EnumTable(
      values: UnsafePointer(table), valueCount: values.count,
      names: NameTable(declaration.values.map { (Array($0.name.utf8), $0.number) }, in: memory),
      isClosed: isClosed, isNull: declaration.fullName == "google.protobuf.NullValue")
  }

  private func table(
    of declaration: MessageDeclaration, _ declarations: FileDeclarations,
    linkedFiles: [FileDescriptor]
  ) -> MessageTable {
    // Oneofs that stand for the presence of one field have no more rules than any field.
    var oneofs: [Int: Int16] = [:]
    for index in declaration.oneofs where !declarations.oneofs[index].isSynthetic {
      oneofs[index] = Int16(truncatingIfNeeded: oneofs.count)
    }
    let sorted = declarations.fields[declaration.fields].sorted { $0.number < $1.number }
    let fields = memory.array(repeating: FieldTable.unused(memory), count: sorted.count)
    var names: [(name: [UInt8], value: Int32)] = []
    for (place, field) in sorted.enumerated() {
      fields[place] = table(of: field, declarations, linkedFiles)
      fields[place].oneof = field.oneof.flatMap { oneofs[$0] } ?? -1
      names.append((Array(field.jsonName.utf8), Int32(place)))
    }
    // After all of those in JSON, which go first if a name is both.
    for (place, field) in sorted.enumerated() where field.name != field.jsonName {
      names.append((Array(field.name.utf8), Int32(place)))
    }
    // Directly for numbers that are dense, by search for others.
    let denseCount = min((sorted.last?.number ?? 0) + 1, sorted.count * 4 + 16, 4096)
    let dense = memory.array(repeating: UInt16(0), count: denseCount)
    for (place, field) in sorted.enumerated() where field.number < denseCount {
      dense[field.number] = UInt16(place + 1)
    }
    return MessageTable(
      fields: UnsafePointer(fields), fieldCount: sorted.count, oneofCount: oneofs.count,
      dense: UnsafePointer(dense), denseCount: denseCount, names: NameTable(names, in: memory),
      form: MessageForm(of: declaration, in: declarations))
  }

  private func table(
    of field: FieldDeclaration, _ declarations: FileDeclarations, _ linkedFiles: [FileDescriptor]
  ) -> FieldTable {
    let kind = field.kind ?? .message
    var table = FieldTable.unused(memory)
    table.number = UInt32(field.number)
    table.tag = UInt32(field.number) << 3 | kind.wireType.rawValue
    table.kind = kind
    table.shape = field.cardinality == .repeated ? .list : .single
    table.isPackable = kind.isPackable
    table.isPacked = field.isPacked ?? false
    table.hasPresence =
      field.cardinality != .repeated
      && (kind == .message || kind == .group || field.oneof != nil
        || declarations.syntax == .proto2)
    table.key = memory.text(Array(",".utf8) + jsonString(field.jsonName) + Array(":".utf8))
    table.originalKey = memory.text(Array(",".utf8) + jsonString(field.name) + Array(":".utf8))
    guard let reference = field.type else { return table }
    let tables =
      reference.linkedFile.map { linkedFiles[$0].transcodingTables.takeUnretainedValue() } ?? self
    let declarations =
      reference.linkedFile.map { linkedFiles[$0].reflected.declarations } ?? declarations
    switch reference.type {
    case .message(let index):
      table.message = tables.message(index)
      if table.shape == .list, declarations.messages[index].isMapEntry { table.shape = .map }
      table.takesNull = MessageForm(of: declarations.messages[index], in: declarations) == .value
    case .enumeration(let index):
      table.enumeration = tables.enumeration(index)
      table.takesNull = declarations.enums[index].fullName == "google.protobuf.NullValue"
    }
    return table
  }
}

extension FileDescriptor {
  /// The tables of the file, made by whoever asks first; they live as long as the file. Of several
  /// threads that ask at once, the tables of one count.
  var transcodingTables: Unmanaged<FileTables> {
    if let present = tables.load(ordering: .acquiring) { return .fromOpaque(present) }
    return makeTables()
  }

  @inline(never)
  private func makeTables() -> Unmanaged<FileTables> {
    let made = Unmanaged.passRetained(
      FileTables(reflected.declarations, linkedFiles: reflected.linkedFiles))
    let (isFirst, present) = tables.compareExchange(
      expected: nil, desired: made.toOpaque(), ordering: .acquiringAndReleasing)
    guard !isFirst, let present else { return made }
    made.release()
    return .fromOpaque(present)
  }
}

extension FieldTable {
  /// A place in memory that is to become a field.
  fileprivate static func unused(_ memory: TableMemory) -> FieldTable {
    FieldTable(
      number: 0, tag: 0, kind: .int32, shape: .single, isPackable: false, isPacked: false,
      hasPresence: false, takesNull: false, oneof: -1, key: memory.noText,
      originalKey: memory.noText, message: nil, enumeration: nil)
  }
}

/// The text in quotes, with escapes where JSON needs them.
private func jsonString(_ text: String) -> [UInt8] {
  var result: [UInt8] = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      result += [UInt8(ascii: "\\"), byte]
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      result += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default:
      result.append(byte)
    }
  }
  result.append(UInt8(ascii: "\""))
  return result
}
