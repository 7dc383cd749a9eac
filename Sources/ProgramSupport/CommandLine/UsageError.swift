/// What is wrong with a command line; ``Texts/usage(_:)`` says it in words.
package enum UsageError: Error, Hashable, Sendable {
  /// `suggestion` is the option that was probably meant, with its dashes.
  case unknownOption(String, suggestion: String?)
  case unknownCommand(String, suggestion: String?, allowed: [String])
  /// The command line ends, or goes on with another option, where a value should be.
  case missingValue(option: String, valueName: Phrase)
  /// A value was given to an option that takes none.
  case surplusValue(option: String, value: String)
  case invalidValue(source: ValueSource, value: String, expectation: Phrase, example: String)
  case missingArgument(command: String, argument: String)
  case surplusArgument(String, after: String)
  /// The option means nothing to the command.
  case optionWithoutMeaning(option: String, command: String, meaningfulFor: [String])
  /// The argument at this position, counted from 1, is not UTF-8; `repaired` shows it as far as it is.
  case notText(position: Int, repaired: String)
  /// Each value is valid alone, but the program cannot run with all of them.
  case refused(Phrase)
}

/// Where a value came from.
package enum ValueSource: Hashable, Sendable {
  /// The flag with its dashes.
  case option(String)
  /// The variable's name.
  case environment(String)
  /// The argument of a command, both as the help page writes them.
  case argument(String, command: String)
}
