/// Looks up every name and checks every rule that needs more than one statement to be seen.
///
/// The work is done in three passes: first all declarations of all files are entered into the symbol
/// table, then each definition is built and checked, and then, when the types of all options are
/// known, the options are.
///
/// What a file with bad syntax declares is not known in whole. It is entered into the table so that
/// names are found. If single statements were passed over, the rest is checked, but for options and for
/// what these statements may have to do with; otherwise nothing is said of it. In files that depend on
/// such a file, or on one that is not there, what needs only the file itself is checked, but not the names
/// that may be declared in what is not known.
struct Resolver {
  let graph: ImportGraph
  private let resolved: [String: SchemaFile]
  var table = SymbolTable()
  var diagnostics: Diagnostics

  /// The file that is being resolved, what it sees, and which files it has used.
  var file = 0
  private(set) var visible: Set<Int> = []
  private var used: [Set<Int>] = []
  /// Declarations that are looked at before they are resolved, by their full names.
  private(set) var messages: [String: MessageSyntax] = [:]
  private(set) var enums: [String: EnumSyntax] = [:]
  /// The values' names of enums and the sorted extension ranges of messages, once they are needed.
  var enumValueNames: [String: Set<String>] = [:]
  var extensionRanges: [String: [ReservedSyntax.Range]] = [:]
  /// The names of extensions, by what they extend and by their numbers.
  var extensionNumbers: [String: [Int64: NameSyntax]] = [:]
  /// Whether files are for the lite runtimes, of those of which it was asked.
  var liteness: [Int: Bool] = [:]
  /// What options are made of, once everything is resolved.
  var definitions = DefinitionIndex()
  /// What kind of element it is whose options are being looked up.
  var place = BuiltInOption.Place.file

  /// `resolved` are files that need not be resolved again.
  static func resolve(
    _ graph: ImportGraph, resolved: [String: SchemaFile], diagnostics: inout Diagnostics
  ) -> Schema {
    var resolver = Resolver(graph: graph, resolved: resolved, diagnostics: diagnostics)
    let schema = resolver.run()
    diagnostics = resolver.diagnostics
    return schema
  }

  private init(
    graph: ImportGraph, resolved: [String: SchemaFile], diagnostics: Diagnostics
  ) {
    self.graph = graph
    self.resolved = resolved
    self.diagnostics = diagnostics
    used = Array(repeating: [], count: graph.files.count)
  }

  private mutating func run() -> Schema {
    // Whole files first: of two declarations of a name, theirs is the one that counts.
    let whole = graph.files.indices.filter { !graph.damaged.contains($0) }
    let order = whole + graph.damaged.sorted()
    for number in order {
      guard let package = graph.files[number].package else { continue }
      enter(number)
      table.declarePackage(package, file: number, diagnostics: &diagnostics)
    }
    for number in order {
      enter(number)
      declare(graph.files[number])
    }
    var schema = Schema()
    for (number, syntax) in graph.files.enumerated() {
      enter(number)
      schema.files.append(resolved[syntax.source.path] ?? definition(of: syntax))
    }
    diagnostics.isMuted = false
    interpretOptions(of: &schema, except: resolved)
    diagnostics.isMuted = false
    checkDeclarations(of: schema)
    // With errors about, what seems unused may be what could not be looked up.
    if !diagnostics.hasErrors { findUnusedImports() }
    for (name, symbol) in table.symbols where symbol.kind.isType {
      schema.declaringFiles[name] = graph.files[symbol.file].source.path
    }
    schema.findMessageSets()
    return schema
  }

  /// Turns to another file.
  mutating func enter(_ number: Int) {
    file = number
    visible = graph.visible(from: number)
    diagnostics.isMuted = graph.damaged.contains(number) && graph.opaque.contains(number)
  }

  /// Whether all is known that the present file refers to.
  var isComplete: Bool { !graph.incomplete.contains(file) }

  /// Whether all of the present file was read.
  var isWhole: Bool { !graph.damaged.contains(file) }

  /// Whether the present file has an option, or may have it in what was not read.
  func mayBeOn(_ option: String, _ options: [OptionSyntax]) -> Bool {
    options.isOn(option) || !isWhole && graph.lostWords.contains(option)
  }

  /// Whether a name may be declared in what the present file sees but was not read.
  private func mayBeUnread(_ name: String) -> Bool {
    guard !isComplete else { return false }
    return graph.opaque.contains(file)
      || name.split(separator: ".").contains { graph.lostWords.contains(String($0)) }
  }

  var language: SchemaLanguage { graph.files[file].language }

  /// Remembers that the present file needs what another one declares.
  mutating func use(_ symbol: SymbolTable.Symbol) {
    used[file].insert(symbol.file)
  }

  // MARK: Declarations

  private mutating func declare(_ syntax: FileSyntax) {
    let scope = syntax.package?.text ?? ""
    for message in syntax.messages { declare(message, in: scope) }
    for enumeration in syntax.enums { declare(enumeration, in: scope) }
    declare(syntax.extensions, in: scope)
    for service in syntax.services {
      let fullName = declare(.service, service.name, in: scope)
      for method in service.methods { declare(.method, method.name, in: fullName) }
    }
  }

  private mutating func declare(_ message: MessageSyntax, in scope: String) {
    let fullName = declare(.message, message.name, in: scope)
    // Of a message that was not read in whole nothing can be said to be missing.
    if isWhole { messages[fullName] = message }
    for nested in message.messages { declare(nested, in: fullName) }
    for nested in message.enums { declare(nested, in: fullName) }
    declare(message.extensions, in: fullName)
    for field in message.fields {
      declare(.field, field.name, in: fullName)
      if case .map = field.kind {
        let entry = MapEntry.name(forField: field.name.text)
        declare(.mapEntry, NameSyntax(text: entry, range: field.name.range), in: fullName)
      }
    }
    for oneof in message.oneofs { declare(.oneof, oneof.name, in: fullName) }
    declarePresences(of: message, in: fullName)
  }

  private mutating func declarePresences(of message: MessageSyntax, in scope: String) {
    guard language == .proto3 else { return }
    let optionals = message.fields.filter { $0.label == .optional }
    let names = ProtoOptionalNames.names(
      forFields: optionals.map(\.name.text),
      taken: message.fields.map(\.name.text) + message.oneofs.map(\.name.text))
    for (field, name) in zip(optionals, names) {
      declare(.presence, NameSyntax(text: name, range: field.name.range), in: scope)
    }
  }

  private mutating func declare(_ extensions: [ExtensionSyntax], in scope: String) {
    for field in extensions.flatMap(\.fields) { declare(.extension, field.name, in: scope) }
  }

  private mutating func declare(_ enumeration: EnumSyntax, in scope: String) {
    let fullName = declare(.enumeration, enumeration.name, in: scope)
    if isWhole { enums[fullName] = enumeration }
    // Values are siblings of their enum, as in C++.
    for value in enumeration.values { declare(.enumValue, value.name, in: scope) }
  }

  @discardableResult
  private mutating func declare(
    _ kind: SymbolTable.Kind, _ name: NameSyntax, in scope: String
  ) -> String {
    let byteCount = SymbolTable.join(scope, name.text).utf8.count
    if byteCount > SchemaLimits.fullNameBytesMax {
      diagnostics.error(
        "the full name of \(kind.word) '\(name.text)' has \(byteCount) bytes; "
          + "at most \(SchemaLimits.fullNameBytesMax) are allowed", at: name.range,
        help: "choose a shorter one, or declare it further out")
    }
    return table.declare(kind, name, in: scope, file: file, diagnostics: &diagnostics)
  }

  // MARK: Definitions

  private mutating func definition(of syntax: FileSyntax) -> SchemaFile {
    let scope = syntax.package?.text ?? ""
    checkLite(syntax)
    return SchemaFile(
      path: syntax.source.path, isBundled: BundledSchema.paths.contains(syntax.source.path),
      isImportOnly: graph.importOnly.contains(syntax.source.path), package: scope,
      language: syntax.language,
      imports: syntax.imports.map { .init(path: $0.path, kind: $0.kind.definition) },
      comment: syntax.comment, swiftPrefix: swiftPrefix(of: syntax),
      isDeprecated: syntax.options.isOn("deprecated"),
      messages: syntax.messages.map { definition(of: $0, in: scope) },
      enums: syntax.enums.map { definition(of: $0, in: scope) },
      services: syntax.services.map { definition(of: $0, in: scope) },
      extensions: definitions(of: syntax.extensions, in: scope),
      options: OptionSet(syntax: syntax.options), locations: syntax.locations,
      source: syntax.source)
  }

  private mutating func swiftPrefix(of syntax: FileSyntax) -> String {
    if BundledSchema.paths.contains(syntax.source.path) { return BundledSchema.swiftPrefix }
    guard let option = syntax.options.first(where: { $0.nameText == "swift_prefix" }),
      case .string(let bytes) = option.value.kind
    else { return "" }
    let prefix = String(decoding: bytes, as: UTF8.self)
    let isName = bytes.allSatisfy { $0.isLetter || $0.isDigit } && bytes.first?.isDigit != true
    guard isName else {
      diagnostics.error(
        "'\(prefix)' cannot begin a Swift type's name", at: option.valueRange,
        help: "use letters, digits and '_', not beginning with a digit")
      return ""
    }
    return prefix
  }

  private mutating func findUnusedImports() {
    for (number, syntax) in graph.files.enumerated()
    where resolved[syntax.source.path] == nil {
      for statement in syntax.imports where statement.kind != .public {
        let files = graph.visible(through: statement)
        if !files.isEmpty, files.isDisjoint(with: used[number]) {
          diagnostics.warn(
            "nothing of '\(statement.path)' is used", at: statement.range,
            help: "remove the import")
        }
      }
    }
  }

  // MARK: Types

  /// The type that `name` means in `scope`, or `nil` after a diagnostic.
  mutating func type(_ name: NameSyntax, in scope: String) -> FieldType? {
    if let scalar = ScalarType(rawValue: name.text) {
      return .scalar(scalar)
    }
    diagnostics.step()
    let found = table.find(
      name.text, from: scope, visible: visible, as: { $0.isType || $0 == .mapEntry })
    switch found {
    case .found(let fullName, let symbol) where symbol.kind == .mapEntry:
      diagnostics.error(
        "there is no type '\(name.text)': it means '\(fullName)' here, "
          + "the message of a map's entries", at: name.range,
        notes: ["the map is at \(symbol.name.range.location)"],
        help: "declare a message of your own, or write its whole name with a leading dot")
    case .found(let fullName, let symbol):
      use(symbol)
      return symbol.kind == .message ? .message(fullName) : .enumeration(fullName)
    case .notImported where !isComplete, .hidden where mayBeUnread(name.text),
      .missing where mayBeUnread(name.text):
      // It may be declared in what is not known.
      return nil
    case .notImported(let fullName, let symbol):
      let path = graph.files[symbol.file].source.path
      diagnostics.error(
        "'\(name.text)' is declared in a file that is not imported", at: name.range,
        notes: ["'\(fullName)' is declared at \(symbol.name.range.location)"],
        help: "add import \"\(path)\";")
    case .hidden(let fullName, let symbol):
      diagnostics.error(
        "there is no type '\(name.text)': its first part means the \(symbol.kind.word) "
          + "'\(fullName)' here", at: name.range,
        notes: ["names are looked up from the innermost scope outward"],
        help: elsewhere(name.text)
          ?? "rename the inner one, or write the whole name with a leading dot")
    case .missing:
      diagnostics.error(
        "there is no type '\(name.text)'", at: name.range, help: suggestion(for: name, in: scope))
    }
    return nil
  }

  /// How to write the name of a type whose last parts are those of `name`, if it is worth looking for.
  private mutating func elsewhere(_ name: String) -> String? {
    guard diagnostics.mayLookThrough(table.symbols.count) else { return nil }
    if let found = table.typeElsewhere(named: name) { return "write '.\(found.fullName)'" }
    return BundledSchema.type(named: name).map {
      "write '.\($0.fullName)', and add import \"\($0.path)\";"
    }
  }

  private mutating func suggestion(for name: NameSyntax, in scope: String) -> String {
    // Names of other languages, which no counting of letters leads to.
    let foreign = [
      "int": "int32", "integer": "int32", "uint": "uint32", "long": "int64", "short": "int32",
      "byte": "uint32", "char": "string", "boolean": "bool", "str": "string", "text": "string",
      "data": "bytes", "f32": "float", "f64": "double", "i32": "int32", "i64": "int64",
      "u32": "uint32", "u64": "uint64", "number": "double",
    ]
    if let scalar = foreign[name.text.lowercased()] {
      return "did you mean '\(scalar)'?"
    }
    let other = "declare it, or import the file that does"
    // Looking for suggestions costs more than looking for the type.
    guard diagnostics.mayLookThrough(table.symbols.count) else { return other }
    if let (fullName, symbol) = table.typeElsewhere(named: name.text) {
      guard !visible.contains(symbol.file) else { return "did you mean '\(fullName)'?" }
      let path = graph.files[symbol.file].source.path
      return "did you mean '\(fullName)'? Then add import \"\(path)\";"
    }
    let written = name.text.hasPrefix(".") ? String(name.text.dropFirst()) : name.text
    if let (path, fullName) = BundledSchema.type(named: written) {
      return fullName == written
        ? "add import \"\(path)\";, which comes with the compiler"
        : "did you mean '\(fullName)'? Then add import \"\(path)\";"
    }
    let names = table.typeNames(like: name.text, from: scope, visible: visible)
    if let question = Suggestion.question(for: name.text, among: names) { return question }
    let bundled = BundledSchema.typeNames
    if let near = Suggestion.nearest(to: written, among: bundled.keys.sorted()),
      let path = bundled[near]
    {
      return "did you mean '\(near)'? Then add import \"\(path)\";"
    }
    return other
  }
}

extension ImportSyntax.Kind {
  fileprivate var definition: SchemaFile.Import.Kind {
    switch self {
    case .plain: .plain
    case .public: .public
    case .weak: .weak
    }
  }
}
