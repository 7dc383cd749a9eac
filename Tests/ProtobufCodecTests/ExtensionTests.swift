import ProtobufCodec
import ProtobufReflection
import Testing

@Suite("Extensions")
struct ExtensionTests {
  @Test("values of every kind are set, written, read and removed")
  func values() throws {
    var base = OldBase(own: 1)
    #expect(base[extension: Proto2Proto.rank] == nil)
    base[extension: Proto2Proto.rank] = -5
    base[extension: Proto2Proto.signed] = .min
    base[extension: Proto2Proto.text] = "é"
    base[extension: Proto2Proto.data] = []
    base[extension: Proto2Proto.level] = .negative
    base[extension: Proto2Proto.settings] = OldSettings(name: "a", retries: 1)
    base[extension: Proto2Proto.loose] = [1, 2]
    base[extension: Proto2Proto.packed] = [0.5, -.infinity]
    base[extension: Proto2Proto.texts] = ["", "b"]
    base[extension: Proto2Proto.levels] = [.low, .high]
    base[extension: OldScope.scope] = OldScope(id: 7)
    base[extension: OldScope.descriptorField] = "d"

    let read = try OldBase(decoding: base.encoded())
    #expect(read == base)
    #expect(read[extension: Proto2Proto.rank] == -5)
    #expect(read[extension: Proto2Proto.signed] == .min)
    #expect(read[extension: Proto2Proto.text] == "é")
    #expect(read[extension: Proto2Proto.data] == [])
    #expect(read[extension: Proto2Proto.level] == .negative)
    #expect(read[extension: Proto2Proto.settings]?.name == "a")
    #expect(read[extension: Proto2Proto.loose] == [1, 2])
    #expect(read[extension: Proto2Proto.packed] == [0.5, -.infinity])
    #expect(read[extension: Proto2Proto.texts] == ["", "b"])
    #expect(read[extension: Proto2Proto.levels] == [.low, .high])
    #expect(read[extension: OldScope.scope] == OldScope(id: 7))
    #expect(read[extension: OldScope.descriptorField] == "d")
    #expect(read.own == 1)

    base[extension: Proto2Proto.settings]?.retries = 2
    #expect(base[extension: Proto2Proto.settings]?.retries == 2)
    base[extension: Proto2Proto.loose].append(3)
    #expect(base[extension: Proto2Proto.loose] == [1, 2, 3])
    base[extension: Proto2Proto.rank] = nil
    #expect(base[extension: Proto2Proto.rank] == nil)
    #expect(base[extension: Proto2Proto.text] == "é")
    base.unknownFields.removeAll()
    #expect(base == OldBase(own: 1))
  }

  @Test("values are written as those of the message's own fields are")
  func bytes() {
    var base = OldBase()
    base[extension: Proto2Proto.rank] = 1
    #expect(base.unknownFields.bytes == [0xA0, 0x06, 0x01])
    base[extension: Proto2Proto.levels] = [.low, .high]
    #expect(base.unknownFields.bytes == [0xA0, 0x06, 0x01, 0xEA, 0x06, 0x02, 0x01, 0x02])
    base[extension: Proto2Proto.rank] = 2
    #expect(base.encoded() == [0xEA, 0x06, 0x02, 0x01, 0x02, 0xA0, 0x06, 0x02])
    base[extension: Proto2Proto.levels] = []
    base[extension: Proto2Proto.loose] = [1]
    #expect(base.encoded() == [0xA0, 0x06, 0x02, 0xD5, 0x06, 1, 0, 0, 0])
    base[extension: Proto2Proto.text] = String(repeating: "x", count: 5000)
    #expect(base.encoded().count == 9 + 2 + 2 + 5000)
    #expect(base[extension: Proto2Proto.text]?.utf8.count == 5000)
  }

  @Test("values that arrive in parts are merged as those of the message's own fields are")
  func parts() throws {
    // rank twice; settings in two parts; loose packed and not; levels with a number without a name.
    let base = try OldBase(
      decoding: [0xA0, 0x06, 0x01, 0xA0, 0x06, 0x02]
        + [0xCA, 0x06, 0x02, 0x0A, 0x00, 0xCA, 0x06, 0x02, 0x10, 0x05]
        + [0xD2, 0x06, 0x04, 1, 0, 0, 0, 0xD5, 0x06, 2, 0, 0, 0]
        + [0xEA, 0x06, 0x03, 0x01, 0x09, 0x02, 0xE8, 0x06, 0x01])
    #expect(base[extension: Proto2Proto.rank] == 2)
    #expect(base[extension: Proto2Proto.settings] == OldSettings(name: "", retries: 5))
    #expect(base[extension: Proto2Proto.loose] == [1, 2])
    #expect(base[extension: Proto2Proto.levels] == [.low, .high, .low])
  }

  @Test("what is no value of the extension is told from what is absent")
  func mistakes() throws {
    // A number that the enum does not name, and text of another wire type than that of `rank`.
    let strange = try OldBase(decoding: [0xC0, 0x06, 0x09, 0xA2, 0x06, 0x00])
    #expect(try strange.value(of: Proto2Proto.level) == nil)
    #expect(try strange.value(of: Proto2Proto.rank) == nil)

    let damaged = try OldBase(decoding: [0xCA, 0x06, 0x02, 0x0A, 0x05])
    #expect(damaged[extension: Proto2Proto.settings] == nil)
    let error = #expect(throws: DecodingError.self) { try damaged.value(of: Proto2Proto.settings) }
    #expect(error?.reason == .lengthExceedsInput(length: 5, bytesLeft: 0))

    let incomplete = try OldBase(decoding: [0xCA, 0x06, 0x02, 0x10, 0x05])
    #expect(incomplete[extension: Proto2Proto.settings] == OldSettings(retries: 5))
    let missing = #expect(throws: DecodingError.self) {
      try incomplete.value(of: Proto2Proto.settings)
    }
    #expect(missing?.reason == .requiredFieldNotSet)
    #expect(missing?.path == "105.name")
    var several = OldBase()
    several[extension: Proto2Proto.several] = [OldSettings(name: ""), OldSettings()]
    #expect(throws: DecodingError.self) { try several.values(of: Proto2Proto.several) }
    #expect(several[extension: Proto2Proto.several].count == 2)
  }

  @Test("a message that lacks a required field can be set and completed")
  func completion() throws {
    var base = OldBase()
    base[extension: Proto2Proto.settings] = OldSettings(retries: 5)
    base[extension: Proto2Proto.settings]?.name = "a"
    base[extension: Proto2Proto.several] = [OldSettings()]
    base[extension: Proto2Proto.several][0].name = "b"
    #expect(try base.value(of: Proto2Proto.settings) == OldSettings(name: "a", retries: 5))
    #expect(try base.values(of: Proto2Proto.several) == [OldSettings(name: "b")])
  }

  @Test("equal values are equal whatever the order of their maps' entries in memory")
  func maps() {
    let key = ExtensionField<OldBase, MessageField<SpecimenMaps>>(number: 150)
    var tight = SpecimenMaps()
    var wide = SpecimenMaps()
    wide.counts.reserveCapacity(10_000)
    for number in 0..<100 {
      tight.counts["\(number)"] = 1
      wide.counts["\(number)"] = 1
    }
    var (left, right) = (OldBase(), OldBase())
    left[extension: key] = tight
    right[extension: key] = wide
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left[extension: key] == wide)
  }

  /// Merged with a copy each time, this takes minutes.
  @Test("a value of very many parts is merged in place")
  func manyParts() throws {
    let key = ExtensionField<OldBase, MessageField<OldLevels>>(number: 151)
    let part: [UInt8] = [0xBA, 0x09, 0x02, 0x38, 0x01]
    let base = try OldBase(decoding: Array(repeatElement(part, count: 200_000).joined()))
    #expect(base[extension: key]?.unpacked.count == 200_000)
  }

  @Test("to set a value leaves what is nested more deeply than a reader takes unless told")
  func deepNeighbours() throws {
    let deep =
      Array(repeatElement([0x9B, 0x06] as [UInt8], count: 500).joined())
      + Array(repeatElement([0x9C, 0x06] as [UInt8], count: 500).joined())
    let text: [UInt8] = [0xB2, 0x06, 0x01, 0x61]
    var base = try OldBase(decoding: deep + text, nestingMax: 500)
    #expect(base[extension: Proto2Proto.text] == "a")
    base[extension: Proto2Proto.rank] = 1
    #expect(base.unknownFields.bytes == deep + text + [0xA0, 0x06, 0x01])
    base[extension: Proto2Proto.text] = nil
    #expect(base.unknownFields.bytes == deep + [0xA0, 0x06, 0x01])
  }

  @Test("custom options are read from descriptors by their keys")
  func options() throws {
    let base = OldBase.descriptor
    #expect(base.file[option: Proto2Proto.owner] == "storage")
    #expect(base[option: Proto2Proto.limits] == OldFleet.Hull(size: 5, search: Array("s".utf8)))
    #expect(base[option: Proto2Proto.reviewers] == ["Ada", "Grace"])
    let own = try #require(base.field(named: "own"))
    #expect(own[option: Proto2Proto.weight] == 1.5)
    #expect(own[option: Proto2Proto.class] == .negative)
    #expect(base.oneofs.first?[option: Proto2Proto.grade] == 3)
    let marked = try #require(base.file.enumeration(named: "reign.proto2.v1.Marked"))
    #expect(marked[option: Proto2Proto.word] == "marked")
    #expect(marked.values.first?[option: OldScope.isOld] == true)
    let other = OldScope.descriptor
    #expect(other[option: Proto2Proto.limits] == nil)
    #expect(other[option: Proto2Proto.reviewers].isEmpty)
  }
}
