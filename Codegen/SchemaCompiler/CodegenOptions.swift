/// What the command line of `codegen` asks for.
package struct CodegenOptions: Hashable, Sendable {
  package private(set) var schemaDirectory = "Schema"
  package private(set) var outputDirectory = "Sources/WireMessages/Generated"
  package private(set) var visibility = Visibility.package
  package private(set) var bytesForm = BytesForm.arrays
  /// Compare instead of writing.
  package private(set) var isCheck = false
  package private(set) var isHelp = false
  /// Write descriptors to this file instead of Swift.
  package private(set) var descriptorSetPath: String?
  package private(set) var includesImports = false
  package private(set) var includesSourceInfo = false

  /// A command line that cannot be meant.
  package struct Mistake: Error, Hashable {
    package let message: String
  }

  package static let help = """
    Compiles the .proto files of a directory to Swift.

    USAGE: codegen [--schema DIR] [--output DIR] [--visibility LEVEL] [--bytes FORM]
                   [--check]

      --schema DIR        Where the .proto files are, in whatever folders; imports are relative to
                          it. Default: Schema
      --output DIR        Where the Swift files go. Files there that the schema no longer gives are
                          removed if they were generated. Default: Sources/WireMessages/Generated
      --visibility LEVEL  public, package or internal. Default: package
      --bytes FORM        What bytes fields are: arrays ([UInt8], copied) or slices (ByteSlice, which
                          shares what was decoded). Default: arrays
      --check             Writes nothing: compares, and lists the files that differ.
      --help              Prints this.

    EXIT STATUS: 0 when all is well, 1 when the schema has errors or --check finds differences,
    2 when the command line is wrong, 3 when a file cannot be read or written.
    """

  package init(_ arguments: [String]) throws(Mistake) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
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
      case "--output": outputDirectory = try value()
      case "--visibility":
        let word = try value()
        guard let level = Visibility(rawValue: word) else {
          let known = Visibility.allCases.map(\.rawValue).joined(separator: ", ")
          throw Mistake(message: "there is no visibility '\(word)'; choose one of \(known)")
        }
        visibility = level
      case "--bytes":
        let word = try value()
        guard let form = BytesForm(rawValue: word) else {
          let known = BytesForm.allCases.map(\.rawValue).joined(separator: ", ")
          throw Mistake(message: "there is no form of bytes '\(word)'; choose one of \(known)")
        }
        bytesForm = form
      case "--check": isCheck = true
      case "--descriptor-set-out": descriptorSetPath = try value()
      case "--include-imports": includesImports = true
      case "--include-source-info": includesSourceInfo = true
      case "--help", "-h": isHelp = true
      default:
        throw Mistake(message: "unknown argument '\(argument)'; try --help")
      }
    }
  }
}
