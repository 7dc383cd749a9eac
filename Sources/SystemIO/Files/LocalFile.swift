import Glibc

/// A file of this machine, held open by a descriptor. Reads and writes name their offset, so that
/// there is no shared position.
package final class LocalFile: StoredFile {
  private let path: String
  private let descriptor: CInt

  init(path: String, flags: CInt) throws(SystemError) {
    descriptor = retrying { open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    guard descriptor >= 0 else { throw .last("open", path) }
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  package func size() throws(SystemError) -> UInt64 {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .last("fstat", path) }
    return UInt64(information.st_size)
  }

  package func read(from offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
    let available = try size()
    guard offset < available else { return [] }
    // The file's size bounds the allocation, whatever the caller believes.
    let wanted = min(count, Int(clamping: available - offset))
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      (filled, failed) = transferring(wanted) { moved in
        pread(
          descriptor, buffer.baseAddress?.advanced(by: moved), wanted - moved,
          off_t(offset) + off_t(moved))
      }
    }
    guard !failed else { throw .last("pread", path) }
    return bytes
  }

  package func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError) {
    let (written, _) = bytes.withUnsafeBytes { buffer in
      transferring(buffer.count) { moved in
        pwrite(
          descriptor, buffer.baseAddress?.advanced(by: moved), buffer.count - moved,
          off_t(offset) + off_t(moved))
      }
    }
    guard written == bytes.count else { throw .last("pwrite", path) }
  }

  package func truncate(to size: UInt64) throws(SystemError) {
    guard retrying({ ftruncate(descriptor, off_t(size)) }) == 0 else {
      throw .last("ftruncate", path)
    }
  }

  package func reserve(_ size: UInt64) throws(SystemError) {
    guard try self.size() < size else { return }
    // Unlike most calls, it returns the error's number.
    var number: CInt
    repeat { number = posix_fallocate(descriptor, 0, off_t(size)) } while number == EINTR
    guard number == 0 else {
      throw SystemError(errno: number, operation: "posix_fallocate", subject: path)
    }
  }

  package func synchronize() throws(SystemError) {
    // fdatasync leaves out the times of the file, and nothing that is needed to read it again.
    // An interrupted one has forgotten no error, unlike one that has failed.
    guard retrying({ fdatasync(descriptor) }) == 0 else { throw .last("fdatasync", path) }
  }
}
