import ProtobufCodec
import ProtobufReflection
import Testing

@Suite("Descriptors of a file")
struct FileDescriptorTests {
  private let mapping = Schemas.file("mapping.proto")
  private let legacy = Schemas.file("legacy.proto")

  @Test("a file knows its path, package, syntax and imports")
  func file() {
    #expect(mapping.path == "mapping.proto")
    #expect(mapping.package == "reign.mapping.v1")
    #expect(mapping.syntax == .proto3)
    #expect(legacy.syntax == .proto2)
    #expect(mapping.dependencies.count == 7)
    #expect(mapping.dependencies[0].path == "google/protobuf/any.proto")
    #expect(Schemas.file("facade.proto").package.isEmpty)
  }

  @Test("messages are in pre-order, entries of maps included")
  func messages() {
    let names = mapping.messages.map(\.name)
    #expect(names.first == "Scalars")
    let tree = names.suffix(3)
    #expect(Array(tree) == ["Tree", "Label", "NamedEntry"])
    #expect(mapping.messages.last?.isMapEntry == true)
    #expect(mapping.messages.last?.fullName == "reign.mapping.v1.Tree.NamedEntry")
    #expect(mapping.messages.last?.containingMessage?.name == "Tree")
    #expect(
      Schemas.message("reign.mapping.v1.Tree").messages.map(\.name) == ["Label", "NamedEntry"])
  }

  @Test("a declaration is found by its full name, and equal to itself only")
  func names() throws {
    let tree = try #require(mapping.message(named: "reign.mapping.v1.Tree"))
    #expect(tree == mapping.messages.first { $0.name == "Tree" })
    #expect(mapping.message(named: "Tree") == nil)
    #expect(mapping.message(named: "reign.mapping.v1.Color") == nil)
    #expect(mapping.enumeration(named: "reign.mapping.v1.Tree.Label.Side")?.name == "Side")
    let again = try FileDescriptor(
      serialized: mapping.serialized, dependencies: mapping.dependencies)
    #expect(again.message(named: tree.fullName) != tree)
  }

  @Test("fields know their names, numbers and types")
  func fields() throws {
    let names = Schemas.message("reign.mapping.v1.Names")
    #expect(names.field(named: "two_words")?.jsonName == "twoWords")
    #expect(names.field(number: 8)?.jsonName == "@odd \"name\" \n")
    #expect(names.field(jsonName: "größe")?.name == "accented")
    #expect(names.field(named: "greatest")?.number == 536_870_911)
    let scalars = Schemas.message("reign.mapping.v1.Scalars")
    #expect(
      scalars.fields.map(\.kind) == [
        .double, .float, .int32, .int64, .uint32, .uint64, .sint32, .sint64, .fixed32, .fixed64,
        .sfixed32, .sfixed64, .bool, .string, .bytes, .enumeration, .message,
      ])
    #expect(scalars.field(named: "color_value")?.enumType?.name == "Color")
    #expect(scalars.field(named: "point")?.messageType?.fullName == "reign.mapping.v1.Point")
    #expect(scalars.field(named: "point")?.containingMessage == scalars)
    #expect(scalars.field(named: "point")?.fullName == "reign.mapping.v1.Scalars.point")
    let tree = Schemas.message("reign.mapping.v1.Tree")
    #expect(tree.field(named: "left")?.messageType == tree)
    #expect(tree.field(named: "named")?.isMap == true)
    #expect(tree.field(named: "others")?.isMap == false)
  }

  @Test("proto3 has presence for messages, oneofs and optional fields")
  func presence() throws {
    let scalars = Schemas.message("reign.mapping.v1.Scalars")
    #expect(scalars.fields.filter(\.hasPresence).map(\.name) == ["point"])
    let optionals = Schemas.message("reign.mapping.v1.Optionals")
    #expect(optionals.fields.filter(\.hasPresence).count == optionals.fields.count)
    #expect(optionals.oneofs.isEmpty)
    #expect(optionals.fields.allSatisfy { $0.containingOneof == nil })
    let choice = Schemas.message("reign.mapping.v1.Choice")
    #expect(choice.oneofs.map(\.fullName) == ["reign.mapping.v1.Choice.choice"])
    #expect(choice.oneofs[0].fields.count == 10)
    #expect(choice.field(named: "real")?.containingOneof == choice.oneofs[0])
    #expect(choice.field(named: "is_final")?.hasPresence == false)
    #expect(Schemas.message("reign.mapping.v1.Lists").fields.allSatisfy { !$0.hasPresence })
  }

  @Test("lists are packed by default in proto3, and in proto2 when the schema says so")
  func packing() {
    let lists = Schemas.message("reign.mapping.v1.Lists")
    let unpacked = lists.fields.filter { !$0.isPacked }.map(\.name)
    #expect(unpacked == ["strings", "byte_strings", "points", "loose"])
    let legacy = Schemas.message("reign.legacy.Legacy")
    #expect(legacy.fields.filter(\.isPacked).map(\.name) == ["packed"])
  }

  @Test("proto2 has required fields, defaults, groups, extensions and closed enums")
  func proto2() throws {
    let message = Schemas.message("reign.legacy.Legacy")
    #expect(message.fields.filter(\.isRequired).map(\.name) == ["id"])
    #expect(message.field(named: "name")?.defaultText == "a \"name\"")
    #expect(message.field(named: "level")?.defaultText == "LEVEL_HIGH")
    #expect(message.field(named: "level")?.enumType?.isClosed == true)
    #expect(message.field(named: "detail")?.kind == .group)
    #expect(message.field(named: "name")?.hasPresence == true)
    #expect(legacy.extensions.map(\.name) == ["rank", "inner"])
    #expect(legacy.extensions[0].containingMessage == message)
    #expect(legacy.extensions[0].fullName == "reign.legacy.rank")
    #expect(legacy.extensions[0].serializedOptions == [0x18, 0x01])
    #expect(message.field(number: 100) == nil)
  }

  @Test("types are found through public imports")
  func publicImports() throws {
    let user = Schemas.message("reign.mapping.user.User")
    let type = try #require(user.field(named: "legacy")?.messageType)
    #expect(type.file === legacy)
  }

  @Test("enums know their values, aliases included")
  func enums() throws {
    let color = try #require(mapping.enums.first)
    #expect(color.values.map(\.number) == [0, 1, 1, 300, -1])
    #expect(color.value(number: 1)?.name == "COLOR_RED")
    #expect(color.value(named: "COLOR_CRIMSON")?.number == 1)
    #expect(color.value(number: 2) == nil)
    #expect(!color.isClosed)
    #expect(Schemas.message("reign.mapping.v1.Tree.Label").enums.map(\.name) == ["Side"])
  }

  @Test("services know their methods")
  func services() throws {
    let service = try #require(mapping.services.first)
    #expect(service.fullName == "reign.mapping.v1.Trees")
    let grow = try #require(service.method(named: "Grow"))
    #expect(grow.fullName == "reign.mapping.v1.Trees.Grow")
    #expect(grow.output.fullName == "reign.mapping.v1.Tree.Label")
    #expect(!grow.isClientStreaming && !grow.isServerStreaming)
    let watch = try #require(service.method(named: "Watch"))
    #expect(watch.isClientStreaming && watch.isServerStreaming)
    #expect(watch.output.fullName == "google.protobuf.Any")
  }

  @Test("text that stands for bytes gives the same file")
  func latin1() {
    let file = FileDescriptor(
      latin1: """
        \n\u{07}a.proto\u{22}\u{22}\n\u{01}A\u{12}\u{1D}\n\u{05}price\u{18}\u{AC}\u{02} \u{01}(\u{09}\
        B\u{02}\u{18}\u{01}R\u{09}price\u{C3}\u{A9}\u{C3}\u{BF}b\u{06}proto3
        """)
    #expect(file.path == "a.proto")
    #expect(file.serialized.count == 53)
    #expect(file.messages[0].fields[0].number == 300)
    #expect(file.messages[0].fields[0].jsonName == "priceéÿ")
  }

  @Test("a file does not outlive its last user, though its messages contain themselves")
  func lifetime() throws {
    weak var file: FileDescriptor?
    do {
      let loaded = try FileDescriptor(
        serialized: mapping.serialized, dependencies: mapping.dependencies)
      file = loaded
      let tree = try #require(loaded.message(named: "reign.mapping.v1.Tree"))
      #expect(tree.field(named: "left")?.messageType == tree)
    }
    #expect(file == nil)
  }
}
