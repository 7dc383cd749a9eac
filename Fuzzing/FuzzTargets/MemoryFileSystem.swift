import SystemIO

/// Files in memory, enough of a file system for one storage at a time.
final class MemoryFileSystem: FileSystem, @unchecked Sendable {
  final class File: StoredFile, @unchecked Sendable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8] = []) {
      self.bytes = bytes
    }

    func size() throws(SystemError) -> UInt64 { UInt64(bytes.count) }

    func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
      offset < bytes.count ? Array(bytes[Int(offset)...].prefix(count)) : []
    }

    func write(_ new: [UInt8], at offset: UInt64) throws(SystemError) {
      let end = Int(offset) + new.count
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(Int(offset)..<end, with: new)
    }

    func truncate(to size: UInt64) throws(SystemError) {
      bytes = Array(bytes.prefix(Int(size)))
    }

    func synchronize() throws(SystemError) {}
  }

  final class Lock: Sendable {}

  private(set) var files: [String: File] = [:]

  init(_ contents: [String: [UInt8]] = [:]) {
    files = contents.mapValues { File($0) }
  }

  var contents: [String: [UInt8]] { files.mapValues(\.bytes) }

  func createDirectory(_ path: String) throws(SystemError) {}

  func list(_ directory: String) throws(SystemError) -> [String] {
    let slash = UInt8(ascii: "/")
    return files.keys.compactMap { path -> String? in
      // By bytes, because each start of a node lists more than once.
      let rest = path.utf8.dropFirst(directory.utf8.count)
      guard rest.first == slash, path.utf8.starts(with: directory.utf8),
        !rest.dropFirst().contains(slash)
      else { return nil }
      return String(rest.dropFirst())
    }.sorted()
  }

  func create(_ path: String) throws(SystemError) -> File {
    let file = File()
    files[path] = file
    return file
  }

  func open(_ path: String) throws(SystemError) -> File {
    guard let file = files[path] else { throw .notFound(path) }
    return file
  }

  func rename(_ path: String, to newPath: String) throws(SystemError) {
    files[newPath] = files.removeValue(forKey: path)
  }

  func remove(_ path: String) throws(SystemError) {
    guard files.removeValue(forKey: path) != nil else { throw .notFound(path) }
  }

  func synchronizeDirectory(_ path: String) throws(SystemError) {}

  func lock(_ path: String) throws(SystemError) -> Lock { Lock() }
}
