import Glibc

/// How much processor time a process has used, for those who measure what work costs.
package enum ProcessorTime {
  /// Nanoseconds for which the threads of a process have run so far, in the program and in the
  /// kernel. Zero stands for this process. Throws when there is no such process.
  package static func ofProcess(_ processID: CInt) throws(SystemError) -> UInt64 {
    var clock = clockid_t()
    let result = clock_getcpuclockid(processID, &clock)
    guard result == 0 else {
      throw SystemError(
        errno: result, operation: "clock_getcpuclockid", subject: "process \(processID)")
    }
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else {
      throw .last("clock_gettime", "process \(processID)")
    }
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
