import ProtobufCodec
import ProtobufJSON
import TestSupport
import Testing
import WellKnownTypes

@Suite("Well-known types")
struct WellKnownTypeTests {
  @Test("times and durations add up, carry and keep their signs")
  func arithmetic() {
    let start = ProtobufTimestamp(seconds: 10, nanos: 900_000_000)
    let end = start + ProtobufDuration(.milliseconds(1200))
    #expect(end == ProtobufTimestamp(seconds: 12, nanos: 100_000_000))
    #expect(end - start == ProtobufDuration(seconds: 1, nanos: 200_000_000))
    #expect(start - end == ProtobufDuration(seconds: -1, nanos: -200_000_000))
    #expect(end - ProtobufDuration(.milliseconds(1200)) == start)
    #expect(start < end && end > start)
    let half = ProtobufDuration(.milliseconds(500))
    #expect(-half == ProtobufDuration(nanos: -500_000_000))
    #expect(half - half - half == -half)
    #expect(-half < half && -half - half < -half)
    #expect(half + half == ProtobufDuration(seconds: 1))
    #expect(
      ProtobufTimestamp(seconds: 0) - half == ProtobufTimestamp(seconds: -1, nanos: 500_000_000))
    // What no program should send does not stop one that receives it.
    #expect((ProtobufTimestamp(seconds: .max) + ProtobufDuration(seconds: .max)).seconds == .max)
    #expect(
      (ProtobufTimestamp(seconds: .min) - ProtobufTimestamp(seconds: .max, nanos: .min)).seconds
        <= .min + 3)
    #expect(!(-ProtobufDuration(seconds: .min, nanos: .min)).isValid)
  }

  @Test("durations are Swift's, cut to nanoseconds")
  func durations() {
    let duration = Duration(secondsComponent: -5, attosecondsComponent: -1_500_000_000)
    #expect(ProtobufDuration(duration) == ProtobufDuration(seconds: -5, nanos: -1))
    #expect(Duration(ProtobufDuration(seconds: 1, nanos: 5)) == .seconds(1) + .nanoseconds(5))
    #expect(ProtobufDuration(text: "1.5s") == ProtobufDuration(.milliseconds(1500)))
    #expect(ProtobufDuration(text: "1.5") == nil)
  }

  @Test("times are read and written in the form of RFC 3339, on every day", arguments: Seeds.all)
  func rfc3339(seed: UInt64) {
    #expect(ProtobufTimestamp(rfc3339: "1970-01-01T00:00:00Z") == ProtobufTimestamp())
    #expect(
      ProtobufTimestamp(rfc3339: "2000-02-29T23:59:59.25-01:30")?.rfc3339
        == "2000-03-01T01:29:59.250Z")
    #expect(ProtobufTimestamp(rfc3339: "1900-02-29T00:00:00Z") == nil)
    #expect(ProtobufTimestamp(seconds: .max).rfc3339 == nil)
    var generator = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let time = ProtobufTimestamp(
        seconds: .random(in: -62_135_596_800...253_402_300_799, using: &generator),
        nanos: .random(in: 0...999_999_999, using: &generator))
      #expect(time.rfc3339.flatMap { ProtobufTimestamp(rfc3339: $0) } == time, "seed \(seed)")
    }
  }

  @Test("a message is packed with its type, and unpacked as that only")
  func anys() throws {
    let point = SpecimenPoint(x: 1, y: -2)
    let any = ProtobufAny(packing: point)
    #expect(any.typeURL == "type.googleapis.com/reign.specimen.v1.Point")
    #expect(any.messageName == "reign.specimen.v1.Point")
    #expect(any.holds(SpecimenPoint.self))
    #expect(try any.unpacked(as: SpecimenPoint.self) == point)
    #expect(try any.unpacked(as: SpecimenTree.self) == nil)
    #expect(throws: DecodingError.self) {
      try ProtobufAny(typeURL: any.typeURL, value: [8]).unpacked(as: SpecimenPoint.self)
    }
    #expect(ProtobufAny(typeURL: "no slash").messageName.isEmpty)
  }

  @Test("values are written as literals and asked for what they are")
  func values() throws {
    let object: ProtobufStruct = ["a": 1, "b": [true, nil, "x"], "c": ["d": 2.5]]
    #expect(
      try object.jsonString(options: JSONEncodingOptions(isDeterministic: true))
        == #"{"a":1,"b":[true,null,"x"],"c":{"d":2.5}}"#)
    #expect(object["a"]?.number == 1)
    #expect(object["b"]?.elements?.map(\.isNull) == [false, true, false])
    #expect(object["b"]?.elements?.first?.bool == true)
    #expect(object["c"]?.members?["d"] == ProtobufValue(2.5))
    #expect(object["a"]?.string == nil)
    #expect(ProtobufValue([ProtobufValue("x")]).elements?.first?.string == "x")
    let limit: ProtobufInt32Value = 5
    #expect(limit.value == 5)
  }

  @Test("masks know what they include, for themselves and for a message")
  func masks() {
    let mask: ProtobufFieldMask = ["b", "a.c", "a", "a.b", "ab.c", "b"]
    #expect(mask.canonical.paths == ["a", "ab.c", "b"])
    #expect(mask.contains("a.x.y") && !mask.contains("ab") && !mask.contains("c"))
    #expect(mask.union(["ab", "z"]).paths == ["a", "ab", "b", "z"])
    #expect(mask.intersection(["a.q", "ab", "z"]).paths == ["a.q", "ab.c"])
    #expect(
      ProtobufFieldMask(paths: ["left.label.text", "others"]).isValid(for: SpecimenTree.descriptor))
    for path in ["left.nothing", "others.label", "", "left.", ".left", "label.text.x"] {
      #expect(!ProtobufFieldMask(paths: [path]).isValid(for: SpecimenTree.descriptor), "\(path)")
    }
    #expect(ProtobufFieldMask(allFieldsOf: SpecimenPoint.descriptor).paths == ["x", "y"])
  }
}
