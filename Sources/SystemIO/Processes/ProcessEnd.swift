import Glibc

package enum ProcessEnd {
  /// Ends the process with this code, without waiting for what its threads still do.
  package static func exit(_ code: Int32) -> Never {
    Glibc.exit(code)
  }
}
