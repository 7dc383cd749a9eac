import Testing

/// The rules for documentation see what they are to judge.
@Suite struct PublicDeclarationTests {
  private static let text = """
    /// A box.
    ///
    /// ```swift
    /// let box = Box(3)
    /// box.width  // → 3
    /// ```
    public struct Box: Sendable {
      public enum Kind {
        case small
      }

      /// The width.
      @inlinable
      public var width: Int { 3 }
      let hidden = 3
      private var other: Int { 4 }

      public init(_ width: Int) {
        let text = \"""
          public struct Text {}
          \"""
      }

      package func packed() {}

      public func open(
        with key: Int
      ) throws(LockError) {
      }
    }

    /// Called by generated code.
    public protocol Walk {
      func step()
    }

    extension Box.Kind {
      public static func == (left: Self, right: Self) -> Bool { true }
    }
    """

  private static let declarations = PublicDeclaration.all(
    in: Sources.File(path: "Box.swift", text: text))

  @Test("public declarations are found with their owners, and nothing else is")
  func names() {
    #expect(
      Self.declarations.map(\.fullName) == [
        "Box", "Box.Kind", "Box.Kind.small", "Box.width", "Box.init", "Box.open", "Walk",
        "Walk.step",
        "Box.Kind.==",
      ])
    #expect(
      Self.declarations.map(\.kind) == [
        .type, .type, .enumCase, .property, .initializer, .function, .type, .function, .function,
      ])
    #expect(Self.declarations.filter(\.isWitness).map(\.name) == ["=="])
    #expect(Self.declarations.filter(\.throwsErrors).map(\.name) == ["open"])
    #expect(Self.declarations.filter(\.isMarkedAsPlumbing).map(\.name) == ["Walk"])
  }

  @Test("a comment belongs to the declaration behind it, attributes between them or not")
  func comments() {
    #expect(
      Self.declarations.filter { !$0.comment.isEmpty }.map(\.name) == ["Box", "width", "Walk"])
    #expect(Self.declarations[0].examples == [["let box = Box(3)", "box.width  // → 3"]])
  }

  @Test("an example becomes a function that checks the results it states")
  func rendering() {
    let rendered = DocumentedExamples(module: "Boxes", declarations: Self.declarations).rendered()
    #expect(rendered.contains("claims.check(box.width, 3, \"box.width  // → 3\")"))
    #expect(rendered.contains("let claims = Claims(1)"))
    #expect(rendered.contains("@Test(\"the examples in Box.swift hold\")"))
  }
}
