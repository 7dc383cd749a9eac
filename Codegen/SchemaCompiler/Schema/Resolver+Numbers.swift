/// A field or an enum value, as the rules for numbers see it.
struct NumberedName {
  let name: NameSyntax
  let number: NumberSyntax
}

/// The rules for field numbers and enum numbers: ranges, duplicates, reservations.
extension Resolver {
  /// Whose numbers are checked: the rules are the same for fields and for enum values, bounds and words are
  /// not.
  enum NumberOwner {
    case fields(of: String)
    case values(of: String)

    var range: ClosedRange<Int64> {
      switch self {
      case .fields: SchemaLimits.fieldNumbers
      case .values: SchemaLimits.enumNumbers
      }
    }

    /// What may be reserved, be it of use or not.
    var reservable: ClosedRange<Int64> {
      switch self {
      case .fields: SchemaLimits.reservedNumbers
      case .values: SchemaLimits.enumNumbers
      }
    }

    var item: String {
      switch self {
      case .fields: "field"
      case .values: "value"
      }
    }

    var numbers: String {
      switch self {
      case .fields: "field numbers"
      case .values: "enum numbers"
      }
    }

    var text: String {
      switch self {
      case .fields(let name): "message '\(name)'"
      case .values(let name): "enum '\(name)'"
      }
    }

    /// Whether protobuf's own numbers are out of bounds.
    var avoidsProtobufsOwn: Bool {
      switch self {
      case .fields: true
      case .values: false
      }
    }
  }

  mutating func checkNumbers(
    _ items: [NumberedName], of owner: NumberOwner, reserved: ReservedSyntax,
    extensions: [ExtensionRangeSyntax] = [], areAliasesAllowed: Bool
  ) {
    checkReservations(reserved, of: owner)
    let ranges = reserved.ranges.sorted { $0.numbers.lowerBound < $1.numbers.lowerBound }
    let extensionRanges = extensions.flatMap(\.ranges).sorted {
      $0.numbers.lowerBound < $1.numbers.lowerBound
    }
    checkOverlaps(of: extensionRanges, with: ranges, owner: owner)
    let names = Dictionary(reserved.names.map { ($0.text, $0) }) { first, _ in first }
    let free = Self.nextFree(items, ranges + extensionRanges, of: owner)
    let way = free.map {
      "the \(owner.avoidsProtobufsOwn ? "lowest" : "next") free number is \($0)"
    }
    var first: [Int64: NumberedName] = [:]
    for item in items {
      let (name, number) = (item.name.text, item.number.value)
      checkRange(of: item, owner: owner, help: way)
      if let range = Self.range(holding: number, in: ranges) {
        diagnostics.error(
          "number \(number) is reserved in \(owner.text)", at: item.number.range,
          notes: ["it is reserved at \(range.range.location)"], help: way)
      }
      if let range = Self.range(holding: number, in: extensionRanges) {
        diagnostics.error(
          "number \(number) is kept for extensions in \(owner.text)", at: item.number.range,
          notes: ["it is kept at \(range.range.location)"], help: way)
      }
      if let reservation = names[name] {
        diagnostics.error(
          "the name '\(name)' is reserved in \(owner.text)", at: item.name.range,
          notes: ["it is reserved at \(reservation.range.location)"],
          help: "choose another name")
      }
      if let earlier = first[number] {
        guard !areAliasesAllowed else { continue }
        let alias =
          owner.avoidsProtobufsOwn ? "" : ", or allow aliases with option allow_alias = true;"
        diagnostics.error(
          "number \(number) of \(owner.item) '\(name)' is taken by '\(earlier.name.text)'",
          at: item.number.range, notes: ["the first is at \(earlier.number.range.location)"],
          help: way.map { $0 + alias })
      } else {
        first[number] = item
      }
    }
  }

  private mutating func checkRange(of item: NumberedName, owner: NumberOwner, help: String?) {
    let number = item.number.value
    if !owner.range.contains(number) {
      diagnostics.error(
        "\(owner.numbers) go from \(owner.range.lowerBound) to \(owner.range.upperBound), "
          + "and \(number == .max ? "this" : String(number)) is outside",
        at: item.number.range, help: help)
    } else if owner.avoidsProtobufsOwn, SchemaLimits.fieldNumbersOfProtobuf.contains(number) {
      diagnostics.error(
        "field numbers 19000 to 19999 are protobuf's own", at: item.number.range, help: help)
    }
  }

  /// Both lists are sorted by where their ranges begin.
  private mutating func checkOverlaps(
    of extensions: [ReservedSyntax.Range], with reserved: [ReservedSyntax.Range],
    owner: NumberOwner
  ) {
    var previous: ReservedSyntax.Range?
    var rest = reserved[...]
    for range in extensions {
      if !owner.range.contains(range.numbers.lowerBound)
        || !owner.range.contains(range.numbers.upperBound)
      {
        diagnostics.error(
          "\(owner.numbers) go from \(owner.range.lowerBound) to \(owner.range.upperBound), "
            + "and this range leaves them", at: range.range,
          help: "write 'max' for the largest number")
      }
      if let previous, previous.numbers.upperBound >= range.numbers.lowerBound {
        diagnostics.error(
          "\(owner.text) keeps number \(range.numbers.lowerBound) for extensions twice",
          at: range.range, notes: ["the other range is at \(previous.range.location)"],
          help: "join the ranges")
      }
      previous = range
      while let first = rest.first, first.numbers.upperBound < range.numbers.lowerBound {
        rest.removeFirst()
      }
      if let first = rest.first, first.numbers.overlaps(range.numbers) {
        let number = max(first.numbers.lowerBound, range.numbers.lowerBound)
        diagnostics.error(
          "\(owner.text) both reserves number \(number) and keeps it for extensions",
          at: range.range, notes: ["it is reserved at \(first.range.location)"],
          help: "take it out of one of them")
      }
    }
  }

  private mutating func checkReservations(_ reserved: ReservedSyntax, of owner: NumberOwner) {
    var previous: ReservedSyntax.Range?
    for range in reserved.ranges.sorted(by: { $0.numbers.lowerBound < $1.numbers.lowerBound }) {
      if !owner.range.contains(range.numbers.lowerBound)
        || !owner.range.contains(range.numbers.upperBound)
      {
        let message =
          "\(owner.numbers) go from \(owner.range.lowerBound) to \(owner.range.upperBound), "
          + "and this range leaves them"
        let help = "write 'max' for the largest number"
        if range.numbers.lowerBound >= owner.reservable.lowerBound,
          range.numbers.upperBound <= owner.reservable.upperBound
        {
          diagnostics.warn(message, at: range.range, help: help)
        } else {
          diagnostics.error(message, at: range.range, help: help)
        }
      }
      if let previous, previous.numbers.upperBound >= range.numbers.lowerBound {
        diagnostics.error(
          "\(owner.text) reserves number \(range.numbers.lowerBound) twice", at: range.range,
          notes: ["the other reservation is at \(previous.range.location)"],
          help: "join the ranges")
      }
      if range.numbers.upperBound >= previous?.numbers.upperBound ?? .min {
        previous = range
      }
    }
    var names: [String: NameSyntax] = [:]
    for name in reserved.names {
      let isName = name.text.utf8.allSatisfy { $0.isLetter || $0.isDigit }
      if !isName || name.text.utf8.first?.isDigit ?? true {
        diagnostics.warn(
          "'\(name.text)' is reserved, but nothing could be called so", at: name.range,
          help: "write one name in each pair of quotes")
      }
      if let first = names.updateValue(name, forKey: name.text) {
        diagnostics.error(
          "\(owner.text) reserves the name '\(name.text)' twice", at: name.range,
          notes: ["the first reservation is at \(first.range.location)"], help: "remove one")
      }
    }
  }

  /// `ranges` is sorted; only the last range that begins at or below `number` can hold it, unless
  /// ranges overlap, which is reported by itself.
  static func range(holding number: Int64, in ranges: [ReservedSyntax.Range])
    -> ReservedSyntax.Range?
  {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].numbers.lowerBound <= number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, ranges[low - 1].numbers.contains(number) else { return nil }
    return ranges[low - 1]
  }

  /// Of fields the lowest number, as protoc suggests: small ones take less on the wire. Of enums' values
  /// the one after the largest in use, or the first gap if there is none after it.
  private static func nextFree(
    _ items: [NumberedName], _ ranges: [ReservedSyntax.Range], of owner: NumberOwner
  ) -> Int64? {
    let ranges = ranges.sorted { $0.numbers.lowerBound < $1.numbers.lowerBound }
    var taken = items.map { $0.number.value...$0.number.value } + ranges.map(\.numbers)
    if owner.avoidsProtobufsOwn {
      taken.append(SchemaLimits.fieldNumbersOfProtobuf)
    }
    taken = taken.filter { $0.overlaps(owner.range) }.sorted { $0.lowerBound < $1.lowerBound }
    if owner.avoidsProtobufsOwn { return firstFree(from: 1, taken, owner) }
    let inUse =
      items.map(\.number.value)
      .filter { owner.range.contains($0) && range(holding: $0, in: ranges) == nil }.max() ?? 0
    return firstFree(from: max(inUse, 0) + 1, taken, owner) ?? firstFree(from: 1, taken, owner)
  }

  /// `taken` is sorted by where its ranges begin.
  private static func firstFree(
    from start: Int64, _ taken: [ClosedRange<Int64>], _ owner: NumberOwner
  ) -> Int64? {
    var next = start
    for range in taken where range.upperBound >= next {
      if range.lowerBound > next || range.upperBound >= owner.range.upperBound { break }
      next = range.upperBound + 1
    }
    let isTaken = taken.contains { $0.contains(next) }
    return owner.range.contains(next) && !isTaken ? next : nil
  }
}
