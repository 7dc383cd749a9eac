import ProtobufCodec

// The field numbers are those of google/protobuf/descriptor.proto. Fields that are not named here
// (reserved names, extension ranges, source code info and so on) are of no use at run time.

extension FileDeclarations {
  /// As many as protoc allows are less.
  private static let nestingMax = 64
  /// Full names are kept. Without a bound, a long name with many declarations in it would take memory
  /// as the square of the input.
  private static let nameByteCountMax = 1024

  /// Reads a serialized `FileDescriptorProto`. References to types are names still.
  init(parsing bytes: [UInt8]) throws(DescriptorError) {
    var reader = DescriptorReader(bytes, 0..<bytes.count)
    var messageRanges: [Range<Int>] = []
    var enumRanges: [Range<Int>] = []
    var serviceRanges: [Range<Int>] = []
    var extensionRanges: [(content: Range<Int>, scope: Int?)] = []
    var syntaxName = "proto2"
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): path = try reader.text(range)
      case (2, .delimited(let range)): package = try reader.text(range)
      case (3, .delimited(let range)): dependencyPaths.append(try reader.text(range))
      case (4, .delimited(let range)): messageRanges.append(range)
      case (5, .delimited(let range)): enumRanges.append(range)
      case (6, .delimited(let range)): serviceRanges.append(range)
      case (7, .delimited(let range)): extensionRanges.append((range, nil))
      case (8, .delimited(let range)): options += bytes[range]
      case (10, .varint(let index)): publicDependencies.append(Int(truncatingIfNeeded: index))
      case (10, .delimited(let range)):
        var indices = DescriptorReader(bytes, range)
        while indices.next < range.upperBound {
          publicDependencies.append(Int(truncatingIfNeeded: try indices.varint()))
        }
      case (12, .delimited(let range)): syntaxName = try reader.text(range)
      default: break
      }
    }
    guard let syntax = FileDescriptor.Syntax(rawValue: syntaxName) else {
      throw DescriptorError(.unsupportedSyntax(syntaxName), in: path)
    }
    self.syntax = syntax
    for range in enumRanges { try addEnum(bytes, range, parent: nil) }
    for range in messageRanges { try addMessage(bytes, range, parent: nil, &extensionRanges) }
    for range in serviceRanges { try addService(bytes, range) }
    let firstExtension = fields.count
    for (range, scope) in extensionRanges {
      try countOne()
      var field = try field(bytes, range)
      field.scope = scope
      fields.append(field)
    }
    extensions = firstExtension..<fields.count
  }

  private func fullName(_ name: String, in parent: Int?) throws(DescriptorError) -> String {
    let scope = parent.map { messages[$0].fullName } ?? package
    guard scope.utf8.count + name.utf8.count < Self.nameByteCountMax else {
      throw DescriptorError(.nameTooLong(byteCountMax: Self.nameByteCountMax), in: path)
    }
    return scope.isEmpty ? name : "\(scope).\(name)"
  }

  private mutating func declare(_ name: String, _ type: DeclaredType) throws(DescriptorError) {
    guard types.updateValue(type, forKey: name) == nil else {
      throw DescriptorError(.duplicateName(name), in: path)
    }
  }

  /// Adds a message and all that is declared within it. Extensions are left for later, as all of them
  /// lie next to each other.
  private mutating func addMessage(
    _ bytes: [UInt8], _ range: Range<Int>, parent: Int?, depth: Int = 1,
    _ extensionRanges: inout [(content: Range<Int>, scope: Int?)]
  ) throws(DescriptorError) {
    guard depth <= Self.nestingMax else {
      throw DescriptorError(.nestedTooDeeply(nestingMax: Self.nestingMax), in: path)
    }
    try countOne()
    let index = messages.count
    var message = MessageDeclaration(parent: parent)
    var nestedRanges: [Range<Int>] = []
    var enumRanges: [Range<Int>] = []
    let firstField = fields.count
    let firstOneof = oneofs.count
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): message.name = try reader.text(range)
      case (2, .delimited(let range)):
        try countOne()
        var field = try field(bytes, range)
        field.message = index
        fields.append(field)
      case (3, .delimited(let range)): nestedRanges.append(range)
      case (4, .delimited(let range)): enumRanges.append(range)
      case (6, .delimited(let range)): extensionRanges.append((range, index))
      case (7, .delimited(let range)):
        message.options += bytes[range]
        message.isMapEntry = try isTrue(option: 7, in: bytes, range) ?? message.isMapEntry
      case (8, .delimited(let range)):
        try countOne()
        oneofs.append(try oneof(bytes, range, message: index))
      default: break
      }
    }
    message.fullName = try fullName(message.name, in: parent)
    message.fields = firstField..<fields.count
    message.oneofs = firstOneof..<oneofs.count
    messages.append(message)
    try declare(message.fullName, .message(index))
    let firstEnum = enums.count
    for range in enumRanges { try addEnum(bytes, range, parent: index) }
    messages[index].enums = firstEnum..<enums.count
    for range in nestedRanges {
      try addMessage(bytes, range, parent: index, depth: depth + 1, &extensionRanges)
    }
    messages[index].descendantsEnd = messages.count
  }

  private func field(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(DescriptorError) -> FieldDeclaration {
    var field = FieldDeclaration()
    var jsonName: String?
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): field.name = try reader.text(range)
      case (2, .delimited(let range)): field.extendeeName = try reader.text(range)
      case (3, .varint(let number)): field.number = Int(truncatingIfNeeded: number)
      case (4, .varint(let label)):
        guard let cardinality = UInt8(exactly: label).flatMap(FieldDescriptor.Cardinality.init)
        else { throw DescriptorError(.invalidFieldType, in: field.name) }
        field.cardinality = cardinality
      case (5, .varint(let type)):
        guard let kind = UInt8(exactly: type).flatMap(FieldDescriptor.Kind.init)
        else { throw DescriptorError(.invalidFieldType, in: field.name) }
        field.kind = kind
      case (6, .delimited(let range)): field.typeName = try reader.text(range)
      case (7, .delimited(let range)): field.defaultText = try reader.text(range)
      case (8, .delimited(let range)):
        field.options += bytes[range]
        field.isPacked = try isTrue(option: 2, in: bytes, range) ?? field.isPacked
      case (9, .varint(let index)): field.oneof = Int(truncatingIfNeeded: index)
      case (10, .delimited(let range)): jsonName = try reader.text(range)
      case (17, .varint(let value)): field.isProto3Optional = value != 0
      default: break
      }
    }
    field.jsonName = jsonName ?? lowerCamelCase(field.name)
    return field
  }

  private mutating func addEnum(
    _ bytes: [UInt8], _ range: Range<Int>, parent: Int?
  ) throws(DescriptorError) {
    try countOne()
    var declaration = EnumDeclaration(parent: parent)
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): declaration.name = try reader.text(range)
      case (2, .delimited(let range)):
        try countOne()
        declaration.values.append(try enumValue(bytes, range))
      case (3, .delimited(let range)): declaration.options += bytes[range]
      default: break
      }
    }
    declaration.fullName = try fullName(declaration.name, in: parent)
    guard !declaration.values.isEmpty else {
      throw DescriptorError(.emptyEnum, in: declaration.fullName)
    }
    try declare(declaration.fullName, .enumeration(enums.count))
    enums.append(declaration)
  }

  private func enumValue(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(DescriptorError) -> EnumDescriptor.Value {
    var name = ""
    var valueNumber: Int32 = 0
    var options: [UInt8] = []
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): name = try reader.text(range)
      case (2, .varint(let number)): valueNumber = Int32(truncatingIfNeeded: number)
      case (3, .delimited(let range)): options += bytes[range]
      default: break
      }
    }
    return EnumDescriptor.Value(name: name, number: valueNumber, serializedOptions: options)
  }

  private mutating func addService(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(DescriptorError) {
    try countOne()
    var service = ServiceDeclaration()
    let firstMethod = methods.count
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): service.name = try reader.text(range)
      case (2, .delimited(let range)):
        try countOne()
        methods.append(try method(bytes, range))
      case (3, .delimited(let range)): service.options += bytes[range]
      default: break
      }
    }
    service.methods = firstMethod..<methods.count
    services.append(service)
  }

  private func method(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(DescriptorError) -> MethodDeclaration {
    var method = MethodDeclaration(service: services.count)
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): method.name = try reader.text(range)
      case (2, .delimited(let range)): method.inputName = try reader.text(range)
      case (3, .delimited(let range)): method.outputName = try reader.text(range)
      case (4, .delimited(let range)): method.options += bytes[range]
      case (5, .varint(let value)): method.isClientStreaming = value != 0
      case (6, .varint(let value)): method.isServerStreaming = value != 0
      default: break
      }
    }
    return method
  }

  private func oneof(
    _ bytes: [UInt8], _ range: Range<Int>, message: Int
  ) throws(DescriptorError) -> OneofDeclaration {
    var oneof = OneofDeclaration(message: message)
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      switch (number, value) {
      case (1, .delimited(let range)): oneof.name = try reader.text(range)
      case (2, .delimited(let range)): oneof.options += bytes[range]
      default: break
      }
    }
    return oneof
  }

  /// The value of a field of type `bool`, if it is there.
  private func isTrue(
    option: Int, in bytes: [UInt8], _ range: Range<Int>
  ) throws(DescriptorError) -> Bool? {
    var result: Bool?
    var reader = DescriptorReader(bytes, range)
    while let (number, value) = try reader.nextField() {
      if number == option, case .varint(let value) = value { result = value != 0 }
    }
    return result
  }
}

/// The name that a field has in JSON if its schema does not say: letters after underscores become
/// upper case and the underscores go.
func lowerCamelCase(_ name: String) -> String {
  var result: [UInt8] = []
  var isAfterUnderscore = false
  for byte in name.utf8 {
    if byte == UInt8(ascii: "_") {
      isAfterUnderscore = true
      continue
    }
    let isLowerCase = UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z")
    result.append(isAfterUnderscore && isLowerCase ? byte - 0x20 : byte)
    isAfterUnderscore = false
  }
  return String(decoding: result, as: UTF8.self)
}
