/// What a program understands: its options and, if it has any, its commands.
package struct CommandLineSyntax: Sendable {
  package let program: String
  /// What the program is, in a sentence or two.
  package let summary: Phrase
  package let options: [OptionDeclaration]
  /// Empty for a program that is given options alone.
  package let commands: [CommandDeclaration]

  package init(
    program: String, summary: Phrase, options: [OptionDeclaration],
    commands: [CommandDeclaration] = []
  ) {
    self.program = program
    self.summary = summary
    self.options = options
    self.commands = commands
  }
}

/// A word that says what to do, with the arguments that follow it.
package struct CommandDeclaration: Sendable {
  package let name: String
  /// As the help page writes them; the optional ones, in brackets, come last. One that ends in `...]` may be
  /// given any number of times.
  package let arguments: [String]
  package let help: Phrase

  package init(_ name: String, _ arguments: [String] = [], help: Phrase) {
    self.name = name
    self.arguments = arguments
    self.help = help
  }

  /// `name ARGUMENT [OPTIONAL]`.
  package var usage: String {
    ([name] + arguments).joined(separator: " ")
  }

  var lastMayRepeat: Bool { arguments.last?.hasSuffix("...]") ?? false }

  var requiredArguments: [String] {
    Array(arguments.prefix { !$0.hasPrefix("[") })
  }
}
