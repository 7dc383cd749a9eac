public import ProtobufCodec

extension ProtobufFieldMask: ExpressibleByArrayLiteral {
  /// A mask of paths in the schema's spelling.
  ///
  /// ```swift
  /// let mask: ProtobufFieldMask = ["added.seconds", "name"]
  /// mask.paths  // → ["added.seconds", "name"]
  /// ```
  public init(arrayLiteral elements: String...) {
    self.init(paths: elements)
  }
}

extension ProtobufFieldMask {
  /// A mask of all fields of a message, without those within them.
  ///
  /// ```swift
  /// let mask = ProtobufFieldMask(allFieldsOf: Address.descriptor)
  /// mask.paths  // → ["street", "city", "postcode"]
  /// ```
  public init(allFieldsOf message: MessageDescriptor) {
    self.init(paths: message.element.fieldNames)
  }

  /// Whether every path leads to a field of the message: by names of fields, of which all but the last
  /// are single messages.
  ///
  /// ```swift
  /// ProtobufFieldMask(paths: ["added.seconds"]).isValid(for: Contact.descriptor)  // → true
  /// ProtobufFieldMask(paths: ["age"]).isValid(for: Contact.descriptor)  // → false
  /// ```
  public func isValid(for message: MessageDescriptor) -> Bool {
    paths.allSatisfy { path in
      var current: SchemaElement? = message.element
      for name in Array(path.utf8).split(
        separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      {
        guard let field = current?.field(named: name) else { return false }
        current = field.isRepeated ? nil : field.message
      }
      return true
    }
  }

  /// Whether the mask has the path or one that leads to it.
  ///
  /// ```swift
  /// ProtobufFieldMask(paths: ["user"]).contains("user.name")  // → true
  /// ```
  public func contains(_ path: String) -> Bool {
    paths.contains { $0 == path || path.hasPrefix($0 + ".") }
  }

  /// The same mask with its paths in order and without those that others include.
  ///
  /// ```swift
  /// ProtobufFieldMask(paths: ["b", "a.c", "a"]).canonical.paths  // → ["a", "b"]
  /// ```
  public var canonical: ProtobufFieldMask {
    var result: [String] = []
    // In the order of their names, so that a path comes right behind what leads to it.
    let sorted = Set(paths).map { $0.split(separator: ".", omittingEmptySubsequences: false) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    var last: [Substring]?
    for path in sorted {
      if let last, path.starts(with: last) { continue }
      last = path
      result.append(path.joined(separator: "."))
    }
    return ProtobufFieldMask(paths: result)
  }

  /// The canonical mask of what either has.
  ///
  /// ```swift
  /// ProtobufFieldMask(paths: ["b"]).union(["a"]).paths  // → ["a", "b"]
  /// ```
  public func union(_ other: ProtobufFieldMask) -> ProtobufFieldMask {
    ProtobufFieldMask(paths: paths + other.paths).canonical
  }

  /// The canonical mask of what both have.
  ///
  /// ```swift
  /// ProtobufFieldMask(paths: ["a", "b"]).intersection(["a.c", "d"]).paths  // → ["a.c"]
  /// ```
  public func intersection(_ other: ProtobufFieldMask) -> ProtobufFieldMask {
    ProtobufFieldMask(
      paths: paths.filter { other.contains($0) } + other.paths.filter { contains($0) }
    ).canonical
  }
}
