import ProtobufCodec
import ProtobufReflection
import Testing

/// Files as generated code embeds them, without what they need for their options only.
@Suite("Embedded schemas")
struct EmbeddedFileTests {
  /// ```proto
  /// syntax = "proto2";
  /// import "google/protobuf/descriptor.proto";
  /// message A { optional int32 x = 1; extensions 100 to 200; }
  /// extend A { optional google.protobuf.FieldOptions t = 101; optional int32 u = 102; }
  /// ```
  private let extended = FileDescriptor(
    latin1: """
      \n\u{7}a.proto\
      \u{1a} google/protobuf/descriptor.proto\
      \"\u{18}\
      \n\u{1}A\
      \u{12}\u{c}\n\u{1}x\u{18}\u{1} \u{1}(\u{5}R\u{1}x\
      *\u{5}\u{8}d\u{10}\u{c9}\u{1}\
      :/\n\u{1}t\u{12}\u{2}.A\u{18}e \u{1}(\u{b}2\u{1d}.google.protobuf.FieldOptionsR\u{1}t\
      :\u{10}\n\u{1}u\u{12}\u{2}.A\u{18}f \u{1}(\u{5}R\u{1}u
      """)

  @Test("extensions whose type is not there are forgotten, and nothing else is")
  func extensions() {
    #expect(extended.extensions.map(\.name) == ["u"])
    #expect(extended.messages.map { $0.fields.map(\.name) } == [["x"]])
  }

  /// ```proto
  /// syntax = "proto3";
  /// import "third/b.proto";
  /// message C { B b = 1; }
  /// ```
  @Test("a file that was compiled under another path is linked all the same")
  func otherPath() throws {
    let third = FileDescriptor(latin1: "\n\u{7}b.proto\"\u{3}\n\u{1}Bb\u{6}proto3")
    let file = FileDescriptor(
      latin1: """
        \n\u{7}c.proto\u{1a}\u{d}third/b.proto\
        \"\u{15}\n\u{1}C\u{12}\u{10}\n\u{1}b\u{18}\u{1} \u{1}(\u{b}2\u{2}.BR\u{1}bb\u{6}proto3
        """, dependencies: [third])
    #expect(file.messages[0].fields[0].messageType == third.messages[0])
  }

  @Test("a file that a program loads has all its imports, by their paths")
  func loaded() {
    #expect(throws: DescriptorError.self) {
      try FileDescriptor(serialized: extended.serialized)
    }
  }
}
