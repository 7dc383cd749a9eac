/// Reads the value of an option as its field's type, down through `{ … }` in the text format.
extension Resolver {
  /// `name` is how diagnostics call the field. `isText` says that the value stands within `{ … }`,
  /// where enums may be numbers and booleans have more spellings.
  mutating func value(
    of value: OptionValue, for field: FieldDefinition, named name: String, isText: Bool
  ) -> OptionMessage.Value? {
    guard case .map(let key) = field.cardinality else {
      guard let value = self.value(of: value, as: field.type, named: name, isText: isText) else {
        return nil
      }
      if field.isDelimited, case .message(let message) = value { return .group(message) }
      return value
    }
    guard case .message(let members) = value.kind else {
      diagnostics.error(
        "\(isText ? "" : "option ")'\(name)' takes entries of a map", at: value.range,
        help: "write { key: ... value: ... }")
      return nil
    }
    return mapEntry(members, key: key, value: field.type, named: field.name).map {
      .message($0)
    }
  }

  private mutating func value(
    of value: OptionValue, as type: FieldType, named name: String, isText: Bool
  ) -> OptionMessage.Value? {
    switch type {
    case .scalar(let scalar):
      return self.value(of: value, as: scalar, named: name, isText: isText)
    case .enumeration(let enumeration):
      return self.value(of: value, ofEnum: enumeration, named: name, isText: isText)
    case .message(let type):
      guard case .message(let members) = value.kind else {
        diagnostics.error(
          "\(isText ? "" : "option ")'\(name)' takes a message", at: value.range,
          help: "write { field: value } with the fields of '\(type)'")
        return nil
      }
      guard let definition = definitions.messages[type] else { return nil }
      return message(members, of: definition, at: value.range).map { .message($0) }
    }
  }

  private mutating func value(
    of value: OptionValue, as scalar: ScalarType, named name: String, isText: Bool
  ) -> OptionMessage.Value? {
    if isText, scalar == .bool, let isTrue = value.boolInText { return .varint(isTrue ? 1 : 0) }
    let place = isText ? ScalarLiteral.Place.text : .option
    switch ScalarLiteral.read(value, as: scalar, in: place) {
    case .success(let literal):
      if scalar == .string, case .string(let bytes) = literal,
        String(validating: bytes, as: UTF8.self) == nil
      {
        // Who reads the option may fail at it, but protoc lets it through.
        diagnostics.warn(
          "\(isText ? "" : "option ")'\(name)' takes text in UTF-8, and this is none",
          at: value.range, help: "declare the option as bytes")
      }
      return literal.wireValue(as: scalar, in: place)
    case .failure(let problem):
      var help = problem.help
      if scalar == .bool { help = "write \(name) = true, or leave the option out" }
      if let written = problem.help, written.hasPrefix("write \"") {
        help = "write \(name) = \(written.dropFirst(6))"
      }
      diagnostics.error(
        "\(isText ? "" : "option ")'\(name)' takes \(problem.expected)", at: value.range, help: help
      )
      return nil
    }
  }

  private mutating func value(
    of value: OptionValue, ofEnum enumeration: String, named name: String, isText: Bool
  ) -> OptionMessage.Value? {
    diagnostics.step()
    switch value.kind {
    case .identifier(let word):
      if let number = definitions.number(ofValue: word, in: enumeration) {
        return .varint(UInt64(bitPattern: Int64(number)))
      }
    case .integer(let magnitude, let isNegative) where isText && magnitude <= 1 << 31:
      let number = Int32(exactly: Int64(magnitude) * (isNegative ? -1 : 1))
      if let number, definitions.isNumber(number, of: enumeration) {
        return .varint(UInt64(bitPattern: Int64(number)))
      }
    case .integer, .float, .string, .message, .list:
      break
    }
    guard let definition = definitions.enums[enumeration], diagnostics.hasRoom else { return nil }
    let names = definition.values.map(\.name)
    diagnostics.step(names.count)
    let list = names.count > 12 ? names.prefix(12) + ["..."] : names[...]
    let word = if case .identifier(let word) = value.kind { word } else { "" }
    diagnostics.error(
      "\(isText ? "" : "option ")'\(name)' takes one of \(list.joined(separator: ", "))",
      at: value.range, help: Suggestion.question(for: word, among: names))
    return nil
  }

  // MARK: Messages in the text format

  private mutating func message(
    _ members: [OptionValue.Member], of type: MessageDefinition, at range: SourceRange
  ) -> OptionMessage? {
    if type.fullName == "google.protobuf.Any", let member = members.first,
      member.name.text.contains("/")
    {
      return any(member)
    }
    var message = OptionMessage(isMessageSet: type.isMessageSet)
    var isComplete = true
    var setOneofs: [Int: String] = [:]
    for member in members where !isPassedOver(member, in: type) {
      guard let field = field(member, of: type) else {
        isComplete = false
        continue
      }
      if case .oneof(let oneof) = field.cardinality,
        let other = setOneofs.updateValue(field.name, forKey: oneof), other != field.name
      {
        diagnostics.error(
          "'\(other)' and '\(field.name)' belong to one oneof", at: member.name.range,
          help: "keep one")
      }
      isComplete = add(member, field, to: &message) && isComplete
    }
    for field in definitions.requiredFields(of: type) {
      diagnostics.step()
      guard isComplete, message.fields[field.number] == nil else { continue }
      diagnostics.error(
        "the value lacks field '\(field.name)', which '\(type.fullName)' requires", at: range,
        help: "add \(field.name)")
      isComplete = false
    }
    return isComplete ? message : nil
  }

  /// Whether a field that is gone is set, which protoc passes over whatever the value.
  private mutating func isPassedOver(_ member: OptionValue.Member, in type: MessageDefinition)
    -> Bool
  {
    let name = member.name.text
    guard !member.isInBrackets, definitions.isReserved(name, in: type),
      definitions.field(named: name, of: type) == nil
    else { return false }
    checkColons(of: member)
    diagnostics.warn(
      "message '\(type.fullName)' has no field '\(name)' any more, and its value is passed over",
      at: member.name.range, notes: ["the name is reserved"], help: "remove it")
    return true
  }

  /// Lists need a colon where it is not known that they are of messages.
  private mutating func checkColons(of member: OptionValue.Member) {
    diagnostics.step()
    switch member.value.kind {
    case .list(let values):
      if !member.hasColon { reportColon(after: member) }
      for value in values {
        if case .message(let members) = value.kind { members.forEach { checkColons(of: $0) } }
      }
    case .message(let members):
      for member in members { checkColons(of: member) }
    case .identifier, .integer, .float, .string:
      break
    }
  }

  private mutating func reportColon(after member: OptionValue.Member) {
    diagnostics.error(
      "expected ':' between '\(member.name.text)' and its values", at: member.name.range,
      notes: ["only a message, or a list of them, may do without"],
      help: "write \(member.name.text): [...]")
  }

  private mutating func add(
    _ member: OptionValue.Member, _ field: FieldDefinition, to message: inout OptionMessage
  ) -> Bool {
    guard checkTargets(of: field, named: field.name, at: member.name.range) else { return false }
    if !member.hasColon, case .list = member.value.kind, !field.isOfMessages {
      reportColon(after: member)
      return false
    }
    var values = [member.value]
    if case .list(let list) = member.value.kind {
      guard !field.isSingular else {
        diagnostics.error(
          "'\(field.name)' takes one value, not a list", at: member.value.range,
          help: "remove the brackets")
        return false
      }
      values = list
    }
    if field.isSingular, message.fields[field.number] != nil {
      diagnostics.error(
        "'\(field.name)' is set twice", at: member.name.range, help: "keep one")
      return false
    }
    var isComplete = true
    for value in values {
      if let value = self.value(of: value, for: field, named: field.name, isText: true) {
        // Zero does not set a field without presence, so that it may be set after all.
        if !(field.isImplicit && value.isZero) { message.append(value, to: field) }
      } else {
        isComplete = false
      }
    }
    return isComplete
  }

  private mutating func field(_ member: OptionValue.Member, of type: MessageDefinition)
    -> FieldDefinition?
  {
    let name = member.name.text
    diagnostics.step()
    if member.isInBrackets { return bracketedField(member.name, of: type) }
    // A group goes by its message's name too, as in the schema.
    let field =
      definitions.field(named: name, of: type)
      ?? definitions.field(named: name.lowercased(), of: type).flatMap {
        $0.isDelimited && $0.isOfMessage(named: name) ? $0 : nil
      }
    if field == nil, diagnostics.hasRoom {
      diagnostics.step(type.fields.count)
      diagnostics.error(
        "message '\(type.fullName)' has no field '\(name)'", at: member.name.range,
        help: Suggestion.question(for: name, among: type.fields.map(\.name)))
    }
    return field
  }

  /// An extension, by its name as it is seen beside `type`, or an item of a message set by its type's.
  private mutating func bracketedField(_ name: NameSyntax, of type: MessageDefinition)
    -> FieldDefinition?
  {
    let scope = type.fullName.lastIndex(of: ".").map { String(type.fullName[..<$0]) } ?? ""
    if type.isMessageSet,
      case .found(let fullName, let symbol) = table.find(
        name.text, from: scope, visible: visible, as: { _ in true }),
      let extensions = definitions.messages[fullName]?.extensions
    {
      diagnostics.step(extensions.count)
      let item = extensions.first {
        $0.extendee == type.fullName && $0.type == .message(fullName) && $0.isSingular
      }
      if let item {
        use(symbol)
        return item
      }
    }
    return customField(name, of: type, from: scope)
  }

  /// `{ key: … value: … }`
  private mutating func mapEntry(
    _ members: [OptionValue.Member], key: ScalarType, value: FieldType, named name: String
  ) -> OptionMessage? {
    var entry = OptionMessage()
    for member in members {
      let isKey = member.name.text == "key"
      guard isKey || member.name.text == "value" else {
        diagnostics.error(
          "an entry of map '\(name)' has a key and a value, and no '\(member.name.text)'",
          at: member.name.range)
        return nil
      }
      let part = self.value(
        of: member.value, as: isKey ? .scalar(key) : value, named: member.name.text, isText: true)
      guard let part else { return nil }
      entry.fields[isKey ? 1 : 2] = .init(values: [part])
    }
    // Both are there in descriptors, said or not.
    let types: [Int32: FieldType] = [1: .scalar(key), 2: value]
    for (number, type) in types where entry.fields[number] == nil {
      entry.fields[number] = .init(values: [.zero(of: type)])
    }
    return entry
  }

  /// Where protoc takes types to be.
  private static let typeHosts = ["type.googleapis.com/", "type.googleprod.com/"]

  /// `{ [type.googleapis.com/package.Message] { … } }`
  private mutating func any(_ member: OptionValue.Member) -> OptionMessage? {
    let address = member.name.text
    let name = address.split(separator: "/").last.map(String.init) ?? address
    guard Self.typeHosts.contains(where: { address == $0 + name }) else {
      diagnostics.error(
        "'\(address)' is no address of a type", at: member.name.range,
        help: "write [\(Self.typeHosts[0])\(name)]")
      return nil
    }
    guard case .message(let members) = member.value.kind, let type = definitions.messages[name],
      let symbol = table.symbols[name], visible.contains(symbol.file)
    else {
      diagnostics.error(
        "there is no message '\(name)' to put here", at: member.name.range,
        help: "import the file that declares it")
      return nil
    }
    use(symbol)
    guard let inner = message(members, of: type, at: member.value.range) else { return nil }
    var any = OptionMessage()
    any.fields[1] = .init(values: [.bytes(Array(address.utf8))])
    let payload = inner.serialized
    if !payload.isEmpty { any.fields[2] = .init(values: [.bytes(payload)]) }
    return any
  }
}
