/// The Swift name of every message, enum and service of a schema, by its full protobuf name.
///
/// Top-level types take their file's `swift_prefix`; nested types are nested in Swift too. A name
/// that Swift or the generated code needs for itself gets `Message` or `Enum` appended.
struct TypeNames {
  /// With the types around it: `WireAppendEntriesReply.Rejection`.
  private(set) var qualified: [String: String] = [:]
  /// The top-level names that occurred twice, with the two protobuf names.
  private(set) var clashes: [(swift: String, first: String, second: String, range: SourceRange)] =
    []
  private var owners: [String: String] = [:]
  /// The names that each message nests, those of its oneofs' enums among them.
  private var nested: [String: Set<String>] = [:]

  init(_ schema: Schema) {
    for file in schema.files {
      for message in file.messages {
        add(message, prefix: file.swiftPrefix, parent: nil)
      }
      for enumeration in file.enums {
        add(enumeration, prefix: file.swiftPrefix, parent: nil)
      }
      for service in file.services {
        let name = file.swiftPrefix + service.name
        for suffix in ["Methods", "Stub", "Service"] {
          claim(name + suffix, for: service.fullName, at: service.range)
        }
        qualified[service.fullName] = name
      }
      claim(DescriptorNames.typeName(for: file), for: file.path, at: file.source.range(0..<0))
    }
  }

  subscript(fullName: String) -> String { qualified[fullName] ?? fullName }

  /// How the code of `message` refers to a type: without the names of the types around both, as long
  /// as nothing nearer has the name that is left.
  func reference(to fullName: String, from message: String?) -> String {
    guard let message else { return self[fullName] }
    let target = self[fullName].split(separator: ".").map(String.init)
    var scope = self[message].split(separator: ".").map(String.init)
    var nearer: [[String]] = []
    while !scope.isEmpty {
      if target.count > scope.count, target.starts(with: scope) {
        let rest = Array(target.dropFirst(scope.count))
        let isHidden = nearer.contains { inner in
          nested[inner.joined(separator: ".")]?.contains(rest[0]) == true
        }
        if !isHidden { return rest.joined(separator: ".") }
      }
      nearer.append(scope)
      scope.removeLast()
    }
    return self[fullName]
  }

  /// The last part of the type's name.
  func simple(_ fullName: String) -> String {
    let name = self[fullName]
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private mutating func add(_ message: MessageDefinition, prefix: String, parent: String?) {
    let name = enter(
      message.name, message.fullName, prefix, parent, suffix: "Message", at: message.range)
    for inner in message.messages { add(inner, prefix: "", parent: name) }
    for inner in message.enums { add(inner, prefix: "", parent: name) }
    for oneof in message.oneofs {
      nested[name, default: []].insert(Self.typeName(SwiftName.upperCamelCase(oneof.name)))
    }
  }

  private mutating func add(_ enumeration: EnumDefinition, prefix: String, parent: String?) {
    _ = enter(
      enumeration.name, enumeration.fullName, prefix, parent, suffix: "Enum",
      at: enumeration.range)
  }

  private mutating func enter(
    _ name: String, _ fullName: String, _ prefix: String, _ parent: String?, suffix: String,
    at range: SourceRange
  ) -> String {
    var simple = prefix + Self.typeName(name)
    let isTopLevelOfRuntime = parent == nil && SwiftName.runtimeTypeNames.contains(simple)
    if SwiftName.reservedTypeNames.contains(simple) || isTopLevelOfRuntime {
      simple += suffix
    }
    let whole = parent.map { "\($0).\(simple)" } ?? simple
    qualified[fullName] = whole
    claim(whole, for: fullName, at: range)
    if let parent { nested[parent, default: []].insert(simple) }
    return whole
  }

  private mutating func claim(_ swift: String, for fullName: String, at range: SourceRange) {
    if let first = owners.updateValue(fullName, forKey: swift) {
      clashes.append((swift, first, fullName, range))
    }
  }

  /// Types keep their names, save that they begin with a capital.
  static func typeName(_ name: String) -> String {
    guard let first = name.first, first.isLowercase || first == "_" else { return name }
    let converted = SwiftName.upperCamelCase(name)
    return converted.first?.isLetter == true ? converted : "Type" + converted
  }
}
