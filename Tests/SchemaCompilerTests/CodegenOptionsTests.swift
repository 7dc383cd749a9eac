import Testing

@testable import SchemaCompiler

@Suite("The command line of codegen")
struct CodegenOptionsTests {
  @Test("needs no arguments for a package with one target")
  func defaults() throws {
    let options = try CodegenOptions([])
    #expect(options.schemaDirectory == "Schema")
    #expect(options.outputDirectory == nil)
    #expect(
      try CodegenOptions.defaultOutput(amongTargets: ["contacts"]) == "Sources/contacts/Generated")
    #expect(options.visibility == .internal)
    #expect(options.services == .leftOut && options.compilation.leavesServicesOut)
    #expect(!options.isCheck && !options.isHelp)
  }

  @Test("must say which target the code is for if there are several, or none")
  func targets() {
    let message = "say which target the code is for, with --output Sources/TARGET/Generated; "
    for (names, found) in [
      (["a", "b"], "in Sources are a, b"), ([], "there are none in Sources"),
    ] {
      #expect(throws: CodegenOptions.Mistake(message: message + found)) {
        try CodegenOptions.defaultOutput(amongTargets: names)
      }
    }
  }

  @Test("asks for services by a flag; those that are left out are known by name")
  func services() throws {
    let asked = try CodegenOptions(["--services"])
    #expect(!asked.compilation.leavesServicesOut)
    let both = try CodegenOptions(["--services", "--messages-only"])
    #expect(both.services == .leftOutOnPurpose && both.compilation.leavesServicesOut)
    let sources = SchemaSources([
      "a.proto": "syntax = \"proto3\"; package p; message M {} service S { rpc A(M) returns (M); }"
    ])
    let compilation = Compilation(of: sources, options: both.compilation)
    #expect(compilation.files.map(\.name) == ["a.messages.swift"])
    #expect(compilation.servicesLeftOut == ["p.S"])
    #expect(Compilation(of: sources).servicesLeftOut == [])
  }

  @Test("is repeated without --check to those whose files are stale")
  func stale() {
    #expect(
      CodegenOptions.writingCommand(for: ["--schema", "S", "--check", "--services"])
        == "swift run codegen --schema S --services")
  }

  @Test("takes values behind a space or an equals sign")
  func values() throws {
    let options = try CodegenOptions([
      "--schema", "a", "--output=b=c", "--visibility", "public", "--check",
    ])
    #expect(options.schemaDirectory == "a")
    #expect(options.outputDirectory == "b=c")
    #expect(options.visibility == .public)
    #expect(options.isCheck)
    #expect(try CodegenOptions(["-h"]).isHelp)
  }

  @Test("names files, places for imports, modules and descriptor sets")
  func more() throws {
    let options = try CodegenOptions([
      "generate", "a/b.proto", "-I", "x", "-Iy", "--include=z", "--module", "a.proto=M",
      "--messages-only", "--descriptor-set-out", "f", "--include-imports", "--include-source-info",
    ])
    #expect(options.schemaFiles == ["a/b.proto"])
    #expect(options.importDirectories == ["x", "y", "z"])
    #expect(options.modules == ["a.proto": "M"])
    #expect(options.services == .leftOutOnPurpose)
    #expect(options.descriptorSetPath == "f")
    #expect(options.compilation.recordsSourceInfo && !options.compilation.generatesSwift)
  }

  @Test("takes files as imports name them, and prefixes for packages and files")
  func paths() throws {
    let options = try CodegenOptions([
      "./a//b.proto", "--prefix", "acme.v1=V1", "--prefix=./a/b.proto=", "--module", "./c.proto=C",
    ])
    #expect(options.schemaFiles == ["a/b.proto"])
    #expect(options.compilation.prefixes == ["acme.v1": "V1", "a/b.proto": ""])
    #expect(options.modules == ["c.proto": "C"])
  }

  @Test("is told of imports that nobody generates")
  func borrowed() {
    let text = "syntax = \"proto3\"; import \"b.proto\"; message A { B b = 1; }"
    var sources = SchemaSources(["a.proto": text])
    sources.importLoader = { path in
      path == "b.proto" ? Array("syntax = \"proto3\"; message B {}".utf8) : nil
    }
    let alone = Compilation(of: sources).borrowed
    #expect(alone.map(\.path) == ["b.proto"] && alone.map(\.importer) == ["a.proto"])
    var options = CompilationOptions()
    options.modules = ["b.proto": "Other"]
    #expect(Compilation(of: sources, options: options).borrowed.isEmpty)
  }

  @Test(
    "says what is wrong with it",
    arguments: [
      (["--schema"], "--schema needs a value"),
      (["--output", ""], "--output needs a value"),
      (["--frobnicate"], "unknown argument '--frobnicate'; try --help"),
      (["Schema"], "unknown argument 'Schema'; try --help"),
      (["--module", "M"], "--module takes path.proto=ModuleName, not 'M'"),
      (["--prefix", "V1"], "--prefix takes package=Prefix or path.proto=Prefix, not 'V1'"),
      (
        ["--prefix", "acme.v1=V-1"],
        "'V-1' cannot begin a Swift type's name; use letters and digits"
      ),
      (
        ["--include-imports"],
        "--include-imports says what is in a descriptor set: add --descriptor-set-out FILE"
      ),
      (
        ["--visibility", "open"],
        "there is no visibility 'open'; choose one of public, package, internal"
      ),
    ])
  func mistakes(arguments: [String], message: String) {
    #expect(throws: CodegenOptions.Mistake(message: message)) { try CodegenOptions(arguments) }
  }
}

@Suite("Comparing generated files")
struct GeneratedComparisonTests {
  private let expected = Compilation(
    of: SchemaSources(["a.proto": "syntax = \"proto3\"; message M {}"])
  ).files

  @Test("finds nothing to do when all is as it should be, whatever else is there")
  func upToDate() {
    var present = Dictionary(
      uniqueKeysWithValues: expected.map { ($0.name, Array($0.text.utf8)) })
    present["Handwritten.swift"] = Array("// By hand.".utf8)
    let comparison = GeneratedComparison(expected: expected, present: present)
    #expect(comparison.isUpToDate && comparison.toWrite.isEmpty && comparison.toRemove.isEmpty)
  }

  @Test("names files that are missing, differ, or come from no schema")
  func differences() {
    let missing = GeneratedComparison(expected: expected, present: [:])
    #expect(missing.differences == ["a.messages.swift is missing"])
    #expect(missing.toWrite == expected)
    let text = expected[0].text.replacing("struct M", with: "struct N")
    let other = GeneratedComparison(
      expected: expected,
      present: [
        "a.messages.swift": Array(text.utf8), "b.messages.swift": Array(text.utf8),
      ])
    #expect(
      other.differences == [
        "a.messages.swift differs from line 6 on",
        "b.messages.swift comes from no file of the schema",
      ])
    #expect(other.toRemove == ["b.messages.swift"])
  }

  @Test("leaves what the rest of a schema gives alone when only some files of it are compiled")
  func someFiles() {
    let other = GeneratedComparison(
      expected: expected, present: ["b.messages.swift": Array("// Generated from b.proto".utf8)],
      isWholeSchema: false)
    #expect(other.toRemove.isEmpty)
    #expect(other.differences == ["a.messages.swift is missing"])
  }
}
