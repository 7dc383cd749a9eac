import CSystem
import Glibc

/// A named thread of its own for work that blocks, such as syncing a disk.
package enum WorkerThread {
  /// The longest name that Linux keeps for a thread.
  private static let nameBytesMax = 15

  /// Starts a thread that runs `body` once and then ends. Signals stay with the other threads.
  package static func start(
    name: String, _ body: @escaping @Sendable () -> Void
  ) throws(SystemError) {
    let work = Unmanaged.passRetained(Work(name: name, body: body))
    // A new thread inherits the mask of its creator: all signals are blocked just for its birth.
    var everything = sigset_t()
    var before = sigset_t()
    sigfillset(&everything)
    pthread_sigmask(SIG_SETMASK, &everything, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let result = pthread_create(&thread, nil, WorkerThread.run, work.toOpaque())
    guard result == 0 else {
      work.release()
      throw SystemError(errno: result, operation: "pthread_create", subject: name)
    }
    pthread_detach(thread)
  }

  private final class Work: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
      self.name = name
      self.body = body
    }
  }

  private static let run:
    @convention(c) @Sendable (UnsafeMutableRawPointer?) ->
      UnsafeMutableRawPointer? = { pointer in
        guard let pointer else { return nil }
        let work = Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
        pthread_setname_np(pthread_self(), String(work.name.prefix(nameBytesMax)))
        work.body()
        return nil
      }
}
