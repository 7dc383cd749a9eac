/// What may be typed into a running node's terminal.
package enum NodeTerminalCommand: Hashable, Sendable, CaseIterable {
  case dead
  case alive
  case status
  case quit

  /// Why a line is no command.
  package enum Refusal: Error, Hashable, Sendable {
    /// Nothing was typed: nothing needs to be said.
    case blank
    case unknown(String, suggestion: String?)
  }

  /// Reads a line in either language.
  package init(line: String) throws(Refusal) {
    let word = line.trimmingSpaces.lowercased()
    guard !word.isEmpty else { throw .blank }
    guard let command = Self.allCases.first(where: { $0.words.contains(word) }) else {
      let words = Self.allCases.flatMap(\.words)
      throw .unknown(word, suggestion: Suggestion.nearest(to: word, among: words))
    }
    self = command
  }

  private var words: [String] {
    switch self {
    case .dead: ["dead", "muerto"]
    case .alive: ["alive", "vivo"]
    case .status: ["status", "estado"]
    case .quit: ["quit", "exit", "salir"]
    }
  }
}
