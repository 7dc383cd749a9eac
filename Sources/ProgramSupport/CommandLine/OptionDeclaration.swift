/// An option as the parser and the help page see it; its typed forms are ``ValueOption``,
/// ``ListOption`` and ``SwitchOption``.
package struct OptionDeclaration: Sendable {
  /// Without the dashes.
  package let name: String
  /// What stands for the value in the help page; `nil` for an option that takes none.
  package let valueName: Phrase?
  package let help: Phrase
  /// The variable that is read when the option is not given; `nil` for none.
  package let environmentName: String?

  package init(_ name: String, valueName: Phrase?, help: Phrase, environmentName: String?) {
    self.name = name
    self.valueName = valueName
    self.help = help
    self.environmentName = environmentName
  }

  /// `--name`.
  package var flag: String { "--\(name)" }
}

/// An option with one value. If it is given again the last one counts, so that a script can append
/// its own to what it was handed.
package struct ValueOption<Value: Sendable>: Sendable {
  package let declaration: OptionDeclaration
  package let format: ValueFormat<Value>

  package init(
    _ name: String, _ valueName: Phrase, _ format: ValueFormat<Value>, help: Phrase,
    environmentName: String? = nil
  ) {
    self.declaration = OptionDeclaration(
      name, valueName: valueName, help: help, environmentName: environmentName)
    self.format = format
  }
}

/// An option with any number of values: given again, separated by commas, or both.
package struct ListOption<Element: Sendable>: Sendable {
  package let declaration: OptionDeclaration
  package let format: ValueFormat<Element>

  package init(
    _ name: String, _ valueName: Phrase, _ format: ValueFormat<Element>, help: Phrase,
    environmentName: String? = nil
  ) {
    self.declaration = OptionDeclaration(
      name, valueName: valueName, help: help, environmentName: environmentName)
    self.format = format
  }
}

/// An option without a value: it is there or it is not.
package struct SwitchOption: Sendable {
  package let declaration: OptionDeclaration

  package init(_ name: String, help: Phrase, environmentName: String? = nil) {
    self.declaration = OptionDeclaration(
      name, valueName: nil, help: help, environmentName: environmentName)
  }
}
