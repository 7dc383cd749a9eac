import SchemaCompiler
import Testing

@Suite("What a schema imports")
struct ImportTests {
  private let schema = """
    syntax = "proto3";
    import "elsewhere.proto";
    import "google/protobuf/timestamp.proto";
    import "reign/options.proto";
    message M {
      Other other = 1;
      google.protobuf.Timestamp time = 2;
      bytes slice = 3 [(reign.bytes) = SLICE];
      bytes array = 4;
    }
    """
  private let elsewhere = "syntax = \"proto3\"; option swift_prefix = \"X\"; message Other {}"

  private func compile(_ change: (inout CompilationOptions) -> Void = { _ in }) -> Compilation {
    var sources = SchemaSources(["m.proto": schema])
    let text = elsewhere
    sources.importLoader = { path in path == "elsewhere.proto" ? Array(text.utf8) : nil }
    var options = CompilationOptions()
    change(&options)
    return Compilation(of: sources, options: options)
  }

  @Test("is found where the loader finds it, and nothing is generated for it")
  func loader() throws {
    let compilation = compile()
    #expect(compilation.diagnostics.map(\.description) == [])
    #expect(compilation.files.map(\.name) == ["m.messages.swift"])
    let text = try #require(compilation.files.first).text
    #expect(text.contains("package var other: XOther?"))
    #expect(text.contains("package var time: ProtobufTimestamp?"))
    #expect(text.contains("dependencies: [ElsewhereProto.file, ProtobufTimestampProto.file])"))
    #expect(!text.contains("import DescriptorMessages"))
  }

  @Test("is in another module if the options say so")
  func modules() throws {
    let text = try #require(compile { $0.modules = ["elsewhere.proto": "Elsewhere"] }.files.first)
      .text
    #expect(text.contains("package import Elsewhere\npackage import ProtobufCodec\n"))
  }

  @Test("decides on the form of bytes fields, one by one or all of a file")
  func bytes() throws {
    let text = try #require(compile().files.first).text
    #expect(text.contains("package var slice: ByteSlice"))
    #expect(text.contains("package var array: [UInt8]"))
    let whole = Compilation(
      of: SchemaSources([
        "a.proto": """
        syntax = "proto3";
        import "reign/options.proto";
        option (reign.file_bytes) = SLICE;
        message M { bytes a = 1; bytes b = 2 [(reign.bytes) = ARRAY]; }
        """
      ]))
    let code = try #require(whole.files.first).text
    #expect(code.contains("package var a: ByteSlice") && code.contains("package var b: [UInt8]"))
  }

  @Test("has its messages' descriptors as a dependency if their types are used")
  func descriptorMessages() throws {
    let compilation = Compilation(
      of: SchemaSources([
        "a.proto": """
        syntax = "proto3";
        import "google/protobuf/descriptor.proto";
        message M { google.protobuf.FileDescriptorProto file = 1; }
        """
      ]))
    #expect(compilation.diagnostics.map(\.description) == [])
    let text = try #require(compilation.files.first).text
    #expect(text.contains("package import DescriptorMessages\n"))
    #expect(text.contains("dependencies: [ProtobufDescriptorProtoFile.file])"))
  }

  @Test("of what comes with the compiler need not be there, and has no mistakes")
  func bundled() {
    for module in ["WellKnownTypes", "DescriptorMessages"] {
      let compilation = Compilation(bundledSchemasOf: module)
      #expect(compilation.diagnostics.map(\.description) == [])
      #expect(!compilation.files.isEmpty)
    }
  }
}
