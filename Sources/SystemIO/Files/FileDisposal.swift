import Glibc
import Synchronization

/// Gives the room of large files back to the disk in small steps, one file after the other.
///
/// To free 64 MiB at once keeps the file system's journal busy for tens of milliseconds, and whoever
/// syncs a file meanwhile waits for it. This is a courtesy and has a bound: a few files wait for it
/// on one thread, and whatever comes on top is freed at once.
enum FileDisposal {
  /// Files that wait, each with a descriptor, of which a process has a limited number.
  static let filesMax = 8
  private static let stepBytes: off_t = 4 << 20
  private static let pauseMilliseconds: CInt = 5

  /// What waits to be freed, behind the lock that callers and the thread share.
  private struct Queue {
    var descriptors: [CInt] = []
    /// The thread lives until there is nothing left to do.
    var hasThread = false
    /// Those that wait and the one that is being freed.
    var count: Int { descriptors.count + (hasThread ? 1 : 0) }
  }

  private static let queue = Mutex(Queue())

  /// Whether one more file may wait.
  static var hasRoom: Bool { queue.withLock { $0.count < filesMax } }

  /// Takes over a descriptor, whose file has no name any more, and returns at once.
  static func begin(_ descriptor: CInt) {
    let needsThread = queue.withLock { queue in
      queue.descriptors.append(descriptor)
      defer { queue.hasThread = true }
      return !queue.hasThread
    }
    guard needsThread else { return }
    do {
      try WorkerThread.start(name: "disposal", niceness: 10) { freeAll() }
    } catch {
      // Without a thread all of it is freed here and now.
      while let next = next() { close(next) }
    }
  }

  private static func freeAll() {
    while let descriptor = next() { free(descriptor) }
  }

  /// The next file, or `nil`, with which the thread ends.
  private static func next() -> CInt? {
    queue.withLock { queue in
      queue.hasThread = !queue.descriptors.isEmpty
      return queue.hasThread ? queue.descriptors.removeFirst() : nil
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
