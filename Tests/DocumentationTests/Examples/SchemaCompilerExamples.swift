// swift-format-ignore-file
// Generated from the documentation of SchemaCompiler. Do not edit: change the examples there and run
// Scripts/generate-examples.sh.

import DescriptorMessages
import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import SchemaCompiler
import Testing
import WellKnownTypes

@Suite struct SchemaCompilerExamples {
  @Test("the examples in Codegen/SchemaCompiler/Breaking/BreakingChange.swift hold")
  func breakingChange() throws {
    try breakingChange1()
    try breakingChange2()
    try breakingChange3()
    try breakingChange4()
    try breakingChange5()
    try breakingChange6()
  }

  /// `BreakingChange`
  private func breakingChange1() throws {
    let claims = Claims(5)
    defer { claims.finish("the example of BreakingChange") }
    let old = Compilation(
      of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { int32 age = 1; }"#]))
    let new = Compilation(
      of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { string age = 1; }"#]))
    let comparison = try BreakingComparison(old: old.descriptorSet(), new: new.descriptorSet())
    let change = comparison.changes[0]
    claims.check(change.level, .wire, "change.level  // → .wire")
    claims.check(change.message.contains("age"), true, "change.message.contains(\"age\")  // → true")
    claims.check(change.newPlace, "a.proto", "change.newPlace  // → \"a.proto\"")
    claims.check(change.oldPlace, "a.proto", "change.oldPlace  // → \"a.proto\"")
    claims.check(change.excerpt, "", "change.excerpt  // → \"\"")
    _ = old
    _ = new
    _ = comparison
    _ = change
  }

  /// `BreakingChange.Level`
  private func breakingChange2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of BreakingChange.Level") }
    claims.check(BreakingChange.Level.wire < .json, true, "BreakingChange.Level.wire < .json  // → true")
  }

  /// `BreakingComparison`
  private func breakingChange3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of BreakingComparison") }
    let old = Compilation(
      of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { int32 age = 1; }"#]))
    let new = Compilation(
      of: SchemaSources(["a.proto": #"syntax = "proto3"; message A { string age = 1; }"#]))
    let comparison = try BreakingComparison(old: old.descriptorSet(), new: new.descriptorSet())
    claims.check(comparison.changes.count, 1, "comparison.changes.count  // → 1")
    _ = old
    _ = new
    _ = comparison
  }

  /// `BreakingComparison.InvalidDescriptorSet`
  private func breakingChange4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of BreakingComparison.InvalidDescriptorSet") }
    do {
      _ = try BreakingComparison(old: [], new: [0xFF])
    } catch {
      claims.check(error.isOld, false, "error.isOld  // → false")
    }
  }

  /// `BreakingComparison.init`
  private func breakingChange5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of BreakingComparison.init") }
    claims.check(try BreakingComparison(old: descriptorSet, new: descriptorSet).changes, [], "try BreakingComparison(old: descriptorSet, new: descriptorSet).changes  // → []")
  }

  /// `BreakingComparison.changes`
  private func breakingChange6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of BreakingComparison.changes") }
    let comparison = try BreakingComparison(old: descriptorSet, new: [])
    claims.check(comparison.changes(upTo: .wire).count <= comparison.changes(upTo: .source).count, true, "comparison.changes(upTo: .wire).count <= comparison.changes(upTo: .source).count  // → true")
    _ = comparison
  }

  @Test("the examples in Codegen/SchemaCompiler/Compilation.swift hold")
  func compilation() throws {
    try compilation1()
    try compilation2()
    try compilation3()
    try compilation4()
  }

  /// `GeneratedFile`
  private func compilation1() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of GeneratedFile") }
    let sources = SchemaSources(["greeting.proto": #"syntax = "proto3"; message Greeting {}"#])
    let file = Compilation(of: sources).files[0]
    claims.check(file.name, "greeting.messages.swift", "file.name  // → \"greeting.messages.swift\"")
    claims.check(file.text.contains("struct Greeting: Message"), true, "file.text.contains(\"struct Greeting: Message\")  // → true")
    _ = sources
    _ = file
  }

  /// `Compilation`
  private func compilation2() throws {
    let claims = Claims(2)
    defer { claims.finish("the example of Compilation") }
    let text = #"syntax = "proto3"; message Greeting { string text = 1; }"#
    let compilation = Compilation(of: SchemaSources(["greeting.proto": text]))
    for diagnostic in compilation.diagnostics { print(diagnostic) }
    claims.check(compilation.hasErrors, false, "compilation.hasErrors  // → false")
    claims.check(compilation.files.map(\.name), ["greeting.messages.swift"], "compilation.files.map(\\.name)  // → [\"greeting.messages.swift\"]")
    _ = text
    _ = compilation
  }

  /// `Compilation.init`
  private func compilation3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Compilation.init") }
    let sources = SchemaSources(["greeting.proto": "message Greeting {"])
    claims.check(Compilation(of: sources).hasErrors, true, "Compilation(of: sources).hasErrors  // → true")
    _ = sources
  }

  /// `Compilation.descriptorSet`
  private func compilation4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Compilation.descriptorSet") }
    let text = #"syntax = "proto3"; message Greeting { string text = 1; }"#
    let compilation = Compilation(of: SchemaSources(["greeting.proto": text]))
    let files = try FileDescriptor.files(inSet: compilation.descriptorSet())
    claims.check(files[0].messages[0].name, "Greeting", "files[0].messages[0].name  // → \"Greeting\"")
    _ = text
    _ = compilation
    _ = files
  }

  @Test("the examples in Codegen/SchemaCompiler/CompilationOptions.swift hold")
  func compilationOptions() throws {
    try compilationOptions1()
    try compilationOptions2()
    try compilationOptions3()
    try compilationOptions4()
    try compilationOptions5()
    try compilationOptions6()
  }

  /// `CompilationOptions`
  private func compilationOptions1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of CompilationOptions") }
    var options = CompilationOptions()
    options.visibility = .public
    options.leavesServicesOut = true
    let text = #"syntax = "proto3"; message Greeting { bytes body = 1; }"#
    let compilation = Compilation(of: SchemaSources(["greeting.proto": text]), options: options)
    claims.check(compilation.files[0].text.contains("public struct Greeting: Message"), true, "compilation.files[0].text.contains(\"public struct Greeting: Message\")  // → true")
    _ = text
    _ = compilation
  }

  /// `CompilationOptions.bytesForm`
  private func compilationOptions2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of CompilationOptions.bytesForm") }
    var options = CompilationOptions()
    options.bytesForm = .slices
    let text = #"syntax = "proto3"; message Greeting { bytes body = 1; }"#
    let compilation = Compilation(of: SchemaSources(["greeting.proto": text]), options: options)
    claims.check(compilation.files[0].text.contains("var body: ByteSlice"), true, "compilation.files[0].text.contains(\"var body: ByteSlice\")  // → true")
    _ = text
    _ = compilation
  }

  /// `CompilationOptions.modules`
  private func compilationOptions3() throws {
    var options = CompilationOptions()
    options.modules["zoo/animals.proto"] = "ZooMessages"
  }

  /// `CompilationOptions.prefixes`
  private func compilationOptions4() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of CompilationOptions.prefixes") }
    var options = CompilationOptions()
    options.prefixes["acme.v1"] = "V1"
    let text = #"syntax = "proto3"; package acme.v1; message Request {}"#
    let compilation = Compilation(of: SchemaSources(["a.proto": text]), options: options)
    claims.check(compilation.files[0].text.contains("struct V1Request: Message"), true, "compilation.files[0].text.contains(\"struct V1Request: Message\")  // → true")
    _ = text
    _ = compilation
  }

  /// `CompilationOptions.recordsSourceInfo`
  private func compilationOptions5() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of CompilationOptions.recordsSourceInfo") }
    var options = CompilationOptions()
    options.recordsSourceInfo = true
    let sources = SchemaSources(["a.proto": #"syntax = "proto3"; message A {}"#])
    let set = Compilation(of: sources, options: options).descriptorSet(includesSourceInfo: true)
    claims.check(set.count > Compilation(of: sources).descriptorSet().count, true, "set.count > Compilation(of: sources).descriptorSet().count  // → true")
    _ = sources
    _ = set
  }

  /// `CompilationOptions.generatesSwift`
  private func compilationOptions6() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of CompilationOptions.generatesSwift") }
    var options = CompilationOptions()
    options.generatesSwift = false
    let sources = SchemaSources(["a.proto": #"syntax = "proto3"; message A {}"#])
    claims.check(Compilation(of: sources, options: options).files.isEmpty, true, "Compilation(of: sources, options: options).files.isEmpty  // → true")
    _ = sources
  }

  @Test("the examples in Codegen/SchemaCompiler/Rendering/GeneratedComparison.swift hold")
  func generatedComparison() throws {
    try generatedComparison1()
  }

  /// `GeneratedComparison`
  private func generatedComparison1() throws {
    let claims = Claims(4)
    defer { claims.finish("the example of GeneratedComparison") }
    let sources = SchemaSources(["greeting.proto": #"syntax = "proto3"; message Greeting {}"#])
    let comparison = GeneratedComparison(expected: Compilation(of: sources).files, present: [:])
    claims.check(comparison.isUpToDate, false, "comparison.isUpToDate  // → false")
    claims.check(comparison.differences, ["greeting.messages.swift is missing"], "comparison.differences  // → [\"greeting.messages.swift is missing\"]")
    claims.check(comparison.toWrite.map(\.name), ["greeting.messages.swift"], "comparison.toWrite.map(\\.name)  // → [\"greeting.messages.swift\"]")
    claims.check(comparison.toRemove, [], "comparison.toRemove  // → []")
    _ = sources
    _ = comparison
  }

  @Test("the examples in Codegen/SchemaCompiler/Rendering/Visibility.swift hold")
  func visibility() throws {
    try visibility1()
  }

  /// `Visibility`
  private func visibility1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Visibility") }
    var options = CompilationOptions()
    options.visibility = .internal
    claims.check(Visibility(rawValue: "package"), .package, "Visibility(rawValue: \"package\")  // → .package")
  }

  @Test("the examples in Codegen/SchemaCompiler/Schema/SchemaSources.swift hold")
  func schemaSources() throws {
    try schemaSources1()
    try schemaSources2()
    try schemaSources3()
  }

  /// `SchemaSources`
  private func schemaSources1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of SchemaSources") }
    var sources = SchemaSources()
    let zoo = #"syntax = "proto3"; import "food.proto"; message Zoo { Food food = 1; }"#
    sources.add(Array(zoo.utf8), at: "zoo/animals.proto")
    sources.importLoader = { path in
      path == "food.proto" ? Array(#"syntax = "proto3"; message Food {}"#.utf8) : nil
    }
    claims.check(Compilation(of: sources).hasErrors, false, "Compilation(of: sources).hasErrors  // → false")
    _ = zoo
  }

  /// `SchemaSources.roots`
  private func schemaSources2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of SchemaSources.roots") }
    let text = #"syntax = "proto3";"#
    var sources = SchemaSources(["a.proto": text, "b.proto": text])
    sources.roots = ["b.proto"]
    let files = try FileDescriptor.files(inSet: Compilation(of: sources).descriptorSet())
    claims.check(files.map(\.path), ["b.proto"], "files.map(\\.path)  // → [\"b.proto\"]")
    _ = text
    _ = files
  }

  /// `SchemaSources.init`
  private func schemaSources3() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of SchemaSources.init") }
    let sources = SchemaSources(["greeting.proto": #"syntax = "proto3"; message Greeting {}"#])
    claims.check(sources.paths, ["greeting.proto"], "sources.paths  // → [\"greeting.proto\"]")
    _ = sources
  }

  @Test("the examples in Codegen/SchemaCompiler/Source/Diagnostic.swift hold")
  func diagnostic() throws {
    try diagnostic1()
    try diagnostic2()
  }

  /// `Diagnostic`
  private func diagnostic1() throws {
    let claims = Claims(4)
    defer { claims.finish("the example of Diagnostic") }
    let text = #"syntax = "proto3"; message Log { Entri last = 1; } message Entry {}"#
    let diagnostic = Compilation(of: SchemaSources(["log.proto": text])).diagnostics[0]
    claims.check(diagnostic.severity, .error, "diagnostic.severity  // → .error")
    claims.check(diagnostic.message, "there is no type 'Entri'", "diagnostic.message  // → \"there is no type 'Entri'\"")
    claims.check(diagnostic.help, "did you mean 'Entry'?", "diagnostic.help  // → \"did you mean 'Entry'?\"")
    claims.check(diagnostic.location?.column, 34, "diagnostic.location?.column  // → 34")
    _ = text
    _ = diagnostic
  }

  /// `Diagnostic.notes`
  private func diagnostic2() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of Diagnostic.notes") }
    let text = #"syntax = "proto3"; message A {} message A {}"#
    let diagnostic = Compilation(of: SchemaSources(["a.proto": text])).diagnostics[0]
    claims.check(diagnostic.notes, ["the first is the message at a.proto:1:28"], "diagnostic.notes  // → [\"the first is the message at a.proto:1:28\"]")
    _ = text
    _ = diagnostic
  }

  @Test("the examples in Codegen/SchemaCompiler/Source/SourceFile.swift hold")
  func sourceFile() throws {
    try sourceFile1()
  }

  /// `SourceLocation`
  private func sourceFile1() throws {
    let claims = Claims(3)
    defer { claims.finish("the example of SourceLocation") }
    let text = "syntax = \"proto3\";\nmessage Log { Entri last = 1; }"
    let diagnostic = Compilation(of: SchemaSources(["log.proto": text])).diagnostics[0]
    claims.check(diagnostic.location?.path, "log.proto", "diagnostic.location?.path  // → \"log.proto\"")
    claims.check(diagnostic.location?.line, 2, "diagnostic.location?.line  // → 2")
    claims.check(diagnostic.location?.column, 15, "diagnostic.location?.column  // → 15")
    _ = text
    _ = diagnostic
  }

  @Test("the examples in Codegen/SchemaCompiler/SwiftModel/SwiftModel.swift hold")
  func swiftModel() throws {
    try swiftModel1()
  }

  /// `BytesForm`
  private func swiftModel1() throws {
    let claims = Claims(1)
    defer { claims.finish("the example of BytesForm") }
    var options = CompilationOptions()
    options.bytesForm = .slices
    claims.check(BytesForm(rawValue: "arrays"), .arrays, "BytesForm(rawValue: \"arrays\")  // → .arrays")
  }

}
