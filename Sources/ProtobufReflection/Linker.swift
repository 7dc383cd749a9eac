import ProtobufCodec

/// Turns the names of types in a file's declarations into places, and checks what users of
/// descriptors rely on.
struct Linker {
  var declarations: FileDeclarations
  /// What the file imports, and what those import publicly, and so on.
  let linkedFiles: [FileDescriptor]
  /// Places in `linkedFiles` by the full names of types, the first file of each; absent if it takes
  /// less to ask each file.
  private let places: [String: Int]?

  init(declarations: FileDeclarations, imports: [FileDescriptor]) {
    self.declarations = declarations
    var files: [FileDescriptor] = []
    var seen: Set<FileDescriptor> = []
    var waiting = Array(imports.reversed())
    while let file = waiting.popLast() {
      guard seen.insert(file).inserted else { continue }
      files.append(file)
      for index in file.reflected.declarations.publicDependencies
      where file.reflected.imports.indices.contains(index) {
        waiting.append(file.reflected.imports[index])
      }
    }
    linkedFiles = files
    let userCount = declarations.fields.count + declarations.methods.count * 2
    let typeCount = files.reduce(0) { $0 + $1.reflected.declarations.types.count }
    // Many files may import one of many types, and one of many fields may import many files: of the
    // two ways to search, each is slow in one of these cases.
    if userCount * files.count > typeCount {
      var places: [String: Int] = [:]
      places.reserveCapacity(typeCount)
      for (place, file) in files.enumerated() {
        for name in file.reflected.declarations.types.keys where places[name] == nil {
          places[name] = place
        }
      }
      self.places = places
    } else {
      places = nil
    }
  }

  /// The first of the linked files that declares the type.
  private func place(ofType fullName: String) -> Int? {
    if let places { return places[fullName] }
    return linkedFiles.firstIndex { $0.reflected.declarations.types[fullName] != nil }
  }

  /// Forgets the extensions that extend, or whose values are of, what no linked file declares. They are
  /// the last of all fields.
  mutating func dropExtensionsOfMissingTypes() {
    let extensions = declarations.extensions
    let kept = declarations.fields[extensions].filter { field in
      isThere(field.extendeeName) && (field.typeName.isEmpty || isThere(field.typeName))
    }
    guard kept.count < extensions.count else { return }
    declarations.fields.replaceSubrange(extensions, with: kept)
    declarations.extensions = extensions.lowerBound..<declarations.fields.count
  }

  private func isThere(_ name: String) -> Bool {
    let fullName = String(name.drop { $0 == "." })
    return declarations.types[fullName] != nil || place(ofType: fullName) != nil
  }

  mutating func link() throws(DescriptorError) {
    for index in declarations.fields.indices {
      try linkField(index)
    }
    for index in declarations.messages.indices {
      try checkMessage(index)
    }
    for index in declarations.methods.indices {
      let method = declarations.methods[index]
      let name = declarations.services[method.service].name + "." + method.name
      declarations.methods[index].input = try message(named: method.inputName, for: name)
      declarations.methods[index].output = try message(named: method.outputName, for: name)
    }
  }

  /// - Parameter user: the declaration that names the type, for the error.
  private func type(
    named name: String, for user: String
  ) throws(DescriptorError) -> TypeReference {
    if name.utf8.first == UInt8(ascii: ".") {
      let fullName = String(name.dropFirst())
      if let type = declarations.types[fullName] {
        return TypeReference(linkedFile: nil, type: type)
      }
      if let place = place(ofType: fullName),
        let type = linkedFiles[place].reflected.declarations.types[fullName]
      {
        return TypeReference(linkedFile: place, type: type)
      }
    }
    throw DescriptorError(.unknownType(name: name), in: user)
  }

  private func message(
    named name: String, for user: String
  ) throws(DescriptorError) -> TypeReference {
    let reference = try type(named: name, for: user)
    guard reference.type.isMessage else {
      throw DescriptorError(.wrongKindOfType(name: name), in: user)
    }
    return reference
  }

  private mutating func linkField(_ index: Int) throws(DescriptorError) {
    var field = declarations.fields[index]
    let isExtension = declarations.extensions.contains(index)
    let name =
      isExtension ? field.name : "\(declarations.messages[field.message].fullName).\(field.name)"
    guard 1..<(1 << 29) ~= field.number else {
      throw DescriptorError(.invalidNumber(field.number), in: name)
    }
    if !field.typeName.isEmpty {
      let reference = try type(named: field.typeName, for: name)
      let kind = field.kind ?? (reference.type.isMessage ? .message : .enumeration)
      guard reference.type.isMessage == (kind == .message || kind == .group),
        !reference.type.isMessage == (kind == .enumeration)
      else { throw DescriptorError(.wrongKindOfType(name: field.typeName), in: name) }
      guard !isMapEntry(reference) || kind == .message && field.cardinality == .repeated else {
        throw DescriptorError(.invalidMapEntry, in: name)
      }
      field.kind = kind
      field.type = reference
    }
    guard let kind = field.kind,
      field.type != nil || ![.message, .group, .enumeration].contains(kind)
    else { throw DescriptorError(.invalidFieldType, in: name) }
    field.isPacked =
      field.cardinality == .repeated && kind.isPackable
      && field.isPacked ?? (declarations.syntax == .proto3)
    if isExtension {
      field.extendee = try message(named: field.extendeeName, for: name)
      field.oneof = nil
    } else if let oneof = field.oneof {
      let oneofs = declarations.messages[field.message].oneofs
      guard oneof >= 0, oneof < oneofs.count, field.cardinality != .repeated else {
        throw DescriptorError(.unknownOneof(index: oneof), in: name)
      }
      // From a place in the message to one in the file.
      field.oneof = oneofs.lowerBound + oneof
      declarations.oneofs[oneofs.lowerBound + oneof].fields.append(index)
      if field.isProto3Optional {
        declarations.oneofs[oneofs.lowerBound + oneof].isSynthetic = true
      }
    }
    declarations.fields[index] = field
  }

  private func isMapEntry(_ reference: TypeReference) -> Bool {
    guard case .message(let index) = reference.type else { return false }
    let declarations =
      reference.linkedFile.map { linkedFiles[$0].reflected.declarations } ?? declarations
    return declarations.messages[index].isMapEntry
  }

  private func checkMessage(_ index: Int) throws(DescriptorError) {
    let message = declarations.messages[index]
    var names: Set<String> = []
    var numbers: Set<Int> = []
    for field in declarations.fields[message.fields] {
      guard names.insert(field.name).inserted else {
        throw DescriptorError(.duplicateName(field.name), in: message.fullName)
      }
      guard numbers.insert(field.number).inserted else {
        throw DescriptorError(.duplicateNumber(field.number), in: message.fullName)
      }
    }
    guard !message.isMapEntry || isMapEntry(declarations.fields[message.fields]) else {
      throw DescriptorError(.invalidMapEntry, in: message.fullName)
    }
  }

  private func isMapEntry(_ fields: ArraySlice<FieldDeclaration>) -> Bool {
    guard fields.count == 2, let key = fields.first(where: { $0.number == 1 }),
      let value = fields.first(where: { $0.number == 2 })
    else { return false }
    return key.cardinality != .repeated && key.kind?.isMapKey ?? false
      && value.cardinality != .repeated && value.kind != .group
  }
}
