/// Parses all files of a compilation and finds out which of them see which.
///
/// Invariants:
/// - `files` holds each file once, sorted by path.
/// - `visible(from:)` never loops: files on a cycle were reported, and each is visited once.
struct ImportGraph {
  private(set) var files: [FileSyntax] = []
  /// The numbers of files that could not be read in whole.
  private(set) var damaged: Set<Int> = []
  /// The numbers of files of which it is not known all that they see: those that are damaged, and those
  /// that import, directly or not, what is damaged or not there.
  private(set) var incomplete: Set<Int> = []
  /// Those of them that may see types of any name, as it is not known what is missing.
  private(set) var opaque: Set<Int> = []
  /// The words of the statements that were passed over, in whatever file.
  private(set) var lostWords: Set<String> = []
  /// The paths of the files that are there for others only, which import them.
  private(set) var importOnly: Set<String> = []
  /// Whether a file among the sources took the place of one that comes with the compiler.
  private(set) var replacesBundled = false
  private var numbers: [String: Int] = [:]

  /// A file that is to be read.
  private struct Request {
    /// Why it is read.
    enum Reason {
      /// It is one of those that were given.
      case given
      case imported
      /// The compiler itself needs it, as it brings it along.
      case needed
    }

    let path: String
    let reason: Reason
  }

  /// With `prefersOwn`, files among the sources go before bundled ones of the same path.
  init(
    _ sources: SchemaSources, recordsLocations: Bool = false, prefersOwn: Bool = false,
    diagnostics: inout Diagnostics
  ) {
    var parsed: [String: FileSyntax] = [:]
    var unreadable: Set<String> = []
    // What is imported is read as it turns up.
    var waiting = (sources.bundled + [BundledSchema.descriptorPath])
      .map { Request(path: $0, reason: .needed) }
    waiting += sources.roots.reversed().map { Request(path: $0, reason: .imported) }
    waiting += sources.paths.reversed().map { Request(path: $0, reason: .given) }
    var seen: Set<String> = []
    var damagedPaths: Set<String> = []
    while let request = waiting.popLast() {
      let path = request.path
      guard seen.insert(path).inserted else { continue }
      let isReplaced =
        prefersOwn && request.reason != .needed && Self.isThere(path, in: sources)
      if !isReplaced, let plain = BundledSchema.parsed[path] {
        if request.reason == .given { Self.warnOfBundled(path, sources, &diagnostics) }
        parsed[path] =
          recordsLocations
          ? BundledSchema.parse(path, recordsLocations: true, diagnostics: &diagnostics) : plain
      } else if let bytes = sources.files[path] ?? sources.importLoader?(path) {
        let source = SourceFile(path: path, bytes: bytes)
        if BundledSchema.text(at: path) != nil { replacesBundled = true }
        if sources.files[path] == nil { importOnly.insert(path) }
        guard Self.isReadable(source, diagnostics: &diagnostics) else {
          unreadable.insert(path)
          continue
        }
        let errorCount = diagnostics.errorCount
        parsed[path] = Parser.parse(
          source, recordsLocations: recordsLocations, diagnostics: &diagnostics)
        if diagnostics.errorCount > errorCount { damagedPaths.insert(path) }
      }
      waiting += (parsed[path]?.imports ?? []).filter { Self.isPath($0.path) }.map {
        Request(path: $0.path, reason: .imported)
      }
    }
    files = parsed.values.sorted { $0.source.path < $1.source.path }
    for (number, file) in files.enumerated() { numbers[file.source.path] = number }
    damaged = Set(damagedPaths.compactMap { numbers[$0] })
    incomplete = dependents(of: damaged)
    opaque = dependents(
      of: damaged.filter { number in
        guard case .statements(let words) = files[number].damage else { return true }
        lostWords.formUnion(words)
        return false
      })
    checkImports(unreadable: unreadable, diagnostics: &diagnostics)
    findCycles(diagnostics: &diagnostics)
  }

  /// Whether a file can be known by that path: each has one only, so that it is not read twice.
  private static func isPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.contains("\\") && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  private static func isThere(_ path: String, in sources: SchemaSources) -> Bool {
    sources.files[path] != nil
      || BundledSchema.text(at: path) != nil && sources.importLoader?(path) != nil
  }

  /// Says that a file that was to be generated is not, because the compiler brings it along.
  private static func warnOfBundled(
    _ path: String, _ sources: SchemaSources, _ diagnostics: inout Diagnostics
  ) {
    guard let bytes = sources.files[path] else { return }
    let module = BundledSchema.module(of: path)
    diagnostics.warn(
      "'\(path)' comes with the compiler, and this file is passed over",
      at: SourceFile(path: path, bytes: bytes).range(0..<0),
      notes: module.map { ["its Swift types are in the module \($0)"] } ?? [],
      help: "remove the file; imports of it go on working")
  }

  /// The numbers of the files whose declarations `file` sees: its own, those it imports, and what
  /// these import publicly.
  func visible(from file: Int) -> Set<Int> {
    var seen: Set<Int> = [file]
    var waiting = imports(of: file).map(\.file)
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      waiting += imports(of: next).filter { $0.syntax.kind == .public }.map(\.file)
    }
    return seen
  }

  /// What one import statement makes visible.
  func visible(through statement: ImportSyntax) -> Set<Int> {
    guard let start = numbers[statement.path] else { return [] }
    var seen: Set<Int> = []
    var waiting = [start]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      waiting += imports(of: next).filter { $0.syntax.kind == .public }.map(\.file)
    }
    return seen
  }

  /// The import statements of a file, and the files that they name, of those that are there.
  func imports(of file: Int) -> [(syntax: ImportSyntax, file: Int)] {
    files[file].imports.compactMap { syntax in numbers[syntax.path].map { (syntax, $0) } }
  }

  private static func isReadable(_ source: SourceFile, diagnostics: inout Diagnostics) -> Bool {
    let whole = source.range(0..<0)
    if source.bytes.count > SchemaLimits.fileBytesMax {
      diagnostics.error(
        "the file has \(source.bytes.count) bytes; at most \(SchemaLimits.fileBytesMax) are read",
        at: whole, help: "split it and import the parts")
      return false
    }
    if let zero = source.bytes.firstIndex(of: 0) {
      // protoc takes it for the end of the comment or the string that it stands in.
      diagnostics.error(
        "there is a byte of zero, which no text has", at: source.range(zero..<(zero + 1)),
        help: "remove it")
      return false
    }
    guard let invalid = invalidBytes(in: source.bytes) else { return true }
    // In comments they do no harm.
    guard let other = invalidBytes(in: Lexer.withoutComments(source.bytes)) else {
      diagnostics.warn(
        "the comment is not UTF-8", at: source.range(invalid), help: "save the file in UTF-8")
      return true
    }
    diagnostics.error("the file is not UTF-8", at: source.range(other), help: "save it in UTF-8")
    return false
  }

  private static func invalidBytes(in bytes: [UInt8]) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      let text = try UTF8Span(validating: bytes.span)
      _ = text.isEmpty
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  private mutating func checkImports(unreadable: Set<String>, diagnostics: inout Diagnostics) {
    let known = Set(files.map(\.source.path)).union(unreadable)
    for file in files {
      var first: [String: ImportSyntax] = [:]
      for statement in file.imports {
        if let earlier = first.updateValue(statement, forKey: statement.path) {
          diagnostics.error(
            "'\(statement.path)' is imported twice", at: statement.range,
            notes: ["the first import is at \(earlier.range.location)"], help: "remove one")
        }
        if !Self.isPath(statement.path) {
          let parts = statement.path.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
          diagnostics.error(
            "'\(statement.path)' is no path of an import", at: statement.range,
            notes: ["it has names with one '/' between them, and neither '.' nor '..'"],
            help: parts.contains("..") || parts.isEmpty
              ? "paths are relative to the schema's root directory"
              : "write '\(parts.joined(separator: "/"))'")
        } else if !known.contains(statement.path) {
          diagnostics.error(
            "there is no file '\(statement.path)' in the schema", at: statement.range,
            help: Self.suggestion(
              for: statement.path, among: known.union(BundledSchema.paths).sorted()))
        }
      }
    }
  }

  /// These files, those that import what is not there, and all that import any of them, directly or not.
  private func dependents(of start: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    var importers = Array(repeating: [Int](), count: files.count)
    var waiting = Array(start)
    for (number, file) in files.enumerated() {
      let imported = imports(of: number)
      if imported.count < file.imports.count { waiting.append(number) }
      for (_, other) in imported { importers[other].append(number) }
    }
    while let next = waiting.popLast() {
      guard found.insert(next).inserted else { continue }
      waiting += importers[next]
    }
    return found
  }

  private static func suggestion(for path: String, among paths: [String]) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let sameName = paths.first { $0 == name || $0.hasSuffix("/" + name) }
    if let near = sameName ?? Suggestion.nearest(to: path, among: paths) {
      return "did you mean '\(near)'?"
    }
    return "paths are relative to the schema's root directory"
  }

  // MARK: Cycles

  /// Walks depth first, and reports each import that closes a cycle, with the way round it.
  private func findCycles(diagnostics: inout Diagnostics) {
    var isDone = Array(repeating: false, count: files.count)
    for root in files.indices where !isDone[root] {
      var way: [(file: Int, imports: [(syntax: ImportSyntax, file: Int)])] = []
      way.append((root, imports(of: root).reversed()))
      while let end = way.indices.last {
        guard let next = way[end].imports.popLast() else {
          isDone[way[end].file] = true
          way.removeLast()
          continue
        }
        if let start = way.firstIndex(where: { $0.file == next.file }) {
          let names = way[start...].map { files[$0.file].source.path } + [next.syntax.path]
          diagnostics.error(
            "this import closes a cycle", at: next.syntax.range,
            notes: [names.joined(separator: " imports ")],
            help: "move what both sides need to a file that imports neither")
        } else if !isDone[next.file] {
          guard way.count < SchemaLimits.importDepthMax else {
            diagnostics.error(
              "imports are nested more than \(SchemaLimits.importDepthMax) deep",
              at: next.syntax.range)
            return
          }
          way.append((next.file, imports(of: next.file).reversed()))
        }
      }
    }
  }
}
