import Glibc
import SystemIO

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
