import SystemIO

/// A file that holds room on the disk for the time when there is none: then it is removed, and what
/// was begun can be finished, such as entries under way and the vote.
///
/// It is advice to the file system and nothing else: no start depends on it.
struct Ballast<Files: FileSystem> {
  static var fileName: String { "ballast" }

  private let directory: String
  private let files: Files
  private let byteCount: UInt64
  private(set) var isHeld = false

  init(directory: String, files: Files, byteCount: UInt64) {
    self.directory = directory
    self.files = files
    self.byteCount = byteCount
  }

  private var path: String { "\(directory)/\(Self.fileName)" }

  /// Takes the room at the start. Returns false if the disk does not have it.
  mutating func take() throws(StorageError) -> Bool {
    guard byteCount == 0 else { return try take(probing: byteCount) }
    // From a run with other settings.
    try onDisk { () throws(SystemError) in
      if try files.openIfPresent(path) != nil { try files.remove(path) }
    }
    return true
  }

  /// Takes the room again after it was given up, when there is twice as much: else the disk would be
  /// full again at once.
  mutating func takeAgain() throws(StorageError) -> Bool {
    try take(probing: max(byteCount * 2, Self.probeBytesMin))
  }

  /// What is looked for even where nothing is kept.
  private static var probeBytesMin: UInt64 { 64 << 10 }

  private mutating func take(probing probe: UInt64) throws(StorageError) -> Bool {
    do throws(SystemError) {
      let file =
        if let file = try files.openIfPresent(path) { file } else { try files.create(path) }
      try file.reserve(probe)
      try file.truncate(to: byteCount)
      if byteCount == 0 { try files.remove(path) }
    } catch {
      guard error.isOutOfSpace else { throw .system(error) }
      try onDisk { () throws(SystemError) in try files.removeIfPresent(path) }
      return false
    }
    isHeld = byteCount > 0
    return true
  }

  /// Gives the room free, if there is any.
  mutating func release() throws(StorageError) {
    guard isHeld else { return }
    isHeld = false
    try onDisk { () throws(SystemError) in
      try files.removeIfPresent(path)
      // The file system may give the room free only with the name's end.
      try files.synchronizeDirectory(directory)
    }
  }
}
