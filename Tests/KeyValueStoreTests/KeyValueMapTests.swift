import KeyValueStore
import TestSupport
import Testing

/// The map as dull code: a sorted array.
private struct MapModel {
  var entries: [KeyValueEntry] = []
  var revision: UInt64 = 0

  mutating func put(_ key: [UInt8], _ value: [UInt8]) -> (Revision, Revision?) {
    revision += 1
    let old = entries.first { $0.key == key }
    entries.removeAll { $0.key == key }
    entries.append(
      KeyValueEntry(
        key: key, value: value, createRevision: old?.createRevision ?? Revision(revision),
        modRevision: Revision(revision), version: (old?.version ?? 0) + 1))
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return (Revision(revision), old?.modRevision)
  }

  mutating func delete(_ key: [UInt8]) -> (Revision, Revision?) {
    guard let old = entries.first(where: { $0.key == key }) else {
      return (Revision(revision), nil)
    }
    revision += 1
    entries.removeAll { $0.key == key }
    return (Revision(revision), old.modRevision)
  }

  func list(prefix: [UInt8], after: [UInt8]?, limit: Int, byteLimit: Int) -> KeyValuePage {
    let matching = entries.filter { entry in
      entry.key.starts(with: prefix)
        && (after.map { $0.lexicographicallyPrecedes(entry.key) } ?? true)
    }
    var page: [KeyValueEntry] = []
    for entry in matching {
      let byteCount = (page + [entry]).reduce(0) { $0 + $1.key.count + $1.value.count }
      if page.count == limit || (!page.isEmpty && byteCount > byteLimit) {
        break
      }
      page.append(entry)
    }
    return KeyValuePage(entries: page, more: page.count < matching.count)
  }
}

private func bytes(_ text: String) -> [UInt8] {
  Array(text.utf8)
}

@Suite("KeyValueMap")
struct KeyValueMapTests {
  @Test("a put makes a revision, and counts the key's versions from its creation")
  func put() {
    var map = KeyValueMap()
    let first = map.put(key: bytes("a"), value: bytes("1"))
    #expect(first == (Revision(1), nil))
    #expect(map.put(key: bytes("b"), value: []) == (Revision(2), nil))
    #expect(map.put(key: bytes("a"), value: bytes("2")) == (Revision(3), Revision(1)))
    #expect(
      map.get(bytes("a"))
        == KeyValueEntry(
          key: bytes("a"), value: bytes("2"), createRevision: Revision(1),
          modRevision: Revision(3), version: 2))
    #expect(map.get(bytes("c")) == nil)
    #expect(map.count == 2)
  }

  @Test("deleting an absent key changes nothing, and a key that returns begins at version 1")
  func delete() {
    var map = KeyValueMap()
    map.put(key: bytes("a"), value: bytes("1"))
    let before = map.digest
    #expect(map.delete(key: bytes("b")) == (Revision(1), nil))
    #expect(map.digest == before)
    #expect(map.delete(key: bytes("a")) == (Revision(2), Revision(1)))
    #expect(map.digest == 0)
    #expect(map.delete(key: bytes("a")) == (Revision(2), nil))
    map.put(key: bytes("a"), value: bytes("1"))
    #expect(map.get(bytes("a"))?.version == 1)
    #expect(map.get(bytes("a"))?.createRevision == Revision(3))
  }

  @Test("it does what a sorted array does, and its copies stay as they were", arguments: Seeds.all)
  func model(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var map = KeyValueMap()
    var model = MapModel()
    var copies: [(map: KeyValueMap, model: MapModel)] = []
    // Few letters, so that prefixes and repeated keys are frequent.
    func randomKey() -> [UInt8] {
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        [0, 97, 98, 255].randomElement(using: &random) ?? 0
      }
    }
    for step in 0..<2_500 {
      let key = randomKey()
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        let value = [UInt8](repeating: UInt8(truncatingIfNeeded: step), count: step % 30)
        #expect(map.put(key: key, value: value) == model.put(key, value))
      case 5..<7:
        #expect(map.delete(key: key) == model.delete(key))
      case 7:
        #expect(map.get(key) == model.entries.first { $0.key == key })
      default:
        let prefix = Bool.random(using: &random) ? [] : Array(key.prefix(2))
        let after = Bool.random(using: &random) ? nil : randomKey()
        let limit = Int.random(in: 0...20, using: &random)
        let byteLimit = Int.random(in: 0...200, using: &random)
        #expect(
          map.list(prefix: prefix, after: after, limit: limit, byteLimit: byteLimit)
            == model.list(prefix: prefix, after: after, limit: limit, byteLimit: byteLimit))
      }
      if step % 400 == 0 {
        copies.append((map, model))
      }
    }
    copies.append((map, model))
    for copy in copies {
      #expect(copy.map.list().entries == copy.model.entries)
      #expect(copy.map.count == copy.model.entries.count)
      #expect(copy.map.revision == Revision(copy.model.revision))
    }
  }

  @Test("a map of keys that all began alike can be emptied, searched and filled again")
  func emptied() {
    var map = KeyValueMap()
    // More than one node holds, so that the nodes have split and joined.
    let keys = (100..<300).map { bytes("user/\($0)") }
    for key in keys { map.put(key: key, value: []) }
    for key in keys { map.delete(key: key) }
    #expect(map.count == 0)
    #expect(map.digest == 0)
    for key in [bytes("user/100"), bytes("user/"), bytes("a"), bytes("z")] {
      #expect(map.get(key) == nil)
      #expect(map.delete(key: key).previous == nil)
      #expect(map.list(prefix: key).entries.isEmpty)
    }
    for key in keys + [bytes("a")] { map.put(key: key, value: []) }
    #expect(map.list().entries.map(\.key) == [bytes("a")] + keys)
  }

  @Test("pages of a listing join to the whole, whatever their bounds", arguments: [1, 7, 100])
  func pages(limit: Int) {
    var map = KeyValueMap()
    for number in 0..<200 {
      map.put(key: bytes("k\(number)"), value: [UInt8](repeating: 0, count: number))
    }
    map.put(key: bytes("l"), value: [])
    var keys: [[UInt8]] = []
    var page = map.list(prefix: bytes("k"), limit: limit, byteLimit: 150)
    keys += page.entries.map(\.key)
    while page.more {
      page = map.list(prefix: bytes("k"), after: keys.last, limit: limit, byteLimit: 150)
      keys += page.entries.map(\.key)
    }
    #expect(keys == (0..<200).map { bytes("k\($0)") }.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test("a digest is the same for the same content, whichever way it came about")
  func digestEquality() {
    // Both maps end with "a" made by revision 1, "b" by 3 and "c" by 4.
    var left = KeyValueMap()
    left.put(key: bytes("a"), value: bytes("1"))
    left.put(key: bytes("x"), value: bytes("gone"))
    left.put(key: bytes("b"), value: bytes("2"))
    left.put(key: bytes("c"), value: bytes("3"))
    left.delete(key: bytes("x"))
    var right = KeyValueMap()
    right.put(key: bytes("a"), value: bytes("1"))
    right.put(key: bytes("y"), value: bytes("other"))
    right.put(key: bytes("b"), value: bytes("2"))
    right.put(key: bytes("c"), value: bytes("3"))
    right.delete(key: bytes("y"))
    #expect(left.list() == right.list())
    #expect(left.digest == right.digest)
    #expect(left.digest != 0)
  }

  @Test("a digest changes with every change of a key, a value or a revision")
  func digestInequality() {
    func digest(_ build: (inout KeyValueMap) -> Void) -> UInt64 {
      var map = KeyValueMap()
      build(&map)
      return map.digest
    }
    let digests = [
      digest { _ in },
      digest { $0.put(key: bytes("ab"), value: bytes("c")) },
      digest { $0.put(key: bytes("a"), value: bytes("bc")) },
      digest { $0.put(key: bytes("abc"), value: []) },
      digest { $0.put(key: bytes("ab"), value: bytes("d")) },
      // The same key and value with other revisions, and with another version.
      digest {
        $0.put(key: bytes("ab"), value: bytes("c"))
        $0.put(key: bytes("ab"), value: bytes("c"))
      },
      digest {
        $0.put(key: bytes("x"), value: [])
        $0.delete(key: bytes("x"))
        $0.put(key: bytes("ab"), value: bytes("c"))
      },
      digest {
        $0.put(key: bytes("ab"), value: bytes("c"))
        $0.delete(key: bytes("ab"))
        $0.put(key: bytes("ab"), value: bytes("c"))
      },
      // Two values exchanged.
      digest {
        $0.put(key: bytes("a"), value: bytes("1"))
        $0.put(key: bytes("b"), value: bytes("2"))
      },
      digest {
        $0.put(key: bytes("a"), value: bytes("2"))
        $0.put(key: bytes("b"), value: bytes("1"))
      },
    ]
    // The seventh and the eighth build are the same content: revision 3, version 1.
    #expect(digests[6] == digests[7])
    #expect(Set(digests).count == digests.count - 1)
  }

  @Test("a digest is the same in every process")
  func digestStability() {
    var map = KeyValueMap()
    map.put(key: bytes("key"), value: bytes("value"))
    #expect(map.digest == 7_545_192_590_527_437_838)
  }
}
