import Glibc

/// Repeats a call of the system for as long as a signal interrupts it (`EINTR`), in which case it has
/// done nothing yet.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result < 0, errno == EINTR { continue }
    return result
  }
}
