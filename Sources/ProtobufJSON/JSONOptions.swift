/// How messages are written as JSON.
///
///     try message.jsonString(options: JSONEncodingOptions(emitsDefaults: true))
public struct JSONEncodingOptions: Sendable {
  /// Names of fields as in the schema, `answered_below`, instead of `answeredBelow`.
  public var usesOriginalNames: Bool
  /// Writes fields that are at their default and have no presence, empty lists and maps too.
  public var emitsDefaults: Bool
  /// Enums as numbers instead of names.
  public var writesEnumsAsNumbers: Bool
  /// Entries of maps in the order of their keys, so that equal messages become equal text.
  public var isDeterministic: Bool
  /// How many objects and lists may lie within each other. Each takes some hundred bytes of stack.
  public var nestingMax: Int
  /// The types that payloads of `Any` can have; if absent, those of the message's file and of all that
  /// it imports, and the well-known types.
  public var registry: TypeRegistry?

  public init(
    usesOriginalNames: Bool = false, emitsDefaults: Bool = false,
    writesEnumsAsNumbers: Bool = false, isDeterministic: Bool = false, nestingMax: Int = 100,
    registry: TypeRegistry? = nil
  ) {
    self.usesOriginalNames = usesOriginalNames
    self.emitsDefaults = emitsDefaults
    self.writesEnumsAsNumbers = writesEnumsAsNumbers
    self.isDeterministic = isDeterministic
    self.nestingMax = nestingMax
    self.registry = registry
  }
}

/// How messages are read from JSON.
///
///     try Order(json: text, options: JSONDecodingOptions(ignoresUnknownFields: true))
public struct JSONDecodingOptions: Sendable {
  /// Skips fields that the schema does not know, and names of enum values that it does not know,
  /// instead of refusing them.
  public var ignoresUnknownFields: Bool
  /// How many objects and arrays may lie within each other; bounds the stack that hostile input takes.
  /// Each takes some hundred bytes, so that more than a few thousand are not sensible.
  public var nestingMax: Int
  /// The types that payloads of `Any` can have; if absent, those of the message's file and of all that
  /// it imports, and the well-known types.
  public var registry: TypeRegistry?

  public init(
    ignoresUnknownFields: Bool = false, nestingMax: Int = 100, registry: TypeRegistry? = nil
  ) {
    self.ignoresUnknownFields = ignoresUnknownFields
    self.nestingMax = nestingMax
    self.registry = registry
  }
}

extension Int {
  /// As a bound on nesting: a number that can be multiplied, however large "no bound" was meant to be.
  @usableFromInline
  var clampedNesting: Int { Swift.min(Swift.max(self, 0), 1 << 28) }
}
