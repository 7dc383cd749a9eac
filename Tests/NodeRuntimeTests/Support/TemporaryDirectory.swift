import Glibc
import SystemIO

/// A directory of its own for each test, removed with all that is in it.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    let base = ProcessEnvironment.all["TMPDIR"] ?? "/tmp"
    path = "\(base)/reign-test-\(SystemRandom.uint64())"
    try LocalFileSystem().createDirectory(path)
  }

  deinit {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    for name in (try? LocalFileSystem().list(path)) ?? [] { remove("\(path)/\(name)") }
    if rmdir(path) != 0 { unlink(path) }
  }
}
