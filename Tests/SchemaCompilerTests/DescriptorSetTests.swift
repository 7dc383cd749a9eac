import DescriptorMessages
import Foundation
import ProtobufCodec
import ProtobufReflection
import SchemaCompiler
import Testing
import WellKnownTypes

/// `Scripts/make-schema-fixtures.py` writes what protoc makes of the schemas in the folder Descriptors.
@Suite("Descriptor sets")
struct DescriptorSetTests {
  private static let folder = "Tests/SchemaCompilerTests/Descriptors"

  private static func expected(_ name: String) throws -> [UInt8] {
    let url = Repository.root
      .appendingPathComponent("Tests/SchemaCompilerTests/Fixtures/descriptors.txt")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix(name + " ") })
    let digits = line.utf8.dropFirst(name.utf8.count + 1)
    return stride(from: 0, to: digits.count, by: 2).compactMap { offset in
      let start = digits.index(digits.startIndex, offsetBy: offset)
      return UInt8(Substring(digits[start...].prefix(2)), radix: 16)
    }
  }

  private static func compile(_ name: String, recordsSourceInfo: Bool) throws -> Compilation {
    var options = CompilationOptions()
    options.recordsSourceInfo = recordsSourceInfo
    options.generatesSwift = false
    return Compilation(
      of: try Repository.sources(in: "\(folder)/\(name)"), options: options)
  }

  @Test(
    "are protoc's byte for byte, places and comments included",
    arguments: ["comments", "constructs", "edges", "maps", "named", "own", "retention", "values"])
  func sourceInfo(name: String) throws {
    let compilation = try Self.compile(name, recordsSourceInfo: true)
    #expect(!compilation.hasErrors)
    expectEqual(
      compilation.descriptorSet(includesSourceInfo: true), try Self.expected(name))
  }

  @Test("of a oneof's fields that options set one by one hold the last, as protoc's do")
  func oneofOptions() {
    func set(_ options: String) -> [UInt8] {
      let text = """
        syntax = "proto2";
        import "google/protobuf/descriptor.proto";
        message O { oneof q { int32 x = 1; O y = 2; } }
        extend google.protobuf.FileOptions { optional O a = 50000; }
        \(options)
        """
      let compilation = Compilation(of: SchemaSources(["a.proto": text]))
      #expect(compilation.diagnostics.isEmpty)
      return compilation.descriptorSet()
    }
    expectEqual(set("option (a).x = 1; option (a).y.x = 2;"), set("option (a).y.x = 2;"))
    expectEqual(set("option (a).y.x = 2; option (a).x = 1;"), set("option (a).x = 1;"))
  }

  @Test("hold a comment that only the end of the file follows, whatever ends its line")
  func lastComment() throws {
    var options = CompilationOptions()
    options.recordsSourceInfo = true
    let text = "syntax = \"proto3\";\r// c\rmessage A {}\r"
    let compilation = Compilation(of: SchemaSources(["a.proto": text]), options: options)
    let set = try ProtobufFileDescriptorSet(
      decoding: compilation.descriptorSet(includesSourceInfo: true))
    let comments = set.file.first?.sourceCodeInfo?.location.compactMap(\.trailingComments)
    #expect(comments == [" c\rmessage A {}\r"])
  }

  @Test("of the longest names can be read")
  func longNames() throws {
    func name(_ byteCount: Int) -> String { String(repeating: "N", count: byteCount) }
    for text in [
      "package \(name(511)); message \(name(512)) {}",
      "package \(name(511)); enum \(name(512)) { Z = 0; }",
      "package p; service \(name(1022)) {}",
      "enum \(name(1023)) { Z = 0; }",
    ] {
      let compilation = Compilation(of: SchemaSources(["a.proto": "syntax = \"proto3\"; " + text]))
      #expect(!compilation.hasErrors)
      #expect(try FileDescriptor.files(inSet: compilation.descriptorSet()).count == 1)
    }
  }

  @Test("hold the imports on request, protobuf's own as protoc has them")
  func imports() throws {
    let compilation = try Self.compile("bundled", recordsSourceInfo: false)
    expectEqual(compilation.descriptorSet(includesImports: true), try Self.expected("bundled"))
  }

  /// The names of the sets of some files: the folder, the flags and the files, as in
  /// `named+imports:top.proto,base.proto`.
  static let selections: [String] = {
    let url = Repository.root
      .appendingPathComponent("Tests/SchemaCompilerTests/Fixtures/descriptors.txt")
    let lines = (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.contains(":") }
  }()

  @Test(
    "of files that are named are protoc's: these files, in this order, and imports on request only",
    arguments: selections)
  func selection(name: String) throws {
    let parts = name.split(separator: ":").map(String.init)
    let flags = parts[0].split(separator: "+").map(String.init)
    let folder = try Repository.files(in: "\(Self.folder)/\(flags[0])", ending: ".proto")
    var sources = SchemaSources()
    sources.roots = parts[1].split(separator: ",").map(String.init)
    for path in sources.roots {
      if let bytes = folder[path] { sources.add(bytes, at: path) }
    }
    sources.importLoader = { folder[$0] }
    var options = CompilationOptions()
    options.recordsSourceInfo = flags.contains("source")
    options.generatesSwift = false
    let compilation = Compilation(of: sources, options: options)
    #expect(compilation.diagnostics.map(\.description) == [])
    let set = compilation.descriptorSet(
      includesImports: flags.contains("imports"), includesSourceInfo: flags.contains("source"))
    expectEqual(set, try Self.expected(name))
  }

  @Test("say so if protobuf's own schemas among the sources lack what options are declared in")
  func incomplete() {
    var options = CompilationOptions()
    options.generatesSwift = false
    let sources = SchemaSources([
      "a.proto": """
      syntax = "proto3";
      import public "google/protobuf/descriptor.proto";
      option java_package = "a";
      """,
      "google/protobuf/descriptor.proto": "syntax = \"proto3\"; package google.protobuf;",
    ])
    #expect(
      Compilation(of: sources, options: options).diagnostics.map(\.message) == [
        "'google/protobuf/descriptor.proto' declares no message 'google.protobuf.FileOptions', "
          + "which option 'java_package' would be a field of"
      ])
  }

  @Test("are read as messages and written again without a change")
  func messages() throws {
    for name in ["comments", "constructs", "bundled"] {
      let bytes = try Self.expected(name)
      let set = try ProtobufFileDescriptorSet(decoding: bytes)
      #expect(try set.encoded() == bytes)
    }
    let set = try ProtobufFileDescriptorSet(decoding: try Self.expected("constructs"))
    let field = set.file.last?.messageType.first?.field.first
    #expect(field?.name == "a" && field?.type == .int32 && field?.label == .optional)
  }

  /// Shows where they begin to differ.
  private func expectEqual(_ left: [UInt8], _ right: [UInt8]) {
    guard left != right else { return }
    let place = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let around = max(0, (place ?? 0) - 40)
    func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.dropFirst(around).prefix(80), as: UTF8.self)
    }
    Issue.record(
      """
      \(left.count) and \(right.count) bytes differ from \(place ?? -1) on: \
      \(text(left).debugDescription) and \(text(right).debugDescription)
      """)
  }
}

@Suite("Embedded descriptors")
struct EmbeddedDescriptorTests {
  @Test("are what a descriptor set has of the file")
  func bytes() throws {
    let sources = try Repository.sources(in: "Tests/SchemaCompilerTests/Specimen")
    let set = try ProtobufFileDescriptorSet(decoding: Compilation(of: sources).descriptorSet())
    for file in [ZooAnimalsProto.file, ZooPlacesProto.file, ZooOptionsProto.file] {
      let expected = set.file.first { $0.name == file.path }
      #expect(try file.serialized == expected?.encoded())
    }
  }

  @Test("are linked with those of imports, but not with those that only declare options")
  func dependencies() {
    #expect(
      ZooAnimalsProto.file.dependencies.map(\.path) == ["zoo/options.proto", "zoo/places.proto"])
    #expect(ZooOptionsProto.file.dependencies.isEmpty)
    #expect(ProtobufTypeProto.file.dependencies.count == 2)
  }

  @Test("know each message, those of maps' entries counted")
  func messages() {
    #expect(ProtobufValue.descriptor.fullName == "google.protobuf.Value")
    #expect(ProtobufListValue.messageName == "google.protobuf.ListValue")
    #expect(
      ProtobufFieldOptions.EditionDefault.messageName
        == "google.protobuf.FieldOptions.EditionDefault")
    #expect(ProtobufDescriptorProtoFile.file.path == "google/protobuf/descriptor.proto")
  }
}
