import RaftCore
package import SystemIO

/// Why storage cannot be opened, or cannot go on. Every case stops the node: it never continues on
/// storage that it cannot trust.
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
  /// Written by a newer program.
  case unsupportedFormat(file: String, version: UInt32)
  /// An earlier call has failed. What is on disk since then is unknown.
  case failedBefore

  package var description: String {
    switch self {
    case .inUse(let directory, let error):
      "the data directory \(directory) is in use"
        + (error.hint.map { ", \($0)" } ?? "")
        + "; stop that process or choose another directory with --data"
    case .system(let error):
      "storage failed: \(error)"
    case .damaged(let file, let offset, let reason):
      "\(file) is damaged at byte \(offset): \(reason). Nothing was changed. \(Self.wayOut)"
    case .missing(let file, let reason):
      "\(file) is missing: \(reason). \(Self.wayOut)"
    case .foreign(let file, let reason):
      "\(file) does not belong here: \(reason). Put the right file back, or start with an empty "
        + "data directory, as a new node"
    case .unsupportedFormat(let file, let version):
      "\(file) has format version \(version), and this program knows version "
        + "\(StorageFormat.version) only; start the program that wrote it"
    case .failedBefore:
      "storage has failed before and takes nothing more; restart the node"
    }
  }

  private static let wayOut =
    "Put an intact copy of the data directory back, or remove this node from the cluster and let "
    + "it join again with an empty data directory, as a new node"
}

enum StorageFormat {
  static let version: UInt32 = 1
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
