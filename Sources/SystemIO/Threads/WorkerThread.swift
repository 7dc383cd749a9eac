import CSystem
import Glibc

/// A named thread of its own for work that blocks, such as syncing a disk.
package enum WorkerThread {
  /// The longest name that Linux keeps for a thread.
  private static let nameBytesMax = 15

  /// Starts a thread that runs `body` once and then ends. Signals stay with the other threads.
  ///
  /// - Parameter niceness: how far the thread stands back behind those that serve, from 0 to 19: at 10
  ///   it gets about a tenth of a processor that others want as well.
  package static func start(
    name: String, niceness: CInt = 0, _ body: @escaping @Sendable () -> Void
  ) throws(SystemError) {
    let work = Unmanaged.passRetained(Work(name: name, niceness: niceness, body: body))
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

  /// Lets the calling thread, which must be one of these, rest: they get no signals that could wake it.
  static func pause(milliseconds: CInt) {
    poll(nil, 0, milliseconds)
  }

  /// What a new thread is given, across a C function that takes a pointer.
  private final class Work: Sendable {
    let name: String
    let niceness: CInt
    let body: @Sendable () -> Void

    init(name: String, niceness: CInt, body: @escaping @Sendable () -> Void) {
      self.name = name
      self.niceness = niceness
      self.body = body
    }
  }

  private static let run:
    @convention(c) @Sendable (UnsafeMutableRawPointer?) ->
      UnsafeMutableRawPointer? = { pointer in
        guard let pointer else { return nil }
        let work = Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
        pthread_setname_np(pthread_self(), String(work.name.prefix(nameBytesMax)))
        // On Linux it is each thread's own. A process may always stand back.
        if work.niceness > 0 {
          setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, work.niceness)
        }
        work.body()
        return nil
      }
}
