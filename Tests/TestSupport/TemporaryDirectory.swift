import Glibc
import SystemIO

/// A directory of its own for a test, in `TMPDIR` or `/tmp`, removed with all that is in it when
/// nobody holds it any more.
package final class TemporaryDirectory: Sendable {
  package let path: String

  /// - Parameter prefix: what the directory's name begins with, to tell what has left it behind if
  ///   the tests are killed.
  package init(prefix: String = "reign-test") throws {
    let base = ProcessEnvironment.all["TMPDIR"] ?? "/tmp"
    path = "\(base)/\(prefix)-\(SystemRandom.uint64())"
    try LocalFileSystem().createDirectory(path)
  }

  deinit {
    remove()
  }

  /// Removes it now, for those who know that everything that writes into it has ended.
  package func remove() {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    for name in (try? LocalFileSystem().list(path)) ?? [] { remove("\(path)/\(name)") }
    if rmdir(path) != 0 { unlink(path) }
  }
}
