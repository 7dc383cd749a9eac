import RaftCore

/// Makes a map from its entries in key order, and refuses what could not be in a map.
///
/// That no two entries have the same `modRevision` is not looked at; it would take a second table of
/// all of them.
struct KeyValueMapBuilder: Sendable {
  private let revision: Revision
  private let limits: KeyValueLimits
  private var records: OrderedTreeBuilder<[UInt8], KeyValueMap.Record>
  private var digest: UInt64 = 0
  private var newest = Revision.zero
  /// The number of the entry that comes next, from 1.
  private var number: UInt64 = 1

  init(count: Int, revision: Revision, limits: KeyValueLimits) {
    self.revision = revision
    self.limits = limits
    records = OrderedTreeBuilder(count: count)
  }

  var isComplete: Bool { records.isComplete }

  /// Throws unless the next entry can have a key and a value of such sizes.
  func check(keyByteCount: Int, valueByteCount: Int) throws(SnapshotFormatError) {
    guard (1...limits.keyBytesMax).contains(keyByteCount) else {
      throw .invalidKey(
        number, reason: "it has \(keyByteCount) bytes, and a key has 1 to \(limits.keyBytesMax)")
    }
    guard valueByteCount <= limits.valueBytesMax else {
      throw .invalidKey(
        number,
        reason: "its value has \(valueByteCount) bytes, and a value has at most "
          + "\(limits.valueBytesMax)")
    }
  }

  mutating func append(_ entry: KeyValueEntry) throws(SnapshotFormatError) {
    // Each version after the first takes a revision of its own.
    guard Revision.zero < entry.createRevision, entry.createRevision <= entry.modRevision,
      entry.modRevision <= revision, entry.version > 0,
      entry.version - 1 <= entry.modRevision.rawValue - entry.createRevision.rawValue
    else {
      throw .invalidKey(
        number,
        reason: "version \(entry.version), created at revision \(entry.createRevision.rawValue) "
          + "and changed at \(entry.modRevision.rawValue), in a map at \(revision.rawValue)")
    }
    var record = KeyValueMap.Record(
      value: entry.value, createRevision: entry.createRevision, modRevision: entry.modRevision,
      version: entry.version)
    record.digest = KeyValueMap.digest(of: entry.key, record)
    guard records.append(entry.key, record) else {
      throw .invalidKey(number, reason: "it does not come after the key before it")
    }
    digest &+= record.digest
    newest = max(newest, record.modRevision)
    number += 1
  }

  consuming func finish() -> KeyValueMap {
    KeyValueMap(
      records: records.finish(),
      revision: Canary.forgetsDeletionsInSnapshots.isActive ? newest : revision, digest: digest)
  }
}
