/// What the code that uses an enum has to know about it.
struct EnumPlan {
  /// An enum of more numbers is not written as cases: two thousand of them take ten seconds to
  /// compile and become a hundred kilobytes of code.
  static let casesMax = 256

  /// Names that mean something else within the generated type.
  static let reservedCaseNames: Set<String> = [
    "rawValue", "hashValue", "unrecognized", "self", "init",
  ]
  static let reservedSuffix = "Value"

  let form: SwiftEnum.Form
  var isClosed: Bool { form == .closed || form == .named(isClosed: true) }
  /// What the values are called in Swift, by their names in the schema.
  let caseNames: [String: String]
  let renamings: [NameClaims.Renaming]

  init(_ enumeration: EnumDefinition) {
    let numbers = Set(enumeration.values.map(\.number))
    let isClosed = enumeration.isClosed
    form = numbers.count > Self.casesMax ? .named(isClosed: isClosed) : isClosed ? .closed : .open
    let prefix = EnumPrefix(enumeration)
    var claims = NameClaims(reserved: Self.reservedCaseNames, suffix: Self.reservedSuffix)
    // Values of one number may have one name.
    var places: [NumberedCase: Int] = [:]
    var wanted: [NameClaims.Claim] = []
    var placeOfValue: [(value: String, place: Int)] = []
    for value in enumeration.values {
      let numbered = NumberedCase(name: prefix.caseName(value.name), number: value.number)
      let place = places[numbered] ?? wanted.count
      if place == wanted.count {
        places[numbered] = place
        wanted.append(
          .init(
            owner: value.name, wanted: numbered.name, range: value.range,
            mark: .number(value.number)))
      }
      placeOfValue.append((value.name, place))
    }
    let names = claims.claim(wanted)
    renamings = claims.renamings
    caseNames = Dictionary(
      placeOfValue.map { ($0.value, names[$0.place]) }, uniquingKeysWith: { first, _ in first })
  }

  private struct NumberedCase: Hashable {
    let name: String
    let number: Int32
  }

  /// All enums of a schema, by their full names.
  static func plans(of schema: Schema) -> [String: EnumPlan] {
    var plans: [String: EnumPlan] = [:]
    func visit(_ message: MessageDefinition) {
      for enumeration in message.enums { plans[enumeration.fullName] = EnumPlan(enumeration) }
      for nested in message.messages { visit(nested) }
    }
    for file in schema.files {
      for enumeration in file.enums { plans[enumeration.fullName] = EnumPlan(enumeration) }
      for message in file.messages { visit(message) }
    }
    return plans
  }
}

/// The part of an enum's values' names that repeats the enum's own name.
///
/// It is dropped if all values have it and something that can be a name is left of each.
struct EnumPrefix {
  private let words: [String]

  init(_ enumeration: EnumDefinition) {
    let prefix = SwiftName.words(of: enumeration.name)
    let isDroppable = enumeration.values.allSatisfy { value in
      let words = SwiftName.words(of: value.name)
      return words.starts(with: prefix) && words.count > prefix.count
        && words[prefix.count].first?.isNumber == false
    }
    words = isDroppable ? prefix : []
  }

  func caseName(_ name: String) -> String {
    let rest = SwiftName.words(of: name).dropFirst(words.count)
    return rest.isEmpty ? "_" + name : SwiftName.lowerCamelCase(rest.joined(separator: "_"))
  }
}
