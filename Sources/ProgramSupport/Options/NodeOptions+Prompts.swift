extension NodeOptions {
  /// Asks a person for what was not given: a follower's port and, with it, its state. With a port
  /// given, nothing is asked.
  ///
  /// - Returns: `nil` if the person ended the input instead of answering.
  /// - Throws: ``UsageError`` if something is missing and nobody is there to ask.
  package func completed(by prompter: Prompter) async throws(UsageError) -> NodeOptions? {
    var options = self
    switch program {
    case .leader:
      options.port = port ?? Self.leaderPort
    case .follower where port == nil:
      guard prompter.source.isTerminal else {
        throw .refused(
          Phrase(
            "a follower that does not run on a terminal needs --port or REIGN_PORT; --port 0 lets"
              + " the system choose",
            "un seguidor que no corre en una terminal necesita --port o REIGN_PORT; con --port 0"
              + " elige el sistema"))
      }
      guard let port = await prompter.ask(prompter.texts.askPort, .portToListenOn) else {
        return nil
      }
      options.port = port
      if state == nil {
        guard let state = await prompter.ask(prompter.texts.askState, .aliveOrDead) else {
          return nil
        }
        options.state = state
      }
    case .follower:
      break
    }
    options.state = options.state ?? .alive
    return options
  }
}
