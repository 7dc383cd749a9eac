import CSystem
import Glibc

/// The file system of this machine.
package struct LocalFileSystem: FileSystem {
  package init() {}

  package func createDirectory(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o700) != 0 else {
      return try synchronizeDirectory(Self.parent(of: path))
    }
    switch errno {
    case EEXIST:
      var information = stat()
      guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else {
        throw SystemError(errno: ENOTDIR, operation: "mkdir", subject: path)
      }
      // Perhaps an earlier run has made it, and has not lived to make the name durable.
      try synchronizeDirectory(Self.parent(of: path))
    case ENOENT where Self.parent(of: path) != path:
      try createDirectory(Self.parent(of: path))
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last("mkdir", path) }
      try synchronizeDirectory(Self.parent(of: path))
    default:
      throw .last("mkdir", path)
    }
  }

  package func list(_ directory: String) throws(SystemError) -> [String] {
    guard let stream = opendir(directory) else { throw .last("opendir", directory) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = Self.name(of: entry)
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last("readdir", directory) }
    return names.sorted()
  }

  package func create(_ path: String) throws(SystemError) -> LocalFile {
    try LocalFile(path: path, flags: O_RDWR | O_CREAT | O_EXCL)
  }

  package func open(_ path: String) throws(SystemError) -> LocalFile {
    try LocalFile(path: path, flags: O_RDWR)
  }

  package func rename(_ path: String, to newPath: String) throws(SystemError) {
    guard Glibc.rename(path, newPath) == 0 else {
      throw .last("rename", "\(path) to \(newPath)")
    }
  }

  package func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw .last("unlink", path) }
  }

  package func removeGradually(_ path: String) throws(SystemError) {
    // The name goes in any case. Where no descriptor is to be had, the room is free at once.
    let descriptor =
      FileDisposal.hasRoom ? retrying { Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW) } : -1
    guard unlink(path) == 0 else {
      let error = SystemError.last("unlink", path)
      if descriptor >= 0 { close(descriptor) }
      throw error
    }
    if descriptor >= 0 { FileDisposal.begin(descriptor) }
  }

  package func synchronizeDirectory(_ path: String) throws(SystemError) {
    let descriptor = retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last("open", path) }
    defer { close(descriptor) }
    guard retrying({ fsync(descriptor) }) == 0 else { throw .last("fsync", path) }
  }

  package func lock(_ path: String) throws(SystemError) -> FileLock {
    try FileLock(path: path)
  }

  /// The directory that holds `path`.
  static func parent(of path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The name in an entry of a directory: an array of characters in C, which Swift shows as a
  /// tuple. It is read in place because the entry is longer or shorter than the tuple.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    return String(cString: start.assumingMemoryBound(to: CChar.self))
  }
}
