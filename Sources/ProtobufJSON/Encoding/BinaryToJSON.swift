import ProtobufCodec
import ProtobufReflection

/// Writes a message in the binary format as JSON, without knowing its Swift type.
///
/// What each field of the binary form becomes is written as soon as it is read. That is right only if
/// each field occurs once and the values of a list or a map lie next to each other, as our own encoder
/// writes them. Bytes of other origin may have a field again and again, of which the last counts, and
/// submessages in parts: they halt the transcoder in `.disorder`, and are transcoded again from their
/// canonical form (`CanonicalForm`).
struct BinaryToJSON: ~Copyable {
  /// Why transcoding halted.
  enum Failure {
    case disorder
    case error(JSONEncodingError.Reason, byteOffset: Int)
  }

  var input: BinaryCursor
  var output: OutputBuffer
  let options: JSONEncodingOptions
  var resolver: TypeResolver
  var nestingLeft: Int
  private var messagesLeft: Int
  /// Whether keys of maps in ASCII are known to be unique, as in what we encoded ourselves.
  var hasUniqueKeys: Bool
  /// Whether text must be shown to be UTF-8.
  var validatesText: Bool
  /// Whether the payloads of `Any` are in canonical form.
  private let hasCanonicalPayloads: Bool
  private(set) var failure: Failure?

  /// What is known of a message in the binary format.
  enum Origin {
    /// We encoded a message: map keys are unique and text is UTF-8, but not in payloads of `Any`.
    case encoder
    /// Of `CanonicalForm`: map keys are unique.
    case canonicalForm
    case unknown
  }

  init(
    _ bytes: UnsafeRawBufferPointer, of origin: Origin, output: consuming OutputBuffer,
    options: JSONEncodingOptions, resolver: TypeResolver
  ) {
    input = BinaryCursor(
      bytes, base: UnsafeRawPointer(output.next), nestingMax: options.nestingMax)
    self.output = output
    self.options = options
    self.resolver = resolver
    nestingLeft = options.nestingMax
    messagesLeft = options.messagesMax
    hasUniqueKeys = origin != .unknown
    validatesText = origin != .encoder
    hasCanonicalPayloads = origin == .canonicalForm
  }

  /// Takes the memory that was written out of the transcoder.
  consuming func finish() -> OutputBuffer { output }

  /// Reads `payload` of an `Any` instead of what is left of the message.
  mutating func readPayload(
    _ payload: UnsafeRawBufferPointer, _ body: (inout BinaryToJSON) throws(Halt) -> Void
  ) throws(Halt) {
    guard let start = payload.baseAddress else { return }
    let outer = (input.next, input.end, hasUniqueKeys, validatesText)
    input.next = start
    input.end = start + payload.count
    try countMessage()
    hasUniqueKeys = hasUniqueKeys && hasCanonicalPayloads
    validatesText = true
    try body(&self)
    (input.next, input.end, hasUniqueKeys, validatesText) = outer
  }

  /// Why it halted.
  var reason: Failure? {
    failure ?? input.reason.map { .error(.malformed($0), byteOffset: input.byteOffset) }
  }

  mutating func disorder() -> Halt {
    failure = .disorder
    return Halt()
  }

  mutating func fail(_ reason: JSONEncodingError.Reason) -> Halt {
    // What is wrong has been read: it lies before the next byte.
    failure = .error(reason, byteOffset: max(input.byteOffset - 1, 0))
    return Halt()
  }

  /// Writes the rest of the innermost message in its form.
  mutating func message(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    switch table.pointee.form {
    case .object: try object(table)
    case .wrapper: try wrapper(table)
    case .any: try any()
    case .timestamp: try timestamp()
    case .duration: try duration()
    case .fieldMask: try fieldMask()
    case .structure: try structure()
    case .value: try dynamicValue()
    case .list: try dynamicList()
    }
  }

  /// Enters an object or an array of JSON; `leave()` leaves it.
  @inline(__always)
  mutating func enter() throws(Halt) {
    guard nestingLeft > 0 else { throw fail(.nestedTooDeeply(nestingMax: options.nestingMax)) }
    nestingLeft -= 1
  }

  @inline(__always)
  mutating func leave() {
    nestingLeft += 1
  }

  /// Counts a message, or an entry of a map, whose tag has been read.
  @inline(__always)
  mutating func countMessage() throws(Halt) {
    guard messagesLeft > 0 else {
      throw fail(.tooManyMessages(messagesMax: max(options.messagesMax, 0)))
    }
    messagesLeft &-= 1
  }

  /// Writes the rest of the innermost message as an object of its fields.
  private mutating func object(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    try enter()
    let objectStart = output.count
    try members(table)
    closeObject(objectStart)
    leave()
  }

  /// Turns the members since `objectStart`, each behind a comma, into an object: the first comma
  /// becomes the brace.
  @inline(__always)
  mutating func closeObject(_ objectStart: Int) {
    if output.count == objectStart {
      output.append(UInt8(ascii: "{"))
    } else {
      output.set(objectStart, to: UInt8(ascii: "{"))
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Writes the rest of the innermost message as members of an object, each behind a comma.
  mutating func members(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    let fields = table.pointee.fields
    let fieldCount = table.pointee.fieldCount
    var seen: UInt64 = 0
    var expected = 0
    // Behind the last of the fields that have no bit.
    var ascending = 0
    while input.next < input.end {
      let tag = try input.tag()
      let number = tag >> 3
      var place = expected
      if place >= fieldCount || fields[place].number != number {
        guard let found = table.pointee.place(ofField: number) else {
          try input.skip(tag, nestingLeft: nestingLeft)
          continue
        }
        place = found
      }
      let field = fields + place
      guard field.pointee.matches(tag) else {
        // Of a wire type that is not the schema's: an unknown field.
        try input.skip(tag, nestingLeft: nestingLeft)
        continue
      }
      // A bit for each oneof and each field, as far as there are bits; the others must ascend.
      let slot =
        field.pointee.oneof >= 0
        ? Int(field.pointee.oneof) : table.pointee.oneofCount &+ place
      if slot < 64 {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: slot)
        guard seen & bit == 0 else { throw disorder() }
        seen |= bit
      } else {
        guard place >= ascending, field.pointee.oneof < 0 || hasUniqueKeys else { throw disorder() }
        ascending = place &+ 1
      }
      if options.emitsDefaults {
        guard place >= expected else { throw disorder() }
        defaults(table.pointee, expected..<place)
      }
      expected = place &+ 1
      switch field.pointee.shape {
      case .single: try single(field, tag)
      case .list: try list(field, tag)
      case .map: try map(field, tag)
      }
    }
    if options.emitsDefaults { defaults(table.pointee, expected..<fieldCount) }
  }

  /// Writes a message that is not there, as one that is empty.
  mutating func defaultObject(_ table: MessageTable) {
    let objectStart = output.count
    if options.emitsDefaults { defaults(table, 0..<table.fieldCount) }
    closeObject(objectStart)
  }

  /// Writes the members that are not there and have no presence.
  private mutating func defaults(_ table: MessageTable, _ places: Range<Int>) {
    for place in places {
      let field = table.fields + place
      guard !field.pointee.hasPresence else { continue }
      key(field)
      switch field.pointee.shape {
      case .single: defaultValue(field)
      case .list: output.append("[]")
      case .map: output.append("{}")
      }
    }
  }

  /// Writes `,"name":` and makes room for a number behind it.
  @inline(__always)
  private mutating func key(_ field: UnsafePointer<FieldTable>) {
    let text = options.usesOriginalNames ? field.pointee.originalKey : field.pointee.key
    output.append(text, reserving: OutputBuffer.numberByteCountMax)
  }

  private mutating func single(_ field: UnsafePointer<FieldTable>, _ tag: UInt32) throws(Halt) {
    if !field.pointee.hasPresence, !options.emitsDefaults, try isDefault(field.pointee.kind) {
      return try input.skip(tag, nestingLeft: nestingLeft)
    }
    let memberStart = output.count
    key(field)
    if try !value(field) { output.truncate(to: memberStart) }
  }

  /// Writes values as long as the next field has the same tag. A list of none, which can come packed,
  /// is as good as absent.
  private mutating func list(_ field: UnsafePointer<FieldTable>, _ tag: UInt32) throws(Halt) {
    try enter()
    let memberStart = output.count
    key(field)
    output.append(UInt8(ascii: "["))
    let listStart = output.count
    repeat {
      if tag == field.pointee.tag {
        if try value(field) { output.append(UInt8(ascii: ",")) }
      } else {
        let outerEnd = try input.enter()
        try packed(field)
        input.end = outerEnd
      }
    } while try input.take(tag)
    if output.count > listStart {
      output.set(output.count - 1, to: UInt8(ascii: "]"))
    } else if options.emitsDefaults {
      output.append(UInt8(ascii: "]"))
    } else {
      output.truncate(to: memberStart)
    }
    leave()
  }

  /// Writes entries as long as the next field has the same tag.
  private mutating func map(_ field: UnsafePointer<FieldTable>, _ tag: UInt32) throws(Halt) {
    guard let entry = field.pointee.message, entry.pointee.fieldCount == 2 else {
      preconditionFailure("a map without entries of two fields")
    }
    try enter()
    key(field)
    let objectStart = output.count
    var keys = KeySet()
    repeat {
      try countMessage()
      let outerEnd = try input.enter()
      try mapEntry(entry.pointee.fields, entry.pointee.fields + 1, &keys)
      input.end = outerEnd
    } while try input.take(tag)
    closeObject(objectStart)
    leave()
  }

  /// Whether the key that was written since `keyStart` is not among those that the map has had. Those in ASCII of what
  /// we encoded ourselves are unique. Of others a dictionary takes two spellings for one key, and entries that it
  /// has no room for lie behind its own as often as they came.
  @inline(__always)
  func isNewKey(since keyStart: Int, _ keys: inout KeySet) -> Bool {
    hasUniqueKeys && output.isASCII(from: keyStart) || keys.insert(output.bytes[keyStart...])
  }

  /// Writes `,"key":value`. The entry of a map may lack either; they come in order.
  private mutating func mapEntry(
    _ key: UnsafePointer<FieldTable>, _ value: UnsafePointer<FieldTable>, _ keys: inout KeySet
  ) throws(Halt) {
    let entryStart = output.count
    output.append(UInt8(ascii: ","))
    if try input.take(key.pointee.tag) {
      try mapKey(key)
    } else {
      defaultMapKey(key.pointee.kind)
    }
    guard isNewKey(since: entryStart + 1, &keys) else { throw disorder() }
    output.append(UInt8(ascii: ":"))
    if try input.take(value.pointee.tag) {
      if try !self.value(value) { output.truncate(to: entryStart) }
    } else {
      defaultValue(value)
    }
    // A key again, the value before the key or in parts, or fields that entries do not have.
    guard input.next == input.end else { throw disorder() }
  }
}

extension FieldTable {
  /// Whether a value of the field can have this tag.
  @inline(__always)
  func matches(_ tag: UInt32) -> Bool {
    tag == self.tag
      || shape == .list && isPackable && tag == number << 3 | WireType.lengthDelimited.rawValue
  }
}

/// The keys of a map so far, as they are written in JSON. May take a key that is new for one that was there, which costs
/// time but no more.
struct KeySet {
  private var isFirst = true
  private var hashes: Set<UInt64> = []
  private var first: UInt64 = 0

  /// Whether the key is new.
  mutating func insert(_ key: Slice<UnsafeRawBufferPointer>) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    if isFirst {
      // Of a single entry no set is needed.
      isFirst = false
      first = hash
      return true
    }
    if hashes.isEmpty { hashes.insert(first) }
    return hashes.insert(hash).inserted
  }
}
