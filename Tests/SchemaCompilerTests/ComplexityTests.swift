import Testing

@testable import SchemaCompiler

/// Steps are tokens taken, names looked up and lists searched; they take the same time each.
@Suite("The work of compiling")
struct ComplexityTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let name: String
    var isFaulty = false
    let schema: @Sendable (Int) -> String

    var testDescription: String { name }
  }

  private static let options = """
    syntax = "proto2"; import "google/protobuf/descriptor.proto";
    message O { optional int32 a = 1; repeated int32 r = 2; optional E e = 3; }
    enum E { A = 0; B = 1; }
    extend google.protobuf.MessageOptions { optional O o = 50000; repeated O many = 50001; }
    """

  private static func repeated(_ count: Int, _ part: (Int) -> String) -> String {
    (0..<count).map(part).joined(separator: "\n")
  }

  static let shapes: [Shape] = [
    Shape(name: "messages") { count in
      "syntax = \"proto3\";" + repeated(count) { "message M\($0) { M\($0 / 2) a = 1; }" }
    },
    Shape(name: "fields") { count in
      "syntax = \"proto3\"; message M {" + repeated(count) { "int32 f\($0) = \($0 + 1);" } + "}"
    },
    Shape(name: "oneofs") { count in
      "syntax = \"proto3\"; message M {"
        + repeated(count) { "oneof o\($0) { int32 f\($0) = \($0 + 1); }" } + "}"
    },
    Shape(name: "messages within one") { count in
      "syntax = \"proto3\"; message M {" + repeated(count) { "message N\($0) {}" } + "}"
    },
    Shape(name: "values") { count in
      "syntax = \"proto3\"; enum E {" + repeated(count) { "E_\($0)V = \($0);" } + "}"
    },
    Shape(name: "default values") { count in
      "syntax = \"proto2\"; enum E {" + repeated(count) { "V\($0) = \($0);" } + "} message M {"
        + repeated(count) { "optional E f\($0) = \($0 + 1) [default = V\($0)];" } + "}"
    },
    Shape(name: "reserved ranges") { count in
      "syntax = \"proto3\"; message M {"
        + repeated(count) { "reserved \($0 * 2 + 1); int32 f\($0) = \($0 * 2 + 2);" } + "}"
    },
    Shape(name: "extensions") { count in
      "syntax = \"proto2\"; message M {" + repeated(count) { "extensions \($0 + 1);" } + "}"
        + repeated(count) { "extend M { optional int32 f\($0) = \($0 + 1); }" }
    },
    Shape(name: "extensions in a file of many options") { count in
      options + "extend google.protobuf.FileOptions { repeated int32 n = 50000; }"
        + repeated(count) { "option (n) = \($0);" } + "message M { extensions 1 to max; }"
        + repeated(count) { "extend M { optional int32 f\($0) = \($0 + 1); }" }
    },
    Shape(name: "parts of one option") { count in
      options + "message M {" + repeated(count) { _ in "option (o).r = 1;" } + "}"
    },
    Shape(name: "options in one value") { count in
      options + "message M { option (o) = {" + repeated(count) { _ in "r: 1" } + "}; }"
    },
    Shape(name: "values of one option") { count in
      options + "message M {" + repeated(count) { _ in "option (many) = { e: B };" } + "}"
    },
    Shape(name: "unknown types", isFaulty: true) { count in
      "syntax = \"proto3\"; message M {" + repeated(count) { "Mising\($0) f\($0) = \($0 + 1);" }
        + "}"
    },
    Shape(name: "unknown options", isFaulty: true) { count in
      options + "message M {" + repeated(count) { "option (o).x\($0) = 1; option (y\($0)) = 1;" }
        + "}"
    },
    Shape(name: "statements that cannot be read", isFaulty: true) { count in
      "syntax = \"proto3\"; message M {" + repeated(count) { _ in "int32 { ( [ } ;" }
    },
  ]

  @Test("grows no faster than the schema", arguments: shapes)
  func growth(shape: Shape) {
    func compile(_ count: Int) -> Compilation {
      Compilation(of: SchemaSources(["a.proto": shape.schema(count)]))
    }
    // With a hundred errors and more, so that what an error costs is bounded already.
    let small = compile(400)
    let large = compile(800)
    #expect(small.hasErrors == shape.isFaulty)
    #expect(Double(large.stepCount) <= 2.2 * Double(small.stepCount))
  }

  /// An element that counts how often it is looked at.
  private final class Counted: Hashable {
    private(set) var looks = 0

    static func == (left: Counted, right: Counted) -> Bool { left === right }

    func hash(into hasher: inout Hasher) {
      looks += 1
      hasher.combine(ObjectIdentifier(self))
    }
  }

  @Test("a public import that a descriptor set repeats is looked at no more often")
  func repeatedImports() {
    func looks(repetitions: Int) -> Int {
      let imports = [Counted(), Counted()]
      let indices = [Int32](repeating: 1, count: repetitions) + [-1, 2]
      #expect(imports.distinct(at: indices) == [imports[1]])
      return imports[1].looks
    }
    #expect(looks(repetitions: 10_000) == looks(repetitions: 1))
  }
}
