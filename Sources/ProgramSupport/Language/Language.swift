/// A language that the programs speak.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case spanish = "es"

  /// The language of a POSIX locale name such as `es_MX.UTF-8`; English for all that is not
  /// Spanish, `C` and `POSIX` included.
  package init(localeName: String) {
    let language = localeName.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self = language.lowercased() == "es" ? .spanish : .english
  }

  /// What the environment asks for: `REIGN_LANG`, else the first of `LC_ALL`, `LC_MESSAGES` and
  /// `LANG` that is set and not empty (POSIX.1-2017 §8.2).
  package init(environment: Environment) {
    for name in ["REIGN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name] {
        self.init(localeName: value)
        return
      }
    }
    self = .english
  }

  /// The language to answer a command line in before it is known to be valid, so that even its
  /// errors and its help come in the right one.
  package init(arguments: [String], environment: Environment) {
    self.init(environment: environment)
    var following = arguments.makeIterator()
    while let argument = following.next(), argument != "--" {
      let value =
        argument == "--lang"
        ? following.next() : argument.removingPrefix("--lang=").map(String.init)
      if let value, let language = Language(rawValue: value) {
        self = language
      }
    }
  }
}

extension String {
  /// What follows `prefix`, `nil` if the text does not begin with it.
  func removingPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
