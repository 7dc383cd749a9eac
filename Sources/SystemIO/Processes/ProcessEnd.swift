import Glibc

/// The ways in which this process ends itself.
package enum ProcessEnd {
  /// Ends the process with this code, without waiting for what its threads still do.
  package static func exit(_ code: Int32) -> Never {
    Glibc.exit(code)
  }

  /// Ends the process as the signal would have ended it, so that a shell that waits for it knows.
  package static func end(by signal: Signal) -> Never {
    Glibc.signal(signal.number, SIG_DFL)
    raise(signal.number)
    // Only if the signal is blocked: the code that a shell gives to such an end.
    _exit(128 + signal.number)
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
