import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import TestSupport
import Testing

private let package = "reign.mapping.v1."

// The binary format by hand.

private func varint(_ value: UInt64) -> [UInt8] {
  value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F | 0x80)] + varint(value >> 7)
}

private func number(_ field: Int, _ value: Int64) -> [UInt8] {
  varint(UInt64(field << 3)) + varint(UInt64(bitPattern: value))
}

private func delimited(_ field: Int, _ content: [UInt8]) -> [UInt8] {
  varint(UInt64(field << 3 | 2)) + varint(UInt64(content.count)) + content
}

private func text(_ field: Int, _ text: String) -> [UInt8] { delimited(field, Array(text.utf8)) }

private func any(_ type: String, _ payload: [UInt8]) -> [UInt8] {
  text(1, "x/\(type)") + delimited(2, payload)
}

private func written(
  _ name: String, _ binary: [UInt8], options: JSONEncodingOptions = JSONEncodingOptions()
) throws(JSONEncodingError) -> String {
  let descriptor = Schemas.message(package + name)
  return String(
    decoding: try descriptor.json(transcoding: binary, options: options), as: UTF8.self)
}

private func failure(_ name: String, _ binary: [UInt8]) -> JSONEncodingError? {
  do throws(JSONEncodingError) {
    _ = try written(name, binary)
    return nil
  } catch {
    return error
  }
}

@Suite("Writing JSON")
struct JSONEncodingTests {
  @Test("of a field that occurs again the last counts, and messages merge")
  func merging() throws {
    #expect(try written("Point", number(1, 2) + number(1, 4)) == "{\"x\":2}")
    #expect(try written("Point", number(1, 2) + number(2, 4) + number(1, 0)) == "{\"y\":2}")
    #expect(
      try written(
        "Tree", delimited(1, text(1, "a")) + delimited(2, []) + delimited(1, number(2, 1)))
        == "{\"label\":{\"text\":\"a\",\"side\":\"SIDE_LEFT\"},\"left\":{}}")
    #expect(
      try written(
        "Tree",
        delimited(2, delimited(2, delimited(1, text(1, "a"))))
          + delimited(2, delimited(2, delimited(1, number(2, 1)))))
        == "{\"left\":{\"left\":{\"label\":{\"text\":\"a\",\"side\":\"SIDE_LEFT\"}}}}")
    #expect(
      try written("Lists", number(3, 1) + number(18, 7) + delimited(3, [2, 3]) + number(3, 4))
        == "{\"int32s\":[1,2,3,4],\"loose\":[7]}")
    #expect(
      try written("Lists", text(14, "a") + number(18, 7) + text(14, "b"))
        == "{\"strings\":[\"a\",\"b\"],\"loose\":[7]}")
  }

  @Test("of a oneof the member that came last counts")
  func oneofs() throws {
    #expect(try written("Choice", number(1, 5) + text(2, "a")) == "{\"text\":\"a\"}")
    #expect(try written("Choice", text(2, "a") + number(1, 0)) == "{\"number\":0}")
    #expect(
      try written("Choice", delimited(5, number(1, 2)) + delimited(5, number(2, 2)))
        == "{\"point\":{\"x\":1,\"y\":1}}")
    #expect(
      try written(
        "Choice", delimited(5, number(1, 2)) + number(1, 1) + delimited(5, number(2, 2)))
        == "{\"point\":{\"y\":1}}")
  }

  @Test("entries of a map may be in parts, in disorder and of the same key")
  func maps() throws {
    #expect(try written("Maps", delimited(1, [])) == "{\"counts\":{\"\":0}}")
    #expect(try written("Maps", delimited(1, number(2, 1))) == "{\"counts\":{\"\":1}}")
    #expect(
      try written("Maps", delimited(1, number(2, 1) + text(1, "a"))) == "{\"counts\":{\"a\":1}}")
    #expect(
      try written(
        "Maps",
        delimited(1, text(1, "b") + number(2, 1)) + delimited(1, text(1, "a"))
          + delimited(1, text(1, "b") + number(2, 3)))
        == "{\"counts\":{\"a\":0,\"b\":3}}")
    // Keys that are equal though their bytes differ.
    #expect(
      try written(
        "Maps", delimited(2, [8, 1] + text(2, "a")) + delimited(2, [8, 0x81, 0] + text(2, "b")))
        == "{\"names\":{\"1\":\"b\"}}")
    #expect(
      try written(
        "Maps",
        delimited(3, number(1, 7) + delimited(2, number(1, 2)) + delimited(2, number(2, 2))))
        == "{\"points\":{\"7\":{\"x\":1,\"y\":1}}}")
    #expect(
      try written("Maps", delimited(1, text(1, "a") + number(3, 1) + number(2, 9)))
        == "{\"counts\":{\"a\":9}}")
  }

  @Test("entries of maps can be had in the order of their keys")
  func determinism() throws {
    let options = JSONEncodingOptions(isDeterministic: true)
    let names = [3, -1, 0, 20].flatMap { delimited(2, number(1, $0) + text(2, "x")) }
    #expect(
      try written("Maps", names, options: options)
        == "{\"names\":{\"-1\":\"x\",\"0\":\"x\",\"3\":\"x\",\"20\":\"x\"}}")
    let counts = ["b", "", "ä", "a"].flatMap { delimited(1, text(1, $0) + number(2, 1)) }
    #expect(
      try written("Maps", counts, options: options)
        == "{\"counts\":{\"\":1,\"a\":1,\"b\":1,\"ä\":1}}")
  }

  @Test("fields that the schema does not know are left out, of another wire type too")
  func unknown() throws {
    #expect(try written("Point", number(9, 1) + number(1, 2) + text(1, "a")) == "{\"x\":1}")
    #expect(try written("Point", [0x4B, 0x08, 0x01, 0x4C] + number(1, 2)) == "{\"x\":1}")
    #expect(try written("Scalars", number(14, 1) + delimited(3, [1])) == "{}")
  }

  @Test("values at their default are left out if they have no presence, however they came")
  func defaults() throws {
    #expect(
      try written("Scalars", number(3, 0) + [4 << 3, 0x80, 0] + [5 << 3] + varint(1 << 32)) == "{}")
    #expect(
      try written("Scalars", [1 << 3 | 1] + Array(repeating: 0, count: 8) + text(14, "")) == "{}")
    #expect(
      try written("Scalars", [1 << 3 | 1] + Array(repeating: 0, count: 7) + [0x80])
        == "{\"doubleValue\":-0}")
    #expect(
      try written("Optionals", number(2, 0) + text(4, ""))
        == "{\"int64Value\":\"0\",\"stringValue\":\"\"}")
    let options = JSONEncodingOptions(emitsDefaults: true)
    #expect(try written("Point", number(2, 2), options: options) == "{\"x\":0,\"y\":1}")
    #expect(
      try written("Point", number(2, 2) + number(1, 2), options: options) == "{\"x\":1,\"y\":1}")
    #expect(
      try written("Tree", delimited(1, []), options: options)
        == "{\"label\":{\"text\":\"\",\"side\":\"SIDE_UNSPECIFIED\"},\"others\":[],\"named\":{}}")
  }

  @Test("payloads of Any are written by their type, in whatever order they came")
  func anys() throws {
    func wrapped(_ content: [UInt8]) -> [UInt8] { delimited(1, content) }
    let point = any("reign.mapping.v1.Point", number(1, 2) + number(1, 4))
    #expect(
      try written("WellKnown", wrapped(point))
        == "{\"any\":{\"@type\":\"x/reign.mapping.v1.Point\",\"x\":2}}")
    let nested = any("google.protobuf.Any", any("google.protobuf.Any", point))
    #expect(try written("WellKnown", wrapped(nested)).hasSuffix("\"x\":2}}}}"))
    let maps = any(
      "reign.mapping.v1.Maps",
      delimited(1, text(1, "a")) + delimited(1, text(1, "a") + number(2, 5)))
    #expect(try written("WellKnown", wrapped(maps)).hasSuffix("\"counts\":{\"a\":5}}}"))
    #expect(
      try written(
        "WellKnown", wrapped(delimited(2, number(1, 2)) + text(1, "x/reign.mapping.v1.Point"))
      )
      .hasSuffix("\"x\":1}}"))
    #expect(try written("WellKnown", wrapped([])) == "{\"any\":{}}")
    #expect(
      failure("WellKnown", wrapped(any("a.B", [])))?.reason == .unknownType(url: "x/a.B"))
    #expect(failure("WellKnown", wrapped(text(1, "nourl")))?.reason == .unknownType(url: "nourl"))
    #expect(failure("WellKnown", wrapped(delimited(2, [1])))?.reason == .unknownType(url: ""))
    let registry = TypeRegistry(files: [Schemas.file("user.proto")])
    let user = wrapped(any("reign.mapping.user.User", text(2, "a")))
    #expect(
      try written("WellKnown", user, options: JSONEncodingOptions(registry: registry))
        .contains("\"text\":\"a\""))
    #expect(failure("WellKnown", user) != nil)
  }

  @Test("what has no form in JSON is refused, with its place")
  func refused() throws {
    let range = try #require(failure("WellKnown", delimited(2, number(1, 253_402_300_800))))
    #expect(range.reason == .timestampOutOfRange(seconds: 253_402_300_800, nanos: 0))
    #expect(failure("WellKnown", delimited(2, number(1, -62_135_596_801))) != nil)
    #expect(failure("WellKnown", delimited(2, number(2, -1))) != nil)
    #expect(failure("WellKnown", delimited(2, number(2, 1_000_000_000))) != nil)
    #expect(failure("WellKnown", delimited(3, number(1, 315_576_000_001))) != nil)
    #expect(failure("WellKnown", delimited(3, number(1, 1) + number(2, -1))) != nil)
    #expect(failure("WellKnown", delimited(3, number(1, -1) + number(2, 1))) != nil)
    for path in ["fooBar", "foo__bar", "foo_3", "foo_", "a b", "foo_.b"] {
      #expect(
        failure("WellKnown", delimited(4, text(1, path)))?.reason == .fieldMaskPath(path), "\(path)"
      )
    }
    #expect(failure("WellKnown", delimited(6, []))?.reason == .valueWithoutKind)
    let infinite = delimited(6, [0x11, 0, 0, 0, 0, 0, 0, 0xF0, 0x7F])
    #expect(failure("WellKnown", infinite)?.reason == .nonFiniteValue(.infinity))
    #expect(failure("Scalars", delimited(14, [0xFF]))?.reason == .malformed(.invalidUTF8))
    #expect(failure("Maps", delimited(1, delimited(1, [0xFF])))?.reason == .malformed(.invalidUTF8))
    #expect(failure("Scalars", [0x08])?.reason == .malformed(.truncated(bytesLeft: 0)))
    #expect(failure("Scalars", [0x0F])?.reason == .malformed(.unknownWireType(7)))
  }

  @Test("what lies too deep is refused, in streams and in parts")
  func depth() throws {
    func tree(_ levels: Int, _ inner: [UInt8]) -> [UInt8] {
      (0..<levels).reduce(inner) { content, _ in delimited(2, content) }
    }
    let merged = delimited(1, []) + delimited(2, []) + delimited(1, [])
    for inner in [[], merged] {
      #expect(failure("Tree", tree(98, inner)) == nil)
      #expect(failure("Tree", tree(100, inner))?.reason == .nestedTooDeeply(nestingMax: 100))
      #expect(failure("Tree", tree(5000, inner))?.reason == .nestedTooDeeply(nestingMax: 100))
    }
    // A message in two parts at each level, each of which would be read again by a naive merge.
    var halves: [UInt8] = []
    for _ in 0..<90 { halves = delimited(2, halves) + delimited(2, []) }
    #expect(try written("Tree", halves).hasSuffix("{}" + String(repeating: "}", count: 90)))
  }

  @Test("damaged messages are JSON of other messages, or errors", arguments: Seeds.all)
  func damaged(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let cases = JSONCase.all(jsonWritten).filter { 1..<400 ~= $0.binary.count }
    for round in 0..<4000 {
      let entry = cases[round % cases.count]
      var bytes = entry.binary
      for _ in 0...generator.next(below: 3) {
        bytes[Int(generator.next(below: bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      guard let json = try? entry.message.json(transcoding: bytes) else { continue }
      // What we write, we read; and what comes back is written the same.
      guard let again = try? entry.message.binary(transcoding: json),
        let rewritten = try? entry.message.json(transcoding: again)
      else {
        Issue.record(
          "seed \(seed): \(bytes) of \(entry.message) as \(String(decoding: json, as: UTF8.self))")
        continue
      }
      // A `NullValue` of another number than 0 is null, which is 0 when it is read: then only what is written
      // with all defaults is the same.
      let options = JSONEncodingOptions(emitsDefaults: true)
      try #expect(
        rewritten == json
          || json.contains(Array("null".utf8))
            && entry.message.json(transcoding: again, options: options)
              == entry.message.json(transcoding: bytes, options: options),
        "seed \(seed): \(bytes) of \(entry.message)")
    }
  }

  @Test("damaged texts are other messages, or errors", arguments: Seeds.all)
  func damagedText(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let cases = JSONCase.all(jsonRead).filter { $0.json.utf8.count < 600 }
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "0", "-", "1e9", "\"@type\":", "\u{FF}",
    ]
    for round in 0..<4000 {
      let entry = cases[round % cases.count]
      var text = Array(entry.json.utf8)
      for _ in 0...generator.next(below: 3) {
        let place = Int(generator.next(below: text.count))
        switch generator.next(below: 3) {
        case 0: text[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: text.remove(at: place)
        default:
          text.insert(contentsOf: pieces[Int(generator.next(below: pieces.count))].utf8, at: place)
        }
        if text.isEmpty { text = [0x7B] }
      }
      do throws(JSONDecodingError) {
        let binary = try entry.message.binary(transcoding: text)
        guard (try? entry.message.json(transcoding: binary)) != nil else {
          // Values that can be read but not written again.
          continue
        }
      } catch {
        #expect(!error.description.isEmpty && error.byteOffset <= text.count)
      }
    }
  }
}
