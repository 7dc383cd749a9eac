import SystemIO

/// This machine's files, of which every write waits for a gate while it is shut.
struct GatedFiles: FileSystem {
  /// Opened and shut from anywhere.
  final class Gate: @unchecked Sendable {
    private let semaphore = Semaphore()

    init() { open() }

    func open() { semaphore.signal() }

    /// Returns when whoever writes has done with it.
    func shut() { semaphore.wait() }

    func pass() {
      semaphore.wait()
      semaphore.signal()
    }
  }

  final class File: StoredFile {
    private let file: LocalFile
    private let gate: Gate

    init(_ file: LocalFile, _ gate: Gate) {
      self.file = file
      self.gate = gate
    }

    func size() throws(SystemError) -> UInt64 { try file.size() }

    func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
      try file.read(from: offset, count: count)
    }

    func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError) {
      gate.pass()
      try file.write(bytes, at: offset)
    }

    func truncate(to size: UInt64) throws(SystemError) { try file.truncate(to: size) }

    func synchronize() throws(SystemError) { try file.synchronize() }
  }

  let gate = Gate()
  private let files = LocalFileSystem()

  func createDirectory(_ path: String) throws(SystemError) { try files.createDirectory(path) }

  func list(_ directory: String) throws(SystemError) -> [String] { try files.list(directory) }

  func create(_ path: String) throws(SystemError) -> File { File(try files.create(path), gate) }

  func open(_ path: String) throws(SystemError) -> File { File(try files.open(path), gate) }

  func rename(_ path: String, to newPath: String) throws(SystemError) {
    try files.rename(path, to: newPath)
  }

  func remove(_ path: String) throws(SystemError) { try files.remove(path) }

  func synchronizeDirectory(_ path: String) throws(SystemError) {
    try files.synchronizeDirectory(path)
  }

  func lock(_ path: String) throws(SystemError) -> FileLock { try files.lock(path) }
}
