/// What the command line of `codegen` asks for.
package struct CodegenOptions: Hashable, Sendable {
  package private(set) var schemaDirectory = "Schema"
  /// Only these files of the schema, relative to it; all if empty.
  package private(set) var schemaFiles: [String] = []
  /// Where imports are looked for that the schema does not have, in this order.
  package private(set) var importDirectories: [String] = []
  /// Where the Swift files go; if it does not say so, `defaultOutput` does.
  package private(set) var outputDirectory: String?
  package private(set) var visibility = Visibility.internal
  package private(set) var bytesForm = BytesForm.arrays
  package private(set) var services = Services.leftOut
  package private(set) var modules: [String: String] = [:]
  /// What stands before types' names in Swift, by files' paths or by packages.
  package private(set) var prefixes: [String: String] = [:]
  /// The module of this package whose bundled schemas are generated instead of a schema.
  package private(set) var bundledModule: String?
  /// Compare instead of writing.
  package private(set) var isCheck = false
  package private(set) var isHelp = false
  /// Write descriptors to this file instead of Swift.
  package private(set) var descriptorSetPath: String?
  package private(set) var includesImports = false
  package private(set) var includesSourceInfo = false

  /// What becomes of services. Their code needs Reign's RPC modules, which few packages have.
  package enum Services: Hashable, Sendable {
    case generated
    /// And the program says so.
    case leftOut
    case leftOutOnPurpose
  }

  /// A command line that cannot be meant.
  package struct Mistake: Error, Hashable {
    package let message: String
  }

  /// What the compiler is told of this.
  package var compilation: CompilationOptions {
    var options = CompilationOptions(
      visibility: visibility, bytesForm: bytesForm, recordsSourceInfo: includesSourceInfo)
    options.leavesServicesOut = services != .generated
    options.modules = modules
    options.prefixes = prefixes
    options.generatesSwift = descriptorSetPath == nil
    return options
  }

  package init(_ arguments: [String]) throws(Mistake) {
    var rest = arguments[...]
    // The word for the default is there to be complete.
    if rest.first == "generate" { rest.removeFirst() }
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        guard argument.hasSuffix(".proto") else {
          throw Mistake(message: "unknown argument '\(argument)'; try --help")
        }
        schemaFiles.append(Self.normalised(argument))
        continue
      }
      // Both `--flag value` and `--flag=value`.
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      let flag = parts.first ?? argument
      func value() throws(Mistake) -> String {
        if parts.count > 1 { return parts[1] }
        guard let next = rest.popFirst(), !next.isEmpty else {
          throw Mistake(message: "\(flag) needs a value")
        }
        return next
      }
      switch flag {
      case "--schema": schemaDirectory = try value()
      case "-I", "--include": importDirectories.append(try value())
      case "--output": outputDirectory = try value()
      case "--visibility": visibility = try Self.choice(value(), what: "visibility")
      case "--bytes": bytesForm = try Self.choice(value(), what: "form of bytes")
      case "--services": services = .generated
      case "--messages-only": services = .leftOutOnPurpose
      case "--module": try addModule(try value())
      case "--prefix": try addPrefix(try value())
      case "--bundled": bundledModule = try value()
      case "--check": isCheck = true
      case "--descriptor-set-out": descriptorSetPath = try value()
      case "--include-imports": includesImports = true
      case "--include-source-info": includesSourceInfo = true
      case "--help", "-h": isHelp = true
      case _ where argument.hasPrefix("-I"):
        importDirectories.append(String(argument.dropFirst(2)))
      default:
        throw Mistake(message: "unknown argument '\(argument)'; try --help")
      }
    }
    guard descriptorSetPath != nil || !includesImports && !includesSourceInfo else {
      let flag = includesImports ? "--include-imports" : "--include-source-info"
      throw Mistake(
        message: "\(flag) says what is in a descriptor set: add --descriptor-set-out FILE")
    }
  }

  /// `a/b.proto` for `./a//b.proto`: as `import` statements have it.
  private static func normalised(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The directory for a package whose folder Sources holds these folders: within the only one.
  package static func defaultOutput(amongTargets names: [String]) throws(Mistake) -> String {
    if names.count == 1 { return "Sources/\(names[0])/Generated" }
    let found =
      names.isEmpty
      ? "there are none in Sources" : "in Sources are \(names.joined(separator: ", "))"
    throw Mistake(
      message: "say which target the code is for, with --output Sources/TARGET/Generated; \(found)")
  }

  /// The command that writes what `--check` found stale: the same without that flag.
  package static func writingCommand(for arguments: [String]) -> String {
    (["swift run codegen"] + arguments.filter { $0 != "--check" }).joined(separator: " ")
  }

  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: String, what: String
  ) throws(Mistake) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw Mistake(message: "there is no \(what) '\(word)'; choose one of \(known)")
  }

  private mutating func addPrefix(_ text: String) throws(Mistake) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw Mistake(message: "--prefix takes package=Prefix or path.proto=Prefix, not '\(text)'")
    }
    let prefix = parts[1].utf8
    let isName = prefix.allSatisfy { $0.isLetter || $0.isDigit } && prefix.first?.isDigit != true
    guard isName else {
      throw Mistake(
        message: "'\(parts[1])' cannot begin a Swift type's name; use letters and digits")
    }
    let key = parts[0].hasSuffix(".proto") ? Self.normalised(parts[0]) : parts[0]
    prefixes[key] = parts[1]
  }

  private mutating func addModule(_ text: String) throws(Mistake) {
    let parts = text.split(separator: "=").map(String.init)
    guard parts.count == 2 else {
      throw Mistake(message: "--module takes path.proto=ModuleName, not '\(text)'")
    }
    modules[Self.normalised(parts[0])] = parts[1]
  }
}
