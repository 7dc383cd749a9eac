import Foundation
import Testing

/// What the documentation of the modules for users of other packages owes them.
@Suite struct DocumentationRulesTests {
  private struct Module {
    let name: String
    let folder: String
    let declarations: [PublicDeclaration]

    init(_ name: String, in folder: String) throws {
      self.name = name
      self.folder = folder
      // What is generated has the comments of its schema.
      declarations = try Sources.files(in: folder).filter { !$0.path.contains("/Generated/") }
        .flatMap { PublicDeclaration.all(in: $0) }
    }

    /// What users of the module call: without what is public for generated code only, which its comment
    /// or that of its type says.
    var userFacing: [PublicDeclaration] {
      let plumbing = Set(
        declarations.filter { $0.kind == .type && $0.isMarkedAsPlumbing }.map(\.fullName))
      return declarations.filter { declaration in
        !declaration.isMarkedAsPlumbing
          && !plumbing.contains { declaration.owner == $0 || declaration.owner.hasPrefix($0 + ".") }
      }
    }
  }

  private static func modules() throws -> [Module] {
    try [
      Module("ProtobufCodec", in: "Sources/ProtobufCodec"),
      Module("ProtobufReflection", in: "Sources/ProtobufReflection"),
      Module("ProtobufJSON", in: "Sources/ProtobufJSON"),
      Module("WellKnownTypes", in: "Sources/WellKnownTypes"),
      Module("SchemaCompiler", in: "Codegen/SchemaCompiler"),
    ]
  }

  @Test("whatever users of the codec and of the schema compiler call has a comment")
  func comments() throws {
    for module in try Self.modules() {
      #expect(module.userFacing.count > 10, "\(module.folder)")
      for declaration in module.userFacing where declaration.comment.isEmpty {
        #expect(
          declaration.kind == .enumCase || declaration.isWitness,
          "\(declaration.place) has no comment")
      }
    }
  }

  @Test("whatever users call and throws says when")
  func errors() throws {
    for module in try Self.modules() {
      for declaration in module.userFacing where declaration.throwsErrors {
        let says = declaration.comment.contains { $0.hasPrefix("- Throws:") }
        #expect(says, "\(declaration.place) does not say when it throws")
      }
    }
  }

  @Test("every type that users call has an example, and so has each member that it does not show")
  func examples() throws {
    for module in try Self.modules() {
      let ofType = Dictionary(
        grouping: module.userFacing, by: { $0.kind == .type ? $0.fullName : $0.owner })
      let shown = ofType.mapValues { Self.words(of: $0.flatMap(\.examples)) }
      for declaration in module.userFacing where declaration.examples.isEmpty {
        switch declaration.kind {
        case .type:
          // One within another may be shown with that: by its name or by that of one of its members.
          let names = Set((ofType[declaration.fullName] ?? []).map(\.name))
          #expect(
            shown[declaration.owner]?.isDisjoint(with: names) == false,
            "\(declaration.place) has no example")
        case .initializer:
          let type = declaration.owner.split(separator: ".").last ?? ""
          #expect(
            declaration.isWitness || shown[declaration.owner]?.contains(String(type)) == true,
            "\(declaration.place) has no example")
        case .function, .property:
          #expect(
            declaration.isWitness || shown[declaration.owner]?.contains(declaration.name) == true,
            "\(declaration.place) has no example")
        case .enumCase: break
        }
      }
    }
  }

  private static func words(of examples: [[String]]) -> Set<String> {
    Set(
      examples.joined().flatMap { line in
        line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      })
  }

  @Test("the tests compile and check every example as the documentation has it")
  func freshness() throws {
    for module in try Self.modules() {
      let examples = DocumentedExamples(module: module.name, declarations: module.declarations)
      let url = Sources.packageFolder.appending(path: examples.path)
      if ProcessInfo.processInfo.environment["WRITES_EXAMPLES"] != nil {
        try examples.rendered().write(to: url, atomically: true, encoding: .utf8)
      }
      let present = try? String(contentsOf: url, encoding: .utf8)
      let isFresh = present == examples.rendered()
      #expect(isFresh, "\(examples.path) is stale: run Scripts/generate-examples.sh")
    }
  }
}
