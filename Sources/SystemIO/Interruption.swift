import Glibc

/// Repeats a call of the system for as long as a signal interrupts it (`EINTR`), in which case it has
/// done nothing yet.
package func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result < 0, errno == EINTR { continue }
    return result
  }
}

/// Moves `count` bytes by calls of the system that may move fewer than they are asked to. `call` is told
/// how many have been moved, and returns how many more it has.
///
/// Returns how many were moved in the end: fewer than `count` only if a call moved none, or failed. Then
/// `didFail` says which, and `errno` why.
package func transferring(
  _ count: Int, by call: (_ moved: Int) -> Int
) -> (moved: Int, didFail: Bool) {
  var moved = 0
  while moved < count {
    let result = retrying { call(moved) }
    guard result > 0 else { return (moved, didFail: result < 0) }
    moved += result
  }
  return (moved, didFail: false)
}
