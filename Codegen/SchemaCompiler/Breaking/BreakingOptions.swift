/// What the command line of `codegen breaking` asks for.
package struct BreakingOptions: Hashable, Sendable {
  package private(set) var old = ""
  package private(set) var new = ""
  package private(set) var importDirectories: [String] = []
  package private(set) var level = BreakingChange.Level.source
  package private(set) var isHelp = false

  package static let help = """
    Lists what a new state of a schema breaks for those who rely on the old one.

    USAGE: codegen breaking [--level LEVEL] [-I DIR ...] OLD NEW

      OLD, NEW        Folders of .proto files, or files with descriptor sets (--descriptor-set-out of
                      this compiler, -o of protoc; lines are known with --include-source-info).
                      Lines of a NEW folder are quoted.
      --level LEVEL   Whom to keep from harm. Default: source
                        wire    programs that exchange the binary format, or call methods
                        json    these, and programs that exchange JSON
                        source  these, and programs that are compiled with the generated code
      -I DIR          Where to look for imports that the folders do not have; may be repeated.
      --help          Prints this.

    For each change there is a line: the place in the new schema, whom it breaks, what it is, and the
    place in the old schema. What is found, by level:

      wire    numbers and types of fields and enum values, labels, oneofs, default values; a field or a
              value that is gone without its number being reserved; reserved numbers that are free
              again; packages, services, methods, what methods take, return, stream and promise
      json    names of fields and enum values, JSON names, types that differ in JSON only, a field or a
              value that is gone without its name being reserved; reserved names that are free again
      source  messages, enums, files, fields and values that are gone though reserved, presence,
              extension ranges, proto2 and proto3, options on which generated code depends

    EXIT STATUS: 0 when nothing breaks, 1 when something does or a schema has errors, 2 when the command
    line is wrong, 3 when a file cannot be read.
    """

  package init(_ arguments: [String]) throws(CodegenOptions.Mistake) {
    var paths: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      func value() throws(CodegenOptions.Mistake) -> String {
        if parts.count > 1 { return parts[1] }
        guard let next = rest.popFirst(), !next.isEmpty else {
          throw .init(message: "\(argument) needs a value")
        }
        return next
      }
      switch parts.first ?? argument {
      case "--level":
        level = try CodegenOptions.choice(value(), what: "level")
      case "-I", "--include": importDirectories.append(try value())
      case "--help", "-h": isHelp = true
      case _ where argument.hasPrefix("-I"):
        importDirectories.append(String(argument.dropFirst(2)))
      case _ where argument.hasPrefix("-"):
        throw .init(message: "unknown argument '\(argument)'; try breaking --help")
      default:
        paths.append(argument)
      }
    }
    guard !isHelp else { return }
    guard paths.count == 2 else {
      throw .init(message: "breaking compares two schemas, OLD and NEW; try breaking --help")
    }
    old = paths[0]
    new = paths[1]
  }
}
