import FuzzMessages
import ProtobufCodec
import SlicedFuzzMessages
import TestSupport

extension FuzzReader {
  /// A generated message of proto2: required fields, closed enums, groups, and all its extensions by their keys.
  package static let legacy = FuzzReader(
    name: "legacy", allocatedPerByte: 8192,
    generate: { LegacyGenerator.message(&$0) },
    examine: { input throws(Violation) in
      let message: FuzzMessages.FuzzLegacy
      do throws(DecodingError) {
        message = try FuzzMessages.FuzzLegacy(decoding: input, partial: true)
      } catch {
        try check(error, of: input)
        return .refused("\(error.reason) \(error.path.suffix(2))".withoutDigits)
      }
      try checkRequired(input, message)
      _ = try ExtensionProbe.readAgain(message)
      let sliced = try? SlicedFuzzMessages.FuzzLegacy(decoding: input, partial: true)
      try require(
        (try? sliced?.encoded(partial: true).sorted())
          == (try? message.encoded(partial: true).sorted()), "slices hold the same")

      let known = ExtensionProbe.known(of: message)
      var sketch = message.isInitialized ? 1 : 0
      for probe in ExtensionProbe.all {
        let isThere = try probe.read(message, known)
        if isThere { try probe.write(message, known) }
        sketch = sketch << 1 | (isThere ? 1 : 0)
      }
      // One that is absent is as good for setting and removing.
      let place = input.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % ExtensionProbe.all.count
      try ExtensionProbe.all[place].write(message, known)
      return .accepted(sketch)
    })

  /// That a message which lacks a required field is refused in every way, and no other.
  private static func checkRequired(
    _ input: [UInt8], _ message: FuzzMessages.FuzzLegacy
  ) throws(Violation) {
    var missing: String?
    do throws(DecodingError) {
      _ = try FuzzMessages.FuzzLegacy(decoding: input)
    } catch {
      try require(
        error.reason == .requiredFieldNotSet, "only a required field is missing: \(error)")
      missing = error.path
    }
    try require(message.isInitialized == (missing == nil), "what lacks a required field is refused")
    do throws(RequiredFieldError) {
      _ = try message.encoded()
    } catch {
      return try require(error.path == missing, "the same field is missing: \(error)")
    }
    try require(missing == nil, "what lacks a required field is not written")
  }

  private static func check(_ error: DecodingError, of input: [UInt8]) throws(Violation) {
    try require(!error.description.isEmpty, "an error says why")
    try require(0...input.count ~= error.byteOffset, "\(error.byteOffset) is in the input")
    do throws(DecodingError) {
      _ = try SlicedFuzzMessages.FuzzLegacy(decoding: input, partial: true)
    } catch let other {
      return try require(other.reason == error.reason, "slices are refused for the same reason")
    }
    throw Violation("slices are not refused: \(error)")
  }
}

/// Messages with their own fields and with extensions, as fields of a type that has these.
enum LegacyGenerator {
  private static let own = MessageGenerator(root: FuzzMessages.FuzzLegacy.descriptor)
  private static let added = MessageGenerator(root: FuzzMessages.FuzzKnown.descriptor)

  static func message(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<1 + random.next(below: 3) {
      bytes += random.next(below: 3) == 0 ? own.message(&random) : added.message(&random)
    }
    // The one field that is required of the outermost message.
    return random.next(below: 2) == 0 ? bytes : [0x08, 0x01] + bytes
  }
}
