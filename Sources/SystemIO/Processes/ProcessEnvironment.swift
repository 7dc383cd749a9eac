import CSystem
import Glibc

/// The process's environment variables.
package enum ProcessEnvironment {
  /// A snapshot of all of them. Nothing in the programs changes them, so reading is safe.
  package static var all: [String: String] {
    var variables: [String: String] = [:]
    guard var entry = reign_environment() else { return variables }
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }
}
