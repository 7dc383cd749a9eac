extension Snapshot {
  /// Reads a serialized `FileDescriptorSet`. Schemas that come with the compiler are passed over.
  init(descriptorSet bytes: [UInt8], sources: SchemaSources) throws(WireFields.Malformed) {
    for file in try WireFields(bytes).messages(1) {
      let path = file.text(DescriptorField.File.name) ?? ""
      guard path.utf8.count <= Self.pathBytesMax else { throw WireFields.Malformed() }
      let source = sources.files[path].map { SourceFile(path: path, bytes: $0) }
      if !BundledSchema.paths.contains(path) { try read(file, path, source) }
    }
  }

  private mutating func read(
    _ file: WireFields, _ path: String, _ source: SourceFile?
  ) throws(WireFields.Malformed) {
    let lines = try Lines(of: file, path, source)
    let package = try Self.fullName("", file.text(DescriptorField.File.package))
    var options: [String: String] = [:]
    let optionSet = try file.message(DescriptorField.File.options)
    for option in ComparedOption.ofFiles { options[option.name] = option.value(in: optionSet) }
    let place = lines.place([DescriptorField.File.package])
    let imports = file.texts(DescriptorField.File.dependency)
    let publicImports = try imports.distinct(
      at: file.numbers(DescriptorField.File.publicDependency))
    let isProto3 = file.text(DescriptorField.File.syntax) == "proto3"
    files[path] = File(
      path: path, package: package, isProto3: isProto3, place: place, options: options,
      publicImports: publicImports)
    let reader = ElementReader(
      lines: lines, file: path, isProto3: isProto3,
      bytesForm: optionSet?.number(ReignOptionsSchema.bytesNumber))
    try reader.add(
      extensions: file.messages(DescriptorField.File.extension), package,
      [DescriptorField.File.extension], to: &self)
    for (index, message) in try file.messages(DescriptorField.File.message).enumerated() {
      try reader.add(message, package, [DescriptorField.File.message, Int32(index)], to: &self)
    }
    for (index, item) in try file.messages(DescriptorField.File.enumeration).enumerated() {
      try reader.add(
        enum: item, package, [DescriptorField.File.enumeration, Int32(index)], to: &self)
    }
    for (index, item) in try file.messages(DescriptorField.File.service).enumerated() {
      try reader.add(
        service: item, package, [DescriptorField.File.service, Int32(index)], to: &self)
    }
  }

  /// As in descriptors that are linked. Many changes quote one name or path: were it as long as the set, they would
  /// take the square of its length.
  static let nameBytesMax = 1024
  static let pathBytesMax = 4096

  fileprivate static func fullName(
    _ scope: String, _ name: String?
  ) throws(WireFields.Malformed) -> String {
    let name = SymbolTable.join(scope, name ?? "")
    guard name.utf8.count <= nameBytesMax else { throw WireFields.Malformed() }
    return name
  }
}

extension Array where Element: Hashable {
  /// The elements at those of the indices that there are. Each is looked at once: were a long path hashed as
  /// often as a set repeats its index, it would take the square of the set's length.
  func distinct(at indices: [Int32]) -> Set<Element> {
    Set(Set(indices).compactMap { self.indices.contains(Int($0)) ? self[Int($0)] : nil })
  }
}

/// The places of a file's elements, by their paths, as far as the descriptor has them.
private struct Lines {
  private let path: String
  private let source: SourceFile?
  /// Line and column of the beginning and line and column of the end, from zero.
  private var spans: [[Int32]: [Int]] = [:]

  init(of file: WireFields, _ path: String, _ source: SourceFile?) throws(WireFields.Malformed) {
    self.path = path
    self.source = source
    guard let info = try file.message(DescriptorField.File.sourceCodeInfo) else { return }
    for location in try info.messages(1) {
      var span = try location.numbers(2).map(Int.init)
      if span.count == 3 { span.insert(span[0], at: 2) }
      if span.count == 4 { spans[try location.numbers(1)] = span }
    }
  }

  /// Of the element's name, which is field 1 of all of them, or of the whole.
  func place(_ element: [Int32]) -> Snapshot.Place {
    guard let span = spans[element + [1]] ?? spans[element], span[0] >= 0, span[1] >= 0 else {
      return Snapshot.Place(path: path)
    }
    var place = Snapshot.Place(path: path, line: span[0] &+ 1, column: span[1] &+ 1)
    if let source, let start = source.offset(line: span[0], column: span[1]),
      let end = source.offset(line: span[2], column: span[3]), start <= end
    {
      place.range = source.range(start..<end)
    }
    return place
  }
}

/// Reads what a file declares.
private struct ElementReader {
  let lines: Lines
  let file: String
  let isProto3: Bool
  /// What the file's `bytes` are in Swift, unless a field says otherwise.
  let bytesForm: Int64?

  func add(
    extensions: [WireFields], _ scope: String, _ path: [Int32], to snapshot: inout Snapshot
  ) throws(WireFields.Malformed) {
    for (index, item) in extensions.enumerated() {
      let place = lines.place(path + [Int32(index)])
      let extendee = (item.text(DescriptorField.Field.extendee) ?? "").drop { $0 == "." }
      // Custom options are for the schemas, and not what programs exchange.
      let isOption = extendee.hasPrefix("google.protobuf.") && extendee.hasSuffix("Options")
      if isOption { continue }
      snapshot.extensions.append(
        .init(
          field: try field(item, [:], [], place, scope: scope), extendee: String(extendee),
          file: file))
    }
  }

  func add(_ message: WireFields, _ scope: String, _ path: [Int32], to snapshot: inout Snapshot)
    throws(WireFields.Malformed)
  {
    typealias Field = DescriptorField.Message
    let name = try Snapshot.fullName(scope, message.text(Field.name))
    let nested = try message.messages(Field.message)
    var entries: [String: WireFields] = [:]
    for (index, inner) in nested.enumerated() {
      let isEntry = try inner.message(Field.options)?.number(7) == 1
      if isEntry {
        entries["\(name).\(inner.text(Field.name) ?? "")"] = inner
      } else {
        try add(inner, name, path + [Field.message, Int32(index)], to: &snapshot)
      }
    }
    for (index, item) in try message.messages(Field.enumeration).enumerated() {
      try add(enum: item, name, path + [Field.enumeration, Int32(index)], to: &snapshot)
    }
    try add(
      extensions: message.messages(Field.extension), name, path + [Field.extension], to: &snapshot)
    var result = Snapshot.Message(name: name, place: lines.place(path), file: file)
    let options = try message.message(Field.options)
    result.isMessageSet = options?.number(1) == 1
    result.hasNoDescriptorAccessor = options?.number(2) == 1
    var oneofs: [String] = []
    for oneof in try message.messages(Field.oneof) {
      oneofs.append(try Snapshot.fullName("", oneof.text(1)))
    }
    for (index, item) in try message.messages(Field.field).enumerated() {
      let place = lines.place(path + [Field.field, Int32(index)])
      result.fields.append(try field(item, entries, oneofs, place))
    }
    // Of both kinds of range the descriptor has the number behind the last one.
    result.reserved = try reserved(
      message, Field.reservedRange, Field.reservedName, endIsInside: false)
    result.extensions = try ranges(message.messages(Field.extensionRange), endIsInside: false)
    snapshot.messages[name] = result
  }

  private func field(
    _ field: WireFields, _ entries: [String: WireFields], _ oneofs: [String],
    _ place: Snapshot.Place, scope: String = ""
  ) throws(WireFields.Malformed) -> Snapshot.Field {
    typealias Field = DescriptorField.Field
    var type = try shape(of: field)
    if case .message(let name) = type, let entry = entries[name] {
      let parts = try entry.messages(DescriptorField.Message.field)
      if parts.count == 2 {
        type = .map(key: try shape(of: parts[0]), value: try shape(of: parts[1]))
      }
    }
    let isOptional = field.number(Field.proto3Optional) == 1
    let oneof = field.number(Field.oneofIndex).flatMap { index in
      !isOptional && oneofs.indices.contains(Int(clamping: index)) ? oneofs[Int(index)] : nil
    }
    let isMessage = if case .message = type { true } else { false }
    let label: Snapshot.Field.Label
    switch field.number(Field.label) {
    case 2: label = .required
    case 3: label = .repeated
    default:
      label =
        isProto3 && !isOptional && !isMessage && oneof == nil ? .implicit : .explicit
    }
    let name = field.text(Field.name) ?? ""
    let options = try field.message(Field.options)
    let form = options?.number(ReignOptionsSchema.bytesNumber) ?? bytesForm
    return Snapshot.Field(
      name: try Snapshot.fullName(scope, name), number: field.number(Field.number) ?? 0,
      label: label, type: type, oneof: oneof,
      jsonName: field.text(Field.jsonName) ?? Resolver.defaultJSONName(of: name),
      defaultValue: field.text(Field.defaultValue), place: place,
      isSlice: type.holdsBytes && form == ReignOptionsSchema.sliceNumber,
      jsType: (options?.number(6)).flatMap(Snapshot.JSType.init) ?? .normal,
      cType: (options?.number(1)).flatMap(Snapshot.CType.init) ?? .string)
  }

  private func shape(of field: WireFields) throws(WireFields.Malformed) -> FieldShape {
    let reference = (field.text(DescriptorField.Field.typeName) ?? "").drop { $0 == "." }
    let name = try Snapshot.fullName("", String(reference))
    switch field.number(DescriptorField.Field.type) {
    case 10: return .group(name)
    case 11: return .message(name)
    case 14: return .enumeration(name)
    case let number:
      let scalar = ScalarType.allCases.first { Int64($0.descriptorNumber) == number }
      return scalar.map(FieldShape.scalar) ?? .message(name)
    }
  }

  func add(
    enum item: WireFields, _ scope: String, _ path: [Int32], to snapshot: inout Snapshot
  ) throws(WireFields.Malformed) {
    typealias Field = DescriptorField.Enumeration
    let name = try Snapshot.fullName(scope, item.text(Field.name))
    var result = Snapshot.Enumeration(
      name: name, place: lines.place(path), file: file, isClosed: !isProto3)
    for (index, value) in try item.messages(Field.value).enumerated() {
      result.values.append(
        (
          try Snapshot.fullName("", value.text(DescriptorField.EnumValue.name)),
          value.number(DescriptorField.EnumValue.number) ?? 0,
          lines.place(path + [Field.value, Int32(index)])
        ))
    }
    result.reserved = try reserved(
      item, Field.reservedRange, Field.reservedName, endIsInside: true)
    snapshot.enums[name] = result
  }

  func add(
    service item: WireFields, _ scope: String, _ path: [Int32], to snapshot: inout Snapshot
  ) throws(WireFields.Malformed) {
    typealias Field = DescriptorField.Method
    let name = try Snapshot.fullName(scope, item.text(DescriptorField.Service.name))
    var result = Snapshot.Service(name: name, place: lines.place(path), file: file)
    for (index, method) in try item.messages(DescriptorField.Service.method).enumerated() {
      result.methods.append(
        Snapshot.Method(
          name: method.text(Field.name) ?? "",
          request: String((method.text(Field.input) ?? "").drop { $0 == "." }),
          response: String((method.text(Field.output) ?? "").drop { $0 == "." }),
          isRequestStream: method.number(Field.clientStreaming) == 1,
          isResponseStream: method.number(Field.serverStreaming) == 1,
          idempotency: (try method.message(Field.options)?.number(34))
            .flatMap(Snapshot.Idempotency.init) ?? .unknown,
          place: lines.place(path + [DescriptorField.Service.method, Int32(index)])))
    }
    snapshot.services[name] = result
  }

  private func reserved(
    _ owner: WireFields, _ ranges: Int32, _ names: Int32, endIsInside: Bool
  ) throws(WireFields.Malformed) -> Snapshot.Reserved {
    Snapshot.Reserved(
      ranges: try self.ranges(owner.messages(ranges), endIsInside: endIsInside),
      names: Set(owner.texts(names)))
  }

  private func ranges(_ ranges: [WireFields], endIsInside: Bool) -> [ClosedRange<Int64>] {
    ranges.compactMap { range in
      let start = range.number(DescriptorField.Range.start) ?? 0
      let last = (range.number(DescriptorField.Range.end) ?? 0) &- (endIsInside ? 0 : 1)
      return start <= last ? start...last : nil
    }
  }
}
