import Glibc

/// Gives the room of a large file back to the disk in small steps.
///
/// To free 64 MiB at once keeps the file system's journal busy for tens of milliseconds, and whoever
/// syncs a file meanwhile waits for it.
enum FileDisposal {
  private static let stepBytes: off_t = 4 << 20
  private static let pauseMilliseconds: CInt = 5

  /// Takes over a descriptor, whose file has no name any more, and returns at once.
  static func begin(_ descriptor: CInt) {
    do {
      try WorkerThread.start(name: "disposal", niceness: 10) { free(descriptor) }
    } catch {
      // Without a thread all of it is freed here and now.
      close(descriptor)
    }
  }

  private static func free(_ descriptor: CInt) {
    defer { close(descriptor) }
    var left = lseek(descriptor, 0, SEEK_END)
    while left > stepBytes {
      left -= stepBytes
      // Whatever goes wrong, closing frees the rest.
      guard ftruncate(descriptor, left) == 0 else { return }
      WorkerThread.pause(milliseconds: pauseMilliseconds)
    }
  }
}
