import Glibc

/// The descriptors 0, 1 and 2, which whoever starts a process opens for it, or closes.
package enum StandardDescriptors {
  /// Puts `/dev/null` where one of them is closed: the next file or socket would take the free number,
  /// and what is written for a person would go there.
  ///
  /// It is opened the wrong way round, so that reading from it and writing to it are the errors (`EBADF`)
  /// that they are with a closed one. For the very beginning of a process, before anything else is opened.
  package static func fillGaps() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      // Takes this very number: it is the lowest that is free.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
