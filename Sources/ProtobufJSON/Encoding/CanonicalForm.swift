import ProtobufCodec
import ProtobufReflection

/// Rewrites a message in the binary format so that each field occurs once, in the order of numbers:
/// the last value of a single field, one submessage of all its parts, the values of a list next to
/// each other, the entries of a map in the order of their keys and each key once. Payloads of `Any` are
/// rewritten too. Fields that the schema does not know are left out, and so are numbers that a closed
/// enum does not name where they would take a value's place: readers keep what the field had.
///
/// It takes time in proportion to n log n of the input's size and memory in proportion to it, however
/// the input is made: parts of a message are visited where they lie, and never put together in between.
struct CanonicalForm: ~Copyable {
  /// A part of a message: some of its fields.
  struct Part {
    var start: UnsafeRawPointer
    var end: UnsafeRawPointer
  }

  /// A field where it occurs.
  struct Occurrence {
    var place: Int
    var tag: UInt32
    /// Behind the tag.
    var start: UnsafeRawPointer
    var end: UnsafeRawPointer
  }

  var input: BinaryCursor
  var output: OutputBuffer
  private var resolver: TypeResolver
  private(set) var nestingLeft: Int
  private let nestingMax: Int
  private(set) var failure: JSONEncodingError.Reason?

  /// - Parameter nestingMax: how many objects may lie within each other in JSON.
  init(
    _ bytes: UnsafeRawBufferPointer, output: consuming OutputBuffer, resolver: TypeResolver,
    nestingMax: Int
  ) {
    input = BinaryCursor(bytes, base: UnsafeRawPointer(output.next), nestingMax: nestingMax)
    self.output = output
    self.resolver = resolver
    // An object of JSON takes up to three messages within each other, and an `Any` one more.
    nestingLeft = nestingMax.clampedNesting * 4
    self.nestingMax = nestingMax
  }

  var byteOffset: Int { input.byteOffset }

  /// Why the bytes are no message.
  var reason: JSONEncodingError.Reason? {
    failure ?? input.reason.map { .malformed($0) }
  }

  consuming func finish() -> OutputBuffer { output }

  /// Rewrites the whole input.
  mutating func rewrite(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    try message(table, [Part(start: input.next, end: input.end)])
  }

  mutating func message(
    _ table: UnsafePointer<MessageTable>, _ parts: [Part]
  ) throws(Halt) {
    guard nestingLeft > 0 else {
      failure = .nestedTooDeeply(nestingMax: nestingMax)
      throw Halt()
    }
    nestingLeft -= 1
    let occurrences = try occurrences(table, parts)
    let payload = table.pointee.form == .any ? try payloadTable(occurrences) : nil
    var index = 0
    while index < occurrences.count {
      let place = occurrences[index].place
      var groupEnd = index
      while groupEnd < occurrences.count, occurrences[groupEnd].place == place { groupEnd += 1 }
      try field(table.pointee.fields + place, occurrences[index..<groupEnd], payload)
      index = groupEnd
    }
    nestingLeft += 1
  }

  /// The known fields of the parts, sorted by number and then as they came; of a oneof only those of
  /// the member that came last, since it came for the first time after any other.
  private mutating func occurrences(
    _ table: UnsafePointer<MessageTable>, _ parts: [Part]
  ) throws(Halt) -> [Occurrence] {
    var found: [Occurrence] = []
    // By oneof: its last member, and where in `found` the run of it began.
    var members: [Int16: (place: Int, first: Int)] = [:]
    for part in parts {
      input.next = part.start
      input.end = part.end
      while input.next < input.end {
        let tag = try input.tag()
        let start = input.next
        try input.skip(tag, nestingLeft: nestingLeft)
        guard let place = table.pointee.place(ofField: tag >> 3),
          table.pointee.fields[place].matches(tag)
        else { continue }
        let occurrence = Occurrence(place: place, tag: tag, start: start, end: input.next)
        if table.pointee.fields[place].shape == .single,
          try isUnnamed(occurrence, table.pointee.fields + place)
        {
          continue
        }
        let oneof = table.pointee.fields[place].oneof
        if oneof >= 0, members[oneof]?.place != place { members[oneof] = (place, found.count) }
        found.append(occurrence)
      }
    }
    var kept: [(order: Int, occurrence: Occurrence)] = []
    for (order, occurrence) in found.enumerated() {
      let oneof = table.pointee.fields[occurrence.place].oneof
      if oneof >= 0, let member = members[oneof],
        occurrence.place != member.place || order < member.first
      {
        continue
      }
      kept.append((order, occurrence))
    }
    kept.sort { ($0.occurrence.place, $0.order) < ($1.occurrence.place, $1.order) }
    return kept.map(\.occurrence)
  }

  /// Whether the value is a number that the field's enum, a closed one, does not name: an unknown field.
  mutating func isUnnamed(
    _ occurrence: Occurrence, _ field: UnsafePointer<FieldTable>
  ) throws(Halt) -> Bool {
    guard field.pointee.kind == .enumeration, let table = field.pointee.enumeration,
      table.pointee.isClosed
    else { return false }
    let outer = (input.next, input.end)
    input.next = occurrence.start
    input.end = occurrence.end
    let number = Int32(truncatingIfNeeded: try input.varint())
    (input.next, input.end) = outer
    return table.pointee.text(of: number) == nil
  }

  /// - Parameter payload: the type of the bytes in field 2, if the message is an `Any`.
  private mutating func field(
    _ field: UnsafePointer<FieldTable>, _ group: ArraySlice<Occurrence>,
    _ payload: UnsafePointer<MessageTable>?
  ) throws(Halt) {
    switch field.pointee.shape {
    case .single:
      if let message = field.pointee.message {
        var parts: [Part] = []
        for occurrence in group { parts.append(try content(of: occurrence)) }
        try submessage(field, message, parts)
      } else if let last = group.last {
        output.varint(UInt64(last.tag))
        if let payload, field.pointee.number == 2 {
          try delimited(payload, [content(of: last)])
        } else {
          copy(last)
        }
      }
    case .list where field.pointee.isPackable:
      output.tag(field.pointee.number, .lengthDelimited)
      let contentStart = output.beginDelimited()
      for occurrence in group {
        if occurrence.tag == field.pointee.tag {
          copy(occurrence)
        } else {
          let values = try content(of: occurrence)
          output.append(
            UnsafeRawBufferPointer(start: values.start, count: values.end - values.start))
        }
      }
      output.endDelimited(contentStart)
    case .list:
      for occurrence in group {
        if let message = field.pointee.message {
          try submessage(field, message, [content(of: occurrence)])
        } else {
          output.varint(UInt64(occurrence.tag))
          copy(occurrence)
        }
      }
    case .map:
      if let entry = field.pointee.message { try map(field, entry, group) }
    }
  }

  /// Writes a value as it came.
  mutating func copy(_ occurrence: Occurrence) {
    output.append(
      UnsafeRawBufferPointer(start: occurrence.start, count: occurrence.end - occurrence.start))
  }

  /// What a value that begins with its length, or a group, contains.
  mutating func content(of occurrence: Occurrence) throws(Halt) -> Part {
    input.next = occurrence.start
    input.end = occurrence.end
    if occurrence.tag & 7 == WireType.startGroup.rawValue {
      _ = try input.enterGroup(occurrence.tag, nestingLeft: nestingLeft)
    } else {
      _ = try input.enter()
    }
    return Part(start: input.next, end: input.end)
  }

  /// Writes a field with a submessage that came in parts.
  mutating func submessage(
    _ field: UnsafePointer<FieldTable>, _ table: UnsafePointer<MessageTable>, _ parts: [Part]
  ) throws(Halt) {
    output.varint(UInt64(field.pointee.tag))
    if field.pointee.kind == .group {
      try message(table, parts)
      output.tag(field.pointee.number, .endGroup)
    } else {
      try delimited(table, parts)
    }
  }

  private mutating func delimited(
    _ table: UnsafePointer<MessageTable>, _ parts: [Part]
  ) throws(Halt) {
    let contentStart = output.beginDelimited()
    try message(table, parts)
    output.endDelimited(contentStart)
  }

  private mutating func payloadTable(
    _ occurrences: [Occurrence]
  ) throws(Halt) -> UnsafePointer<MessageTable>? {
    guard let url = occurrences.last(where: { $0.tag == 1 << 3 | 2 }) else { return nil }
    let text = try content(of: url)
    return resolver.table(
      ofURL: UnsafeRawBufferPointer(start: text.start, count: text.end - text.start))
  }
}
