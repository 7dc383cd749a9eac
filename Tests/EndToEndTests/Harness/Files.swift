import Glibc
import SystemIO

/// A directory of its own for each cluster, removed with all that is in it.
struct TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    let base = ProcessEnvironment.all["TMPDIR"] ?? "/tmp"
    path = "\(base)/reign-cluster-\(SystemRandom.uint64())"
    try LocalFileSystem().createDirectory(path)
  }

  func remove() {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    for name in (try? LocalFileSystem().list(path)) ?? [] { remove("\(path)/\(name)") }
    if rmdir(path) != 0 { unlink(path) }
  }
}

extension LocalFileSystem {
  /// The text of a file whose size the system does not know beforehand.
  func readText(_ path: String) throws -> String {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SystemError(errno: errno, operation: "open", subject: path)
    }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case .bytes(let count) = try Socket.read(descriptor, into: &buffer) {
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
