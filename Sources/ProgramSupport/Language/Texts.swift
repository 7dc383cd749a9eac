/// Everything that the programs say to people, in one language.
///
/// Each text is a property or a function of plain values, so that the compiler finds a text that is
/// missing and a test can read any of them without running a program. The extensions group them by
/// occasion.
package struct Texts: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// The one of the two that is in this language; only that one is put together.
  package func choose(_ english: @autoclosure () -> String, _ spanish: @autoclosure () -> String)
    -> String
  {
    switch language {
    case .english: english()
    case .spanish: spanish()
    }
  }

  package func choose(_ phrase: Phrase) -> String {
    phrase.text(in: language)
  }

  /// `a, b and c`.
  package func enumeration(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + choose(" and ", " y ") + last
  }

  /// A value from outside, quoted, of bounded length and without control characters.
  package func quoted(_ value: String) -> String {
    let shown = value.escapingControlCharacters(charactersMax: 80)
    return choose("\"\(shown)\"", "«\(shown)»")
  }
}
