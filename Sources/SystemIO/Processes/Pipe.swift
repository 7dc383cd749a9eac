import CSystem
import Glibc

/// A pipe of the system: what is written to one end is read from the other. Both ends are
/// closed across `exec`.
package struct Pipe: Hashable, Sendable {
  package let reading: CInt
  package let writing: CInt

  package init(nonBlocking: Bool = true) throws(SystemError) {
    var ends: (CInt, CInt) = (-1, -1)
    let result = withUnsafeMutableBytes(of: &ends) { bytes in
      pipe2(
        bytes.bindMemory(to: CInt.self).baseAddress,
        nonBlocking ? O_NONBLOCK | O_CLOEXEC : O_CLOEXEC)
    }
    guard result == 0 else { throw .last("pipe2") }
    (reading, writing) = ends
  }

  package func close() {
    Socket.close(reading)
    Socket.close(writing)
  }
}
