import Glibc

/// A file for lines that are only ever added, by several processes if need be. Nothing in it is made durable.
///
/// Invariants:
/// - What one call adds stays together and overwrites nothing, whoever else adds to the file.
/// - The file and its predecessor, `path.1`, have at most `bytesMax` bytes each and one call's more.
package final class AppendedFile {
  private let path: String
  private let bytesMax: UInt64
  private var descriptor: CInt

  /// Opens the file, or creates it, readable by its owner alone.
  ///
  /// - Parameter bytesMax: From that size on the file becomes `path.1`, in the place of the one before, and
  ///   another one is begun.
  package init(path: String, bytesMax: UInt64) throws(SystemError) {
    self.path = path
    self.bytesMax = bytesMax
    descriptor = try Self.open(path)
  }

  deinit {
    close(descriptor)
  }

  /// Adds the bytes at the end of the file, wherever that is by now.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    try makeRoom()
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying {
          write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        }
      }
      guard count > 0 else { throw .last("write", path) }
      written += count
    }
  }

  private func makeRoom() throws(SystemError) {
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { throw .last("fstat", path) }
    guard UInt64(own.st_size) >= bytesMax else { return }
    // Another process may have begun the next file already, which must not take the full one's place: who
    // has the full one open looks and renames while nobody else does.
    let full = descriptor
    guard retrying({ flock(full, LOCK_EX) }) == 0 else { throw .last("lock", path) }
    defer {
      if descriptor == full { _ = flock(full, LOCK_UN) } else { close(full) }
    }
    var named = stat()
    if stat(path, &named) == 0, named.st_ino == own.st_ino, named.st_dev == own.st_dev {
      guard rename(path, "\(path).1") == 0 else { throw .last("rename", path) }
    }
    descriptor = try Self.open(path)
  }

  private static func open(_ path: String) throws(SystemError) -> CInt {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let descriptor = retrying { Glibc.open(path, flags, 0o600) }
    guard descriptor >= 0 else { throw .last("open", path) }
    return descriptor
  }
}
