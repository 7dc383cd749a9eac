package import TestSupport

/// A reader of bytes from outside, with what must hold for whatever it is given.
package struct FuzzReader: Sendable {
  /// What it is called on command lines, and what its folder of the corpus is called.
  package let name: String
  /// Reads the input, checks what must hold, and says what became of it.
  package let examine: @Sendable (_ input: [UInt8]) throws(Violation) -> Outcome
  /// An input that is nearly right, made from the reader's own grammar.
  package let generate: @Sendable (_ random: inout SeededRandom) -> [UInt8]
  /// Words of the reader's language, to be put into inputs.
  package let dictionary: [[UInt8]]
  /// At most so many bytes may be allocated for each byte of an input, and `allocatedBase` besides.
  package let allocatedPerByte: Int
  package let allocatedBase: Int

  package init(
    name: String, allocatedPerByte: Int, allocatedBase: Int = 1 << 18,
    dictionary: [String] = [],
    generate: @escaping @Sendable (_ random: inout SeededRandom) -> [UInt8],
    examine: @escaping @Sendable (_ input: [UInt8]) throws(Violation) -> Outcome
  ) {
    self.name = name
    self.allocatedPerByte = allocatedPerByte
    self.allocatedBase = allocatedBase
    self.dictionary = dictionary.map { Array($0.utf8) }
    self.generate = generate
    self.examine = examine
  }
}

/// What a reader made of an input. Inputs with an outcome that was not seen before are worth keeping
/// and changing further.
package enum Outcome: Hashable, Sendable {
  /// Read; the number tells one kind of content from another, roughly.
  case accepted(Int)
  /// Refused; the text says why, without the numbers of the input at hand.
  case refused(String)
}

extension String {
  /// A reason without the numbers of the input at hand, as outcomes give it.
  var withoutDigits: String {
    String(decoding: utf8.filter { !(0x30...0x39 ~= $0) }, as: UTF8.self)
  }
}

/// Something that must hold does not.
package struct Violation: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}

/// Throws if `holds` is false.
func require(_ holds: Bool, _ claim: @autoclosure () -> String) throws(Violation) {
  if !holds { throw Violation("not so: \(claim())") }
}
