package import RaftCore

/// Why bytes are not a machine that can be used.
package enum SnapshotFormatError: Error, Hashable, CustomStringConvertible {
  case notAMachine
  case unknownVersion(UInt64)
  /// The bytes end before the machine does.
  case truncated(byteCount: UInt64)
  /// Bytes follow the machine's end.
  case excess(endByteCount: UInt64)
  case tooManyKeys(UInt64)
  case tooManyRevisions(UInt64, last: LogIndex)
  case tooManySessions(UInt64, limit: Int)
  /// The key with this number in the file, counted from 1.
  case invalidKey(UInt64, reason: String)
  case invalidSession(ClientID, reason: String)
  case wrongDigest(stated: UInt64, found: UInt64)

  package var description: String {
    switch self {
    case .notAMachine:
      "these are not the bytes of a machine: they do not begin with REIGNMAP"
    case .unknownVersion(let version):
      "the machine is written in version \(version) of its format, and this program reads version "
        + "\(SnapshotFormat.version); start a newer program"
    case .truncated(let byteCount):
      "the machine ends unfinished after \(byteCount) bytes"
    case .excess(let endByteCount):
      "bytes follow the end of the machine at byte \(endByteCount)"
    case .tooManyKeys(let count):
      "the machine has \(count) keys, more than can be counted"
    case .tooManyRevisions(let revision, let last):
      "the machine is at revision \(revision), to which the entries through \(last.rawValue) cannot lead"
    case .tooManySessions(let count, let limit):
      "the machine has \(count) sessions, but it may have at most \(limit)"
    case .invalidKey(let number, let reason):
      "key \(number) of the machine cannot be: \(reason)"
    case .invalidSession(let client, let reason):
      "session \(client.rawValue) of the machine cannot be: \(reason)"
    case .wrongDigest(let stated, let found):
      "the machine's digest is \(String(found, radix: 16)), but "
        + "\(String(stated, radix: 16)) is written behind it"
    }
  }
}
