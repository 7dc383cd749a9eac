/// A sorted command line, from which typed values are read.
///
/// An option on the command line beats its environment variable; a wrong variable is an error only
/// for a program that reads it.
package struct ParsedArguments: Sendable {
  private let given: [String: [String]]
  private let environment: Environment
  package let command: String?
  let arguments: [String]

  init(
    given: [String: [String]], environment: Environment, command: String?, arguments: [String]
  ) {
    self.given = given
    self.environment = environment
    self.command = command
    self.arguments = arguments
  }

  /// Whether the option stands on the command line itself.
  func isGiven(_ option: OptionDeclaration) -> Bool {
    given[option.name] != nil
  }

  /// The option's value, `nil` if it is neither given nor in the environment.
  package func value<Value>(_ option: ValueOption<Value>) throws(UsageError) -> Value? {
    guard let (text, source) = texts(option.declaration).last else { return nil }
    return try option.format.value(of: text, from: source)
  }

  /// The option's values in order, `nil` if it is neither given nor in the environment. Empty items
  /// between commas are ignored, but a list of nothing is an error.
  func values<Element>(_ option: ListOption<Element>) throws(UsageError) -> [Element]? {
    let texts = texts(option.declaration)
    guard !texts.isEmpty else { return nil }
    var values: [Element] = []
    for (text, source) in texts {
      let items = text.split(separator: ",").map(\.trimmingSpaces).filter { !$0.isEmpty }
      guard !items.isEmpty else {
        throw option.format.error(for: text, from: source)
      }
      for item in items {
        values.append(try option.format.value(of: item, from: source))
      }
    }
    return values
  }

  /// Whether the switch is given, or its variable says so.
  package func isOn(_ option: SwitchOption) throws(UsageError) -> Bool {
    guard let (text, source) = texts(option.declaration).last else { return false }
    guard case .environment = source else { return true }
    switch text.lowercased() {
    case "1", "true", "yes", "on": return true
    case "0", "false", "no", "off": return false
    default:
      throw .invalidValue(
        source: source, value: text, expectation: Phrase("1 or 0", "1 ni 0"), example: "1")
    }
  }

  /// The command's argument at this place, which the parser has counted.
  func argument<Value>(_ index: Int, _ name: String, _ format: ValueFormat<Value>)
    throws(UsageError) -> Value
  {
    let command = command ?? ""
    guard arguments.indices.contains(index) else {
      throw .missingArgument(command: command, argument: name)
    }
    return try format.value(of: arguments[index], from: .argument(name, command: command))
  }

  private func texts(_ option: OptionDeclaration) -> [(String, ValueSource)] {
    if let values = given[option.name] {
      return values.map { ($0, .option(option.flag)) }
    }
    guard let name = option.environmentName, let value = environment[name] else { return [] }
    return [(value, .environment(name))]
  }
}

extension ValueFormat {
  func value(of text: String, from source: ValueSource) throws(UsageError) -> Value {
    guard let value = read(text) else {
      throw error(for: text, from: source)
    }
    return value
  }

  func error(for text: String, from source: ValueSource) -> UsageError {
    .invalidValue(source: source, value: text, expectation: expectation, example: example)
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  package var trimmingSpaces: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
