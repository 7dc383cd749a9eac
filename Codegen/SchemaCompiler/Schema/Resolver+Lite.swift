/// What files for the smaller runtimes of C++ and Java may not do (`option optimize_for = LITE_RUNTIME;`).
/// They mean nothing to Swift, but protoc refuses such files.
extension Resolver {
  mutating func checkLite(_ syntax: FileSyntax) {
    if isLite(file) {
      checkLiteServices(of: syntax)
    } else if isWhole {
      for (statement, other) in graph.imports(of: file) where isLite(other) {
        diagnostics.error(
          "'\(statement.path)' is for the lite runtimes, and this file is not",
          at: statement.range, notes: [Self.meaning],
          help: "take the option from that file, or set it in this one")
      }
    }
  }

  private mutating func checkLiteServices(of syntax: FileSyntax) {
    let names = ["cc_generic_services", "java_generic_services"]
    let options = syntax.options.filter { names.contains($0.nameText) && $0.word == "true" }
    guard let option = options.first else { return }
    for service in syntax.services {
      diagnostics.error(
        "a file for the lite runtimes has no generic services, and '\(service.name.text)' is one",
        at: service.name.range,
        notes: [Self.meaning, "option '\(option.nameText)' is at \(option.nameRange.location)"],
        help: "set '\(option.nameText)' to false")
    }
  }

  /// Messages of the full runtimes cannot hold what the lite ones have.
  mutating func checkLite(extending extendee: String, at name: NameSyntax) {
    guard isLite(file), let other = table.symbols[extendee]?.file, !isLite(other),
      !graph.damaged.contains(other)
    else { return }
    diagnostics.error(
      "a file for the lite runtimes cannot extend '\(name.text)', which is not for them",
      at: name.range, notes: [Self.meaning], help: "declare the extension in another file")
  }

  private static let meaning =
    "option optimize_for = LITE_RUNTIME makes a file one for the lite runtimes"

  /// A file may have as many options as statements, and this is asked for each extension.
  private mutating func isLite(_ file: Int) -> Bool {
    if let known = liteness[file] { return known }
    let options = graph.files[file].options
    diagnostics.step(options.count)
    let isLite = options.contains {
      $0.word == "LITE_RUNTIME" && $0.nameText == "optimize_for"
    }
    liteness[file] = isLite
    return isLite
  }
}
