extension Texts {
  /// A program cannot go on.
  package func cannotGoOn(_ reason: String) -> String {
    choose("cannot go on: \(reason)", "no puede seguir: \(reason)")
  }

  package func childEnded(_ program: String, status: String) -> String {
    choose("\(program) ended: \(status)", "\(program) terminó: \(status)")
  }
}
