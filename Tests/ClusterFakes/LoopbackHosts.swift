import Synchronization

/// Addresses of this machine, each given out once in a process. What listens on one of them can
/// leave its port and take it again: whoever lets the system choose a port on 127.0.0.1 meanwhile is
/// given no port of this address.
package enum LoopbackHosts {
  private static let count = Atomic(0)

  package static func next() -> String {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    precondition(number < 60_000, "a test run has used up its loopback addresses")
    return "127.1.\(number / 250).\(number % 250 + 1)"
  }
}
