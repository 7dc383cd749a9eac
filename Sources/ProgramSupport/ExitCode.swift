/// What the programs report to whoever started them.
package enum ExitCode: Int32, Hashable, CaseIterable, Sendable {
  case success = 0
  /// The key that was asked for is not there.
  case keyAbsent = 1
  /// The command line, the environment or an argument is wrong.
  case badUsage = 2
  /// The cluster did not do what was asked, or could not answer in time. Nothing was changed.
  case noAnswer = 3
  /// The program itself could not go on: its port is taken, its disk is damaged.
  case failure = 4
  /// What was asked for may have happened, or may happen yet: it was sent, and there was no answer, or it
  /// was begun and has not come about in its time.
  case outcomeUnknown = 5
}
