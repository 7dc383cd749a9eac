/// A fixed text in every language that the programs speak.
package struct Phrase: Hashable, Sendable {
  package let english: String
  package let spanish: String

  package init(_ english: String, _ spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// A text that is the same in every language, such as a name or a number.
  package init(_ text: String) {
    self.init(text, text)
  }

  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }
}
