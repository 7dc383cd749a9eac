import Glibc

package enum ProcessEnd {
  /// Ends the process with this code, without waiting for what its threads still do.
  package static func exit(_ code: Int32) -> Never {
    Glibc.exit(code)
  }

  /// Ends the process with this code after so many milliseconds, if it has not ended by then, whatever
  /// its threads wait for, and without running anything that would run at its end.
  ///
  /// What a thread waits for in the kernel without letting itself be interrupted, such as a disk that
  /// hangs, the kernel waits for too before the process is gone: nobody can do anything about that.
  package static func force(_ code: Int32, afterMilliseconds milliseconds: CInt) {
    // Without a thread to do it the process ends as it would have.
    try? WorkerThread.start(name: "end") {
      WorkerThread.pause(milliseconds: milliseconds)
      _exit(code)
    }
  }
}
