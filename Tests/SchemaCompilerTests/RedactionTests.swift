import ProtobufCodec
import ProtobufReflection
import SchemaCompiler
import Testing

@Suite("Fields with the option debug_redact")
struct RedactionTests {
  private static let schema = """
    syntax = "proto3";
    message Login {
      string name = 1;
      string password = 2 [debug_redact = true];
      repeated int32 pins = 3 [debug_redact = true];
      map<string, string> answers = 4 [debug_redact = true];
      Login other = 5;
      Login hidden = 6 [debug_redact = true];
      string shown = 7 [debug_redact = false];
    }
    """

  @Test("are said to be there, and their values are not shown, however deep they lie")
  func text() throws {
    let set = Compilation(of: SchemaSources(["a.proto": Self.schema])).descriptorSet()
    let login = try #require(FileDescriptor.files(inSet: set).first?.message(named: "Login"))
    let inner: [UInt8] = [0x12, 1, 0x73]
    let bytes: [UInt8] =
      [0x0A, 1, 0x61, 0x12, 1, 0x73, 0x1A, 2, 0x07, 0x08, 0x18, 0x09]
      + [0x22, 6, 0x0A, 1, 0x73, 0x12, 1, 0x73, 0x22, 0] + [0x2A, 3] + inner + [0x32, 3] + inner
      + [0x3A, 1, 0x62]
    #expect(
      login.debugText(of: bytes) == """
        Login {
          name: "a"
          password: [REDACTED]
          pins: [REDACTED]
          answers: [REDACTED]
          other {
            password: [REDACTED]
          }
          hidden: [REDACTED]
          shown: "b"
        }
        """)
  }
}
