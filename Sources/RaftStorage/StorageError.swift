import RaftCore
package import SystemIO

/// Why storage cannot be opened, or cannot go on. A node never continues on storage that it cannot
/// trust: outside of a snapshot that is being received, and of a snapshot that finds the disk full,
/// every case stops it.
package enum StorageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another process works in the directory.
  case inUse(directory: String, error: SystemError)
  /// The system refused an operation.
  case system(SystemError)
  /// Bytes that were on disk before are not what they were. Cutting them off could lose what was
  /// acknowledged.
  case damaged(file: String, offset: UInt64, reason: String)
  /// A file that must be there is not.
  case missing(file: String, reason: String)
  /// A file of another node or cluster.
  case foreign(file: String, reason: String)
  /// Written by a newer program; this one knows versions up to `newest`.
  case unsupportedFormat(file: String, version: UInt32, newest: UInt32)
  /// A snapshot that another node wants to send is longer than a snapshot may be.
  case tooLarge(file: String, byteCount: UInt64, limit: UInt64)
  /// The disk has not answered for so long that the process can only end.
  case stalled(nanoseconds: UInt64)
  /// An earlier call has failed. What is on disk since then is unknown.
  case failedBefore

  /// Whether the disk is full, which can pass.
  package var isDiskFull: Bool {
    guard case .system(let error) = self else { return false }
    return error.isOutOfSpace
  }

  /// What is wrong, without the file and the way out, for lists that name the file.
  var reason: String {
    switch self {
    case .damaged(_, let offset, let reason): "byte \(offset): \(reason)"
    case .missing(_, let reason), .foreign(_, let reason): reason
    case .inUse, .system, .unsupportedFormat, .tooLarge, .stalled, .failedBefore: description
    }
  }

  /// What is wrong, without the way out, where another one is taken.
  package var finding: String {
    switch self {
    case .damaged(let file, let offset, let reason):
      "\(file) is damaged at byte \(offset): \(reason)"
    case .missing(let file, let reason): "\(file) is missing: \(reason)"
    case .inUse, .system, .foreign, .unsupportedFormat, .tooLarge, .stalled, .failedBefore:
      description
    }
  }

  /// Whether it tells of damage to this file.
  func isDamage(of path: String) -> Bool {
    guard case .damaged(let file, _, _) = self else { return false }
    return file == path
  }

  package var description: String {
    switch self {
    case .inUse(let directory, let error):
      "the data directory \(directory) is in use"
        + (error.hint.map { ", \($0)" } ?? "")
        + "; stop that process or choose another directory with --data"
    case .system(let error):
      "storage failed: \(error)"
    case .damaged: "\(finding). Nothing was changed. \(Self.wayOut)"
    case .missing: "\(finding). \(Self.wayOut)"
    case .foreign(let file, let reason):
      "\(file) does not belong here: \(reason). Put the right file back, or start with an empty "
        + "data directory, as a new node"
    case .unsupportedFormat(let file, let version, let newest):
      "\(file) has format version \(version), and this program knows versions up to \(newest); "
        + "start the program that wrote it"
    case .tooLarge(let file, let byteCount, let limit):
      "\(file) would have \(byteCount) bytes, more than the \(limit) a snapshot may have"
    case .stalled(let nanoseconds):
      "the disk has not finished a write for \(nanoseconds / 1_000_000_000) s; look at the machine's "
        + "log and the disk, and start the node again"
    case .failedBefore:
      "storage has failed before and takes nothing more; restart the node"
    }
  }

  private static let wayOut =
    "Remove this node from the cluster and let it join again with an empty data directory, as a new "
    + "node, or put back a copy of the data directory, but only one taken after the node had last "
    + "stopped: with an older one acknowledged writes can be lost"
}

/// Runs what the file system does, with its errors as storage's own.
func onDisk<Result>(
  _ body: () throws(SystemError) -> Result
) throws(StorageError) -> Result {
  do {
    return try body()
  } catch {
    throw .system(error)
  }
}
