import ProtobufCodec
import ProtobufReflection
import TestSupport
import Testing

@Suite("Schemas that cannot be used")
struct DescriptorErrorTests {
  /// A length-delimited field.
  private func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    [number << 3 | 2, UInt8(content.count)] + content
  }

  private func text(_ number: UInt8, _ text: String) -> [UInt8] { field(number, Array(text.utf8)) }

  private func number(_ number: UInt8, _ value: UInt8) -> [UInt8] { [number << 3, value] }

  /// The error of a proto3 file `f.proto` with a message `M` of the given content.
  private func failure(
    ofMessage content: [UInt8], others: [UInt8] = []
  ) -> DescriptorError? {
    failure(
      of: text(1, "f.proto") + field(4, text(1, "M") + content) + others + text(12, "proto3"))
  }

  private func failure(of file: [UInt8]) -> DescriptorError? {
    do throws(DescriptorError) {
      _ = try FileDescriptor(serialized: file)
      return nil
    } catch {
      return error
    }
  }

  /// A field of type int32.
  private func int32(_ name: String, _ fieldNumber: UInt8) -> [UInt8] {
    field(2, text(1, name) + number(3, fieldNumber) + number(4, 1) + number(5, 5))
  }

  @Test("bytes of another format are refused, with the place")
  func malformed() throws {
    #expect(failure(of: [0x0A, 0x05, 0x61])?.reason == .malformed(byteOffset: 2))
    #expect(failure(of: [0x00])?.reason == .malformed(byteOffset: 1))
    #expect(failure(of: [0x0A, 0x01, 0xFF])?.reason == .malformed(byteOffset: 2))
    #expect(failure(of: [0x0B])?.reason == .malformed(byteOffset: 1))
  }

  @Test("editions are refused by name")
  func syntax() throws {
    let error = try #require(failure(of: text(1, "e.proto") + text(12, "editions")))
    #expect(
      "\(error)" == "e.proto: syntax 'editions' is not supported; proto2 and proto3 are")
  }

  @Test("an import that was not given is named")
  func imports() throws {
    let error = try #require(failure(of: text(1, "e.proto") + text(3, "other.proto")))
    #expect(error.reason == .missingDependency(path: "other.proto"))
    #expect(error.declaration == "e.proto")
  }

  @Test("fields that no schema can have are refused")
  func fields() {
    #expect(failure(ofMessage: int32("a", 1)) == nil)
    #expect(failure(ofMessage: int32("a", 0))?.reason == .invalidNumber(0))
    #expect(
      failure(ofMessage: int32("a", 1) + int32("b", 1))?.reason == .duplicateNumber(1))
    #expect(
      failure(ofMessage: int32("a", 1) + int32("a", 2))?.reason == .duplicateName("a"))
    let typeless = text(1, "a") + number(3, 1) + number(4, 1)
    #expect(failure(ofMessage: field(2, typeless))?.reason == .invalidFieldType)
    #expect(failure(ofMessage: field(2, typeless + number(5, 11)))?.reason == .invalidFieldType)
    #expect(failure(ofMessage: field(2, typeless + number(5, 19)))?.reason == .invalidFieldType)
    #expect(failure(ofMessage: field(2, number(4, 4)))?.reason == .invalidFieldType)
    #expect(
      failure(ofMessage: field(2, typeless + number(5, 5) + number(9, 0)))?.reason
        == .unknownOneof(index: 0))
  }

  @Test("a type must be declared and of the kind that the field says")
  func types() throws {
    let typeless = text(1, "a") + number(3, 1) + number(4, 1)
    let error = try #require(failure(ofMessage: field(2, typeless + text(6, ".X"))))
    #expect(
      "\(error)"
        == "M.a: type '.X' is declared neither in the file nor in those that it imports")
    #expect(
      self.failure(ofMessage: field(2, typeless + text(6, "M")))?.reason == .unknownType(name: "M"))
    #expect(self.failure(ofMessage: field(2, typeless + text(6, ".M"))) == nil)
    #expect(
      self.failure(ofMessage: field(2, typeless + text(6, ".M") + number(5, 14)))?.reason
        == .wrongKindOfType(name: ".M"))
    #expect(
      self.failure(ofMessage: field(2, typeless + text(6, ".M") + number(5, 5)))?.reason
        == .wrongKindOfType(name: ".M"))
  }

  @Test("an enum without values and a map entry without a key are refused")
  func shapes() {
    #expect(failure(ofMessage: field(4, text(1, "E")))?.reason == .emptyEnum)
    #expect(
      failure(ofMessage: field(7, number(7, 1)) + int32("key", 1))?.reason == .invalidMapEntry)
    #expect(
      failure(ofMessage: field(7, number(7, 1)) + int32("key", 1) + int32("value", 2)) == nil)
  }

  @Test("messages declared too deeply within each other are refused")
  func depth() {
    func nested(_ levels: Int) -> [UInt8] {
      var content = text(1, "M")
      for _ in 1..<levels {
        let length = content.count
        content =
          text(1, "M") + [0x1A]
          + (length < 128 ? [UInt8(length)] : [UInt8(length & 127 | 128), UInt8(length >> 7)])
          + content
      }
      let length = content.count
      return text(1, "f.proto") + [0x22, UInt8(length & 127 | 128), UInt8(length >> 7)] + content
    }
    #expect(failure(of: nested(64)) == nil)
    #expect(failure(of: nested(65))?.reason == .nestedTooDeeply(nestingMax: 64))
  }

  @Test("a file of more than a million declarations is refused, whatever they are")
  func declarations() {
    let empty: [UInt8] = [0x12, 0]
    // A message whose fields have no name yet: all of them are counted before any is looked at.
    let fields = Array(repeatElement(empty, count: 1_000_000).joined())
    var length: [UInt8] = []
    var left = fields.count
    while left >= 0x80 {
      length.append(UInt8(left & 0x7F | 0x80))
      left >>= 7
    }
    let file = text(1, "f.proto") + [0x22] + length + [UInt8(left)] + fields
    #expect(failure(of: file)?.reason == .tooManyDeclarations(declarationsMax: 1_000_000))
  }

  @Test("files of a set that import each other in a circle are refused")
  func cycle() {
    let set =
      field(1, text(1, "a.proto") + text(3, "b.proto"))
      + field(1, text(1, "b.proto") + text(3, "c.proto"))
      + field(1, text(1, "c.proto") + text(3, "a.proto"))
    #expect(throws: DescriptorError.self) { try FileDescriptor.files(inSet: set) }
  }

  @Test("files of a set may come in any order")
  func order() throws {
    let set =
      field(1, text(1, "a.proto") + text(3, "b.proto"))
      + field(1, text(1, "b.proto") + text(3, "c.proto")) + field(1, text(1, "c.proto"))
    let files = try FileDescriptor.files(inSet: set)
    #expect(files.map(\.path) == ["a.proto", "b.proto", "c.proto"])
    #expect(files[0].dependencies == [files[1]])
  }

  @Test("a damaged set is other files or an error", arguments: Seeds.all)
  func damaged(seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    let intact = Schemas.file("legacy.proto").serialized
    for _ in 0..<2000 {
      var bytes = intact
      for _ in 0...generator.next(below: 3) {
        bytes[Int(generator.next(below: bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      guard let file = try? FileDescriptor(serialized: bytes) else { continue }
      for message in file.messages {
        for field in message.fields {
          #expect(field.fullName.hasPrefix(message.fullName + "."))
          #expect(field.messageType == nil || field.enumType == nil)
          if let oneof = field.containingOneof {
            #expect(oneof.fields.contains { $0.fullName == field.fullName })
          }
        }
      }
    }
  }
}
