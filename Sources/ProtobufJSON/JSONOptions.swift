public import ProtobufCodec

/// How messages are written as JSON.
///
/// ```swift
/// let address = Address(city: "London")
/// let options = JSONEncodingOptions(emitsDefaults: true)
/// try address.jsonString(options: options)  // → #"{"street":"","city":"London"}"#
/// ```
public struct JSONEncodingOptions: Sendable {
  /// Names of fields as in the schema, `answered_below`, instead of `answeredBelow`.
  ///
  /// ```swift
  /// let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
  /// let options = JSONEncodingOptions(usesOriginalNames: true)
  /// let json = try note.json(transcoding: [0x10, 7], options: options)
  /// String(decoding: json, as: UTF8.self)  // → #"{"last_change":"7"}"#
  /// ```
  public var usesOriginalNames: Bool
  /// Writes fields that are at their default and have no presence, empty lists and maps too.
  ///
  /// ```swift
  /// let options = JSONEncodingOptions(emitsDefaults: true)
  /// try Book().jsonString(options: options)  // → #"{"contacts":[]}"#
  /// ```
  public var emitsDefaults: Bool
  /// Enums as numbers instead of names.
  ///
  /// ```swift
  /// let options = JSONEncodingOptions(writesEnumsAsNumbers: true)
  /// try Contact(closeness: .friend).jsonString(options: options)  // → #"{"closeness":2}"#
  /// ```
  public var writesEnumsAsNumbers: Bool
  /// Entries of maps in the order of their keys, so that equal messages become equal text.
  ///
  /// ```swift
  /// let contact = Contact(addresses: ["work": Address(), "home": Address()])
  /// let json = try contact.jsonString(options: JSONEncodingOptions(isDeterministic: true))
  /// json  // → #"{"addresses":{"home":{},"work":{}}}"#
  /// ```
  public var isDeterministic: Bool
  /// How many objects and lists may lie within each other; what lies deeper is an error. Each takes stack:
  /// half a kilobyte, and five times what the struct of its message takes.
  ///
  /// ```swift
  /// JSONEncodingOptions().nestingMax  // → 100
  /// ```
  public var nestingMax: Int
  /// How many messages, groups and entries of maps may be read below the outermost message, all together,
  /// those in payloads of `Any` included; more are an error. Each takes as much text as its type has fields
  /// without presence, if `emitsDefaults` asks for them, and two bytes of a hostile message.
  ///
  /// ```swift
  /// do {
  ///   let book = Book(contacts: [Contact(), Contact()])
  ///   _ = try book.jsonString(options: JSONEncodingOptions(messagesMax: 1))
  /// } catch {
  ///   error.reason  // → .tooManyMessages(messagesMax: 1)
  ///   error.path  // → "contacts[1]"
  /// }
  /// ```
  public var messagesMax: Int
  /// The types that payloads of `Any` can have; if absent, those of the message's file and of all that
  /// it imports, and the well-known types.
  ///
  /// ```swift
  /// let registry = TypeRegistry(files: [ContactsProto.file])
  /// let options = JSONEncodingOptions(registry: registry)
  /// let json = try ProtobufAny(packing: Address(city: "London")).jsonString(options: options)
  /// json  // → #"{"@type":"type.googleapis.com/contacts.v1.Address","city":"London"}"#
  /// ```
  public var registry: TypeRegistry?
  /// Whether required fields of proto2 may be missing.
  ///
  /// ```swift
  /// let options = JSONEncodingOptions(allowsPartial: true)
  /// try ProtobufUninterpretedOption.NamePart().jsonString(options: options)  // → "{}"
  /// ```
  public var allowsPartial: Bool

  /// The canonical form with entries of maps in any order, unless asked otherwise.
  public init(
    usesOriginalNames: Bool = false, emitsDefaults: Bool = false,
    writesEnumsAsNumbers: Bool = false, isDeterministic: Bool = false, nestingMax: Int = 100,
    messagesMax: Int = MessageReader.defaultMessagesMax, registry: TypeRegistry? = nil,
    allowsPartial: Bool = false
  ) {
    self.allowsPartial = allowsPartial
    self.usesOriginalNames = usesOriginalNames
    self.emitsDefaults = emitsDefaults
    self.writesEnumsAsNumbers = writesEnumsAsNumbers
    self.isDeterministic = isDeterministic
    self.nestingMax = nestingMax
    self.messagesMax = messagesMax
    self.registry = registry
  }
}

/// How messages are read from JSON.
///
/// ```swift
/// let options = JSONDecodingOptions(ignoresUnknownFields: true)
/// try Contact(json: #"{"name": "Ada", "age": 36}"#, options: options).name  // → "Ada"
/// ```
public struct JSONDecodingOptions: Sendable {
  /// Skips fields that the schema does not know, and names of enum values that it does not know,
  /// instead of refusing them.
  @inlinable
  public var ignoresUnknownFields: Bool {
    get { flags & 1 != 0 }
    set { flags = flags & ~1 | (newValue ? 1 : 0) }
  }
  /// How many objects and arrays may lie within each other; bounds the stack that hostile input takes.
  /// Each takes half a kilobyte, and five times what the struct of its message takes
  /// (`MemoryLayout<Contact>.size`): 0.5 MB for 100 levels of a message with 60 strings.
  ///
  /// ```swift
  /// do {
  ///   _ = try Book(json: #"{"contacts": [{}]}"#, options: JSONDecodingOptions(nestingMax: 2))
  /// } catch {
  ///   error.reason  // → .nestedTooDeeply(nestingMax: 2)
  /// }
  /// ```
  public var nestingMax: Int
  /// How many messages and entries of maps there may be below the outermost message, all together; bounds
  /// the memory that hostile input takes, as for `Message.init(decoding:nestingMax:messagesMax:)`.
  ///
  /// Of a `Struct`, a `Value` and a `ListValue` each object, array, member and element counts as the messages that
  /// it becomes: a member as two, an entry and its `Value`. A payload of an `Any` counts too, and what is in it.
  ///
  /// ```swift
  /// do {
  ///   _ = try Book(json: #"{"contacts": [{}, {}]}"#, options: JSONDecodingOptions(messagesMax: 1))
  /// } catch {
  ///   error.reason  // → .tooManyMessages(messagesMax: 1)
  ///   error.path  // → "contacts[1]"
  /// }
  /// ```
  public var messagesMax: Int
  /// The types that payloads of `Any` can have; if absent, those of the message's file and of all that
  /// it imports, and the well-known types.
  ///
  /// ```swift
  /// let options = JSONDecodingOptions(registry: TypeRegistry(files: [ContactsProto.file]))
  /// let json = #"{"@type": "type.googleapis.com/contacts.v1.Address", "city": "London"}"#
  /// try ProtobufAny(json: json, options: options).unpacked(as: Address.self)?.city  // → "London"
  /// ```
  public var registry: TypeRegistry?
  /// Whether required fields of proto2 may be missing.
  ///
  /// ```swift
  /// let options = JSONDecodingOptions(allowsPartial: true)
  /// let part = try ProtobufUninterpretedOption.NamePart(json: "{}", options: options)
  /// part.isInitialized  // → false
  /// ```
  @inlinable
  public var allowsPartial: Bool {
    get { flags & 2 != 0 }
    set { flags = flags & ~2 | (newValue ? 2 : 0) }
  }

  // Together, because a value of more than four parts is handed on by way of memory.
  @usableFromInline var flags: UInt8

  /// Unknown fields are errors, unless asked otherwise.
  public init(
    ignoresUnknownFields: Bool = false, nestingMax: Int = 100,
    messagesMax: Int = MessageReader.defaultMessagesMax, registry: TypeRegistry? = nil,
    allowsPartial: Bool = false
  ) {
    flags = (ignoresUnknownFields ? 1 : 0) | (allowsPartial ? 2 : 0)
    self.nestingMax = nestingMax
    self.messagesMax = messagesMax
    self.registry = registry
  }
}

extension Int {
  /// As a bound on nesting: a number that can be multiplied, however large "no bound" was meant to be.
  @usableFromInline
  var clampedNesting: Int { Swift.min(Swift.max(self, 0), 1 << 28) }
}
