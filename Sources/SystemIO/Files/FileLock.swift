import CSystem
import Glibc

/// An exclusive lock on a file, which names its holder inside.
///
/// The kernel gives the lock free when the process ends, so that no stale lock needs clearing. The
/// file stays behind on purpose: removing it would let two processes lock two files of one name.
package final class FileLock: Sendable {
  private let descriptor: CInt

  init(path: String) throws(SystemError) {
    descriptor = retrying { open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    guard descriptor >= 0 else { throw .last("open", path) }
    guard retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 else {
      let number = errno
      throw SystemError(
        errno: number, operation: "lock", subject: path,
        hint: number == EWOULDBLOCK ? Self.holder(descriptor) : nil)
    }
    // Advice for people only, so it need not be durable.
    _ = ftruncate(descriptor, 0)
    _ = try? Socket.write(descriptor, Array("\(getpid())\n".utf8))
  }

  deinit {
    close(descriptor)
  }

  private static func holder(_ descriptor: CInt) -> String? {
    var buffer = [UInt8](repeating: 0, count: 20)
    guard case .bytes(let count) = try? Socket.read(descriptor, into: &buffer) else { return nil }
    let digits = buffer[..<count].prefix { (48...57).contains($0) }
    guard !digits.isEmpty else { return nil }
    return "held by process \(String(decoding: digits, as: UTF8.self))"
  }
}
