import SystemIO

extension Environment {
  /// The variables of this process, as they are now.
  package static var process: Environment {
    let variables = ProcessEnvironment.all
    return Environment { variables[$0] }
  }
}
