import RaftCore

/// The names of snapshots' files: index and term of the last entry that each covers, such that they
/// sort by age.
enum SnapshotName {
  static let fileSuffix = ".snapshot"
  /// Ends the name of a file that is being received.
  static let incomingSuffix = ".incoming"

  static func file(_ id: EntryID) -> String {
    digits(id.index.rawValue) + "-" + digits(id.term.rawValue) + fileSuffix
  }

  /// What a file of this name stands for, or `nil` for another file.
  static func id(fileName: String) -> EntryID? {
    guard fileName.hasSuffix(fileSuffix) else { return nil }
    let numbers = fileName.dropLast(fileSuffix.count).split(separator: "-")
      .compactMap { UInt64($0) }
    guard numbers.count == 2 else { return nil }
    let id = EntryID(term: Term(numbers[1]), index: LogIndex(numbers[0]))
    return file(id) == fileName ? id : nil
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 20 - digits.count) + digits
  }
}
