import RaftCore

/// The names of snapshots' files: index and term of the last entry that each covers, such that they
/// sort by age.
enum SnapshotName {
  static let fileSuffix = ".snapshot"
  /// Ends the name of a file that is being received.
  static let incomingSuffix = ".incoming"

  static func file(_ id: EntryID) -> String {
    id.index.rawValue.twentyDigits + "-" + id.term.rawValue.twentyDigits + fileSuffix
  }

  /// What a file of this name stands for, or `nil` for another file.
  static func id(fileName: String) -> EntryID? {
    let bytes = fileName.utf8
    guard bytes.count == 41 + fileSuffix.utf8.count, fileName.hasSuffix(fileSuffix),
      bytes.dropFirst(20).first == UInt8(ascii: "-"),
      let index = UInt64(twentyDigits: bytes.prefix(20)),
      let term = UInt64(twentyDigits: bytes.dropFirst(21).prefix(20))
    else { return nil }
    return EntryID(term: Term(term), index: LogIndex(index))
  }

  /// The same for a file that is being received.
  static func incomingID(fileName: String) -> EntryID? {
    guard fileName.hasSuffix(incomingSuffix) else { return nil }
    return id(fileName: String(fileName.dropLast(incomingSuffix.count)))
  }
}
