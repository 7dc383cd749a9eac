import Foundation
import SchemaCompiler
import Testing

@Suite("Beside the reference implementation")
struct ReferenceTests {
  /// `Scripts/make-schema-fixtures.py` writes what protoc resolved.
  @Test("every name, number, type, shape and method is resolved as protoc resolves it")
  func declarations() throws {
    var lines: [String] = []
    for folder in ["Schema", "Tests/SchemaCompilerTests/Specimen"] {
      let schema = Compilation(of: try Repository.sources(in: folder)).schema
      for file in schema.files where !file.isBundled {
        lines.append("file \(file.path) \(file.package) \(file.swiftPrefix)")
        file.messages.forEach { describe($0, &lines) }
        file.enums.forEach { describe($0, &lines) }
        file.services.forEach { describe($0, &lines) }
      }
    }
    let url = Repository.root
      .appendingPathComponent("Tests/SchemaCompilerTests/Fixtures/protoc.txt")
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(lines == expected.split(separator: "\n").map(String.init))
  }

  /// What protoc takes otherwise, and why.
  private static let departures: [String: String] = [
    // A number that no field can have is a slip.
    "reserved too big": warned, "reserved big": warned, "reserved big2": warned,
    "reserved big4": warned,
    // A comma was forgotten, most likely.
    "reserved str": warned, "reserved str2": warned, "reserved enum str": warned,
    // What lies behind the '#' was not meant to be left out.
    "hash 1": warned, "hash 4": warned, "hash 6": warned, "hash b": warned,
    // Who reads the option takes it for text.
    "escape lone hi": warned, "escape lone lo": warned, "escape hi + notlow": warned,
    "escape hi hi lo": warned, "escape of 8 digits surrog": warned, "escape U pair": warned,
    "bytes utf8": warned, "utf8 own st": warned, "utf8 own st sur": warned, "utf8 agg": warned,
    "utf8 agg sur": warned,
    // What is set is not there in the end.
    "reserved name in a value": warned, "reserved name in a value as a message": warned,
    "reserved name in a value with a list of lists": warned,
    // No message of Swift is there for a map's entries.
    "map entry of a method": "refused",
  ]
  private static let warned = "accepted with a warning"

  @Test("every schema is accepted, warned of or refused as protoc does")
  func verdicts() throws {
    let url = Repository.root
      .appendingPathComponent("Tests/SchemaCompilerTests/Fixtures/verdicts.txt")
    let script = DiagnosticScript(try String(contentsOf: url, encoding: .utf8))
    #expect(script.cases.count >= 250)
    var options = CompilationOptions()
    options.generatesSwift = false
    for item in script.cases {
      let texts = Dictionary(item.files.map { ($0.path, $0.text) }) { first, _ in first }
      let compilation = Compilation(of: SchemaSources(texts), options: options)
      let verdict =
        compilation.hasErrors
        ? "refused"
        : compilation.diagnostics.isEmpty ? "accepted" : "accepted with a warning"
      let expected =
        Self.departures[item.title] ?? item.expected?.split(separator: "\n").first.map(String.init)
      #expect(verdict == expected, "\(item.title)")
    }
  }

  private func describe(_ message: MessageDefinition, _ lines: inout [String]) {
    lines.append("message \(message.fullName)")
    for field in message.fields {
      let shape =
        switch field.cardinality {
        case .implicit: "implicit"
        case .explicit: "explicit"
        case .required: "required"
        case .oneof(let number): "oneof:\(message.oneofs[number].name)"
        case .repeated(let isPacked): isPacked ? "packed" : "repeated"
        case .map(let key): "map:\(key.rawValue)"
        }
      let type =
        switch field.type {
        case .scalar(let scalar): scalar.rawValue
        case .message(let name), .enumeration(let name): ".\(name)"
        }
      lines.append("  field \(field.name) \(field.number) \(type) \(shape) \(field.jsonName)")
    }
    message.messages.forEach { describe($0, &lines) }
    message.enums.forEach { describe($0, &lines) }
  }

  private func describe(_ enumeration: EnumDefinition, _ lines: inout [String]) {
    lines.append("enum \(enumeration.fullName)")
    for value in enumeration.values {
      lines.append("  value \(value.name) \(value.number)")
    }
  }

  private func describe(_ service: ServiceDefinition, _ lines: inout [String]) {
    lines.append("service \(service.fullName)")
    for method in service.methods {
      let streams = "\(method.isRequestStream ? 1 : 0)\(method.isResponseStream ? 1 : 0)"
      lines.append("  method \(method.name) .\(method.request) .\(method.response) \(streams)")
    }
  }
}
