/// The environment variables of a process, or a stand-in for them.
package struct Environment: Sendable, ExpressibleByDictionaryLiteral {
  private let lookUp: @Sendable (String) -> String?

  package init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    let values = Dictionary(elements, uniquingKeysWith: { _, last in last })
    self.init { values[$0] }
  }

  /// The value of a variable; `nil` if it is not set or empty, which users do not tell apart.
  package subscript(name: String) -> String? {
    guard let value = lookUp(name), !value.isEmpty else { return nil }
    return value
  }
}
