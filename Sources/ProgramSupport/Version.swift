/// The version of all programs and libraries.
package enum Version {
  package static let current = "0.1.0"

  /// What `--version` prints.
  package static func line(program: String) -> String {
    "\(program) (Reign) \(current)\n"
  }
}
