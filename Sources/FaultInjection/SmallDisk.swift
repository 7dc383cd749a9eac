import Glibc
import SystemIO

/// A file system of its own in memory, so small that it can be filled. Only root can have one. Loop only.
final class SmallDisk {
  let path: String
  private let loop: EventLoop
  private var filler: String { "\(path)/filler" }

  /// - Throws: If this user may not mount, or there is no `mount`.
  init(loop: EventLoop, path: String, mebibytes: Int) throws {
    self.loop = loop
    self.path = path
    try LocalFileSystem().createDirectory(path)
    do {
      try Self.run(
        loop, "/usr/bin/mount",
        ["-t", "tmpfs", "-o", "size=\(mebibytes)m,mode=0700", "tmpfs", path])
    } catch {
      // It may have failed, or been ended, when it had mounted already.
      unmount()
      throw error
    }
  }

  /// Writes until nothing more fits.
  func fill() {
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    for count in [1 << 20, 4_096, 1] {
      let bytes = [UInt8](repeating: 0x66, count: count)
      while write(descriptor, bytes, count) > 0 {}
    }
  }

  func free() { unlink(filler) }

  /// What was kept there is lost with it.
  func unmount() {
    try? Self.run(loop, "/usr/bin/umount", ["-l", path])
  }

  private static func run(_ loop: EventLoop, _ program: String, _ arguments: [String]) throws {
    var children: [ChildProcess] = []
    let exit: ChildProcess.Exit = try loop.finish(program) { end in
      children.append(
        try ChildProcess(
          loop: loop, executable: program, arguments: arguments, errors: .null,
          // Ctrl-C, which ends the run, must not keep this from being done.
          hasOwnGroup: true
        ) { end(.success($0)) })
    }
    children.removeAll()
    guard exit == .code(0) else { throw ChaosFailure("\(program) \(exit)") }
  }
}
