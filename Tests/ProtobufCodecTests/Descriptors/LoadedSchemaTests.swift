import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import Testing

/// Parts of a serialized `FileDescriptorProto`.
private enum Part {
  static func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    [number << 3 | 2] + varint(content.count) + content
  }

  static func varint(_ value: Int) -> [UInt8] {
    value < 128 ? [UInt8(value)] : [UInt8(value & 127 | 128)] + varint(value >> 7)
  }

  static func text(_ number: UInt8, _ text: String) -> [UInt8] { field(number, Array(text.utf8)) }

  static func file(_ path: String, package: String = "", _ content: [UInt8]) -> [UInt8] {
    text(1, path) + text(2, package) + content + text(12, "proto3")
  }

  static func message(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
    field(4, text(1, name) + content)
  }

  /// - Parameters:
  ///   - label: 1 is optional, 3 repeated.
  ///   - type: 5 is int32, 10 a group, 11 a message, 14 an enum.
  static func member(
    _ name: String, _ number: UInt8, label: UInt8 = 1, type: UInt8 = 5, _ typeName: String = "",
    oneof: UInt8? = nil
  ) -> [UInt8] {
    field(
      2,
      text(1, name) + [0x18, number, 0x20, label, 0x28, type]
        + (typeName.isEmpty ? [] : text(6, typeName)) + (oneof.map { [0x48, $0] } ?? []))
  }
}

@Suite("Schemas that a program loads")
struct LoadedSchemaTests {
  private func failure(
    of file: [UInt8], dependencies: [FileDescriptor] = []
  ) -> DescriptorError.Reason? {
    do throws(DescriptorError) {
      _ = try FileDescriptor(serialized: file, dependencies: dependencies)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("a message of a well-known name and another shape is one like any other")
  func unusualWellKnownTypes() throws {
    let content =
      Part.message("Int32Value", Part.member("value", 1, type: 11, ".google.protobuf.Int32Value"))
      + Part.message("Timestamp", Part.member("seconds", 1))
      + Part.message("BoolValue")
    let file = try FileDescriptor(
      serialized: Part.file("w.proto", package: "google.protobuf", content))
    let wrapper = try #require(file.message(named: "google.protobuf.Int32Value"))
    let nested = Array(#"{"value":{"value":{}}}"#.utf8)
    #expect(try wrapper.json(transcoding: []) == Array("{}".utf8))
    #expect(try wrapper.json(transcoding: [0x0A, 2, 0x0A, 0]) == nested)
    #expect(try wrapper.binary(transcoding: nested) == [0x0A, 2, 0x0A, 0])
    #expect(throws: JSONDecodingError.self) { try wrapper.binary(transcoding: Array("1".utf8)) }
    var deep: [UInt8] = []
    for _ in 0..<1000 { deep = Part.field(1, deep) }
    #expect(throws: JSONEncodingError.self) { try wrapper.json(transcoding: deep) }
    let time = try #require(file.message(named: "google.protobuf.Timestamp"))
    #expect(try time.json(transcoding: [8, 5]) == Array(#"{"seconds":5}"#.utf8))
    let bool = try #require(file.message(named: "google.protobuf.BoolValue"))
    #expect(try bool.binary(transcoding: Array("{}".utf8)) == [])
    #expect(throws: JSONDecodingError.self) { try bool.binary(transcoding: Array("1".utf8)) }
  }

  @Test("a chain of imports has a bound, which frees it in bounded stack")
  func importChains() throws {
    func chain(_ count: Int) -> [UInt8] {
      var set = Part.field(1, Part.file("0", []))
      for index in 1..<count {
        set += Part.field(1, Part.file("\(index)", Part.text(3, "\(index - 1)")))
      }
      return set
    }
    #expect(try FileDescriptor.files(inSet: chain(256)).count == 256)
    let error = #expect(throws: DescriptorError.self) {
      try FileDescriptor.files(inSet: chain(2000))
    }
    #expect(error?.reason == .importsTooDeep(depthMax: 256))
    #expect(error?.declaration == "256")
  }

  @Test("an extension is named after the message or the package that it is declared in")
  func extensionNames() throws {
    func added(_ part: UInt8, _ number: UInt8) -> [UInt8] {
      let content =
        Part.text(1, "x") + Part.text(2, ".p.M") + [0x18, number, 0x20, 1, 0x28, 5]
      return Part.field(part, content)
    }
    let file = try FileDescriptor(
      serialized: Part.text(1, "x.proto") + Part.text(2, "p")
        + Part.message("M", added(6, 1) + Part.field(3, Part.text(1, "N") + added(6, 2)))
        + added(7, 3))
    #expect(file.extensions.map(\.fullName) == ["p.x", "p.M.x", "p.M.N.x"])
    #expect(file.extensions.allSatisfy { $0.containingMessage.name == "M" })
  }

  @Test("groups that lie too deep are refused with the bound that was given")
  func groupDepth() throws {
    let file = try FileDescriptor(serialized: Part.file("m", Part.message("M")))
    let groups = [UInt8](repeating: 0x0B, count: 20) + [UInt8](repeating: 0x0C, count: 20)
    let error = #expect(throws: JSONEncodingError.self) {
      try file.messages[0].json(
        transcoding: groups, options: JSONEncodingOptions(nestingMax: 10))
    }
    #expect(error?.reason == .malformed(.nestedTooDeeply(nestingMax: 10)))
  }

  @Test("the entries of a map are a repeated field of messages")
  func mapFields() {
    let entry = Part.field(
      3, Part.text(1, "E") + Part.member("key", 1) + Part.member("value", 2) + [0x3A, 2, 0x38, 1])
    func file(label: UInt8, type: UInt8) -> [UInt8] {
      Part.file(
        "m", Part.message("M", entry + Part.member("m", 1, label: label, type: type, ".M.E")))
    }
    #expect(failure(of: file(label: 3, type: 11)) == nil)
    #expect(failure(of: file(label: 3, type: 10)) == .invalidMapEntry)
    #expect(failure(of: file(label: 1, type: 11)) == .invalidMapEntry)
  }

  @Test("a type is looked up in all that is imported, the first file of a name wins")
  func imports() throws {
    let files = try (0..<40).map { index in
      try FileDescriptor(
        serialized: Part.file(
          "f\(index)", Part.message("Own\(index)") + Part.message("Shared")))
    }
    let imports = (0..<40).flatMap { Part.text(3, "f\($0)") }
    // Of few fields, and of more than there are types.
    for count in [1, 100] {
      let fields = (1...count).flatMap {
        Part.member("f\($0)", UInt8($0), type: 11, $0 % 2 == 1 ? ".Own\($0 % 40)" : ".Shared")
      }
      let file = try FileDescriptor(
        serialized: Part.file("user", imports + Part.message("M", fields)), dependencies: files)
      for field in file.messages[0].fields {
        let expected = field.number % 2 == 1 ? files[field.number % 40] : files[0]
        #expect(field.messageType?.file == expected)
        #expect(
          field.messageType?.name == (field.number % 2 == 1 ? "Own\(field.number % 40)" : "Shared"))
      }
      #expect(
        failure(
          of: Part.file(
            "user", imports + Part.message("M", fields + Part.member("x", 127, type: 11, ".X"))),
          dependencies: files) == .unknownType(name: ".X"))
    }
  }

  @Test("a message knows what is declared directly within it, and a oneof its members")
  func children() throws {
    func nested(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
      Part.field(3, Part.text(1, name) + content)
    }
    func enumeration(_ name: String) -> [UInt8] {
      Part.field(4, Part.text(1, name) + Part.field(2, Part.text(1, "ZERO") + [0x10, 0]))
    }
    let content =
      nested("B", nested("C") + enumeration("X") + nested("D", nested("E")))
      + enumeration("Y") + enumeration("Z") + nested("F")
      + Part.field(8, Part.text(1, "p")) + Part.field(8, Part.text(1, "q"))
      + Part.member("a", 1, oneof: 0) + Part.member("b", 2, oneof: 1) + Part.member("c", 3)
      + Part.member("d", 4, oneof: 0)
    let file = try FileDescriptor(
      serialized: Part.file("n", Part.message("A", content) + Part.message("G")))
    let outer = try #require(file.message(named: "A"))
    #expect(outer.messages.map(\.name) == ["B", "F"])
    #expect(outer.messages[0].messages.map(\.name) == ["C", "D"])
    #expect(outer.messages[0].messages[1].messages.map(\.name) == ["E"])
    #expect(file.message(named: "G")?.messages == [])
    #expect(outer.enums.map(\.name) == ["Y", "Z"])
    #expect(outer.messages[0].enums.map(\.name) == ["X"])
    #expect(outer.oneofs.map { $0.fields.map(\.name) } == [["a", "d"], ["b"]])
  }

  @Test("names that differ only in the middle are told apart")
  func similarNames() throws {
    let count = 4000
    func name(_ index: Int) -> String { "ERROR_CODE_\(10_000 + index)_DEPRECATED" }
    let values = (0..<count).flatMap { index in
      Part.field(2, Part.text(1, name(index)) + [0x10] + Part.varint(index))
    }
    let file = try FileDescriptor(
      serialized: Part.file(
        "e",
        Part.field(5, Part.text(1, "E") + values)
          + Part.message("M", Part.member("e", 1, label: 3, type: 14, ".E"))))
    let json = "{\"e\":[\((0..<count).map { "\"\(name($0))\"" }.joined(separator: ","))]}"
    #expect(
      try file.messages[0].binary(transcoding: Array(json.utf8))
        == Part.field(1, (0..<count).flatMap(Part.varint)))
    #expect(throws: JSONDecodingError.self) {
      try file.messages[0].binary(transcoding: Array("{\"e\":[\"\(name(count))\"]}".utf8))
    }
  }
}
