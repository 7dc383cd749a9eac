import RaftCore
import WireMessages

/// The beginning of a snapshot's file: what it stands for. Drawn in Docs/StorageFormat.md.
///
/// It has nothing of the node or the moment in it: two nodes that snapshot the same state write the
/// same bytes, so that a transfer begun by one leader can be continued by the next.
struct SnapshotHeader: Hashable {
  /// Zero while the cluster is not known.
  let clusterID: UInt64
  let metadata: SnapshotMetadata

  static let version: UInt32 = 1
  /// What precedes the parts that vary in length.
  static let fixedByteCount = 52
  /// The longest header that is believed: well above 1,024 members with addresses of 259 bytes and
  /// 100,000 members of former times.
  static let byteCountMax = 4 << 20
  private static let magic: UInt64 = 0x0053_535f_4e47_4952  // "RIGN_SS\0"

  var bytes: [UInt8] {
    let configuration = metadata.configuration.wireBytes
    var bytes: [UInt8] = []
    bytes.append(littleEndian: Self.magic)
    bytes.append(littleEndian: Self.version)
    bytes.append(littleEndian: UInt32(metadata.removed.count))
    for field in [
      clusterID, metadata.last.index.rawValue, metadata.last.term.rawValue,
      metadata.configurationIndex.rawValue,
    ] {
      bytes.append(littleEndian: field)
    }
    bytes.append(littleEndian: UInt32(configuration.count))
    for member in metadata.removed { bytes.append(littleEndian: member.rawValue) }
    bytes += configuration
    bytes.append(littleEndian: bytes.checksum(0..<bytes.count))
    precondition(
      bytes.count <= Self.byteCountMax,
      "the header of a snapshot has \(bytes.count) bytes, and \(metadata.removed.count) former "
        + "members")
    return bytes
  }

  /// How long the whole header is, by its first `fixedByteCount` bytes.
  static func byteCount(
    startingWith fixed: [UInt8], file: String
  ) throws(StorageError) -> Int {
    guard fixed.count >= fixedByteCount else {
      throw .damaged(file: file, offset: 0, reason: "its header is cut short")
    }
    let fields = fixed.span.bytes
    guard fields.littleEndian(UInt64.self, at: 0) == magic else {
      throw .damaged(file: file, offset: 0, reason: "it does not begin as a snapshot does")
    }
    let version = fields.littleEndian(UInt32.self, at: 8)
    guard version == Self.version else {
      throw .unsupportedFormat(file: file, version: version, newest: Self.version)
    }
    let removed = Int(fields.littleEndian(UInt32.self, at: 12))
    let configuration = Int(fields.littleEndian(UInt32.self, at: 48))
    let byteCount = fixedByteCount + 8 * removed + configuration + 4
    guard byteCount <= byteCountMax else {
      throw .damaged(
        file: file, offset: 12,
        reason: "its header claims \(byteCount) bytes, more than the \(byteCountMax) one may have")
    }
    return byteCount
  }

  /// The checksum with which the chain of the blocks begins.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.span.bytes.littleEndian(UInt32.self, at: bytes.count - 4)
  }
}

extension SnapshotHeader {
  /// Reads the whole header. Whoever writes one makes no mistakes; whoever sends one may.
  init(bytes: [UInt8], file: String) throws(StorageError) {
    let byteCount = try Self.byteCount(startingWith: bytes, file: file)
    guard bytes.count == byteCount else {
      throw .damaged(file: file, offset: UInt64(bytes.count), reason: "its header is cut short")
    }
    let fields = bytes.span.bytes
    let end = byteCount - 4
    guard fields.littleEndian(UInt32.self, at: end) == bytes.checksum(0..<end) else {
      throw .damaged(
        file: file, offset: UInt64(end), reason: "the checksum of its header is wrong")
    }
    clusterID = fields.littleEndian(UInt64.self, at: 16)
    let removedCount = Int(fields.littleEndian(UInt32.self, at: 12))
    let removed = (0..<removedCount).map {
      NodeID(fields.littleEndian(UInt64.self, at: Self.fixedByteCount + 8 * $0))
    }
    guard zip(removed, removed.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .damaged(
        file: file, offset: UInt64(Self.fixedByteCount),
        reason: "the former members in its header are not in ascending order")
    }
    let start = Self.fixedByteCount + 8 * removedCount
    let configuration: ClusterConfiguration
    do {
      configuration = try ClusterConfiguration(
        wireBytes: fields.extracting(start..<end))
    } catch {
      throw .damaged(
        file: file, offset: UInt64(start),
        reason: "the configuration in its header makes no sense: \(error)")
    }
    let last = EntryID(
      term: Term(fields.littleEndian(UInt64.self, at: 32)),
      index: LogIndex(fields.littleEndian(UInt64.self, at: 24)))
    let configurationIndex = LogIndex(fields.littleEndian(UInt64.self, at: 40))
    guard last.index > .zero, last.index.rawValue < .max, configurationIndex <= last.index else {
      throw .damaged(
        file: file, offset: 24,
        reason: "it ends with entry \(last.text), and its configuration is that of entry "
          + "\(configurationIndex.rawValue)")
    }
    metadata = SnapshotMetadata(
      last: last, configuration: configuration, configurationIndex: configurationIndex,
      removed: removed)
  }
}
