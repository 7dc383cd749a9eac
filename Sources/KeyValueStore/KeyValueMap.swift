/// A key of the map with everything known about it.
package struct KeyValueEntry: Hashable, Sendable {
  package let key: [UInt8]
  package let value: [UInt8]
  /// The revision that created the key.
  package let createRevision: Revision
  /// The revision of its last change.
  package let modRevision: Revision
  /// How often it was written since it was created, from 1.
  package let version: UInt64

  package init(
    key: [UInt8], value: [UInt8], createRevision: Revision, modRevision: Revision, version: UInt64
  ) {
    self.key = key
    self.value = value
    self.createRevision = createRevision
    self.modRevision = modRevision
    self.version = version
  }
}

/// A part of the map, in key order.
package struct KeyValuePage: Hashable, Sendable {
  package var entries: [KeyValueEntry]
  /// Whether keys follow that this page does not hold; the next page starts after its last key.
  package var more: Bool

  package init(entries: [KeyValueEntry], more: Bool) {
    self.entries = entries
    self.more = more
  }
}

/// The replicated map: byte strings by byte string, in the unsigned lexicographic order of the
/// keys, with revisions as etcd counts them.
///
/// A copy costs one reference, and shares with its original whatever neither has changed since.
///
/// Invariants:
/// - `revision` grows by one with every `put`, and with every `delete` of a key that exists.
/// - For every entry 1 ≤ `createRevision` ≤ `modRevision` ≤ `revision`, and no two entries have
///   the same `modRevision`.
/// - `digest` is the wrapping sum of the digests of the entries.
package struct KeyValueMap: Sendable {
  /// What the map holds of a key. Its digest is kept so that taking it out of the sum costs no hashing.
  struct Record {
    var value: [UInt8]
    var createRevision: Revision
    var modRevision: Revision
    var version: UInt64
    var digest: UInt64 = 0
  }

  private(set) var records = OrderedTree<[UInt8], Record>()
  /// The number of changes made to the map since it was empty and new.
  package private(set) var revision = Revision.zero
  /// The sum, modulo 2⁶⁴, of a digest of every entry: equal maps have equal digests, whatever
  /// the order in which they were built, and maps that differ in any key, value, revision or version
  /// have, save for one chance in 2⁶⁴, different ones. See `EntryDigest`.
  package private(set) var digest: UInt64 = 0

  package init() {}

  /// The records must be what the invariants say, and `digest` the sum of their digests.
  init(records: OrderedTree<[UInt8], Record>, revision: Revision, digest: UInt64) {
    self.records = records
    self.revision = revision
    self.digest = digest
  }

  /// The number of keys.
  package var count: Int { records.count }

  /// Sets the value of `key`; returns the map's new revision, and the revision that the key had
  /// before, if there was such a key.
  @discardableResult
  package mutating func put(
    key: [UInt8], value: [UInt8]
  ) -> (revision: Revision, previous: Revision?) {
    let next = Revision(revision.rawValue + 1)
    var previous: Revision?
    var change: UInt64 = 0
    records.upsert(key) {
      var record = Record(value: value, createRevision: next, modRevision: next, version: 1)
      record.digest = Self.digest(of: key, record)
      change = record.digest
      return record
    } present: { record in
      previous = record.modRevision
      change = 0 &- record.digest
      record.value = value
      record.modRevision = next
      record.version += 1
      record.digest = Self.digest(of: key, record)
      change &+= record.digest
    }
    digest &+= change
    revision = next
    return (next, previous)
  }

  /// Removes `key`; returns the map's revision afterwards, which has grown only if there was such
  /// a key, and the revision that the key had.
  @discardableResult
  package mutating func delete(key: [UInt8]) -> (revision: Revision, previous: Revision?) {
    guard let record = records.remove(key) else {
      return (revision, nil)
    }
    digest &-= record.digest
    revision = Revision(revision.rawValue + 1)
    return (revision, record.modRevision)
  }

  package func get(_ key: [UInt8]) -> KeyValueEntry? {
    records[key].map { Self.entry(key, $0) }
  }

  /// The entries whose keys begin with `prefix` and come after `after`, in key order: at most
  /// `limit` of them, and no more than fit into `byteLimit` bytes of keys and values. The first is
  /// returned whatever its size, so that whoever asks page by page always gets on.
  package func list(
    prefix: [UInt8] = [], after: [UInt8]? = nil, limit: Int = .max, byteLimit: Int = .max
  ) -> KeyValuePage {
    var page = KeyValuePage(entries: [], more: false)
    var bytesLeft = byteLimit
    let start = after.map { [UInt8].compare($0, prefix) > 0 ? $0 : prefix } ?? prefix
    records.scan(from: start) { key, record in
      if let after, [UInt8].compare(key, after) <= 0 {
        return true
      }
      guard key.sharedCount(with: prefix, limit: .max) == prefix.count else {
        return false
      }
      let byteCount = key.count + record.value.count
      guard page.entries.count < limit, page.entries.isEmpty || byteCount <= bytesLeft else {
        page.more = true
        return false
      }
      bytesLeft -= byteCount
      page.entries.append(Self.entry(key, record))
      return true
    }
    return page
  }

  private static func entry(_ key: [UInt8], _ record: Record) -> KeyValueEntry {
    KeyValueEntry(
      key: key, value: record.value, createRevision: record.createRevision,
      modRevision: record.modRevision, version: record.version)
  }

  static func digest(of key: [UInt8], _ record: Record) -> UInt64 {
    EntryDigest.digest(
      key: key, value: record.value, createRevision: record.createRevision,
      modRevision: record.modRevision, version: record.version)
  }
}
